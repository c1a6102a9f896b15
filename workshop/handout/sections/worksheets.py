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

_WIDTH, _GAP, _PADDING = styles.LANDSCAPE.measure, 12.0, 11.0
_HEAD, _LABELS = 66.0, 54.0  # points above the fields, and for a field's label and hint
_LOWEST, _HIGHEST = 15.0, 36.0  # of a line to write on
_ON_TWO_PAGES = 24.0  # where one page is too small, the lines need not be
_CANVAS = ("jobs", "pains", "gains", "products", "relievers", "creators")
_SEQUENCE = (StepCode.PREPARATION, *(code for code in StepCode if code is not StepCode.PREPARATION))


def worksheet_sections(method: Method, words: Words) -> list[Section]:
    """A sheet for each step that has one."""
    found = []
    for code in _SEQUENCE:
        step = method.steps.get(code)
        if step is not None and step.worksheet is not None:
            found.append(_section(code, step.worksheet, words))
    return found


def _section(code: StepCode, sheet: Worksheet, words: Words) -> Section:
    codes = {field.code for field in sheet.fields}
    blocks = [_heading(code, sheet, words)]
    if codes.issuperset(_CANVAS):
        rest = [field for field in sheet.fields if field.code not in _CANVAS]
        fields = {field.code: field for field in sheet.fields}
        blocks += [Space(6), _canvas(fields), *_fields(rest)]
    else:
        blocks += [Space(6), *_fields(sheet.fields)]
    return Section(code.value, sheet.title, styles.LANDSCAPE, tuple(blocks))


def _heading(code: StepCode, sheet: Worksheet, words: Words) -> Block:
    kicker = f"{words('Worksheet')} · {sheet.subtitle}" if sheet.subtitle else words("Worksheet")
    heading = Heading(1, (Run(sheet.title),), ("h1-page",), sheet.title, code.value, kicker)
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


def _fields(fields: Sequence[WorksheetField]) -> list[Block]:
    """Tables as wide as the page, what is short two beside each other."""
    rows = _rows(fields)
    room = styles.LANDSCAPE.depth - _HEAD - len(rows) * (_LABELS + _GAP)
    lines = sum(max(_lines(field) for field in row) for row in rows) or 1
    high = min(_HIGHEST, room / lines) if room / lines >= _LOWEST else _ON_TWO_PAGES
    blocks: list[Block] = []
    for row in rows:
        wide = (_WIDTH - _GAP * (len(row) - 1)) / len(row)
        parts = tuple(column(_field(field, wide, high)) for field in row)
        blocks += [Beside(parts, gap=_GAP, is_even=True), Space(_GAP - 4)]
    return blocks[:-1]


def _rows(fields: Sequence[WorksheetField]) -> list[list[WorksheetField]]:
    rows: list[list[WorksheetField]] = []
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


def _field(field: WorksheetField, width: float, high: float) -> Panel:
    inner = width - 2 * _PADDING
    writing = _grid(field, inner, high) if field.columns else _ruled(field.lines, inner, high)
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


def _grid(field: WorksheetField, width: float, high: float) -> Picture:
    """Columns with their heads and lines to write on; the first is twice as wide when there are many."""
    shares = [2.0 if number == 0 and len(field.columns) > 3 else 1.0 for number in range(len(field.columns))]
    unit = width / sum(shares)
    head, whole = 15.0, 15.0 + high * field.lines
    shapes: list[Shape] = []
    texts: list[Placed] = []
    x = 0.0
    for share, name in zip(shares, field.columns, strict=True):
        if x:
            shapes.append(line([(x - 5, 2), (x - 5, whole)], styles.LINE, 0.75))
        texts.append(Placed(x, 0, share * unit - 10, say(name, "mini-label")))
        x += share * unit
    for number in range(field.lines + 1):
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
