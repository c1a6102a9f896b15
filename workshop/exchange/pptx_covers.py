"""The first slide and the last: whose plan it is, and when its people meet again."""

from __future__ import annotations

from typing import Any

from workshop.document.decisions import next_session
from workshop.drawing.palette import LIGHT
from workshop.exchange.deck import HEIGHT, INNER, MARGIN, TOP, WIDTH, Box, Look
from workshop.exchange.talk import Talk

_MOST_PURPOSE = 300
_STRIP = 0.62
_MOST_LANES = 8


def show_cover(talk: Talk, title: str) -> None:
    """Show whose plan it is, what it is for, when and where it was made, and by which disciplines."""
    workshop, words = talk.workshop, talk.words
    slide = talk.deck.cover(title)
    talk.deck.block(slide, Box(MARGIN, 1.5, 0.08, 1.7), "", 8, Look(fill=LIGHT.accent))
    if workshop.organisation.name and workshop.organisation.name != title:
        name = talk.cut(workshop.organisation.name, 90)
        look = Look(ink=LIGHT.accent, is_bold=True)
        talk.deck.text(slide, Box(MARGIN + 0.3, 0.95, INNER - 0.6, 0.5), name, 20, look)
    day = workshop.workshop.date
    place = filter(None, [words.date(day, "long") if day else "", talk.cut(workshop.workshop.location, 120)])
    purpose = Box(MARGIN + 0.3, 3.5, INNER - 0.6, 1.5)
    talk.deck.text(slide, purpose, talk.cut(workshop.workshop.purpose, _MOST_PURPOSE), 24, Look())
    look = Look(ink=LIGHT.ink_soft)
    talk.deck.text(slide, Box(MARGIN + 0.3, 5.1, INNER - 0.6, 0.6), ", ".join(place), 20, look)
    _strip(talk, slide)


def show_next_session(talk: Talk) -> None:
    """Show the day, as large as it deserves; nothing while there is none."""
    words, day = talk.words, next_session(talk.workshop)
    if day is None:
        return
    slide = talk.deck.slide(words("Our next session"))
    look = Look(ink=LIGHT.accent, is_bold=True, is_centred=True, is_middle=True)
    talk.deck.text(slide, Box(MARGIN, TOP, INNER, 2.6), words.date(day, "long"), 60, look)
    said = [line.text for line in talk.workshop.close.words if line.text.strip()]
    text = talk.cut(" · ".join(said), 240)
    talk.deck.text(slide, Box(MARGIN, TOP + 2.7, INNER, 1.6), text, 22, Look(is_centred=True))
    _strip(talk, slide)


def _strip(talk: Talk, slide: Any) -> None:
    """The disciplines side by side; too many of them to be read are a bar."""
    names = [one for one in talk.workshop.disciplines if one.name]
    top, deck = HEIGHT - _STRIP, talk.deck
    if not 0 < len(names) <= _MOST_LANES:
        deck.block(slide, Box(0, HEIGHT - 0.25, WIDTH, 0.25), "", 8, Look(fill=LIGHT.accent))
        return
    width = WIDTH / len(names)
    for at, one in enumerate(names):
        lane = talk.lane(one.id)
        if lane is not None:
            look = Look(ink=lane.ink, fill=lane.fill, is_bold=True, is_centred=True, is_middle=True)
            text = talk.cut(one.name, round(width * 10))
            deck.block(slide, Box(at * width, top, width, _STRIP), text, 14, look)
