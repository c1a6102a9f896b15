"""A key, drawn as one: what to press instead of pointing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.look import theme
from ui.style.tokens import RADIUS, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override

_PADDING = 6


def keycap_width(key: str) -> float:
    """How wide a key is drawn."""
    metrics = QFontMetricsF(font(theme().px(TYPE.small), WEIGHT.medium))
    return max(metrics.horizontalAdvance(key) + 2 * _PADDING, _height())


def _height() -> float:
    return theme().px(TYPE.small) * 1.55


def paint_keycap(painter: QPainter, room: QRectF, key: str) -> None:
    """Paint a key at the left of a room, in the middle of its height."""
    rect = QRectF(room.left(), room.center().y() - _height() / 2, keycap_width(key), _height())
    paint_ground(painter, rect, "surface", "outline", radius=RADIUS.small - 1)
    small = font(theme().px(TYPE.small), WEIGHT.medium)
    paint_line(painter, rect, key, "ink_soft", Align.AlignHCenter, small)


class KeyHint(QWidget):
    """A key and what it does: "Enter next"."""

    def __init__(self, key: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._text = key, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_text(self, text: str, key: str = "") -> None:
        """Say something else, or in another language."""
        self._text, self._key = text, key or self._key
        self.updateGeometry()
        self.update()

    def _text_width(self) -> float:
        if not self._text:
            return 0
        return QFontMetricsF(font(theme().px(TYPE.small))).horizontalAdvance(self._text) + SPACE.small

    @override
    def sizeHint(self) -> QSize:
        """The key and the words beside it."""
        return QSize(round(keycap_width(self._key) + self._text_width() + 1), round(_height()) + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both."""
        painter = painter_on(self)
        room = QRectF(self.rect())
        paint_keycap(painter, room, self._key)
        room.setLeft(room.left() + keycap_width(self._key) + SPACE.small)
        paint_line(painter, room, self._text, "ink_faint", Align.AlignLeft, font(theme().px(TYPE.small)))
        painter.end()
