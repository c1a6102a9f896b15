"""Challenges at the speed of the room: typed, pasted, said back, grouped by hand and by letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.finding import has_named, name_of, named
from ui.bridge import Bridge
from ui.steps.challenge_card import ChallengeCard
from ui.steps.challenge_clusters import ClusterRow
from ui.steps.challenge_lane import Lane
from ui.steps.challenges import ChallengesEditor
from ui.steps.row_frame import RowFrame
from ui.widgets.chips import DisciplineChip
from ui.widgets.fields import TextField
from ui.widgets.sign_pickers import EarPicker, LetterPicker
from workshop.commands.edits import Write
from workshop.domain.challenges import Challenge
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
FRESH = replace(PLAN, challenges=())
RAW = replace(PLAN, challenges=tuple(replace(one, cluster=None, heard_by=None) for one in PLAN.challenges))
LEFT = Qt.MouseButton.LeftButton
ENTRY = "A challenge, one a line"


def shown(qtbot: QtBot, bridge: Bridge, round_code: str = "write") -> ChallengesEditor:
    editor = ChallengesEditor(bridge, StepCode.CHALLENGES)
    qtbot.addWidget(editor)
    editor.resize(1100, 800)
    editor.show_round(round_code)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    return editor


def opened(qtbot: QtBot, plan: Workshop, round_code: str = "write") -> tuple[ChallengesEditor, Bridge]:
    bridge = bridge_on(plan)
    return shown(qtbot, bridge, round_code), bridge


def texts(bridge: Bridge) -> list[str]:
    return [one.text for one in bridge.workshop.challenges]


def challenge(bridge: Bridge, text: str) -> Challenge:
    return next(one for one in bridge.workshop.challenges if one.text.startswith(text))


def card(step: QWidget, bridge: Bridge, text: str) -> ChallengeCard:
    row = challenge(bridge, text).id
    return next(one for one in step.findChildren(ChallengeCard) if one.row == row)


def cluster(step: QWidget, at: int) -> QWidget:
    return step.findChildren(ClusterRow)[at]


def paste(field: TextField, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    field.insertFromMimeData(data)


def carry(grip: QWidget, at: QPoint) -> None:
    """Press on a card's ground and move to a place on the screen."""
    start = QPoint(3, grip.height() - 3)
    QTest.mousePress(grip, LEFT, pos=start)
    end = grip.mapFromGlobal(at)
    QTest.mouseMove(grip, (start + end) / 2)
    QTest.mouseMove(grip, end)


def drag(grip: QWidget, to: QWidget) -> None:
    at = to.mapToGlobal(to.rect().center())
    carry(grip, at)
    QTest.mouseRelease(grip, LEFT, pos=grip.mapFromGlobal(at))


def frame(one: QWidget) -> QWidget:
    above = one.parentWidget()
    assert isinstance(above, RowFrame)
    return above


def test_forty_are_typed_one_after_the_other_for_whoever_speaks(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, FRESH)
    field = named(step, ENTRY, TextField)
    for at in range(40):
        if at % 10 == 0:
            QTest.keyClick(field, Qt.Key(Qt.Key.Key_1 + at // 10), Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(field, f"Ik wacht {at}")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert texts(bridge) == [f"Ik wacht {at}" for at in range(40)]
    lanes = [one.id for one in PLAN.disciplines]
    assert [one.discipline for one in bridge.workshop.challenges] == [lanes[at // 10] for at in range(40)]
    assert len(step.findChildren(ChallengeCard)) == 40
    for _ in range(10):
        bridge.undo()
    assert len(texts(bridge)) == 30


def test_forty_pasted_lines_are_forty_cards_and_one_edit(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, FRESH)
    paste(named(step, ENTRY, TextField), "\n".join(f"Ik mis {at}" for at in range(40)))
    assert texts(bridge) == [f"Ik mis {at}" for at in range(40)]
    bridge.undo()
    assert texts(bridge) == []


def test_a_pasted_range_names_its_disciplines_and_causes(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, FRESH)
    paste(
        named(step, ENTRY, TextField),
        "Support\tIk hoor het als laatste\tgeen overdracht\nIk mis een cijfer\t\tSALES\n\tIk zoek\t\n",
    )
    names = {one.id: one.name for one in PLAN.disciplines}
    assert [(names[one.discipline or ""], one.text, one.cause) for one in bridge.workshop.challenges] == [
        ("Support", "Ik hoor het als laatste", "geen overdracht"),
        ("Sales", "Ik mis een cijfer", ""),
        ("Marketing", "Ik zoek", ""),
    ]


def test_the_new_card_is_in_sight_and_the_keys_stay_in_the_line(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, PLAN)
    step.resize(900, 500)
    field = named(step, ENTRY, TextField)
    field.setFocus()
    QTest.keyClicks(field, "Ik sta onderaan")
    QTest.keyClick(field, Qt.Key.Key_Return)
    new = card(step, bridge, "Ik sta onderaan")
    qtbot.waitUntil(lambda: new.visibleRegion().boundingRect().height() > new.height() // 2)
    assert field.hasFocus()


def test_an_empty_line_makes_no_card_and_a_long_one_is_whole(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, FRESH)
    field = named(step, ENTRY, TextField)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "   ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert texts(bridge) == []
    long = "Ik " + "wacht op een antwoord " * 14
    field.show_value("")
    paste(field, long)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert texts(bridge) == [long.strip()]
    written = card(step, bridge, "Ik wacht").text
    assert isinstance(written, TextField)
    qtbot.waitUntil(lambda: not written.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: written.document().size().height() <= written.viewport().height() + 1)


def test_who_said_it_back_is_one_key_a_card(qtbot: QtBot) -> None:
    _, bridge = opened(qtbot, RAW, "say_back")
    first = QApplication.focusWidget()
    assert isinstance(first, EarPicker)
    for key in "2222":
        used = QApplication.focusWidget()
        assert isinstance(used, EarPicker)
        QTest.keyClicks(used, key)
    heard = [one for one in bridge.workshop.challenges if one.heard_by]
    assert len(heard) == 4
    assert {one.heard_by for one in heard} == {PLAN.disciplines[1].id}
    assert name_of(first).endswith(PLAN.disciplines[1].name)


def test_a_key_that_stands_for_nobody_changes_nothing_and_stays(qtbot: QtBot) -> None:
    _, bridge = opened(qtbot, RAW, "say_back")
    ear = QApplication.focusWidget()
    assert ear is not None
    QTest.keyClicks(ear, "9x")
    assert bridge.workshop == RAW
    assert QApplication.focusWidget() is ear


def test_cards_are_grouped_by_letter(qtbot: QtBot) -> None:
    _, bridge = opened(qtbot, RAW, "cluster")
    for key in "abBa":
        used = QApplication.focusWidget()
        assert isinstance(used, LetterPicker)
        QTest.keyClicks(used, key)
    groups = [one.id for one in PLAN.clusters]
    given = {one.cluster for one in bridge.workshop.challenges if one.cluster}
    assert given == set(groups[:2])
    assert sum(one.cluster is not None for one in bridge.workshop.challenges) == 4
    bridge.undo()
    assert sum(one.cluster is not None for one in bridge.workshop.challenges) == 3


def test_a_card_is_dragged_onto_a_group(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, RAW, "cluster")
    text = RAW.challenges[0].text
    qtbot.waitUntil(lambda: cluster(step, 1).isVisible() and cluster(step, 1).width() > 50)
    drag(frame(card(step, bridge, text)), cluster(step, 1))
    assert challenge(bridge, text).cluster == PLAN.clusters[1].id
    bridge.undo()
    assert bridge.workshop == RAW


def test_the_group_under_the_pointer_shows_itself(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, RAW, "cluster")
    qtbot.waitUntil(lambda: cluster(step, 0).isVisible() and cluster(step, 0).width() > 50)
    target, moved = cluster(step, 0), frame(card(step, bridge, RAW.challenges[0].text))
    before = frame(target).grab().toImage()
    carry(moved, target.mapToGlobal(target.rect().center()))
    assert frame(target).grab().toImage() != before
    elsewhere = step.mapToGlobal(QPoint(4, 4))
    QTest.mouseMove(moved, moved.mapFromGlobal(elsewhere))
    assert frame(target).grab().toImage() == before
    QTest.mouseRelease(moved, LEFT, pos=moved.mapFromGlobal(elsewhere))
    assert bridge.workshop.challenges[0].cluster is None


def test_a_card_is_dragged_into_another_lane(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, RAW)
    text = RAW.challenges[0].text
    lane = next(one for one in step.findChildren(Lane) if one.discipline == RAW.disciplines[2].id)
    target = lane.findChildren(ChallengeCard)[0]
    drag(frame(card(step, bridge, text)), target)
    assert challenge(bridge, text).discipline == RAW.disciplines[2].id


def test_cause_phase_and_whom_it_touches_are_on_the_card(qtbot: QtBot) -> None:
    step, bridge = opened(qtbot, FRESH)
    paste(named(step, ENTRY, TextField), "Ik a\nIk b")
    row = bridge.workshop.challenges[0].id
    assert not has_named(step, "Phase: Kiezen")
    phase = next(one for one in PLAN.journey.phases if one.name == "Kiezen")
    bridge.do(Write(("challenges", row, "phase"), phase.id))
    bridge.do(Write(("challenges", row, "affects"), (PLAN.disciplines[0].id, PLAN.disciplines[3].id)))
    bridge.do(Write(("challenges", row, "cause"), "niemand leest de offerte"))
    one = card(step, bridge, "Ik a")
    qtbot.waitUntil(one.isVisible)
    facts = [name_of(each) for each in one.findChildren(QWidget) if each.isVisibleTo(one)]
    assert any(name.endswith(": Kiezen") for name in facts)
    assert any(name.endswith("Marketing and Support") for name in facts)
    causes = [one for one in card(step, bridge, "Ik a").findChildren(TextField) if one.isVisible()]
    assert "niemand leest de offerte" in [one.value() for one in causes]


def test_the_groups_are_in_reach_while_cards_go_into_them(qtbot: QtBot) -> None:
    step, _ = opened(qtbot, PLAN, "cluster")
    qtbot.waitUntil(lambda: not cluster(step, 0).visibleRegion().isEmpty())
    step.show_round("write")
    qtbot.waitUntil(lambda: cluster(step, 3).visibleRegion().isEmpty())


@pytest.mark.parametrize("width", [862, 1500])
def test_no_name_of_a_lane_is_cut(qtbot: QtBot, width: int) -> None:
    step, _ = opened(qtbot, PLAN)
    step.resize(width, 700)
    lanes = [one for one in step.findChildren(Lane) if one.isVisible()]
    assert len(lanes) == 5
    qtbot.waitUntil(lambda: max(one.geometry().right() for one in lanes) <= width)
    for lane in lanes:
        chip = next(one for one in lane.findChildren(DisciplineChip) if name_of(one) == name_of(lane))
        assert chip.width() >= chip.sizeHint().width()
