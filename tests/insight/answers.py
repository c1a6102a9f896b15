"""What plans show, in their own words, in the console, in the room and on paper: the table is answers.toml.

Both examples with the answers of the design, and plans that nobody made an example of.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.insight.worked_examples import example
from workshop.document.findings import Insight
from workshop.domain.challenges import Challenge
from workshop.domain.codes import Authority, Kind, Realistic, Role, Setting, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Card
from workshop.domain.people import Discipline, Participant, Pulse, TeamKpi
from workshop.domain.plan import Action
from workshop.domain.workshop import Workshop


@dataclass(frozen=True)
class Answer:
    """One insight: said in the console, shown on the slides of the same round, printed on a page."""

    plan: str
    insight: Insight
    step: StepCode
    round: str
    page: str
    said: tuple[str, ...]
    room: tuple[str, ...]
    paper: tuple[str, ...]


def _several_and_none() -> Workshop:
    """In one phase a card leads beside the leader, in another nobody leads, in a third only a card does."""
    plan = example("plandaal")
    support = next(one.id for one in plan.disciplines if one.name == "Support")
    phases = {one.name: one for one in plan.journey.phases}
    empty = {phases["Starten"].id, phases["Gebruiken"].id}
    cards = tuple(
        replace(one, role=Role.DELIVERS) if one.phase == phases["Starten"].id else one
        for one in plan.journey.cards
    )
    extra = Card(id="extra", phase=phases["Kiezen"].id, discipline=support, role=Role.LEADS)
    journey = replace(
        plan.journey,
        cards=(*cards, extra),
        phases=tuple(replace(one, lead=None) if one.id in empty else one for one in plan.journey.phases),
    )
    return replace(plan, journey=journey)


def _all_before_the_deal() -> Workshop:
    """Every card but one lies before the signature, and nothing anonymous can be seen."""
    plan = example("plandaal")
    first = plan.journey.phases[2].id
    cards = tuple(replace(one, phase=first, visible=False) for one in plan.journey.cards[:-1])
    return replace(plan, journey=replace(plan.journey, cards=(*cards, plan.journey.cards[-1])))


def _over_allocated() -> Workshop:
    plan = example("plandaal")
    actions = (replace(plan.actions[0], budget=30_000_00), *plan.actions[1:])
    contributions = FrozenMap({one.id: 1_000_00 for one in plan.disciplines})
    return replace(plan, actions=actions, budget=replace(plan.budget, contributions=contributions))


def _unheard() -> Workshop:
    plan = example("plandaal")
    names = {one.id: one.name for one in plan.disciplines}
    challenges = tuple(
        replace(one, heard_by=one.discipline if names[one.discipline or ""] == "Support" else one.heard_by)
        for one in plan.challenges
    )
    return replace(plan, challenges=(*challenges, Challenge(id="loose", text="Niemand belt terug", votes=2)))


def _nothing_that_helps() -> Workshop:
    """The heaviest pain has no reliever, a gain no creator, and a promise is not true."""
    plan = example("plandaal")
    value = plan.value_proposition
    pain, gain = value.pains[0].id, value.gains[0].id
    value = replace(
        value,
        relievers=tuple(one for one in value.relievers if one.pain != pain),
        creators=tuple(one for one in value.creators if one.gain != gain),
    )
    promises = tuple(
        replace(one, instead="") if one.realistic is Realistic.NO else one for one in plan.promises
    )
    return replace(plan, value_proposition=value, promises=promises)


_DEPARTMENTS = (
    ("PR", "Marketing", Kind.MARKETING),
    ("Accountmarketing", "Marketing", Kind.MARKETING),
    ("Social", "Marketing", Kind.MARKETING),
    ("Nieuwe klanten", "Verkoop", Kind.SALES),
    ("Vaste klanten", "Verkoop", Kind.SALES),
    ("Levering Noord", "Levering", Kind.DELIVERY),
    ("Levering Zuid", "Levering", Kind.DELIVERY),
    ("Servicedesk", "", Kind.SUPPORT),
    ("Directie", "", Kind.MANAGEMENT),
)


def _enterprise() -> Workshop:
    """Nine departments in groups; Sanne wears two hats, and decides in both."""
    plan = example("tolbrug")
    lanes = tuple(
        Discipline(id=f"d{at}", name=name, group=group, kind=kind)
        for at, (name, group, kind) in enumerate(_DEPARTMENTS)
    )
    people = (
        Participant(id="sanne", name="Sanne", disciplines=("d0", "d2"), authority=Authority.DECIDES),
        Participant(id="omar", name="Omar", disciplines=("d1",), authority=Authority.EXECUTES),
        Participant(id="lena", name="Lena", disciplines=("d3", "d4"), authority=Authority.DECIDES),
        Participant(id="pim", name="Pim", disciplines=("d5",), authority=Authority.DECIDES),
        Participant(id="roos", name="Roos", disciplines=("d6",), authority=Authority.EXECUTES),
        Participant(id="joep", name="Joep", disciplines=("d7",), authority=Authority.ADVISES),
        Participant(id="mila", name="Mila", disciplines=("d8",), authority=Authority.DECIDES),
        Participant(id="bas", name="Bas", disciplines=("d0",)),
        Participant(id="tess", name="Tess", disciplines=("d0", "d2")),
        Participant(id="yara", name="Yara", disciplines=("d2",)),
    )
    kpis = (
        TeamKpi(id="k0", discipline="d0", kpi="Persberichten", conflict="Beloont nieuws, niet klanten"),
        TeamKpi(id="k3", discipline="d3", kpi="Nieuwe contracten", conflict="Beloont te veel beloven"),
        TeamKpi(id="k7", discipline="d7", kpi="Korte gesprekken", conflict="Straft wie doorvraagt"),
        TeamKpi(id="k8", discipline="d8", kpi="Marge"),
    )
    marks = {one.id: 4 for one in people}
    later = {**marks, "sanne": 7, "bas": 7, "tess": 7, "yara": 7}
    return Workshop(
        language=plan.language,
        setting=Setting.ENTERPRISE,
        organisation=replace(plan.organisation, name="Delfland Groep"),
        agenda=plan.agenda,
        disciplines=lanes,
        participants=people,
        team_kpis=kpis,
        pulse=Pulse(start=FrozenMap(marks), end=FrozenMap(later)),
        goals=(Goal(id="g", title="Klanten blijven", baseline=80, target=90),),
        actions=(
            Action(id="a", title="Terugbeldag invoeren", owner="omar", goal="g", disciplines=("d1", "d7")),
            Action(id="b", title="Klantmiddag houden", owner="mila", goal="g", disciplines=("d8",)),
        ),
    )


PLANS: Mapping[str, Callable[[], Workshop]] = {
    "plandaal": lambda: example("plandaal"),
    "tolbrug": lambda: example("tolbrug"),
    "several leaders, and none": _several_and_none,
    "all before the deal": _all_before_the_deal,
    "an over-allocated pot": _over_allocated,
    "challenges that nobody heard": _unheard,
    "a pain without a reliever": _nothing_that_helps,
    "an enterprise": _enterprise,
}
ANSWERS = tuple(
    Answer(
        plan=plan,
        insight=Insight(row["insight"]),
        step=StepCode(row["step"]),
        round=row["round"],
        page=row["page"],
        said=tuple(row["said"]),
        room=tuple(row["room"]),
        paper=tuple(row["paper"]),
    )
    for plan, rows in tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")).items()
    for row in rows
)
each_answer = pytest.mark.parametrize("answer", ANSWERS, ids=lambda one: f"{one.plan}: {one.insight}")
each_plan = pytest.mark.parametrize("plan", list(PLANS))
