"""A part of a window is never shown before it has its place: it would flash up as a window of its own."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.insight.worked_examples import example
from tests.standins import bridge_on
from ui.console.window import ConsoleWindow
from ui.settings import Preferences
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.texts import speak


class Flashes(QObject):
    """Parts that were shown as windows, and the line of ours that did it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See `QObject.eventFilter`."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and is_loose(watched):
            by = [line for line in traceback.format_stack() if "/ui/" in line and "/tests/" not in line]
            self.seen.add(f"{type(watched).__name__}: {by[-1].strip() if by else 'nobody of ours'}")
        return False


def is_loose(widget: QWidget) -> bool:
    return widget.isWindow() and not isinstance(widget, QMainWindow | QDialog)


@pytest.fixture
def flashes() -> Iterator[Flashes]:
    watch, application = Flashes(), QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    yield watch
    application.removeEventFilter(watch)


@pytest.mark.parametrize("plan", [Workshop(), example("plandaal"), example("tolbrug")])
def test_no_part_of_any_step_flashes_up(
    plan: Workshop, flashes: Flashes, qtbot: QtBot, tmp_path: Path
) -> None:
    window = ConsoleWindow(bridge_on(plan), Preferences(tmp_path / "settings.json"))
    qtbot.addWidget(window)
    window.show()
    window.complete()
    for step in StepCode:
        window.steering.open_step(step)
        for code in [one.code for one in window.bridge.method.steps[step].rounds]:
            window.steering.open_round(code)
    assert flashes.seen == set()
    window.bridge.close()


def test_nor_does_any_when_the_window_is_put_together_while_the_clock_runs(
    flashes: Flashes, qtbot: QtBot, tmp_path: Path
) -> None:
    window = ConsoleWindow(bridge_on(example("plandaal")), Preferences(tmp_path / "settings.json"))
    qtbot.addWidget(window)
    window.show()
    window.steering.begin_next()
    window.steering.begin_next()
    window.complete()
    qtbot.waitUntil(window.side.clock.isVisible)
    assert window.side.talk.isVisible()
    window.bridge.speak(speak("nl"))
    assert flashes.seen == set()
    window.bridge.close()
