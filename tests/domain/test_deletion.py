"""What a deletion takes along: every line of the format's table.

Longer than most, because one plan with all that can refer to a row serves every line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.plans import full_workshop, workshops
from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.close import Close, Recognition
from workshop.domain.codes import OriginKind
from workshop.domain.deletion import Deletion, delete
from workshop.domain.errors import DomainError, Problem, UnknownRowError
from workshop.domain.evaluation import ActionReview, Adjustment, Evaluation, HandOffReview, Reading
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, CustomerMoment, HandOff, Journey, Phase
from workshop.domain.paths import Path, read
from workshop.domain.people import Discipline, Participant, Pulse, TeamKpi, Welcome
from workshop.domain.plan import Action, Budget, Origin, ParkedItem, Risk
from workshop.domain.proposition import Creator, Gain, Pain, Promise, Reliever, ValueProposition
from workshop.domain.rules import check_workshop
from workshop.domain.shape import lists, shapes
from workshop.domain.vision import Vision
from workshop.domain.workshop import Plan, Workshop

PLAN = Workshop(
    disciplines=(Discipline(id="sales"), Discipline(id="care")),
    team_kpis=(TeamKpi(id="t1", discipline="sales"), TeamKpi(id="t2", discipline="care")),
    participants=(Participant(id="ann", disciplines=("sales", "care")), Participant(id="bo")),
    welcome=Welcome(hopes=FrozenMap({"ann": "a", "bo": "b"})),
    pulse=Pulse(start=FrozenMap({"ann": 5, "bo": 6})),
    mirror=FrozenMap({"sales": 60.0, "care": 40.0}),
    clusters=(Cluster(id="c1"),),
    challenges=(
        Challenge(
            id="u1", discipline="sales", affects=("care", "sales"), cluster="c1", phase="use", heard_by="care"
        ),
        Challenge(id="u2", discipline="care", heard_by="sales", phase="buy"),
    ),
    vision=Vision(support=FrozenMap({"ann": 4, "bo": 5})),
    value_proposition=ValueProposition(
        pains=(Pain(id="v1"),),
        gains=(Gain(id="w1"),),
        relievers=(Reliever(id="r1", pain="v1"),),
        creators=(Creator(id="m1", gain="w1"),),
    ),
    promises=(Promise(id="b1", made_by="sales", kept_by="care"),),
    journey=Journey(
        phases=(Phase(id="buy", lead="sales"), Phase(id="use", lead="care", after_deal=True)),
        customer=(CustomerMoment(id="k1", phase="buy"), CustomerMoment(id="k2", phase="use")),
        cards=(
            Card(id="1", phase="buy", discipline="sales"),
            Card(id="2", phase="use", discipline="care"),
            Card(id="3", phase="use", discipline="sales"),
            Card(id="4"),
        ),
        handoffs=(
            HandOff(id="h1", from_phase="buy", to_phase="use", from_discipline="sales", to_discipline="care"),
            HandOff(id="h2", from_phase="use", to_phase="use", from_discipline="care", to_discipline="care"),
        ),
    ),
    goals=(Goal(id="g1", contributions=FrozenMap({"sales": "x", "care": "y"})),),
    actions=(
        Action(
            id="a1",
            goal="g1",
            owner="ann",
            disciplines=("sales", "care"),
            origin=Origin(kind=OriginKind.HANDOFF, id="h1"),
        ),
        Action(id="a2", goal="g1", owner="bo", origin=Origin(kind=OriginKind.PHASE, id="use")),
        Action(id="a3", origin=Origin(kind=OriginKind.PROMISE, id="b1")),
        Action(id="a4", origin=Origin(kind=OriginKind.RISK, id="k1")),
    ),
    budget=Budget(contributions=FrozenMap({"sales": 100, "care": 200})),
    risks=(Risk(id="k1", owner="ann"),),
    parking=(ParkedItem(id="q1", owner="ann"),),
    close=Close(
        confidence=FrozenMap({"ann": 3, "bo": 4}),
        recognition=(
            Recognition(id="e1", from_discipline="sales", to_discipline="care"),
            Recognition(id="e2", from_discipline="care", to_discipline="care"),
        ),
    ),
)


def without(*path: str, workshop: Workshop = PLAN) -> Deletion:
    deletion = delete(workshop, path)
    check_workshop(deletion.workshop)
    return deletion


def ids(rows: Any) -> list[str]:
    return [row.id for row in rows]


def test_the_plan_to_delete_from_obeys() -> None:
    check_workshop(PLAN)


def test_a_phase_takes_its_cards_its_customer_row_and_its_hand_offs() -> None:
    deletion = without("journey", "phases", "use")
    journey = deletion.workshop.journey
    assert ids(journey.phases) == ["buy"]
    assert ids(journey.cards) == ["1", "4"]
    assert ids(journey.customer) == ["k1"]
    assert journey.handoffs == ()
    assert deletion.gone == {
        ("journey", "phases"): 1,
        ("journey", "cards"): 2,
        ("journey", "customer"): 1,
        ("journey", "handoffs"): 2,
    }


def test_challenges_and_origins_lose_a_phase_that_goes() -> None:
    deletion = without("journey", "phases", "use")
    first, second = deletion.workshop.challenges
    assert (first.phase, second.phase) == (None, "buy")
    origins = [action.origin for action in deletion.workshop.actions]
    assert origins[:2] == [Origin(), Origin()]  # the phase itself, and a hand-off that went with it
    assert origins[2:] == [action.origin for action in PLAN.actions[2:]]
    assert deletion.cleared == 3


def test_a_discipline_takes_its_cards_its_hand_offs_its_claims_and_contributions() -> None:
    deletion = without("disciplines", "sales")
    plan = deletion.workshop
    assert ids(plan.journey.cards) == ["2", "4"]
    assert ids(plan.journey.handoffs) == ["h2"]
    assert dict(plan.mirror) == {"care": 40.0}
    assert dict(plan.goals[0].contributions) == {"care": "y"}
    assert dict(plan.budget.contributions) == {"care": 200}
    assert ids(plan.team_kpis) == ["t2"]
    assert ids(plan.close.recognition) == ["e2"]
    assert deletion.gone["journey", "cards"] == 2


def test_people_lose_the_hat_and_promises_challenges_and_leads_the_reference() -> None:
    plan = without("disciplines", "sales").workshop
    assert plan.participants[0].disciplines == ("care",)
    assert (plan.promises[0].made_by, plan.promises[0].kept_by) == (None, "care")
    first, second = plan.challenges
    assert (first.discipline, first.affects, first.heard_by) == (None, ("care",), "care")
    assert second.heard_by is None
    assert [phase.lead for phase in plan.journey.phases] == [None, "care"]
    assert plan.actions[0].disciplines == ("care",)


def test_a_participant_takes_answers_along_and_leaves_what_was_owned() -> None:
    plan = without("participants", "ann").workshop
    assert [dict(one) for one in (plan.welcome.hopes, plan.pulse.start)] == [{"bo": "b"}, {"bo": 6}]
    assert [dict(one) for one in (plan.vision.support, plan.close.confidence)] == [{"bo": 5}, {"bo": 4}]
    assert [action.owner for action in plan.actions[:2]] == [None, "bo"]
    assert (plan.risks[0].owner, plan.parking[0].owner) == (None, None)


@pytest.mark.parametrize(
    ("path", "emptied", "value"),
    [
        (("clusters", "c1"), ("challenges", "u1", "cluster"), None),
        (("goals", "g1"), ("actions", "a1", "goal"), None),
        (("promises", "b1"), ("actions", "a3", "origin"), Origin()),
        (("risks", "k1"), ("actions", "a4", "origin"), Origin()),
        (("journey", "handoffs", "h1"), ("actions", "a1", "origin"), Origin()),
        (("value_proposition", "pains", "v1"), ("value_proposition", "relievers", "r1", "pain"), None),
        (("value_proposition", "gains", "w1"), ("value_proposition", "creators", "m1", "gain"), None),
    ],
)
def test_anything_else_leaves_an_empty_reference(path: Path, emptied: Path, value: Any) -> None:
    assert read(without(*path).workshop, emptied) == value


def test_what_nothing_refers_to_goes_alone() -> None:
    deletion = without("journey", "cards", "2")
    assert (deletion.gone, deletion.cleared) == ({("journey", "cards"): 1}, 0)
    assert deletion.workshop.goals is PLAN.goals


RECORD = Evaluation(
    id="e",
    pulse=FrozenMap({"bo": 7}),
    readings=(Reading(id="r", goal="g1"),),
    actions=(ActionReview(id="s", action="a2"),),
    handoffs=(HandOffReview(id="t", handoff="h1"),),
    adjustments=(Adjustment(id="u", item="a1"), Adjustment(id="v", item="Nobody looked at it")),
)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        (("goals", "g1"), "goals"),
        (("actions", "a2"), "actions"),
        (("actions", "a1"), "actions"),
        (("journey", "handoffs", "h1"), "handoffs"),
        (("participants", "bo"), "participants"),
        (("journey", "phases", "buy"), "handoffs"),
        (("disciplines", "sales"), "handoffs"),
    ],
)
def test_what_an_evaluation_reports_on_stays(path: Path, target: str) -> None:
    with pytest.raises(DomainError) as caught:
        delete(replace(PLAN, evaluations=(RECORD,)), path)
    assert caught.value.problem is Problem.ON_RECORD
    assert caught.value.place == ("evaluations", "e")
    assert caught.value.values["target"] == target


def test_what_no_evaluation_reports_on_may_go() -> None:
    recorded = replace(PLAN, evaluations=(RECORD,))
    for path in (
        ("actions", "a3"),
        ("participants", "ann"),
        ("journey", "handoffs", "h2"),
        ("clusters", "c1"),
    ):
        assert without(*path, workshop=recorded).workshop.evaluations == (RECORD,)


def test_an_evaluation_itself_may_go() -> None:
    recorded = replace(PLAN, evaluations=(RECORD,))
    assert without("evaluations", "e", workshop=recorded).workshop.evaluations == ()
    less = without("evaluations", "e", "readings", "r", workshop=recorded).workshop
    assert less.evaluations[0].readings == ()


def agreed(workshop: Workshop = PLAN) -> Plan:
    return Plan(**{name: getattr(workshop, name) for name in Plan.__dataclass_fields__})


def test_nothing_outside_changes_what_was_agreed() -> None:
    both = replace(PLAN, agreed=agreed())
    assert without("disciplines", "sales", workshop=both).workshop.agreed == agreed()


def test_a_deletion_in_what_was_agreed_stays_in_it() -> None:
    both = replace(PLAN, agreed=agreed())
    after = without("agreed", "disciplines", "sales", workshop=both).workshop
    assert replace(after, agreed=None) == PLAN
    assert after.agreed == agreed(without("disciplines", "sales").workshop)


def test_what_only_what_was_agreed_has_stays_while_an_evaluation_reports_on_it() -> None:
    then = agreed()
    now = Workshop(evaluations=(RECORD,), agreed=then)
    with pytest.raises(DomainError) as caught:
        delete(now, ("agreed", "goals", "g1"))
    assert caught.value.problem is Problem.ON_RECORD
    both = replace(PLAN, evaluations=(RECORD,), agreed=then)
    assert without("agreed", "goals", "g1", workshop=both).workshop.evaluations == (RECORD,)


@pytest.mark.parametrize(
    "path", [("goals", "nothing"), ("journey", "cards", "nothing"), ("agreed", "goals", "x")]
)
def test_what_is_not_there_cannot_be_deleted(path: Path) -> None:
    with pytest.raises(UnknownRowError):
        delete(replace(PLAN, agreed=Plan()), path)


def delete_unless_recorded(workshop: Workshop, path: Path) -> Deletion | None:
    try:
        return delete(workshop, path)
    except DomainError as error:
        if error.problem is not Problem.ON_RECORD:
            raise
        return None


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_after_any_deletion_the_plan_obeys_or_it_was_refused(data: st.DataObject) -> None:
    workshop = data.draw(workshops())
    outer = [pattern for pattern in lists() if shapes()[pattern].owner is None]
    rows = [(*pattern, row.id) for pattern in outer for row in read(workshop, pattern)]
    if not rows:
        return
    path = data.draw(st.sampled_from(rows))
    deletion = delete_unless_recorded(workshop, path)
    if deletion is None:
        return
    check_workshop(deletion.workshop)
    assert path[-1] not in ids(read(deletion.workshop, path[:-1]))
    before = sum(len(read(workshop, pattern)) for pattern in outer)
    after = sum(len(read(deletion.workshop, pattern)) for pattern in outer)
    assert before - after == sum(deletion.gone.values())


def test_every_list_of_a_full_plan_can_lose_a_row() -> None:
    workshop = replace(full_workshop(), evaluations=())
    for pattern in lists():
        if shapes()[pattern].owner is None and pattern != ("evaluations",):
            for row in read(workshop, pattern):
                check_workshop(delete(workshop, (*pattern, row.id)).workshop)
