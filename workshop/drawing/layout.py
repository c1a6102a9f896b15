"""Where everything on a board lies: cells, ordered cards, rectangles.

Cards keep their places relative to their cell and cells to their lane, so that an edit lays out anew only the
cells it touched; finding what lies at a point looks at one column, one lane and one cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workshop.domain.ids import CardId
from workshop.domain.journey import Card
from workshop.drawing.arrows import Arrow
from workshop.drawing.bands import Band, Box
from workshop.drawing.board import Board, LaneRow
from workshop.drawing.manner import Manner


@dataclass(frozen=True, slots=True)
class Cell:
    """The cards of a cell in order; `tops` and `heights` are relative to the first card's top.

    `leading` is the place of the first card that leads, else 0: hand-offs begin and end there.
    """

    cards: tuple[Card, ...] = ()
    tops: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()
    places: Mapping[CardId, int] = field(default_factory=dict, compare=False)
    leading: int = 0

    def lifted(self, cards: Iterable[CardId]) -> list[int]:
        """The places of those of the cards that lie here, in order."""
        return sorted(self.places[card] for card in cards if card in self.places)

    @property
    def height(self) -> float:
        """From the first card's top to the last one's foot."""
        return self.tops[-1] + self.heights[-1] if self.cards else 0.0


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class CustomerPlace:
    """The customer's row: what they do, the curve of feeling, the faces they meet."""

    band: Band
    does: Band
    feeling: Band
    faces: Band


@dataclass(frozen=True, slots=True)
class TrayPlace:
    """What is not placed yet: cards in lines, from left to right."""

    box: Box
    cards: tuple[Card, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything's place: column c lies at `columns[c]`, row r at `lanes[r]`. Empty cells are not listed."""

    board: Board
    manner: Manner
    rows: tuple[LaneRow, ...]
    columns: tuple[Band, ...]
    lanes: tuple[Band, ...]
    gutters: tuple[Band, ...]  # one more than there are columns
    levels: tuple[Band, ...]  # one more than there are lanes
    cells: Mapping[tuple[int, int], Cell]
    customer: CustomerPlace
    tray: TrayPlace | None
    arrows: tuple[Arrow, ...]
    signature: float | None  # the x of the line between before and after the deal
    width: float
    height: float
    column_borders: tuple[float, ...]
    lane_borders: tuple[float, ...]

    def cell(self, column: int, row: int) -> Cell:
        """The cards of a cell."""
        return self.cells.get((column, row), EMPTY)

    def cell_box(self, column: int, row: int) -> Box:
        """The ground of a cell: its column's width, its lane's height."""
        across, down = self.columns[column], self.lanes[row]
        return Box(across.start, down.start, across.size, down.size)

    def card_box(self, column: int, row: int, place: int) -> Box:
        """Where the card at `place` of a cell lies; in the tray for column -1."""
        if column < 0:
            return self.tray.boxes[place] if self.tray else Box(0, 0, 0, 0)
        cell, across = self.cell(column, row), self.columns[column]
        top = self.lanes[row].start + self.manner.lane_pad + cell.tops[place]
        return Box(across.start, top, across.size, cell.heights[place])

    def body(self) -> Box:
        """All lanes from their labels to their right ends."""
        if not self.lanes:
            return Box(0, self.customer.band.end, self.width, 0)
        top = self.lanes[0].start
        return Box(0, top, self.width, self.lanes[-1].end - top)


Positions = dict[CardId, tuple[int, int, int]]
"""Every card's (column, row, place); the tray is column -1, row -1."""


def positions(layout: Layout) -> Positions:
    """Where every card of a layout is."""
    found: Positions = {}
    for place, cell in layout.cells.items():
        _note(found, place, cell.cards)
    if layout.tray is not None:
        _note(found, (-1, -1), layout.tray.cards)
    return found


def moved_positions(before: Layout, known: Positions, after: Layout) -> Positions:
    """Bring `known` up to the next layout and return it; only cells that have changed are looked at."""
    changed = [
        place
        for place in {**before.cells, **after.cells}
        if before.cells.get(place) is not after.cells.get(place)
    ]
    for place in changed:
        for card in before.cell(*place).cards:
            known.pop(card.id, None)
    for card in before.tray.cards if before.tray is not None else ():
        known.pop(card.id, None)
    for place in changed:
        _note(known, place, after.cell(*place).cards)
    if after.tray is not None:
        _note(known, (-1, -1), after.tray.cards)
    return known


def _note(found: Positions, cell: tuple[int, int], cards: tuple[Card, ...]) -> None:
    found.update((card.id, (*cell, place)) for place, card in enumerate(cards))
