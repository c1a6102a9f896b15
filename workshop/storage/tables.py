"""The tables of the file, read off the plan's shape: one a list, one a map, one for all single fields.

Most tables hold two plans, the one that goes on and the one that was agreed: `scope` tells which. A reference
is a foreign key inside its own scope. Those of evaluations may be to either plan, so they have none.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any

from workshop.domain.kinds import FieldKind, Marks, Record, Ref, Rows, Target
from workshop.domain.rows import KeyedRow
from workshop.domain.shape import Pattern, field_kinds, targets
from workshop.domain.workshop import Plan, Workshop
from workshop.storage.cells import KEY, NAME, Storing, storing
from workshop.values import dataclass

FIELDS = "field"
"""The table of single fields: `name` is the field's pattern, and there is a row when it is not empty."""

AGREED_FIELD = "agreed"
"""The single field that tells whether anything was agreed."""


class Scope(StrEnum):
    """Which of the two plans a row belongs to."""

    PLAN = "plan"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Column:
    """A column that holds a field. `refers`: the table whose rows of the same scope it names."""

    name: str
    storing: Storing
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table. A record is found by its keys: scope and parent where it has them, then its own name.

    `pattern` is the list's or the map's; that of the single fields is empty. `parent` is the table of the
    rows that the list or map stands in, `row` the class of a list's rows, `key_refers` the table whose rows
    a map's keys name.
    """

    name: str
    pattern: Pattern
    keys: tuple[str, ...]
    columns: tuple[Column, ...]
    row: Any = None
    parent: str | None = None
    key_refers: str | None = None

    @property
    def is_scoped(self) -> bool:
        """Whether the table holds two plans."""
        return self.keys[0] == "scope"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, keys first."""
        return (*self.keys, *(column.name for column in self.columns))


@dataclass(frozen=True, slots=True)
class SingleField:
    """A field that stands in no list: how it is stored, and what it is when nothing is stored."""

    name: str
    storing: Storing
    default: Any


@cache
def tables() -> dict[str, Table]:
    """Return all tables of a workshop by name, that of the single fields first, parents before children."""
    fields = Table(FIELDS, (), ("scope", "name"), (Column("value", Storing("NOT NULL")),))
    found = [fields, *(item for item in _walk(Workshop, ()) if isinstance(item, Table))]
    return {table.name: table for table in found}


@cache
def by_pattern() -> dict[Pattern, Table]:
    """Return the tables of lists and maps by their patterns."""
    return {table.pattern: table for table in tables().values() if table.pattern}


@cache
def single_fields() -> dict[str, SingleField]:
    """Return the single fields by the names under which they are stored."""
    agreed = Storing("", "{x} = 1", to_cell=lambda value: value and 1, to_value=lambda cell: cell and True)
    found = [SingleField(AGREED_FIELD, agreed, None)]
    found += (item for item in _walk(Workshop, ()) if isinstance(item, SingleField))
    return {field.name: field for field in found}


def _walk(record: Any, prefix: Pattern) -> Iterator[Table | SingleField]:
    defaults = {field.name: field.default for field in dataclasses.fields(record)}
    for name, kind in field_kinds(record).items():
        pattern = (*prefix, name)
        if isinstance(kind, Record):
            yield from _walk(kind.record, pattern)
        elif isinstance(kind, Rows | Marks):
            yield from _tables(kind, pattern, None)
        else:
            yield SingleField(".".join(pattern), storing(kind, defaults[name]), defaults[name])


def _tables(kind: Rows | Marks, pattern: Pattern, parent: str | None) -> Iterator[Table]:
    is_scoped = pattern[0] in field_kinds(Plan)
    keys = ("scope",) * is_scoped + ("parent",) * (parent is not None)
    name = "_".join(pattern)
    if isinstance(kind, Marks):
        value = Column("value", storing(kind.value))
        refers = _table_of(kind.target) if is_scoped and kind.target else None
        yield Table(name, pattern, (*keys, "key"), (value,), parent=parent, key_refers=refers)
        return
    columns = tuple(_columns(kind.row, is_scoped=is_scoped))
    yield Table(name, pattern, (*keys, "id"), columns, kind.row, parent)
    for inner, inner_kind in field_kinds(kind.row).items():
        if isinstance(inner_kind, Rows | Marks):
            yield from _tables(inner_kind, (*pattern, inner), name)


def _columns(row: Any, *, is_scoped: bool) -> Iterator[Column]:
    yield Column("order", NAME)
    if issubclass(row, KeyedRow):
        yield Column("key", KEY)
    defaults = {field.name: field.default for field in dataclasses.fields(row)}
    for name, kind in field_kinds(row).items():
        if not isinstance(kind, Rows | Marks):
            yield Column(name, storing(kind, defaults[name]), _refers(kind) if is_scoped else None)


def _refers(kind: FieldKind) -> str | None:
    return _table_of(kind.target) if isinstance(kind, Ref) else None


def _table_of(target: Target) -> str:
    return "_".join(targets()[target])
