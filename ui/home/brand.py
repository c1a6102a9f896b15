"""The application's mark and name, at the left of every bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.look import theme
from ui.style.tokens import RADIUS
from ui.widgets.labels import Label
from ui.widgets.layouts import row
from ui.widgets.painting import paint_ground, painter_on
from workshop.domain.overriding import override

_SIDE = 32
_BARS = ((6, 8, 11, "on_accent"), (11, 14, 15, "accent_mid"), (8, 20, 10, "warn_soft"))
"""Three lanes that hand over: left, top and width of a bar on a mark of 32, and its colour."""


class Mark(QWidget):
    """Three lanes that hand over to each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Square."""
        side = theme().px(_SIDE)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self)
        paint_ground(painter, QRectF(self.rect()), "accent", radius=RADIUS.small + 2)
        scale = self.width() / _SIDE
        painter.scale(scale, scale)
        for left, top, width, fill in _BARS:
            paint_ground(painter, QRectF(left, top, width, 4), fill, radius=2)
        painter.end()


class Brand(QWidget):
    """The mark and the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayout(row(Mark(), Label("Samenspel", type="lead")))
