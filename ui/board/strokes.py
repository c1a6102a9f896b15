"""What gestures and choices look like, painted above the board: edges, openings, the way of a hand-off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workshop.drawing.palette import Palette


def edge(painter: QPainter, rect: QRectF, colour: str, width: float, radius: float) -> None:
    """A line around a rectangle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    painter.drawRoundedRect(rect, radius, radius)


def hole(painter: QPainter, rect: QRectF, ground: str, line: str, radius: float) -> None:
    """The place that something was taken from."""
    painter.setBrush(QColor(ground))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRect(rect.adjusted(-3, -3, 3, 4))
    _dashed(painter, rect, line, radius)


def opening(painter: QPainter, rect: QRectF, palette: Palette, radius: float) -> None:
    """The place that something may be put in."""
    painter.setBrush(QColor(palette.accent_soft))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _dashed(painter, rect, palette.accent, radius)


def _dashed(painter: QPainter, rect: QRectF, colour: str, radius: float) -> None:
    pen = QPen(QColor(colour), 1.5)
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)


def bar(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Where something comes in between."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2)


def way(painter: QPainter, start: QPointF, end: QPointF, palette: Palette) -> None:
    """A hand-off while it is being drawn."""
    path = QPainterPath(start)
    reach = max(24.0, abs(end.x() - start.x()) / 2)
    path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)
    pen = QPen(QColor(palette.accent), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setBrush(QColor(palette.accent))
    painter.drawEllipse(end, 4.5, 4.5)


def way_rect(start: QPointF, end: QPointF) -> QRectF:
    """All that `way` may touch."""
    reach = max(24.0, abs(end.x() - start.x()) / 2) + 8
    return QRectF(start, end).normalized().adjusted(-reach, -10, reach, 10)


def handle(painter: QPainter, middle: QPointF, palette: Palette, radius: float) -> None:
    """What a hand-off is drawn from."""
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(middle, radius, radius)
    arm = radius * 0.45
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle + QPointF(arm, 0), middle + QPointF(0, -arm))
    painter.drawLine(middle + QPointF(arm, 0), middle + QPointF(0, arm))
