"""The plan's shape, read off its dataclasses once: which lists, maps and single fields there are, and where.

A *pattern* is a path without ids: `journey.cards.title`, `evaluations.readings.goal`. Patterns name the
fields of the plan wherever people or files speak of them: labels of edits, names of tables, words on
screen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any

from workshop.domain.kinds import FieldKind, Marks, Record, Ref, Refs, Rows, Target, kind_of
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field, by its pattern. `owner` is the pattern of the list whose rows it stands in, if it does."""

    pattern: Pattern
    kind: FieldKind
    owner: Pattern | None

    @property
    def name(self) -> str:
        """The pattern as text: `journey.cards.title`."""
        return ".".join(self.pattern)


_KINDS: dict[Any, dict[str, FieldKind]] = {}


def field_kinds(record: Any) -> dict[str, FieldKind]:
    """Return the kinds of a dataclass's fields by name; `id`, `order`, `key` and `agreed` have none."""
    if record not in _KINDS:
        kinds = ((field.name, kind_of(field)) for field in dataclasses.fields(record))
        _KINDS[record] = {name: kind for name, kind in kinds if kind is not None}
    return _KINDS[record]


@cache
def shapes() -> dict[Pattern, FieldShape]:
    """Return every field of the plan, outer before inner; those of `agreed` are the plan's once more."""
    return {shape.pattern: shape for shape in _walk(Workshop, (), None)}


def _walk(record: type, prefix: Pattern, owner: Pattern | None) -> Iterator[FieldShape]:
    for name, kind in field_kinds(record).items():
        pattern = (*prefix, name)
        yield FieldShape(pattern, kind, owner)
        if isinstance(kind, Record):
            yield from _walk(kind.record, pattern, owner)
        elif isinstance(kind, Rows):
            yield from _walk(kind.row, pattern, pattern)


@cache
def lists() -> dict[Pattern, Rows]:
    """Return every list of rows by its pattern, outer lists before the lists in their rows."""
    return {p: s.kind for p, s in shapes().items() if isinstance(s.kind, Rows)}


@cache
def targets() -> dict[Target, Pattern]:
    """Return where the rows stand that something can refer to."""
    return {rows.target: pattern for pattern, rows in lists().items() if rows.target is not None}


@cache
def target_at(pattern: Pattern) -> Target | None:
    """Return the name by which others refer to the rows of a list."""
    rows = lists().get(pattern)
    return rows.target if rows else None


@cache
def referring(target: Target) -> tuple[FieldShape, ...]:
    """Return the fields that can refer to rows of `target`."""
    return tuple(
        shape
        for shape in shapes().values()
        if isinstance(shape.kind, Ref | Refs | Marks) and shape.kind.target == target
    )
