"""The corners of every formula: nothing there, one there, exactly at the border."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.codes import Authority, Realistic, Role
from workshop.domain.evaluation import Evaluation, Reading
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, CustomerMoment, HandOff, Journey, Phase
from workshop.domain.people import Discipline, Participant, TeamKpi
from workshop.domain.plan import Action, Budget
from workshop.domain.proposition import Creator, Gain, Pain, Promise, Reliever, ValueProposition
from workshop.domain.workshop import Workshop
from workshop.insight.authority import authority
from workshop.insight.challenges import heard, votes
from workshop.insight.goals import kpi_conflicts, progress
from workshop.insight.journey import (
    Leaders,
    MissingHandOff,
    after_the_deal,
    faces,
    leaders,
    lonely_phases,
    missing_handoffs,
)
from workshop.insight.mirror import mirror
from workshop.insight.money import leverage, pot
from workshop.insight.proposition import fit, promises

LANES = tuple(Discipline(id=name) for name in ("ma", "sa", "su"))


def mapped(*phases: Phase, cards: tuple[Card, ...] = (), handoffs: tuple[HandOff, ...] = ()) -> Workshop:
    return Workshop(disciplines=LANES, journey=Journey(phases=phases, cards=cards, handoffs=handoffs))


def card(phase: str | None, lane: str | None, role: Role | None = None, *, visible: bool = False) -> Card:
    return Card(id=f"{phase}{lane}{role}", phase=phase, discipline=lane, role=role, visible=visible)


def test_a_share_of_nothing_is_undefined() -> None:
    (one, _, _) = mirror(Workshop(disciplines=LANES)).reflections
    assert (one.claimed, one.phases, one.cards) == (None, None, None)
    assert mirror(Workshop()).claimed is None
    empty = after_the_deal(Workshop())
    assert (empty.phases, empty.cards, empty.leads, empty.is_thin) == (None, None, None, False)


def test_claims_of_tenths_add_up_to_what_people_see() -> None:
    plan = Workshop(disciplines=LANES, mirror=FrozenMap({"ma": 0.1, "sa": 0.2, "su": 33.3}))
    assert mirror(plan).claimed == 33.6


def test_an_unplaced_card_counts_among_all_and_in_no_share() -> None:
    cards = (card("p", "ma"), card("p", None), card(None, "ma"), card(None, None))
    shares = [one.cards for one in mirror(mapped(Phase(id="p"), cards=cards)).reflections]
    assert shares == [25, 0, 0]


def test_the_lead_and_the_leading_cards_are_the_leaders() -> None:
    plan = mapped(
        Phase(id="a", lead="sa"),
        Phase(id="b", lead="sa"),
        Phase(id="c"),
        Phase(id="d"),
        Phase(id="e"),
        cards=(
            card("a", "sa", Role.LEADS),
            card("b", "ma", Role.LEADS),
            card("c", "su", Role.LEADS),
            card("d", "su", Role.DELIVERS),
            card("e", "su", Role.LEADS),
            card("e", "ma", Role.LEADS),
        ),
    )
    assert leaders(plan) == (
        Leaders("a", ("sa",), None),
        Leaders("b", ("ma", "sa"), None),
        Leaders("c", ("su",), "su"),
        Leaders("d", (), None),
        Leaders("e", ("ma", "su"), None),
    )


def test_a_change_of_leader_from_the_signature_on_needs_a_hand_off() -> None:
    phases = (
        Phase(id="a", lead="ma"),
        Phase(id="b", lead="sa"),
        Phase(id="c", lead="su", after_deal=True),
        Phase(id="d", lead="ma", after_deal=True),
    )
    known = HandOff(id="h", from_phase="b", to_phase="c", from_discipline="sa", to_discipline="su")
    assert missing_handoffs(mapped(*phases, handoffs=(known,))) == (MissingHandOff("c", "d", "su", "ma"),)
    other = replace(known, to_discipline="ma")
    assert [one.to_phase for one in missing_handoffs(mapped(*phases, handoffs=(other,)))] == ["c", "d"]


@pytest.mark.parametrize(("one", "other"), [("ma", "ma"), ("ma", None), (None, "ma"), (None, None)])
def test_no_hand_off_is_missing_where_the_lead_stays_or_is_unknown(
    one: str | None, other: str | None
) -> None:
    phases = Phase(id="a", lead=one, after_deal=True), Phase(id="b", lead=other, after_deal=True)
    assert missing_handoffs(mapped(*phases)) == ()


@pytest.mark.parametrize(
    ("cards", "leads", "is_thin"),
    [
        ("aabb", "sa sa", False),
        ("aaab", "sa sa", True),
        ("aabb", "sa -", True),
        ("bbbb", "- sa", False),
        ("", "- -", False),
    ],
)
def test_the_time_after_the_deal_is_pointed_out_when_it_is_thin(
    cards: str, leads: str, is_thin: bool
) -> None:
    before, after = (None if lead == "-" else lead for lead in leads.split())
    phases = Phase(id="a", lead=before), Phase(id="b", lead=after, after_deal=True)
    found = after_the_deal(mapped(*phases, cards=tuple(card(phase, "ma") for phase in cards)))
    assert found.phases == 50
    assert found.is_thin == is_thin


def test_a_phase_without_a_lead_counts_in_none() -> None:
    phases = Phase(id="a", lead="ma"), Phase(id="b"), Phase(id="c", lead="su", after_deal=True)
    assert after_the_deal(mapped(*phases)).leads == 50


def test_an_anonymous_phase_is_lonely_until_somebody_is_seen_there() -> None:
    phases = Phase(id="a", anonymous=True), Phase(id="b", anonymous=True), Phase(id="c")
    cards = (card("a", "ma"), card("a", None, visible=True), card("b", "ma", visible=True))
    assert lonely_phases(mapped(*phases, cards=cards)) == ("a",)


def test_faces_rise_between_neighbours_that_are_both_known() -> None:
    counts = {"a": 0, "b": 2, "c": None, "d": 5, "e": 6, "f": 8}
    moments = tuple(CustomerMoment(id=name, phase=name, faces=count) for name, count in counts.items())
    journey = Journey(phases=tuple(Phase(id=name) for name in [*counts, "g"]), customer=moments)
    found = faces(Workshop(journey=journey))
    assert found.counts == (0, 2, None, 5, 6, 8, None)
    assert found.largest == 8
    assert found.rises == ("b", "f")
    assert faces(Workshop()).largest is None


def test_a_promise_crosses_when_another_must_keep_it() -> None:
    ledger = (
        Promise(id="own", made_by="sa", kept_by="sa", realistic=Realistic.NO, instead=" "),
        Promise(id="crossing", made_by="sa", kept_by="su", realistic=Realistic.NO, instead="Seven weeks"),
        Promise(id="half", made_by="sa", realistic=Realistic.PARTLY),
    )
    found = promises(Workshop(promises=ledger))
    assert found.crossing == ("crossing",)
    assert found.bare == ("own",)


def test_a_challenge_is_heard_by_another_discipline() -> None:
    given = (
        Challenge(id="a", discipline="ma", heard_by="sa"),
        Challenge(id="b", discipline="ma", heard_by="ma"),
        Challenge(id="c", discipline="ma"),
        Challenge(id="d", heard_by="ma"),
    )
    assert heard(Workshop(challenges=given)) == ("a", "d")


def test_votes_without_a_cluster_count_in_the_total_alone() -> None:
    given = (
        Challenge(id="a", cluster="c", votes=3),
        Challenge(id="b", cluster="c"),
        Challenge(id="d", votes=4),
    )
    found = votes(Workshop(clusters=(Cluster(id="c"), Cluster(id="e")), challenges=given))
    assert found.clusters == (("c", 3), ("e", 0))
    assert found.total == 7


def test_what_nobody_answers_is_listed_by_weight() -> None:
    value = ValueProposition(
        pains=(Pain(id="a", weight=1), Pain(id="b"), Pain(id="c", weight=5), Pain(id="d", weight=5)),
        gains=(Gain(id="g"), Gain(id="h", weight=2)),
        relievers=(Reliever(id="r", pain="d"), Reliever(id="s")),
        creators=(Creator(id="k", gain="g"),),
    )
    found = fit(Workshop(value_proposition=value))
    assert found.pains == ("c", "a", "b")
    assert found.gains == ("h",)


def test_a_hat_counts_for_authority_and_an_action_needs_a_decision() -> None:
    people = (
        Participant(id="boss", disciplines=("ma", "sa"), authority=Authority.DECIDES),
        Participant(id="doer", disciplines=("su",), authority=Authority.EXECUTES),
    )
    actions = (
        Action(id="a", owner="doer"),
        Action(id="b", owner="doer", decides="Bo"),
        Action(id="c", owner="boss"),
        Action(id="d"),
    )
    found = authority(Workshop(disciplines=LANES, participants=people, actions=actions))
    assert found.deciders == (("ma", ("boss",)), ("sa", ("boss",)), ("su", ()))
    assert found.without == ("su",)
    assert found.undecidable == ("a",)


def test_leverage_weighs_by_money() -> None:
    actions = (
        Action(id="a", disciplines=("ma", "sa", "su"), budget=100_00),
        Action(id="b", disciplines=("ma",), budget=300_00),
        Action(id="c", disciplines=("ma", "sa")),
    )
    found = leverage(Workshop(disciplines=LANES, actions=actions))
    assert found.actions == (("a", 3), ("b", 1), ("c", 2))
    assert (found.mean, found.per_euro) == (2.0, 1.5)
    free = leverage(Workshop(actions=(Action(id="a"),)))
    assert (free.mean, free.per_euro) == (0.0, None)
    assert leverage(Workshop()).mean is None


@pytest.mark.parametrize(
    ("available", "given", "spent", "left", "is_overspent", "is_uneven"),
    [
        (100, {"ma": 60, "sa": 40}, 100, 0, False, False),
        (100, {"ma": 100}, 101, -1, True, False),
        (100, {"ma": 99}, 0, 100, False, True),
        (100, {}, 0, 100, False, False),
        (None, {"ma": 99}, 50, None, False, False),
        (0, {"ma": 0}, 0, 0, False, False),
    ],
)
def test_the_pot_points_out_what_does_not_add_up(
    available: int | None,
    given: dict[str, int],
    spent: int,
    left: int | None,
    is_overspent: bool,
    is_uneven: bool,
) -> None:
    budget = Budget(available=available, contributions=FrozenMap(given))
    found = pot(
        Workshop(disciplines=LANES, budget=budget, actions=(Action(id="a", budget=spent), Action(id="b")))
    )
    assert (found.left, found.is_overspent, found.is_uneven) == (left, is_overspent, is_uneven)


def test_a_kpi_conflicts_when_somebody_wrote_how() -> None:
    kpis = (TeamKpi(id="a", conflict=" "), TeamKpi(id="b", conflict="Counts calls"))
    assert kpi_conflicts(Workshop(team_kpis=kpis)) == ("b",)


@pytest.mark.parametrize(
    ("baseline", "target", "value", "percent"),
    [
        (38, 85, 61, 48.93617021276596),
        (11, 6, 10.4, 12.0),
        (0, 10, -5, -50),
        (0, 10, 15, 150),
        (0.1, 0.3, 0.2, 50.0),
        (5, 5, 5, None),
        (None, 5, 5, None),
        (5, None, 5, None),
        (5, 6, None, None),
        (-1e308, 1e308, 1e308, 100.0),
        (0, 5e-324, 1e308, None),
        (10**30, 2 * 10**30, 10**30 + 1, 1e-28),
    ],
)
def test_progress_goes_from_baseline_to_target(
    baseline: Any, target: Any, value: Any, percent: float | None
) -> None:
    goals = (Goal(id="g", baseline=baseline, target=target),)
    evaluation = Evaluation(id="e", readings=(Reading(id="r", goal="g", value=value),))
    (found,) = progress(Workshop(goals=goals, evaluations=(evaluation,)))
    assert (found.value, found.percent) == (value, percent)


def test_the_latest_number_counts_even_if_it_is_not_in_the_latest_evaluation() -> None:
    goals = (Goal(id="g", baseline=0, target=10),)
    evaluations = (
        Evaluation(id="e", readings=(Reading(id="r", goal="g", value=1),)),
        Evaluation(id="f", readings=(Reading(id="r", goal="g", value=2),)),
        Evaluation(id="h", readings=(Reading(id="r", goal="g"),)),
    )
    assert progress(Workshop(goals=goals, evaluations=evaluations))[0].percent == 20
