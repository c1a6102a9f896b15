"""An evaluation lays ready what there is to look at, and what is said of it counts today as well."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from workshop.commands.edits import Remove, Write
from workshop.commands.evaluation import (
    BeginEvaluation,
    Decide,
    ReviewAction,
    ReviewHandOff,
    fresh_evaluation,
)
from workshop.domain.codes import ActionStatus, AdjustmentKind, Light
from workshop.domain.errors import DomainError, Problem
from workshop.domain.goals import Goal
from workshop.domain.journey import HandOff, Journey
from workshop.domain.plan import Action
from workshop.domain.rows import appended
from workshop.domain.workshop import Workshop

PLAN = Workshop(
    goals=appended((), Goal(id="g1"), Goal(id="g2")),
    actions=appended((), Action(id="a1", status=ActionStatus.DONE), Action(id="a2")),
    journey=Journey(handoffs=appended((), HandOff(id="h", status=Light.RED))),
)


def begun() -> Workshop:
    numbers = itertools.count()
    evaluation = fresh_evaluation(PLAN, dt.date(2026, 12, 18), lambda: f"e{next(numbers)}")
    return BeginEvaluation(evaluation).apply(PLAN)


def test_every_goal_action_and_handoff_lies_ready_with_open_actions_first() -> None:
    evaluation = begun().evaluations[0]
    assert [reading.goal for reading in evaluation.readings] == ["g1", "g2"]
    assert [(review.action, review.status) for review in evaluation.actions] == [
        ("a2", None),
        ("a1", ActionStatus.DONE),
    ]
    assert [review.status for review in evaluation.handoffs] == [Light.RED]


def test_a_status_is_kept_as_it_was_then_and_holds_today() -> None:
    workshop = begun()
    evaluation = workshop.evaluations[0]
    review = evaluation.actions[0]
    workshop = ReviewAction(evaluation.id, review.id, "a2", ActionStatus.LATE).apply(workshop)
    assert workshop.evaluations[0].actions[0].status is ActionStatus.LATE
    assert workshop.actions[1].status is ActionStatus.LATE
    later = Write(("actions", "a2", "status"), ActionStatus.DONE).apply(workshop)
    assert later.evaluations[0].actions[0].status is ActionStatus.LATE


def test_a_hand_off_turns_green_in_both_places() -> None:
    workshop = begun()
    evaluation = workshop.evaluations[0]
    workshop = ReviewHandOff(evaluation.id, evaluation.handoffs[0].id, "h", Light.GREEN).apply(workshop)
    assert workshop.journey.handoffs[0].status is Light.GREEN
    assert workshop.evaluations[0].handoffs[0].status is Light.GREEN


def test_deciding_again_replaces_the_decision() -> None:
    workshop = begun()
    evaluation = workshop.evaluations[0].id
    once = Decide(evaluation, "a2", AdjustmentKind.STOP, "n1").apply(workshop)
    again = Decide(evaluation, "a2", AdjustmentKind.KEEP, "n2").apply(once)
    assert [(one.id, one.item, one.kind) for one in again.evaluations[0].adjustments] == [
        ("n1", "a2", AdjustmentKind.KEEP)
    ]


def test_what_is_on_record_cannot_be_deleted() -> None:
    workshop = begun()
    for path, row in ((("goals",), "g1"), (("actions",), "a1"), (("journey", "handoffs"), "h")):
        with pytest.raises(DomainError) as caught:
            Remove(path, (row,)).apply(workshop)
        assert caught.value.problem is Problem.ON_RECORD
