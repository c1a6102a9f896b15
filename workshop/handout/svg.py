"""The whole journey map as an SVG, for who wants to draw on in another program."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from workshop.domain.workshop import Workshop
from workshop.drawing.curves import rounded
from workshop.drawing.primitives import Close, Cubic, Group, Item, Line, Move, Path, Rect, Segment, Text
from workshop.handout.objects import number
from workshop.handout.ornaments import plain
from workshop.handout.sections.desk import Desk
from workshop.handout.sections.journeymap import map_picture
from workshop.texts import speak

_FONT = 'font-family="Fira Sans, sans-serif"'


def make_svg(workshop: Workshop, *, language: str) -> bytes:
    """The map as a picture with real text in Fira Sans; raises `LookupError` where there are no phases."""
    if not workshop.journey.phases:
        raise LookupError("a journey without phases has no map")
    picture = map_picture(Desk(workshop, speak(language)))
    size = f'width="{number(picture.width)}" height="{number(picture.height)}"'
    view = f'viewBox="0 0 {number(picture.width)} {number(picture.height)}"'
    spoken = workshop.language or language
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img" xml:lang="{spoken}" {_FONT}>',
        f"<title>{escape(picture.alt)}</title>",
        *_drawn(picture.items),
        "</svg>",
    ]
    return "\n".join(lines).encode()


def _drawn(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            name = f" aria-label={quoteattr(item.name)}" if item.name else ""
            yield f"<g{name}>"
            yield from _drawn(item.items)
            yield "</g>"
        elif isinstance(item, Text):
            yield _text(item)
        else:
            yield from (_path(part) for part in plain(item))


def _text(text: Text) -> str:
    style = ' font-style="italic"' if text.is_italic else ""
    place = f'x="{number(text.x)}" y="{number(text.baseline)}"'
    look = f'font-size="{number(text.size)}" font-weight="{text.weight}" fill="{text.ink}"'
    return f'<text {place} {look} text-anchor="{text.anchor}"{style}>{escape(text.text)}</text>'


def _path(part: Rect | Path) -> str:
    segments = (
        rounded(part.x, part.y, part.width, part.height, part.radius)
        if isinstance(part, Rect)
        else part.segments
    )
    stroke = (
        f' stroke="{part.stroke}" stroke-width="{number(part.line)}" stroke-linecap="round"'
        if part.stroke
        else ""
    )
    dash = f' stroke-dasharray="{" ".join(map(number, part.dash))}"' if part.dash and part.stroke else ""
    return f'<path d="{" ".join(map(_segment, segments))}" fill="{part.fill or "none"}"{stroke}{dash}/>'


def _segment(segment: Segment) -> str:
    match segment:
        case Move():
            return f"M{number(segment.x)} {number(segment.y)}"
        case Line():
            return f"L{number(segment.x)} {number(segment.y)}"
        case Cubic():
            values = (segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y)
            return f"C{' '.join(map(number, values))}"
        case Close():
            return "Z"
