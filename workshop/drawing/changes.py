"""Which places of a board look different in its next layout: so that only they are drawn again."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter, is_

from workshop.drawing.arrows import Arrow
from workshop.drawing.bands import Box
from workshop.drawing.layout import Layout
from workshop.drawing.manner import Manner

_FAR = 1e9
_MANY = 40  # arrows: everything from the topmost of them down is drawn faster than each by itself


def changed_places(before: Layout, after: Layout) -> tuple[Box, ...] | None:
    """The boxes to draw anew, or None for everything.

    Boxes may reach beyond the board: what grew or shrank is meant down to its end.
    """
    if _has_other_frame(before, after):
        return None
    places = [*_customer(before, after), *_lanes(before, after), *_tray(before, after)]
    changed = _changed_arrows(before, after)
    if len(changed) > _MANY:
        top = min(map(_top, changed))
        return (*places, Box(0, top - after.manner.badge_radius * 1.5, _FAR, _FAR))
    for arrow in changed:
        places += arrow_boxes(arrow, after.manner)
    return tuple(places)


def _changed_arrows(before: Layout, after: Layout) -> list[Arrow]:
    """Those that have gone, come, or run another way."""
    if before.arrows is after.arrows:
        return []
    if all(map(is_, map(_handoff, before.arrows), map(_handoff, after.arrows))) and (
        len(before.arrows) == len(after.arrows)
    ):
        pairs = zip(before.arrows, after.arrows, strict=True)
        return [one for pair in pairs if _seen(pair[0]) != _seen(pair[1]) for one in pair]
    old, new = ({arrow.id: arrow for arrow in layout.arrows} for layout in (before, after))
    changed = [name for name in {*old, *new} if old.get(name) != new.get(name)]
    return [arrow for name in changed for arrow in (old.get(name), new.get(name)) if arrow is not None]


_handoff = attrgetter("handoff")
_seen = attrgetter("number", "points", "badge", "page_end")


def _top(arrow: Arrow) -> float:
    """The y of an arrow's topmost point: at an end, or on the level between."""
    points = arrow.points
    return min(points[0][1], points[len(points) // 2][1], points[-1][1])


def arrow_boxes(arrow: Arrow, manner: Manner) -> tuple[Box, ...]:
    """Thin boxes along an arrow's line, as wide as its head, and one around its number."""
    head = manner.arrow * 0.7
    lines = tuple(
        Box(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2)).grown(head)
        for (x1, y1), (x2, y2) in pairwise(arrow.points)
    )
    return (*lines, Box(*arrow.badge, 0, 0).grown(manner.badge_radius * 1.5))


def _has_other_frame(before: Layout, after: Layout) -> bool:
    one, other = before.board, after.board
    return (
        before.manner is not after.manner
        or before.columns != after.columns
        or before.gutters != after.gutters
        or before.customer != after.customer
        or one.disciplines != other.disciplines
        or one.phases != other.phases
        or one.warnings != other.warnings
        or one.dimmed != other.dimmed
        or one.unrevealed != other.unrevealed
        or before.signature != after.signature
    )


def _customer(before: Layout, after: Layout) -> list[Box]:
    if before.board.customer == after.board.customer:
        return []
    band = after.customer.band
    return [Box(0, band.start, _FAR, band.size)]


def _lanes(before: Layout, after: Layout) -> list[Box]:
    """The cells that differ; from the first lane that moved or grew on, everything."""
    same = 0
    for old, new, old_row, new_row in zip(before.lanes, after.lanes, before.rows, after.rows, strict=False):
        if old != new or old_row != new_row:
            break
        same += 1
    places = [
        after.cell_box(column, row)
        for column, row in {*before.cells, *after.cells}
        if row < same and before.cell(column, row) is not after.cell(column, row)
    ]
    if same < max(len(before.lanes), len(after.lanes)):
        top = min(layout.lanes[same].start for layout in (before, after) if same < len(layout.lanes))
        places.append(Box(0, top - after.manner.group_heading, _FAR, _FAR))
    return places


def _tray(before: Layout, after: Layout) -> list[Box]:
    if before.tray == after.tray:
        return []
    tops = [layout.tray.box.y for layout in (before, after) if layout.tray is not None]
    return [Box(0, min(tops) - after.manner.lane_gap, _FAR, _FAR)]
