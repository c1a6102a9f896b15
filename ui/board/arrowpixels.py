"""Hand-offs as pixels: lines kept as paths, numbers as pixels; far away a line and a dot is all there is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ui.board.cardpixels import BARS_BELOW, PLAIN_BELOW
from ui.style.pictures import paint_items
from workshop.domain.codes import Light
from workshop.domain.ids import HandOffId
from workshop.drawing.arrows import Arrow, around
from workshop.drawing.bands import Box
from workshop.drawing.handoffs import arrow_shapes, draw_badge
from workshop.drawing.layout import Layout
from workshop.drawing.marks import light_ink
from workshop.drawing.primitives import Item
from workshop.drawing.style import Style

_MARGIN = 2  # around a number, in pixels
_Placed = tuple[Box, tuple[Box, ...], Arrow]
_FarPaths = dict[Light | None, tuple[QPainterPath, QPainterPath]]


class ArrowPixels:
    """Paints the hand-offs of one board."""

    def __init__(self, layout: Layout, style: Style) -> None:
        self._layout, self._style = layout, style
        self._boxes: dict[HandOffId, _Placed] = {}
        self._far: _FarPaths = {}
        self._shapes: dict[HandOffId, tuple[Arrow, tuple[Item, ...]]] = {}
        self._numbers: dict[tuple[int, Light | None, float], QPixmap] = {}

    def show(self, layout: Layout, style: Style) -> None:
        """Paint another board's from now on; what is known of arrows that stayed is kept."""
        if style != self._style:
            self._shapes, self._numbers = {}, {}
        if layout.arrows is not self._layout.arrows:
            self._boxes, self._far = {}, {}
        self._layout, self._style = layout, style

    def paint(self, painter: QPainter, seen: Box, scale: float, ratio: float) -> None:
        """Paint those that meet a box; the painter's units are the board's."""
        if scale < BARS_BELOW:
            self._paint_far(painter, scale)
            return
        met = self._met(seen)
        for arrow in met:
            paint_items(painter, self._shape(arrow))
        for arrow in met:
            self._paint_number(painter, arrow, scale, ratio)

    def _met(self, seen: Box) -> list[Arrow]:
        reach = self._style.manner.badge_radius * 1.5
        if len(self._boxes) != len(self._layout.arrows):
            self._boxes = {arrow.id: _boxes(arrow, reach) for arrow in self._layout.arrows}
        return [
            arrow
            for whole, parts, arrow in self._boxes.values()
            if whole.meets(seen) and any(part.meets(seen) for part in parts)
        ]

    def _shape(self, arrow: Arrow) -> tuple[Item, ...]:
        known = self._shapes.get(arrow.id)
        if known is None or (known[0] is not arrow and known[0] != arrow):
            known = self._shapes[arrow.id] = arrow, arrow_shapes(arrow, self._style)
        return known[1]

    def _paint_number(self, painter: QPainter, arrow: Arrow, scale: float, ratio: float) -> None:
        """Put the number's pixels where they belong, on whole pixels."""
        key = (arrow.number, arrow.status, scale * ratio)
        pixels = self._numbers.get(key)
        reach = self._style.manner.badge_radius * 1.3
        side = round(2 * reach * scale * ratio) + 2 * _MARGIN
        if pixels is None:
            pixels = self._numbers[key] = self._number(arrow, side, scale * ratio)
        device = painter.worldTransform().map(QPointF(*arrow.badge)) * ratio
        before = painter.worldTransform()
        painter.resetTransform()
        corner = QPointF(round(device.x() - side / 2), round(device.y() - side / 2)) / ratio
        painter.drawPixmap(
            QRectF(corner.x(), corner.y(), side / ratio, side / ratio), pixels, QRectF(pixels.rect())
        )
        painter.setWorldTransform(before)

    def _number(self, arrow: Arrow, side: int, scale: float) -> QPixmap:
        pixels = QPixmap(side, side)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(side / 2, side / 2)
        painter.scale(scale, scale)
        paint_items(painter, draw_badge(arrow.number, arrow.status, (0.0, 0.0), self._style))
        painter.end()
        return pixels

    def _paint_far(self, painter: QPainter, scale: float) -> None:
        """All lines of one colour at once, and a dot where the number would be."""
        if not self._far:
            self._far = _far_paths(self._layout.arrows, self._style.manner.badge_radius)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=scale >= PLAIN_BELOW)
        for status, (lines, dots) in self._far.items():
            ink = QColor(light_ink(status, self._style.palette))
            pen = QPen(ink, 1.0)
            pen.setCosmetic(True)
            painter.strokePath(lines, pen)
            if scale >= PLAIN_BELOW:
                painter.fillPath(dots, QBrush(ink))
        painter.restore()


def _far_paths(arrows: Iterable[Arrow], radius: float) -> _FarPaths:
    """The lines and the dots of each colour."""
    found: _FarPaths = {}
    for arrow in arrows:
        lines, dots = found.setdefault(arrow.status, (QPainterPath(), QPainterPath()))
        lines.addPolygon(QPolygonF([QPointF(*point) for point in arrow.points]))
        _add_dot(dots, arrow, radius)
    return found


def _boxes(arrow: Arrow, reach: float) -> _Placed:
    parts = (
        *(around(pair, reach * 0.6) for pair in pairwise(arrow.points)),
        Box(*arrow.badge, 0, 0).grown(reach),
    )
    return around((*arrow.points, arrow.badge), reach), parts, arrow


def _add_dot(path: QPainterPath, arrow: Arrow, radius: float) -> None:
    """A diamond for amber, a disc for the others."""
    x, y = arrow.badge
    if arrow.status is Light.AMBER:
        far = radius * 1.28
        path.addPolygon(
            QPolygonF([QPointF(x, y - far), QPointF(x + far, y), QPointF(x, y + far), QPointF(x - far, y)])
        )
        path.closeSubpath()
    else:
        path.addEllipse(QPointF(x, y), radius, radius)
