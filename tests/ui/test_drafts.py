"""What stands in a line and is not entered yet: kept with the session, shown again, gone once entered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on, memory
from tests.ui.consoles import ROOMY, shown_console
from tests.ui.finding import named, only
from ui.bridge import Bridge
from ui.console.opening import park
from ui.console.parking_dialog import ParkingDialog
from ui.console.window import ConsoleWindow
from ui.widgets.fields import TextField
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())

LINES = [
    (StepCode.CHALLENGES, "write", "A challenge, one a line", "I wait for an answer"),
    (StepCode.CHALLENGES, "dots", "Dots by letter", "a a"),
    (StepCode.GOALS, "", "A goal that nobody reaches alone", "Half the calls"),
    (StepCode.IDEAL_CUSTOMER, "", "Must have: add", "A planner of their own"),
    (StepCode.CLOSE, "confidence", "Confidence (fingers): name, then the answer", "no 5"),
]


def console_on(qtbot: QtBot, folder: Path, session: Session) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(PLAN, session=session), folder, ROOMY, has_keys=True)


def opened_at(console: ConsoleWindow, step: StepCode, code: str, line: str) -> TextField:
    console.steering.open_step(step)
    if code:
        console.steering.open_round(code)
    return named(console.stage.editor, line, TextField)


def kept(bridge: Bridge) -> Session:
    """The session as the file has it."""
    return memory(bridge).session


@pytest.mark.parametrize(("step", "code", "line", "text"), LINES)
def test_a_line_that_is_half_typed_is_there_again_tomorrow(
    step: StepCode, code: str, line: str, text: str, qtbot: QtBot, tmp_path: Path
) -> None:
    first = console_on(qtbot, tmp_path, Session())
    field = opened_at(first, step, code, line)
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: text in kept(first.bridge).drafts.values())
    assert memory(first.bridge).log == []

    second = console_on(qtbot, tmp_path, kept(first.bridge))
    field = named(second.stage.editor, line, TextField)
    assert field.value() == text
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text not in kept(second.bridge).drafts.values())
    assert len(memory(second.bridge).log) == 1
    assert field.value() == ""


def test_what_is_typed_is_kept_while_nobody_pauses(qtbot: QtBot, tmp_path: Path) -> None:
    console = console_on(qtbot, tmp_path, Session())
    field = opened_at(console, *LINES[0][:3])
    seen = set()
    for _ in range(100):
        QTest.keyClicks(field, "x", delay=20)
        seen.add(len(kept(console.bridge).drafts.get("challenges", "")))
        if len(seen) > 2:
            return
    pytest.fail("nothing is kept until somebody pauses")


def test_who_speaks_is_kept_with_the_line(qtbot: QtBot, tmp_path: Path) -> None:
    first = console_on(qtbot, tmp_path, Session())
    field = opened_at(first, *LINES[0][:3])
    QTest.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(field, "Nobody calls back")
    qtbot.waitUntil(lambda: "Nobody calls back" in kept(first.bridge).drafts.values())
    second = console_on(qtbot, tmp_path, kept(first.bridge))
    QTest.keyClick(opened_at(second, *LINES[0][:3]), Qt.Key.Key_Return)
    assert second.bridge.workshop.challenges[-1].discipline == PLAN.disciplines[2].id


def test_what_was_about_to_be_parked_is_there_again_until_it_is_thrown_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first = console_on(qtbot, tmp_path, Session())
    park(first)
    QTest.keyClicks(named(only(first, ParkingDialog), "What it is about", TextField), "The new price list")
    qtbot.waitUntil(lambda: "The new price list" in kept(first.bridge).drafts.values())
    second = console_on(qtbot, tmp_path, kept(first.bridge))
    park(second)
    dialog = only(second, ParkingDialog)
    assert named(dialog, "What it is about", TextField).value() == "The new price list"
    dialog.reject()
    qtbot.waitUntil(lambda: not kept(second.bridge).drafts)


def test_the_room_and_the_rest_of_the_session_stay_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    console = console_on(qtbot, tmp_path, Session())
    field = opened_at(console, *LINES[2][:3])
    before, slide = console.bridge.session, console.bridge.slide
    with qtbot.assertNotEmitted(console.bridge.session_changed):
        QTest.keyClicks(field, "Half")
        qtbot.waitUntil(lambda: bool(kept(console.bridge).drafts))
    assert console.bridge.session.at(before.step, before.item) == console.bridge.session
    assert console.bridge.slide == slide
    assert "Half" not in repr(console.bridge.slide)
