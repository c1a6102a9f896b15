"""How a whole workshop is made from the plan's shape alone, whatever its fields are called.

No field is named here but where the domain has a rule about it, so that a new field is tested from the day it
is declared. What is left open is for `Choices` to say: see `plans`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

from workshop.domain import order
from workshop.domain.codes import OriginKind
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Code, FieldKind, Flag, Marks, Named, Record, Ref, Refs, Rows, Target
from workshop.domain.paths import read
from workshop.domain.plan import Origin
from workshop.domain.rows import KeyedRow, OptionalKeyRow, Row
from workshop.domain.rules import ORIGINS
from workshop.domain.shape import Pattern, field_kinds, lists, targets
from workshop.domain.workshop import Plan, Workshop


class Choices(Protocol):
    """What is left open when a plan is made: how many rows, which values."""

    def count(self, pattern: Pattern) -> int:
        """Return how many rows a list has."""

    def is_filled(self, pattern: Pattern) -> bool:
        """Tell whether a single field has a value."""

    def has_agreed(self) -> bool:
        """Tell whether anything was agreed."""

    def takes_twin(self) -> bool:
        """Tell whether a row of what was agreed is one of the plan's."""

    def key(self, *, is_optional: bool) -> str | None:
        """Return the public id that came with a file, if one did."""

    def value(self, kind: FieldKind) -> Any:
        """Return a value for a field that refers to nothing and holds no other fields."""

    def flag(self, *, absent: bool) -> bool:
        """Return a yes or no; `absent` is what a file means that does not say it."""

    def some_of(self, ids: Sequence[str], most: int) -> list[str]:
        """Return at most so many of these ids, each once."""


class Maker:
    """Makes one workshop; what was agreed is made beside the plan that goes on."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._made = 0
        self._taken: dict[Pattern, set[str]] = defaultdict(set)
        self._ids: dict[Pattern, list[str]] = {}

    def workshop(self) -> Workshop:
        """Return a workshop that obeys every rule."""
        workshop: Workshop = self._plan(Workshop, None)
        if self._choices.has_agreed():
            ids = self._ids
            workshop = replace(workshop, agreed=self._plan(Plan, workshop))
            self._ids = {one: list(dict.fromkeys([*ids[one], *self._ids[one]])) for one in ids}
        kind = lists()[_EVALUATIONS]
        return replace(workshop, evaluations=self._rows(kind, _EVALUATIONS, ()))

    def _plan(self, record: type, twin: Plan | None) -> Any:
        self._ids = {
            pattern: self._row_ids(pattern, read(twin, pattern) if twin is not None else ())
            for pattern in targets().values()
        }
        return _lawful(record(**self._fields(record, (), twin)))

    def _row_ids(self, pattern: Pattern, twins: Sequence[Row]) -> list[str]:
        left = [row.id for row in twins]
        return [
            left.pop(0) if left and self._choices.takes_twin() else self._new_id()
            for _ in range(self._choices.count(pattern))
        ]

    def _new_id(self) -> str:
        self._made += 1
        return f"r{self._made}"

    def _fields(self, record: Any, prefix: Pattern, twin: Any) -> dict[str, Any]:
        values = {}
        for name, kind in field_kinds(record).items():
            pattern, beside = (*prefix, name), getattr(twin, name, None)
            if isinstance(kind, Record):
                values[name] = kind.record(**self._fields(kind.record, pattern, beside))
            elif isinstance(kind, Rows):
                values[name] = self._rows(kind, pattern, beside or ()) if pattern != _EVALUATIONS else ()
            elif self._choices.is_filled(pattern):
                absent = record.__dataclass_fields__[name].default
                is_flag = isinstance(kind, Flag)
                values[name] = self._choices.flag(absent=absent) if is_flag else self._single(kind)
        return values

    def _rows(self, kind: Rows, pattern: Pattern, twins: Sequence[Row]) -> tuple[Any, ...]:
        ids = self._ids[pattern] if kind.target else self._row_ids(pattern, twins)
        beside = {row.id: row for row in twins}
        rows = []
        for row_id, place in zip(ids, order.spread(len(ids)), strict=True):
            values = self._fields(kind.row, pattern, beside.get(row_id))
            if issubclass(kind.row, KeyedRow):
                values["key"] = self._key(kind.row, row_id, pattern, beside.get(row_id))
            rows.append(kind.row(id=row_id, order=place, **values))
        return tuple(rows)

    def _key(self, row: type, row_id: str, pattern: Pattern, twin: Row | None) -> str | None:
        """One name stands for one row: in a list, among goals and actions together, and once agreed."""
        taken = self._taken[("goals",) if pattern == ("actions",) else pattern]
        if isinstance(twin, KeyedRow) and twin.key is not None and self._choices.takes_twin():
            return twin.key
        key = self._choices.key(is_optional=issubclass(row, OptionalKeyRow))
        while key is not None and key in taken:
            key = f"{key[:50]}{self._new_id()}"
        taken.update({row_id} if key is None else {row_id, key})
        return key

    def _single(self, kind: FieldKind) -> Any:
        match kind:
            case Ref():
                return next(iter(self._some(kind.target, 1)), None)
            case Refs():
                return tuple(self._some(kind.target, 9))
            case Marks():
                names = self._some(kind.target, 9) if kind.target else self._choices.some_of(kind.keys, 9)
                return FrozenMap({name: self._choices.value(kind.value) for name in names})
            case Named():
                word = self._choices.value(Code(tuple(OriginKind)))
                return Origin(kind=word, id=next(iter(self._some(ORIGINS[word], 1)), None))
        return self._choices.value(kind)

    def _some(self, target: Target, most: int) -> list[str]:
        return self._choices.some_of(self._ids[targets()[target]], most)


_EVALUATIONS: Pattern = ("evaluations",)


def _lawful(plan: Any) -> Any:
    """Obey the rules about a whole list: the signature has one place, a phase one row for the customer."""
    signed = sorted(phase.after_deal for phase in plan.journey.phases)
    phases = zip(plan.journey.phases, signed, strict=True)
    seen: set[str | None] = set()
    moments = []
    for moment in plan.journey.customer:
        moments.append(replace(moment, phase=None) if moment.phase in seen else moment)
        seen.add(moment.phase)
    journey = replace(
        plan.journey,
        phases=tuple(replace(phase, after_deal=is_after) for phase, is_after in phases),
        customer=tuple(moments),
    )
    return replace(plan, journey=journey)
