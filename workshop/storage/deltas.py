"""A change as the edit log tells it: no more than what is different, and enough to notice damage.

A delta is `[table, key, before, after]`. A row that came or went is told by its cells, a row that changed by
the columns that changed, on either side; a changed text is told on the right side alone, as the splice
`[offset, removed, inserted]`. Whoever puts deltas on a state finds every contradiction between what a delta
says was there and what is. The start is told in bulk: the rows of each table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from workshop.storage.cells import Cell
from workshop.storage.rows import Address, State, Stored, StoredRow, empty_state
from workshop.storage.tables import FIELDS, Column, single_fields, tables


class DeltaError(ValueError):
    """A delta that was never written by us, or not after what went before it."""


def bulk(changes: Iterable[Stored]) -> dict[str, list[StoredRow]]:
    """Return the rows of a whole workshop, ready for JSON, in the sequence in which the tables have them."""
    rows = defaultdict(list)
    for change in changes:
        if change.after is not None:
            rows[change.address.table].append(change.after)
    return {name: sorted(rows[name], key=itemgetter(slice(len(tables()[name].keys)))) for name in rows}


def state_of(rows: Any) -> State:
    """Return the state that `bulk` was made of."""
    state = empty_state()
    if not isinstance(rows, dict) or not rows.keys() <= state.keys():
        raise DeltaError("not the rows of tables")
    for name, lists in rows.items():
        found = [*map(tuple, lists)]
        state[name] = dict(zip(map(itemgetter(slice(len(tables()[name].keys))), found), found, strict=True))
        if len(state[name]) != len(lists):
            raise DeltaError("two rows of one name")
    return state


def delta(change: Stored) -> list[Any]:
    """Return what the log says of one change, ready for JSON."""
    table, key = change.address
    if change.before is None or change.after is None:
        return [table, list(key), _cells(change.before, key), _cells(change.after, key)]
    before: dict[str, Cell] = {}
    after: dict[str, Any] = {}
    pairs = zip(change.before[len(key) :], change.after[len(key) :], strict=True)
    for column, (one, other) in zip(_columns(change.address), pairs, strict=True):
        if one == other and type(one) is type(other):
            continue
        if column.storing.is_text:
            after[column.name] = splice(str(one), str(other))
        else:
            before[column.name], after[column.name] = one, other
    return [table, list(key), before, after]


def put(item: Any, state: State) -> Stored:
    """Put a delta on a state and return the whole change; raise `DeltaError` when the two contradict."""
    match item:
        case [str(table), [*key], before, after]:
            address = _address(table, key)
        case _:
            raise DeltaError("not a delta")
    rows = state[address.table]
    present = rows.get(address.key)
    row = _after(address, present, before, after)
    if row is None:
        del rows[address.key]
    else:
        rows[address.key] = row
    return Stored(address, present, row)


def splice(before: str, after: str) -> list[int | str]:
    """Return `[offset, removed, inserted]`, counted in code points."""
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return [head, before[head : len(before) - tail], after[head : len(after) - tail]]


def _shared(one: str, other: str) -> int:
    """Return how many characters at the front are the same, by halving: Python compares texts fast."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _spliced(text: Cell, change: list[Any]) -> str:
    match change:
        case [int(at), str(removed), str(inserted)] if isinstance(text, str):
            if at >= 0 and text[at : at + len(removed)] == removed:
                return text[:at] + inserted + text[at + len(removed) :]
    raise DeltaError("a splice that does not fit")


def _address(name: str, key: list[Any]) -> Address:
    table = tables().get(name)
    if table is None or len(key) != len(table.keys) or not all(isinstance(part, str) for part in key):
        raise DeltaError("no such place")
    return Address(name, tuple(key))


def _cells(row: StoredRow | None, key: tuple[str, ...]) -> list[Cell] | None:
    return None if row is None else list(row[len(key) :])


def _row(address: Address, cells: Any) -> StoredRow | None:
    if cells is None:
        return None
    if not isinstance(cells, list) or len(cells) != len(_columns(address)):
        raise DeltaError("not the cells of a row")
    return (*address.key, *cells)


def _after(address: Address, present: StoredRow | None, before: Any, after: Any) -> StoredRow | None:
    if isinstance(before, dict) and isinstance(after, dict):
        return _changed(address, present, before, after)
    if _row(address, before) != present or before is after:
        raise DeltaError("another row was there")
    return _row(address, after)


def _changed(
    address: Address, present: StoredRow | None, before: dict[str, Any], after: dict[str, Any]
) -> StoredRow:
    if present is None:
        raise DeltaError("no row was there")
    cells = list(present)
    for at, column in enumerate(_columns(address), len(address.key)):
        if before.pop(column.name, cells[at]) != cells[at]:
            raise DeltaError("another value was there")
        new = after.pop(column.name, cells[at])
        cells[at] = _spliced(cells[at], new) if isinstance(new, list) else new
    if before or after:
        raise DeltaError("no such column")
    return tuple(cells)


def _columns(address: Address) -> tuple[Column, ...]:
    if address.table != FIELDS:
        return tables()[address.table].columns
    field = single_fields().get(address.key[-1])
    if field is None:
        raise DeltaError("no such field")
    return (Column("value", field.storing),)
