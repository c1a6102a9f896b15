"""What a plan shows is said in a sentence: with its figures, for none, one and many, about no person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.domain.plans import workshops
from tests.insight.worked_examples import example
from workshop.document.findings import Insight, findings, say
from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.codes import Authority, Realistic, Role, StepCode
from workshop.domain.evaluation import Evaluation, Reading
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, CustomerMoment, HandOff, Journey, OneFace, Phase
from workshop.domain.people import Discipline, Participant, Pulse, TeamKpi
from workshop.domain.plan import Action, Budget
from workshop.domain.proposition import Gain, Pain, Promise, Reliever, ValueProposition
from workshop.domain.workshop import Workshop
from workshop.method import read_method
from workshop.texts import speak

LANES = (
    Discipline(id="ma", name="Marketing"),
    Discipline(id="sa", name="Sales"),
    Discipline(id="su", name="Support"),
)
EMPTY = Workshop(disciplines=LANES)


def said(insight: Insight, plan: Workshop, language: str = "en") -> list[str]:
    return [one.text for one in say(insight, plan, speak(language))]


def mapped(*phases: Phase, cards: tuple[Card, ...] = (), handoffs: tuple[HandOff, ...] = ()) -> Workshop:
    return replace(EMPTY, journey=Journey(phases=phases, cards=cards, handoffs=handoffs))


def phase(name: str, lead: str | None = None, *, after: bool = False, anonymous: bool = False) -> Phase:
    return Phase(id=name, name=name, lead=lead, after_deal=after, anonymous=anonymous)


@pytest.mark.parametrize("insight", list(Insight))
@pytest.mark.parametrize("plan", [Workshop(), EMPTY], ids=["nothing", "disciplines alone"])
def test_of_an_empty_plan_nothing_is_said(insight: Insight, plan: Workshop) -> None:
    assert said(insight, plan) == []


@settings(max_examples=25, deadline=None)
@given(workshops())
def test_no_plan_is_beyond_words(workshop: Workshop) -> None:
    for language in ("nl", "en"):
        for insight in Insight:
            for text in said(insight, workshop, language):
                assert text.strip()
                assert "\n" not in text


@settings(max_examples=25, deadline=None)
@given(workshops())
def test_no_person_is_named(workshop: Workshop) -> None:
    people = tuple(replace(one, name=f"Persoon{at}") for at, one in enumerate(workshop.participants))
    named = replace(workshop, participants=people)
    assert not any("Persoon" in text for insight in Insight for text in said(insight, named))


@pytest.mark.parametrize(
    ("claims", "text"),
    [
        ({"ma": 40, "sa": 60, "su": 25}, "Together we claim 125% of the journey: 25% more than there is."),
        (
            {"ma": 10, "sa": 30, "su": 20.5},
            "Together we claim 60.5% of the journey: 39.5% is claimed by nobody.",
        ),
        ({"ma": 40, "sa": 40, "su": 20}, "Together we claim exactly the whole journey."),
        ({"sa": 90}, "So far we claim 90% of the journey; still to come: Marketing and Support."),
    ],
)
def test_claims_are_laid_beside_the_one_journey(claims: dict[str, float], text: str) -> None:
    assert said(Insight.CLAIMS, replace(EMPTY, mirror=FrozenMap(claims))) == [text]


def test_who_claims_most_beyond_what_they_lead_and_the_other_way_round() -> None:
    plan = mapped(phase("a", "sa"), phase("b", "su"), phase("c", "su"), phase("d", "su"))
    plan = replace(plan, mirror=FrozenMap({"ma": 40, "sa": 40, "su": 10}))
    assert said(Insight.MIRROR, plan) == [
        "Marketing claims 40% of the journey, but leads in no phase at all.",
        "Support claims only 10% of the journey, yet leads in 3 of the 4 phases.",
    ]
    assert said(Insight.PHASES, plan) == [
        "Support leads most: 75% of the phases.",
        "Marketing leads nowhere.",
    ]
    sure = replace(plan, mirror=FrozenMap({"ma": 0, "sa": 25, "su": 75}))
    assert said(Insight.MIRROR, sure) == []


def test_one_of_several_phases_is_said_as_one() -> None:
    plan = replace(mapped(phase("a", "sa"), phase("b")), mirror=FrozenMap({"sa": 80}))
    assert said(Insight.MIRROR, plan) == [
        "Sales claims 80% of the journey, but leads in only one of the 2 phases."
    ]
    alone = replace(mapped(phase("a", "sa")), mirror=FrozenMap({"sa": 80}))
    assert said(Insight.MIRROR, alone) == ["Sales claims only 80% of the journey, yet leads all of it."]


def test_cards_that_have_no_place_and_lanes_that_have_no_card_are_said() -> None:
    cards = (
        Card(id="1", phase="a", discipline="ma"),
        Card(id="2", phase="a", discipline="sa"),
        Card(id="3", phase=None, discipline="sa"),
    )
    assert said(Insight.CARDS, mapped(phase("a"), cards=cards)) == [
        "Marketing and Sales have most cards: 33.3% of all each.",
        "Without a card on the map: Support.",
        "1 card has no place yet.",
    ]


def test_several_leaders_no_leader_and_a_leader_that_only_the_cards_know() -> None:
    cards = (
        Card(id="1", phase="a", discipline="ma", role=Role.LEADS),
        Card(id="2", phase="c", discipline="su", role=Role.LEADS),
    )
    plan = mapped(phase("a", "sa"), phase("b"), phase("c"), cards=cards)
    assert said(Insight.LEADERS, plan) == [
        "In “a” several lead: Marketing and Sales. Who really does?",
        "The cards say that Support leads in “c”; do we agree?",
        "Nobody leads in “b”.",
    ]
    assert said(Insight.LEADERS, mapped(phase("a"), phase("b"))) == ["Nobody leads a phase yet."]
    assert said(Insight.LEADERS, mapped(phase("a", "sa"))) == ["Every phase has one leader."]


def test_of_many_phases_with_several_leaders_three_are_named() -> None:
    phases = tuple(phase(name, "sa") for name in "abcde")
    cards = tuple(Card(id=name, phase=name, discipline="ma", role=Role.LEADS) for name in "abcde")
    assert said(Insight.LEADERS, mapped(*phases, cards=cards))[-1] == "In 2 more phases several lead."


def test_a_missing_hand_off_is_a_story_told_twice() -> None:
    phases = phase("a", "ma"), phase("b", "sa", after=True)
    text = (
        "Marketing hands over to Sales from “a” to “b”, and nothing is agreed: "
        "does the customer tell the story again?"
    )
    assert said(Insight.HANDOFFS, mapped(*phases)) == [text]
    agreed = HandOff(id="h", from_phase="a", to_phase="b", from_discipline="ma", to_discipline="sa")
    assert said(Insight.HANDOFFS, mapped(*phases, handoffs=(agreed,))) == [
        "Wherever the leader changes after the signature, a hand-off is agreed."
    ]


def test_what_comes_after_the_signature_is_weighed() -> None:
    cards = tuple(Card(id=str(at), phase="a" if at else "b", discipline="ma") for at in range(4))
    thin = mapped(phase("a", "sa"), phase("b", after=True), cards=cards)
    assert said(Insight.AFTER_THE_DEAL, thin) == [
        "50% of the phases come after the signature, but only 25% of the cards and 0% of the leads."
    ]
    fine = mapped(phase("a", "sa"), phase("b", "sa", after=True), cards=cards[:2])
    assert said(Insight.AFTER_THE_DEAL, fine) == [
        "After the signature come 50% of the phases, 50% of the cards and 50% of the leads."
    ]
    assert said(Insight.AFTER_THE_DEAL, mapped(phase("a"))) == [
        "No phase comes after the signature: does the journey end there?"
    ]


def test_an_anonymous_phase_asks_who_helps_there() -> None:
    plan = mapped(phase("a", anonymous=True), phase("b"))
    assert said(Insight.ANONYMOUS, plan) == [
        "In “a” we do not see the customer, and the customer sees nothing of us: who helps there?"
    ]
    seen = Card(id="1", phase="a", discipline="ma", visible=True)
    helped = mapped(phase("a", anonymous=True), cards=(seen,))
    assert said(Insight.ANONYMOUS, helped) == [
        "Where the customer stays anonymous, there is something of ours to find."
    ]


@pytest.mark.parametrize(
    ("counts", "texts"),
    [
        ((0, 0), ["As we counted, the customer meets nobody of us."]),
        ((1, 0), ["Nowhere does the customer meet more than one of us."]),
        (
            (1, 4),
            [
                "The customer meets most of us in “b”: 4 different people.",
                "In “b” the customer suddenly meets 4 of us, where it was 1.",
            ],
        ),
    ],
)
def test_faces_are_counted(counts: tuple[int, int], texts: list[str]) -> None:
    moments = tuple(
        CustomerMoment(id=name, phase=name, faces=n) for name, n in zip("ab", counts, strict=True)
    )
    plan = replace(EMPTY, journey=Journey(phases=(phase("a"), phase("b")), customer=moments))
    assert said(Insight.FACES, plan) == texts


@pytest.mark.parametrize(
    ("now", "target", "later", "text"),
    [
        (2, 4, None, "For acting with one face we give ourselves a 2 out of 5; we want a 4."),
        (2, None, None, "For acting with one face we give ourselves a 2 out of 5."),
        (None, 4, None, "For acting with one face we want a 4 out of 5."),
        (
            2,
            4,
            4,
            (
                "For acting with one face we gave ourselves a 2 out of 5, and now a 4: "
                "that is where we wanted to be."
            ),
        ),
    ],
)
def test_one_face_has_a_mark(now: int | None, target: int | None, later: int | None, text: str) -> None:
    plan = replace(
        EMPTY,
        journey=Journey(one_face=OneFace(now=now, target=target)),
        evaluations=(Evaluation(id="e", one_face=later),),
    )
    assert said(Insight.ONE_FACE, plan) == [text]


def test_promises_that_others_must_keep_and_those_that_are_bare() -> None:
    made = tuple(
        Promise(id=str(at), text=f"P{at}", made_by="sa", kept_by="su", realistic=Realistic.NO)
        for at in range(5)
    )
    assert said(Insight.PROMISES, replace(EMPTY, promises=made)) == [
        "All 5 promises are made by one discipline and must be kept by another.",
        "Most often Sales promises what Support must keep: 5 times.",
        "This is not true, and nothing is said instead: “P0”, “P1”, “P2” and 2 more.",
    ]
    own = Promise(id="o", text="O", made_by="su", kept_by="su")
    assert said(Insight.PROMISES, replace(EMPTY, promises=(own,))) == [
        "Whoever makes a promise also keeps it."
    ]
    both = replace(EMPTY, promises=(own, replace(made[0], realistic=None)))
    assert said(Insight.PROMISES, both) == [
        "1 of 2 promises is made by one discipline and must be kept by another."
    ]


def test_a_challenge_that_nobody_said_back_still_waits() -> None:
    mine = Challenge(id="1", discipline="su", text="A", heard_by="su")
    heard = Challenge(id="2", discipline="ma", text="B", heard_by="sa")
    assert said(Insight.HEARD, replace(EMPTY, challenges=(mine, heard))) == [
        "1 of 2 challenges was said back by another discipline; still waiting to be heard: Support."
    ]
    assert said(Insight.HEARD, replace(EMPTY, challenges=(mine,))) == [
        "No challenge was said back by another discipline yet; still waiting to be heard: Support."
    ]
    assert said(Insight.HEARD, replace(EMPTY, challenges=(heard,))) == [
        "The one challenge was said back by another discipline."
    ]


def test_dots_are_said_with_their_cluster_and_those_outside_too() -> None:
    clusters = Cluster(id="x", title="Late"), Cluster(id="y", title="Twice")
    challenges = (
        Challenge(id="1", cluster="x", votes=4),
        Challenge(id="2", cluster="y", votes=4),
        Challenge(id="3", votes=1),
    )
    assert said(Insight.VOTES, replace(EMPTY, clusters=clusters, challenges=challenges)) == [
        "Most dots went to “Late” and “Twice”: 4 of 9 each.",
        "1 of 9 dots lies on a challenge without a cluster.",
    ]


def test_a_pain_without_a_reliever_is_said_heaviest_first() -> None:
    value = ValueProposition(
        pains=(Pain(id="p", text="Waiting", weight=2), Pain(id="q", text="Paying twice", weight=5)),
        gains=(Gain(id="g", text="Rest"),),
    )
    assert said(Insight.FIT, replace(EMPTY, value_proposition=value)) == [
        "Nothing of ours takes away “Paying twice” and “Waiting”.",
        "Nothing of ours brings “Rest”.",
    ]
    relieved = ValueProposition(pains=value.pains[:1], relievers=(Reliever(id="r", text="x", pain="p"),))
    assert said(Insight.FIT, replace(EMPTY, value_proposition=relieved)) == [
        "To every pain and every gain of the customer we have an answer."
    ]


def test_a_pot_that_is_over_allocated_asks_what_we_stop() -> None:
    plan = replace(
        EMPTY,
        actions=(Action(id="a", title="Do", budget=12_000_00, disciplines=("ma",)),),
        budget=Budget(available=10_000_00, contributions=FrozenMap({"ma": 4_000_00, "sa": 4_000_00})),
    )
    assert said(Insight.POT, plan) == [
        "We divide €2,000 more than there is: what do we stop to pay for it?",
        "€8,000 is put in and €10,000 is there: which is right?",
        "Marketing puts in €4,000 and gains from 1 action: is that fine with everybody?",
    ]
    unsaid = replace(plan, budget=Budget())
    assert said(Insight.POT, unsaid) == ["We divide €12,000, but nobody has said what there is."]
    even = replace(plan, budget=Budget(available=12_000_00))
    assert said(Insight.POT, even) == ["The whole pot is divided."]


def test_who_executes_without_deciding_is_said_by_discipline_and_by_action() -> None:
    people = (
        Participant(id="1", name="Noor", disciplines=("ma", "sa"), authority=Authority.DECIDES),
        Participant(id="2", name="Bram", disciplines=("su",), authority=Authority.EXECUTES),
    )
    plan = replace(EMPTY, participants=people, actions=(Action(id="a", title="Call back", owner="2"),))
    assert said(Insight.AUTHORITY, plan) == [
        "Support: nobody here decides. Who decides for them?",
        "1 action is carried by somebody who may not decide, and nobody is named who does: “Call back”.",
    ]
    third = Participant(id="3", name="Fleur", disciplines=("su",), authority=Authority.DECIDES)
    decided = replace(plan, participants=(*people, third), actions=())
    assert said(Insight.AUTHORITY, decided) == ["In every discipline somebody here decides."]


def test_own_targets_that_pull_the_other_way_are_named_with_what_they_do() -> None:
    kpis = (
        TeamKpi(id="1", discipline="sa", kpi="New contracts", conflict="Rewards promising too much."),
        TeamKpi(id="2", discipline="su", kpi="Short calls"),
        TeamKpi(id="3", discipline="ma", conflict="Counts leads,\nnot customers"),
    )
    assert said(Insight.KPI_CONFLICTS, replace(EMPTY, team_kpis=kpis)) == [
        "Sales is measured by “New contracts”, and that pulls the other way: Rewards promising too much.",
        "What pulls the other way in Marketing: Counts leads, not customers.",
    ]
    assert said(Insight.KPI_CONFLICTS, replace(EMPTY, team_kpis=kpis[1:2])) == [
        "No own target works against the shared goals, as far as we know."
    ]


def test_of_so_few_marks_that_one_can_tell_whose_they_are_nothing_is_said() -> None:
    marks = {"a": 4, "b": 6, "c": 8}
    assert said(Insight.PULSE, replace(EMPTY, pulse=pulse(marks))) == [
        "On average we give 6.0 for working together, with a spread of 1.6."
    ]
    for few in ({"a": 4}, {"a": 4, "b": 6}):
        assert said(Insight.PULSE, replace(EMPTY, pulse=pulse(few))) == []


@pytest.mark.parametrize(
    ("end", "text"),
    [
        (
            {"a": 7, "b": 7, "c": 7},
            "went from 6.0 to 7.0, and we agree more: the spread went from 1.6 to 0.0.",
        ),
        (
            {"a": 1, "b": 6, "c": 8},
            "went from 6.0 to 5.0, and we agree less: the spread went from 1.6 to 2.9.",
        ),
        ({"a": 4, "b": 6, "c": 8}, "is still 6.0; we differ as much as before (spread 1.6)."),
    ],
)
def test_the_pulse_is_said_from_first_to_last(end: dict[str, int], text: str) -> None:
    plan = replace(EMPTY, pulse=pulse({"a": 4, "b": 6, "c": 8}, end))
    assert said(Insight.PULSE, plan) == [f"Our mark for working together {text}"]


def pulse(start: dict[str, int], end: dict[str, int] | None = None) -> Pulse:
    return Pulse(start=FrozenMap(start), end=FrozenMap(end or {}))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (30, "“Stay” goes the wrong way."),
        (45, "“Stay” is at 12.5% of the way."),
        (80, "“Stay” has reached its target."),
        (90, "“Stay” is beyond its target: 125% of the way."),
        (None, "No number yet for “Stay”."),
    ],
)
def test_a_goal_is_somewhere_on_its_way(value: float | None, text: str) -> None:
    plan = replace(
        EMPTY,
        goals=(Goal(id="g", title="Stay", baseline=40, target=80),),
        evaluations=(Evaluation(id="e", readings=(Reading(id="r", goal="g", value=value),)),),
    )
    assert said(Insight.PROGRESS, plan) == [text]


def test_what_is_no_longer_as_agreed_is_counted() -> None:
    plan = example("plandaal")
    assert said(Insight.SINCE_AGREED, plan) == ["Since the plan was agreed, 10 things changed."]
    fewer = replace(plan, goals=plan.goals[1:], risks=(*plan.risks, replace(plan.risks[0], id="new")))
    assert said(Insight.SINCE_AGREED, fewer) == [
        "Since the plan was agreed, 10 things changed, 1 was added and 1 was dropped."
    ]


def test_who_stays_behind_is_for_the_facilitator_alone() -> None:
    plan, words = example("plandaal"), speak("en")
    (behind,) = said(Insight.STAYS_BEHIND, plan)
    assert behind == "The mark rises, but much less for Sales and Management: what do they need?"
    for step in StepCode:
        for one in ("", *(one.code for one in read_method("en").steps[step].rounds)):
            texts = [found.text for found in findings(plan, step, one, words, is_for_all=True)]
            assert behind not in texts
    assert behind in [found.text for found in findings(plan, StepCode.CLOSE, "pulse", words)]


def test_every_insight_is_said_in_some_round() -> None:
    rounds = {step: [one.code for one in read_method("en").steps[step].rounds] for step in StepCode}
    plan, words = example("tolbrug"), speak("nl")
    plan = replace(plan, agreed=example("plandaal").agreed)
    heard = {
        one.text
        for step, codes in rounds.items()
        for code in codes or [""]
        for one in findings(plan, step, code, words)
    }
    silent = [
        insight
        for insight in Insight
        if said(insight, plan, "nl") and not heard & {*said(insight, plan, "nl")}
    ]
    assert silent == []


def test_what_asks_for_a_word_is_said_first() -> None:
    found = findings(example("plandaal"), StepCode.JOURNEY, "mirror", speak("en"))
    assert [one.asks for one in found] == sorted((one.asks for one in found), reverse=True)
    assert found[0].asks
    assert not found[-1].asks
