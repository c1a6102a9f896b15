"""Disciplines' marks of a plan, and the mark as an icon for menus and pickers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from ui.style.lanes import KIND_ICONS
from ui.style.look import theme
from ui.style.marks import LaneMark, paint_mark
from ui.style.tokens import SIZE
from workshop.domain.people import Discipline


def marks_of(disciplines: tuple[Discipline, ...]) -> tuple[LaneMark, ...]:
    """Return the marks of a plan's disciplines, in their order."""
    return tuple(
        LaneMark(one.id, one.name, index, one.color, KIND_ICONS.get(one.kind, "") if one.kind else "")
        for index, one in enumerate(disciplines)
    )


def mark_icon(mark: LaneMark, side: int = SIZE.mark_small) -> QIcon:
    """The square of a discipline as an icon, sharp at twice its size."""
    pixels = theme().px(side) * 2
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, pixels, pixels), mark, theme())
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
