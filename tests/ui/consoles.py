"""The console for tests: on a workshop in memory, its settings in a folder of their own, all of it shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.bridge import Bridge
from ui.console.window import ConsoleWindow
from ui.settings import Preferences

LAPTOP = (1280, 720)
ROOMY = (1600, 1000)


def shown_console(
    qtbot: QtBot, bridge: Bridge, folder: Path, size: tuple[int, int] = LAPTOP, *, has_keys: bool = False
) -> ConsoleWindow:
    """A console of that size with all its parts; `has_keys` waits until it has the keyboard."""
    window = ConsoleWindow(bridge, Preferences(folder / "settings.json"))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.complete()
    if has_keys:
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
    return window
