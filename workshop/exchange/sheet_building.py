"""What every kind of workbook becomes: a sheet of lines and cells, no larger than we look through."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from workshop.document.incoming.sheets import COLUMN_LIMIT, LINE_LIMIT, Broken, Cell, Line, Sheet
from workshop.domain.characters import legible
from workshop.exchange.table_errors import TableError, TableProblem

UNPACKED_LIMIT = 128 * 1024 * 1024
"""So many bytes of XML a workbook may unpack to; the largest made by hand have a tenth of it."""
_MEMBERS = 10_000
LAST_LINE = 1_048_576
"""No spreadsheet has a line below this; a file that speaks of one is read no further."""
_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"))


def checked_sizes(members: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse what unpacks to more than a workbook would, or wants a password; raise `TableError`."""
    if len(members) > _MEMBERS or sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise TableError(TableProblem.TOO_LARGE)
    if any(member.flag_bits & 1 for member in members):
        raise TableError(TableProblem.PROTECTED)


def built_sheet(name: str, rows: Iterable[Sequence[Any]]) -> Sheet:
    """Return a sheet of these rows, the first of which is its first line; values as Python has them."""
    found: list[Line] = []
    is_cut, dropped = False, 0
    for number, row in enumerate(rows, start=1):
        cells = [_cell(value) for value in row]
        while cells and _is_empty(cells[-1]):
            cells.pop()
        if not cells:
            continue
        if len(found) == LINE_LIMIT:
            is_cut = True
            break
        is_cut = is_cut or len(cells) > COLUMN_LIMIT
        cleaned = [legible(one) if type(one) is str else (one, 0) for one in cells[:COLUMN_LIMIT]]
        dropped += sum(lost for _, lost in cleaned)
        found.append(Line(number, tuple(cell for cell, _ in cleaned)))
    return Sheet(legible(name)[0], tuple(found), is_cut, dropped)


def _is_empty(cell: Cell) -> bool:
    return type(cell) is str and not cell.strip()


def _cell(value: Any) -> Cell:
    """A spreadsheet's value as the plan can look at it; a moment of midnight is a day."""
    if isinstance(value, str):
        return Broken.ERROR if value in _ERRORS else value.replace("_x000D_", "")
    if isinstance(value, float):  # without the dust behind the digits that a spreadsheet shows
        return int(value) if value.is_integer() else float(f"{value:.15g}")
    if isinstance(value, dt.datetime | dt.time | dt.timedelta):
        return _moment(value)
    if isinstance(value, bool | int | dt.date | Broken):
        return value
    return "" if value is None else str(value)


def _moment(value: dt.datetime | dt.time | dt.timedelta) -> Cell:
    if isinstance(value, dt.datetime):
        return value.date() if value.time() == dt.time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"
