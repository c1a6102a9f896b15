"""Rules that go beyond one field: references exist, ids are unique, the signature has one place.

`check_plan` holds a whole plan against them (after an import, after opening a file); edits check what they
touch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from workshop.domain.errors import DomainError, Problem
from workshop.domain.ids import check_key
from workshop.domain.journey import CustomerMoment, Phase
from workshop.domain.kinds import FieldKind, Marks, Named, Record, Ref, Refs, Rows, Target
from workshop.domain.paths import AGREED, Path, read, scope_of
from workshop.domain.plan import Origin
from workshop.domain.rows import KeyedRow
from workshop.domain.shape import Pattern, field_kinds, shapes, targets
from workshop.domain.workshop import Plan, Workshop

ORIGINS = {
    "challenge": Target.CHALLENGES,
    "cluster": Target.CLUSTERS,
    "handoff": Target.HANDOFFS,
    "promise": Target.PROMISES,
    "phase": Target.PHASES,
    "risk": Target.RISKS,
    "goal": Target.GOALS,
}
"""Where the row of an origin stands, by the origin's kind."""


_REFERRING = (Ref, Refs, Marks, Named)
"""The kinds whose values can refer to rows."""


_ID, _KEY = attrgetter("id"), attrgetter("key")


class Known:
    """Which row ids there are to refer to, looked up once per list."""

    def __init__(self, plan: Plan, also: Plan | None = None) -> None:
        """Know the rows of `plan`, and of `also` where a second plan counts (for evaluations)."""
        self._plans = [plan] if also is None else [plan, also]
        self._ids: dict[Target, frozenset[str]] = {}

    def ids(self, target: Target) -> frozenset[str]:
        """Return the ids of the rows of `target`."""
        if target not in self._ids:
            found = (row.id for plan in self._plans for row in read(plan, targets()[target]))
            self._ids[target] = frozenset(found)
        return self._ids[target]

    def check(self, kind: FieldKind, value: Any, place: Path) -> None:
        """Raise `DomainError` when a value of this kind refers to a row that is not there."""
        for target, row_id in references(kind, value):
            if row_id not in self.ids(target):
                raise DomainError(Problem.DANGLING, place, target=str(target), id=row_id)

    def check_key(self, pattern: Pattern, path: Path) -> None:
        """Raise `DomainError` when a map's key at the end of `path` names no row or no word."""
        kind = shapes()[pattern].kind
        if not isinstance(kind, Marks):
            return
        if kind.target is not None and path[-1] not in self.ids(kind.target):
            raise DomainError(Problem.DANGLING, path, target=str(kind.target), id=path[-1])
        if kind.target is None and path[-1] not in kind.keys:
            raise DomainError(Problem.NOT_CODE, path, codes=tuple(str(key) for key in kind.keys))


def references(kind: FieldKind, value: Any) -> Iterator[tuple[Target, str]]:
    """Yield what a value refers to, as (list, row id)."""
    if isinstance(kind, Ref) and value is not None:
        yield kind.target, value
    elif isinstance(kind, Refs):
        yield from ((kind.target, item) for item in value)
    elif isinstance(kind, Marks) and kind.target is not None:
        yield from ((kind.target, key) for key in value)
    elif isinstance(value, Origin) and value.kind is not None and value.id is not None:
        yield ORIGINS[value.kind], value.id


def known_at(workshop: Workshop, path: Path) -> Known:
    """Return the rows that a value at `path` may refer to: evaluations also know what was agreed."""
    if path[:1] == ("evaluations",):
        return Known(workshop, workshop.agreed)
    return Known(scope_of(workshop, path))


def check_workshop(workshop: Workshop) -> None:
    """Raise `DomainError` for the first rule that the workshop breaks, anywhere in it."""
    check_plan(workshop)
    if workshop.agreed is not None:
        try:
            check_plan(workshop.agreed)
        except DomainError as error:
            raise error.under(*AGREED) from None


def check_plan(plan: Plan) -> None:
    """Raise `DomainError` for the first rule that one plan breaks."""
    known = Known(plan)
    among_all = Known(plan, plan.agreed) if isinstance(plan, Workshop) else known
    for name, kind in field_kinds(type(plan)).items():
        check_value(kind, getattr(plan, name), (name,), among_all if name == "evaluations" else known)
    check_goals_and_actions(plan)
    check_phases(plan.journey.phases)
    check_moments(plan.journey.customer)


def check_phases(phases: Iterable[Phase]) -> None:
    """Raise `DomainError` unless the phases after the deal are the end of the list."""
    signed = False
    for phase in phases:
        if signed and not phase.after_deal:
            raise DomainError(Problem.AFTER_DEAL_NOT_LAST, ("journey", "phases", phase.id), name=phase.name)
        signed = signed or phase.after_deal


def check_moments(moments: Iterable[CustomerMoment]) -> None:
    """Raise `DomainError` when a phase has two customer rows."""
    seen: set[str] = set()
    for moment in moments:
        if moment.phase is not None and moment.phase in seen:
            raise DomainError(
                Problem.DUPLICATE_PHASE, ("journey", "customer", moment.id, "phase"), id=moment.phase
            )
        seen.add(moment.phase or "")


def check_whole_lists(workshop: Workshop, pattern: Pattern) -> None:
    """Raise `DomainError` when an edit at `pattern` left rows that cannot stand together."""
    for plan in (workshop, workshop.agreed):
        if plan is not None and pattern[:2] == ("journey", "phases"):
            check_phases(plan.journey.phases)
        elif plan is not None and pattern[:2] == ("journey", "customer"):
            check_moments(plan.journey.customer)
        elif plan is not None and pattern in (("goals",), ("actions",)):
            check_goals_and_actions(plan)


def check_unique_keys(rows: Iterable[KeyedRow], place: Path) -> None:
    """Raise `DomainError` when a public id cannot be one, or two rows carry the same."""
    rows = tuple(rows)
    if {*map(_KEY, rows)} <= {None} and len({*map(_ID, rows)}) == len(rows):
        return
    seen: set[str] = set()
    for row in rows:
        if row.key is not None:
            try:
                check_key(row.key)
            except DomainError as error:
                raise error.under(*place, row.id, "key") from None
        if row.public_id in seen:
            raise DomainError(Problem.DUPLICATE_ID, (*place, row.id, "key"), id=row.public_id)
        seen.add(row.public_id)


def check_goals_and_actions(plan: Plan) -> None:
    """Raise `DomainError` when an action carries a goal's public id: an adjustment names either by it."""
    goals = {goal.public_id for goal in plan.goals}
    for action in plan.actions:
        if action.public_id in goals:
            raise DomainError(Problem.DUPLICATE_ID, ("actions", action.id, "key"), id=action.public_id)


def check_value(kind: FieldKind, value: Any, place: Path, known: Known) -> None:
    """Raise `DomainError` when `value`, or anything in it, breaks a rule of its kind or refers to nothing."""
    try:
        kind.check(value)
    except DomainError as error:
        raise error.under(*place) from None
    if isinstance(kind, Record):
        _check_fields(value, place, known)
    elif isinstance(kind, Rows):
        _check_rows(value, place, known)
    elif isinstance(kind, _REFERRING):
        known.check(kind, value, place)


def _check_rows(rows: tuple[Any, ...], place: Path, known: Known) -> None:
    if len({*map(_ID, rows)}) != len(rows):
        _refuse_repeated_id(rows, place)
    if rows and isinstance(rows[0], KeyedRow):
        check_unique_keys(rows, place)
    for name, kind in field_kinds(type(rows[0])).items() if rows else ():
        _check_column(rows, name, kind, place, known)


def _refuse_repeated_id(rows: tuple[Any, ...], place: Path) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise DomainError(Problem.DUPLICATE_ID, (*place, row.id), id=row.id)
        seen.add(row.id)


def _check_column(rows: tuple[Any, ...], name: str, kind: FieldKind, place: Path, known: Known) -> None:
    """Check one field of all rows; of ten thousand cards each value is looked at once, while all is well."""
    column = [*map(attrgetter(name), rows)]
    if isinstance(kind, Rows | Marks) or not _is_sound(column, kind, known):
        for row, value in zip(rows, column, strict=True):
            check_value(kind, value, (*place, row.id, name), known)


def _is_sound(column: list[Any], kind: FieldKind, known: Known) -> bool:
    try:
        distinct = _distinct(column)
        kind.check_all(distinct)
        if isinstance(kind, _REFERRING):
            for value in distinct:
                known.check(kind, value, ())
    except (DomainError, TypeError):  # a value that cannot stand in a set is of no kind at all
        return False
    return True


def _distinct(column: list[Any]) -> Collection[Any]:
    """Return each value once; a yes is not a 1, although the two are equal."""
    types = {*map(type, column)} - {type(None)}
    return (
        {*column}
        if len(types) < 2
        else [value for _, value in {*zip(map(type, column), column, strict=True)}]
    )


def _check_fields(record: Any, place: Path, known: Known) -> None:
    for name, kind in field_kinds(type(record)).items():
        check_value(kind, getattr(record, name), (*place, name), known)


def mentioned_keys(plan: Plan) -> Mapping[Target, frozenset[str]]:
    """Return the rows that something refers to; where an id is optional, theirs must be written."""
    found: dict[Target, set[str]] = {target: set() for target in targets()}
    for target, row_id in _all_references(plan):
        found[target].add(row_id)
    return {target: frozenset(ids) for target, ids in found.items()}


def _all_references(record: Any) -> Iterator[tuple[Target, str]]:
    for name, kind in field_kinds(type(record)).items():
        value = getattr(record, name)
        if isinstance(kind, Record):
            yield from _all_references(value)
        elif isinstance(kind, Rows):
            for row in value:
                yield from _all_references(row)
        else:
            yield from references(kind, value)
