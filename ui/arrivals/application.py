"""Qt's application, and what it does when somebody asks for it again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.domain.overriding import override


class Application(QApplication):
    """Qt's own; `file_asked(Path)` when a file is double-clicked on a Mac, which starts no second one."""

    file_asked = Signal(Path)

    @override
    def event(self, event: QEvent) -> bool:
        """A workshop was double-clicked."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def bring_forward(window: QWidget) -> None:
    """Out of the taskbar, over other windows, with the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
