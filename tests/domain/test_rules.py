"""What a plan must obey beyond one field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from tests.domain.plans import full_workshop, workshops
from workshop.domain.codes import OriginKind
from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import CustomerMoment, Journey, Phase
from workshop.domain.kinds import Target
from workshop.domain.paths import Path, write
from workshop.domain.people import Participant
from workshop.domain.plan import Action, Origin
from workshop.domain.rows import Line
from workshop.domain.rules import ORIGINS, check_workshop, mentioned_keys
from workshop.domain.workshop import Plan, Workshop

FULL = full_workshop()
DISCIPLINE, PERSON = FULL.disciplines[0].id, FULL.participants[0].id
ACTION, GOAL, CARD = FULL.actions[0].id, FULL.goals[0].id, FULL.journey.cards[0].id


def broken(workshop: Workshop) -> tuple[Problem, Path]:
    with pytest.raises(DomainError) as caught:
        check_workshop(workshop)
    return caught.value.problem, caught.value.place


@settings(max_examples=60, deadline=None)
@given(workshops())
def test_what_the_tests_are_made_of_obeys(workshop: Workshop) -> None:
    check_workshop(workshop)


def test_an_empty_plan_obeys() -> None:
    check_workshop(Workshop())
    check_workshop(Workshop(agreed=Plan()))


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("actions", ACTION, "owner"), "nobody", Problem.DANGLING),
        (("actions", ACTION, "disciplines"), (DISCIPLINE, "nobody"), Problem.DANGLING),
        (("actions", ACTION, "disciplines"), (DISCIPLINE, DISCIPLINE), Problem.REPEATED),
        (("actions", ACTION, "origin"), Origin(kind=OriginKind.RISK, id=GOAL), Problem.DANGLING),
        (("mirror",), FrozenMap({"nobody": 5.0}), Problem.DANGLING),
        (("journey", "cards", CARD, "phase"), DISCIPLINE, Problem.DANGLING),
        (("agreed", "actions", ACTION, "owner"), "nobody", Problem.DANGLING),
        (("vision", "statement"), "x" * 20_001, Problem.TOO_LONG),
        (("vision", "statement"), "\x07", Problem.FORBIDDEN_CHARACTER),
        (("vision", "statement"), None, Problem.NOT_TEXT),
        (("actions", ACTION, "accepted"), 1, Problem.NOT_FLAG),
        (("actions", ACTION, "hours"), True, Problem.NOT_NUMBER),
        (("organisation", "employees"), True, Problem.NOT_WHOLE),
        (("organisation", "employees"), 10**400, Problem.NOT_FINITE),
        (("goals", GOAL, "target"), float("nan"), Problem.NOT_FINITE),
        (("goals", GOAL, "target"), 10**400, Problem.NOT_FINITE),
        (("budget", "available"), 10**14 + 1, Problem.OUT_OF_RANGE),
        (("budget", "available"), 0.5, Problem.NOT_NUMBER),
        (("language",), "nl", Problem.NOT_CODE),
        (("agreements",), tuple(Line(id=f"{n}") for n in range(20_001)), Problem.TOO_MANY),
        (("goals", GOAL, "key"), "a\nb", Problem.BAD_ID),
    ],
)
def test_a_broken_rule_is_named_with_its_place(path: Path, value: Any, problem: Problem) -> None:
    assert broken(write(FULL, path, value)) == (problem, path)


def test_a_map_names_the_entry_that_is_wrong() -> None:
    assert broken(write(FULL, ("pulse", "start", PERSON), 11)) == (
        Problem.OUT_OF_RANGE,
        ("pulse", "start", PERSON),
    )
    notes = write(FULL, ("facilitator_notes", "lunch"), "x")
    assert broken(notes) == (Problem.NOT_CODE, ("facilitator_notes", "lunch"))


def test_two_rows_cannot_have_one_id() -> None:
    twice = replace(FULL, agreements=(Line(id="x"), Line(id="y"), Line(id="x")))
    assert broken(twice) == (Problem.DUPLICATE_ID, ("agreements", "x"))


def test_two_rows_cannot_have_one_public_id() -> None:
    people = (Participant(id="a", key="p"), Participant(id="b", key="p"))
    assert broken(Workshop(participants=people)) == (Problem.DUPLICATE_ID, ("participants", "b", "key"))
    borrowed = (Participant(id="a"), Participant(id="b", key="a"))
    assert broken(Workshop(participants=borrowed)) == (Problem.DUPLICATE_ID, ("participants", "b", "key"))


def test_a_goal_and_an_action_cannot_have_one_public_id() -> None:
    workshop = Workshop(goals=(Goal(id="a", key="x"),), actions=(Action(id="b", key="x"),))
    assert broken(workshop) == (Problem.DUPLICATE_ID, ("actions", "b", "key"))
    assert broken(Workshop(agreed=workshop)) == (Problem.DUPLICATE_ID, ("agreed", "actions", "b", "key"))


@pytest.mark.parametrize(
    ("after_deal", "wrong"), [("..", None), (".xx", None), ("xx", None), (".x.", 2), ("x..", 1), ("x.x", 1)]
)
def test_the_phases_after_the_deal_are_the_end(after_deal: str, wrong: int | None) -> None:
    phases = tuple(Phase(id=f"{n}", after_deal=sign == "x") for n, sign in enumerate(after_deal))
    workshop = Workshop(journey=Journey(phases=phases))
    if wrong is None:
        check_workshop(workshop)
    else:
        assert broken(workshop) == (Problem.AFTER_DEAL_NOT_LAST, ("journey", "phases", f"{wrong}"))


def test_a_phase_has_one_row_for_the_customer() -> None:
    moments = [CustomerMoment(id="a"), CustomerMoment(id="b"), CustomerMoment(id="c", phase="p")]
    journey = Journey(phases=(Phase(id="p"),), customer=tuple(moments))
    check_workshop(Workshop(journey=journey))
    twice = replace(journey, customer=(*moments, CustomerMoment(id="d", phase="p")))
    assert broken(Workshop(journey=twice)) == (Problem.DUPLICATE_PHASE, ("journey", "customer", "d", "phase"))


def test_what_was_agreed_stands_on_its_own() -> None:
    people = (Participant(id="p"),)
    owned = (Action(id="a", owner="p"),)
    check_workshop(Workshop(agreed=Plan(participants=people, actions=owned)))
    outside = Workshop(participants=people, agreed=Plan(actions=owned))
    assert broken(outside) == (Problem.DANGLING, ("agreed", "actions", "a", "owner"))


def test_evaluations_may_speak_of_what_was_agreed() -> None:
    evaluations = FULL.evaluations
    people = replace(FULL, participants=(), goals=(), actions=())
    assert FULL.agreed is not None
    check_workshop(Workshop(evaluations=evaluations, agreed=FULL.agreed))
    assert broken(Workshop(evaluations=evaluations))[0] is Problem.DANGLING
    assert people.agreed is FULL.agreed


def test_an_origin_with_an_id_has_a_kind() -> None:
    with pytest.raises(DomainError) as caught:
        Origin(id="x")
    assert caught.value.problem is Problem.ORIGIN_WITHOUT_KIND
    assert set(ORIGINS) == {str(kind) for kind in OriginKind}


@pytest.mark.parametrize(
    ("make", "target"),
    [
        (lambda: Workshop(actions=(Action(id="a", goal="x"),)), Target.GOALS),
        (
            lambda: Workshop(actions=(Action(id="a", origin=Origin(kind=OriginKind.RISK, id="x")),)),
            Target.RISKS,
        ),
        (lambda: Workshop(actions=(Action(id="a", disciplines=("x",)),)), Target.DISCIPLINES),
        (lambda: Workshop(mirror=FrozenMap({"x": 1.0})), Target.DISCIPLINES),
    ],
)
def test_whatever_refers_mentions(make: Callable[[], Workshop], target: Target) -> None:
    assert mentioned_keys(make())[target] == {"x"}


def test_evaluations_mention_too() -> None:
    bare = mentioned_keys(Workshop(evaluations=FULL.evaluations))
    assert bare[Target.HANDOFFS]
    assert bare[Target.PARTICIPANTS]
    assert not bare[Target.PHASES]
