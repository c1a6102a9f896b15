"""The workshop's records and the rows of the tables: exact inverses of each other.

A record is found by its table and key, and is a whole row there: its key, then its cells. None means that
there is no such row. All rows together are a *state*, from which the workshop is built.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from workshop.document.difference import RowChange
from workshop.domain.paths import AGREED, Path
from workshop.domain.rows import Making
from workshop.storage.cells import Cell, CellError
from workshop.storage.tables import AGREED_FIELD, FIELDS, Scope, Table, by_pattern, single_fields, tables
from workshop.values import dataclass

Key = tuple[str, ...]
StoredRow = tuple[Any, ...]
"""Cells, those of the key first."""

State = dict[str, dict[Key, StoredRow]]
"""All rows there are, by table and key; every table is there."""


class Address(NamedTuple):
    """Where a record is: the table's name, and its key there."""

    table: str
    key: Key


@dataclass(frozen=True, slots=True)
class Stored:
    """A change as the tables see it."""

    address: Address
    before: StoredRow | None
    after: StoredRow | None


def stored(change: RowChange) -> Stored:
    """Return a change in rows of its table."""
    address = address_of(change.path)
    to_cells = ways(address).to_cells
    before, after = to_cells(change.before), to_cells(change.after)
    return Stored(
        address,
        None if before is None else (*address.key, *before),
        None if after is None else (*address.key, *after),
    )


def value_of(address: Address, row: StoredRow | None) -> Any:
    """Return the value that `stored` made this row of; raise `CellError` for what it never makes."""
    return ways(address).to_value(row)


def empty_state() -> State:
    """Return the state of an empty workshop."""
    return {name: {} for name in tables()}


def address_of(path: Path) -> Address:
    """Return where the record at `path` is stored."""
    scope, inner = (Scope.AGREED, path[1:]) if path[:1] == AGREED else (Scope.PLAN, path)
    if not inner:
        return Address(FIELDS, (Scope.PLAN.value, AGREED_FIELD))
    table, names = _walked(inner)
    if table is None:
        return Address(FIELDS, (scope.value, ".".join(inner)))
    return Address(table.name, (scope.value, *names) if table.is_scoped else names)


def path_of(address: Address) -> Path:
    """Return the path of the record that is stored there."""
    table = tables()[address.table]
    names = address.key
    prefix: Path = ()
    if table.is_scoped:
        prefix = AGREED if names[0] == Scope.AGREED else ()
        names = names[1:]
    if not table.pattern:
        return (*prefix, *names[0].split(".")) if names[0] != AGREED_FIELD else AGREED
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
class Ways:
    """How the records of one table become cells (without key), and whole rows become values."""

    to_cells: Callable[[Any], tuple[Cell, ...] | None]
    to_value: Callable[[StoredRow | None], Any]
    to_values: Callable[[Sequence[StoredRow]], list[Any]]
    """Many rows at once, column by column: several times as fast."""


def ways(address: Address) -> Ways:
    """Return the ways of the record at an address; raise `CellError` for a field that there is not."""
    if address.table == FIELDS:
        return _field_ways(address.key[-1])
    return table_ways(address.table)


@cache
def _field_ways(name: str) -> Ways:
    try:
        field = single_fields()[name]
    except KeyError:
        raise CellError("no such field") from None
    way = field.storing

    def to_cells(value: Any) -> tuple[Cell, ...] | None:
        cell = way.to_cell(value)
        return None if cell == way.empty else (cell,)

    def to_value(row: StoredRow | None) -> Any:
        if row is None:
            return field.default
        if row[-1] == way.empty:
            raise CellError("what is empty has no row")
        return way.to_value(row[-1])

    return Ways(to_cells, to_value, lambda rows: list(map(to_value, rows)))


@cache
def table_ways(name: str) -> Ways:
    """Return the ways of a list's or a map's records."""
    table = tables()[name]
    return _map_ways(table) if table.row is None else _list_ways(table)


def _map_ways(table: Table) -> Ways:
    way = table.columns[0].storing
    return Ways(
        lambda value: None if value is None else (way.to_cell(value),),
        lambda row: None if row is None else way.to_value(row[-1]),
        lambda rows: [way.to_value(row[-1]) for row in rows],
    )


def _list_ways(table: Table) -> Ways:
    names = [column.name for column in table.columns]
    take = attrgetter(*names)
    turned = [(at, column.storing) for at, column in enumerate(table.columns) if column.storing.is_turned]
    skipped = len(table.keys) - 1
    make = Making(table.row, ("id", *names))

    def to_cells(value: Any) -> tuple[Cell, ...] | None:
        if value is None:
            return None
        cells = list(take(value))
        for at, way in turned:
            cells[at] = way.to_cell(cells[at])
        return tuple(cells)

    def to_values(rows: Sequence[StoredRow]) -> list[Any]:
        columns: list[Any] = [*zip(*rows, strict=True)][skipped:]
        for at, way in turned:
            columns[at + 1] = map(way.to_value, columns[at + 1])
        return make.rows(len(rows), columns)

    return Ways(to_cells, lambda row: None if row is None else to_values([row])[0], to_values)
