"""What a step still lacks, part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.codes import ActionStatus, Length, StepCode
from workshop.domain.evaluation import Adjustment, Evaluation, Reading
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, Journey, Phase
from workshop.domain.people import Discipline, Participant, Pulse
from workshop.domain.plan import Action
from workshop.domain.proposition import Pain, Reliever, ValueProposition
from workshop.domain.vision import Vision
from workshop.domain.workshop import Workshop
from workshop.insight.advice import Lack, advice_for

LANES = tuple(Discipline(id=name) for name in ("ma", "sa", "su"))


def people(*names: str) -> tuple[Participant, ...]:
    return tuple(Participant(id=name) for name in names)


def lacks(workshop: Workshop, step: StepCode) -> list[tuple[Lack, tuple[str, ...]]]:
    return [(one.lack, one.about) for one in advice_for(workshop, step)]


def test_each_present_person_gives_a_number_and_each_discipline_a_claim() -> None:
    plan = Workshop(
        disciplines=LANES[:2],
        participants=(*people("a", "b"), Participant(id="away", present=False)),
        pulse=Pulse(start=FrozenMap({"a": 5})),
        mirror=FrozenMap({"sa": 0.0}),
    )
    assert lacks(plan, StepCode.WELCOME) == [(Lack.NO_START, ("b",)), (Lack.NO_CLAIM, ("ma",))]


@pytest.mark.parametrize(("length", "needed"), [(Length.SHORT, 1), (Length.HALF_DAY, 2), (None, 2)])
def test_each_discipline_has_challenges_and_one_that_was_heard(length: Length | None, needed: int) -> None:
    plan = Workshop(disciplines=LANES[:2], clusters=tuple(Cluster(id=f"{n}") for n in range(3)))
    plan = replace(plan, workshop=replace(plan.workshop, length=length))
    given = [Challenge(id=f"{lane}{n}", discipline=lane) for lane in ("ma", "sa") for n in range(needed)]
    given[0] = replace(given[0], heard_by="sa")
    enough = replace(plan, challenges=tuple(given))
    found = advice_for(enough, StepCode.CHALLENGES)
    assert [(one.lack, one.place) for one in found] == [
        (Lack.NOBODY_HEARD, ("challenges", "sa0", "heard_by"))
    ]
    few = replace(plan, challenges=tuple(given[:-1]))
    assert (Lack.FEW_CHALLENGES, ("sa",)) in lacks(few, StepCode.CHALLENGES)


@pytest.mark.parametrize(
    ("count", "expected"), [(2, [Lack.FEW_CLUSTERS]), (3, []), (5, []), (6, [Lack.MANY_CLUSTERS])]
)
def test_three_to_five_clusters(count: int, expected: list[Lack]) -> None:
    plan = Workshop(clusters=tuple(Cluster(id=f"{n}") for n in range(count)))
    assert [one.lack for one in advice_for(plan, StepCode.CHALLENGES)] == expected


def test_nobody_supports_the_vision_with_less_than_three_fingers() -> None:
    vision = Vision(statement="x", support=FrozenMap({"a": 2, "b": 3, "away": 1}))
    away = (Participant(id="away", present=False), Participant(id="away too", present=False))
    plan = Workshop(participants=(*people("a", "b", "c"), *away), vision=vision)
    expected = [(Lack.LOW_SUPPORT, ("a",)), (Lack.NO_SUPPORT, ("c",)), (Lack.LOW_SUPPORT, ("away",))]
    assert lacks(plan, StepCode.VISION) == expected


def test_the_three_heaviest_pains_are_relieved() -> None:
    pains = tuple(Pain(id=f"p{weight}", weight=weight) for weight in (1, 2, 3, 4))
    plan = Workshop(value_proposition=ValueProposition(pains=pains, relievers=(Reliever(id="r", pain="p4"),)))
    assert lacks(plan, StepCode.VALUE_PROPOSITION) == [
        (Lack.PAIN_NOT_RELIEVED, ("p3",)),
        (Lack.PAIN_NOT_RELIEVED, ("p2",)),
    ]


def test_lanes_of_one_group_have_their_cards_together() -> None:
    lanes = (Discipline(id="pr", group="M"), Discipline(id="web", group="M"), Discipline(id="sa"))
    cards = tuple(
        Card(id=f"{n}", phase="a", discipline=lane) for n, lane in enumerate(("pr", "pr", "web", "sa"))
    )
    journey = Journey(phases=(Phase(id="a", lead="pr"),), cards=cards)
    assert lacks(Workshop(disciplines=lanes, journey=journey), StepCode.JOURNEY) == [
        (Lack.FEW_CARDS, ("sa",))
    ]
    thin = replace(journey, cards=cards[1:])
    found = lacks(Workshop(disciplines=lanes, journey=thin), StepCode.JOURNEY)
    assert found == [(Lack.FEW_CARDS, ("pr", "web")), (Lack.FEW_CARDS, ("sa",))]


def test_only_the_last_evaluation_has_to_decide() -> None:
    plan = Workshop(
        goals=(Goal(id="g"), Goal(id="h")),
        actions=tuple(Action(id=one.value, status=one) for one in ActionStatus),
        evaluations=(
            Evaluation(id="e", adjustments=(Adjustment(id="x", item="open"),)),
            Evaluation(
                id="f",
                readings=(
                    Reading(id="r", goal="g", note="No numbers in December"),
                    Reading(id="s", goal="h"),
                ),
                adjustments=(Adjustment(id="x", item="late"),),
            ),
        ),
    )
    assert lacks(plan, StepCode.EVALUATION) == [
        (Lack.NO_READING, ("h",)),
        (Lack.UNDECIDED, ("open",)),
        (Lack.UNDECIDED, ("busy",)),
    ]
    assert lacks(replace(plan, evaluations=()), StepCode.EVALUATION) == []


def test_a_step_with_nothing_in_it_is_not_done() -> None:
    with_lists = {StepCode.WELCOME, StepCode.VISION, StepCode.VALUE_PROPOSITION, StepCode.JOURNEY}
    for step in with_lists | {StepCode.GOALS, StepCode.PLAN}:
        assert (Lack.NOTHING_YET, ()) in lacks(Workshop(), step)
    assert lacks(Workshop(), StepCode.CLOSE) == [(Lack.NO_NEXT_DATE, ())]
    assert lacks(Workshop(), StepCode.BREAK) == []
