"""A change as the edit log tells it: no more than what is different, and enough to notice damage.

A delta is `[table, key, before, after]`. A row that came or went is told by its cells (the empty ones left
out), a row that changed by the cells that changed, on either side; a changed text is told on the right side
alone, as the splice `[offset, removed, inserted]`. Whoever puts deltas on a state finds every contradiction
between what a delta says was there and what is.
"""

from __future__ import annotations

from typing import Any

from workshop.storage.cells import Cell
from workshop.storage.rows import Address, Cells, Stored
from workshop.storage.tables import FIELDS, Column, single_fields, tables

State = dict[Address, Cells]
"""All records there are."""


class DeltaError(ValueError):
    """A delta that was never written by us, or not after what went before it."""


def delta(change: Stored) -> list[Any]:
    """Return what the log says of a change, ready for JSON."""
    columns = _columns(change.address)
    table, key = change.address
    if change.before is None or change.after is None:
        return [table, list(key), _sparse(columns, change.before), _sparse(columns, change.after)]
    before: dict[str, Cell] = {}
    after: dict[str, Any] = {}
    for column, one, other in zip(columns, change.before, change.after, strict=True):
        if one == other and type(one) is type(other):
            continue
        if column.storing.is_text and isinstance(one, str) and isinstance(other, str):
            after[column.name] = splice(one, other)
        else:
            before[column.name], after[column.name] = one, other
    return [table, list(key), before, after]


def put(item: Any, state: State) -> Stored:
    """Put a delta on a state and return the whole change; raise `DeltaError` when the two contradict."""
    match item:
        case [str(table), [*key], None | dict() as before, None | dict() as after]:
            address = _address(table, key)
        case _:
            raise DeltaError("not a delta")
    change = Stored(address, state.get(address), _after(address, state.get(address), before, after))
    if change.after is None:
        del state[address]
    else:
        state[address] = change.after
    return change


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


def _after(
    address: Address, present: Cells | None, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> Cells | None:
    columns = _columns(address)
    if before is None or after is None:
        if _dense(columns, before) != present or before is after:
            raise DeltaError("another row was there")
        return _dense(columns, after)
    if present is None:
        raise DeltaError("no row was there")
    cells = [
        _changed(cell, before.pop(column.name, cell), after.pop(column.name, cell))
        for column, cell in zip(columns, present, strict=True)
    ]
    if before or after:
        raise DeltaError("no such column")
    return tuple(cells)


def _changed(cell: Cell, before: Any, after: Any) -> Cell:
    if before != cell:
        raise DeltaError("another value was there")
    return _spliced(cell, after) if isinstance(after, list) else _checked(after)


def _checked(cell: Any) -> Cell:
    if cell is None or type(cell) in (str, int, float):
        checked: Cell = cell
        return checked
    raise DeltaError("not a cell")


def _sparse(columns: tuple[Column, ...], cells: Cells | None) -> dict[str, Cell] | None:
    if cells is None:
        return None
    return {
        column.name: cell
        for column, cell in zip(columns, cells, strict=True)
        if cell != column.storing.empty or type(cell) is not type(column.storing.empty)
    }


def _dense(columns: tuple[Column, ...], cells: dict[str, Any] | None) -> Cells | None:
    if cells is None:
        return None
    dense = tuple(_checked(cells.pop(column.name, column.storing.empty)) for column in columns)
    if cells:
        raise DeltaError("no such column")
    return dense


def _columns(address: Address) -> tuple[Column, ...]:
    if address.table != FIELDS:
        return tables()[address.table].columns
    field = single_fields().get(address.key[-1])
    if field is None:
        raise DeltaError("no such field")
    return (Column("value", field.storing),)
