"""Text that holds a table or a list, told apart: files of any program, and what was copied from one.

The one reader of such text: what is dropped on the map, pasted into a table or brought in from a file is read
alike. It knows nothing of a plan but which characters one may hold.
"""

from __future__ import annotations

import codecs
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.domain.characters import legible

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so is no text to a spreadsheet, unless an apostrophe stands before it."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ("\t", ";", ",", "|")
_SAMPLE = 64 * 1024
_FEW = 20
"""One character in so many may be one that no plan holds; a file with more is no text."""
_ENDS = "\v\f\x1a\x85"
"""Programs end lines, pages and files with these: no plan holds them, but a text may, however short it is."""
_LONGEST = 128 * 1024
"""A cell in quotes that is longer than any text may be is none: something else began with a quote."""


class NoTextError(ValueError):
    """A file holds data that is no text."""


def decoded(data: bytes) -> str:
    """Return a file's text: by its byte order mark, else UTF-8, else as Windows has always written it.

    Raise `NoTextError` for what is no text at all.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _unmarked(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252" if encoding == "utf-8" else encoding, "replace")
    _, dropped = legible(text)
    if (dropped - sum(map(text.count, _ENDS))) * _FEW > len(text):
        raise NoTextError
    return text


def _unmarked(data: bytes) -> str:
    """UTF-16 betrays itself by its zeros: every second byte, in what people write here."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) * 2 > half and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) * 2 > half and not sample[1::2].count(0):
        return "utf-16-be"
    return "utf-8"


def file_rows(kept: str) -> tuple[int, Iterator[list[str]]]:
    """Return how many lines stand before the table of a CSV file, and its rows.

    `kept` is the file's text without what no plan may hold. Cells are parted by the tab, semicolon, comma or
    bar that parts it best, or by the one that its first line names ("sep=;"), as spreadsheets understand it.
    """
    kept = kept.removesuffix("\n")
    first, _, rest = kept.partition("\n")
    said = first[4:] if first.lower().startswith("sep=") else ""
    if said in _DELIMITERS:
        return 1, _unguarded(_rows(rest, said))
    return 0, _unguarded(_rows(kept, _best(kept)[0]))


def pasted_rows(kept: str) -> Iterator[list[str]]:
    """Return the rows of what was copied as a table: a spreadsheet puts tabs between cells.

    Without any, other marks count only where they part every line alike: a list of sentences has commas too.
    """
    delimiter, share, width = _best(kept)
    return _unguarded(_rows(kept, delimiter if share == 1 and width > 2 and "\t" not in kept else "\t"))


def range_of(text: str) -> list[list[str]]:
    """Return the rows and cells of a range copied from a spreadsheet, line for line, empty ones too."""
    kept, _ = legible(text)
    return [row or [""] for row in _rows(kept.removesuffix("\n"), "\t")]


def lines_of(text: str) -> list[str]:
    """Return the lines of a pasted text, without the empty ones and the space around them."""
    kept, _ = legible(text)
    return [line.strip() for line in kept.split("\n") if line.strip()]


def _unguarded(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Take off the apostrophe that keeps a text from being a formula, which our own files put there."""
    for row in rows:
        yield [
            cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(STARTS_A_FORMULA) else cell
            for cell in row
        ]


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """Cells in quotes may hold anything; a quote that is not closed where the cell ends is a letter."""
    import csv  # only when something comes in: no start waits for it

    lines = io.StringIO(f"{text}\n", newline="")
    try:
        return iter([*csv.reader(lines, delimiter=delimiter, strict=True)])
    except csv.Error:
        return _by_cells(text, delimiter)


def _by_cells(text: str, delimiter: str) -> Iterator[list[str]]:
    """The same by hand, slower, for a text of whose quotes `csv` would lose some or join cells."""
    end = rf"{re.escape(delimiter)}\n"
    quoted = re.compile(rf'"((?:[^"]++|"")*+)"( *)(?=[{end}]|\Z)')
    plain = re.compile(rf"[^{end}]*")
    row: list[str] = []
    at = 0
    while at <= len(text):
        cell = quoted.match(text, at)
        if cell is not None and len(cell[1]) <= _LONGEST:
            row.append(cell[1].replace('""', '"') + cell[2])
        else:
            cell = plain.match(text, at)
            row.append(cell[0] if cell else "")
        at = (cell.end() if cell else at) + 1
        if text[at - 1 : at] != delimiter:
            yield row
            row = []


def _best(text: str) -> tuple[str, float, int]:
    """The delimiter that gives most lines the same number of cells, the share of those lines, and the number.

    Of several that part alike, the one with most cells, and then the first.
    """
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    found = [(one, *_evenness(sample, one)) for one in _DELIMITERS]
    return max(found, key=lambda one: one[1:])


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    rows: Iterator[Sequence[str]] = _rows(sample, delimiter)
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    parted = {width: count for width, count in widths.items() if width > 1}
    if not parted:
        return 0.0, 0
    width = max(parted, key=lambda one: (parted[one], one))
    return parted[width] / sum(widths.values()), width
