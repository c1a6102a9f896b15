"""What goes along when a row is deleted.

The kinds of the fields say it (`Takes`): a reference becomes null, or the row that refers goes too, or the
deletion is refused because an evaluation has it on record. One pass gives the whole outcome, so that a
window can say what goes before it happens and the edit does exactly that.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import FieldKind, Marks, Record, Ref, Refs, Rows, Takes, Target
from workshop.domain.paths import AGREED, Path, place_of, read, write
from workshop.domain.plan import Origin
from workshop.domain.rules import ORIGINS, Known
from workshop.domain.shape import Pattern, field_kinds, target_at, targets
from workshop.domain.workshop import Plan, Workshop


@dataclass(slots=True)
class Doomed:
    """The rows that go, and how many references elsewhere are emptied."""

    rows: dict[Pattern, set[str]] = field(default_factory=dict)
    cleared: int = 0

    def has(self, pattern: Pattern, row_id: str | None) -> bool:
        """Tell whether that row goes."""
        return row_id is not None and row_id in self.rows.get(pattern, ())

    def has_target(self, target: Target, row_id: str | None) -> bool:
        """Tell whether the row that is referred to goes."""
        return self.has(targets()[target], row_id)

    def add(self, pattern: Pattern, row_id: str) -> bool:
        """Take a row along; tell whether it is news."""
        rows = self.rows.setdefault(pattern, set())
        news = row_id not in rows
        rows.add(row_id)
        return news


@dataclass(frozen=True, slots=True)
class Deletion:
    """The workshop without the row, and what went along: rows per list (the row itself included)."""

    workshop: Workshop
    gone: dict[Pattern, int]
    cleared: int


def delete(workshop: Workshop, path: Path) -> Deletion:
    """Return the workshop without the row at `path` (any list, also in `agreed`) and what goes with it.

    Raise `UnknownRowError` when it is not there, `DomainError` (ON_RECORD) when an evaluation mentions it or
    something that goes along with it.
    """
    read(workshop, path)
    pattern, row_id = place_of(path).pattern, path[-1]
    target = target_at(pattern)
    if target is None:
        parent = read(workshop, path[:-1])
        rest = tuple(row for row in parent if row.id != row_id)
        return Deletion(write(workshop, path[:-1], rest), {pattern: 1}, 0)
    in_agreed = path[:1] == AGREED
    plan: Plan = workshop.agreed if in_agreed and workshop.agreed is not None else workshop
    doomed = Doomed({pattern: {row_id}})
    while _spread(plan, doomed):
        pass
    _refuse_what_is_on_record(workshop, plan, doomed)
    after = _without(plan, (), doomed)
    workshop = dataclasses.replace(workshop, agreed=after) if in_agreed else after
    return Deletion(workshop, {p: len(ids) for p, ids in doomed.rows.items()}, doomed.cleared)


def without(workshop: Workshop, rows: Mapping[Pattern, Iterable[str]]) -> Workshop:
    """Return the workshop as it is for somebody who may not see these rows, nor what goes along with them.

    To be shown, never to be kept: records of evaluations are no obstacle here, and rows that are not there
    are passed over.
    """
    doomed = Doomed({pattern: set(ids) for pattern, ids in rows.items()})
    while _spread(workshop, doomed):
        pass
    seen: Workshop = _without(workshop, (), doomed)
    return seen


def _spread(plan: Plan, doomed: Doomed) -> bool:
    """Take along the rows that cannot do without those already going; tell whether there were any."""
    news = False
    for pattern, kind in _row_lists(type(plan)):
        taking = [
            (name, field_kind)
            for name, field_kind in field_kinds(kind.row).items()
            if isinstance(field_kind, Ref) and field_kind.takes is Takes.ROW
        ]
        for row in read(plan, pattern) if taking else ():
            if any(doomed.has_target(field_kind.target, getattr(row, name)) for name, field_kind in taking):
                news = doomed.add(pattern, row.id) or news
    return news


def _row_lists(record: type, prefix: Pattern = ()) -> list[tuple[Pattern, Rows]]:
    """Return the plan's own lists, not those inside rows."""
    found: list[tuple[Pattern, Rows]] = []
    for name, kind in field_kinds(record).items():
        if isinstance(kind, Rows):
            found.append(((*prefix, name), kind))
        elif isinstance(kind, Record):
            found.extend(_row_lists(kind.record, (*prefix, name)))
    return found


def _refuse_what_is_on_record(workshop: Workshop, plan: Plan, doomed: Doomed) -> None:
    """A row of what was agreed is on record only while the plan itself has no such row."""
    kept = None if plan is workshop else Known(workshop)
    public = {
        row.public_id: (target, row.id)
        for target in (Target.GOALS, Target.ACTIONS)
        for row in read(plan, targets()[target])
        if doomed.has_target(target, row.id)
    }
    for evaluation in workshop.evaluations:
        items = (public.get(adjustment.item) for adjustment in evaluation.adjustments)
        for target, row_id in (*_on_record(evaluation), *filter(None, items)):
            if doomed.has_target(target, row_id) and (kept is None or row_id not in kept.ids(target)):
                place = ("evaluations", evaluation.id)
                raise DomainError(Problem.ON_RECORD, place, target=str(target), id=row_id)


def _on_record(record: Any) -> list[tuple[Target, str]]:
    found: list[tuple[Target, str]] = []
    for name, kind in field_kinds(type(record)).items():
        value = getattr(record, name)
        if isinstance(kind, Rows):
            found.extend(pair for row in value for pair in _on_record(row))
        elif isinstance(kind, Ref) and kind.takes is Takes.REFUSES and value is not None:
            found.append((kind.target, value))
        elif isinstance(kind, Marks) and kind.takes is Takes.REFUSES and kind.target is not None:
            found.extend((kind.target, key) for key in value)
    return found


def _without(record: Any, pattern: Pattern, doomed: Doomed) -> Any:
    """Return the record without the doomed rows and references to them; the same object if it has none."""
    changes = {}
    for name, kind in field_kinds(type(record)).items():
        before = getattr(record, name)
        after = _value_without(kind, before, (*pattern, name), doomed)
        if after is not before:
            changes[name] = after
    return dataclasses.replace(record, **changes) if changes else record


def _value_without(kind: FieldKind, value: Any, pattern: Pattern, doomed: Doomed) -> Any:
    if isinstance(kind, Record):
        return _without(value, pattern, doomed)
    if isinstance(kind, Rows):
        rows = tuple(_without(row, pattern, doomed) for row in value if not doomed.has(pattern, row.id))
        unchanged = len(rows) == len(value) and all(
            one is other for one, other in zip(rows, value, strict=True)
        )
        return value if unchanged else rows
    emptied = _emptied(kind, value, doomed)
    doomed.cleared += emptied is not value
    return emptied


def _emptied(kind: FieldKind, value: Any, doomed: Doomed) -> Any:
    """Return the value without references to what goes; the same object if it has none."""
    if isinstance(kind, Ref):
        return None if doomed.has_target(kind.target, value) else value
    if isinstance(kind, Refs):
        kept = tuple(item for item in value if not doomed.has_target(kind.target, item))
        return value if len(kept) == len(value) else kept
    if isinstance(kind, Marks) and kind.target is not None:
        marks = FrozenMap({k: v for k, v in value.items() if not doomed.has_target(kind.target, k)})
        return value if len(marks) == len(value) else marks
    if (
        isinstance(value, Origin)
        and value.kind is not None
        and doomed.has_target(ORIGINS[value.kind], value.id)
    ):
        return Origin()
    return value
