"""No plan, however odd, breaks a formula; what adds up in one adds up in all."""

from __future__ import annotations

import math
from dataclasses import replace

from hypothesis import given, settings

from tests.domain.plans import full_workshop, workshops
from workshop.domain.paths import place_of, read
from workshop.domain.plan import Action
from workshop.domain.workshop import Workshop
from workshop.insight.advice import advice
from workshop.insight.authority import authority
from workshop.insight.challenges import heard, votes
from workshop.insight.comparison import Fate, compare
from workshop.insight.goals import kpi_conflicts, progress
from workshop.insight.journey import after_the_deal, faces, leaders, lonely_phases, missing_handoffs, one_face
from workshop.insight.mirror import mirror
from workshop.insight.money import leverage, pot
from workshop.insight.proposition import fit, promises
from workshop.insight.pulse import by_discipline, pulse, stays_behind

any_plan = settings(max_examples=60, deadline=None)


@any_plan
@given(workshops())
def test_shares_never_exceed_the_whole(workshop: Workshop) -> None:
    found = mirror(workshop).reflections
    assert [one.discipline for one in found] == [discipline.id for discipline in workshop.disciplines]
    for shares in ([one.phases for one in found], [one.cards for one in found]):
        given_shares = [share for share in shares if share is not None]
        assert all(0 <= share <= 100 for share in given_shares)
        assert sum(given_shares) <= 100 + 1e-9


@any_plan
@given(workshops())
def test_every_number_is_finite_and_every_id_is_there(workshop: Workshop) -> None:
    weighed = after_the_deal(workshop)
    shares = [one.percent for one in progress(workshop)] + [weighed.phases, weighed.cards, weighed.leads]
    shares += [leverage(workshop).mean, leverage(workshop).per_euro, mirror(workshop).claimed]
    assert all(share is None or math.isfinite(share) for share in shares)
    phases = {phase.id for phase in workshop.journey.phases}
    assert {one.phase for one in leaders(workshop)} == phases
    assert {*lonely_phases(workshop), *faces(workshop).rises} <= phases
    assert all({one.from_phase, one.to_phase} <= phases for one in missing_handoffs(workshop))
    assert set(authority(workshop).without) <= {discipline.id for discipline in workshop.disciplines}
    assert len(fit(workshop).pains) <= len(workshop.value_proposition.pains)
    assert len({*promises(workshop).bare, *promises(workshop).crossing}) <= len(workshop.promises)
    assert len(kpi_conflicts(workshop)) <= len(workshop.team_kpis)
    assert len(one_face(workshop).later) <= len(workshop.evaluations)


@any_plan
@given(workshops())
def test_dots_and_voices_are_counted_once(workshop: Workshop) -> None:
    found = votes(workshop)
    assert sum(count for _, count in found.clusters) <= found.total
    assert set(heard(workshop)) <= {challenge.id for challenge in workshop.challenges}


@any_plan
@given(workshops())
def test_the_pulse_stays_within_the_numbers_that_were_given(workshop: Workshop) -> None:
    for moment in pulse(workshop):
        assert 1 <= moment.mean <= 10
        assert 0 <= moment.spread <= 4.5
        assert moment.count > 0
    start = workshop.pulse.start
    assert all(1 <= mean <= 10 for _, mean in by_discipline(workshop, start, at_least=1))
    for one in stays_behind(workshop):
        assert len(one.disciplines) <= len(workshop.disciplines)


@any_plan
@given(workshops())
def test_one_more_action_takes_its_budget_from_the_pot(workshop: Workshop) -> None:
    before = pot(workshop)
    after = pot(replace(workshop, actions=(*workshop.actions, Action(id="new", budget=1_00))))
    assert after.allocated == before.allocated + 1_00
    assert after.left is None or before.left is None or after.left == before.left - 1_00


@any_plan
@given(workshops())
def test_every_advice_has_a_place_to_go_to(workshop: Workshop) -> None:
    for one in advice(workshop):
        assert place_of(one.place).pattern[0] == one.place[0]
        read(workshop, one.place)


@any_plan
@given(workshops())
def test_a_plan_does_not_differ_from_itself(workshop: Workshop) -> None:
    found = compare(workshop, workshop)
    assert found.fields == ()
    assert all(row.fate is Fate.UNCHANGED for row in found.rows)


@any_plan
@given(workshops())
def test_a_comparison_turned_round_says_the_opposite(workshop: Workshop) -> None:
    if workshop.agreed is None:
        return
    turned = {Fate.ADDED: Fate.DROPPED, Fate.DROPPED: Fate.ADDED}
    there = {(row.pattern, row.row): row.fate for row in compare(workshop.agreed, workshop).rows}
    back = {(row.pattern, row.row): row.fate for row in compare(workshop, workshop.agreed).rows}
    assert {key: turned.get(fate, fate) for key, fate in there.items()} == back


def test_a_moved_row_has_not_changed() -> None:
    workshop = full_workshop()
    turned = replace(
        workshop, goals=tuple(replace(goal, order="z" + goal.order) for goal in workshop.goals[::-1])
    )
    assert all(row.fate is Fate.UNCHANGED for row in compare(workshop, turned).rows)


def test_a_list_in_a_row_is_one_field() -> None:
    workshop = full_workshop()
    first = workshop.journey.handoffs[0]
    less = replace(first, information=first.information[1:])
    journey = replace(workshop.journey, handoffs=(less, *workshop.journey.handoffs[1:]))
    changed = [row for row in compare(workshop, replace(workshop, journey=journey)).rows if row.changes]
    assert [change.pattern for row in changed for change in row.changes] == [
        ("journey", "handoffs", "information")
    ]


def test_a_list_in_a_row_that_says_the_same_has_not_changed() -> None:
    workshop = full_workshop()
    first = workshop.journey.handoffs[0]
    again = tuple(replace(line, id=f"new {line.id}", order=f"z{line.order}") for line in first.information)
    journey = replace(
        workshop.journey,
        handoffs=(replace(first, information=again), *workshop.journey.handoffs[1:]),
    )
    found = compare(workshop, replace(workshop, journey=journey)).of("journey", "handoffs")
    assert [row.fate for row in found] == [Fate.UNCHANGED, Fate.UNCHANGED]
