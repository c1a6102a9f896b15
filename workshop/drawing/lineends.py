"""Where hand-offs begin and end: their cells, and the cards in these that the lines go to."""

from __future__ import annotations

from workshop.domain.journey import HandOff
from workshop.drawing.arrows import Arrow
from workshop.drawing.bands import Band, Box
from workshop.drawing.board import Board, LaneRow
from workshop.drawing.courses import End, Ends
from workshop.drawing.layout import EMPTY, Cell
from workshop.drawing.manner import Manner
from workshop.drawing.routing import Routing
from workshop.values import dataclass


def ends_of(board: Board, rows: tuple[LaneRow, ...]) -> tuple[Ends, ...]:
    """The cells of every hand-off; (None, None) for one that is not drawn."""
    columns = {phase.id: number for number, phase in enumerate(board.phases)}
    lines = {member[1].id: number for number, row in enumerate(rows) for member in row.disciplines}

    def end(phase: str | None, discipline: str | None) -> End | None:
        column, row = columns.get(phase or ""), lines.get(discipline or "")
        return None if column is None or row is None else End(column, row)

    def ends(handoff: HandOff) -> Ends:
        return end(handoff.from_phase, handoff.from_discipline), end(handoff.to_phase, handoff.to_discipline)

    return tuple(
        ends(handoff) if is_complete(handoff) and handoff.id not in board.skipped else (None, None)
        for handoff in board.handoffs
    )


def is_complete(handoff: HandOff) -> bool:
    """Whether a hand-off knows both its cells; else there is nothing to draw."""
    return None not in (
        handoff.from_phase,
        handoff.to_phase,
        handoff.from_discipline,
        handoff.to_discipline,
    )


def are_of(drawn: tuple[Arrow, ...], handoffs: tuple[HandOff, ...]) -> bool:
    """Whether each arrow still is the hand-off of its number."""
    return all(
        arrow.number <= len(handoffs) and handoffs[arrow.number - 1] is arrow.handoff for arrow in drawn
    )


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns, lanes, and the cells where they meet."""

    columns: tuple[Band, ...]
    lanes: tuple[Band, ...]
    cells: dict[tuple[int, int], Cell]


def edges_of(ways: Routing, grid: Grid, manner: Manner) -> dict[End, Box]:
    """What each line begins or ends at: the leading card of a cell, else its first, else the whole cell."""
    return {end: _edge(end, grid, manner) for end in ways.ends}


def _edge(end: End, grid: Grid, manner: Manner) -> Box:
    across, down = grid.columns[end.column], grid.lanes[end.row]
    cell = grid.cells.get((end.column, end.row), EMPTY)
    place = cell.leading
    if not cell.cards or not cell.heights[place]:
        return Box(across.start, down.start, across.size, down.size)
    return Box(
        across.start, down.start + manner.lane_pad + cell.tops[place], across.size, cell.heights[place]
    )
