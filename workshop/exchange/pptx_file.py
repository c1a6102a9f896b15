"""The plan as slides that the company can show again: what was decided, one message a slide.

Only what the paper shows too: no names beside numbers, no notes on cards, nothing of the facilitator's.
"""

from __future__ import annotations

import datetime as dt

from workshop.domain.shape import Pattern
from workshop.domain.workshop import Workshop
from workshop.drawing.palette import LIGHT
from workshop.exchange.deck import HEIGHT, INNER, MARGIN, TOP, WIDTH, Box, Deck
from workshop.exchange.pptx_journey import show_journey, show_mirror
from workshop.exchange.pptx_numbers import show_goals, show_pot
from workshop.exchange.talk import Talk
from workshop.insight.challenges import votes
from workshop.texts import Words
from workshop.values import dataclass

_SHOWN: dict[Pattern, dict[str, float]] = {
    ("challenges",): {"discipline": 1.6, "text": 6, "votes": 0.8, "heard_by": 1.6},
    ("ideal_customer", "buying_team"): {"role": 2, "wants": 4, "fears": 4},
    ("promises",): {"text": 3.4, "made_by": 2.1, "kept_by": 2.1, "realistic": 1, "instead": 3.4},
    ("journey", "handoffs"): {
        "from_discipline": 1.8,
        "to_discipline": 1.8,
        "trigger": 2.4,
        "information": 3,
        "within": 1.2,
        "status": 1,
    },
    ("actions",): {"title": 4, "owner": 1.6, "disciplines": 2.2, "due": 1.3, "budget": 1.1, "first_step": 3},
    ("risks",): {"text": 4, "likelihood": 1.2, "measure": 4, "owner": 1.6},
    ("decisions",): {"text": 6, "step": 2, "decided_by": 2},
    ("parking",): {"text": 5, "owner": 2, "follow_up": 4},
    ("close", "recognition"): {"from_discipline": 2.6, "to_discipline": 2.6, "text": 7},
}
"""Which columns of a list are shown, and how wide, in parts."""

_MOST_ON_COVER = 300


@dataclass(frozen=True, slots=True)
class Slides:
    """The file, and the beginnings of the texts that a slide has no room for."""

    data: bytes
    shortened: tuple[str, ...]


def pptx_bytes(workshop: Workshop, words: Words, made: dt.date) -> Slides:
    """Return the slides; what is empty has none, and what is long takes as many as it needs."""
    title = workshop.workshop.title or workshop.organisation.name or words("Workshop")
    talk = Talk(workshop, words, Deck(title, words.language, made))
    _cover(talk, title)
    _challenges(talk)
    _vision(talk)
    _customer(talk)
    _value(talk)
    _list(talk, "promises")
    show_journey(talk)
    show_mirror(talk)
    _list(talk, "journey", "handoffs")
    show_goals(talk)
    _list(talk, "actions")
    show_pot(talk)
    _list(talk, "risks")
    _list(talk, "decisions")
    _lines(talk, "agreements")
    _list(talk, "parking")
    _list(talk, "close", "recognition")
    return Slides(talk.deck.data(), tuple(dict.fromkeys(talk.shortened)))


def _cover(talk: Talk, title: str) -> None:
    workshop, words = talk.workshop, talk.words
    slide = talk.deck.slide(title)
    day, following = workshop.workshop.date, workshop.close.next_date
    place = filter(None, [words.date(day, "long") if day else "", talk.cut(workshop.workshop.location, 120)])
    lines = [
        talk.cut(workshop.organisation.name, 120) if workshop.organisation.name != title else "",
        talk.cut(workshop.workshop.purpose, _MOST_ON_COVER),
        ", ".join(place),
        words("Next session on {date}", date=words.date(following, "long")) if following else "",
    ]
    text = "\n".join(filter(None, lines))
    talk.deck.text(slide, Box(MARGIN, TOP + 0.9, INNER, 3), text, 26, ink=LIGHT.ink_soft)
    talk.deck.block(slide, Box(0, HEIGHT - 0.25, WIDTH, 0.25), "", 8, LIGHT.accent)


def _challenges(talk: Talk) -> None:
    counts = dict(votes(talk.workshop).clusters)
    rows = [
        (cluster.title, talk.words.number(counts[cluster.id]), cluster.need)
        for cluster in sorted(talk.workshop.clusters, key=lambda one: -counts[one.id])
    ]
    talk.table("clusters", ("clusters.title", "challenges.votes", "clusters.need"), rows, (4, 1, 5))
    _list(talk, "challenges")


def _vision(talk: Talk) -> None:
    vision = talk.workshop.vision
    if vision.statement.strip():
        talk.deck.long_text(talk.name("vision"), vision.statement)
    names = ("horizon", "for_customer", "for_team", "we_stop")
    talk.parts("vision", [(f"vision.{name}", getattr(vision, name)) for name in names])


def _customer(talk: Talk) -> None:
    customer = talk.workshop.ideal_customer
    names = ("name", "sector", "size", "region", "situation", "trigger", "budget", "evidence")
    talk.parts("ideal_customer", [(f"ideal_customer.{name}", getattr(customer, name)) for name in names])
    _list(talk, "ideal_customer", "buying_team")
    for name in ("must_have", "disqualifiers", "best_customers"):
        _lines(talk, "ideal_customer", name)


def _value(talk: Talk) -> None:
    value = talk.workshop.value_proposition
    if value.statement.strip():
        talk.deck.long_text(talk.name("value_proposition"), value.statement)
    answers = {
        ("pains", "relievers"): [(one.pain, one.text) for one in value.relievers],
        ("gains", "creators"): [(one.gain, one.text) for one in value.creators],
    }
    for (asked, answered), given in answers.items():
        rows = [
            (one.text, "\n".join(text for target, text in given if target == one.id))
            for one in getattr(value, asked)
        ]
        headings = (f"value_proposition.{asked}", f"value_proposition.{answered}")
        talk.table(headings[0], headings, rows, (1, 1))


def _list(talk: Talk, *pattern: str) -> None:
    talk.list(pattern, _SHOWN[pattern])


def _lines(talk: Talk, *pattern: str) -> None:
    """Show a list of plain texts."""
    record = talk.workshop if len(pattern) == 1 else getattr(talk.workshop, pattern[0])
    rows = [(line.text,) for line in getattr(record, pattern[-1]) if line.text.strip()]
    talk.table(".".join(pattern), (), rows, (1,))
