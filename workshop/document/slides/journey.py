"""Slides of the buyer journey: the customer's row, the board from afar, spotlights, leaders, hand-offs."""

from __future__ import annotations

from dataclasses import replace

from workshop.document.findings import Insight
from workshop.document.slides.bodies import Cell, Moment, Moments, Overview, RoleCard, Spotlight
from workshop.document.slides.scene import Seen
from workshop.document.slides.spoken import spoken
from workshop.document.slides.values import Part
from workshop.domain.codes import Role
from workshop.domain.ids import DisciplineId, PhaseId
from workshop.domain.journey import Card, Phase
from workshop.insight.journey import leaders
from workshop.texts.names import code_name

HEAVIEST_FIRST = {role: at for at, role in enumerate(Role)}


def moments(seen: Seen) -> tuple[Part, ...]:
    """What is in the spotlight, else what the customer does and feels, phase by phase."""
    words, journey = seen.words, seen.plan.journey
    if seen.spotlight:
        return board(seen)
    rows = []
    for phase in journey.phases:
        moment = journey.moment(phase.id)
        faces = moment.faces if moment else None
        rows.append(
            Moment(
                phase=phase.name,
                does=moment.does if moment else "",
                feeling=moment.feeling if moment else None,
                faces="" if faces is None else words.count("{n} face", "{n} faces", faces),
                is_after_deal=phase.after_deal,
            )
        )
    if not any(row.does for row in rows):
        return ()
    return (Part(headline=words("What the customer does and feels"), body=Moments(moments=tuple(rows))),)


def board(seen: Seen) -> tuple[Part, ...]:
    """What is in the spotlight, else the whole board from afar."""
    match seen.spotlight:
        case ("disciplines", discipline):
            return _lane(seen, discipline)
        case ("journey", "phases", phase):
            return _phase(seen, phase)
        case ("journey", "cards", card):
            return _card(seen, card)
        case _:
            return _overview(seen)


def leading(seen: Seen) -> tuple[Part, ...]:
    """What is in the spotlight, else the board with who leads, and what is to settle about that."""
    words, found = seen.words, leaders(seen.plan)
    parts = board(seen)
    if seen.spotlight or not parts:
        return parts
    settled = sum(len(one.disciplines) == 1 and one.suggested is None for one in found)
    headline = words.count(
        "One of {whole} phases has one leader",
        "{n} of {whole} phases have one leader",
        settled,
        whole=words.number(len(found)),
    )
    if settled == len(found):
        headline = words("Every phase has one leader")
    return (
        replace(parts[0], headline=headline),
        *spoken(seen, words("Who really leads?"), Insight.LEADERS),
        *spoken(seen, words("After the signature"), Insight.AFTER_THE_DEAL),
        *spoken(seen, words("Where the customer is anonymous"), Insight.ANONYMOUS),
    )


def _overview(seen: Seen) -> tuple[Part, ...]:
    words, plan = seen.words, seen.plan
    if not plan.journey.phases or not plan.disciplines:
        return ()
    placed = sum(card.phase is not None and card.discipline is not None for card in plan.journey.cards)
    places = {one.id: at for at, one in enumerate(plan.disciplines)}
    roles = _roles(plan.journey.cards)
    body = Overview(
        phases=tuple(phase.name for phase in plan.journey.phases),
        deal=sum(not phase.after_deal for phase in plan.journey.phases),
        lanes=seen.lanes([one.id for one in plan.disciplines]),
        cells=tuple(
            tuple(Cell(roles=tuple(roles.get((phase.id, one.id), ()))) for phase in plan.journey.phases)
            for one in plan.disciplines
        ),
        leads=tuple(places.get(phase.lead or "") for phase in plan.journey.phases),
        deal_text=words("Signature"),
        role_names=tuple((role, code_name(words, role)) for role in Role),
    )
    return (
        Part(headline=words.count("One card on the journey", "{n} cards on the journey", placed), body=body),
    )


def _roles(cards: tuple[Card, ...]) -> dict[tuple[PhaseId | None, DisciplineId | None], list[Role | None]]:
    """The roles in each cell, heaviest first: every card is looked at once, however many cells there are."""
    found: dict[tuple[PhaseId | None, DisciplineId | None], list[Role | None]] = {}
    for card in cards:
        found.setdefault((card.phase, card.discipline), []).append(card.role)
    for roles in found.values():
        roles.sort(key=lambda role: HEAVIEST_FIRST[role] if role else len(Role))
    return found


def _lane(seen: Seen, discipline: DisciplineId) -> tuple[Part, ...]:
    """One discipline through all phases."""
    words, journey = seen.words, seen.plan.journey
    lane = seen.lane(discipline)
    if lane is None:
        return _overview(seen)
    led = sum(phase.lead == discipline for phase in journey.phases)
    phases = words.count("{n} phase", "{n} phases", len(journey.phases))
    headline = words(
        "{discipline} leads {led} of {phases}", discipline=lane.name, led=words.number(led), phases=phases
    )
    cards = [
        (phase, _role_card(seen, card, phase.name))
        for phase in journey.phases
        for card in journey.cell(phase.id, discipline)
    ]
    body = Spotlight(
        before=tuple(card for phase, card in cards if not phase.after_deal),
        after=tuple(card for phase, card in cards if phase.after_deal),
        lane=lane,
        before_text=words("Before the signature"),
        after_text=words("After the signature"),
    )
    return (Part(headline=headline, body=body),)


def _phase(seen: Seen, phase_id: PhaseId) -> tuple[Part, ...]:
    """One phase through all disciplines."""
    words, plan = seen.words, seen.plan
    phase = next((one for one in plan.journey.phases if one.id == phase_id), None)
    if phase is None:
        return _overview(seen)
    cards = [
        _role_card(seen, card, one.name)
        for one in plan.disciplines
        for card in plan.journey.cell(phase_id, one.id)
    ]
    lead = seen.lane(phase.lead)
    headline = (
        words("{discipline} leads in “{phase}”", discipline=lead.name, phase=phase.name)
        if lead
        else phase.name
    )
    return (Part(headline=headline, body=Spotlight(before=tuple(cards), after=(), lane=lead)),)


def _card(seen: Seen, card_id: str) -> tuple[Part, ...]:
    """One card, with the row of its lane around it forgotten."""
    card = next((one for one in seen.plan.journey.cards if one.id == card_id), None)
    if card is None:
        return _overview(seen)
    phase: Phase | None = next((one for one in seen.plan.journey.phases if one.id == card.phase), None)
    lane = seen.lane(card.discipline)
    shown = _role_card(seen, card, phase.name if phase else "")
    return (
        Part(
            headline=lane.name if lane else card.title, body=Spotlight(before=(shown,), after=(), lane=lane)
        ),
    )


def _role_card(seen: Seen, card: Card, caption: str) -> RoleCard:
    words = seen.words
    return RoleCard(
        caption=caption,
        title=card.title,
        touchpoint=card.touchpoint,
        role=card.role,
        role_name=code_name(words, card.role) if card.role else "",
        lane=seen.lane(card.discipline),
    )
