"""Slides that are lists: entries, columns, tables, pairs."""

from __future__ import annotations

from ui.slides.sheet import (
    BODY_SOFT,
    GAP,
    PALETTE,
    SMALL,
    TASK,
    Block,
    ink,
    lane_mark,
    moved,
    set_text,
    stacked,
    total,
)
from workshop.document.slides.bodies import Column, Columns, Entries, Entry, Grid, Pair, Pairs
from workshop.drawing.lettering import Letters, Typesetter
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG, Icon, Item, Line, Move, Path, Rect, Text

Pages = list[tuple[Item, ...]]

_SIZES = (60.0, 52.0, TASK, 38.0)
_MARK = 52.0
_MOST_MARKS = 5  # disciplines beside each other for which all texts of a list make room


def pages_of(blocks: list[Block], height: float, gap: float) -> Pages:
    """Return blocks as pages."""
    return [
        tuple(item for top, block in page for item in moved(block.items, top))
        for page in stacked(blocks, height, gap)
    ]


def entries(body: Entries, width: float, height: float, setter: Typesetter) -> Pages:
    """A list, as large as it fits on one page, else on several."""
    gap = GAP
    most = min(max((len(entry.lanes) for entry in body.entries), default=0), _MOST_MARKS)
    blocks: list[Block] = []
    for size in _SIZES:
        gap = size * 0.5
        blocks = [
            _entry(entry, at if body.has_numbers else 0, width, size, setter, most)
            for at, entry in enumerate(body.entries, 1)
        ]
        if total(blocks, gap) <= height:
            break
    else:
        blocks = _divided(body, width, height, setter, most)
    return pages_of(blocks, height, gap)


def _divided(body: Entries, width: float, height: float, setter: Typesetter, most: int) -> list[Block]:
    """The entries at an ordinary size, those higher than a page line by line."""
    blocks = []
    for at, entry in enumerate(body.entries, 1):
        block = _entry(entry, at if body.has_numbers else 0, width, _SIZES[-1], setter, most)
        if block.height <= height:
            blocks.append(block)
            continue
        letters = Letters(_SIZES[-1], MEDIUM, leading=1.2)
        for line in setter.wrap(entry.title, width, letters):
            group, high = set_text(setter, line.text, width * 2, letters)
            blocks.append(Block(high, (group,)))
    return blocks


def _entry(entry: Entry, number: int, width: float, size: float, setter: Typesetter, most: int = 0) -> Block:
    """`most`: for how many disciplines the list has room before its texts, so that all begin alike."""
    left, items = _sign(entry, number, size, setter)
    left = max(left, most * (_MARK + 8) + GAP - 8 if most else 0.0)
    figure = Letters(max(size * 0.86, SMALL), STRONG)
    right = width - (setter.width(entry.figure, figure) + GAP if entry.figure else 0.0)
    letters = Letters(size, MEDIUM, leading=1.2)
    title, high = set_text(
        setter,
        entry.title,
        right - left,
        letters,
        x=left,
        colour=PALETTE.ink_soft if entry.is_crossed else PALETTE.ink,
    )
    items.append(title)
    if entry.is_crossed:
        items.extend(_struck(title.items, letters))
    if entry.figure:
        items.append(Text(width, size * 0.92, entry.figure, figure.size, ink(entry.tone), STRONG, "end"))
    if entry.detail:
        detail, more = set_text(
            setter, entry.detail, right - left, BODY_SOFT, x=left, top=high + 4, colour=PALETTE.ink_soft
        )
        items.append(detail)
        high += more + 4
    return Block(
        max(high, _MARK if entry.lanes else 0.0) + size * 0.24, (*items, _rule(width, high + size * 0.36))
    )


def _sign(entry: Entry, number: int, size: float, setter: Typesetter) -> tuple[float, list[Item]]:
    """What stands before an entry, and where its text begins."""
    if number or entry.letter:
        text = entry.letter or f"{number}"
        wide = max(setter.width(text, Letters(size, STRONG)), size) + GAP
        return wide, [Text(0, size * 0.95, text, size, PALETTE.accent, STRONG)]
    marks: list[Item] = [
        lane_mark(lane, at * (_MARK + 8), max((size * 1.2 - _MARK) / 2, 0), _MARK)
        for at, lane in enumerate(entry.lanes)
    ]
    return (len(marks) * (_MARK + 8) + GAP - 8 if marks else 0.0), marks


def _struck(lines: tuple[Item, ...], letters: Letters) -> list[Item]:
    return [
        Path(
            (
                Move(line.x, line.baseline - letters.size * 0.28),
                Line(line.x + 20, line.baseline - letters.size * 0.28),
            ),
            stroke=PALETTE.ink_soft,
            line=3,
        )
        for line in lines
        if isinstance(line, Text)
    ]


def _rule(width: float, y: float) -> Rect:
    return Rect(0, y, width, 2, fill=PALETTE.hairline)


def columns(body: Columns, width: float, height: float, setter: Typesetter) -> Pages:
    """Lists beside each other; what does not fit goes on on the next page, under the same headings."""
    places = _shares(body, width)
    head = 76.0
    chosen: list[list[Block]] = []
    for size in (52.0, TASK, 38.0, SMALL):
        chosen = [
            _lines(column, each, size, setter) for column, (_, each) in zip(body.columns, places, strict=True)
        ]
        if all(total(blocks, size * 0.42) <= height - head for blocks in chosen):
            break
    paged = [pages_of(blocks, height - head, size * 0.42) for blocks in chosen]
    pages: Pages = []
    for at in range(max(len(pages) for pages in paged)):
        items: list[Item] = []
        for place, column in enumerate(body.columns):
            x, each = places[place]
            items.extend(_heading(column, x, each))
            if at < len(paged[place]):
                items.extend(moved(paged[place][at], head, x))
        pages.append(tuple(items))
    return pages


def _shares(body: Columns, width: float) -> list[tuple[float, float]]:
    """Where each column begins, and how wide it is by its weight."""
    gap, whole = 56.0, sum(column.weight for column in body.columns)
    room = width - gap * (len(body.columns) - 1)
    places, x = [], 0.0
    for column in body.columns:
        each = room * column.weight / whole
        places.append((x, each))
        x += each + gap
    return places


def _heading(column: Column, x: float, width: float) -> tuple[Item, ...]:
    colour = ink(column.tone) if column.tone else PALETTE.ink_soft
    return (
        Text(x, 34, column.heading, 36, colour, STRONG),
        Rect(x, 52, width, 4, fill=colour if column.tone else PALETTE.outline, radius=2),
    )


def _lines(column: Column, width: float, size: float, setter: Typesetter) -> list[Block]:
    letters = Letters(size, MEDIUM if not column.tone else REGULAR, leading=1.2)
    blocks = []
    for line in column.lines:
        group, high = set_text(setter, line, width, letters)
        blocks.append(Block(high, (group,)))
    return blocks


def grid(body: Grid, width: float, height: float, setter: Typesetter) -> Pages:
    """A small table; its headings stand on every page."""
    count = max(len(row) for row in body.rows)
    first = width * (0.24 if count == 2 else 0.28)
    each = (width - first) / (count - 1)
    edges = [0.0, *(first + each * at for at in range(count - 1))]
    widths = [first - GAP * 1.5, *[each - GAP for _ in range(count - 1)]]
    size, blocks = TASK, []
    for size in (52.0, TASK, 38.0, SMALL):
        blocks = [_row(row, edges, widths, size, setter, width) for row in body.rows]
        if total(blocks, size * 0.5) <= height:
            break
    head = 60.0 if any(body.headings) else 0.0
    pages = pages_of(blocks, height - head, size * 0.5)
    heads = tuple(
        Text(x, 34, text, SMALL, PALETTE.ink_soft, MEDIUM)
        for x, text in zip(edges, body.headings, strict=False)
        if text
    )
    return [(*heads, *moved(page, head)) for page in pages]


def _row(
    row: tuple[str, ...],
    edges: list[float],
    widths: list[float],
    size: float,
    setter: Typesetter,
    width: float,
) -> Block:
    items: list[Item] = []
    highest = 0.0
    for at, (text, x, room) in enumerate(zip(row, edges, widths, strict=False)):
        is_label = at == 0 and len(row) == 2
        letters = Letters(size, REGULAR if is_label or at else STRONG, leading=1.2)
        colour = PALETTE.ink_soft if is_label else PALETTE.ink
        group, high = set_text(setter, text, room, letters, x=x, colour=colour)
        items.append(group)
        highest = max(highest, high)
    return Block(highest + size * 0.24, (*items, _rule(width, highest + size * 0.4)))


def pairs(body: Pairs, width: float, height: float, setter: Typesetter) -> Pages:
    """What belongs together, with an arrow between."""
    head, between = 60.0, 96.0
    each = (width - between) / 2
    blocks: list[Block] = []
    size = 38.0
    for size in (TASK, 38.0, SMALL):
        blocks = [_pair(pair, body.none, each, between, size, setter) for pair in body.pairs]
        if total(blocks, 16) <= height - head:
            break
    heads = (
        Text(0, 34, body.left, SMALL, PALETTE.ink_soft, STRONG),
        Text(each + between, 34, body.right, SMALL, PALETTE.ink_soft, STRONG),
    )
    return [(*heads, *moved(page, head)) for page in pages_of(blocks, height - head, 16)]


def _pair(pair: Pair, none: str, each: float, between: float, size: float, setter: Typesetter) -> Block:
    letters, pad = Letters(size, MEDIUM, leading=1.2), 18.0
    left, high = set_text(setter, pair.left, each - pad * 2, letters, x=pad, top=pad - 4)
    right, other = set_text(
        setter,
        pair.right or none,
        each - pad * 2,
        letters,
        x=each + between + pad,
        top=pad - 4,
        colour=PALETTE.ink if pair.right else PALETTE.ink_soft,
    )
    highest = max(high, other) + pad * 2 - 8
    middle = highest / 2
    items: list[Item] = [
        Rect(0, 0, each, highest, fill=PALETTE.sunken, radius=14),
        Rect(0, 0, 10, highest, fill=ink(pair.tone), radius=5),
        left,
    ]
    if pair.right:
        items.append(Rect(each + between, 0, each, highest, fill=PALETTE.accent_soft, radius=14))
        items.append(Icon("arrow-right", each + (between - 48) / 2, middle - 24, 48, PALETTE.accent))
    else:
        frame = Rect(
            each + between + 1, 1, each - 2, highest - 2, stroke=PALETTE.edge, line=2, radius=14, dash=(8, 6)
        )
        items.append(frame)
    return Block(highest, (*items, right))
