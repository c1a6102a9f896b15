"""Rows and lists of rows: how the plan's lists change.

A list is a tuple of rows sorted by (order, id). Every function returns a new tuple and leaves the rows that
did not change the same objects, so that a reader can skip them by identity.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from itertools import compress, count, repeat
from operator import attrgetter, indexOf, is_not
from typing import Any, Generic, TypeVar

from workshop.domain import fields, order
from workshop.domain.characters import LIST_LIMIT
from workshop.domain.errors import DomainError, Problem, UnknownRowError
from workshop.domain.ids import RowId, new_id
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something in a list: it has a stable id and a place."""

    id: RowId
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyedRow(Row):
    """A row that others can refer to, or that a file may name: `key` is the id that came with a file."""

    key: str | None = None

    @property
    def public_id(self) -> str:
        """The id by which the plan's JSON knows this row."""
        return self.id if self.key is None else self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionalKeyRow(KeyedRow):
    """A row whose id is written only when it came with a file or when something refers to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Row):
    """A plain text in a list of texts."""

    text: str = fields.text()


R = TypeVar("R", bound=Row)


place: Callable[[Row], tuple[str, RowId]] = attrgetter("order", "id")
"""By what rows are sorted."""


def ordered(rows: Iterable[R]) -> tuple[R, ...]:
    """Return the rows in their places."""
    return tuple(sorted(rows, key=place))


def find(rows: Sequence[R], row_id: RowId) -> R:
    """Return the row with that id; raise `UnknownRowError`."""
    return rows[position(rows, row_id)]


def position(rows: Sequence[Row], row_id: RowId) -> int:
    """Return where the row stands; raise `UnknownRowError`."""
    index = _found.get(row_id, 0)
    if index < len(rows) and rows[index].id == row_id:
        return index
    try:
        index = indexOf(map(_id, rows), row_id)
    except ValueError:
        raise UnknownRowError(place=(row_id,)) from None
    if len(_found) > LIST_LIMIT:
        _found.clear()
    _found[row_id] = index
    return index


_id = attrgetter("id")

_found: dict[RowId, int] = {}
"""Where rows were found last: most edits are of a row that was edited a moment ago, in a list as it was."""


def with_row(rows: tuple[R, ...], index: int, row: R) -> tuple[R, ...]:
    """Return the list with another row at `index`."""
    changed = [*rows]
    changed[index] = row
    return tuple(changed)


def inserted(rows: tuple[R, ...], new: Sequence[R], index: int) -> tuple[R, ...]:
    """Return the list with `new` put in at `index` (clamped), in their given sequence."""
    if len(rows) + len(new) > LIST_LIMIT:
        raise DomainError(Problem.TOO_MANY, limit=LIST_LIMIT)
    index = max(0, min(index, len(rows)))
    low = rows[index - 1].order if index else None
    high = rows[index].order if index < len(rows) else None
    placed = [
        replace(row, order=key) for row, key in zip(new, order.spread(len(new), low, high), strict=True)
    ]
    return (*rows[:index], *placed, *rows[index:])


def appended(rows: tuple[R, ...], *new: R) -> tuple[R, ...]:
    """Return the list with `new` at the end."""
    return inserted(rows, new, len(rows))


def moved(rows: tuple[R, ...], row_id: RowId, index: int) -> tuple[R, ...]:
    """Return the list with one row put at `index`, counted once the row has been lifted out."""
    current = position(rows, row_id)
    row = rows[current]
    rest = rows[:current] + rows[current + 1 :]
    index = max(0, min(index, len(rest)))
    return rows if index == current else inserted(rest, [row], index)


def updated(rows: tuple[R, ...], row_id: RowId, change: Callable[[R], R]) -> tuple[R, ...]:
    """Return the list with one row changed; the same tuple when the change changes nothing."""
    index = position(rows, row_id)
    row = change(rows[index])
    return rows if row == rows[index] else with_row(rows, index, row)


def removed(rows: tuple[R, ...], row_id: RowId) -> tuple[R, ...]:
    """Return the list without one row; raise `UnknownRowError`."""
    index = position(rows, row_id)
    return rows[:index] + rows[index + 1 :]


def lines(*texts: str) -> tuple[Line, ...]:
    """Return plain texts as rows with fresh ids, for new plans and tests."""
    return appended((), *(Line(id=new_id(), text=text) for text in texts))


_REACH = 8  # so many rows that went or came beside each other are passed over at once
_TURNS = 16  # so many such places are looked for one by one


def turnover(before: Sequence[R], after: Sequence[R]) -> tuple[list[R], list[tuple[int, R]]]:
    """Return the rows that are no longer there as the same objects, and those that came, with their places.

    Found at the pace of C, for an edit leaves nearly all rows the same. Where the lists share little, a row
    may be among both: it went from one place and came to another.
    """
    gone: list[R] = []
    come: list[tuple[int, R]] = []
    old = new = 0
    for _ in range(_TURNS):
        same = _shared(before[old:], after[new:])
        old, new = old + same, new + same
        lost, won = _detour(before[old : old + _REACH + 1], after[new : new + _REACH + 1])
        if lost == won == 0:
            break
        gone += before[old : old + lost]
        come += enumerate(after[new : new + won], new)
        old, new = old + lost, new + won
    tail = _shared(before[:old:-1], after[:new:-1])
    gone += before[old : len(before) - tail]
    come += enumerate(after[new : len(after) - tail], new)
    return gone, come


def _shared(before: Sequence[Row], after: Sequence[Row]) -> int:
    """Return how many rows at the front are the same objects."""
    return next(compress(count(), map(is_not, before, after)), min(len(before), len(after)))


def _detour(before: Sequence[Row], after: Sequence[Row]) -> tuple[int, int]:
    """Return how many rows to pass over in either list until both go on alike; (0, 0) where they do not."""
    if not before or not after:
        return 0, 0
    for steps in range(1, max(len(before), len(after))):
        one, other = before[steps : steps + 1], after[steps : steps + 1]
        if one and one[0] is after[0]:
            return steps, 0
        if other and other[0] is before[0]:
            return 0, steps
        if one and other and one[0] is other[0]:
            return steps, steps
    return 0, 0


class Making(Generic[R]):
    """Makes many rows of one class at once, column by column, in a sixth of the time that one by one takes.

    A frozen dataclass does the same in its `__init__`, field by field. A class that checks what it is made of
    (`__post_init__`) must be called instead.
    """

    def __init__(self, row: type[R], names: Sequence[str]) -> None:
        """`names` are the fields that columns are given for; every other field gets its default."""
        if hasattr(row, "__post_init__"):
            raise TypeError(row)
        self._row = row
        self._setters = [getattr(row, name).__set__ for name in names]
        self._rest = [
            (getattr(row, field.name).__set__, field.default)
            for field in fields_of(row)
            if field.name not in names
        ]

    def rows(self, count: int, columns: Sequence[Iterable[Any]]) -> list[R]:
        """Return `count` rows; the columns are as long and in the sequence of the names."""
        made = [*map(object.__new__, repeat(self._row, count))]
        for setter, column in zip(self._setters, columns, strict=True):
            deque(map(setter, made, column), maxlen=0)
        for setter, default in self._rest:
            deque(map(setter, made, repeat(default)), maxlen=0)
        return made
