"""Marks that people give: weight in dots, five fingers in bars, a feeling in faces, a pulse in figures."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import SIZE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from ui.widgets.scale import Scale
from workshop.domain.overriding import override

FACES = {
    -2: "face-angry",
    -1: "face-slightly-frowning",
    0: "face-neutral",
    1: "face-slightly-smiling",
    2: "face-grinning",
}
FACE_COLOURS = {-2: "bad", -1: "bad", 0: "warn", 1: "good", 2: "good"}
_EDGE = 3


class Marks(Enum):
    """How a mark is drawn, and its scale."""

    DOTS = (1, 5)
    FINGERS = (0, 5)
    FACES = (-2, 2)
    PULSE = (1, 10)


class Rating(Scale):
    """A mark by click, by digit or by arrow; the digit before the bars is the value of the five fingers."""

    def __init__(
        self, name: str, marks: Marks, parent: QWidget | None = None, *, none_text: str = "–"
    ) -> None:
        self._marks = marks
        self._pointed: int | None = None
        super().__init__(name, *marks.value, parent, none_text=none_text)

    def _values(self) -> range:
        first = 1 if self._marks is Marks.FINGERS else self.minimum()
        return range(first, self.maximum() + 1)

    def _cell(self) -> float:
        return theme().tall(SIZE.target if self._marks is not Marks.PULSE else SIZE.compact)

    def _lead(self) -> float:
        """The room for the figure before the bars; pressing it means none of the fingers."""
        return theme().px(TYPE.lead) * 1.6 if self._marks is Marks.FINGERS else 0

    @override
    def sizeHint(self) -> QSize:
        """A target of 24 pixels for each value."""
        width = self._lead() + self._cell() * len(self._values())
        height = theme().px(32) if self._marks is Marks.FINGERS else self._cell()
        return QSize(round(width) + 2 * _EDGE, round(height) + 2 * _EDGE)

    @override
    def minimumSizeHint(self) -> QSize:
        """No smaller: a target is a target."""
        return self.sizeHint()

    def _place(self, value: int) -> QRectF:
        at = value - self._values()[0]
        left = _EDGE + self._lead() + at * self._cell()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - self._cell()
        return QRectF(left, _EDGE, self._cell(), self.height() - 2 * _EDGE)

    def _value_at(self, event: QMouseEvent) -> int | None:
        at = event.position()
        for value in self._values():
            if self._place(value).left() <= at.x() < self._place(value).right():
                return value
        return 0 if self._lead() and self.rect().contains(at.toPoint()) else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a sign for each value, filled up to the one that is given."""
        painter = painter_on(self)
        draw = {
            Marks.DOTS: self._paint_dot,
            Marks.FINGERS: self._paint_bar,
            Marks.FACES: self._paint_face,
            Marks.PULSE: self._paint_figure,
        }[self._marks]
        for value in self._values():
            draw(painter, self._place(value), value)
        if self._lead():
            self._paint_lead(painter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), radius=8)
        painter.end()

    def _is_reached(self, value: int) -> bool:
        shown = self._pointed if self._pointed is not None else self.value()
        return shown is not None and value <= shown

    def _paint_dot(self, painter: QPainter, cell: QRectF, value: int) -> None:
        side = theme().px(10)
        dot = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side)
        is_on = self._is_reached(value)
        paint_ground(
            painter, dot, "accent" if is_on else "", "" if is_on else "edge", radius=side / 2, width=1.5
        )

    def _paint_bar(self, painter: QPainter, cell: QRectF, value: int) -> None:
        full = cell.height() - 4
        height = full * (0.24 + 0.76 * value / self.maximum())
        width = cell.width() * 0.55
        bar = QRectF(cell.center().x() - width / 2, cell.bottom() - 2 - height, width, height)
        is_on = self._is_reached(value)
        paint_ground(painter, bar, "accent" if is_on else "pressed", radius=2)

    def _paint_face(self, painter: QPainter, cell: QRectF, value: int) -> None:
        is_on = value == (self.value() if self._pointed is None else self._pointed)
        side = cell.width() - 4
        face = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side)
        paint_icon(painter, FACES[value], FACE_COLOURS[value] if is_on else "edge", face)

    def _paint_figure(self, painter: QPainter, cell: QRectF, value: int) -> None:
        is_on = value == self.value()
        inner = cell.adjusted(1, 1, -1, -1)
        if is_on:
            paint_ground(painter, inner, "accent", radius=6)
        elif value == self._pointed:
            paint_ground(painter, inner, "hover", radius=6)
        given = font(theme().px(TYPE.small), WEIGHT.strong if is_on else WEIGHT.medium, tabular=True)
        paint_line(painter, cell, str(value), "on_accent" if is_on else "ink_soft", Align.AlignHCenter, given)

    def _paint_lead(self, painter: QPainter) -> None:
        room = QRectF(_EDGE + 2, 0, self._lead(), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.moveRight(self.width() - _EDGE - 2)
        is_given = self.value() is not None
        figure = font(theme().px(TYPE.lead), WEIGHT.strong, tabular=True)
        text = str(self.value()) if is_given else "–"
        paint_line(painter, room, text, "ink" if is_given else "ink_faint", Align.AlignLeft, figure)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click gives the mark; on the one that is given it takes it away."""
        value = self._value_at(event)
        if event.button() == Qt.MouseButton.LeftButton and value is not None:
            self.choose(None if value == self.value() else value)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would give."""
        self._point(self._value_at(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing: the press did it."""

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Show what is given."""
        self._point(None)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Typing begins anew next time."""
        self._typed = ""
        super().focusOutEvent(event)

    def _point(self, value: int | None) -> None:
        if value != self._pointed:
            self._pointed = value
            self.update()
