"""What holds for every plan, insight by insight: sums, what more of something does, and the extremes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from statistics import pstdev

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.domain.plans import workshops
from workshop.domain.challenges import Challenge, Cluster
from workshop.domain.codes import Authority, Realistic, Role
from workshop.domain.evaluation import Evaluation, Reading
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, CustomerMoment, HandOff, Journey, Phase
from workshop.domain.people import Discipline, Participant, Pulse, TeamKpi
from workshop.domain.plan import Action, Budget
from workshop.domain.proposition import Creator, Gain, Pain, Promise, Reliever, ValueProposition
from workshop.domain.workshop import Workshop
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
from workshop.insight.mirror import is_placed, mirror
from workshop.insight.money import leverage, pot
from workshop.insight.proposition import fit, promises
from workshop.insight.pulse import SHOWN_FROM, by_discipline, pulse, shown_to_all, spread, stays_behind
from workshop.insight.trends import trends

LANES = tuple(Discipline(id=name) for name in "abcd")
LANE = st.sampled_from("abcd")
MAYBE = st.one_of(st.none(), LANE)
MAY = st.one_of(st.none(), st.sampled_from(Authority))
any_plan = settings(max_examples=25, deadline=None)
many = settings(max_examples=80, deadline=None)

MARKS = st.dictionaries(st.sampled_from([f"p{at}" for at in range(8)]), st.integers(1, 10))
NUMBER = st.one_of(st.integers(-1000, 1000), st.decimals(-1000, 1000, places=1).map(float))


@st.composite
def journeys(draw: st.DrawFn) -> Workshop:
    """Up to six phases with leads, cards, customer rows and hand-offs among four disciplines."""
    count = draw(st.integers(0, 6))
    names = [f"f{at}" for at in range(count)]
    signed = draw(st.integers(0, count))
    phases = tuple(
        Phase(id=name, lead=draw(MAYBE), after_deal=at >= signed, anonymous=draw(st.booleans()))
        for at, name in enumerate(names)
    )
    place = st.one_of(st.none(), st.sampled_from(names)) if names else st.none()
    cards = tuple(
        Card(
            id=f"c{at}",
            phase=draw(place),
            discipline=draw(MAYBE),
            role=draw(st.one_of(st.none(), st.sampled_from(Role))),
            visible=draw(st.booleans()),
        )
        for at in range(draw(st.integers(0, 12)))
    )
    customer = tuple(
        CustomerMoment(id=f"m{name}", phase=name, faces=draw(st.one_of(st.none(), st.integers(0, 9))))
        for name in names
    )
    journey = Journey(phases=phases, cards=cards, customer=customer)
    return Workshop(disciplines=LANES, journey=journey)


# --- the Mirror


@many
@given(st.dictionaries(LANE, st.integers(0, 1000).map(lambda tenths: tenths / 10)))
def test_the_claims_add_up_to_the_tenth(claims: dict[str, float]) -> None:
    found = mirror(Workshop(disciplines=LANES, mirror=FrozenMap(claims))).claimed
    exact = sum((Fraction(str(claim)) for claim in claims.values()), Fraction())
    assert found == (float(exact) if claims else None)


@many
@given(journeys())
def test_the_shares_of_phases_and_cards_are_what_is_led_and_placed(plan: Workshop) -> None:
    found = mirror(plan).reflections
    phases, cards = plan.journey.phases, plan.journey.cards
    if phases:
        led = sum(one.phases or 0 for one in found)
        assert led == pytest.approx(100 * sum(one.lead is not None for one in phases) / len(phases))
    if cards:
        placed = sum(one.cards or 0 for one in found)
        assert placed == pytest.approx(100 * sum(map(is_placed, cards)) / len(cards))


@many
@given(journeys(), LANE)
def test_who_leads_one_phase_more_has_no_smaller_share(plan: Workshop, lane: str) -> None:
    assume(any(one.lead is None for one in plan.journey.phases))
    taken = next(one for one in plan.journey.phases if one.lead is None)
    phases = tuple(replace(one, lead=lane) if one is taken else one for one in plan.journey.phases)
    before, after = (
        {one.discipline: one.phases or 0 for one in mirror(each).reflections}
        for each in (plan, replace(plan, journey=replace(plan.journey, phases=phases)))
    )
    assert after[lane] > before[lane]
    assert {name: share for name, share in after.items() if name != lane} == {
        name: share for name, share in before.items() if name != lane
    }


# --- the journey


@many
@given(journeys())
def test_the_leaders_of_a_phase_are_its_lead_and_its_leading_cards(plan: Workshop) -> None:
    for phase, found in zip(plan.journey.phases, leaders(plan), strict=True):
        wanted = {
            card.discipline
            for card in plan.journey.cards
            if card.role is Role.LEADS and card.phase == phase.id and card.discipline
        }
        wanted |= {phase.lead} if phase.lead else set()
        assert set(found.disciplines) == wanted
        assert (found.suggested is not None) == (phase.lead is None and len(wanted) == 1)


@many
@given(journeys())
def test_agreeing_on_each_missing_hand_off_leaves_none_and_each_takes_away_one(plan: Workshop) -> None:
    missing = missing_handoffs(plan)
    assert all(one.from_discipline != one.to_discipline for one in missing)
    agreed: tuple[HandOff, ...] = ()
    for at, one in enumerate(missing):
        agreed = (
            *agreed,
            HandOff(
                id=f"h{at}",
                from_phase=one.from_phase,
                to_phase=one.to_phase,
                from_discipline=one.from_discipline,
                to_discipline=one.to_discipline,
            ),
        )
        left = missing_handoffs(replace(plan, journey=replace(plan.journey, handoffs=agreed)))
        assert left == missing[at + 1 :]


@many
@given(journeys())
def test_both_sides_of_the_signature_are_the_whole(plan: Workshop) -> None:
    turned = tuple(replace(one, after_deal=not one.after_deal) for one in plan.journey.phases)
    here, there = (
        after_the_deal(plan),
        after_the_deal(replace(plan, journey=replace(plan.journey, phases=turned))),
    )
    for one, other in ((here.phases, there.phases), (here.leads, there.leads)):
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert one + other == pytest.approx(100)
    if here.cards is not None and there.cards is not None:
        placed = sum(map(is_placed, plan.journey.cards)) / len(plan.journey.cards)
        assert here.cards + there.cards == pytest.approx(100 * placed)


@many
@given(journeys(), LANE)
def test_a_visible_card_makes_no_phase_lonely_and_helps_its_own(plan: Workshop, lane: str) -> None:
    lonely = lonely_phases(plan)
    seen = {card.phase for card in plan.journey.cards if card.visible and card.discipline}
    assert set(lonely) == {one.id for one in plan.journey.phases if one.anonymous} - seen
    for phase in lonely:
        card = Card(id="new", phase=phase, discipline=lane, visible=True)
        more = replace(plan, journey=replace(plan.journey, cards=(*plan.journey.cards, card)))
        assert set(lonely_phases(more)) == set(lonely) - {phase}


@many
@given(journeys())
def test_the_largest_count_of_faces_is_there_and_rises_are_of_two_or_more(plan: Workshop) -> None:
    found = faces(plan)
    known = [count for count in found.counts if count is not None]
    assert found.largest == (max(known) if known else None)
    at = {phase.id: place for place, phase in enumerate(plan.journey.phases)}
    for phase in found.rises:
        before, now = found.counts[at[phase] - 1], found.counts[at[phase]]
        assert before is not None
        assert now is not None
        assert now - before >= 2


@any_plan
@given(workshops())
def test_the_mark_for_one_face_is_as_it_was_given(plan: Workshop) -> None:
    found = one_face(plan)
    assert [mark for _, mark in found.later] == [
        one.one_face for one in plan.evaluations if one.one_face is not None
    ]
    assert (found.now, found.target) == (plan.journey.one_face.now, plan.journey.one_face.target)


# --- listening and value


@many
@given(st.lists(st.tuples(LANE, MAYBE), max_size=8))
def test_only_another_discipline_hears_and_hearing_more_unhears_none(
    said: list[tuple[str, str | None]],
) -> None:
    challenges = tuple(
        Challenge(id=f"c{at}", discipline=own, heard_by=by) for at, (own, by) in enumerate(said)
    )
    before = heard(Workshop(disciplines=LANES, challenges=challenges))
    assert len(before) == sum(by is not None and by != own for own, by in said)
    other = {"a": "b", "b": "c", "c": "d", "d": "a"}
    all_heard = tuple(replace(one, heard_by=other[one.discipline or "a"]) for one in challenges)
    after = heard(Workshop(disciplines=LANES, challenges=all_heard))
    assert set(before) <= set(after) == {one.id for one in challenges}


@many
@given(st.lists(st.tuples(st.one_of(st.none(), st.sampled_from("xyz")), st.integers(0, 30)), max_size=8))
def test_the_dots_of_clusters_and_of_loose_challenges_are_all_dots(
    given_dots: list[tuple[str | None, int]],
) -> None:
    plan = Workshop(
        clusters=tuple(Cluster(id=name) for name in "xyz"),
        challenges=tuple(
            Challenge(id=f"c{at}", cluster=name, votes=dots) for at, (name, dots) in enumerate(given_dots)
        ),
    )
    found = votes(plan)
    loose = sum(dots for name, dots in given_dots if name is None)
    assert sum(count for _, count in found.clusters) + loose == found.total
    assert dict(found.clusters).keys() == {"x", "y", "z"}


@many
@given(st.lists(st.integers(1, 5), max_size=6), st.sets(st.integers(0, 5)))
def test_a_reliever_and_a_creator_answer_one_each(weights: list[int], answered: set[int]) -> None:
    pains = tuple(Pain(id=f"p{at}", weight=weight) for at, weight in enumerate(weights))
    gains = tuple(Gain(id=f"g{at}", weight=weight) for at, weight in enumerate(weights))
    known = [at for at in answered if at < len(weights)]
    value = ValueProposition(
        pains=pains,
        gains=gains,
        relievers=tuple(Reliever(id=f"r{at}", pain=f"p{at}") for at in known),
        creators=tuple(Creator(id=f"k{at}", gain=f"g{at}") for at in known),
    )
    found = fit(Workshop(value_proposition=value))
    assert set(found.pains) == {f"p{at}" for at in range(len(weights)) if at not in answered}
    assert len(found.gains) == len(weights) - len(known)
    heavy = [weights[int(pain[1:])] for pain in found.pains]
    assert heavy == sorted(heavy, reverse=True)


@many
@given(st.lists(st.tuples(MAYBE, MAYBE, st.one_of(st.none(), st.sampled_from(Realistic))), max_size=8))
def test_a_promise_crosses_when_two_know_of_it_and_is_bare_until_something_is_said_instead(
    made: list[tuple[str | None, str | None, Realistic | None]],
) -> None:
    rows = tuple(
        Promise(id=f"p{at}", made_by=one, kept_by=other, realistic=real)
        for at, (one, other, real) in enumerate(made)
    )
    found = promises(Workshop(disciplines=LANES, promises=rows))
    assert len(found.crossing) == sum(bool(one and other and one != other) for one, other, _ in made)
    assert len(found.bare) == sum(real is Realistic.NO for _, _, real in made)
    instead = tuple(replace(row, instead="rather this") for row in rows)
    assert promises(Workshop(disciplines=LANES, promises=instead)).bare == ()


# --- who decides, the pot, the goals


@many
@given(
    st.lists(st.tuples(st.sets(LANE), st.one_of(st.none(), st.sampled_from(Authority))), max_size=6),
    st.sets(LANE),
)
def test_one_more_who_decides_counts_under_every_hat_and_takes_none_away(
    hats: list[tuple[set[str], Authority | None]], new: set[str]
) -> None:
    people = tuple(
        Participant(id=f"p{at}", disciplines=tuple(sorted(lanes)), authority=may)
        for at, (lanes, may) in enumerate(hats)
    )
    actions = tuple(Action(id=f"a{at}", owner=one.id) for at, one in enumerate(people))
    plan = Workshop(disciplines=LANES, participants=people, actions=actions)
    more = Participant(id="new", disciplines=tuple(sorted(new)), authority=Authority.DECIDES)
    before, after = authority(plan), authority(replace(plan, participants=(*people, more)))
    assert set(after.without) == set(before.without) - new
    assert {lane for lane, who in after.deciders if "new" in who} == new
    assert len(before.undecidable) == sum(may is Authority.EXECUTES for _, may in hats)
    named = tuple(replace(one, decides="The board") for one in actions)
    assert authority(replace(plan, actions=named)).undecidable == ()


@many
@given(st.lists(st.tuples(st.sets(LANE), st.integers(0, 10**9)), min_size=1, max_size=6))
def test_the_leverage_lies_between_the_least_and_the_most_that_gain(rows: list[tuple[set[str], int]]) -> None:
    actions = tuple(
        Action(id=f"a{at}", disciplines=tuple(sorted(lanes)), budget=budget)
        for at, (lanes, budget) in enumerate(rows)
    )
    found = leverage(Workshop(disciplines=LANES, actions=actions))
    counts = [len(lanes) for lanes, _ in rows]
    assert found.mean == pytest.approx(sum(counts) / len(counts))
    if found.per_euro is not None:
        paid = [len(lanes) for lanes, budget in rows if budget]
        assert min(paid) - 1e-9 <= found.per_euro <= max(paid) + 1e-9
    same = replace(Workshop(disciplines=LANES), actions=tuple(replace(one, budget=500) for one in actions))
    assert leverage(same).per_euro == pytest.approx(found.mean)


@many
@given(
    st.one_of(st.none(), st.integers(0, 10**12)),
    st.dictionaries(LANE, st.integers(0, 10**12)),
    st.lists(st.integers(0, 10**12), max_size=6),
)
def test_what_is_left_and_what_is_allocated_are_the_pot(
    available: int | None, contributions: dict[str, int], budgets: list[int]
) -> None:
    plan = Workshop(
        disciplines=LANES,
        actions=tuple(Action(id=f"a{at}", budget=cents) for at, cents in enumerate(budgets)),
        budget=Budget(available=available, contributions=FrozenMap(contributions)),
    )
    found = pot(plan)
    assert (found.contributed, found.allocated) == (sum(contributions.values()), sum(budgets))
    if available is None:
        assert (found.left, found.is_overspent, found.is_uneven) == (None, False, False)
    else:
        assert found.left is not None
        assert found.left + found.allocated == available
        assert found.is_overspent == (sum(budgets) > available)
        assert found.is_uneven == (bool(contributions) and sum(contributions.values()) != available)


@many
@given(NUMBER, NUMBER, NUMBER)
def test_a_goal_begins_at_nothing_ends_at_all_and_never_turns_round(
    baseline: float, target: float, value: float
) -> None:
    def share(number: float | None, start: float = baseline, end: float = target) -> float | None:
        plan = Workshop(
            goals=(Goal(id="g", baseline=start, target=end),),
            evaluations=(Evaluation(id="e", readings=(Reading(id="r", goal="g", value=number),)),),
        )
        return progress(plan)[0].percent

    if baseline == target:
        assert share(value) is None
        return
    assert (share(baseline), share(target), share(None)) == (0, 100, None)
    there, further = share(value), share(value + (1 if target > baseline else -1))
    assert there is not None
    assert further is not None
    assert further > there
    back = share(value, target, baseline)
    assert back == pytest.approx(100 - there)


@any_plan
@given(workshops())
def test_a_goal_s_trend_has_a_place_for_every_session(plan: Workshop) -> None:
    for goal, one in zip(plan.goals, trends(plan), strict=True):
        assert (one.goal, one.baseline, one.target) == (goal.id, goal.baseline, goal.target)
        assert len(one.readings) == len(plan.evaluations)


@many
@given(st.lists(st.text(max_size=3), max_size=6))
def test_an_own_target_is_in_conflict_when_something_is_said(conflicts: list[str]) -> None:
    kpis = tuple(TeamKpi(id=f"k{at}", conflict=text) for at, text in enumerate(conflicts))
    assert len(kpi_conflicts(Workshop(team_kpis=kpis))) == sum(bool(text.strip()) for text in conflicts)


# --- the pulse


def people_of(*marks: dict[str, int]) -> tuple[Participant, ...]:
    """Everybody who gave a mark, each in two of the disciplines."""
    names = sorted({name for each in marks for name in each})
    return tuple(
        Participant(id=name, disciplines=("ab"[at % 2], "cd"[at % 2])) for at, name in enumerate(names)
    )


@many
@given(MARKS)
def test_mean_and_spread_stay_where_the_marks_are_and_ignore_who_gave_them(marks: dict[str, int]) -> None:
    plan = Workshop(disciplines=LANES, participants=people_of(marks), pulse=Pulse(start=FrozenMap(marks)))
    found = pulse(plan)
    assert len(found) == bool(marks)
    for moment in found:
        assert min(marks.values()) <= moment.mean <= max(marks.values())
        assert 0 <= moment.spread <= (max(marks.values()) - min(marks.values())) / 2 + 1e-9
        assert (moment.spread == 0) == (len(set(marks.values())) == 1)
        assert moment.spread == pytest.approx(pstdev(marks.values()))
    turned = FrozenMap(dict(zip(marks, reversed(marks.values()), strict=True)))
    assert spread(turned) == pytest.approx(spread(FrozenMap(marks)))
    assert len(shown_to_all(plan)) == (len(marks) >= SHOWN_FROM)


@many
@given(MARKS)
def test_a_person_with_two_hats_counts_in_both_and_few_are_not_shown(marks: dict[str, int]) -> None:
    plan = Workshop(disciplines=LANES, participants=people_of(marks))
    every = dict(by_discipline(plan, FrozenMap(marks), at_least=1))
    assert every.get("a") == every.get("c")
    assert every.get("b") == every.get("d")
    shown = dict(by_discipline(plan, FrozenMap(marks)))
    for lane in "abcd":
        wearing = [one.id for one in plan.participants if lane in one.disciplines and one.id in marks]
        assert (lane in shown) == (len(wearing) >= SHOWN_FROM)


@many
@given(MARKS, MARKS)
def test_nobody_stays_behind_where_all_rise_alike_or_the_whole_does_not(
    start: dict[str, int], end: dict[str, int]
) -> None:
    def behind(later: dict[str, int]) -> set[str]:
        plan = Workshop(
            disciplines=LANES,
            participants=people_of(start, end),
            pulse=Pulse(start=FrozenMap(start), end=FrozenMap(later)),
        )
        return {name for one in stays_behind(plan) for name in one.disciplines}

    assert behind(start) == set()
    low = {name: min(mark, 9) for name, mark in start.items()}
    alike = Workshop(
        disciplines=LANES,
        participants=people_of(start),
        pulse=Pulse(start=FrozenMap(low), end=FrozenMap({name: mark + 1 for name, mark in low.items()})),
    )
    assert not any(one.disciplines for one in stays_behind(alike))
    assert len(behind(end)) < len(LANES)


# --- two plans


@any_plan
@given(workshops(), workshops())
def test_what_came_and_went_between_two_plans_is_what_one_has_and_the_other_lacks(
    one: Workshop, other: Workshop
) -> None:
    found = compare(one, other)
    before, after = {row.id for row in one.goals}, {row.id for row in other.goals}
    goals = found.of("goals")
    assert {row.row for row in goals if row.fate is Fate.ADDED} == after - before
    assert {row.row for row in goals if row.fate is Fate.DROPPED} == before - after
    assert {row.row for row in goals if row.fate in (Fate.CHANGED, Fate.UNCHANGED)} == before & after
    assert all((row.fate is Fate.CHANGED) == bool(row.changes) for row in found.rows)


# --- extremes


def test_the_largest_numbers_break_no_formula() -> None:
    huge = 1.7e308
    plan = Workshop(
        disciplines=LANES,
        goals=(Goal(id="g", baseline=-huge, target=huge), Goal(id="t", baseline=0.0, target=5e-324)),
        actions=(Action(id="a", budget=10**18, disciplines=("a", "b")), Action(id="b", budget=1)),
        budget=Budget(available=10**18),
        evaluations=(
            Evaluation(
                id="e",
                readings=(Reading(id="r", goal="g", value=huge), Reading(id="s", goal="t", value=huge)),
            ),
        ),
    )
    reached, beyond = progress(plan)
    assert reached.percent == 100
    assert beyond.percent is None
    assert pot(plan).left == -1
    assert leverage(plan).per_euro == pytest.approx(2)
