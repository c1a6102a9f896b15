"""How much text fits where on a slide, by arithmetic: every letter is an average one, on the safe side."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from workshop.values import dataclass

CELL = 12
"""Points of a table's text when there is much of it; where there is little, it is larger."""

_SIZES = (24, 20, 18, 16, 14, CELL)
_BREAKS = re.compile("[ \t\n]+")  # a space that must not break is none of these
_LETTER, _WORD_LETTER = 0.52, 0.62
"""An average letter is so much of its size wide; within one word, which must not break, a little more."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a table in inches, and the size of its text in points."""

    widths: tuple[float, ...]
    size: float

    def lines(self, row: Sequence[str]) -> int:
        """Return how many lines the tallest cell of a row has."""
        return max(
            lines_of(text, width - 0.2, self.size) for text, width in zip(row, self.widths, strict=True)
        )

    def height(self, row: Sequence[str]) -> float:
        """Return how tall a row is, in inches."""
        return (self.lines(row) * self.size * 1.2 + 7.2) / 72

    def parts(self, row: Sequence[str], most: int) -> Iterator[Sequence[str]]:
        """Break a row that no slide could hold; what does not fit is continued in the next."""
        columns = [
            list(pieces(text, width - 0.2, self.size, most))
            for text, width in zip(row, self.widths, strict=True)
        ]
        for index in range(max(map(len, columns))):
            yield [column[index] if index < len(column) else "" for column in columns]


def grid_for(
    headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], room: float
) -> Grid:
    """Return the grid whose text is the largest that fits the room; a long table gets the smallest.

    No word is broken as long as its column can take room from others.
    """
    table = (headings, *rows) if headings else rows
    for size in _SIZES:
        grid = _whole_words(table, widths, size)
        if grid is not None and sum(map(grid.height, table)) <= room:
            return grid
    return _whole_words(table, widths, CELL) or Grid(tuple(widths), CELL)


def _whole_words(table: Sequence[Sequence[str]], widths: Sequence[float], size: float) -> Grid | None:
    """Return a grid in which every word has its width, what is lacking taken from columns that have more."""
    least = [
        max(max(map(len, _BREAKS.split(row[at]))) for row in table) * size * _WORD_LETTER / 72 + 0.2
        for at in range(len(widths))
    ]
    spare = sum(max(0.0, width - need) for width, need in zip(widths, least, strict=True))
    short = sum(max(0.0, need - width) for width, need in zip(widths, least, strict=True))
    if short > spare:
        return None
    share = short / spare if spare else 0.0
    found = (
        max(width, need) - max(0.0, width - need) * share for width, need in zip(widths, least, strict=True)
    )
    return Grid(tuple(found), size)


def pages(
    headings: Sequence[str], rows: Sequence[Sequence[str]], grid: Grid, room: float
) -> Iterator[list[Sequence[str]]]:
    """Break a table where `room` inches are full."""
    room -= grid.height(headings) if headings else 0
    page: list[Sequence[str]] = []
    left = room
    for row in rows:
        for part in grid.parts(row, int(room * 72 / (grid.size * 1.2)) - 1):
            if page and grid.height(part) > left:
                yield page
                page, left = [], room
            page.append(part)
            left -= grid.height(part)
    if page:
        yield page


def lines_of(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes in a column of so many inches."""
    fits = max(1, int(width * 72 / (size * _LETTER)))
    return sum(max(1, math.ceil(len(line) / fits)) for line in text.split("\n"))


def pieces(text: str, width: float, size: float, most: int) -> Iterator[str]:
    """Break a text into pieces of at most so many lines, between words where it can."""
    while lines_of(text, width, size) > most:
        end = _end_of(text, width, size, most)
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    yield text


def _end_of(text: str, width: float, size: float, most: int) -> int:
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if lines_of(text[:middle], width, size) <= most else (low, middle - 1)
    space = max(text.rfind(" ", 0, low), text.rfind("\n", 0, low))
    return space if space > low // 2 else low
