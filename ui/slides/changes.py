"""What a follow-up session decided: from what was agreed to what is from now on, a row a decision."""

from __future__ import annotations

from ui.slides.lists import Pages, pages_of
from ui.slides.sheet import BODY_SOFT, MOST, PALETTE, SMALL, Block, moved, total
from workshop.document.slides.bodies import Change, Changes
from workshop.domain.codes import AdjustmentKind
from workshop.drawing.lettering import Fitted, Letters, Typesetter, paragraph
from workshop.drawing.primitives import REGULAR, STRONG, Group, Icon, Item, Line, Move, Path, Rect, Text

_HEAD, _GAP, _PAD = 62.0, 14.0, 20.0
_TILE = 0.185  # of the width
_ARROW = 100.0
_SIGNS = {
    AdjustmentKind.KEEP: "check",
    AdjustmentKind.ADJUST: "sliders-horizontal",
    AdjustmentKind.STOP: "x",
    AdjustmentKind.NEW: "plus",
}
#: The weight of a decision: what stays is quiet, what is new is the strongest.
_FIELDS = {
    AdjustmentKind.KEEP: (PALETTE.sunken, PALETTE.ink),
    AdjustmentKind.ADJUST: (PALETTE.accent_soft, PALETTE.accent),
    AdjustmentKind.STOP: (PALETTE.ink, PALETTE.ground),
    AdjustmentKind.NEW: (PALETTE.accent, PALETTE.on_accent),
}


def changes(body: Changes, width: float, height: float, setter: Typesetter) -> Pages:
    """The decisions below each other, on as many pages as they take; then and now stand above each."""
    tile = max(width * _TILE, 300.0)
    left = tile + 44
    each = (width - left - _ARROW) / 2
    places = (tile, left, left + each + _ARROW, each)
    blocks = [_row(change, places, width, setter) for change in body.changes]
    spare = height - _HEAD - total(blocks, _GAP)
    if spare > 0:
        more = min(spare / len(blocks), 60.0)
        blocks = [_row(change, places, width, setter, more) for change in body.changes]
    heads = (
        Text(left, 34, body.before, SMALL, PALETTE.ink_soft, REGULAR),
        Text(places[2], 34, body.after, SMALL, PALETTE.ink, STRONG),
    )
    return [(*heads, *moved(page, _HEAD)) for page in pages_of(blocks, height - _HEAD, _GAP)]


def _row(
    change: Change,
    places: tuple[float, float, float, float],
    width: float,
    setter: Typesetter,
    more: float = 0.0,
) -> Block:
    tile, left, right, each = places
    before = setter.fit(change.before, each, MOST, Letters(40, REGULAR, leading=1.18))
    reason = setter.fit(change.reason, each, MOST, BODY_SOFT) if change.reason else None
    after = setter.fit(change.after, each, MOST, Letters(42, STRONG, leading=1.18))
    told = before.height + (reason.height + 6 if reason else 0.0)
    high = max(told, after.height, 92.0) + _PAD * 2 + more
    middle = high / 2
    top = middle - told / 2
    ink = PALETTE.ink if change.is_about else PALETTE.ink_soft
    was = paragraph(before, left, top, ink if change.kind is not AdjustmentKind.STOP else PALETTE.ink_soft)
    items: list[Item] = [*_field(change, tile, high, setter), was]
    if change.kind is AdjustmentKind.STOP and change.is_about:
        items += _struck(was, before, setter)
    if reason:
        items.append(paragraph(reason, left, top + before.height + 6, PALETTE.ink_soft))
    if change.after:
        items.append(Icon("arrow-right", right - _ARROW + 20, middle - 28, 56, PALETTE.accent, 2.2))
        items.append(paragraph(after, right, middle - after.height / 2, PALETTE.ink))
    items.append(Rect(left, high + _GAP / 2 - 1, width - left, 2, fill=PALETTE.hairline))
    return Block(high, tuple(items))


def _field(change: Change, width: float, height: float, setter: Typesetter) -> list[Item]:
    """The decision as a coloured field with its sign and its name; open where none is chosen yet."""
    if change.kind is None:
        return [Rect(2, 2, width - 4, height - 4, stroke=PALETTE.edge, line=3, radius=14, dash=(10, 8))]
    ground, ink = _FIELDS[change.kind]
    name = setter.fit(change.kind_name, width - 118, 56, Letters(40, STRONG, floor=SMALL))
    return [
        Rect(0, 0, width, height, fill=ground, radius=14),
        Icon(_SIGNS[change.kind], 28, height / 2 - 30, 60, ink, 2.6),
        paragraph(name, 106, height / 2 - name.height / 2, ink),
    ]


def _struck(was: Group, fitted: Fitted, setter: Typesetter) -> list[Item]:
    """A line through each line of what stops."""
    return [
        Path(
            (
                Move(line.x, line.baseline - line.size * 0.3),
                Line(line.x + setter.width(line.text, fitted.letters), line.baseline - line.size * 0.3),
            ),
            stroke=PALETTE.ink_soft,
            line=3,
        )
        for line in was.items
        if isinstance(line, Text)
    ]
