"""Slides of the value proposition and the promises."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.document.slides.bodies import Column, Columns, Drawn, Pair, Pairs, Scene, Statement
from workshop.document.slides.headlines import of_promises
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part
from workshop.domain.proposition import Gain, Pain
from workshop.domain.workshop import Plan


def customer_side(seen: Seen) -> tuple[Part, ...]:
    """What the customer tries to get done, what hurts and what would be gained, the heaviest first."""
    words, value = seen.words, seen.plan.value_proposition
    jobs = sorted((job for job in value.jobs if job.text), key=lambda job: job.rank or 100)
    return _columns(
        words("What moves the customer"),
        Column(heading=words("Jobs"), lines=tuple(job.text for job in jobs)),
        Column(heading=words("Pains"), lines=tuple(one.text for one in heaviest(value.pains)), tone="bad"),
        Column(heading=words("Gains"), lines=tuple(one.text for one in heaviest(value.gains)), tone="good"),
    )


def our_side(seen: Seen) -> tuple[Part, ...]:
    """What we have to offer."""
    words, value = seen.words, seen.plan.value_proposition
    return _columns(
        words("What we bring"),
        Column(heading=words("What we deliver"), lines=tuple(one.text for one in value.products if one.text)),
        Column(heading=words("Pain relievers"), lines=tuple(one.text for one in value.relievers if one.text)),
        Column(heading=words("Gain creators"), lines=tuple(one.text for one in value.creators if one.text)),
    )


def _columns(headline: str, *columns: Column) -> tuple[Part, ...]:
    filled = tuple(column for column in columns if column.lines)
    return (Part(headline=headline, body=Columns(columns=filled)),) if filled else ()


def heaviest(rows: Iterable[Pain | Gain]) -> list[Pain | Gain]:
    """Return pains or gains that say something, the heaviest first."""
    return sorted((row for row in rows if row.text), key=lambda row: -(row.weight or 0))


def lines(seen: Seen) -> tuple[Part, ...]:
    """Every pain and gain with what we do about it, then the sentence."""
    words, value = seen.words, seen.plan.value_proposition
    relief = {one.pain: one.text for one in reversed(value.relievers) if one.text}
    gains = {one.gain: one.text for one in reversed(value.creators) if one.text}
    pairs = [Pair(left=one.text, right=relief.get(one.id, ""), tone="bad") for one in heaviest(value.pains)]
    pairs += [Pair(left=one.text, right=gains.get(one.id, ""), tone="good") for one in heaviest(value.gains)]
    parts = []
    if pairs:
        loose = sum(not pair.right for pair in pairs)
        headline = (
            words.count("One has no answer yet", "{n} have no answer yet", loose)
            if loose
            else words("Every pain and gain has an answer")
        )
        body = Pairs(
            left=words("The customer"), right=words("We"), pairs=tuple(pairs), none=words("no answer yet")
        )
        parts.append(Part(headline=headline, body=body))
    if value.statement:
        parts.append(
            Part(headline=words("What we add, in one sentence"), body=Statement(text=value.statement))
        )
    return tuple(parts)


def promises(seen: Seen) -> tuple[Part, ...]:
    """The promises, from who makes them to who must keep them."""
    words = seen.words
    said = tuple(promise for promise in seen.plan.promises if promise.text)
    if not said:
        return ()
    plan = Plan(disciplines=seen.plan.disciplines, promises=said)
    return (Part(headline=of_promises(words, said), body=Drawn(scene=Scene.PROMISES, plan=plan)),)
