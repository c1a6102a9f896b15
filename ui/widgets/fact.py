"""A small thing that is known, in one line: a sign and a few words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE, TYPE
from ui.widgets.painting import Align, one_line, paint_line, painter_on, square
from workshop.domain.overriding import override


class Fact(QWidget):
    """An icon and a text beside it; what does not fit is said by the tool tip. `name`: what kind of thing."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon, self._name, self._text = icon, name, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(f"{self._name}: {text}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        return theme().px(SIZE.icon_small)

    @override
    def sizeHint(self) -> QSize:
        """The sign and the whole text."""
        given = QFontMetricsF(font(theme().px(TYPE.small)))
        width = given.horizontalAdvance(one_line(self._text)) + self._side() + SPACE.tiny + 1
        return QSize(round(width), max(self._side(), round(given.height())))

    @override
    def minimumSizeHint(self) -> QSize:
        """The text may be cut."""
        return QSize(self._side(), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both."""
        painter = painter_on(self)
        room = QRectF(self.rect())
        paint_icon(painter, self._icon, "ink_soft", square(room, self._side(), Align.AlignLeft))
        room.setLeft(room.left() + self._side() + SPACE.tiny)
        paint_line(painter, room, self._text, "ink_soft", Align.AlignLeft, font(theme().px(TYPE.small)))
        painter.end()
