"""The marks of what is chosen: edges around selected cards, one focus ring, a bold hand-off, a handle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.board import strokes
from ui.board.aim import box_of, spot_of
from ui.board.cardpixels import BARS_BELOW
from ui.board.frame import BoardFrame
from ui.style.pictures import paint_items
from workshop.drawing.arrows import Arrow
from workshop.drawing.handoffs import draw_badge
from workshop.drawing.icons import light_ink
from workshop.drawing.pointing import Part, Spot

HANDLE = 9.0  # its radius in pixels: with the ring around it 24 to hit
_RING = 4.0


def paint_choice(painter: QPainter, frame: BoardFrame, dirty: QRectF) -> None:
    """Paint the marks that meet a rectangle of the window, body under header and labels."""
    scene, choice = frame.scene, frame.choice
    radius = scene.layout.manner.card_radius * scene.zoom
    painter.save()
    view = frame.view()
    body = QRectF(frame.viewport().rect()).adjusted(view.left, view.top, 0, 0)
    painter.setClipRect(body, Qt.ClipOperation.IntersectClip)
    for card in choice.cards:
        rect = card_rect(frame, card)
        if rect is not None and rect.intersects(dirty):
            strokes.edge(painter, rect.adjusted(-0.5, -0.5, 0.5, 0.5), scene.palette.accent, 2.4, radius)
    chosen = selected_arrow(frame)
    if chosen is not None:
        _paint_arrow(painter, frame, chosen)
    at = handle_at(frame)
    if at is not None and frame.gesture is None:
        strokes.handle(painter, at, scene.palette, HANDLE)
    painter.restore()
    if frame.hasFocus() and frame.gesture is None:
        _paint_focus(painter, frame, dirty)


def card_rect(frame: BoardFrame, card: str) -> QRectF | None:
    """Where a card lies in the window; None while its lane is folded."""
    place = frame.scene.places.get(card)
    layout = frame.scene.layout
    if place is None or (place[1] >= 0 and layout.rows[place[1]].is_folded):
        return None
    return frame.window_rect(layout.card_box(*place))


def focus_rect(frame: BoardFrame) -> QRectF | None:
    """Where the thing lies that the keyboard points at."""
    box = box_of(frame.scene.layout, focused_spot(frame))
    return frame.window_rect(box) if box is not None else None


def focused_spot(frame: BoardFrame) -> Spot:
    """What the keyboard points at."""
    return spot_of(frame.scene.layout, frame.scene.places, frame.choice.aim)


def selected_arrow(frame: BoardFrame) -> Arrow | None:
    """The hand-off that is selected."""
    wanted = frame.choice.handoff
    return (
        next((arrow for arrow in frame.scene.layout.arrows if arrow.id == wanted), None) if wanted else None
    )


def handle_at(frame: BoardFrame) -> QPointF | None:
    """Where a hand-off can be drawn from: the right edge of the one selected card that is placed.

    Far away there is none: it would cover the cards, and be in the way of whoever takes one.
    """
    if len(frame.choice.cards) != 1 or frame.scene.zoom < BARS_BELOW:
        return None
    card = frame.choice.cards[0]
    rect = card_rect(frame, card)
    if rect is None or frame.scene.places[card][1] < 0:
        return None
    return QPointF(rect.right() + 1, rect.center().y())


def _paint_focus(painter: QPainter, frame: BoardFrame, dirty: QRectF) -> None:
    spot, rect = focused_spot(frame), focus_rect(frame)
    if rect is None or not rect.adjusted(-8, -8, 8, 8).intersects(dirty):
        return
    scene = frame.scene
    if spot.part is Part.CARD:
        radius = scene.layout.manner.card_radius * scene.zoom
        out = _RING if frame.choice.cards else 1
        strokes.edge(painter, rect.adjusted(-out, -out, out, out), scene.palette.accent, 1.6, radius + out)
        return
    strokes.edge(painter, rect.adjusted(1, 1, -1, -1), scene.palette.accent, 2, 8)


def _paint_arrow(painter: QPainter, frame: BoardFrame, arrow: Arrow) -> None:
    """The line of the selected hand-off once more, bolder, and a ring around its number."""
    view, palette = frame.view(), frame.scene.palette
    pen = QPen(QColor(light_ink(arrow.status, palette)), 3.4)
    painter.setPen(pen)
    points = [QPointF(*view.corner(*point)) for point in arrow.points]
    painter.drawPolyline(points)
    zoom, style = frame.scene.zoom, frame.scene.style
    painter.save()
    painter.translate(*view.corner(*arrow.badge))
    painter.scale(zoom, zoom)
    paint_items(painter, draw_badge(arrow.number, arrow.status, (0.0, 0.0), style))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.accent), 2.4))
    reach = frame.scene.layout.manner.badge_radius * frame.scene.zoom + 4
    painter.drawEllipse(QPointF(*view.corner(*arrow.badge)), reach, reach)
