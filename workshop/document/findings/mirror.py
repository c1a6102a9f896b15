"""The Mirror in sentences: what we claim, what we lead, what we do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workshop.document.findings.telling import Finding, Telling
from workshop.domain.ids import DisciplineId
from workshop.insight.mirror import Reflection, is_placed
from workshop.insight.mirror import mirror as mirror_of
from workshop.insight.shares import exact


def claims(told: Telling) -> Iterator[Finding]:
    """What all claim together, beside the one journey that there is."""
    words, found = told.words, mirror_of(told.plan)
    if found.claimed is None:
        return
    share = words.percent(found.claimed)
    waiting = [one.discipline for one in found.reflections if one.claimed is None]
    if waiting:
        names = told.disciplines(waiting)
        yield Finding(
            words("So far we claim {share} of the journey; still to come: {names}.", share=share, names=names)
        )
    elif found.claimed > 100:
        over = words.percent(found.claimed - 100)
        text = words(
            "Together we claim {share} of the journey: {over} more than there is.", share=share, over=over
        )
        yield Finding(text, asks=True)
    elif found.claimed < 100:
        rest = words.percent(100 - found.claimed)
        text = words(
            "Together we claim {share} of the journey: {rest} is claimed by nobody.", share=share, rest=rest
        )
        yield Finding(text, asks=True)
    else:
        yield Finding(words("Together we claim exactly the whole journey."))


def beside_the_map(told: Telling) -> Iterator[Finding]:
    """Who claims furthest beyond what they lead, and who leads furthest beyond what they claim."""
    gaps = [
        (exact(one.claimed) - exact(one.phases), one)
        for one in mirror_of(told.plan).reflections
        if one.claimed is not None and one.phases is not None
    ]
    for gap, one in _furthest(gaps):
        yield Finding(_claims_more(told, one) if gap > 0 else _leads_more(told, one), asks=True)


def _furthest(gaps: Sequence[tuple[Fraction, Reflection]]) -> Iterator[tuple[Fraction, Reflection]]:
    """Both ends, those who are equally far all; who thought right is at neither."""
    if not gaps:
        return
    ends = max(gap for gap, _ in gaps), min(gap for gap, _ in gaps)
    for end, is_more in zip(ends, (True, False), strict=True):
        if end != 0 and (end > 0) is is_more:
            yield from (one for one in gaps if one[0] == end)


def _claims_more(told: Telling, one: Reflection) -> str:
    words, name = told.words, told.discipline(one.discipline)
    share, led, whole = words.percent(one.claimed or 0), _led(told, one.discipline), _whole(told)
    if not led:
        return words(
            "{name} claims {share} of the journey, but leads in no phase at all.", name=name, share=share
        )
    return words.count(
        "{name} claims {share} of the journey, but leads in only one of the {whole} phases.",
        "{name} claims {share} of the journey, but leads in only {n} of the {whole} phases.",
        led,
        name=name,
        share=share,
        whole=whole,
    )


def _leads_more(told: Telling, one: Reflection) -> str:
    words, name = told.words, told.discipline(one.discipline)
    share, led = words.percent(one.claimed or 0), _led(told, one.discipline)
    if led == len(told.plan.journey.phases):
        return words(
            "{name} claims only {share} of the journey, yet leads all of it.", name=name, share=share
        )
    return words.count(
        "{name} claims only {share} of the journey, yet leads in one of the {whole} phases.",
        "{name} claims only {share} of the journey, yet leads in {n} of the {whole} phases.",
        led,
        name=name,
        share=share,
        whole=_whole(told),
    )


def _led(told: Telling, discipline: DisciplineId) -> int:
    return sum(phase.lead == discipline for phase in told.plan.journey.phases)


def _whole(told: Telling) -> str:
    return told.words.number(len(told.plan.journey.phases))


def led_phases(told: Telling) -> Iterator[Finding]:
    """Who leads most phases, and who leads none."""
    words = told.words
    shares = {
        one.discipline: one.phases for one in mirror_of(told.plan).reflections if one.phases is not None
    }
    most = max(shares.values(), default=0)
    if not most:
        return
    first = [name for name, share in shares.items() if share == most]
    yield Finding(
        words.count(
            "{names} leads most: {share} of the phases.",
            "{names} lead most: {share} of the phases each.",
            len(first),
            names=told.disciplines(first),
            share=words.percent(most),
        )
    )
    none = [name for name, share in shares.items() if not share]
    if none:
        names = told.disciplines(none)
        text = words.count("{names} leads nowhere.", "{names} lead nowhere.", len(none), names=names)
        yield Finding(text)


def cards(told: Telling) -> Iterator[Finding]:
    """Who has most cards on the map, who has none, and what is not placed yet."""
    words = told.words
    shares = {one.discipline: one.cards for one in mirror_of(told.plan).reflections if one.cards is not None}
    most = max(shares.values(), default=0)
    if most:
        first = [name for name, share in shares.items() if share == most]
        yield Finding(
            words.count(
                "{names} has most cards: {share} of all.",
                "{names} have most cards: {share} of all each.",
                len(first),
                names=told.disciplines(first),
                share=words.percent(most),
            )
        )
    none = [name for name, share in shares.items() if not share]
    if most and none:
        yield Finding(words("Without a card on the map: {names}.", names=told.disciplines(none)), asks=True)
    loose = sum(not is_placed(card) for card in told.plan.journey.cards)
    if loose:
        yield Finding(words.count("{n} card has no place yet.", "{n} cards have no place yet.", loose))
