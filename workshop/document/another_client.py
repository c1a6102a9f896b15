"""A workshop begun anew for another company: what is method and structure travels, what was said does not.

What the one client said is never the next one's to read. So rows get ids of their own, the day and its people
stay behind, and so does a text that names somebody of the former company; its own name becomes the new one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workshop.commands.beginning import Fresh, duplicated
from workshop.commands.own_ids import with_own_ids
from workshop.document.forgetting import mentions
from workshop.domain.agenda import Occasion, Organisation
from workshop.domain.journey import Card
from workshop.domain.paths import Path, write
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

_LEGAL_FORM = re.compile(r"[\s,]+(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|ltd\.?|inc\.?|gmbh)$", re.IGNORECASE)

NAMELESS = "…"


@dataclass(frozen=True, slots=True)
class Travelled:
    """What came along, and how many texts stayed behind because they name somebody."""

    workshop: Workshop
    left_behind: int


def for_client(
    workshop: Workshop, company: str, fresh: Fresh, *, with_cards: bool, title: str = ""
) -> Travelled:
    """Return a workshop for a company ("": anybody's), set up as this one: lanes, phases, agenda, rules.

    `with_cards`: also what the disciplines do in each phase, by title and touchpoint, without notes.
    """
    made = duplicated(workshop, with_people=False)
    occasion = made.workshop
    made = replace(
        made,
        organisation=Organisation(),
        workshop=Occasion(
            title=title or f"Workshop {company}".strip(),
            start=occasion.start,
            facilitator=occasion.facilitator,
            length=occasion.length,
            minutes=occasion.minutes,
        ),
        journey=replace(made.journey, cards=_cards(workshop) if with_cards else ()),
    )
    silent, count = _without_names(made, workshop)
    renamed = _renamed(silent, workshop.organisation.name, company or NAMELESS)
    whole = replace(renamed, organisation=Organisation(name=company))
    return Travelled(with_own_ids(whole, fresh), count)


def _cards(workshop: Workshop) -> tuple[Card, ...]:
    return tuple(replace(card, note="") for card in workshop.journey.cards)


def _without_names(made: Workshop, former: Workshop) -> tuple[Workshop, int]:
    """Return a workshop without the texts that name somebody of the former one, and how many those were."""
    paths = {
        mention.path
        for name in _people(former)
        for mention in mentions(made, name)
        if mention.path != ("workshop", "facilitator")
    }
    for path in paths:
        made = write(made, path, NAMELESS if _is_a_heading(path) else "")
    rules = tuple(rule for rule in made.welcome.rules if rule.text)
    cards = tuple(card for card in made.journey.cards if card.title or not _is_of(card, paths))
    return (
        replace(
            made,
            welcome=replace(made.welcome, rules=rules),
            journey=replace(made.journey, cards=cards),
        ),
        len(paths),
    )


def _is_a_heading(path: Path) -> bool:
    """Whether a lane or a column is called so: it stays, for cards lie in it."""
    return path[-1] == "name" and (path[0] == "disciplines" or path[:2] == ("journey", "phases"))


def _is_of(card: Card, paths: set[Path]) -> bool:
    return ("journey", "cards", card.id, "title") in paths


def _people(former: Workshop) -> Iterator[str]:
    """Yield the names of all who took part, now or when it was agreed; the facilitator is at every client."""
    lists = (former.participants, former.agreed.participants if former.agreed else ())
    names = {person.name for people in lists for person in people}
    yield from sorted(names - {former.workshop.facilitator, ""})


def _renamed(made: Workshop, before: str, after: str) -> Workshop:
    """Return a workshop in whose texts the former company has the new one's name."""
    name = _LEGAL_FORM.sub("", before).strip()
    if not name:
        return made
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    for mention in mentions(made, name):
        text = pattern.sub(lambda _: after, mention.text)
        if text != mention.text:
            made = write(made, mention.path, text)
    return made
