"""Paints pictures made of primitives with Qt."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.style.fonts import font
from ui.style.icons import paint_icon
from workshop.drawing.primitives import Cubic, Group, Icon, Item, Line, Move, Path, Rect, Text


def paint_items(painter: QPainter, items: Iterable[Item]) -> None:
    """Paint items in their order, in the painter's own coordinates."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for item in items:
        match item:
            case Group():
                paint_items(painter, item.items)
            case Rect():
                _paint_rect(painter, item)
            case Text():
                _paint_text(painter, item)
            case Icon():
                paint_icon(
                    painter, item.name, item.ink, QRectF(item.x, item.y, item.size, item.size), item.line
                )
            case Path():
                _paint_path(painter, item)


def _pen(stroke: str | None, line: float, dash: tuple[float, ...]) -> QPen:
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(stroke), line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern([length / line for length in dash])
    return pen


def _brush(fill: str | None) -> QBrush:
    return QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)


def _paint_rect(painter: QPainter, rect: Rect) -> None:
    painter.setPen(_pen(rect.stroke, rect.line, rect.dash))
    painter.setBrush(_brush(rect.fill))
    place = QRectF(rect.x, rect.y, rect.width, rect.height)
    if rect.radius:
        painter.drawRoundedRect(place, rect.radius, rect.radius)
    else:
        painter.drawRect(place)


def _paint_text(painter: QPainter, text: Text) -> None:
    given = font(text.size, text.weight, tabular=text.is_tabular, is_italic=text.is_italic)
    painter.setFont(given)
    painter.setPen(QColor(text.ink))
    x = text.x
    if text.anchor != "start":
        width = painter.fontMetrics().horizontalAdvance(text.text)
        x -= width if text.anchor == "end" else width / 2
    painter.drawText(QPointF(x, text.baseline), text.text)


def _paint_path(painter: QPainter, path: Path) -> None:
    drawn = QPainterPath()
    for segment in path.segments:
        match segment:
            case Move():
                drawn.moveTo(segment.x, segment.y)
            case Line():
                drawn.lineTo(segment.x, segment.y)
            case Cubic():
                drawn.cubicTo(segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y)
            case _:
                drawn.closeSubpath()
    painter.setPen(_pen(path.stroke, path.line, path.dash))
    painter.setBrush(_brush(path.fill))
    painter.drawPath(drawn)
