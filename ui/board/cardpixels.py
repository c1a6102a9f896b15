"""Cards as pixels: each is drawn once per look and scale and then copied; far away they are plain shapes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.style.pictures import paint_items
from workshop.domain.codes import Role
from workshop.domain.ids import CardId
from workshop.domain.journey import Card
from workshop.drawing.cards import CardSetter, card_look, draw_card
from workshop.drawing.curves import circle
from workshop.drawing.layout import Cell
from workshop.drawing.palette import LaneLook
from workshop.drawing.primitives import Icon as PaintedIcon
from workshop.drawing.primitives import Path
from workshop.drawing.style import Style

BARS_BELOW = 0.35  # of full size: words cannot be read
PLAIN_BELOW = 0.12  # nor bars seen
_MARGIN = 5  # around a card, for its border and shadow, in pixels
_DIM = 0.22  # how much is seen of a card that recedes
_HIGHEST_CELL = 3000  # pixels of the screen: a higher one is painted card by card
_MOST_PIXELS = 24_000_000  # kept, four bytes each

_Key = tuple[str, str, Role | None, str, float]
"""Title, contact point, role, the lane's colour, and the scale."""

Placed = tuple[Card, float, float]
"""A card with its corner in the window, in pixels."""


class CardPixels:
    """Paints the cards of one board."""

    def __init__(self, cards: CardSetter, style: Style) -> None:
        self.cards = cards
        self.style = style
        self.painted = 0
        self._pixels: dict[_Key, QPixmap] = {}
        self._cells: dict[tuple[int, int], tuple[Cell, str, float, QPixmap]] = {}
        self._dimmed: frozenset[CardId] = frozenset()
        self._unrevealed: frozenset[CardId] = frozenset()
        self._kept = 0

    def show(
        self,
        cards: CardSetter,
        style: Style,
        dimmed: frozenset[CardId] = frozenset(),
        unrevealed: frozenset[CardId] = frozenset(),
    ) -> None:
        """Paint cards of another width or style; the pixels stay good while these are the same."""
        self._unrevealed = unrevealed
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self._cells.clear()
        if cards is not self.cards or style != self.style:
            self._pixels.clear()
            self._cells.clear()
            self._kept = 0
        self.cards, self.style = cards, style

    def paint(
        self, painter: QPainter, placed: Iterable[Placed], look: LaneLook | None, scale: float, ratio: float
    ) -> None:
        """Paint cards of one lane in pixels of the window, of which the screen has `ratio` each way."""
        if scale < PLAIN_BELOW:
            self._paint_plain(painter, placed, look, scale)
            return
        if scale < BARS_BELOW:
            for card, x, y in placed:
                painter.setOpacity(_DIM if card.id in self._dimmed else 1.0)
                self._paint_bars(painter, card, (x, y), look, scale)
            painter.setOpacity(1.0)
            return
        for card, x, y in placed:
            self.painted += 1
            corner = QPointF((round(x * ratio) - _MARGIN) / ratio, (round(y * ratio) - _MARGIN) / ratio)
            painter.setOpacity(_DIM if card.id in self._dimmed else 1.0)
            painter.drawPixmap(corner, self._card(card, look, scale * ratio, ratio))
            if card.id in self._unrevealed:
                self._paint_unrevealed(painter, x + self.cards.width * scale, y, scale)
        painter.setOpacity(1.0)

    def _paint_unrevealed(self, painter: QPainter, right: float, top: float, scale: float) -> None:
        """A closed eye on the card's corner."""
        manner, palette = self.style.manner, self.style.palette
        x, y, icon = right - manner.icon * 0.5 * scale, top + 1.0, manner.icon * 0.8
        before = painter.worldTransform()
        painter.translate(x, y)
        painter.scale(scale, scale)
        disc = Path(circle(0, 0, icon * 0.75), fill=palette.surface, stroke=palette.edge, line=1.0)
        paint_items(painter, (disc, PaintedIcon("eye-off", -icon / 2, -icon / 2, icon, palette.ink_soft)))
        painter.setWorldTransform(before)

    def paint_cell(
        self,
        painter: QPainter,
        place: tuple[int, int],
        cell: Cell,
        at: tuple[float, float],
        look: LaneLook,
        scale: float,
        ratio: float,
    ) -> bool:
        """Put all cards of a cell there at once, with the first one's corner `at` a point of the window.

        False, and nothing painted, where their words can be read or the cell is too large to be kept.
        """
        height = cell.height * scale * ratio
        if scale >= BARS_BELOW or height > _HIGHEST_CELL:
            return False
        known = self._cells.get(place)
        if known is None or known[0] is not cell or known[1:3] != (look.fill, scale * ratio):
            pixels = self._cell(cell, look, scale * ratio)
            known = self._cells[place] = cell, look.fill, scale * ratio, pixels
        corner = QPointF(round(at[0] * ratio) - 1, round(at[1] * ratio) - 1) / ratio
        size = known[3].deviceIndependentSize() / ratio
        painter.drawPixmap(QRectF(corner, size), known[3], QRectF(known[3].rect()))
        return True

    def _cell(self, cell: Cell, look: LaneLook, scale: float) -> QPixmap:
        pixels = QPixmap(round(self.cards.width * scale) + 2, round(cell.height * scale) + 2)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.translate(1, 1)
        placed = [(card, 0.0, top * scale) for card, top in zip(cell.cards, cell.tops, strict=True)]
        self.paint(painter, placed, look, scale, 1.0)
        painter.end()
        return pixels

    def _card(self, card: Card, look: LaneLook | None, scale: float, ratio: float) -> QPixmap:
        key = (card.title, card.touchpoint, card.role, look.fill if look else "", scale)
        known = self._pixels.get(key)
        if known is not None:
            return known
        text = self.cards.text(card)
        width = round(self.cards.width * scale) + 2 * _MARGIN
        pixmap = QPixmap(width, round(text.height * scale) + 2 * _MARGIN)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(_MARGIN, _MARGIN)
        painter.scale(scale, scale)
        style = self.style
        drawn = draw_card(card, text, (0, 0, self.cards.width), look, style.manner, style.palette)
        paint_items(painter, drawn.items)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        self._keep(key, pixmap)
        return pixmap

    def _keep(self, key: _Key, pixmap: QPixmap) -> None:
        self._kept += pixmap.width() * pixmap.height()
        while self._kept > _MOST_PIXELS and self._pixels:
            oldest = self._pixels.pop(next(iter(self._pixels)))
            self._kept -= oldest.width() * oldest.height()
        self._pixels[key] = pixmap

    def _paint_plain(
        self, painter: QPainter, placed: Iterable[Placed], look: LaneLook | None, scale: float
    ) -> None:
        """Cards so small that only their colour is seen, those of one colour at once."""
        shapes: dict[Role | None, list[QRectF]] = defaultdict(list)
        width = self.cards.width * scale
        for card, x, y in placed:
            if card.id not in self._dimmed:
                shapes[card.role].append(QRectF(x, y, width, max(0.6, self.cards.height(card) * scale)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, rects in shapes.items():
            colours = card_look(role, look, self.style.palette)
            self.painted += len(rects)
            painter.setBrush(QColor(colours.border if role is Role.LEADS else colours.fill))
            painter.drawRects(rects)
        painter.restore()

    def _paint_bars(
        self, painter: QPainter, card: Card, at: tuple[float, float], look: LaneLook | None, scale: float
    ) -> None:
        """A card whose words cannot be read: its ground, its edge, and bars for its lines."""
        self.painted += 1
        manner, palette = self.style.manner, self.style.palette
        colours, text = card_look(card.role, look, palette), self.cards.text(card)
        rect = QRectF(*at, self.cards.width * scale, text.height * scale)
        painter.fillRect(rect, QColor(colours.border))
        ink = QColor(palette.outline)
        if card.role is Role.LEADS and look is not None:
            ink = QColor(look.ink)
        else:
            inset = max(colours.line * scale, 0.8)
            painter.fillRect(rect.adjusted(inset, inset, -inset, -inset), QColor(colours.fill))
        step = text.title.letters.step * scale
        pad = manner.card_pad_x * scale
        bar = QRectF(rect.x() + pad, 0, rect.width() - 2 * pad, step * 0.4)
        for line in range(len(text.title.lines)):
            bar.moveTop(rect.y() + manner.card_pad_y * scale + line * step + step * 0.3)
            painter.fillRect(bar, ink)
