"""The home window for tests: real settings in a folder of their own, a room that is as it is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from ui.home.battery import Battery
from ui.home.room import RoomSeen, ScreenSeen
from ui.home.window import HomeWindow
from ui.settings import Preferences, Recent, Settings, Theme
from workshop.domain.codes import Language
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan

W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
MORNING = dt.datetime(2026, 11, 24, 8, 20, tzinfo=dt.UTC)
ROOM = RoomSeen(
    screens=(ScreenSeen(name="Epson EB-L210", width=1920, height=1080),),
    battery=Battery(64, is_draining=True),
    free=120 * 10**9,
)


class Plans:
    """Reads plans."""

    def read(self, data: bytes) -> Workshop:
        return read_plan(data)


def settings(*recent: Recent, language: Language = Language.EN) -> Settings:
    return Settings(language=language, theme=Theme.LIGHT, recent=recent)


def preferences(folder: Path, chosen: Settings) -> Preferences:
    """The settings of a user who chose these."""
    made = Preferences(folder / "settings.json")
    made.adopt(replace(chosen))
    return made


def home(qtbot: QtBot, kept: Preferences, room: RoomSeen = ROOM) -> HomeWindow:
    """A home window that is seen and has the keyboard."""
    window = HomeWindow(kept, HandClock(MORNING), Plans(), see=lambda: room)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


def found(kind: type[W], name: str, within: QWidget) -> W:
    """The one that is seen and called so; by its accessible name, as a screen reader finds it."""
    seen = [
        one
        for one in within.findChildren(kind)
        if one.isVisible() and (one.accessibleName() or getattr(one, "text", str)()) == name
    ]
    assert len(seen) == 1, (name, len(seen))
    return seen[0]


def has(kind: type[W], name: str, within: QWidget) -> bool:
    return any(one.isVisible() and one.accessibleName() == name for one in within.findChildren(kind))


def press(window: QWidget, name: str) -> None:
    """Click a button as one does: in its middle."""
    button = found(QAbstractButton, name, window)
    QTest.mouseClick(button, LEFT, pos=button.rect().center())
    QApplication.processEvents()


def key(pressed: Qt.Key, *, control: bool = False) -> None:
    """Press a key where the keyboard is."""
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focus(), pressed, held)
    QApplication.processEvents()


def texts(window: QWidget) -> str:
    """Everything that labels say now."""
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
