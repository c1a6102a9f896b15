"""Lines between what the customer feels and what we do about it: drawn, picked, taken away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.finding import has_named, named, only
from ui.bridge import Bridge
from ui.steps.job_row import JobKindPicker
from ui.steps.proposition import PropositionEditor
from ui.widgets.fields import TextField
from ui.widgets.picking import PickList
from ui.widgets.port import Port, Threads
from workshop.commands.edits import Write
from workshop.domain.codes import StepCode
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
LOOSE = replace(
    PLAN,
    value_proposition=replace(
        PLAN.value_proposition,
        relievers=tuple(replace(one, pain=None) for one in PLAN.value_proposition.relievers),
    ),
)
LEFT = Qt.MouseButton.LeftButton
PLANNER, RULES = (
    "Alles hangt aan één planner",
    "Planregels vastleggen samen met de planner, niet in plaats van",
)


@pytest.fixture
def bridge() -> Bridge:
    return bridge_on(LOOSE)


@pytest.fixture
def step(qtbot: QtBot, bridge: Bridge) -> PropositionEditor:
    return shown(qtbot, bridge, 1200)


def shown(qtbot: QtBot, bridge: Bridge, width: int) -> PropositionEditor:
    editor = PropositionEditor(bridge, StepCode.VALUE_PROPOSITION)
    qtbot.addWidget(editor)
    editor.resize(width, 1000)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def port(step: QWidget, text: str) -> Port:
    found = [one for one in step.findChildren(Port) if f"“{text}”" in one.accessibleName()]
    assert len(found) == 1
    return found[0]


def pain_of(bridge: Bridge, reliever: str) -> str:
    value = bridge.workshop.value_proposition
    pain = next(one.pain for one in value.relievers if one.text == reliever)
    return next((one.text for one in value.pains if one.id == pain), "")


def lines(step: QWidget) -> int:
    return len([one for one in step.findChildren(Threads)[0].threads() if not one.is_loose])


def pull(start: QWidget, end: QWidget, at: QPoint | None = None) -> None:
    """Press on one, move to the other, and stay there."""
    QTest.mousePress(start, LEFT, pos=start.rect().center())
    place = start.mapFromGlobal(end.mapToGlobal(at or end.rect().center()))
    QTest.mouseMove(start, (start.rect().center() + place) / 2)
    QTest.mouseMove(start, place)


def let_go(start: QWidget, end: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseRelease(start, LEFT, pos=start.mapFromGlobal(end.mapToGlobal(at or end.rect().center())))


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_a_line_is_drawn_from_what_we_do_to_the_pain(
    qtbot: QtBot, step: PropositionEditor, bridge: Bridge
) -> None:
    start, end = port(step, RULES), port(step, PLANNER)
    before = lines(step)
    pull(start, end)
    let_go(start, end)
    assert pain_of(bridge, RULES) == PLANNER
    qtbot.waitUntil(lambda: lines(step) == before + 1)
    bridge.undo()
    assert pain_of(bridge, RULES) == ""
    qtbot.waitUntil(lambda: lines(step) == before)


def test_and_from_the_pain_to_what_we_do_dropped_anywhere_on_the_card(
    step: PropositionEditor, bridge: Bridge
) -> None:
    start = port(step, PLANNER)
    card = port(step, RULES).parentWidget()
    assert card is not None
    pull(start, card)
    let_go(start, card)
    assert pain_of(bridge, RULES) == PLANNER


def test_the_line_is_seen_while_it_is_dragged(step: PropositionEditor) -> None:
    start, end = port(step, RULES), port(step, PLANNER)
    threads = step.findChildren(Threads)[0]
    plain = picture(end)
    pull(start, end)
    loose = [one for one in threads.threads() if one.is_loose]
    assert len(loose) == 1
    assert loose[0].end == end.middle(threads)
    assert picture(end) != plain  # and where it would end shows
    let_go(start, end)
    assert not [one for one in threads.threads() if one.is_loose]


def test_a_line_let_go_beside_every_card_or_on_a_gain_changes_nothing(
    step: PropositionEditor, bridge: Bridge
) -> None:
    start = port(step, RULES)
    for end in (
        port(step, "Zien welke opdracht geld kost terwijl hij loopt"),
        port(step, "Bon kan pas dicht met foto en handtekening"),
    ):
        pull(start, end)
        let_go(start, end)
    pull(start, step, QPoint(4, 4))
    let_go(start, step, QPoint(4, 4))
    assert bridge.workshop == LOOSE


def test_a_click_or_enter_picks_the_end_from_a_list(
    qtbot: QtBot, step: PropositionEditor, bridge: Bridge
) -> None:
    start = port(step, RULES)
    start.setFocus()
    QTest.keyClick(start, Qt.Key.Key_Return)
    opened = only(step, PickList)
    search = named(opened, "Search", QLineEdit)
    QTest.keyClicks(search, "planner")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert pain_of(bridge, RULES) == PLANNER


def test_delete_takes_a_line_away_from_either_end(
    qtbot: QtBot, step: PropositionEditor, bridge: Bridge
) -> None:
    first, pains = LOOSE.value_proposition.relievers[:2], LOOSE.value_proposition.pains
    for one in first:
        bridge.do(Write(("value_proposition", "relievers", one.id, "pain"), pains[0].id))
    QTest.keyClick(port(step, first[0].text), Qt.Key.Key_Delete)
    assert pain_of(bridge, first[0].text) == ""
    assert pain_of(bridge, first[1].text) == PLANNER
    QTest.keyClick(port(step, PLANNER), Qt.Key.Key_Delete)
    assert pain_of(bridge, first[1].text) == ""


def test_the_port_says_where_its_line_goes(step: PropositionEditor, bridge: Bridge) -> None:
    assert port(step, RULES).accessibleName() == f"Line from “{RULES}”: no line yet"
    bridge.do(
        Write(
            ("value_proposition", "relievers", LOOSE.value_proposition.relievers[0].id, "pain"),
            LOOSE.value_proposition.pains[0].id,
        )
    )
    assert port(step, RULES).accessibleName() == f"Line from “{RULES}”: {PLANNER}"
    assert port(step, PLANNER).accessibleName() == f"Line from “{PLANNER}”: {RULES}"


def test_in_a_narrow_room_the_card_says_it_in_words(qtbot: QtBot) -> None:
    narrow = shown(qtbot, bridge_on(PLAN), 560)
    qtbot.waitUntil(lambda: has_named(narrow, f"→ {PLANNER}"))
    assert lines(narrow) == 0


def test_a_new_pain_gets_a_port_and_a_line(qtbot: QtBot, step: PropositionEditor, bridge: Bridge) -> None:
    entry = named(step, "What keeps them awake?", TextField)
    QTest.keyClicks(entry, "Niemand neemt op")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: port(step, "Niemand neemt op").isVisible())
    start, end = port(step, "Niemand neemt op"), port(step, RULES)
    qtbot.waitUntil(lambda: start.y() >= 0 and start.width() > 0)
    pull(start, end)
    let_go(start, end)
    qtbot.waitUntil(lambda: pain_of(bridge, RULES) == "Niemand neemt op")


def test_a_job_is_ranked_by_a_number_and_its_kind_is_a_sign(
    qtbot: QtBot, step: PropositionEditor, bridge: Bridge
) -> None:
    entry = named(step, "What are they trying to get done?", TextField)
    QTest.keyClicks(entry, "Op tijd thuis zijn")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    new = bridge.workshop.value_proposition.jobs[-1]
    assert (new.text, new.rank) == ("Op tijd thuis zijn", len(bridge.workshop.value_proposition.jobs))
    kind = next(one for one in step.findChildren(JobKindPicker) if one.accessibleName().endswith("–"))
    kind.choose("emotional")
    assert bridge.workshop.value_proposition.jobs[-1].kind == "emotional"


def test_a_card_is_moved_and_removed_from_the_menu_of_its_handle(
    qtbot: QtBot, step: PropositionEditor, bridge: Bridge
) -> None:
    first, second = LOOSE.value_proposition.relievers[:2]
    card = port(step, first.text).parentWidget()
    assert card is not None
    card.setFocus()
    grip = next(one for one in card.findChildren(QPushButton) if one.accessibleName().startswith("Move"))
    QTest.mouseClick(grip, LEFT)
    menu = next(one for one in step.findChildren(QWidget) if one.inherits("QMenu") and one.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert [one.id for one in bridge.workshop.value_proposition.relievers[:2]] == [second.id, first.id]
