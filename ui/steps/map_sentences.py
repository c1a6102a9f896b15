"""What the map points out in words: leaders to settle, hand-offs that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.workshop import Workshop
from workshop.drawing.board import Warned
from workshop.insight.journey import leaders, missing_handoffs
from workshop.texts import Words


def warnings_of(workshop: Workshop, words: Words, *, asks_all: bool) -> Iterator[Warned]:
    """What is amiss with the leaders: several in one phase; where all are asked for, none in another."""
    names = {one.id: one.name for one in workshop.disciplines}
    for one in leaders(workshop):
        count = len(one.disciplines)
        if count > 1:
            people = words.join([names.get(row, "?") for row in one.disciplines])
            mark = words.count("{n} leader", "{n} leaders", count)
            yield Warned(one.phase, mark, words("Several lead here: {names}", names=people))
        elif asks_all and one.suggested is not None:
            name = names.get(one.suggested, "?")
            yield Warned(
                one.phase,
                words("{name}?", name=name),
                words("A card says that {name} leads here; the phase does not say so yet.", name=name),
            )
        elif asks_all and not count:
            yield Warned(one.phase, words("Who leads?"), words("Nobody leads here yet."))


def missing_sentence(workshop: Workshop, words: Words) -> str:
    """Where the leader changes and nobody hands over; "" for nowhere."""
    gaps = missing_handoffs(workshop)
    if not gaps:
        return ""
    phases = {one.id: one.name for one in workshop.journey.phases}
    ends = [f"{phases.get(gap.from_phase, '?')} → {phases.get(gap.to_phase, '?')}" for gap in gaps]
    return words("The leader changes without a hand-off: {where}", where=words.join(ends))
