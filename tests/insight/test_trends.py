"""Trends: a goal's numbers from the baseline through every session."""

from __future__ import annotations

from workshop.domain.evaluation import Evaluation, Reading
from workshop.domain.goals import Goal
from workshop.domain.ids import GoalId, RowId
from workshop.domain.rows import appended
from workshop.domain.workshop import Workshop
from workshop.insight.trends import trends

GOAL = GoalId(RowId("g1"))


def met(*values: float | None) -> Workshop:
    """A goal from 10 to 50 that was read in so many sessions; None: not read in that one."""
    evaluations: tuple[Evaluation, ...] = ()
    for number, value in enumerate(values):
        reading = Reading(id=RowId(f"r{number}"), goal=GOAL, value=value)
        readings = appended((), reading) if value is not None else ()
        evaluations = appended(evaluations, Evaluation(id=RowId(f"e{number}"), readings=readings))
    return Workshop(goals=appended((), Goal(id=GOAL, baseline=10, target=50)), evaluations=evaluations)


def test_a_goal_has_a_number_for_each_session_in_their_order() -> None:
    (trend,) = trends(met(20, None, 35))
    assert (trend.baseline, trend.readings, trend.target) == (10, (20, None, 35), 50)
    assert trend.is_drawn


def test_a_line_needs_two_numbers() -> None:
    assert not trends(met())[0].is_drawn
    assert not trends(met(None, None))[0].is_drawn
    assert trends(met(12))[0].is_drawn


def test_of_two_readings_in_one_session_the_last_counts() -> None:
    once = Evaluation(
        id=RowId("e"),
        readings=appended(
            appended((), Reading(id=RowId("a"), goal=GOAL, value=1)),
            Reading(id=RowId("b"), goal=GOAL, value=2),
        ),
    )
    workshop = Workshop(goals=appended((), Goal(id=GOAL)), evaluations=(once,))
    assert trends(workshop)[0].readings == (2,)
