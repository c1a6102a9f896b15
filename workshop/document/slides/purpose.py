"""Slides of the vision and of the ideal customer."""

from __future__ import annotations

from workshop.document.slides.bodies import Column, Columns, Entries, Entry, Fingers, Grid, Hand, Statement
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part

UNDER = 3
"""Whoever holds up fewer fingers is heard."""


def drafts(seen: Seen) -> tuple[Part, ...]:
    """The drafts beside each other."""
    words = seen.words
    entries = tuple(Entry(title=line.text) for line in seen.plan.vision.drafts if line.text)
    if not entries:
        return ()
    headline = words.count("One draft", "{n} drafts", len(entries))
    return (Part(headline=headline, body=Entries(entries=entries, has_numbers=True)),)


def sentence(seen: Seen) -> tuple[Part, ...]:
    """The sentence, as it is being written; what it means stands on the next page."""
    words, vision = seen.words, seen.plan.vision
    if not vision.statement:
        return drafts(seen)
    headline = (
        words("Our vision for {horizon}", horizon=vision.horizon) if vision.horizon else words("Our vision")
    )
    meanings = (
        (words("For the customer"), vision.for_customer),
        (words("For the team"), vision.for_team),
        (words("What we stop doing"), vision.we_stop),
    )
    rows = tuple((name, text) for name, text in meanings if text)
    parts = [Part(headline=headline, body=Statement(text=vision.statement))]
    if rows:
        parts.append(Part(headline=words("What that means"), body=Grid(headings=(), rows=rows)))
    return tuple(parts)


def fist(seen: Seen) -> tuple[Part, ...]:
    """The one open vote: everybody's fingers, and who is heard first."""
    words, vision = seen.words, seen.plan.vision
    hands = tuple(
        Hand(name=seen.first_name(one.id), lanes=seen.lanes(one.disciplines), fingers=vision.support[one.id])
        for one in seen.plan.participants
        if one.id in vision.support
    )
    if not hands:
        return sentence(seen)
    under = [hand.name for hand in hands if hand.fingers < UNDER]
    headline = (
        words("First we hear {names}", names=words.join(under)) if under else words("Nobody under three")
    )
    asked = words("What do you need for a three?") if under else ""
    return (Part(headline=headline, body=Fingers(sentence=vision.statement, hands=hands, asked=asked)),)


def best_customers(seen: Seen) -> tuple[Part, ...]:
    """The customers one would want more of."""
    words = seen.words
    lines = seen.plan.ideal_customer.best_customers
    entries = tuple(Entry(title=line.text) for line in lines if line.text)
    if not entries:
        return ()
    return (Part(headline=words("Our best customers"), body=Entries(entries=entries)),)


def profile(seen: Seen) -> tuple[Part, ...]:
    """What the ideal customer is like, and what they say."""
    words, customer = seen.words, seen.plan.ideal_customer
    facts = (
        (words("Sector"), customer.sector),
        (words("Size"), customer.size),
        (words("Region"), customer.region),
        (words("Situation"), customer.situation),
        (words("Trigger"), customer.trigger),
        (words("Budget"), customer.budget),
    )
    rows = tuple((name, text) for name, text in facts if text)
    parts = []
    if rows:
        headline = customer.name or words("Our ideal customer")
        parts.append(Part(headline=headline, body=Grid(headings=(), rows=rows)))
    return (*parts, *_persona(seen))


def _persona(seen: Seen) -> tuple[Part, ...]:
    words, persona = seen.words, seen.plan.ideal_customer.persona
    if not persona.quote:
        return ()
    age = [words.count("{n} year", "{n} years", persona.age)] if persona.age is not None else []
    source = ", ".join([*([persona.name] if persona.name else []), *age])
    return (Part(headline=words("In their own words"), body=Statement(text=persona.quote, source=source)),)


def buying_team(seen: Seen) -> tuple[Part, ...]:
    """Who decides along, what they want and what they fear."""
    words = seen.words
    rows = tuple((one.role, one.wants, one.fears) for one in seen.plan.ideal_customer.buying_team if one.role)
    if not rows:
        return ()
    headline = words.count("One person decides", "{n} people decide along", len(rows))
    return (Part(headline=headline, body=Grid(headings=("", words("wants"), words("fears")), rows=rows)),)


def disqualifiers(seen: Seen) -> tuple[Part, ...]:
    """What a customer must have, and to whom we say no."""
    words, customer = seen.words, seen.plan.ideal_customer
    columns = (
        Column(heading=words("Must have"), lines=_texts(customer.must_have), tone="good", weight=2),
        Column(heading=words("We say no to"), lines=_texts(customer.disqualifiers), tone="bad", weight=3),
    )
    filled = tuple(column for column in columns if column.lines)
    if not filled:
        return ()
    headline = customer.name or words("Our ideal customer")
    return (Part(headline=headline, body=Columns(columns=filled)),)


def _texts(lines: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(text for line in lines if (text := getattr(line, "text", "")))
