"""The Mirror: which share of the journey each discipline claims, and which it has on the map."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from workshop.domain.ids import DisciplineId
from workshop.domain.journey import Card
from workshop.domain.workshop import Plan
from workshop.insight.shares import as_float, exact, percent
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Reflection:
    """One discipline's shares in percent: claimed, of the phases (it leads) and of the cards.

    None: not claimed, no phases, no cards.
    """

    discipline: DisciplineId
    claimed: float | None
    phases: float | None
    cards: float | None


@dataclass(frozen=True, slots=True)
class Mirror:
    """All disciplines in their sequence; `claimed` is the sum of the claims, None when nobody claimed."""

    claimed: float | None
    reflections: tuple[Reflection, ...]


def mirror(plan: Plan) -> Mirror:
    """Lay the mapped shares beside the claims."""
    claims = sum((exact(claim) for claim in plan.mirror.values()), Fraction())
    phases, cards = plan.journey.phases, plan.journey.cards
    led = Counter(phase.lead for phase in phases)
    own = Counter(card.discipline for card in cards if is_placed(card))
    return Mirror(
        claimed=as_float(claims) if plan.mirror else None,
        reflections=tuple(
            Reflection(
                discipline=discipline.id,
                claimed=plan.mirror.get(discipline.id),
                phases=percent(led[discipline.id], len(phases)),
                cards=percent(own[discipline.id], len(cards)),
            )
            for discipline in plan.disciplines
        ),
    )


def is_placed(card: Card) -> bool:
    """Tell whether a card lies in a cell; one that does not counts among all cards and in no share."""
    return card.phase is not None and card.discipline is not None
