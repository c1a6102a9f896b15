"""Blank worksheets for every step: clean outlines to write in by hand, for cheap printers."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.codes import StepCode
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Heading,
    Panel,
    Paragraph,
    Picture,
    Placed,
    Run,
    Section,
    Space,
)
from workshop.handout.ornaments import Shape, disc, line
from workshop.handout.sections.building import column, say
from workshop.method import Method, Worksheet, WorksheetField
from workshop.texts import Words

Row = list[WorksheetField]

_WIDTH, _GAP, _PADDING = styles.LANDSCAPE.measure, 12.0, 11.0
_HEAD, _LABELS = 66.0, 54.0  # points above the fields, and for a field's label and hint
_LOWEST, _USUAL, _HIGHEST = 17.0, 25.0, 40.0  # of a line to write on
_CANVAS = ("jobs", "pains", "gains", "products", "relievers", "creators")
_SEQUENCE = (StepCode.PREPARATION, *(code for code in StepCode if code is not StepCode.PREPARATION))


def worksheet_sections(method: Method, words: Words) -> list[Section]:
    """The sheets of each step that has one; one that needs room has more sheets, each with its head."""
    found: list[Section] = []
    for code in _SEQUENCE:
        step = method.steps.get(code)
        if step is not None and step.worksheet is not None:
            found += _sections(code, step.worksheet, words)
    return found


def _sections(code: StepCode, sheet: Worksheet, words: Words) -> list[Section]:
    fields = {field.code: field for field in sheet.fields}
    is_canvas = fields.keys() >= set(_CANVAS)
    rest = [field for field in sheet.fields if not (is_canvas and field.code in _CANVAS)]
    pages: list[list[Block]] = [[_canvas(fields)]] if is_canvas else []
    pages += [_fields(rows) for rows in _paged(_rows(rest))]
    found = []
    for number, blocks in enumerate(pages):
        name = f"{code.value}-{number}" if number else code.value
        heading = _heading(name, sheet, words)
        whole = (heading, Space(6), *blocks)
        found.append(Section(name, "" if number else sheet.title, styles.LANDSCAPE, whole))
    return found


def _heading(name: str, sheet: Worksheet, words: Words) -> Block:
    kicker = f"{words('Worksheet')} · {sheet.subtitle}" if sheet.subtitle else words("Worksheet")
    heading = Heading(1, (Run(sheet.title),), ("h1-page",), sheet.title, name, kicker)
    blank = Picture(
        300,
        34,
        (line([(80, 14), (300, 14)], styles.MUTED, 0.6), line([(80, 34), (300, 34)], styles.MUTED, 0.6)),
        texts=(
            Placed(0, 5, 78, say(words("Name"), "mini-muted")),
            Placed(0, 25, 78, say(words("Discipline"), "mini-muted")),
        ),
    )
    return Beside((column(heading, share=1.45), column(Space(4), blank)), gap=20)


def _paged(rows: list[Row]) -> list[list[Row]]:
    """Rows of fields on as few pages as leave lines that one can write on, about as many on each."""
    for count in range(1, len(rows) + 1):
        size = -(-len(rows) // count)
        pages = [rows[start : start + size] for start in range(0, len(rows), size)]
        if all(_room(page) / _needed(page) >= _LOWEST for page in pages):
            return pages
    return [[row] for row in rows]


def _room(rows: list[Row]) -> float:
    """What is left of a page for the lines."""
    return styles.LANDSCAPE.depth - _HEAD - len(rows) * (_LABELS + _GAP)


def _needed(rows: list[Row]) -> int:
    return sum(max(map(_lines, row)) for row in rows) or 1


def _fields(rows: list[Row]) -> list[Block]:
    """Tables as wide as the page, what is short two beside each other; lines to write on fill the page."""
    room, needed = _room(rows), _needed(rows)
    more = max(1.0, room / needed / _USUAL)
    counts = [max(1, int(max(map(_lines, row)) * more)) for row in rows]
    high = min(_HIGHEST, room / sum(counts))
    blocks: list[Block] = []
    for row, count in zip(rows, counts, strict=True):
        wide = (_WIDTH - _GAP * (len(row) - 1)) / len(row)
        parts = tuple(column(_field(field, wide, count, high)) for field in row)
        blocks += [Beside(parts, gap=_GAP, is_even=True), Space(_GAP - 4)]
    return blocks[:-1]


def _rows(fields: Sequence[WorksheetField]) -> list[Row]:
    rows: list[Row] = []
    for field in fields:
        if rows and len(rows[-1]) == 1 and _go_together(rows[-1][0], field):
            rows[-1].append(field)
        else:
            rows.append([field])
    return rows


def _go_together(one: WorksheetField, other: WorksheetField) -> bool:
    """Whether two fields can stand beside each other: not two tables, and no wide one."""
    widest = max(len(one.columns), len(other.columns))
    return widest <= 3 and not (one.columns and other.columns)


def _lines(field: WorksheetField) -> int:
    return field.lines + (1 if field.columns else 0)


def _field(field: WorksheetField, width: float, count: int, high: float) -> Panel:
    """So many lines: a field is as high as the one beside it, and ruled to its foot."""
    inner = width - 2 * _PADDING
    writing = _grid(field, inner, count, high) if field.columns else _ruled(count, inner, high)
    return Panel((*_words_of(field), writing), border=styles.INK, padding=_PADDING)


def _words_of(field: WorksheetField) -> tuple[Block, ...]:
    hint = (say(field.hint, "mini-muted"),) if field.hint else ()
    return (Paragraph((Run(field.label),), ("card-title",)), *hint)


def _ruled(count: int, width: float, high: float) -> Picture:
    """Lines to write on."""
    lines = tuple(
        line([(0, high * number), (width, high * number)], styles.LINE, 0.75)
        for number in range(1, count + 1)
    )
    return Picture(width, high * count + 1, lines)


def _grid(field: WorksheetField, width: float, count: int, high: float) -> Picture:
    """Columns with their heads and lines to write on; the first is twice as wide when there are many."""
    shares = [2.0 if number == 0 and len(field.columns) > 3 else 1.0 for number in range(len(field.columns))]
    unit = width / sum(shares)
    count = max(1, count - 1)  # the heads of the columns take the room of a line
    head, whole = 15.0, 15.0 + high * count
    shapes: list[Shape] = []
    texts: list[Placed] = []
    x = 0.0
    for share, name in zip(shares, field.columns, strict=True):
        if x:
            shapes.append(line([(x - 5, 2), (x - 5, whole)], styles.LINE, 0.75))
        texts.append(Placed(x, 0, share * unit - 10, say(name, "mini-label")))
        x += share * unit
    for number in range(count + 1):
        y = head + high * number
        shapes.append(line([(0, y), (width, y)], styles.INK if number == 0 else styles.LINE, 0.75))
    return Picture(width, whole + 1, tuple(shapes), texts=tuple(texts))


def _canvas(fields: dict[str, WorksheetField]) -> Picture:
    """The value proposition: our square on the left, the customer's circle on the right."""
    high = styles.LANDSCAPE.depth - _HEAD - 6
    square = 310.0
    radius = min(high / 2 - 2, (_WIDTH - square - 44) / 2)
    cx, cy = _WIDTH - radius - 2, high / 2
    column_x = square * 0.42
    shapes: list[Shape] = [
        Rect(0.75, 0.75, square, high - 2, None, styles.INK, 1, 6),
        line([(column_x, 1), (column_x, high - 1)], styles.INK, 1),
        line([(column_x, cy), (square + 0.75, cy)], styles.INK, 1),
        disc(cx, cy, radius, None, styles.INK, 1),
        line([(cx - radius, cy), (cx + radius * 0.12, cy)], styles.INK, 1),
        line([(cx + radius * 0.12, cy), (cx + radius * 0.62, cy - radius * 0.785)], styles.INK, 1),
        line([(cx + radius * 0.12, cy), (cx + radius * 0.62, cy + radius * 0.785)], styles.INK, 1),
        line([(square + 8, cy), (cx - radius - 8, cy)], styles.ACCENT, 2.5),
    ]
    places = {
        "products": (12.0, 12.0, column_x - 24),
        "creators": (column_x + 12, 12.0, square - column_x - 24),
        "relievers": (column_x + 12, cy + 10, square - column_x - 24),
        "gains": (cx - radius * 0.6, cy - radius * 0.62, radius * 1.0),
        "pains": (cx - radius * 0.6, cy + 14, radius * 1.0),
        "jobs": (cx + radius * 0.4, cy - 20, radius * 0.54),
    }
    texts = tuple(
        Placed(x, y + offset, wide, block)
        for code, (x, y, wide) in places.items()
        for offset, block in zip((0, 14), _words_of(fields[code]), strict=False)
    )
    return Picture(_WIDTH, high, tuple(shapes), texts=texts)
