"""How well people work together, as they say, and who stays behind."""

from __future__ import annotations

import pytest

from workshop.domain.evaluation import Evaluation
from workshop.domain.frozen import FrozenMap
from workshop.domain.people import Discipline, Participant, Pulse
from workshop.domain.workshop import Workshop
from workshop.insight.pulse import SHOWN_FROM, When, by_discipline, pulse, stays_behind

LANES = tuple(Discipline(id=name) for name in ("ma", "sa", "su"))


def people(**hats: str) -> tuple[Participant, ...]:
    return tuple(Participant(id=name, disciplines=tuple(lanes.split())) for name, lanes in hats.items())


def test_the_pulse_counts_whoever_gave_a_number() -> None:
    marks = Pulse(start=FrozenMap({"a": 4, "b": 7}))
    evaluation = Evaluation(id="e", pulse=FrozenMap({"a": 9}))
    first, last = pulse(Workshop(participants=people(a="ma", b="sa"), pulse=marks, evaluations=(evaluation,)))
    assert (first.when, first.mean, first.spread, first.count) == (When.START, 5.5, 1.5, 2)
    assert (last.when, last.evaluation, last.mean, last.spread) == (When.EVALUATION, "e", 9, 0)
    assert pulse(Workshop()) == ()


def test_a_discipline_is_shown_from_three_people_up() -> None:
    plan = Workshop(disciplines=LANES, participants=people(a="ma", b="ma sa", c="ma sa", d="sa"))
    marks = FrozenMap({"a": 1, "b": 2, "c": 6})
    assert by_discipline(plan, marks) == (("ma", 3.0),)
    assert by_discipline(plan, marks, at_least=1) == (("ma", 3.0), ("sa", 4.0))
    assert SHOWN_FROM == 3


@pytest.mark.parametrize(
    ("end", "behind"),
    [
        ({"a": 6, "b": 6, "c": 5}, ("su",)),  # rises 1, 1, 0: the whole two thirds
        ({"a": 6, "b": 5, "c": 5}, ()),  # the whole rises by a third alone
        ({"a": 7, "b": 7, "c": 6}, ()),  # su rose by 1, more than half of 1.67
        ({"a": 7, "b": 6, "c": 5}, ("su",)),  # the whole by 1, sa by 1, su by 0
        ({"a": 6, "c": 5}, ("su",)),  # exactly a half together; su not at all
        ({"a": 7}, ()),
        ({}, None),
    ],
)
def test_who_stays_behind_rose_by_less_than_half_of_the_whole(
    end: dict[str, int], behind: tuple[str, ...] | None
) -> None:
    start = FrozenMap(dict.fromkeys("abcd", 5))
    plan = Workshop(
        disciplines=LANES,
        participants=people(a="ma", b="sa", c="su", d="su"),
        pulse=Pulse(start=start, end=FrozenMap(end)),
    )
    assert [one.disciplines for one in stays_behind(plan)] == ([] if behind is None else [behind])


def test_exactly_half_of_the_whole_is_not_behind() -> None:
    plan = Workshop(
        disciplines=LANES,
        participants=people(a="ma", b="sa"),
        pulse=Pulse(start=FrozenMap({"a": 5, "b": 5}), end=FrozenMap({"a": 8, "b": 6})),
    )
    assert [one.disciplines for one in stays_behind(plan)] == [()]
