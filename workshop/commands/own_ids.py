"""A set-up under ids that no other plan has, so that nothing ever takes two companies' plans for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshop.domain.ids import RowId
from workshop.domain.journey import Journey
from workshop.domain.workshop import Workshop


def with_own_ids(made: Workshop, fresh: Callable[[], RowId]) -> Workshop:
    """Return a workshop that has disciplines, phases, cards, agenda and rules alone, under new ids."""
    lanes = {one.id: fresh() for one in made.disciplines}
    columns = {one.id: fresh() for one in made.journey.phases}
    journey = Journey(
        phases=tuple(replace(one, id=columns[one.id]) for one in made.journey.phases),
        cards=tuple(
            replace(
                card,
                id=fresh(),
                phase=columns.get(card.phase or ""),
                discipline=lanes.get(card.discipline or ""),
            )
            for card in made.journey.cards
        ),
    )
    return replace(
        made,
        agenda=tuple(replace(item, id=fresh()) for item in made.agenda),
        disciplines=tuple(replace(one, id=lanes[one.id]) for one in made.disciplines),
        welcome=replace(made.welcome, rules=tuple(replace(rule, id=fresh()) for rule in made.welcome.rules)),
        journey=journey,
    )
