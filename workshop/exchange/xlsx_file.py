"""The whole plan as a workbook: a sheet a list, every text as text."""

from __future__ import annotations

import datetime as dt
import io
import math
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import xlsxwriter

from workshop.exchange.tables import Cell, Table
from workshop.values import dataclass

CELL_LIMIT = 32_767
"""So many UTF-16 units fit one cell; a spreadsheet calls a file with more damaged."""

_WIDEST = 60
_NAME_LIMIT = 31
_LINE, _TALLEST = 15, 409  # points
_A4 = 9
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Workbook:
    """The file, and the texts that did not fit a cell: (sheet, beginning of the text)."""

    data: bytes
    shortened: tuple[tuple[str, str], ...]


def xlsx_bytes(tables: Iterable[Table], made: dt.date) -> Workbook:
    """Return the tables as one workbook; `made` is the date that the file says of itself."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    book.set_properties({"created": dt.datetime.combine(made, dt.time(), dt.UTC)})
    page = _Page(book)
    for table in tables:
        page.add(table)
    book.close()
    return Workbook(target.getvalue(), tuple(page.shortened))


class _Page:
    """Puts one table after another into a workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._taken: set[str] = set()
        self._bold = book.add_format({"bold": True, "valign": "top", "bottom": 1})
        text = {"valign": "top", "text_wrap": True}
        self._text = book.add_format(text)
        self._number = book.add_format({"valign": "top"})
        self._money = book.add_format({"valign": "top", "num_format": "#,##0.00"})
        self._day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
        self.shortened: list[tuple[str, str]] = []

    def add(self, table: Table) -> None:
        """Put a table on a sheet of its own."""
        sheet = self._book.add_worksheet(self._name(table.title))
        widths = [
            _width([heading, *(row[column] for row in table.rows)])
            for column, heading in enumerate(table.headings)
        ]
        for column, heading in enumerate(table.headings):
            sheet.write_string(0, column, heading, self._bold)
            sheet.set_column(column, column, widths[column])
        for line, row in enumerate(table.rows, start=1):
            sheet.set_row(line, _height(row, widths))
            for column, cell in enumerate(row):
                self._write(sheet, line, column, cell, table.title)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)

    def _write(self, sheet: Any, line: int, column: int, cell: Cell, title: str) -> None:
        if isinstance(cell, str):
            sheet.write_string(line, column, self._fitting(cell, title), self._text)
        elif isinstance(cell, dt.date):
            self._write_day(sheet, line, column, cell)
        elif cell is not None:
            form = self._money if isinstance(cell, Decimal) else self._number
            sheet.write_number(line, column, float(cell), form)

    def _write_day(self, sheet: Any, line: int, column: int, day: dt.date) -> None:
        """A spreadsheet's calendar begins in 1900; earlier days are texts."""
        if day.year >= 1901:
            sheet.write_datetime(line, column, dt.datetime.combine(day, dt.time()), self._day)
        else:
            sheet.write_string(line, column, day.isoformat(), self._text)

    def _fitting(self, text: str, title: str) -> str:
        units = text.encode("utf-16-le", "surrogatepass")
        if len(units) <= 2 * CELL_LIMIT:
            return text
        self.shortened.append((title, text[:60]))
        return units[: 2 * (CELL_LIMIT - 1)].decode("utf-16-le", "ignore") + "…"

    def _name(self, title: str) -> str:
        """A sheet's name is short, without seven characters, and no other sheet's in any case of letters."""
        name = "".join(" " if letter in "[]:*?/\\" else letter for letter in title).strip("' ")[:_NAME_LIMIT]
        count = 2
        while name.lower() in self._taken:
            name = f"{name[: _NAME_LIMIT - 4]} {count}"
            count += 1
        self._taken.add(name.lower())
        return name


def _width(cells: Iterable[Cell]) -> int:
    longest = max((len(line) for cell in cells for line in str(cell or "").split("\n")), default=0)
    return min(longest + 2, _WIDEST)


def _height(row: Iterable[Cell], widths: Iterable[int]) -> int:
    """How tall a row is that shows all its lines: not every program works that out by itself."""
    lines = [
        sum(max(1, math.ceil(len(line) / (0.9 * width))) for line in str(cell or "").split("\n"))
        for cell, width in zip(row, widths, strict=True)
    ]
    return min(_LINE * max(lines, default=1), _TALLEST)
