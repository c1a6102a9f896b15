"""OpenDocument spreadsheets in (.ods), as LibreOffice writes them: what they show, no formula worked out.

A file is a zip with one XML of all sheets. Equal cells and rows stand there once, with how often; so an empty
sheet speaks of a million rows, which are counted here and not made.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from workshop.document.incoming.sheets import COLUMN_LIMIT, LINE_LIMIT, Broken, Sheet
from workshop.exchange.sheet_building import LAST_LINE, built_sheet, checked_sizes
from workshop.exchange.table_errors import TableError, TableProblem

KIND = b"application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT, _STYLE = (f"{{{_NAMES}{one}:1.0}}" for one in ("office", "table", "text", "style"))
_SPAN = re.compile(r"P(?=.*\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?")
_ERROR = re.compile(r"#[^\W\d][\w/]*[!?]|#N/[A-Z]|#NV|Err:\d{3}")
"""What spreadsheets of several languages show for one; "#2" may well be a number of something."""

Row = Sequence[Any]


def is_opendocument(data: bytes) -> bool:
    """Tell whether a zip says of itself, where such a file must, that it is such a spreadsheet."""
    return KIND in data[:200]


def read_opendocument(data: bytes) -> Sequence[Sheet]:
    """Return the sheets that a spreadsheet would show, in its order; raise `TableError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            checked_sizes(packed.infolist())
            if b"encryption-data" in packed.read("META-INF/manifest.xml"):
                raise TableError(TableProblem.PROTECTED)
            with packed.open("content.xml") as content:
                return _sheets(content)
    except TableError:
        raise
    except Exception:  # noqa: BLE001 - zip and XML raise whatever they like; a damaged file is all it means
        raise TableError(TableProblem.DAMAGED) from None


def _sheets(content: Any) -> Sequence[Sheet]:
    """Read one sheet after the other and let it go; the hidden ones only where there are no others."""
    hidden: set[str] = set()
    shown: list[Sheet] = []
    others: list[Sheet] = []
    for _, one in ET.iterparse(content):  # noqa: S314 - sizes are checked, and expat bounds entities
        if one.tag == f"{_STYLE}style":
            looks = one.find(f"{_STYLE}table-properties")
            if looks is not None and looks.get(f"{_TABLE}display") == "false":
                hidden.add(one.get(f"{_STYLE}name", ""))
        elif one.tag == f"{_TABLE}table":
            is_hidden = one.get(f"{_TABLE}style-name") in hidden
            sheet = built_sheet(one.get(f"{_TABLE}name", ""), _rows(one))
            (others if is_hidden else shown).append(sheet)
            one.clear()
    return tuple(shown or others)


def _rows(table: ET.Element) -> Iterator[Row]:
    """All rows from the first to the last with something in it, in groups and under heads, too."""
    empty, number, filled = 0, 0, 0
    for one in table.iter(f"{_TABLE}table-row"):
        times, row = _times(one, "rows"), tuple(_cells(one))
        number += times
        if number > LAST_LINE + 1 or filled > LINE_LIMIT:
            return
        if not row:
            empty += times
            continue
        yield from (() for _ in range(empty))
        empty, times = 0, min(times, LINE_LIMIT + 1)
        filled += times
        yield from (row for _ in range(times))


def _cells(row: ET.Element) -> Iterator[Any]:
    """The values of a row up to its last one; as many columns as are looked at, and one more."""
    empty, column = 0, 0
    for one in row:
        if one.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell") or column > COLUMN_LIMIT:
            continue
        times, value = min(_times(one, "columns"), COLUMN_LIMIT + 1 - column), _value(one)
        column += times
        if value in ("", None):
            empty += times
            continue
        yield from ("" for _ in range(empty))
        empty = 0
        yield from (value for _ in range(times))


def _times(one: ET.Element, what: str) -> int:
    return max(1, int(one.get(f"{_TABLE}number-{what}-repeated", "1")))


def _value(cell: ET.Element) -> Any:
    """What a cell keeps; a formula is what the spreadsheet last made of it."""
    kind, text = cell.get(f"{_OFFICE}value-type", ""), _said(cell)
    if cell.get(f"{_TABLE}formula") is not None:
        if not (kind or text):
            return Broken.UNCOUNTED
        if _ERROR.fullmatch(text):
            return Broken.ERROR
    name, read = _KEPT.get(kind, ("string", str))
    kept = cell.get(f"{_OFFICE}{name}{'' if name == 'value' else '-value'}", "")
    if kind not in _KEPT:
        return text or kept
    try:
        return read(kept)
    except (ValueError, OverflowError):  # a year of five digits, say: it is shown all the same
        return Broken.ERROR if _ERROR.fullmatch(text) else text or Broken.ERROR


def _number(said: str) -> float:
    number = float(said)
    if not math.isfinite(number):
        raise ValueError(said)
    return number


def _span(said: str) -> dt.timedelta | dt.time:
    """How long something lasts; less than a day is a time of day, as a spreadsheet shows it."""
    found = _SPAN.fullmatch(said)
    if found is None:
        raise ValueError(said)
    days, hours, minutes, seconds = (float(one or 0) for one in found.groups())
    span = dt.timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return span if span.days else dt.time(span.seconds // 3600, span.seconds // 60 % 60)


def _flag(said: str) -> bool:
    if said not in ("true", "false"):
        raise ValueError(said)
    return said == "true"


_KEPT: dict[str, tuple[str, Callable[[str], Any]]] = {
    "float": ("value", _number),
    "currency": ("value", _number),
    "percentage": ("value", _number),
    "date": ("date", dt.datetime.fromisoformat),
    "time": ("time", _span),
    "boolean": ("boolean", _flag),
}
"""By type: which attribute has the value, and how it is read; what cannot be is a `ValueError`."""


def _said(cell: ET.Element) -> str:
    """The paragraphs of a cell, a line each; what is noted beside it is left."""
    return "\n".join("".join(_letters(one)) for one in cell.findall(f"{_TEXT}p"))


def _letters(part: ET.Element) -> Iterator[str]:
    yield part.text or ""
    for one in part:
        if one.tag == f"{_TEXT}s":
            yield " " * min(int(one.get(f"{_TEXT}c", "1")), 1000)
        elif one.tag == f"{_TEXT}tab":
            yield "\t"
        elif one.tag == f"{_TEXT}line-break":
            yield "\n"
        elif one.tag.startswith(_TEXT):
            yield from _letters(one)
        yield one.tail or ""
