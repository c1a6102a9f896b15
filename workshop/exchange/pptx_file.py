"""The plan as slides that the company can show again: what was decided, one message a slide.

Only what the paper shows too: no names beside numbers, no notes on cards, nothing of the facilitator's.
"""

from __future__ import annotations

import datetime as dt

from workshop.document.slides.headlines import of_parking
from workshop.domain.shape import Pattern
from workshop.domain.workshop import Workshop
from workshop.exchange.deck import Deck
from workshop.exchange.pptx_covers import show_cover, show_next_session
from workshop.exchange.pptx_customer import show_challenges, show_customer, show_value, show_vision
from workshop.exchange.pptx_evaluation import show_evaluations
from workshop.exchange.pptx_journey import show_handoffs, show_journey, show_mirror, show_promises
from workshop.exchange.pptx_plan import show_actions, show_goals, show_pot
from workshop.exchange.talk import Talk
from workshop.texts import Words
from workshop.values import dataclass

_SHOWN: dict[Pattern, dict[str, float]] = {
    ("risks",): {"text": 4, "likelihood": 1.2, "measure": 4, "owner": 1.6},
    ("decisions",): {"text": 6, "step": 2, "decided_by": 2},
    ("parking",): {"text": 5, "owner": 2, "follow_up": 4},
    ("close", "recognition"): {"from_discipline": 2, "to_discipline": 2, "text": 7},
}
"""Which columns of a list are shown, and how wide, in parts."""


@dataclass(frozen=True, slots=True)
class Slides:
    """The file, and the beginnings of the texts that a slide has no room for."""

    data: bytes
    shortened: tuple[str, ...]


def pptx_bytes(workshop: Workshop, words: Words, made: dt.date) -> Slides:
    """Return the slides; what is empty has none, and what is long takes as many as it needs."""
    title = workshop.workshop.title or workshop.organisation.name or words("Workshop")
    talk = Talk(workshop, words, Deck(title, words.language, made))
    show_cover(talk, title)
    for show in (
        show_challenges,
        show_vision,
        show_customer,
        show_value,
        show_promises,
        show_journey,
        show_mirror,
        show_handoffs,
        show_goals,
        show_actions,
        show_pot,
        _show_rest,
        show_evaluations,
        show_next_session,
    ):
        show(talk)
    return Slides(talk.deck.data(), tuple(dict.fromkeys(talk.shortened)))


def _show_rest(talk: Talk) -> None:
    """What might go wrong, what was decided and agreed, what was parked, and the thanks."""
    words, workshop = talk.words, talk.workshop
    _list(talk, "risks", title=words("Why it might fail"))
    _list(talk, "decisions")
    agreed = [line.text for line in workshop.agreements if line.text.strip()]
    talk.lines(talk.name("agreements"), agreed, words.count("One agreement", "{n} agreements", len(agreed)))
    _list(talk, "parking", title=of_parking(words, workshop.parking))
    _list(talk, "close", "recognition", title=words("Thank you for…"))


def _list(talk: Talk, *pattern: str, title: str = "") -> None:
    talk.list(pattern, _SHOWN[pattern], title)
