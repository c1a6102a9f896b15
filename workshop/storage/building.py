"""The workshop from its rows, straight: opening a file builds every row once and looks nothing up twice."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from functools import cache
from operator import itemgetter
from typing import Any

from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Record
from workshop.domain.shape import Pattern, field_kinds
from workshop.domain.workshop import Plan, Workshop
from workshop.storage.cells import CellError
from workshop.storage.rows import Address, Key, State, StoredRow, table_ways, value_of
from workshop.storage.tables import AGREED_FIELD, FIELDS, Scope, Table, tables

_Part = tuple[str, str, str | None]
"""Table or field, scope, and the row that a list or map stands in, where it stands in one."""

_Inside = tuple[tuple[str, str], ...]
"""The lists and maps in the rows of a table: the field's name, and the table's."""


def built(state: State) -> Workshop:
    """Return the workshop of a state; raise `CellError` for cells that this application never writes."""
    try:
        return _built(state)
    except (KeyError, TypeError):
        raise CellError("a cell outside its vocabulary") from None


def _built(state: State) -> Workshop:
    parts: dict[_Part, Any] = {
        (name, scope, None): value_of(Address(FIELDS, (scope, name)), row)
        for (scope, name), row in state[FIELDS].items()
    }
    for table in reversed(tables().values()):  # what stands in rows before the rows
        if state[table.name] and table.name != FIELDS:
            parts.update(_lists(table, state, parts))
    is_agreed = parts.pop((AGREED_FIELD, Scope.PLAN, None), False)
    workshop: Workshop = _record(Workshop, (), Scope.PLAN, parts)
    if is_agreed:
        return dataclasses.replace(workshop, agreed=_record(Plan, (), Scope.AGREED, parts))
    if any(scope == Scope.AGREED for _, scope, _ in parts):
        raise CellError("agreed rows, and nothing was agreed")
    return workshop


def _lists(table: Table, state: State, parts: dict[_Part, Any]) -> dict[_Part, Any]:
    """Return the lists or maps of one table."""
    found = {}
    for outer, rows in _groups(state[table.name]).items():
        scope = outer[0] if table.is_scoped else Scope.PLAN
        parent = outer[-1] if table.parent else None
        found[table.name, scope, parent] = (
            _map(table, rows) if table.row is None else _list(table, rows, parts)
        )
    return found


def _groups(rows: dict[Key, StoredRow]) -> dict[Key, list[StoredRow]]:
    """Return the rows of each list, by what comes before the row's own name in its key."""
    outers = {*map(itemgetter(slice(-1)), rows)}
    if len(outers) == 1:
        return {outers.pop(): [*rows.values()]}
    groups: dict[Key, list[StoredRow]] = defaultdict(list)
    for key, row in rows.items():
        groups[key[:-1]].append(row)
    return groups


def _map(table: Table, rows: list[StoredRow]) -> FrozenMap[Any]:
    values = table_ways(table.name).to_values(rows)
    return FrozenMap(zip((row[-2] for row in rows), values, strict=True))


def _list(table: Table, rows: list[StoredRow], parts: dict[_Part, Any]) -> tuple[Any, ...]:
    name_at = len(table.keys) - 1
    rows.sort(key=itemgetter(name_at + 1, name_at))  # by place, then id, as everywhere
    values = table_ways(table.name).to_values(rows)
    inside = _inside(table)
    if not inside:
        return tuple(values)
    scope = rows[0][0] if table.is_scoped else Scope.PLAN
    return tuple([_filled(value, inside, scope, parts) for value in values])


def _filled(value: Any, inside: _Inside, scope: str, parts: dict[_Part, Any]) -> Any:
    """Return a row with the lists and maps that stand in it."""
    found = {
        name: parts[table, scope, value.id] for name, table in inside if (table, scope, value.id) in parts
    }
    return dataclasses.replace(value, **found) if found else value


@cache
def _inside(table: Table) -> _Inside:
    return tuple((inner.pattern[-1], inner.name) for inner in tables().values() if inner.parent == table.name)


def _record(record: Any, prefix: Pattern, scope: str, parts: dict[_Part, Any]) -> Any:
    values = {}
    for name, kind in field_kinds(record).items():
        pattern = (*prefix, name)
        if isinstance(kind, Record):
            values[name] = _record(kind.record, pattern, scope, parts)
            continue
        for part in (("_".join(pattern), scope, None), (".".join(pattern), scope, None)):
            if part in parts:
                values[name] = parts[part]
    return record(**values)
