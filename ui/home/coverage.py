"""Whether every discipline has somebody who decides and somebody who does: said before the day starts."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from workshop.commands.beginning import Person
from workshop.domain.codes import Authority, Kind


class Cover(StrEnum):
    """How a discipline is represented."""

    NOBODY = "nobody"
    NO_DECIDER = "no_decider"
    ONLY_DECIDERS = "only_deciders"
    DECIDES = "decides"
    COMPLETE = "complete"


GOOD = (Cover.DECIDES, Cover.COMPLETE)


def cover(lane: int, kind: Kind, people: Sequence[Person]) -> Cover:
    """Return how the lane at that position is represented; of the management deciders are enough."""
    theirs = [person for person in people if lane in person.hats]
    deciders = [person for person in theirs if person.authority is Authority.DECIDES]
    if not theirs:
        return Cover.NOBODY
    if not deciders:
        return Cover.NO_DECIDER
    if len(deciders) < len(theirs):
        return Cover.COMPLETE
    return Cover.DECIDES if kind is Kind.MANAGEMENT else Cover.ONLY_DECIDERS
