"""Pictures of the windows, drawn where there is no screen."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui.settings import Preferences
from ui.style.look import ThemeChoice, look
from workshop.document.ports import Clock, Library
from workshop.domain.codes import StepCode
from workshop.texts import speak

CONSOLE = QSize(1600, 1000)
ROOM = QSize(1920, 1080)
_LOG = logging.getLogger(__name__)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Log what Qt says, but for what it repeats at each window that is only drawn."""
    if "propagateSizeHints" not in message:
        _LOG.warning("Qt: %s", message)


def draw_windows(library: Library, clock: Clock, file: Path, folder: Path) -> None:
    """Draw console and room of a workshop offscreen, as PNG files in a folder; the file is let go again."""
    from ui.bridge import Bridge
    from ui.console.window import ConsoleWindow
    from ui.slides.view import SlideView

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_pass_on)
    application = QApplication.instance() or QApplication(["samenspel"])
    look().put_on(ThemeChoice.LIGHT)
    opened = library.open(file)
    bridge = Bridge(opened, clock, speak(opened.workshop.language))
    console = ConsoleWindow(bridge, Preferences())
    console.resize(CONSOLE)
    console.show()
    console.complete()
    for step in (StepCode.CHALLENGES, StepCode.JOURNEY, StepCode.PLAN):
        console.steering.open_step(step)
        application.processEvents()
        console.grab().save(str(folder / f"console-{step}.png"))
        room = SlideView(bridge.now)
        room.resize(ROOM)
        room.show_slide(console.slide)
        room.grab().save(str(folder / f"room-{step}.png"))
    bridge.close()
    console.deleteLater()
