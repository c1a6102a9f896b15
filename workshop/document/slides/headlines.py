"""Sentences that say what a slide shows, in the room and in the slides that people take home."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.codes import Light, Realistic
from workshop.domain.plan import ParkedItem
from workshop.domain.proposition import Promise
from workshop.domain.workshop import Plan
from workshop.texts import Words


def of_promises(words: Words, said: Sequence[Promise]) -> str:
    """How many there are, and how many of them are true, once that is known of all."""
    true = sum(promise.realistic is Realistic.YES for promise in said)
    made = words.count("One promise", "{n} promises", len(said))
    if any(promise.realistic is None for promise in said):
        return made
    if not true:
        return words("{promises}, none of them true", promises=made)
    if true == len(said):
        return words("{promises}, all of them true", promises=made)
    return words("{promises}, {true} of them true", promises=made, true=words.number(true))


def of_handoffs(words: Words, plan: Plan, missing: int) -> str:
    """How many there are, how many go well, how many nobody thought of."""
    all_of_them = plan.journey.handoffs
    green = sum(one.status is Light.GREEN for one in all_of_them)
    parts = [words.count("One hand-off", "{n} hand-offs", len(all_of_them))]
    if all_of_them and green == len(all_of_them):
        parts.append(words("all green"))
    elif all_of_them:
        parts.append(words("{n} green", n=words.number(green)) if green else words("none green"))
    if missing:
        parts.append(words.count("one forgotten", "{n} forgotten", missing))
    return ", ".join(parts)


def of_parking(words: Words, items: Sequence[ParkedItem]) -> str:
    """How many still look for somebody who takes them along."""
    free = sum(item.owner is None for item in items)
    if not free:
        return words("Every parked item has a taker")
    return words.count("One parked item looks for a taker", "{n} parked items look for a taker", free)
