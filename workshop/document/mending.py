"""A workshop put together of two keeps every rule: what is referred to comes back, lists stay lawful."""

from __future__ import annotations

import dataclasses
import itertools
import operator
from collections.abc import Iterator
from typing import Any

from workshop.domain import order
from workshop.domain.journey import CustomerMoment, Journey, Phase
from workshop.domain.kinds import Record, Rows, Target
from workshop.domain.paths import read, write
from workshop.domain.rows import Row, ordered
from workshop.domain.rules import Known, references
from workshop.domain.shape import field_kinds, targets
from workshop.domain.workshop import Plan, Workshop


def mended(workshop: Workshop, *sources: Workshop) -> Workshop:
    """Return the workshop without a reference to nothing; the rows that are missed come from `sources`.

    A row that one side deleted while the other began to refer to it is wanted: it comes back, from the first
    source that has it, and what it refers to with it. What no source has is no longer referred to.
    """
    while True:
        missed = _missed(workshop)
        if not missed:
            break
        for target, row_id in missed:
            workshop = _brought_back(workshop, target, row_id, sources)
    workshop = dataclasses.replace(workshop, journey=_lawful(workshop.journey))
    after: Workshop = _placed(workshop)
    return after


def _missed(workshop: Workshop) -> list[tuple[Target, str]]:
    known, also = Known(workshop), Known(workshop, workshop.agreed)
    found: dict[tuple[Target, str], None] = {}
    for name, kind in field_kinds(Workshop).items():
        scope = also if name == "evaluations" else known
        for target, row_id in _references(kind, getattr(workshop, name)):
            if row_id not in scope.ids(target):
                found[target, row_id] = None
    return list(found)


def _references(kind: Any, value: Any) -> Iterator[tuple[Target, str]]:
    if isinstance(kind, Record):
        for name, inner in field_kinds(kind.record).items():
            yield from _references(inner, getattr(value, name))
    elif isinstance(kind, Rows):
        for name, inner in field_kinds(kind.row).items():
            for row in value:
                yield from _references(inner, getattr(row, name))
    else:
        yield from references(kind, value)


def _brought_back(workshop: Workshop, target: Target, row_id: str, sources: tuple[Workshop, ...]) -> Workshop:
    where = targets()[target]
    plans: list[Plan] = [*sources, *(one.agreed for one in sources if one.agreed is not None)]
    for plan in plans:
        row: Row | None = next((one for one in read(plan, where) if one.id == row_id), None)
        if row is not None:
            present = read(workshop, where)
            if all(one.id != row_id for one in present):
                workshop = write(workshop, where, ordered((*present, row)))
            return workshop
    raise LookupError(row_id)  # a reference that no source can have brought


def _lawful(journey: Journey) -> Journey:
    """Phases after the deal last, and one customer row a phase."""
    return dataclasses.replace(
        journey, phases=_phases(journey.phases), customer=tuple(_moments(journey.customer))
    )


def _phases(phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
    wanted = sorted(phases, key=lambda phase: phase.after_deal)
    if list(phases) == wanted:
        return phases
    return tuple(
        dataclasses.replace(phase, order=key)
        for phase, key in zip(wanted, order.spread(len(wanted)), strict=True)
    )


def _moments(moments: tuple[CustomerMoment, ...]) -> Iterator[CustomerMoment]:
    """A second row about a phase stays, but is about none."""
    seen: set[str] = set()
    for moment in moments:
        taken = moment.phase in seen
        seen.add(moment.phase or "")
        yield dataclasses.replace(moment, phase=None) if taken and moment.phase else moment


def _placed(record: Any) -> Any:
    """Give rows that stand at the same place, each put there by another side, places one after the other."""
    changes = {}
    for name, kind in field_kinds(type(record)).items():
        before = getattr(record, name)
        after = before
        if isinstance(kind, Record):
            after = _placed(before)
        elif isinstance(kind, Rows):
            after = tuple(_placed(row) for row in _apart(before))
            after = before if all(map(operator.is_, after, before)) else after
        if after is not before:
            changes[name] = after
    return dataclasses.replace(record, **changes) if changes else record


def _apart(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    placed: list[Any] = []
    for key, run in itertools.groupby(rows, key=lambda row: row.order):
        same = list(run)
        rest = rows[len(placed) + len(same) :]
        keys = order.spread(len(same) - 1, key, rest[0].order if rest else None)
        placed += [
            same[0],
            *(dataclasses.replace(row, order=one) for row, one in zip(same[1:], keys, strict=True)),
        ]
    return tuple(placed)
