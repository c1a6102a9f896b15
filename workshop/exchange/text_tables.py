"""Tables in text as sheets: a CSV file, and a range from a spreadsheet's clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.document.incoming.sheets import COLUMN_LIMIT, LINE_LIMIT, Line, Sheet
from workshop.domain import cells
from workshop.domain.characters import legible
from workshop.exchange.table_errors import TableError, TableProblem


def decoded(data: bytes) -> str:
    """Return a file's text (see `cells.decoded`); raise `TableError` for what is no text at all."""
    try:
        return cells.decoded(data)
    except cells.NoTextError:
        raise TableError(TableProblem.NO_TEXT) from None


def sheet_of(text: str, name: str) -> Sheet:
    """Return a CSV file's text as a table."""
    kept, dropped = legible(text)
    before, rows = cells.file_rows(kept)
    lines, is_cut = _lines(rows, before)
    return Sheet(name, lines, is_cut, dropped)


def pasted(text: str, name: str) -> Sheet:
    """Return what was copied as a table."""
    kept, dropped = legible(text)
    lines, is_cut = _lines(cells.pasted_rows(kept), 0)
    return Sheet(name, lines, is_cut, dropped)


def _lines(rows: Iterable[Sequence[str]], before: int) -> tuple[tuple[Line, ...], bool]:
    found: list[Line] = []
    is_cut = False
    for number, row in enumerate(rows, start=1 + before):
        held = [*row]
        while held and not held[-1].strip():
            held.pop()
        if not held:
            continue
        if len(found) == LINE_LIMIT:
            return tuple(found), True
        is_cut = is_cut or len(held) > COLUMN_LIMIT
        found.append(Line(number, tuple(held[:COLUMN_LIMIT])))
    return tuple(found), is_cut
