"""The ends of lines that are drawn between two lists, and the lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.style.look import theme
from ui.style.tokens import SIZE
from ui.widgets.painting import paint_focus, paint_ground, painter_on, square
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.domain.overriding import override
from workshop.texts import Words
from workshop.values import dataclass

_SIDE = 12
"""Of the ring that is seen; what is hit is a target."""


class Port(Picker):
    """The end of a line: dragged to another one, or picked from a list with a click, Enter or by typing.

    Delete takes its line away. `pulled(place)` follows the pointer on the screen, `let_go(place)` ends it.
    """

    pulled = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, words: Words, name: str, picks: Sequence[Pick] = (), *, none_text: str) -> None:
        self._from: QPoint | None = None
        self._is_pulling = self._is_aimed = False
        super().__init__(words, name, picks, none_text=none_text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def middle(self, on: QWidget) -> QPointF:
        """Where a line begins, as another widget counts."""
        return QPointF(on.mapFromGlobal(self.mapToGlobal(self.rect().center())))

    def show_aimed(self, *, is_aimed: bool) -> None:
        """Show that a line that is let go now would end here."""
        if is_aimed != self._is_aimed:
            self._is_aimed = is_aimed
            self.update()

    @override
    def sizeHint(self) -> QSize:
        """A target."""
        side = theme().tall(SIZE.target)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        """A target is a target."""
        return self.sizeHint()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a line would begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Past a few pixels it is a line."""
        if self._from is None:
            return
        way = (event.position().toPoint() - self._from).manhattanLength()
        if self._is_pulling or way >= QApplication.startDragDistance():
            self._is_pulling = True
            self.setDown(False)
            self.pulled.emit(event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line go, or be a click."""
        was_pulling, self._is_pulling, self._from = self._is_pulling, False, None
        if was_pulling:
            self.setDown(False)
            self.let_go.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """The tool tip says where the line goes."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.accessibleName())
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring: whole where a line ends, dashed where none does, filled under the pointer."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        is_on = self.underMouse() or self._is_pulling or self._is_aimed
        side = theme().px(_SIDE + (4 if is_on else 0))
        has_line = self.value() is not None
        line = "accent" if has_line or is_on else "warn"
        fill = "accent" if is_on else "surface"
        ring = square(rect, side)
        paint_ground(
            painter, ring, fill, line, radius=side / 2, width=2, is_dashed=not has_line and not is_on
        )
        if self.hasFocus():
            paint_focus(painter, rect, radius=8)
        painter.end()


@dataclass(frozen=True, slots=True)
class Thread:
    """A line between two ports; a loose one is being dragged and ends at the pointer."""

    start: QPointF
    end: QPointF
    is_light: bool = False
    is_loose: bool = False


class Threads(QWidget):
    """The lines, painted over what they join; the pointer passes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._threads: tuple[Thread, ...] = ()

    def show_threads(self, threads: Sequence[Thread]) -> None:
        """Show these lines."""
        if tuple(threads) != self._threads:
            self._threads = tuple(threads)
            self.update()

    def threads(self) -> tuple[Thread, ...]:
        """The lines that are shown."""
        return self._threads

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every line, the loose one last."""
        painter = painter_on(self)
        for thread in sorted(self._threads, key=lambda one: one.is_loose):
            self._paint(painter, thread)
        painter.end()

    def _paint(self, painter: QPainter, thread: Thread) -> None:
        colour = QColor(theme().colour("accent"))
        colour.setAlphaF(0.65 if thread.is_light else 1)
        pen = QPen(colour, 3 if thread.is_loose else 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        gap = theme().px(_SIDE) / 2
        toward = 1 if thread.end.x() >= thread.start.x() else -1
        start = thread.start + QPointF(gap * toward, 0)
        end = thread.end if thread.is_loose else thread.end - QPointF(gap * toward, 0)
        bend = max(abs(end.x() - start.x()) / 2, 24) * toward
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        painter.drawPath(path)
        if thread.is_loose:
            painter.setBrush(colour)
            painter.drawEllipse(end, 5, 5)
