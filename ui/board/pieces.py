"""Paints the parts of a board that lie in a rectangle, and nothing else.

A card is drawn once per look and scale and kept as pixels; painting it again copies them. What is too small
to be read is painted as bars, and what is smaller still as a plain card.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.style.pictures import paint_items
from workshop.domain.codes import Role
from workshop.domain.journey import Card
from workshop.drawing.bands import Band, Box
from workshop.drawing.boardpicture import draw_folded, draw_ground, draw_tray_frame
from workshop.drawing.cards import CardSetter, card_look, draw_card
from workshop.drawing.changes import arrow_boxes
from workshop.drawing.customer import draw_customer
from workshop.drawing.handoffs import draw_arrow
from workshop.drawing.headers import draw_header, draw_label, draw_signature_line
from workshop.drawing.layout import Layout
from workshop.drawing.palette import LaneLook
from workshop.drawing.style import Style

BARS_BELOW = 0.35  # of full size
PLAIN_BELOW = 0.12
_MARGIN = 5  # around a card, for its border and shadow, in pixels
_MOST_PIXELS = 24_000_000  # kept for cards, four bytes each

_CardKey = tuple[str, str, Role | None, LaneLook | None, float, float]


class Pieces:
    """Paints one board; holds the pixels of the cards it has painted."""

    def __init__(self, layout: Layout, cards: CardSetter, style: Style) -> None:
        self.layout = layout
        self.cards = cards
        self.style = style
        self.cards_painted = 0
        self._pixels: dict[_CardKey, QPixmap] = {}
        self._kept = 0

    def show(self, layout: Layout, cards: CardSetter, style: Style) -> None:
        """Paint another board from now on; the pixels stay good while cards look as they did."""
        if cards is not self.cards or style != self.style:
            self._pixels.clear()
            self._kept = 0
        self.layout, self.cards, self.style = layout, cards, style

    def paint(self, painter: QPainter, seen: Box, scale: float) -> None:
        """Paint what lies in `seen`; the painter's units are the board's."""
        layout, style = self.layout, self.style
        if seen.y < layout.customer.band.start:
            paint_items(painter, draw_header(layout, style))
        customer = layout.customer.band
        if seen.y < customer.end and customer.start < seen.bottom:
            paint_items(painter, draw_customer(layout, style))
        columns = _met(layout.columns, seen.x, seen.right)
        for row in _met(layout.lanes, seen.y, seen.bottom, style.manner.group_heading):
            paint_items(painter, (draw_ground(layout, row, style),))
            if seen.x < layout.manner.label_width:
                paint_items(painter, (draw_label(layout, row, style),))
            for column in columns:
                self._paint_cell(painter, column, row, seen, scale)
        paint_items(painter, draw_signature_line(layout, style))
        self._paint_arrows(painter, seen)
        self._paint_tray(painter, seen, scale)

    def _paint_cell(self, painter: QPainter, column: int, row: int, seen: Box, scale: float) -> None:
        layout = self.layout
        cell = layout.cell(column, row)
        if not cell.cards:
            return
        look = self.style.row_look(layout.rows[row])
        if layout.rows[row].is_folded:
            folded = draw_folded(layout.cell_box(column, row), cell.cards, look, self.style)
            paint_items(painter, (folded,))
            return
        top = layout.lanes[row].start + layout.manner.lane_pad
        first = max(0, bisect_right(cell.tops, seen.y - top) - 1)
        last = bisect_left(cell.tops, seen.bottom - top)
        left = layout.columns[column].start
        for place in range(first, last):
            self.paint_card(painter, cell.cards[place], (left, top + cell.tops[place]), look, scale)

    def paint_card(
        self,
        painter: QPainter,
        card: Card,
        corner: tuple[float, float],
        look: LaneLook | None,
        scale: float,
    ) -> None:
        """Paint a card with its corner on whole pixels of the screen, where its lines are crisp."""
        self.cards_painted += 1
        if scale < BARS_BELOW:
            self._paint_small(painter, card, corner, look, scale)
            return
        device = painter.combinedTransform()
        pixmap = self._card(card, look, device.m11())
        at = device.map(QPointF(*corner))
        ratio = painter.deviceTransform().m11()
        painter.save()
        painter.resetTransform()
        place = QPointF(round(at.x()) - _MARGIN, round(at.y()) - _MARGIN) / ratio
        painter.drawPixmap(QRectF(place, pixmap.size().toSizeF() / ratio), pixmap, QRectF(pixmap.rect()))
        painter.restore()

    def _card(self, card: Card, look: LaneLook | None, scale: float) -> QPixmap:
        text = self.cards.text(card)
        key = (card.title, card.touchpoint, card.role, look, scale, self.cards.width)
        known = self._pixels.get(key)
        if known is not None:
            return known
        width = round(self.cards.width * scale) + 2 * _MARGIN
        height = round(text.height * scale) + 2 * _MARGIN
        pixmap = QPixmap(width, height)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(_MARGIN, _MARGIN)
        painter.scale(scale, scale)
        style = self.style
        drawn = draw_card(card, text, (0, 0, self.cards.width), look, style.manner, style.palette)
        paint_items(painter, drawn.items)
        painter.end()
        self._keep(key, pixmap)
        return pixmap

    def _keep(self, key: _CardKey, pixmap: QPixmap) -> None:
        self._kept += pixmap.width() * pixmap.height()
        while self._kept > _MOST_PIXELS and self._pixels:
            oldest = self._pixels.pop(next(iter(self._pixels)))
            self._kept -= oldest.width() * oldest.height()
        self._pixels[key] = pixmap

    def _paint_small(
        self,
        painter: QPainter,
        card: Card,
        corner: tuple[float, float],
        look: LaneLook | None,
        scale: float,
    ) -> None:
        """A card whose words cannot be read: its ground, its edge, and bars for its lines."""
        manner, palette = self.style.manner, self.style.palette
        colours = card_look(card.role, look, palette)
        text = self.cards.text(card)
        rect = QRectF(*corner, self.cards.width, text.height)
        painter.fillRect(rect, QColor(colours.border))
        inset = max(colours.line, 0.8 / scale)
        painter.fillRect(rect.adjusted(inset, inset, -inset, -inset), QColor(colours.fill))
        if scale < PLAIN_BELOW:
            return
        step = text.title.letters.step
        bar = QRectF(rect.x() + manner.card_pad_x, 0, rect.width() - 2 * manner.card_pad_x, step * 0.4)
        for line in range(len(text.title.lines)):
            bar.moveTop(rect.y() + manner.card_pad_y + line * step + step * 0.3)
            painter.fillRect(bar, QColor(colours.ink if card.role is Role.LEADS else palette.outline))

    def _paint_arrows(self, painter: QPainter, seen: Box) -> None:
        reach = self.style.manner.badge_radius * 1.5
        for arrow in self.layout.arrows:
            if any(box.meets(seen) for box in arrow_boxes(arrow, reach)):
                paint_items(painter, (draw_arrow(arrow, self.layout.board, self.style),))

    def _paint_tray(self, painter: QPainter, seen: Box, scale: float) -> None:
        tray = self.layout.tray
        if tray is None or not tray.box.meets(seen):
            return
        paint_items(painter, draw_tray_frame(self.layout, self.style))
        for card, box in zip(tray.cards, tray.boxes, strict=True):
            if box.meets(seen):
                look = self.style.discipline_look(self.layout.board, card.discipline)
                self.paint_card(painter, card, (box.x, box.y), look, scale)


def _met(bands: Sequence[Band], low: float, high: float, above: float = 0.0) -> range:
    """The bands, in order, that a stretch meets; `above` is what belongs to each before its start."""
    first = bisect_left(bands, low, key=lambda band: band.end)
    last = bisect_left(bands, high, key=lambda band: band.start - above)
    return range(first, last)
