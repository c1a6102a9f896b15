"""How a board is drawn: sizes, colours, words and type, in one value that all its parts share."""

from __future__ import annotations

from workshop.domain.ids import DisciplineId
from workshop.drawing.board import Board, LaneRow
from workshop.drawing.lettering import Typesetter
from workshop.drawing.manner import Manner
from workshop.drawing.palette import LaneLook, Palette, lane_look
from workshop.texts import Words
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes, colours, words, type."""

    manner: Manner
    palette: Palette
    words: Words
    setter: Typesetter

    def row_look(self, row: LaneRow) -> LaneLook:
        """The colours of a row; a folded group wears those of its first discipline."""
        return lane_look(row.number, row.discipline.color, self.palette)

    def discipline_look(self, board: Board, discipline: DisciplineId | None) -> LaneLook | None:
        """The colours of a discipline, None for an unknown one."""
        found = board.lane_of(discipline)
        return lane_look(found[0], found[1].color, self.palette) if found else None
