"""Before the day it is said when not everybody can be heard."""

from __future__ import annotations

import pytest

from workshop.document.enough_time import Short, too_short
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.ids import new_id
from workshop.domain.people import Discipline
from workshop.domain.workshop import Plan
from workshop.method import read_method


def plan(disciplines: int, minutes: int | None) -> Plan:
    return Plan(
        disciplines=tuple(Discipline(id=new_id(), key=str(at)) for at in range(disciplines)),
        agenda=(AgendaItem(id=new_id(), step=StepCode.CHALLENGES, minutes=minutes),),
    )


@pytest.mark.parametrize(
    ("disciplines", "minutes", "expected"),
    [(5, 35, None), (9, 35, Short(8, 40)), (5, 15, Short(3, 22)), (5, None, None), (0, 15, None)],
)
def test_a_step_is_too_short_when_two_minutes_each_do_not_fit(
    disciplines: int, minutes: int | None, expected: Short | None
) -> None:
    assert too_short(plan(disciplines, minutes), read_method("nl")) == expected


def test_the_minutes_that_are_asked_for_are_enough() -> None:
    method = read_method("en")
    for disciplines in range(1, 20):
        short = too_short(plan(disciplines, 1), method)
        assert short is not None
        assert too_short(plan(disciplines, short.needed), method) is None
