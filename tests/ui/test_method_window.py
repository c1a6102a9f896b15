"""A facilitator makes the method their own, by mouse and keys, and begins a workshop with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, bridge_on
from tests.ui.finding import named
from ui.methods.window import MethodWindow
from ui.widgets.fields import TextField
from ui.widgets.stepper import MinutesStepper
from workshop.document.session import Session
from workshop.domain.codes import Length, StepCode
from workshop.domain.workshop import Workshop
from workshop.method.templates import method_of, template_names, templates_root
from workshop.texts import speak


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MethodWindow]:
    made = MethodWindow(speak("en"), "", Length.HALF_DAY)
    qtbot.addWidget(made)
    made.show()
    yield made
    shutil.rmtree(templates_root(), ignore_errors=True)


def press(window: MethodWindow, name: str) -> None:
    QTest.mouseClick(named(window, name, QPushButton), Qt.MouseButton.LeftButton)


def write(window: MethodWindow, name: str, text: str) -> None:
    field = named(window, name, TextField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    field.flush()


def test_order_minutes_own_part_and_question_are_kept_under_a_name(
    qtbot: QtBot, window: MethodWindow
) -> None:
    press(window, "Part 2 earlier")
    press(window, "Another part")
    write(window, "What part 10 is called", "A walk")
    minutes = named(window, "Minutes of part 10", MinutesStepper)
    minutes.setFocus()
    QTest.keyClick(minutes, Qt.Key.Key_Up)
    press(window, "The questions of part 1")
    write(window, "Write", "What do only you see?")
    write(window, "Name of your template", "Mine")
    with qtbot.waitSignal(window.kept) as kept:
        press(window, "Keep as own template")
    assert kept.args == ["Mine"]
    form = method_of("en", "Mine").format_of(Length.HALF_DAY)
    assert form is not None
    assert [one.step for one in form.agenda][:2] == [StepCode.CHALLENGES, StepCode.WELCOME]
    assert [(one.title, one.minutes) for one in form.agenda][-2] == ("A walk", 16)
    assert form.agenda[-1].step is StepCode.CLOSE
    bridge = bridge_on(Workshop(), session=Session(template="Mine"), clock=HandClock())
    assert bridge.method.steps[StepCode.CHALLENGES].rounds[0].question == "What do only you see?"


def test_without_a_name_it_says_what_is_missing_and_keeps_nothing(qtbot: QtBot, window: MethodWindow) -> None:
    with qtbot.assertNotEmitted(window.kept):
        press(window, "Keep as own template")
    assert "A template needs a name." in [one.text() for one in window.findChildren(QLabel)]
    assert template_names() == ()


def test_another_template_is_never_overwritten(qtbot: QtBot, window: MethodWindow) -> None:
    write(window, "Name of your template", "Mine")
    press(window, "Keep as own template")
    second = MethodWindow(speak("en"), "", Length.HALF_DAY)
    qtbot.addWidget(second)
    second.show()
    write(second, "Name of your template", "Mine")
    with qtbot.assertNotEmitted(second.kept):
        press(second, "Keep as own template")
    assert any("already" in one.text() for one in second.findChildren(QLabel))
