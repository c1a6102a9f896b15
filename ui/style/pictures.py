"""Paints pictures: the shapes of `workshop.drawing` with a QPainter, and measures their texts.

Type is set without hinting, so that widths grow with the size: a picture measured once can be painted at any
zoom and on any screen, and its lines break where paper breaks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from ui.style.fonts import font
from ui.style.icons import drawing
from workshop.domain.overriding import override
from workshop.drawing.lettering import Measure, Typesetter
from workshop.drawing.outlines import GRID, outlines
from workshop.drawing.primitives import (
    Close,
    Cubic,
    Group,
    Icon,
    Item,
    Line,
    Move,
    Path,
    Picture,
    Rect,
    Segment,
    Text,
)
from workshop.texts.syllables import syllables

_REFERENCE = 100  # pixels: widths are measured at this size and scaled
_MOST_WIDTHS = 100_000  # kept per weight
_SHADOW_RINGS = 2
Outline = tuple[Path, QPainterPath]
_NO_BRUSH, _NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen


class _Widths(dict[str, float]):
    """The widths of texts in one weight, at size 1, each measured when it is first asked for."""

    def __init__(self, weight: int) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font(_REFERENCE, weight))

    def __missing__(self, text: str) -> float:
        if len(self) > _MOST_WIDTHS:
            self.clear()
        self[text] = wide = self._metrics.horizontalAdvance(text) / _REFERENCE
        return wide


class ScreenMeasure(Measure):
    """Widths in the bundled typeface, each text measured once per weight."""

    def __init__(self) -> None:
        self._known: dict[int, _Widths] = {}

    def _of(self, weight: int) -> _Widths:
        known = self._known.get(weight)
        if known is None:
            known = self._known[weight] = _Widths(weight)
        return known

    @override
    def width(self, text: str, size: float, weight: int) -> float:
        """The width of `text` in units of `size`."""
        return self._of(weight)[text] * size

    @override
    def widths(self, texts: Sequence[str], size: float, weight: int) -> list[float]:
        """The width of each text."""
        known = self._of(weight)
        return [known[text] * size for text in texts]


@cache
def typesetter(language: str) -> Typesetter:
    """Sets texts for the screen, broken as "nl" or "en" breaks its words. Needs the fonts to be loaded."""
    return Typesetter(ScreenMeasure(), syllables(language))


def paint_picture(painter: QPainter, picture: Picture, rect: QRectF) -> None:
    """Paint a picture centred in a rectangle, as large as fits."""
    if not picture.width or not picture.height:
        return
    scale = min(rect.width() / picture.width, rect.height() / picture.height)
    painter.save()
    painter.translate(
        rect.center().x() - picture.width * scale / 2, rect.center().y() - picture.height * scale / 2
    )
    painter.scale(scale, scale)
    paint_items(painter, picture.items)
    painter.restore()


def paint_items(painter: QPainter, items: Iterable[Item]) -> None:
    """Paint shapes in the painter's own units, groups opened."""
    for item in items:
        if isinstance(item, Group):
            paint_items(painter, item.items)
        elif isinstance(item, Text):
            _paint_text(painter, item)
        elif isinstance(item, Rect):
            _paint_rect(painter, item)
        elif isinstance(item, Icon):
            _paint_icon(painter, item)
        else:
            paint_outlines(painter, outlines_of((item,)))


@lru_cache(maxsize=512)
def _font(pixels: int, weight: int, is_italic: bool, is_tabular: bool) -> QFont:
    return font(pixels, weight, tabular=is_tabular, is_italic=is_italic)


@lru_cache(maxsize=512)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=512)
def _pen(colour: str, width: float, dash: tuple[float, ...]) -> QPen:
    pen = QPen(_colour(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    if dash:
        pen.setDashPattern([part / width for part in dash])
    return pen


def _paint_rect(painter: QPainter, item: Rect) -> None:
    rect = QRectF(item.x, item.y, item.width, item.height)
    if item.lift:
        _paint_shadow(painter, rect, item)
    if item.fill and not item.stroke and not item.radius:
        painter.fillRect(rect, _colour(item.fill))
        return
    painter.setBrush(_colour(item.fill) if item.fill else _NO_BRUSH)
    painter.setPen(_pen(item.stroke, item.line, item.dash) if item.stroke else _NO_PEN)
    if item.radius:
        painter.drawRoundedRect(rect, item.radius, item.radius)
    else:
        painter.drawRect(rect)


def _paint_shadow(painter: QPainter, rect: QRectF, item: Rect) -> None:
    painter.setPen(_NO_PEN)
    painter.setBrush(QColor(20, 28, 60, 24))
    for ring in range(_SHADOW_RINGS):
        out = item.lift * (ring + 1) / _SHADOW_RINGS
        grown = rect.adjusted(-out * 0.6, -out * 0.3, out * 0.6, out)
        painter.drawRoundedRect(grown, item.radius + out * 0.6, item.radius + out * 0.6)


def _paint_text(painter: QPainter, item: Text) -> None:
    pixels = max(1, round(item.size))
    made = _font(pixels, item.weight, item.is_italic, item.is_tabular)
    scale = item.size / pixels
    painter.setFont(made)
    painter.setPen(_colour(item.ink))
    x = item.x
    if item.anchor != "start":
        width = QFontMetricsF(made).horizontalAdvance(item.text) * scale
        x -= width / 2 if item.anchor == "middle" else width
    if abs(scale - 1) < 0.001:
        painter.drawText(QPointF(x, item.baseline), item.text)
        return
    before = painter.worldTransform()
    painter.translate(x, item.baseline)
    painter.scale(scale, scale)
    painter.drawText(QPointF(), item.text)
    painter.setWorldTransform(before)


def outlines_of(paths: Iterable[Path]) -> list[Outline]:
    """Paths that are painted again and again, with their outlines as Qt wants them."""
    return [(path, _path(path.segments)) for path in paths]


def paint_outlines(painter: QPainter, kept: Iterable[Outline]) -> None:
    """Paint paths whose outlines were kept."""
    for item, outline in kept:
        painter.setBrush(_colour(item.fill) if item.fill else _NO_BRUSH)
        painter.setPen(_pen(item.stroke, item.line, item.dash) if item.stroke else _NO_PEN)
        painter.drawPath(outline)


def _path(segments: tuple[Segment, ...]) -> QPainterPath:
    path = QPainterPath()
    for segment in segments:
        match segment:
            case Line(x, y):
                path.lineTo(x, y)
            case Cubic(x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case Move(x, y):
                path.moveTo(x, y)
            case Close():
                path.closeSubpath()
    return path


def _paint_icon(painter: QPainter, item: Icon) -> None:
    """Put the icon on whole pixels of the screen, where its lines are crisp."""
    device = painter.combinedTransform()
    side = max(1, round(item.size * device.m11()))
    pixmap = _icon(item.name, item.ink, side, item.line)
    corner = device.map(QPointF(item.x, item.y))
    painter.save()
    painter.resetTransform()
    ratio = painter.deviceTransform().m11() or 1.0
    painter.drawPixmap(
        QRectF(round(corner.x()) / ratio, round(corner.y()) / ratio, side / ratio, side / ratio),
        pixmap,
        QRectF(pixmap.rect()),
    )
    painter.restore()


@lru_cache(maxsize=2048)
def _icon(name: str, colour: str, side: int, line: float) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / GRID, side / GRID)
    for outline in outlines(drawing(name)):
        painter.setPen(_pen(colour, line, ()))
        painter.setBrush(_colour(colour) if outline.is_filled else _NO_BRUSH)
        painter.drawPath(_path(outline.segments))
    painter.end()
    return pixmap
