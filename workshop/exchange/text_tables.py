"""Tables in text: CSV as any program writes it, and ranges from a spreadsheet's clipboard."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from workshop.document.incoming.sheets import COLUMN_LIMIT, LINE_LIMIT, Line, Sheet
from workshop.domain.characters import legible
from workshop.exchange.csv_file import STARTS_A_FORMULA
from workshop.exchange.table_errors import TableError, TableProblem

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = ("\t", ";", ",", "|")
_SAMPLE = 64 * 1024
_END = "\0"
"""No text that was cleaned holds it."""
_FEW = 20
"""One character in so many may be one that no plan holds; a file with more is no text."""


def decoded(data: bytes) -> str:
    """Return a file's text: by its byte order mark, else UTF-8, else as Windows has always written it.

    Raise `TableError` for what is no text at all.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _unmarked(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252" if encoding == "utf-8" else encoding, "replace")
    _, dropped = legible(text)
    if dropped * _FEW > len(text):
        raise TableError(TableProblem.NO_TEXT)
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


def sheet_of(text: str, name: str) -> Sheet:
    """Return a CSV file's text as a table, parted by the tab, semicolon, comma or bar that parts it best."""
    kept, dropped = legible(text)
    first, _, rest = kept.partition("\n")
    said = first[4:] if first.lower().startswith("sep=") else ""  # which a spreadsheet understands, too
    if said in _DELIMITERS:
        lines, is_cut = _lines(_rows(rest, said), 1)
    else:
        lines, is_cut = _lines(_rows(kept, _best(kept)[0]), 0)
    return Sheet(name, lines, is_cut, dropped)


def pasted(text: str, name: str) -> Sheet:
    """Return what was copied as a table: a spreadsheet puts tabs between cells.

    Without any, other marks count only where they part every line alike: a list of sentences has commas too.
    """
    kept, dropped = legible(text)
    delimiter, share, width = _best(kept)
    lines, is_cut = _lines(
        _rows(kept, delimiter if share == 1 and width > 2 and "\t" not in kept else "\t"), 0
    )
    return Sheet(name, lines, is_cut, dropped)


def _lines(rows: Iterable[Sequence[str]], before: int) -> tuple[tuple[Line, ...], bool]:
    found: list[Line] = []
    is_cut = False
    for number, row in enumerate(rows, start=1 + before):
        cells = [_unguarded(cell) for cell in row]
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            continue
        if len(found) == LINE_LIMIT:
            return tuple(found), True
        is_cut = is_cut or len(cells) > COLUMN_LIMIT
        found.append(Line(number, tuple(cells[:COLUMN_LIMIT])))
    return tuple(found), is_cut


def _unguarded(cell: str) -> str:
    """Take off the apostrophe that keeps a text from being a formula (see `csv_file`)."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(STARTS_A_FORMULA) else cell


def _rows(text: str, delimiter: str) -> Iterator[Sequence[str]]:
    """Cells in quotes may hold anything; where one is never closed, each line is a row by itself."""
    whole = _quoted(text, delimiter)
    if whole is not None:
        yield from whole
        return
    for line in text.split("\n"):
        row = _quoted(line, delimiter)
        yield from [line.split(delimiter)] if row is None else row


def _quoted(text: str, delimiter: str) -> list[list[str]] | None:
    """Return the rows, None where the last cell runs on, or one is longer than any text may be."""
    try:
        rows = list(csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=delimiter))
    except csv.Error:
        return None
    return rows[:-1] if rows[-1] == [_END] else None


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
    widths = Counter(len(row) for row in _rows(sample, delimiter) if any(cell.strip() for cell in row))
    parted = {width: count for width, count in widths.items() if width > 1}
    if not parted:
        return 0.0, 0
    width = max(parted, key=lambda one: (parted[one], one))
    return parted[width] / sum(widths.values()), width
