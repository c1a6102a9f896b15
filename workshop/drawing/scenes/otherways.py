"""Hand-offs that no change of leader on the strip stands for: a line each, below it or on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from workshop.domain.codes import Light
from workshop.domain.ids import HandOffId
from workshop.domain.journey import HandOff
from workshop.domain.workshop import Plan
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import MEDIUM, STRONG, Item, Line, Move, Path
from workshop.drawing.scenes.frame import Frame, lanes_of
from workshop.drawing.scenes.signs import sign
from workshop.texts.names import code_name

Earlier = Mapping[HandOffId, Light | None]
_TRAVELS = 3  # things that travel along and are named
AT_FOOT = 2  # hand-offs that go another way and still stand below the strip
FOOT, HIGH_ENOUGH = 136.0, 640.0


def others_of(plan: Plan) -> list[HandOff]:
    """The hand-offs that no change of leader on the strip stands for."""
    phases = plan.journey.phases
    changes = {(before.id, after.id, before.lead, after.lead) for before, after in pairwise(phases)}
    rest, ways = [], set()
    for one in plan.journey.handoffs:
        way = (one.from_phase, one.to_phase, one.from_discipline, one.to_discipline)
        if way not in changes or way in ways:
            rest.append(one)
        ways.add(way)
    return rest


def told(handoff: HandOff, earlier: Earlier, frame: Frame) -> str:
    """What goes wrong; of one that goes well what travels; and how it went before."""
    words = frame.words
    travels = ", ".join(line.text for line in handoff.information[:_TRAVELS]) or handoff.trigger
    is_well = handoff.status is Light.GREEN
    text = (travels or handoff.gap) if is_well else (handoff.gap or travels)
    was = earlier.get(handoff.id)
    if handoff.id in earlier and was is not handoff.status and was is not None:
        before = words("was {light}", light=code_name(words, was).lower())
        return f"{text} ({before})" if text else before
    return text


def foot(plan: Plan, rest: list[HandOff], frame: Frame, earlier: Earlier) -> Iterator[Item]:
    """The one or two that go another way, beside each other below the strip."""
    u = frame.unit
    top = frame.height - FOOT * u
    yield Path((Move(0, top), Line(frame.width, top)), stroke=frame.palette.hairline, line=3 * u)
    each = frame.width / len(rest)
    for number, one in enumerate(rest):
        yield from _other(plan, one, (number * each, top + 22 * u, each - 30 * u), frame, earlier)


def others(plan: Plan, rest: list[HandOff], frame: Frame, earlier: Earlier) -> Iterator[Item]:
    """Hand-offs between other phases, a line each."""
    for number, one in enumerate(rest):
        yield from _other(plan, one, (0.0, number * 112 * frame.unit, frame.width), frame, earlier)


def _other(
    plan: Plan, one: HandOff, at: tuple[float, float, float], frame: Frame, earlier: Earlier
) -> Iterator[Item]:
    """A hand-off as its shape, who hands over to whom, and how that goes; `at`: x, y and the width."""
    u, lanes = frame.unit, lanes_of(plan.disciplines)
    x, y, width = at
    yield from sign(one.status, (x + 46 * u, y + 50 * u), frame, radius=40)
    giver, taker = (
        lanes[name].name if name in lanes else "?" for name in (one.from_discipline, one.to_discipline)
    )
    room = width - 120 * u
    names = frame.fit(f"{giver} → {taker}", room, 1, 38, STRONG)
    yield paragraph(names, x + 120 * u, y + 28 * u - names.height / 2, frame.palette.ink)
    said = frame.setter.elide(told(one, earlier, frame), room, frame.letters(36, MEDIUM))
    yield paragraph(said, x + 120 * u, y + 54 * u, frame.palette.ink_soft)
