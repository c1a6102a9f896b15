"""The cards in the hand: the one under the pointer, tilted; more lie under it, and are counted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.board import strokes
from ui.board.frame import BoardFrame
from workshop.domain.ids import CardId

_TILT = 2.0  # degrees
_AROUND = 22.0  # pixels of room for tilt and shadow
_LEGIBLE = 0.6  # of full size: in the hand a card can be read, however far away the board is


def blank(size: QSizeF, ratio: float) -> QPixmap:
    """Transparent pixels for a size of the window, on a screen of that ratio."""
    pixmap = QPixmap((size * ratio).toSize().expandedTo(QSizeF(1, 1).toSize()))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def smooth_painter(pixmap: QPixmap) -> QPainter:
    """A painter that draws soft edges; end it when done."""
    painter = QPainter(pixmap)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def cards_in_hand(frame: BoardFrame, held: CardId, count: int) -> QPixmap:
    """The pixels of `count` cards, `held` on top, around the middle of the pixmap."""
    scene, ratio = frame.scene, frame.viewport().devicePixelRatioF()
    scale = max(scene.zoom, _LEGIBLE)
    box = scene.layout.card_box(*scene.places[held])
    size, radius = QSizeF(box.width, box.height) * scale, scene.layout.manner.card_radius * scale
    pixmap = blank(size + QSizeF(2 * _AROUND, 2 * _AROUND), ratio)
    painter = smooth_painter(pixmap)
    painter.translate(size.width() / 2 + _AROUND, size.height() / 2 + _AROUND)
    painter.rotate(_TILT)
    painter.translate(-size.width() / 2, -size.height() / 2)
    rect = QRectF(QPointF(), size)
    _paint_shadow(painter, rect, radius)
    for under in range(min(2, count - 1), 0, -1):
        painter.setBrush(QColor(scene.palette.surface))
        painter.setPen(QColor(scene.palette.edge))
        painter.drawRoundedRect(rect.translated(under * 4, under * 4), radius, radius)
    painter.drawPixmap(QPointF(), _upright(frame, held, size, scale))
    strokes.edge(painter, rect, scene.palette.accent, 2.2, radius)
    if count > 1:
        _paint_count(painter, rect.topRight(), count, frame)
    painter.end()
    return pixmap


def _upright(frame: BoardFrame, held: CardId, size: QSizeF, scale: float) -> QPixmap:
    """The held card as it lies on the board."""
    scene, ratio = frame.scene, frame.viewport().devicePixelRatioF()
    card = next(card for card in scene.layout.board.cards if card.id == held)
    look = scene.style.discipline_look(scene.layout.board, card.discipline)
    pixmap = blank(size, ratio)
    painter = smooth_painter(pixmap)
    frame.pieces.cards.paint(painter, ((card, 0, 0),), look, scale, ratio)
    painter.end()
    return pixmap


def _paint_shadow(painter: QPainter, rect: QRectF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(10, 16, 40, 16))
    for ring in range(7):
        out = ring * 1.8
        painter.drawRoundedRect(rect.adjusted(-out * 0.5, 2, out * 0.5, 5 + out), radius + out, radius + out)


def _paint_count(painter: QPainter, at: QPointF, count: int, frame: BoardFrame) -> None:
    palette = frame.scene.palette
    badge = QRectF(at.x() - 15, at.y() - 11, 26, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(badge, 11, 11)
    painter.setPen(QColor(palette.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
