"""Icons for Qt's own buttons and menus.

Apart from `icons`, as PySide makes the names of all icons of all desktops with the class of an icon, and few
windows show one when they open.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from ui.style.icons import drawing, paint_icon
from ui.style.look import theme
from ui.style.tokens import SIZE
from workshop.domain.overriding import override


class _LucideEngine(QIconEngine):
    """Looks the colour up when it paints, so that an icon follows the theme without being made again."""

    def __init__(self, name: str, colour: str, size: float) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint in the theme's colour of now; faint when disabled."""
        colour = "edge" if mode == QIcon.Mode.Disabled else self._colour
        paint_icon(painter, self._name, colour, QRectF(rect))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of `size` device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon as a picture of `size` device pixels, whatever the screen's ratio."""
        pixmap = QPixmap(size)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    @override
    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        """Never larger than asked for when it was made."""
        side = theme().px(self._size)
        return QSize(side, side).boundedTo(size)

    @override
    def clone(self) -> QIconEngine:
        """A copy, for Qt's own sharing."""
        return _LucideEngine(self._name, self._colour, self._size)


def icon(name: str, colour: str = "ink", size: float = SIZE.icon) -> QIcon:
    """An icon for Qt's own buttons and menus; colour `#RRGGBB` or a name that follows the theme."""
    drawing(name)
    return QIcon(_LucideEngine(name, colour, size))
