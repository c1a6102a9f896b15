"""Names beside each other over what they name: in as many lines as it takes for none to touch another."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.drawing.lettering import Fitted, paragraph
from workshop.drawing.primitives import Item, Line, Move, Path
from workshop.drawing.scenes.frame import SMALL, Frame
from workshop.values import dataclass

_MOST = 0.36  # of the frame: a longer name is shortened
_BETWEEN = 22.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name from `start` on, in a row counted from what it names (0 is next to it), over `middle`."""

    name: Fitted
    start: float
    middle: float
    row: int

    def draw(self, line: float, edge: float, frame: Frame) -> tuple[Item, ...]:
        """The name with its middle on `line`; from another row a thin line leads to `edge`."""
        name = paragraph(self.name, self.start, line - self.name.height / 2, frame.palette.ink)
        if not self.row:
            return (name,)
        start = line + (27 if edge > line else -27) * frame.unit
        stem = (Move(self.middle, start), Line(self.middle, edge))
        return Path(stem, stroke=frame.palette.edge, line=2 * frame.unit), name


def staggered(wanted: Sequence[tuple[str, float, float]], frame: Frame) -> list[Label]:
    """Labels for (name, where it would begin, what it stands over), from left to right."""
    ends: list[float] = []
    labels: list[Label] = []
    for text, begin, middle in wanted:
        name = frame.fit(text, frame.width * _MOST, 1, SMALL)
        width = frame.measure(name.lines[0].text, SMALL, name.letters.weight) if name.lines else 0.0
        start = max(0.0, min(begin, frame.width - width))
        row = next((row for row, end in enumerate(ends) if end <= start), None) if ends else 0
        if row != 0:
            start = max(0.0, min(middle - width / 2, frame.width - width))
            row = next((row for row, end in enumerate(ends) if row and end <= start), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = start + width + _BETWEEN * frame.unit
        for lower in range(row):  # what stands lower must not be crossed by the line that leads down
            ends[lower] = max(ends[lower], middle + 6 * frame.unit)
        labels.append(Label(name, start, middle, row))
    return labels


def rows_of(labels: Sequence[Label]) -> int:
    """How many lines they take."""
    return max((label.row for label in labels), default=0) + 1
