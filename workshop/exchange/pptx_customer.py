"""Slides of what was heard, of the vision, and of whom it is for: challenges, vision, customer, value."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document.slides.value import heaviest
from workshop.drawing.palette import LIGHT
from workshop.exchange.deck import INNER, MARGIN, ROOM, TOP, Box, Look
from workshop.exchange.deck_tables import Rows, put_table
from workshop.exchange.fitting import lines_of
from workshop.exchange.talk import BAD, GOOD, STRONG, Talk
from workshop.insight.challenges import votes

_CHALLENGES = {"discipline": 1.6, "text": 6, "votes": 0.8, "heard_by": 1.6}
_BUYING_TEAM = {"role": 2, "wants": 4, "fears": 4}
_COLUMN_SIZES = (24, 20, 18, 16, 14)
_HEADING = 0.6


def show_challenges(talk: Talk) -> None:
    """What was said, gathered in clusters with the most dots first; then every challenge."""
    words = talk.words
    counts = dict(votes(talk.workshop).clusters)
    ranked = sorted(talk.workshop.clusters, key=lambda one: -counts[one.id])
    rows = [(one.title, words.number(counts[one.id]), one.need) for one in ranked]
    if rows:
        fields = ("clusters.title", "challenges.votes", "clusters.need")
        looks = {0: {row[0]: STRONG for row in rows}, 1: {row[1]: _dots(at) for at, row in enumerate(rows)}}
        given = Rows([talk.name(one) for one in fields], rows, (4, 1, 5), looks)
        title = words.count("One cluster", "{n} clusters", len(rows))
        put_table(talk.deck, title, talk.name("challenges"), given)
    said = talk.workshop.challenges
    heard = sum(one.heard_by not in (None, one.discipline) for one in said)
    title = words("{heard} of {all} heard", heard=words.number(heard), all=words.number(len(said)))
    talk.list(("challenges",), _CHALLENGES, title if heard else "")


def _dots(rank: int) -> Look:
    return Look(ink=LIGHT.accent if rank == 0 else LIGHT.ink, is_bold=True)


def show_vision(talk: Talk) -> None:
    """The sentence, then what it means."""
    words, vision, topic = talk.words, talk.workshop.vision, talk.name("vision")
    if vision.statement.strip():
        title = words("Our vision for {horizon}", horizon=vision.horizon) if vision.horizon else topic
        talk.deck.long_text(talk.cut(title, 90), topic, vision.statement)
    names = ["for_customer", "for_team", "we_stop"]
    if not vision.statement.strip():
        names.insert(0, "horizon")
    rows = [(f"vision.{name}", getattr(vision, name)) for name in names]
    talk.parts(words("What that means"), topic, rows)


def show_customer(talk: Talk) -> None:
    """Who the ideal customer is, who decides along, and to whom we say no."""
    words, customer, topic = talk.words, talk.workshop.ideal_customer, talk.name("ideal_customer")
    title = talk.cut(customer.name, 90) or topic
    names = ("sector", "size", "region", "situation", "trigger", "budget", "evidence")
    talk.parts(title, topic, [(f"ideal_customer.{name}", getattr(customer, name)) for name in names])
    team = len(customer.buying_team)
    decide = words.count("One person decides", "{n} people decide along", team)
    talk.list(("ideal_customer", "buying_team"), _BUYING_TEAM, decide)
    _both_sides(talk, title, topic)
    best = [line.text for line in customer.best_customers]
    talk.lines(topic, best, words("Our best customers"))


def _both_sides(talk: Talk, title: str, topic: str) -> None:
    """What a customer must have beside to whom we say no; below each other where that is too much."""
    customer, words = talk.workshop.ideal_customer, talk.words
    sides = (
        (words("Must have"), [one.text for one in customer.must_have if one.text.strip()], GOOD),
        (words("We say no to"), [one.text for one in customer.disqualifiers if one.text.strip()], BAD),
    )
    if not any(texts for _, texts, _ in sides):
        return
    width = (INNER - 0.4) / 2
    size = next((one for one in _COLUMN_SIZES if all(_fits(texts, width, one) for _, texts, _ in sides)), 0)
    if not size:
        for heading, texts, _ in sides:
            talk.lines(topic, texts, heading)
        return
    slide = talk.deck.slide(title, topic)
    for at, (heading, texts, tone) in enumerate(sides):
        left = MARGIN + at * (width + 0.4)
        head = Look(ink=tone.ink, fill=tone.fill, is_bold=True, is_middle=True)
        talk.deck.block(slide, Box(left, TOP, width, _HEADING), heading, 20, head)
        body = Box(left + 0.06, TOP + _HEADING + 0.15, width - 0.06, ROOM - _HEADING - 0.15)
        talk.deck.bullets(slide, body, texts, size)


def _fits(texts: Sequence[str], width: float, size: int) -> bool:
    lines = sum(lines_of(text, width - 0.4, size) for text in texts)
    return lines * size * 1.2 / 72 <= ROOM - _HEADING - 0.3


def show_value(talk: Talk) -> None:
    """What hurts and what would be gained, each with our answer; then the sentence."""
    words, value = talk.words, talk.workshop.value_proposition
    topic = talk.name("value_proposition")
    answers = [(one.pain, one.text) for one in value.relievers]
    answers += [(one.gain, one.text) for one in value.creators]
    rows = [
        (one.text, "\n".join(text for target, text in answers if target == one.id))
        for one in (*heaviest(value.pains), *heaviest(value.gains))
    ]
    if rows:
        loose = sum(not row[1] for row in rows)
        title = (
            words.count("One has no answer yet", "{n} have no answer yet", loose)
            if loose
            else words("Every pain and gain has an answer")
        )
        tones = {one.text: BAD for one in value.pains} | {one.text: GOOD for one in value.gains}
        headings = (words("The customer"), words("We"))
        put_table(talk.deck, title, topic, Rows(headings, rows, (1, 1), {0: tones}))
    if value.statement.strip():
        talk.deck.long_text(words("What we add, in one sentence"), topic, value.statement)
