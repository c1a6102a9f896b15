"""Workbooks in: what a spreadsheet shows, as far as the file says it. No formula is worked out here.

Only imported when a workbook is read: openpyxl takes a start longer than all our own code.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

import openpyxl

from workshop.document.incoming.sheets import LINE_LIMIT, Broken, Sheet
from workshop.exchange.sheet_building import LAST_LINE, built_sheet, checked_sizes
from workshop.exchange.table_errors import TableError, TableProblem

_FORMULA = (b"<f>", b"<f ")
_CHUNK = 1024 * 1024


def read_workbook(data: bytes) -> Sequence[Sheet]:
    """Return the sheets that a spreadsheet would show, in its order; raise `TableError`."""
    has_formulas = _checked(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what a spreadsheet can and openpyxl cannot
            return tuple(_sheets(data, has_formulas=has_formulas))
    except Exception:  # noqa: BLE001 - openpyxl raises whatever its parsers do; a damaged file is all it means
        raise TableError(TableProblem.DAMAGED) from None


def _checked(data: bytes) -> bool:
    """Refuse what is no workbook, or unpacks to more than one would; tell whether formulas are in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            names = {member.filename for member in members}
            if not any(name.startswith("xl/") for name in names) or "xl/workbook.bin" in names:
                raise TableError(TableProblem.OTHER_FORM)
            checked_sizes(members)
            return any(_has_formula(packed, name) for name in names if name.startswith("xl/worksheets/"))
    except TableError:
        raise
    except Exception:  # noqa: BLE001 - as above, of the zip
        raise TableError(TableProblem.DAMAGED) from None


def _has_formula(packed: zipfile.ZipFile, name: str) -> bool:
    if name.endswith("/") or "/_rels/" in name:
        return False
    with packed.open(name) as file:
        tail = b""
        while chunk := file.read(_CHUNK):
            if any(mark in tail + chunk for mark in _FORMULA):
                return True
            tail = chunk[-2:]
    return False


def _sheets(data: bytes, *, has_formulas: bool) -> Iterator[Sheet]:
    book = _opened(data, is_counted=True)
    formulas = _opened(data, is_counted=False) if has_formulas else None
    visible = [one for one in book.worksheets if one.sheet_state == "visible"]
    for sheet in visible or book.worksheets:
        values = _rows(sheet)
        if formulas is None:
            yield built_sheet(sheet.title, values)
        else:
            yield built_sheet(sheet.title, _marked(list(values), list(_rows(formulas[sheet.title]))))


def _opened(data: bytes, *, is_counted: bool) -> Any:
    """With `is_counted` a formula is what the spreadsheet last made of it, else it is itself."""
    return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=is_counted, keep_links=False)


def _rows(sheet: Any) -> Iterator[Sequence[Any]]:
    """All rows from the first; what the file says of their number counts for nothing."""
    sheet.reset_dimensions()
    filled = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
        filled += any(value not in (None, "") for value in row)
        if number > LAST_LINE or filled > LINE_LIMIT + 1:
            return
        yield row


def _marked(values: list[Sequence[Any]], formulas: list[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Formulas whose results were never saved, marked as such.

    A formula may well come to nothing. So they count as never worked out only where none has a result.
    """
    pairs = [list(zip_longest(*rows)) for rows in zip_longest(values, formulas, fillvalue=())]
    has_results = any(
        value not in (None, "") for row in pairs for value, formula in row if _is_formula(formula)
    )
    for row in pairs:
        yield [
            Broken.UNCOUNTED if value is None and _is_formula(formula) and not has_results else value
            for value, formula in row
        ]


def _is_formula(value: Any) -> bool:
    """With formulas as they are, a text that begins so is one, or cannot be told from one."""
    return (isinstance(value, str) and value.startswith("=")) or hasattr(value, "ref")
