"""A table as it was read from a file or the clipboard, before anybody knows what it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

LINE_LIMIT = 20_000
"""So many lines of a table are read, as a list of the plan holds no more."""
COLUMN_LIMIT = 256


class Broken(Enum):
    """Why a spreadsheet's cell has no value that one could take."""

    ERROR = "error"
    UNCOUNTED = "uncounted"
    """A formula whose result is not in the file: no spreadsheet has saved it since."""


Cell = str | bool | int | float | dt.date | Broken
"""A text as it stands in the table ("" for an empty cell), or what a spreadsheet keeps as something else."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it; `number` is the one that a spreadsheet shows before it, from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """What stands in a column, "" past the last."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. What was too much for us is told: `is_cut` of lines or columns, `dropped` characters."""

    name: str
    lines: tuple[Line, ...]
    is_cut: bool = False
    dropped: int = 0

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(line.cells) for line in self.lines), default=0)


class SheetReader(Protocol):
    """Reads tables; may be used from any thread."""

    def read(self, path: Path) -> Sequence[Sheet]:
        """Return the sheets of a file, at least one; raise `SaidError`."""

    def read_text(self, text: str, name: str) -> Sheet:
        """Return what was copied from a spreadsheet as a sheet of that name."""


def letters(column: int) -> str:
    """Return what spreadsheets call a column, counted from 0: A, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
