"""The clock of a slide, drawn on top of its page, so that a second repaints nothing but the clock."""

from __future__ import annotations

from math import cos, pi, sin

from ui.slides.figures import circle
from ui.slides.layout import PILL
from ui.slides.sheet import CLOCK, MARGIN, PALETTE, SMALL, ink, soft
from workshop.document.slides import bodies
from workshop.document.slides.values import RoomClock
from workshop.drawing.primitives import BOLD, REGULAR, STRONG, Item, Line, Move, Path, Rect, Segment, Text
from workshop.texts import mark, speak

_UNTIL = mark("until {time}")


def clock_items(
    clock: RoomClock | None, kind: type, now: float, width: float, height: float, language: str
) -> tuple[Item, ...]:
    """Return the clock as it stands at the instant `now` on a page of that kind and size; "" without one."""
    if clock is None:
        return ()
    words = speak(language)
    text = words.clock(clock.left(now))
    until = words.marked(_UNTIL, time=clock.until) if clock.until else ""
    if kind is bodies.Silence:
        return _wall(clock, text, now, width, height)
    if kind is bodies.Question:
        return _large(clock, text, until, now, width, height)
    return _pill(clock, text, now, width)


def clock_area(kind: type, width: float, height: float) -> tuple[float, float, float, float]:
    """Return the part of the sheet (x, y, width, height) in which the clock moves."""
    if kind is bodies.Silence:
        return 0.0, height * 0.36, width, height * 0.46
    if kind is bodies.Question:
        return width * 0.6, height - 330.0, width * 0.4, 330.0
    return width - MARGIN - PILL - 8, 28.0, PILL + 80, 96.0


def _tone(clock: RoomClock, now: float) -> str:
    return "ink" if clock.tone(now) == "accent" else clock.tone(now)


def _wall(clock: RoomClock, text: str, now: float, width: float, height: float) -> tuple[Item, ...]:
    size = 400.0 if len(text) < 6 else 300.0
    y = height * 0.77
    inside = width - MARGIN * 2
    colour = ink(clock.tone(now))
    return (
        Text(width / 2, height * 0.69, text, size, ink(_tone(clock, now)), BOLD, "middle", is_tabular=True),
        Rect(MARGIN, y, inside, 26, fill=PALETTE.sunken, radius=13),
        Rect(MARGIN, y, max(inside * clock.share(now), 0.0), 26, fill=colour, radius=13),
    )


def _large(
    clock: RoomClock, text: str, until: str, now: float, width: float, height: float
) -> tuple[Item, ...]:
    right, bottom = width - MARGIN, height - 84.0
    size = 148.0 if len(text) < 6 else 116.0
    items: list[Item] = [
        Text(right, bottom, text, size, ink(_tone(clock, now)), BOLD, "end", is_tabular=True)
    ]
    if until:
        items.append(Text(right, bottom - 138, until, SMALL, PALETTE.ink_soft, REGULAR, "end"))
    return tuple(items)


def _pill(clock: RoomClock, text: str, now: float, width: float) -> tuple[Item, ...]:
    tone = clock.tone(now)
    high, y = 76.0, 34.0
    wide = 262.0 if len(text) < 6 else PILL + 20
    x = width - MARGIN - wide
    middle = (x + 46, y + high / 2)
    colour = ink(tone)
    return (
        Rect(x, y, wide, high, fill=soft(tone), radius=high / 2),
        circle(*middle, 21, None, PALETTE.surface, 9),
        *_arc(*middle, 21, clock.share(now), colour),
        Text(x + wide - 28, y + high / 2 + 20, text, CLOCK, PALETTE.ink, STRONG, "end", is_tabular=True),
    )


def _arc(x: float, y: float, radius: float, share: float, colour: str) -> tuple[Item, ...]:
    """What is left, clockwise up to twelve o'clock."""
    if share <= 0:
        return ()
    steps = max(int(48 * share), 2)
    points = [2 * pi * (1 - share + share * at / steps) for at in range(steps + 1)]
    places = [(x + radius * sin(angle), y - radius * cos(angle)) for angle in points]
    segments: tuple[Segment, ...] = (Move(*places[0]), *(Line(*place) for place in places[1:]))
    return (Path(segments, stroke=colour, line=9),)
