"""Single keys drive the room; a text that missed its field does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.standins import bridge_on
from tests.ui.consoles import shown_console
from tests.ui.homes import focus
from ui.console.loose_keys import LooseKeys
from ui.console.opening import open_palette
from ui.console.palette import Palette
from ui.console.window import ConsoleWindow
from ui.widgets.fields import TextField
from workshop.document.session import Screen
from workshop.domain.codes import StepCode
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(PLAN), tmp_path)


def background(window: ConsoleWindow) -> None:
    window.stage.setFocus()


def texts(window: ConsoleWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def loose(window: ConsoleWindow) -> LooseKeys:
    return window.findChildren(LooseKeys)[0]


def screen(window: ConsoleWindow) -> Screen:
    return window.bridge.session.screen


def test_single_keys_work_on_the_background_and_not_in_a_field(qtbot: QtBot, console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    field = console.findChildren(TextField)[0]
    field.setFocus()
    QTest.keyClicks(field, "bf")
    assert screen(console) is Screen.LIVE
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(console.stage, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: screen(console) is Screen.BLACK)


def test_the_same_key_twice_in_a_row_is_pressed_twice(qtbot: QtBot, console: ConsoleWindow) -> None:
    background(console)
    seen: list[Screen] = []
    console.bridge.session_changed.connect(lambda session: seen.append(session.screen))
    QTest.keyClicks(console.stage, "bb")
    qtbot.waitUntil(lambda: seen == [Screen.BLACK, Screen.LIVE])


@pytest.mark.parametrize("text", ["we bellen p+ te laat fb", "ff bellen", "bbq", "++-", "wb"])
def test_a_text_that_missed_its_field_does_nothing_and_is_told(
    qtbot: QtBot, console: ConsoleWindow, text: str
) -> None:
    background(console)
    before = console.bridge.session
    with qtbot.waitSignal(loose(console).typed_beside):
        QTest.keyClicks(console.stage, text)
    assert any("You are typing beside the fields" in text for text in texts(console))
    qtbot.waitUntil(lambda: not loose(console).is_waiting)
    assert console.bridge.session == before
    QTest.keyClick(console.stage, Qt.Key.Key_B)  # after a pause a key is a key again
    qtbot.waitUntil(lambda: screen(console) is Screen.BLACK)


def test_a_letter_that_offers_nothing_is_a_text_however_slowly_it_goes_on(
    qtbot: QtBot, console: ConsoleWindow
) -> None:
    background(console)
    with qtbot.waitSignal(loose(console).typed_beside):  # at the first letter, before a second could come
        QTest.keyClick(console.stage, Qt.Key.Key_E)
    QTest.keyClick(console.stage, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: not loose(console).is_waiting)
    assert screen(console) is Screen.LIVE


def test_a_key_that_waits_is_forgotten_when_something_else_begins(
    qtbot: QtBot, console: ConsoleWindow
) -> None:
    console.steering.open_step(StepCode.VISION)
    for begin in (
        lambda: QTest.keyClick(console.stage, Qt.Key.Key_Escape),
        lambda: QTest.keyClick(console.stage, Qt.Key.Key_Backspace),
        console.findChildren(TextField)[0].setFocus,
        console.close,
    ):
        background(console)
        QTest.keyClick(console.stage, Qt.Key.Key_B)
        assert loose(console).is_waiting
        begin()
        qtbot.waitUntil(lambda: not loose(console).is_waiting)
        assert screen(console) is Screen.LIVE


def test_single_keys_can_be_switched_off(console: ConsoleWindow) -> None:
    console.preferences.adopt(replace(console.preferences.now, has_single_keys=False))
    background(console)
    QTest.keyClick(console.stage, Qt.Key.Key_F)
    assert not loose(console).is_waiting
    assert screen(console) is Screen.LIVE


def test_what_is_typed_right_behind_the_enter_of_the_palette_arrives(
    console: ConsoleWindow,
) -> None:
    """Keys that wait in the window's queue while a step is being made belong to that step."""
    open_palette(console)
    handle = console.windowHandle()
    for letter in "CHALLENGES":
        QTest.keyClick(handle, Qt.Key(ord(letter)))
    QTest.keyClick(handle, Qt.Key.Key_Return)
    for letter in "LATE":
        QTest.keyClick(handle, Qt.Key(ord(letter)))
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert console.bridge.session.step is StepCode.CHALLENGES
    assert console.bridge.workshop.challenges[-1].text.casefold() == "late"


def test_the_palette_gives_the_keys_back_and_goes_when_one_goes_on_elsewhere(console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VISION)
    field, other = console.findChildren(TextField)[:2]
    field.setFocus()
    open_palette(console)
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert focus() is field
    open_palette(console)
    open_palette(console)  # once more is no second one
    assert len([one for one in console.findChildren(Palette) if one.isVisible()]) == 1
    QTest.keyClick(focus(), Qt.Key.Key_PageDown)
    assert console.bridge.session.step is StepCode.VISION
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert focus() is other
    assert not [one for one in console.findChildren(Palette) if one.isVisible()]


def test_the_palette_outlives_who_had_the_keys_before_it(console: ConsoleWindow) -> None:
    line = QLineEdit(console)
    line.show()
    line.setFocus()
    open_palette(console)
    line.setParent(None)
    delete(line)
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not [one for one in console.findChildren(Palette) if one.isVisible()]
