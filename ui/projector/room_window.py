"""The window that the room looks at: a slide and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.slides.view import SlideView
from workshop.document.session import Screen
from workshop.domain.overriding import override

_STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
}
_SCREENS = {"b": Screen.BLACK, ".": Screen.BLACK, "w": Screen.WHITE, ",": Screen.WHITE, "f": Screen.FROZEN}


class RoomWindow(QWidget):
    """No menu, no cursor, no word of the script. It takes what a clicker sends, and ignores being closed."""

    stepped = Signal(int)
    """A clicker went on (1) or back (-1)."""
    screen_asked = Signal(object)
    """`Screen`: black, white or frozen was asked for."""
    left = Signal()
    """Esc, or a loose window was closed; whoever opened it decides what that means."""

    def __init__(self, now: Callable[[], float], title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.view = SlideView(now, self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.view, 1)
        self._drawer: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def put_drawer(self, drawer: QWidget | None) -> None:
        """Give the one screen for all a drawer, closed; None takes it away. S opens and closes it."""
        if self._drawer is not None:
            self._line.removeWidget(self._drawer)
            self._drawer.hide()
            self._drawer.deleteLater()
        self._drawer = drawer
        if drawer is not None:
            drawer.hide()
            self._line.addWidget(drawer)

    def _turn_drawer(self, drawer: QWidget) -> None:
        """The cursor is there only while there is something to click."""
        drawer.setVisible(drawer.isHidden())
        self.setCursor(Qt.CursorShape.BlankCursor if drawer.isHidden() else Qt.CursorShape.ArrowCursor)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what a clicker sends."""
        step, screen = _STEPS.get(Qt.Key(event.key())), _SCREENS.get(event.text().lower())
        if event.key() == Qt.Key.Key_S and self._drawer is not None:
            self._turn_drawer(self._drawer)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif step is not None:
            self.stepped.emit(step)
        elif screen is not None:
            self.screen_asked.emit(screen)
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """A slip of the keys does not take the picture from the room; a loose window may go."""
        if self.isFullScreen():
            event.ignore()
        else:
            self.left.emit()
