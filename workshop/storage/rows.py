"""The workshop's records and the rows of the tables: exact inverses of each other.

A record is found by its table and key, and holds its cells, the values of the table's columns in their
sequence; None means that there is no such row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from workshop.document.difference import RowChange
from workshop.domain.paths import AGREED, Path
from workshop.storage.cells import Cell, CellError
from workshop.storage.tables import AGREED_FIELD, FIELDS, Scope, Table, by_pattern, single_fields, tables

Key = tuple[str, ...]
Cells = tuple[Cell, ...]


class Address(NamedTuple):
    """Where a record is: the table's name, and its key there."""

    table: str
    key: Key


@dataclass(frozen=True, slots=True)
class Stored:
    """A change as the tables see it."""

    address: Address
    before: Cells | None
    after: Cells | None


def stored(change: RowChange) -> Stored:
    """Return a change in cells."""
    address = address_of(change.path)
    to_cells = _ways(address).to_cells
    return Stored(address, to_cells(change.before), to_cells(change.after))


def value_of(address: Address, cells: Cells | None) -> Any:
    """Return the value that `stored` made these cells of; raise `CellError` for what it never makes."""
    return _ways(address).to_value(address.key[-1], cells)


def address_of(path: Path) -> Address:
    """Return where the record at `path` is stored."""
    scope, inner = (Scope.AGREED, path[1:]) if path[:1] == AGREED else (Scope.PLAN, path)
    if not inner:
        return Address(FIELDS, (Scope.PLAN, AGREED_FIELD))
    table, names = _walked(inner)
    if table is None:
        return Address(FIELDS, (scope, ".".join(inner)))
    return Address(table.name, (scope, *names) if table.is_scoped else names)


def path_of(address: Address) -> Path:
    """Return the path of the record that is stored there."""
    table = tables()[address.table]
    names = address.key
    prefix: Path = ()
    if table.is_scoped:
        prefix = AGREED if names[0] == Scope.AGREED else ()
        names = names[1:]
    if not table.pattern:
        return (*prefix, *names[0].split("."))
    if table.parent is None:
        return (*prefix, *table.pattern, names[0])
    outer = tables()[table.parent].pattern
    return (*prefix, *outer, names[0], *table.pattern[len(outer) :], names[1])


def _walked(path: Path) -> tuple[Table | None, Key]:
    """Return the table that a path without scope leads to (None: the single fields), and the names in it."""
    known = by_pattern()
    table: Table | None = None
    names: Key = ()
    pattern: Path = ()
    steps = iter(path)
    for step in steps:
        pattern = (*pattern, step)
        if pattern in known:
            table = known[pattern]
            names = (*names, next(steps))
    return table, names


@dataclass(frozen=True, slots=True)
class _Ways:
    """How the records of one table become cells and values again."""

    to_cells: Callable[[Any], Cells | None]
    to_value: Callable[[str, Cells | None], Any]


def _ways(address: Address) -> _Ways:
    if address.table == FIELDS:
        return _field_ways(address.key[-1])
    return _table_ways(address.table)


@cache
def _field_ways(name: str) -> _Ways:
    try:
        field = single_fields()[name]
    except KeyError:
        raise CellError("no such field") from None
    way = field.storing

    def to_cells(value: Any) -> Cells | None:
        cell = way.to_cell(value)
        return None if cell == way.empty else (cell,)

    def to_value(_: str, cells: Cells | None) -> Any:
        if cells is None:
            return field.default
        if cells[0] == way.empty:
            raise CellError("what is empty has no row")
        return way.to_value(cells[0])

    return _Ways(to_cells, to_value)


@cache
def _table_ways(name: str) -> _Ways:
    table = tables()[name]
    return _map_ways(table) if table.row is None else _list_ways(table)


def _map_ways(table: Table) -> _Ways:
    way = table.columns[0].storing
    return _Ways(
        lambda value: None if value is None else (way.to_cell(value),),
        lambda _, cells: None if cells is None else way.to_value(cells[0]),
    )


def _list_ways(table: Table) -> _Ways:
    names = [column.name for column in table.columns]
    take = attrgetter(*names)
    ways = [column.storing for column in table.columns]
    turns = [(at, way.to_cell, way.to_value) for at, way in enumerate(ways) if way.is_turned]
    row = table.row

    def to_cells(value: Any) -> Cells | None:
        if value is None:
            return None
        cells = list(take(value))
        for at, to_cell, _ in turns:
            cells[at] = to_cell(cells[at])
        return tuple(cells)

    def to_value(row_id: str, cells: Cells | None) -> Any:
        if cells is None:
            return None
        values: list[Any] = list(cells)
        for at, _, back in turns:
            values[at] = back(values[at])
        return row(id=row_id, **dict(zip(names, values, strict=True)))

    return _Ways(to_cells, to_value)
