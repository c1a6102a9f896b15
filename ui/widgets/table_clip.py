"""Ranges of cells on their way from and to a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from ui.widgets.table_columns import Column, Pasted, read_cell
from workshop.texts import Words
from workshop.texts.reading import UnreadError


def as_range(rows: Sequence[Sequence[str]]) -> str:
    """Cells as text that every spreadsheet understands."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    if not any(mark in cell for mark in '\t\n"'):
        return cell
    return '"' + cell.replace('"', '""') + '"'


def read_range(
    cells: Sequence[Sequence[str]],
    keys: Sequence[str],
    columns: Sequence[Column],
    words: Words,
    today: Callable[[], date],
) -> Pasted:
    """Lay pasted cells over the records `keys` and, past the last of them, over new ones.

    `columns` are those from the cursor's cell on; what goes beyond them is left out.
    """
    edits: list[tuple[str, str, Any]] = []
    rows: list[dict[str, Any]] = []
    unread = 0
    for at, row in enumerate(cells):
        values: dict[str, Any] = {}
        for column, text in zip(columns, row, strict=False):
            try:
                values[column.key] = read_cell(column, text, words, today())
            except UnreadError:
                unread += 1
        if at < len(keys):
            edits += [(keys[at], key, value) for key, value in values.items()]
        elif any(value not in (None, "", (), False) for value in values.values()):
            rows.append(values)
    return Pasted(tuple(edits), tuple(rows), unread)
