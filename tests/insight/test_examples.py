"""The two Dutch examples show what insight.md says they show, and the English one shows what they do not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.insight.worked_examples import example, named, names
from workshop.domain.codes import Light, StepCode
from workshop.insight.advice import Lack, advice
from workshop.insight.authority import authority
from workshop.insight.challenges import heard, votes
from workshop.insight.comparison import Fate, compare
from workshop.insight.goals import kpi_conflicts, progress
from workshop.insight.journey import (
    after_the_deal,
    faces,
    leaders,
    lonely_phases,
    missing_handoffs,
    one_face,
)
from workshop.insight.mirror import mirror
from workshop.insight.money import leverage, pot
from workshop.insight.proposition import fit, promises
from workshop.insight.pulse import When, pulse, stays_behind


@dataclass(frozen=True)
class Column:
    """One column of the table."""

    claims: float
    lanes: dict[str, tuple[float, float]]  # led phases, cards
    faces: tuple[int, ...]
    rises: list[str]
    heard: int
    without: list[str]
    votes: list[int]
    all_votes: int
    leverage: tuple[float, float]
    pot: tuple[int, int, int, int]
    means: list[float]
    spreads: list[float]
    behind: list[tuple[When, list[str]]]
    progress: list[float]
    undecided: list[str]


PLANDAAL = Column(
    claims=125,
    lanes={
        "marketing": (37.5, 23.7),
        "sales": (37.5, 21.1),
        "implementatie": (12.5, 18.4),
        "support": (12.5, 21.1),
        "management": (0, 15.8),
    },
    faces=(0, 0, 1, 2, 3, 3, 2, 0),
    rises=[],
    heard=14,
    without=["support"],
    votes=[30, 22, 16, 13],
    all_votes=81,
    leverage=(2.3, 2.33),
    pot=(30_000_00, 30_000_00, 25_500_00, 4_500_00),
    means=[5.0, 6.8, 7.1],
    spreads=[1.4, 0.4, 0.6],
    behind=[(When.END, ["sales", "management"]), (When.EVALUATION, ["sales", "management"])],
    progress=[48.9, 12.0, 55.6, 84.0],
    undecided=["a04", "a08"],
)
TOLBRUG = Column(
    claims=155,
    lanes={
        "marketing": (37.5, 21.1),
        "sales": (37.5, 21.1),
        "uitvoering": (12.5, 18.4),
        "service": (12.5, 23.7),
        "directie": (0, 15.8),
    },
    faces=(0, 0, 2, 1, 3, 2, 3, 1),
    rises=["vergelijken", "starten"],
    heard=13,
    without=[],
    votes=[35, 22, 18, 8],
    all_votes=83,
    leverage=(2.5, 2.36),
    pot=(24_000_00, 24_000_00, 18_300_00, 5_700_00),
    means=[5.0, 6.8, 7.2],
    spreads=[1.3, 0.4, 0.4],
    behind=[(When.END, ["sales", "directie"]), (When.EVALUATION, ["marketing", "sales", "directie"])],
    progress=[61.5, 41.0, 20.6, 46.2],
    undecided=["a07", "a09"],
)
both = pytest.mark.parametrize(("name", "expected"), [("plandaal", PLANDAAL), ("tolbrug", TOLBRUG)])


def shown(value: float | None, decimals: int = 1) -> float:
    """Return a number as people see it: half away from zero."""
    assert value is not None
    return float(Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


@both
def test_the_mirror(name: str, expected: Column) -> None:
    found = mirror(example(name))
    assert found.claimed == expected.claims
    lanes = {names(name)[one.discipline]: (shown(one.phases), shown(one.cards)) for one in found.reflections}
    assert lanes == expected.lanes


@both
def test_the_journey(name: str, expected: Column) -> None:
    workshop = example(name)
    assert [len(one.disciplines) for one in leaders(workshop)] == [1] * 8
    assert not any(one.suggested for one in leaders(workshop))
    (missing,) = missing_handoffs(workshop)
    assert named(name, [missing.from_phase, missing.to_phase]) == ["uitbreiden", "aanbevelen"]
    weighed = after_the_deal(workshop)
    assert (weighed.phases, weighed.cards, weighed.leads, weighed.is_thin) == (50, 50, 50, False)
    assert lonely_phases(workshop) == ()


@both
def test_the_faces(name: str, expected: Column) -> None:
    found = faces(example(name))
    assert found.counts == expected.faces
    assert found.largest == 3
    assert named(name, found.rises) == expected.rises
    assert (one_face(example(name)).now, one_face(example(name)).target) == (2, 4)


@both
def test_promises_and_who_was_heard(name: str, expected: Column) -> None:
    workshop = example(name)
    assert (len(promises(workshop).crossing), len(promises(workshop).bare)) == (4, 0)
    assert (len(heard(workshop)), len(workshop.challenges)) == (expected.heard, expected.heard)
    assert fit(workshop).pains == fit(workshop).gains == ()


@both
def test_authority(name: str, expected: Column) -> None:
    found = authority(example(name))
    assert named(name, found.without) == expected.without
    assert found.undecidable == ()


@both
def test_votes(name: str, expected: Column) -> None:
    found = votes(example(name))
    assert sorted((count for _, count in found.clusters), reverse=True) == expected.votes
    assert found.total == expected.all_votes


@both
def test_the_pot_and_the_leverage(name: str, expected: Column) -> None:
    found = leverage(example(name))
    assert (shown(found.mean), shown(found.per_euro, 2)) == expected.leverage
    counted = pot(example(name))
    assert (counted.contributed, counted.available, counted.allocated, counted.left) == expected.pot
    assert not counted.is_overspent
    assert not counted.is_uneven


@both
def test_the_pulse(name: str, expected: Column) -> None:
    found = pulse(example(name))
    assert [shown(moment.mean) for moment in found] == expected.means
    assert [shown(moment.spread) for moment in found] == expected.spreads
    behind = [(one.when, named(name, one.disciplines)) for one in stays_behind(example(name))]
    assert behind == expected.behind


@both
def test_the_goals(name: str, expected: Column) -> None:
    assert [shown(one.percent) for one in progress(example(name))] == expected.progress
    assert kpi_conflicts(example(name)) == ()


@both
def test_what_is_still_unmet(name: str, expected: Column) -> None:
    found = advice(example(name))
    handoff = [one for one in found if one.lack is Lack.NO_HANDOFF]
    undecided = [one for one in found if one.lack is Lack.UNDECIDED]
    accepted = [one for one in found if one.lack is Lack.NOT_ACCEPTED]
    assert [named(name, one.about) for one in handoff] == [["uitbreiden", "aanbevelen"]]
    assert [names(name)[one.about[0]] for one in undecided] == expected.undecided
    assert len(accepted) == (0 if name == "plandaal" else 10)
    assert len(found) == len(handoff) + len(undecided) + len(accepted)
    assert {one.step for one in undecided} == {StepCode.EVALUATION}


def test_the_difference_between_what_was_agreed_and_what_became_of_it() -> None:
    workshop = example("plandaal")
    assert workshop.agreed is not None
    found = compare(workshop.agreed, workshop)
    assert found.fields == ()
    assert {row.fate for row in found.rows} == {Fate.UNCHANGED, Fate.CHANGED}
    changed = [
        (names("plandaal")[row.row], change.pattern[-1], change.before, change.after)
        for row in found.rows
        for change in row.changes
        if change.pattern[-1] != "status"
    ]
    text = "Wekelijkse lijst met naam en actie"
    assert changed == [("a05", "done_when", text, f"{text}, vanaf 35% daling")]
    assert sum(row.fate is Fate.CHANGED for row in found.of("actions")) == 10


def test_the_english_example_shows_what_the_dutch_ones_do_not() -> None:
    plan = example("larkenby")
    assert mirror(plan).claimed == 140
    assert len(kpi_conflicts(plan)) == 2
    assert named("larkenby", authority(plan).without) == ["training"]
    assert faces(plan).counts == (0, 0, 2, 1, 4, 3, 3, 2)
    assert named("larkenby", faces(plan).rises) == ["survey", "install"]
    assert (after_the_deal(plan).phases, shown(after_the_deal(plan).cards)) == (50, 52.3)


def test_the_english_example_ends_as_a_plan_that_lacks_nothing() -> None:
    plan = example("larkenby")
    assert advice(plan) == ()
    assert missing_handoffs(plan) == ()
    assert [shown(one.percent) for one in progress(plan)] == [66.2, 60, 16, 91.7]
    assert pot(plan).left == 6_800_00


def test_a_red_hand_off_of_the_english_example_is_mended_by_an_action_that_a_goal_measures() -> None:
    plan = example("larkenby")
    assert plan.agreed is not None
    before = {one.public_id: one.status for one in plan.agreed.journey.handoffs}
    now = {one.public_id: one.status for one in plan.journey.handoffs}
    (mended,) = [one for one in before if before[one] is Light.RED and now[one] is Light.GREEN]
    (action,) = [one for one in plan.actions if names("larkenby").get(one.origin.id or "") == mended]
    assert action.goal is not None
    assert named("larkenby", [action.id, action.goal]) == ["a02", "g1"]
    measured = next(one for one in progress(plan) if one.goal == action.goal)
    assert shown(measured.percent) == 66.2
