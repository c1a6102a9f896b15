"""The journey on slides: promises, the map, the Mirror, and the hand-offs."""

from __future__ import annotations

from workshop.document.slides.headlines import of_handoffs, of_promises
from workshop.exchange.deck_tables import Bars, put_bars
from workshop.exchange.pptx_map import show_map
from workshop.exchange.talk import Talk
from workshop.insight.journey import missing_handoffs
from workshop.insight.mirror import is_placed, mirror

_PROMISES = {"text": 3.4, "made_by": 1.9, "kept_by": 1.9, "realistic": 1, "instead": 3.4}
_CARDS = {"phase": 1.5, "discipline": 1.5, "role": 1, "title": 5}
_HANDOFFS = {
    "from_discipline": 1.8,
    "to_discipline": 1.8,
    "trigger": 2.4,
    "information": 3,
    "within": 1.6,
    "status": 1,
}


def show_promises(talk: Talk) -> None:
    """Show who promises what, who must keep it, and what is said instead."""
    said = [one for one in talk.workshop.promises if one.text]
    talk.list(("promises",), _PROMISES, of_promises(talk.words, said) if said else "")


def show_journey(talk: Talk) -> None:
    """Show the whole map; where the cards do not fit their cells, a table has them in full."""
    journey, words = talk.workshop.journey, talk.words
    if not talk.workshop.disciplines or not journey.phases:
        return
    count = sum(map(is_placed, journey.cards))
    title = words.count("One card on the journey", "{n} cards on the journey", count)
    if not show_map(talk, title):
        talk.list(("journey", "cards"), _CARDS)


def show_handoffs(talk: Talk) -> None:
    """Show from whom to whom a customer goes, with what, and how that goes."""
    title = of_handoffs(talk.words, talk.workshop, len(missing_handoffs(talk.workshop)))
    talk.list(("journey", "handoffs"), _HANDOFFS, title)


def show_mirror(talk: Talk) -> None:
    """Show what was claimed beside what is on the map, a bar each; nothing when nobody claimed."""
    found, words = mirror(talk.workshop), talk.words
    if found.claimed is None or not found.reflections:
        return
    names = [one.name for one in talk.workshop.disciplines]
    series = {
        words("claimed"): [one.claimed for one in found.reflections],
        words("phases led"): [one.phases for one in found.reflections],
        words("cards"): [one.cards for one in found.reflections],
    }
    rounded = {
        name: [None if one is None else round(one, 1) for one in numbers] for name, numbers in series.items()
    }
    told = "; ".join(
        f"{name}: {words.percent(one.claimed)}"
        for name, one in zip(names, found.reflections, strict=True)
        if one.claimed is not None
    )
    title = words("Together we claim {share} of the journey", share=words.percent(found.claimed))
    put_bars(talk.deck, title, talk.name("mirror"), Bars(names, rounded, '0"%"'), told)
