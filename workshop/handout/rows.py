"""Tables that have found their size: rows, and how they go on over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workshop.drawing.primitives import Rect
from workshop.handout.boxes import HAIR, Box, Side, Split
from workshop.handout.pen import Pen
from workshop.handout.styles import INK, LINE

_HIGHEST_WHOLE_ROW = 190  # points; a higher row is split rather than moved to the next page


@dataclass(frozen=True, slots=True)
class RowBox:
    """A table's row: its cells, the line below it, the colour behind it."""

    cells: Side
    width: float
    padding: float
    fill: str = ""
    rule: float = 0.5
    is_sum: bool = False
    stays_with_next: bool = False
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """The cells and the padding."""
        object.__setattr__(self, "height", self.cells.height + 2 * self.padding)

    def split(self, room: float, *, is_forced: bool) -> Split:
        """Split the cells, if the row is too high to be moved."""
        if self.height < _HIGHEST_WHOLE_ROW and not is_forced:
            return None, self
        head, tail = self.cells.split(max(0.0, room - 2 * self.padding), is_forced=is_forced)
        if not isinstance(head, Side):
            return None, self
        return replace(self, cells=head), replace(self, cells=tail) if isinstance(tail, Side) else None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the ground and the line, then the cells."""
        ground: list[Rect] = []
        if self.fill:
            ground.append(Rect(x, y, self.width, self.height, self.fill))
        if self.rule:
            ground.append(Rect(x, y + self.height - self.rule, self.width, self.rule, LINE))
        if self.is_sum:
            ground.append(Rect(x, y - 1, self.width, 1, INK))
        pen.shapes(ground, 0, 0)
        self.cells.draw(pen, x, y + self.padding)


@dataclass(frozen=True, slots=True)
class TableBox:
    """A table, or what of it is on one page; from the second page on its head is for the eye only."""

    head: Box | None
    rows: Sequence[Box]
    height: float
    is_continued: bool = False
    stays_with_next: bool = False

    def split(self, room: float, *, is_forced: bool) -> Split:
        """Between rows, two at least on either side where there are enough; inside a row that is high."""
        left = room - (self.head.height if self.head else 0)
        fit = 0
        while fit < len(self.rows) and self.rows[fit].height <= left + HAIR:
            left -= self.rows[fit].height
            fit += 1
        if fit == len(self.rows):
            return self, None
        head, tail = self.rows[fit].split(left, is_forced=is_forced and fit == 0)
        if head is not None:
            rest = [tail] if tail else []
            return self._page([*self.rows[:fit], head]), self._following([*rest, *self.rows[fit + 1 :]])
        if len(self.rows) - fit == 1 and fit > 2:
            fit -= 1  # a row alone on the next page would look forgotten
        if fit == 0 or (fit == 1 and len(self.rows) > 2 and not is_forced and not self.is_continued):
            return None, self
        return self._page(self.rows[:fit]), self._following(self.rows[fit:])

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the head and the rows."""
        if self.head:
            if self.is_continued:
                with pen.silence():
                    self.head.draw(pen, x, y)
            else:
                self.head.draw(pen, x, y)
            y += self.head.height
        for row in self.rows:
            row.draw(pen, x, y)
            y += row.height

    def _page(self, rows: Sequence[Box]) -> TableBox:
        return table(self.head, rows, is_continued=self.is_continued)

    def _following(self, rows: Sequence[Box]) -> TableBox | None:
        return table(self.head, rows, is_continued=True) if rows else None


def table(head: Box | None, rows: Sequence[Box], *, is_continued: bool = False) -> TableBox:
    """A table of rows."""
    height = (head.height if head else 0) + sum(row.height for row in rows)
    return TableBox(head, rows, height, is_continued)
