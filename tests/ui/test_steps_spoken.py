"""The language is switched in the middle of a step: nothing that was typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.standins import bridge_on
from tests.ui.consoles import shown_console
from tests.ui.finding import named
from ui.console.window import ConsoleWindow
from ui.widgets.entry_line import EntryLine
from ui.widgets.fields import TextField
from ui.widgets.keycap import KeyHint
from workshop.commands.edits import Write
from workshop.domain.codes import StepCode
from workshop.exchange import read_plan
from workshop.texts import speak

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
STEPS = (
    StepCode.PREPARATION,
    StepCode.CHALLENGES,
    StepCode.VISION,
    StepCode.IDEAL_CUSTOMER,
    StepCode.VALUE_PROPOSITION,
    StepCode.CLOSE,
)


@pytest.fixture
def console(qtbot: QtBot, tmp_path: Path) -> ConsoleWindow:
    return shown_console(qtbot, bridge_on(PLAN), tmp_path)


def switch(qtbot: QtBot, console: ConsoleWindow) -> None:
    """Speak Dutch, and wait until that is what is seen."""
    console.bridge.speak(speak("nl"))
    qtbot.waitUntil(console.stage.editor.isVisible)


@pytest.mark.parametrize("code", STEPS)
def test_every_step_goes_on_in_the_other_language(console: ConsoleWindow, code: StepCode) -> None:
    console.steering.open_step(code)
    for language in ("nl", "en", "nl"):
        console.bridge.speak(speak(language))
        console.bridge.do(Write(("vision", "horizon"), language))
        console.bridge.be(console.bridge.session)
    assert console.bridge.workshop.vision.horizon == "nl"


def test_a_sentence_being_typed_is_kept_when_the_language_changes(
    qtbot: QtBot, console: ConsoleWindow
) -> None:
    console.steering.open_step(StepCode.VISION)
    written = PLAN.vision.statement
    sentence = next(one for one in console.findChildren(TextField) if one.value() == written)
    sentence.setFocus()
    QTest.keyClick(sentence, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(sentence, " En toen?")
    console.bridge.flush_fields()
    switch(qtbot, console)
    assert console.bridge.workshop.vision.statement.endswith(" En toen?")
    assert any(one.text() == "Begin hiermee" for one in console.stage.editor.findChildren(QPushButton))


def test_a_line_that_nobody_has_entered_is_kept_too(qtbot: QtBot, console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.CHALLENGES)
    field = named(console, "A challenge, one a line", TextField)
    QTest.keyClick(field, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(field, "Ik was nog aan het ty")
    switch(qtbot, console)
    line = next(one for one in console.stage.editor.findChildren(EntryLine) if one.isVisible())
    assert line.text() == "Ik was nog aan het ty"
    assert line.discipline() == PLAN.disciplines[3].id
    assert console.bridge.workshop == PLAN


def test_nor_is_one_at_the_end_of_a_list(qtbot: QtBot, console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.VALUE_PROPOSITION)
    QTest.keyClicks(named(console, "What keeps them awake?", TextField), "Niemand ne")
    switch(qtbot, console)
    assert named(console, "Wat houdt hen wakker?", TextField).value() == "Niemand ne"


def test_the_narrow_line_gives_its_room_to_the_text(qtbot: QtBot, console: ConsoleWindow) -> None:
    console.steering.open_step(StepCode.CHALLENGES)
    line = console.findChildren(EntryLine)[0]
    assert [one for one in line.findChildren(KeyHint) if one.isVisible()]
    console.resize(760, 600)
    qtbot.waitUntil(lambda: not [one for one in line.findChildren(KeyHint) if one.isVisible()])
