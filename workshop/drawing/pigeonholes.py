"""Cards sorted into the cells of a board, so that an edit sorts only what it touched."""

from __future__ import annotations

from operator import attrgetter

from workshop.domain.ids import DisciplineId, PhaseId
from workshop.domain.journey import Card, Phase
from workshop.domain.rows import turnover
from workshop.drawing.board import Board, LaneRow

Place = tuple[int, int]
"""A cell's (column, row)."""

NOWHERE: Place = (-1, -1)
"""Where cards lie that are not placed yet."""

Placed = dict[Place, tuple[Card, ...]]
"""Cards by cell, in their order; a cell that holds the same as before holds the same object."""

_FEW = 64  # cards that came or went: more of them are sorted faster all at once
_CellKey = tuple[PhaseId | None, DisciplineId | None]
_Shape = tuple[tuple[Phase, ...], tuple[LaneRow, ...]]


class Pigeonholes:
    """The cards of the last board by cell; the next board's are sorted by what differs."""

    def __init__(self) -> None:
        self._shape: _Shape = ((), ())
        self._cards: tuple[Card, ...] = ()
        self._held: Placed = {}
        self._known: dict[_CellKey, Place | None] = {}

    def sort(self, board: Board, rows: tuple[LaneRow, ...]) -> Placed:
        """Every card of the board in its cell, once; cards of other phases are left out."""
        shape = board.phases, rows
        if shape != self._shape:
            self._shape, self._cards, self._held, self._known = shape, (), {}, {}
        if board.cards is not self._cards:
            gone, come = turnover(self._cards, board.cards)
            is_little = len(gone) + len(come) <= _FEW
            self._held = self._followed(board.cards, gone, come) if is_little else self._sorted(board.cards)
            self._cards = board.cards
        return self._held

    def _sorted(self, cards: tuple[Card, ...]) -> Placed:
        """All cards anew."""
        cells: dict[Place, list[Card]] = {}
        lists: dict[_CellKey, list[Card] | None] = {}
        for card, key in zip(cards, map(_cell_key, cards), strict=True):
            if key not in lists:  # its cell is looked up once, at its first card
                place = self._place(card)
                lists[key] = None if place is None else cells.setdefault(place, [])
            held = lists[key]
            if held is not None:
                held.append(card)
        return {place: tuple(held) for place, held in cells.items()}

    def _followed(self, cards: tuple[Card, ...], gone: list[Card], come: list[tuple[int, Card]]) -> Placed:
        """The cells that cards went from or came to anew, all others as they were."""
        places = {self._place(card) for card in (*gone, *(card for _, card in come))}
        touched = {place: [*self._held.get(place, ())] for place in places if place is not None}
        for card in gone:
            place = self._place(card)
            if place is not None:
                del touched[place][_number(touched[place], card)]
        for at, card in come:
            place = self._place(card)
            if place is not None:
                touched[place].insert(self._number_after(touched[place], cards, at, place), card)
        held = self._held | {place: tuple(inside) for place, inside in touched.items()}
        return {place: inside for place, inside in held.items() if inside}

    def _number_after(self, inside: list[Card], cards: tuple[Card, ...], at: int, place: Place) -> int:
        """Where in its cell the card at a place of the whole list belongs: behind the nearest before it."""
        if not inside:
            return 0
        before = (other for other in reversed(cards[:at]) if self._place(other) == place)
        nearest = next(before, None)
        return 0 if nearest is None else _number(inside, nearest) + 1

    def _place(self, card: Card) -> Place | None:
        """The cell of a card, `NOWHERE` when it is not placed, None where its cell is not shown."""
        key = card.phase, card.discipline
        if key not in self._known:
            self._known[key] = _place_of(key, *self._shape)
        return self._known[key]


_cell_key = attrgetter("phase", "discipline")


def _number(cards: list[Card], card: Card) -> int:
    """Where this very object stands."""
    return next(number for number, one in enumerate(cards) if one is card)


def _place_of(key: _CellKey, phases: tuple[Phase, ...], rows: tuple[LaneRow, ...]) -> Place | None:
    if None in key:
        return NOWHERE
    column = next((number for number, phase in enumerate(phases) if phase.id == key[0]), None)
    lanes = ((number, member[1].id) for number, row in enumerate(rows) for member in row.disciplines)
    row = next((number for number, discipline in lanes if discipline == key[1]), None)
    return None if column is None or row is None else (column, row)
