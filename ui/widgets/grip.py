"""What rows are dragged by, and the line that shows where one would go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.style.tokens import SIZE
from ui.widgets.buttons import IconButton
from ui.widgets.painting import paint_ground, painter_on
from workshop.domain.overriding import override


class Grip(IconButton):
    """What a line is dragged by; a click on it opens the ways without dragging."""

    dragged = Signal(QPoint)  # where the pointer is, on the screen
    dropped = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("grip-vertical", name, parent, colour="ink_faint", side=SIZE.target)
        self._from: QPoint | None = None
        self._is_dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._from = event.position().toPoint()
        self._is_dragging = False
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Past a few pixels it is a drag."""
        if self._from is None:
            return
        way = (event.position().toPoint() - self._from).manhattanLength()
        self._is_dragging = self._is_dragging or way >= QApplication.startDragDistance()
        if self._is_dragging:
            self.setDown(False)
            self.dragged.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or be a click."""
        self._from = None
        if self._is_dragging:
            self._is_dragging = False
            self.dropped.emit(event.globalPosition().toPoint())
        super().mouseReleaseEvent(event)


class DropMark(QWidget):
    """The line that shows where a drop would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, top: int) -> None:
        """Lie over the parent at that height."""
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(0, max(0, top - 1), over.width(), 4)
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """An accent line."""
        painter = painter_on(self)
        paint_ground(painter, QRectF(self.rect()), "accent", radius=2)
        painter.end()
