"""What the file keeps, in windows: a tired facilitator looks back, and nothing changes by looking."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.finding import named
from ui.bridge import Bridge
from ui.keeping.history_window import HistoryWindow
from workshop.commands.edits import Write
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
STATEMENT = ("vision", "statement")


@pytest.fixture
def bridge() -> Bridge:
    return bridge_on(PLAN)


def press(window: HistoryWindow, name: str) -> None:
    QTest.mouseClick(named(window, name, QPushButton), Qt.MouseButton.LeftButton)


def history(qtbot: QtBot, bridge: Bridge) -> HistoryWindow:
    window = HistoryWindow(bridge, None)
    qtbot.addWidget(window)
    window.show()
    return window


def listed(window: HistoryWindow) -> list[str]:
    return [window.list.item(at).text() for at in range(window.list.count())]


def test_going_back_in_the_history_window_is_undone_with_one_key(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    window = history(qtbot, bridge)
    window.choose(0)
    press(window, "Go back to this moment")
    assert bridge.workshop == PLAN
    bridge.undo()
    assert bridge.workshop.vision.statement == "One face"


def test_looking_at_a_moment_changes_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    before, records = bridge.workshop, len(bridge.document.log)
    window = history(qtbot, bridge)
    for seq in (0, 1):
        window.choose(seq)
    assert bridge.workshop is before
    assert len(bridge.document.log) == records


def test_a_named_moment_is_found_among_the_named(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    window = history(qtbot, bridge)
    window.choose(0)
    QTest.keyClicks(window.name, "before lunch")
    QTest.keyClick(window.name, Qt.Key.Key_Return)
    assert any("“before lunch”" in line for line in listed(window))


def test_agreeing_at_the_close_fills_what_was_agreed(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    window = history(qtbot, bridge)
    press(window, "Agreed at the close")
    assert bridge.workshop.agreed is not None
    assert bridge.workshop.agreed.vision.statement == "One face"
