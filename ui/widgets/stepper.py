"""A number with a minus and a plus: minutes, and dots put on an idea."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from ui.widgets.scale import Scale
from workshop.domain.overriding import override
from workshop.texts import Words


class _Stepper(Scale):
    """Minus, the number, plus. Digits type it, arrows change it by one step."""

    def __init__(self, name: str, low: int, high: int, *, step: int = 1) -> None:
        self._step = step
        self._pointed = 0
        super().__init__(name, low, high)

    def _text(self) -> str:
        return "–" if self.value() is None else str(self.value())

    def _widest(self) -> str:
        return self._text()

    def _side(self) -> float:
        return max(SIZE.target, theme().tall(SIZE.compact))

    def _font_width(self) -> float:
        given = font(theme().px(TYPE.body), WEIGHT.strong, tabular=True)
        return QFontMetricsF(given).horizontalAdvance(self._widest())

    @override
    def sizeHint(self) -> QSize:
        """Two targets and the number between them."""
        return QSize(round(2 * self._side() + self._font_width() + 2 * SPACE.tiny), round(self._side()) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def _zone(self, by: int) -> QRectF:
        """Where minus (-1) and plus (1) are, as the language runs."""
        is_left = (by < 0) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        left = 0 if is_left else self.width() - self._side()
        return QRectF(left, 0, self._side(), self.height())

    def _by(self, event: QMouseEvent) -> int:
        return next((by for by in (-1, 1) if self._zone(by).contains(event.position())), 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Minus and plus."""
        by = self._by(event)
        if event.button() == Qt.MouseButton.LeftButton and by:
            self.choose((self.value() or 0) + by * self._step)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which one would be pressed."""
        self._point(self._by(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing: the press did it."""

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """None of the two."""
        self._point(0)

    def _point(self, by: int) -> None:
        if by != self._pointed:
            self._pointed = by
            self.update()

    def _paint_zones(self, painter: QPainter) -> None:
        side = theme().px(SIZE.icon_small)
        for by, name in ((-1, "minus"), (1, "plus")):
            zone = self._zone(by)
            if by == self._pointed:
                paint_ground(painter, zone.adjusted(2, 2, -2, -2), "pressed", radius=RADIUS.small)
            is_end = self.value() == (self.minimum() if by < 0 else self.maximum())
            middle = zone.center()
            colour = "outline" if is_end else "ink_soft"
            paint_icon(
                painter, name, colour, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            )

    def _paint_number(self, painter: QPainter) -> None:
        given = font(theme().px(TYPE.body), WEIGHT.strong, tabular=True)
        paint_line(painter, QRectF(self.rect()), self._text(), "ink", Align.AlignHCenter, given)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, signs, number and focus."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        paint_ground(painter, rect, "surface", "edge", radius=8)
        self._paint_zones(painter)
        self._paint_number(painter)
        if self.hasFocus():
            paint_focus(painter, rect, radius=8)
        painter.end()


class MinutesStepper(_Stepper):
    """Minutes, by five with the mouse and by one with the arrows."""

    def __init__(self, words: Words, name: str, *, low: int = 0, high: int = 1440) -> None:
        self._say: Callable[[int], str] = words.duration
        super().__init__(name, low, high, step=5)

    def set_words(self, words: Words) -> None:
        """Speak another language from now on."""
        self._say = words.duration
        self.updateGeometry()
        self.update()

    @override
    def _side(self) -> float:
        """As high as the fields it stands among."""
        return theme().tall(SIZE.control) - 2

    @override
    def _text(self) -> str:
        value = self.value()
        return "–" if value is None else self._say(value)

    @override
    def _widest(self) -> str:
        return max(self._text(), self._say(100), key=len)


class DotsVote(_Stepper):
    """The dots on something: an accent dot and their number; minus and plus show in use."""

    def __init__(self, name: str, *, high: int = 9999) -> None:
        super().__init__(name, 0, high)
        self.show_value(0)

    @override
    def can_clear(self) -> bool:
        """No dots is a number too."""
        return False

    @override
    def _font_width(self) -> float:
        return super()._font_width() + theme().px(10) + SPACE.tiny

    def _is_used(self) -> bool:
        return self.hasFocus() or self.underMouse()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """A dot and a number; minus and plus while it is pointed at or in focus."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self._is_used():
            paint_ground(painter, rect, "surface", "edge", radius=8)
            self._paint_zones(painter)
        dot, width = theme().px(10), self._font_width()
        left = rect.center().x() - width / 2
        paint_ground(painter, QRectF(left, rect.center().y() - dot / 2, dot, dot), "accent", radius=dot / 2)
        given = font(theme().px(TYPE.body), WEIGHT.strong, tabular=True)
        room = QRectF(left + dot + SPACE.tiny, rect.top(), width, rect.height())
        paint_line(painter, room, self._text(), "ink", Align.AlignLeft, given)
        if self.hasFocus():
            paint_focus(painter, rect, radius=8)
        painter.end()
