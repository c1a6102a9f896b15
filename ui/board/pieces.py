"""Paints the parts of a board that lie in a rectangle of the window, and nothing else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.board.arrowpixels import ArrowPixels
from ui.board.cardpixels import CardPixels, Placed
from ui.style.pictures import paint_items
from workshop.drawing.bands import Band, Box
from workshop.drawing.boardpicture import draw_folded, draw_ground, draw_tray_frame
from workshop.drawing.cards import CardSetter
from workshop.drawing.customer import draw_customer
from workshop.drawing.headers import draw_header, draw_label, draw_signature_line
from workshop.drawing.layout import Layout
from workshop.drawing.palette import LaneLook
from workshop.drawing.primitives import Item
from workshop.drawing.style import Style
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window that scrolls as one: how far, at which scale, on a screen of which ratio."""

    scale: float
    x: float
    y: float
    ratio: float

    def seen(self, part: QRectF) -> Box:
        """The board's box that is seen in a rectangle of the window."""
        return Box(
            (part.x() + self.x) / self.scale,
            (part.y() + self.y) / self.scale,
            part.width() / self.scale,
            part.height() / self.scale,
        )


class Pieces:
    """Paints one board."""

    def __init__(self, layout: Layout, cards: CardSetter, style: Style) -> None:
        self.layout = layout
        self.style = style
        self.cards = CardPixels(cards, style)
        self._arrows = ArrowPixels(layout, style)

    @property
    def cards_painted(self) -> int:
        """How many cards were painted so far."""
        return self.cards.painted

    def show(self, layout: Layout, cards: CardSetter, style: Style) -> None:
        """Paint another board from now on."""
        self.layout, self.style = layout, style
        self.cards.show(cards, style, layout.board.dimmed, layout.board.unrevealed)
        self._arrows.show(layout, style)

    def paint(self, painter: QPainter, part: QRectF, pane: Pane) -> None:
        """Paint what lies in `part`, a rectangle of the window; the painter's units are its pixels."""
        layout, style, seen = self.layout, self.style, pane.seen(part)
        ground: list[Item] = []
        if seen.y < layout.customer.band.start:
            ground += draw_header(layout, style)
        customer = layout.customer.band
        if seen.y < customer.end and customer.start < seen.bottom:
            ground += draw_customer(layout, style)
        rows = _met(layout.lanes, seen.y, seen.bottom, style.manner.group_heading)
        for row in rows:
            ground.append(draw_ground(layout, row, style))
            if seen.x < layout.manner.label_width:
                ground.append(draw_label(layout, row, style))
        ground += self._folded(rows, seen)
        _paint_scaled(painter, ground, pane)
        self._paint_cells(painter, rows, seen, pane)
        _paint_scaled(painter, draw_signature_line(layout, style), pane)
        self._paint_arrows(painter, seen, pane)
        self._paint_tray(painter, seen, pane)

    def _folded(self, rows: range, seen: Box) -> Iterable[Item]:
        layout = self.layout
        for row in rows:
            if not layout.rows[row].is_folded:
                continue
            look = self.style.row_look(layout.rows[row])
            for column in _met(layout.columns, seen.x, seen.right):
                cards = layout.cell(column, row).cards
                if cards:
                    yield draw_folded(layout.cell_box(column, row), cards, look, self.style)

    def _paint_cells(self, painter: QPainter, rows: range, seen: Box, pane: Pane) -> None:
        layout = self.layout
        for row in rows:
            if layout.rows[row].is_folded:
                continue
            look = self.style.row_look(layout.rows[row])
            for column in _met(layout.columns, seen.x, seen.right):
                if not self._paint_cell_far(painter, (column, row), look, pane):
                    placed = self._placed(column, row, seen, pane)
                    self.cards.paint(painter, placed, look, pane.scale, pane.ratio)

    def _paint_cell_far(self, painter: QPainter, place: tuple[int, int], look: LaneLook, pane: Pane) -> bool:
        """Where words cannot be read, put a whole cell there at once; False where they can."""
        layout = self.layout
        cell = layout.cell(*place)
        if not cell.cards:
            return True
        left = layout.columns[place[0]].start * pane.scale - pane.x
        top = (layout.lanes[place[1]].start + layout.manner.lane_pad) * pane.scale - pane.y
        return self.cards.paint_cell(painter, place, cell, (left, top), look, pane.scale, pane.ratio)

    def _paint_arrows(self, painter: QPainter, seen: Box, pane: Pane) -> None:
        before = painter.worldTransform()
        painter.translate(-pane.x, -pane.y)
        painter.scale(pane.scale, pane.scale)
        self._arrows.paint(painter, seen, pane.scale, pane.ratio)
        painter.setWorldTransform(before)

    def _placed(self, column: int, row: int, seen: Box, pane: Pane) -> list[Placed]:
        """The cards of a cell that are seen, with their corners in the window."""
        layout = self.layout
        cell = layout.cell(column, row)
        top = layout.lanes[row].start + layout.manner.lane_pad
        first = max(0, bisect_right(cell.tops, seen.y - top) - 1)
        last = bisect_left(cell.tops, seen.bottom - top)
        left, scale = layout.columns[column].start * pane.scale - pane.x, pane.scale
        return [
            (cell.cards[place], left, (top + cell.tops[place]) * scale - pane.y)
            for place in range(first, last)
        ]

    def _paint_tray(self, painter: QPainter, seen: Box, pane: Pane) -> None:
        tray = self.layout.tray
        if tray is None or not tray.box.meets(seen):
            return
        _paint_scaled(painter, draw_tray_frame(self.layout, self.style), pane)
        for card, box in zip(tray.cards, tray.boxes, strict=True):
            if box.meets(seen):
                look = self.style.discipline_look(self.layout.board, card.discipline)
                at = box.x * pane.scale - pane.x, box.y * pane.scale - pane.y
                self.cards.paint(painter, ((card, *at),), look, pane.scale, pane.ratio)


def _paint_scaled(painter: QPainter, items: Iterable[Item], pane: Pane) -> None:
    """Paint shapes that are in the board's own units."""
    before = painter.worldTransform()
    painter.translate(-pane.x, -pane.y)
    painter.scale(pane.scale, pane.scale)
    paint_items(painter, items)
    painter.setWorldTransform(before)


def _met(bands: Sequence[Band], low: float, high: float, above: float = 0.0) -> range:
    """The bands, in order, that a stretch meets; `above` is what belongs to each before its start."""
    first = bisect_left(bands, low, key=lambda band: band.end)
    last = bisect_left(bands, high, key=lambda band: band.start - above)
    return range(first, last)
