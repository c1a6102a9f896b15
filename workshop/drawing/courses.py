"""Which way a hand-off goes: through the gutters between columns and between lanes, never over a card.

Worked out on the bare grid, before anything has a size: gutter `i` runs left of column `i` (the last one
right of all columns), level `j` runs above row `j` (the last one below all rows). A course leaves its cell
sideways, follows a gutter, perhaps a level and a second gutter, and enters its goal sideways. Of all such
courses the shortest is taken that crosses those before it least.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from workshop.values import dataclass

_COLUMN, _ROW, _BEND, _CROSSING, _SHARED, _BACKWARD = 1.6, 1.0, 0.6, 3.0, 0.25, 0.5
_MANY = 40  # from here on the shortest way is good enough


class End(NamedTuple):
    """A cell where a hand-off begins or ends; many are looked up by it at every move."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Course:
    """The way of one hand-off. `level` None: it needs one gutter only.

    `end` None: it leaves the page from the gutter beside its start, or, `is_incoming`, comes from another.
    """

    start: End
    end: End | None
    exit: int  # the first gutter
    entry: int  # the last gutter
    level: int | None
    is_incoming: bool = False

    @property
    def exit_side(self) -> int:
        """1: leaves its start to the right, 0: to the left."""
        return self.exit - self.start.column

    @property
    def entry_side(self) -> int:
        """1: enters its goal at its right, 0: at its left."""
        return 0 if self.end is None else self.entry - self.end.column


Ends = tuple[End | None, End | None]


@lru_cache(maxsize=32)
def courses(ends: tuple[Ends, ...], rows: int) -> tuple[Course | None, ...]:
    """A course for every hand-off, None where neither end is on this board."""
    found: list[Course | None] = []
    drawn: list[_Drawn] = []
    stubs: Counter[tuple[int, int | None]] = Counter()
    for start, end in ends:
        if start is None or end is None:
            stub = _stub(start, end, rows, stubs)
            found.append(stub)
            if stub is not None:
                stubs[stub.exit, stub.level] += 1
            continue
        others = drawn if len(ends) < _MANY else []
        best = _cheapest([_drawn(course) for course in _ways(start, end, rows)], others)
        drawn.append(best)
        found.append(best.course)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A course with its upright stretches, lower end first, and the span of its level."""

    course: Course
    uprights: tuple[tuple[int, float, float], ...]
    left: int
    right: int


def _drawn(course: Course) -> _Drawn:
    stretches = tuple((gutter, min(a, b), max(a, b)) for gutter, a, b in uprights(course))
    return _Drawn(course, stretches, min(course.exit, course.entry), max(course.exit, course.entry))


def uprights(course: Course) -> Iterator[tuple[int, float, float]]:
    """The stretches in gutters, (gutter, from, to) along the grid's rows."""
    begin = course.start.row + 0.5
    if course.end is None:
        yield course.exit, begin, float(course.level or 0)
        return
    finish = course.end.row + 0.5
    if course.level is None:
        yield course.exit, begin, finish
        return
    yield course.exit, begin, float(course.level)
    yield course.entry, float(course.level), finish


def _stub(
    start: End | None, end: End | None, rows: int, taken: Mapping[tuple[int, int | None], int]
) -> Course | None:
    """A hand-off to another page ends in the gutter beside it, at the nearest level with few others."""
    here = start or end
    if here is None:
        return None
    is_incoming = start is None
    gutter = here.column + (0 if is_incoming else 1)
    level = min(range(rows + 1), key=lambda one: (taken.get((gutter, one), 0), abs(one - here.row - 0.6)))
    return Course(here, None, gutter, gutter, level, is_incoming)


def _ways(start: End, end: End, rows: int) -> Iterator[Course]:
    low, high = sorted((start.row, end.row))
    levels = range(max(0, low - 1), min(rows, high + 2) + 1)
    for leaving in (start.column + 1, start.column):
        for entering in (end.column, end.column + 1):
            if leaving == entering:
                yield Course(start, end, leaving, entering, None)
                continue
            for level in levels:
                yield Course(start, end, leaving, entering, level)


def _cheapest(ways: list[_Drawn], others: list[_Drawn]) -> _Drawn:
    """The way that costs least, the first of equals; what is long without any clash is not looked at."""
    lengths = [_length(way) for way in ways]
    best, least = 0, math.inf
    for number in sorted(range(len(ways)), key=lengths.__getitem__):
        if lengths[number] > least:
            break
        cost = lengths[number] + sum(_clash(ways[number], other) for other in others)
        if cost < least or (cost == least and number < best):
            best, least = number, cost
    return ways[best]


def _length(way: _Drawn) -> float:
    course = way.course
    end = course.end or course.start
    length = sum(high - low for _, low, high in way.uprights) * _ROW
    bends = 2 if course.start.row != end.row else 0
    if course.level is not None:
        length += (way.right - way.left) * _COLUMN
        bends = 4
    backward = course.entry_side + (1 - course.exit_side) * (end.column >= course.start.column)
    return length + bends * _BEND + backward * _BACKWARD


def _clash(one: _Drawn, other: _Drawn) -> float:
    clash = _crossings(one, other) + _crossings(other, one)
    for gutter, low, high in one.uprights:
        for beside, a, b in other.uprights:
            if gutter == beside and low < b and a < high:
                clash += _SHARED
    return clash


def _crossings(across: _Drawn, upright: _Drawn) -> float:
    """How often the level of one crosses the gutters of the other."""
    level = across.course.level
    if level is None or across.course.end is None:
        return 0.0
    crossings = 0.0
    for gutter, low, high in upright.uprights:
        if low < level < high and across.left < gutter < across.right:
            crossings += _CROSSING
    return crossings
