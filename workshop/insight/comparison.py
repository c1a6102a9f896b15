"""Two plans side by side: what stayed, what changed field by field, what came and what went.

Rows are matched by their ids, never by position; where a row stands in its list counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any

from workshop.domain.ids import RowId
from workshop.domain.kinds import FieldKind, Record, Rows
from workshop.domain.rows import Row
from workshop.domain.shape import Pattern, field_kinds
from workshop.domain.workshop import Plan, Workshop
from workshop.values import dataclass


class Fate(StrEnum):
    """What became of a row."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that is no longer what it was. A list inside a row is one field: a tuple of rows."""

    pattern: Pattern
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RowFate:
    """One row of a list; `before` None when it was added, `after` None when it was dropped."""

    pattern: Pattern
    row: RowId
    fate: Fate
    before: Any
    after: Any
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every row of every list, and every single field or map that changed.

    The rows of a list stand in the sequence of the later plan, with what was dropped behind.
    """

    rows: tuple[RowFate, ...]
    fields: tuple[FieldChange, ...]

    def of(self, *pattern: str) -> tuple[RowFate, ...]:
        """Return the rows of one list."""
        return tuple(row for row in self.rows if row.pattern == pattern)


def compare(before: Plan, after: Plan) -> Comparison:
    """Compare two plans, such as what was agreed and the plan as it is now.

    Evaluations and the facilitator's notes are looked at when both are whole workshops.
    """
    both = isinstance(before, Workshop) and isinstance(after, Workshop)
    found = [*_differences(Workshop if both else Plan, before, after, ())]
    return Comparison(
        rows=tuple(one for one in found if isinstance(one, RowFate)),
        fields=tuple(one for one in found if isinstance(one, FieldChange)),
    )


def _differences(record: type, before: Any, after: Any, prefix: Pattern) -> Iterator[RowFate | FieldChange]:
    for name, kind in field_kinds(record).items():
        one, other, pattern = getattr(before, name), getattr(after, name), (*prefix, name)
        if isinstance(kind, Record):
            yield from _differences(kind.record, one, other, pattern)
        elif isinstance(kind, Rows):
            yield from _fates(kind, one, other, pattern)
        elif one != other:
            yield FieldChange(pattern, one, other)


def _fates(
    kind: Rows, before: tuple[Row, ...], after: tuple[Row, ...], pattern: Pattern
) -> Iterator[RowFate]:
    left = {row.id: row for row in before}
    for row in after:
        was = left.pop(row.id, None)
        if was is None:
            yield RowFate(pattern, row.id, Fate.ADDED, None, row)
        else:
            changes = tuple(_changes(kind.row, was, row, pattern))
            fate = Fate.CHANGED if changes else Fate.UNCHANGED
            yield RowFate(pattern, row.id, fate, was, row, changes)
    for row in left.values():
        yield RowFate(pattern, row.id, Fate.DROPPED, row, None)


def _changes(row: type, before: Any, after: Any, pattern: Pattern) -> Iterator[FieldChange]:
    for name, kind in field_kinds(row).items():
        one, other = getattr(before, name), getattr(after, name)
        if _bare(kind, one) != _bare(kind, other):
            yield FieldChange((*pattern, name), one, other)


def _bare(kind: FieldKind, value: Any) -> Any:
    """What a list in a row says, whatever its rows are called inside."""
    if not isinstance(kind, Rows):
        return value
    return tuple(replace(row, id="", order="") for row in value)
