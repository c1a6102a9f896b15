"""What the journey map shows: who leads, where nobody hands over, what comes after the signature."""

from __future__ import annotations

from itertools import pairwise

from workshop.domain.codes import Role
from workshop.domain.ids import DisciplineId, PhaseId, RowId
from workshop.domain.journey import Phase
from workshop.domain.workshop import Plan, Workshop
from workshop.insight.mirror import is_placed
from workshop.insight.shares import percent
from workshop.values import dataclass

RISE = 2
"""So many more faces than in the phase before are pointed out."""


@dataclass(frozen=True, slots=True)
class Leaders:
    """Who leads a phase, by its lead and by its leading cards, in the sequence of the disciplines.

    None: nobody yet. Several: to settle. `suggested`: the phase has no lead, and its cards know one.
    """

    phase: PhaseId
    disciplines: tuple[DisciplineId, ...]
    suggested: DisciplineId | None


def leaders(plan: Plan) -> tuple[Leaders, ...]:
    """Return the leaders of every phase."""
    leads = Role.LEADS  # a look-up that costs as much as the rest, with ten thousand cards
    leading = {(card.phase, card.discipline) for card in plan.journey.cards if card.role is leads}
    return tuple(_leaders(plan, phase, leading) for phase in plan.journey.phases)


def _leaders(plan: Plan, phase: Phase, leading: set[tuple[PhaseId | None, DisciplineId | None]]) -> Leaders:
    found = tuple(one.id for one in plan.disciplines if one.id == phase.lead or (phase.id, one.id) in leading)
    return Leaders(phase.id, found, found[0] if phase.lead is None and len(found) == 1 else None)


@dataclass(frozen=True, slots=True)
class MissingHandOff:
    """The lead changes, from the signature on, and nobody hands over."""

    from_phase: PhaseId
    to_phase: PhaseId
    from_discipline: DisciplineId
    to_discipline: DisciplineId


def missing_handoffs(plan: Plan) -> tuple[MissingHandOff, ...]:
    """Return the neighbouring phases without a hand-off from the one's lead to the other's."""
    known = {
        (one.from_phase, one.to_phase, one.from_discipline, one.to_discipline)
        for one in plan.journey.handoffs
    }
    return tuple(
        MissingHandOff(before.id, after.id, before.lead, after.lead)
        for before, after in pairwise(plan.journey.phases)
        if after.after_deal
        and before.lead is not None
        and after.lead is not None
        and before.lead != after.lead
        and (before.id, after.id, before.lead, after.lead) not in known
    )


@dataclass(frozen=True, slots=True)
class AfterTheDeal:
    """What comes after the signature, in percent: of the phases, of all cards, of the phases with a lead.

    `is_thin`: cards or leads are a smaller share than the phases are.
    """

    phases: float | None
    cards: float | None
    leads: float | None
    is_thin: bool


def after_the_deal(plan: Plan) -> AfterTheDeal:
    """Weigh the journey on both sides of the signature."""
    phases, cards = plan.journey.phases, plan.journey.cards
    after = {phase.id for phase in phases if phase.after_deal}
    led = [phase for phase in phases if phase.lead is not None]
    placed = sum(is_placed(card) and card.phase in after for card in cards)
    of_phases = percent(len(after), len(phases))
    of_cards, of_leads = (
        percent(placed, len(cards)),
        percent(sum(phase.id in after for phase in led), len(led)),
    )
    is_thin = any(
        of_phases is not None and one is not None and one < of_phases for one in (of_cards, of_leads)
    )
    return AfterTheDeal(phases=of_phases, cards=of_cards, leads=of_leads, is_thin=is_thin)


def lonely_phases(plan: Plan) -> tuple[PhaseId, ...]:
    """Return the anonymous phases in which no card is visible to the customer: nobody is helpful there."""
    helped = {card.phase for card in plan.journey.cards if is_placed(card) and card.visible}
    return tuple(phase.id for phase in plan.journey.phases if phase.anonymous and phase.id not in helped)


@dataclass(frozen=True, slots=True)
class Faces:
    """How many of our people the customer meets, phase by phase (None: not said); where it rises steeply."""

    counts: tuple[int | None, ...]
    largest: int | None
    rises: tuple[PhaseId, ...]


def faces(plan: Plan) -> Faces:
    """Count the faces along the journey."""
    by_phase = {moment.phase: moment.faces for moment in plan.journey.customer}
    phases = plan.journey.phases
    counts = tuple(by_phase.get(phase.id) for phase in phases)
    rises = tuple(
        phase.id
        for phase, (before, now) in zip(phases[1:], pairwise(counts), strict=True)
        if before is not None and now is not None and now - before >= RISE
    )
    return Faces(counts, max((count for count in counts if count is not None), default=None), rises)


@dataclass(frozen=True, slots=True)
class OneFaceMarks:
    """The marks for acting with one face, 1 to 5: now, wanted, and at each evaluation that gave one."""

    now: int | None
    target: int | None
    later: tuple[tuple[RowId, int], ...]


def one_face(workshop: Workshop) -> OneFaceMarks:
    """Return the marks in the sequence in which they were given."""
    given = ((evaluation.id, evaluation.one_face) for evaluation in workshop.evaluations)
    later = tuple((row_id, mark) for row_id, mark in given if mark is not None)
    return OneFaceMarks(workshop.journey.one_face.now, workshop.journey.one_face.target, later)
