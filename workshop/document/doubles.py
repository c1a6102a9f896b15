"""What was written in both of two files apart: the same row twice, under two ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from workshop.domain.kinds import FieldKind, Record, Ref, Rows, Target, Text
from workshop.domain.paths import write
from workshop.domain.rows import KeyedRow, Row
from workshop.domain.shape import Pattern, field_kinds, targets
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

_ONE_FOR_EACH: dict[Pattern, str] = {("journey", "customer"): "phase"}
"""Lists that hold one row for each row of another: these are the same whatever they say."""


@dataclass(frozen=True, slots=True)
class Double:
    """A row of theirs that says what a row of ours says."""

    pattern: Pattern
    ours: Row
    theirs: Row


def doubles(base: Workshop, ours: Workshop, theirs: Workshop) -> tuple[Double, ...]:
    """Return the rows that both have added since `base` and that say the same.

    The same: an equal text, and nothing that contradicts it among the other texts and the references. Lists
    inside rows are not looked into. Rows that others refer to come first, so that what refers to them counts
    as the same, too.
    """
    found: list[Double] = []
    known: dict[tuple[Target, str], str] = {}
    for pattern, row in _lists_by_rank():
        for pair in _pairs(pattern, row, (base, ours, theirs), known):
            found.append(pair)
            for target, where in targets().items():
                if where == pattern:
                    known[target, pair.theirs.id] = pair.ours.id
    return tuple(found)


def _pairs(
    pattern: Pattern,
    row: type,
    plans: tuple[Workshop, Workshop, Workshop],
    known: dict[tuple[Target, str], str],
) -> Iterator[Double]:
    base, ours, theirs = (_rows(plan, pattern) for plan in plans)
    old = {one.id for one in base}
    left = {one.id: one for one in ours}
    free = {row_id: one for row_id, one in left.items() if row_id not in old}
    must = _ONE_FOR_EACH.get(pattern)
    candidates = left if must else free
    kinds = field_kinds(row)
    for other in theirs:
        if other.id in old or other.id in left:
            continue
        same = next(
            (one for one in candidates.values() if _is_same(one, other, kinds, known, must)),
            None,
        )
        if same is not None:
            del candidates[same.id]
            yield Double(pattern, same, other)


def _is_same(
    one: Any, other: Any, kinds: dict[str, FieldKind], known: dict[tuple[Target, str], str], must: str | None
) -> bool:
    if must is not None:
        kind = kinds[must]
        return (
            isinstance(kind, Ref)
            and getattr(one, must) is not None
            and (getattr(one, must) == _known(kind.target, getattr(other, must), known))
        )
    agrees = contradicts = False
    for name, kind in kinds.items():
        mine, yours = getattr(one, name), getattr(other, name)
        if isinstance(kind, Text):
            mine, yours = _plain(mine), _plain(yours)
            agrees = agrees or (bool(mine) and mine == yours)
        elif isinstance(kind, Ref):
            yours = _known(kind.target, yours, known)
        else:
            continue
        contradicts = contradicts or bool(mine and yours and mine != yours)
    keys = [row.key for row in (one, other) if isinstance(row, KeyedRow) and row.key is not None]
    if len(keys) == 2:
        return agrees and keys[0] == keys[1]
    return agrees and not contradicts


def _known(target: Target, row_id: str | None, known: dict[tuple[Target, str], str]) -> str | None:
    return None if row_id is None else known.get((target, row_id), row_id)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _rows(plan: Workshop, pattern: Pattern) -> tuple[Row, ...]:
    value: Any = plan
    for name in pattern:
        value = getattr(value, name)
    rows: tuple[Row, ...] = value
    return rows


def _lists_by_rank() -> list[tuple[Pattern, type]]:
    """The plan's own lists, those that others refer to first, in an order in which references are known."""
    found = list(_own_lists(Workshop, ()))
    rank = {target: number for number, target in enumerate(Target)}
    by_pattern = {pattern: rank[target] for target, pattern in targets().items()}
    return sorted(found, key=lambda one: by_pattern.get(one[0], len(rank)))


def _own_lists(record: type, prefix: Pattern) -> Iterator[tuple[Pattern, type]]:
    for name, kind in field_kinds(record).items():
        if isinstance(kind, Rows):
            yield (*prefix, name), kind.row
        elif isinstance(kind, Record):
            yield from _own_lists(kind.record, (*prefix, name))


def without_clashing_keys(ours: Workshop, theirs: Workshop) -> Workshop:
    """Return `theirs` with fresh public ids where another row of ours carries the same one.

    A row without a `key` is known by its own id, which is never used twice.
    """
    for pattern, row in _own_lists(Workshop, ()):
        if not issubclass(row, KeyedRow):
            continue
        taken = {one.public_id: one.id for one in _keyed(ours, pattern)}
        if pattern in (("goals",), ("actions",)):
            both = (*_keyed(ours, ("goals",)), *_keyed(ours, ("actions",)))
            taken = {one.public_id: one.id for one in both}
        clashing = {one.id for one in _keyed(theirs, pattern) if taken.get(one.public_id, one.id) != one.id}
        if clashing:
            theirs = _unkeyed(theirs, pattern, clashing)
    return theirs


def _keyed(plan: Workshop, pattern: Pattern) -> tuple[KeyedRow, ...]:
    return tuple(row for row in _rows(plan, pattern) if isinstance(row, KeyedRow))


def _unkeyed(plan: Workshop, pattern: Pattern, row_ids: set[str]) -> Workshop:
    rows = tuple(replace(row, key=None) if row.id in row_ids else row for row in _keyed(plan, pattern))
    after: Workshop = write(plan, pattern, rows)
    if pattern in (("goals",), ("actions",)):
        items = {row.public_id: row.id for row in _keyed(plan, pattern) if row.id in row_ids}
        after = replace(after, evaluations=tuple(_told(one, items) for one in after.evaluations))
    return after


def _told(evaluation: Any, items: dict[str, str]) -> Any:
    adjustments = tuple(replace(one, item=items.get(one.item, one.item)) for one in evaluation.adjustments)
    return replace(evaluation, adjustments=adjustments)
