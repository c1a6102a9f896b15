"""A board cut into pages: a few phases each, then as many lanes as fit, at last as many cards as fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from workshop.domain.journey import Card, HandOff
from workshop.drawing.board import Board, LaneRow, lane_rows, only_phases
from workshop.values import dataclass

Cell = tuple[str, str]
"""A phase and a discipline."""

Fits = Callable[[Board], bool]
NO_ROW = frozenset({""})  # as the rows to show: none


def cut(board: Board, phases: int, fits: Fits) -> tuple[Board, ...]:
    """The board in pieces that fit, `phases` wide; hand-offs are drawn where their ends are new."""
    pages: list[Board] = []
    seen: set[Cell] = set()

    def fits_unseen(page: Board) -> bool:
        return fits(_unseen(page, seen))

    for first in range(0, len(board.phases), phases):
        part = replace(only_phases(board, first, phases), folded=frozenset())
        for page in _cut_down(part, fits_unseen):
            pages.append(_unseen(page, seen))
            seen |= cells(page)
    return tuple(pages)


def cells(board: Board) -> set[Cell]:
    """The cells that a piece has a place for."""
    lanes = [member[1].id for row in lane_rows(board) for member in row.disciplines]
    return {(phase.id, lane) for phase in board.phases for lane in lanes}


def first_pages(pages: tuple[Board, ...]) -> dict[Cell, int]:
    """On which piece, from 0, each cell comes first."""
    found: dict[Cell, int] = {}
    for number, page in enumerate(pages):
        for cell in cells(page):
            found.setdefault(cell, number)
    return found


def ends(handoff: HandOff) -> tuple[Cell, Cell]:
    """The cells that a hand-off goes from and to."""
    return (
        (handoff.from_phase or "", handoff.from_discipline or ""),
        (handoff.to_phase or "", handoff.to_discipline or ""),
    )


def _unseen(board: Board, seen: set[Cell]) -> Board:
    """The piece without the hand-offs that an earlier one has drawn from the same cells."""
    new = cells(board) - seen
    skipped = frozenset(handoff.id for handoff in board.handoffs if not new.intersection(ends(handoff)))
    return replace(board, skipped=skipped)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A lane, or as much of its cards as fits on a page."""

    row: LaneRow
    cards: tuple[Card, ...]


def _cut_down(part: Board, fits: Fits) -> Iterator[Board]:
    """Pieces of the same phases, from the first lane to the last; the customer stands on the first."""
    held: list[_Strip] = []
    has_customer = True
    for row in lane_rows(part):
        for strip in _strips(part, row, fits):
            is_full = not fits(_page(part, [*held, strip], has_customer=has_customer))
            if is_full and (held or has_customer):
                yield _page(part, held, has_customer=has_customer)
                held, has_customer = [], False
            held.append(strip)
    yield _page(part, held, has_customer=has_customer)


def _strips(part: Board, row: LaneRow, fits: Fits) -> Iterator[_Strip]:
    """The lane whole, or the first cards of each of its cells, the next ones, and so on."""
    names = {member[1].id for member in row.disciplines}
    by_cell: dict[str | None, list[Card]] = {phase.id: [] for phase in part.phases}
    for card in part.cards:
        if card.discipline in names and card.phase in by_cell:
            by_cell[card.phase].append(card)
    cells = list(by_cell.values())
    most = max((len(cell) for cell in cells), default=0)

    def strip(start: int, count: int) -> _Strip:
        return _Strip(row, tuple(card for cell in cells for card in cell[start : start + count]))

    start = 0
    while start < most or not start:
        count = most - start
        while count > 1 and not fits(_page(part, [strip(start, count)], has_customer=False)):
            count = max(1, count * 3 // 4)
        yield strip(start, count)
        start += max(1, count)


def _page(part: Board, strips: list[_Strip], *, has_customer: bool) -> Board:
    return replace(
        part,
        only=frozenset(strip.row.key for strip in strips) or NO_ROW,
        cards=tuple(card for strip in strips for card in strip.cards),
        has_customer=has_customer,
    )
