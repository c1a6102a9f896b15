"""How well people say they work together, over time.

These numbers are about people. The room and the paper show mean and spread, of the whole and of a discipline
alike only from `SHOWN_FROM` people up: the mean of one is that one's own number, and of two each knows the
other's. Who stays behind is a hint for the facilitator alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction

from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import DisciplineId, ParticipantId, RowId
from workshop.domain.people import Participant
from workshop.domain.workshop import Plan, Workshop
from workshop.insight.shares import mean
from workshop.values import dataclass

SHOWN_FROM = 3
"""So many people must have given a number before their mean may be shown outside the console."""

_LEAST_RISE = Fraction(1, 2)


class When(StrEnum):
    """At which occasion people gave their numbers."""

    START = "start"
    END = "end"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class Moment:
    """The pulse at one occasion: mean, population standard deviation, and how many gave a number."""

    when: When
    evaluation: RowId | None
    mean: float
    spread: float
    count: int


def pulse(workshop: Workshop) -> tuple[Moment, ...]:
    """Return every occasion at which anybody gave a number, in sequence; whoever did counts."""
    return tuple(_moment(when, row_id, marks) for when, row_id, marks in _occasions(workshop) if marks)


def shown_to_all(workshop: Workshop) -> tuple[Moment, ...]:
    """Return the occasions that the room and the paper may show."""
    return tuple(moment for moment in pulse(workshop) if moment.count >= SHOWN_FROM)


def may_be_shown(marks: FrozenMap[int]) -> bool:
    """Tell whether so many gave a number that nobody can tell whose it was."""
    return len(marks) >= SHOWN_FROM


def spread(numbers: Mapping[ParticipantId, int]) -> float:
    """Return the population standard deviation; 0 of nothing."""
    middle = mean(numbers.values())
    if middle is None:
        return 0.0
    return math.sqrt(sum((number - middle) ** 2 for number in numbers.values()) / len(numbers))


def by_discipline(
    plan: Plan, marks: FrozenMap[int], at_least: int = SHOWN_FROM
) -> tuple[tuple[DisciplineId, float], ...]:
    """Return the mean per discipline of at least so many people; every hat counts."""
    found = []
    for discipline in plan.disciplines:
        given = [marks[person.id] for person in _wearing(plan, discipline.id) if person.id in marks]
        if given and len(given) >= at_least:
            found.append((discipline.id, sum(given) / len(given)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Behind:
    """The disciplines that rose by less than half of the whole, from the start to a later occasion."""

    when: When
    evaluation: RowId | None
    disciplines: tuple[DisciplineId, ...]


def stays_behind(workshop: Workshop) -> tuple[Behind, ...]:
    """For the console alone: who stays behind while the whole rises by at least a half."""
    start = workshop.pulse.start
    return tuple(
        Behind(when, row_id, _behind(workshop, start, marks))
        for when, row_id, marks in _occasions(workshop)
        if when is not When.START and marks
    )


def _behind(plan: Plan, start: FrozenMap[int], later: FrozenMap[int]) -> tuple[DisciplineId, ...]:
    rises = {
        person.id: later[person.id] - start[person.id]
        for person in plan.participants
        if person.id in start and person.id in later
    }
    whole = mean(rises.values())
    if whole is None or whole < _LEAST_RISE:
        return ()
    found = []
    for discipline in plan.disciplines:
        own = mean(rises[person.id] for person in _wearing(plan, discipline.id) if person.id in rises)
        if own is not None and own < whole / 2:
            found.append(discipline.id)
    return tuple(found)


def _wearing(plan: Plan, discipline: DisciplineId) -> list[Participant]:
    return [person for person in plan.participants if discipline in person.disciplines]


def _occasions(workshop: Workshop) -> Iterator[tuple[When, RowId | None, FrozenMap[int]]]:
    yield When.START, None, workshop.pulse.start
    yield When.END, None, workshop.pulse.end
    for evaluation in workshop.evaluations:
        yield When.EVALUATION, evaluation.id, evaluation.pulse


def _moment(when: When, row_id: RowId | None, marks: FrozenMap[int]) -> Moment:
    middle = sum(marks.values()) / len(marks)
    return Moment(when, row_id, middle, spread(marks), len(marks))
