"""The difference of two workshops, row by row, and how it is put on a workshop again.

One mechanism carries it all: saving writes the rows of a difference, undo puts them on turned round, the
history and the comparison of plans read them, and a whole workshop is stored as its difference from the
empty one. What is the same object in both is skipped without being looked at.

A *record* is one row of a list (without the lists and maps inside it, which have records of their own), one
entry of a map, or one single field such as the vision's sentence.
"""

from __future__ import annotations

import dataclasses
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from workshop.domain.errors import UnknownRowError
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Marks, Record, Rows
from workshop.domain.paths import AGREED, Path
from workshop.domain.rows import Row, ordered, place, position, turnover
from workshop.domain.shape import field_kinds
from workshop.domain.workshop import Plan, Workshop
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class RowChange:
    """One record before and after: a `Row` (inner lists and maps empty), a map's value, or a field's value.

    `None` means that there is no such row or entry. `path` is the record's place in the workshop.
    """

    path: Path
    before: Any
    after: Any

    def turned(self) -> RowChange:
        """Return the change back."""
        return RowChange(self.path, self.after, self.before)


RowChanges = Sequence[RowChange]


def difference(before: Workshop, after: Workshop) -> RowChanges:
    """Return what changed; outer rows come before what stands in them. Empty when the two are equal."""
    return tuple(_workshops(before, after))


def flatten(workshop: Workshop) -> RowChanges:
    """Return every record of a workshop; what is empty has none."""
    return difference(Workshop(), workshop)


def assemble(changes: Iterable[RowChange]) -> Workshop:
    """Return the workshop of these records, in any sequence; the inverse of `flatten`."""
    return applied(Workshop(), changes)


def applied(workshop: Workshop, changes: Iterable[RowChange]) -> Workshop:
    """Return the workshop with every record as it is after the change.

    Changes inside a row that is not there (any more) are passed over: they went with it.
    """
    tree: dict[Any, Any] = {}
    for change in changes:
        node = tree
        for name in change.path:
            node = node.setdefault(name, {})
        node[_HERE] = change.after
    agreed = tree.pop(AGREED[0], None)
    if agreed is not None:
        workshop = dataclasses.replace(workshop, agreed=_agreed(workshop.agreed, agreed))
    result: Workshop = _record_applied(workshop, tree)
    return result


def turned(changes: RowChanges) -> RowChanges:
    """Return the changes that lead back."""
    return tuple(change.turned() for change in changes)


def joined(earlier: RowChanges, later: RowChanges) -> RowChanges:
    """Return one difference for two in sequence; what came and went again is left out."""
    ends: dict[Path, RowChange] = {change.path: change for change in earlier}
    for change in later:
        first = ends.pop(change.path, None)
        if first is None:
            ends[change.path] = change
        elif first.before != change.after or type(first.before) is not type(change.after):
            ends[change.path] = RowChange(change.path, first.before, change.after)
    return tuple(ends.values())


_HERE = object()
"""The key under which a node of the tree of changes holds the record itself."""


def _workshops(before: Workshop, after: Workshop) -> Iterator[RowChange]:
    yield from _records(before, after, ())
    if before.agreed is after.agreed:
        return
    if before.agreed is None or after.agreed is None:
        yield RowChange(AGREED, before.agreed is not None or None, after.agreed is not None or None)
    yield from _records(before.agreed or Plan(), after.agreed or Plan(), AGREED)


def _records(before: Any, after: Any, path: Path) -> Iterator[RowChange]:
    for name, kind in field_kinds(type(after)).items():
        one, other = getattr(before, name), getattr(after, name)
        if one is not other:
            yield from _values(kind, one, other, (*path, name))


def _values(kind: FieldKind, before: Any, after: Any, path: Path) -> Iterator[RowChange]:
    if isinstance(kind, Record):
        yield from _records(before, after, path)
    elif isinstance(kind, Rows):
        yield from _lists(kind.row, before, after, path)
    elif isinstance(kind, Marks):
        yield from _maps(before, after, path)
    elif before != after or type(before) is not type(after):
        yield RowChange(path, before, after)


def _maps(before: FrozenMap[Any], after: FrozenMap[Any], path: Path) -> Iterator[RowChange]:
    for key in {**before, **after}:
        one, other = before.get(key), after.get(key)
        if one != other or type(one) is not type(other):
            yield RowChange((*path, key), one, other)


def _lists(row: type, before: tuple[Row, ...], after: tuple[Row, ...], path: Path) -> Iterator[RowChange]:
    went, come = turnover(before, after)
    gone = {one.id: one for one in went}
    for _, other in come:
        yield from _rows(row, gone.pop(other.id, None), other, (*path, other.id))
    for one in gone.values():
        yield from _rows(row, one, None, (*path, one.id))


def _rows(row: Any, before: Row | None, after: Row | None, path: Path) -> Iterator[RowChange]:
    if before is after:
        return
    one, other = _bare(row, before), _bare(row, after)
    if one != other:
        yield RowChange(path, one, other)
    for name, (kind, empty) in _inner(row).items():
        inner = getattr(before, name, empty), getattr(after, name, empty)
        if inner[0] is not inner[1]:
            yield from _values(kind, *inner, (*path, name))


@cache
def _inner(row: Any) -> dict[str, tuple[FieldKind, Any]]:
    """Return the lists and maps inside a row, each with what it is when empty."""
    kinds = field_kinds(row)
    empty = {field.name: field.default for field in dataclasses.fields(row)}
    return {name: (kind, empty[name]) for name, kind in kinds.items() if isinstance(kind, Rows | Marks)}


def _bare(row: Any, value: Row | None) -> Row | None:
    """Return the row without the lists and maps inside it."""
    inner = _inner(row)
    if value is None or not inner:
        return value
    return dataclasses.replace(value, **{name: empty for name, (_, empty) in inner.items()})


def _agreed(plan: Plan | None, tree: dict[Any, Any]) -> Plan | None:
    here = tree.pop(_HERE, plan is not None or None)
    if here is None:
        return None
    result: Plan = _record_applied(plan or Plan(), tree)
    return result


def _record_applied(record: Any, tree: dict[Any, Any]) -> Any:
    changes = {}
    for name, node in tree.items():
        value = getattr(record, name)
        changes[name] = node[_HERE] if _HERE in node else _inside_applied(value, node)
    return dataclasses.replace(record, **changes) if changes else record


def _inside_applied(value: Any, tree: dict[Any, Any]) -> Any:
    if isinstance(value, tuple):
        return _list_applied(value, tree)
    if isinstance(value, FrozenMap):
        entries = {**value, **{key: node[_HERE] for key, node in tree.items()}}
        return FrozenMap({key: entry for key, entry in entries.items() if entry is not None})
    return _record_applied(value, tree)


_FEW = 64
"""So many rows are each put in their place; more are sorted all at once."""


def _list_applied(value: tuple[Row, ...], tree: dict[Any, Any]) -> tuple[Row, ...]:
    if len(tree) > _FEW or len(value) < _FEW:
        return _list_applied_at_once(value, tree)
    result = [*value]
    for row_id, node in tree.items():
        try:
            at = position(result, row_id)
        except UnknownRowError:
            present = None
        else:
            present = result.pop(at)
        row = _row_applied(present, node)
        if row is not None:
            insort(result, row, key=place)
    return tuple(result)


def _list_applied_at_once(value: tuple[Row, ...], tree: dict[Any, Any]) -> tuple[Row, ...]:
    by_id = {row.id: row for row in value}
    for row_id, node in tree.items():
        row = _row_applied(by_id.get(row_id), node)
        if row is None:
            by_id.pop(row_id, None)
        else:
            by_id[row_id] = row
    return ordered(by_id.values())


def _row_applied(present: Row | None, tree: dict[Any, Any]) -> Row | None:
    row = present
    if _HERE in tree:
        row = tree.pop(_HERE)
        if row is not None and present is not None:
            kind: Any = type(row)
            kept = {name: getattr(present, name) for name in _inner(kind)}
            row = dataclasses.replace(row, **kept) if kept else row
    result: Row | None = None if row is None else _record_applied(row, tree)
    return result
