"""Drafts stand beside each other, and the sentence begins from one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.finding import named
from ui.bridge import Bridge
from ui.steps.across import AcrossStack
from ui.steps.row_frame import RowFrame
from ui.steps.vision import VisionEditor
from ui.widgets.fields import TextField
from workshop.domain.codes import StepCode
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bridge() -> Bridge:
    return bridge_on(PLAN)


@pytest.fixture
def step(qtbot: QtBot, bridge: Bridge) -> VisionEditor:
    editor = VisionEditor(bridge, StepCode.VISION)
    qtbot.addWidget(editor)
    editor.resize(900, 800)
    with qtbot.waitExposed(editor):
        editor.show()
    qtbot.waitUntil(lambda: stack(editor).is_across())
    return editor


def stack(step: QWidget) -> AcrossStack:
    return step.findChildren(AcrossStack)[0]


def drafts(bridge: Bridge) -> list[str]:
    return [one.text for one in bridge.workshop.vision.drafts]


def cards(step: QWidget) -> list[RowFrame]:
    found = stack(step).findChildren(RowFrame)
    return sorted(found, key=lambda one: (one.x(), one.y()))


def test_drafts_stand_side_by_side_equally_wide(qtbot: QtBot, step: VisionEditor) -> None:
    qtbot.waitUntil(lambda: len({one.width() for one in cards(step)}) <= 2)
    assert len({one.y() for one in cards(step)}) == 1
    assert len({one.x() for one in cards(step)}) == 3


def test_in_a_narrow_room_they_stand_under_each_other(qtbot: QtBot, step: VisionEditor) -> None:
    step.resize(420, 800)
    qtbot.waitUntil(lambda: len({one.x() for one in cards(step)}) == 1)


def test_the_sentence_begins_from_a_draft_and_undo_brings_the_old_one_back(
    step: VisionEditor, bridge: Bridge
) -> None:
    use = [one for one in step.findChildren(QPushButton) if one.text() == "Begin from this"]
    QTest.mouseClick(sorted(use, key=lambda one: one.mapTo(step, QPoint()).x())[2], LEFT)
    assert bridge.workshop.vision.statement == drafts(bridge)[2]
    bridge.undo()
    assert bridge.workshop == PLAN


def test_a_draft_is_dragged_before_another(qtbot: QtBot, step: VisionEditor, bridge: Bridge) -> None:
    before = drafts(bridge)
    moved, first = cards(step)[2], cards(step)[0]
    start = QPoint(4, moved.height() - 4)
    end = moved.mapFromGlobal(first.mapToGlobal(QPoint(4, first.height() // 2)))
    QTest.mousePress(moved, LEFT, pos=start)
    QTest.mouseMove(moved, (start + end) / 2)
    QTest.mouseMove(moved, end)
    QTest.mouseRelease(moved, LEFT, pos=end)
    assert drafts(bridge) == [before[2], before[0], before[1]]
    qtbot.waitUntil(lambda: cards(step)[0] is moved)


def test_what_is_typed_at_the_end_is_the_next_draft(step: VisionEditor, bridge: Bridge) -> None:
    entry = named(step, "Another draft", TextField)
    QTest.keyClicks(entry, "Eerder ja of nee")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert drafts(bridge)[-1] == "Eerder ja of nee"
    bridge.undo()
    assert bridge.workshop == PLAN
