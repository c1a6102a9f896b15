"""Hand-offs as pixels: lines kept as paths, numbers as pixels; far away a line and a dot is all there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ui.board.cardpixels import BARS_BELOW, PLAIN_BELOW
from ui.style.pictures import Outline, outlines_of, paint_items, paint_outlines
from workshop.domain.codes import Light
from workshop.domain.ids import HandOffId
from workshop.drawing.arrows import Arrow, around
from workshop.drawing.bands import Box
from workshop.drawing.changes import arrow_boxes
from workshop.drawing.handoffs import arrow_shapes, draw_badge
from workshop.drawing.icons import light_ink
from workshop.drawing.layout import Layout
from workshop.drawing.manner import Manner
from workshop.drawing.style import Style

_MARGIN = 2  # around a number, in pixels
_Placed = tuple[Box, tuple[Box, ...], Arrow]
_FarPaths = dict[Light | None, QPainterPath]


class ArrowPixels:
    """Paints the hand-offs of one board."""

    def __init__(self, layout: Layout, style: Style) -> None:
        self._layout, self._style = layout, style
        self._boxes: dict[HandOffId, _Placed] = {}
        self._far: _FarPaths = {}
        self._dots: _FarPaths = {}
        self._shapes: dict[HandOffId, tuple[Arrow, list[Outline]]] = {}
        self._numbers: dict[tuple[int, Light | None, float], QPixmap] = {}

    def show(self, layout: Layout, style: Style) -> None:
        """Paint another board's from now on; what is known of arrows that stayed is kept."""
        if style != self._style:
            self._shapes, self._numbers = {}, {}
        if layout.arrows is not self._layout.arrows:
            self._boxes, self._far, self._dots = {}, {}, {}
        self._layout, self._style = layout, style

    def paint(self, painter: QPainter, seen: Box, scale: float, ratio: float) -> None:
        """Paint those that meet a box; the painter's units are the board's."""
        if scale < BARS_BELOW:
            self._paint_far(painter, scale)
            return
        met = self._met(seen)
        for arrow in met:
            paint_outlines(painter, self._shape(arrow))
        for arrow in met:
            self._paint_number(painter, arrow, scale, ratio)

    def _met(self, seen: Box) -> list[Arrow]:
        if len(self._boxes) != len(self._layout.arrows):
            manner = self._layout.manner
            self._boxes = {arrow.id: _boxes(arrow, manner) for arrow in self._layout.arrows}
        return [
            arrow
            for whole, parts, arrow in self._boxes.values()
            if whole.meets(seen) and any(part.meets(seen) for part in parts)
        ]

    def _shape(self, arrow: Arrow) -> list[Outline]:
        known = self._shapes.get(arrow.id)
        if known is None or (known[0] is not arrow and known[0] != arrow):
            known = self._shapes[arrow.id] = arrow, outlines_of(arrow_shapes(arrow, self._style))
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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=scale >= PLAIN_BELOW)
        if not self._far:
            self._far = _far_lines(self._layout.arrows)
        if scale >= PLAIN_BELOW and not self._dots:
            self._dots = _far_dots(self._layout.arrows, self._style.manner.badge_radius)
        for status, lines in self._far.items():
            ink = QColor(light_ink(status, self._style.palette))
            pen = QPen(ink, 1.0)
            pen.setCosmetic(True)
            painter.strokePath(lines, pen)
            if scale >= PLAIN_BELOW:
                painter.fillPath(self._dots[status], QBrush(ink))
        painter.restore()


def _far_lines(arrows: Iterable[Arrow]) -> _FarPaths:
    """The lines of each colour."""
    found: _FarPaths = defaultdict(QPainterPath)
    for arrow in arrows:
        path = found[arrow.status]
        (x, y), *others = arrow.points
        path.moveTo(x, y)
        for x, y in others:
            path.lineTo(x, y)
    return found


def _far_dots(arrows: Iterable[Arrow], radius: float) -> _FarPaths:
    """The dots of each colour."""
    found: _FarPaths = defaultdict(QPainterPath)
    for arrow in arrows:
        _add_dot(found[arrow.status], arrow, radius)
    return found


def _boxes(arrow: Arrow, manner: Manner) -> _Placed:
    whole = around((*arrow.points, arrow.badge), manner.badge_radius * 1.5)
    return whole, arrow_boxes(arrow, manner), arrow


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
