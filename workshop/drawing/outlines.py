"""Icons as lines: the drawings of Lucide, read from their SVG, for where no SVG can be drawn.

They are elements without any inside, each with its attributes in double quotes; a reader of all XML takes
longer to load than they take to be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from workshop.drawing.curves import circle, rounded
from workshop.drawing.primitives import Close, Cubic, Icon, Line, Move, Path, Segment
from workshop.drawing.svgpath import segments_of
from workshop.values import dataclass

GRID = 24.0
_ELEMENTS = re.compile(r"<(?!svg\b)(\w+)([^<>]*)>")
_GIVEN = re.compile(r'([\w-]+)="([^"]*)"')

IconSource = Callable[[str], str]
"""Gives the SVG text of an icon by its name; the package of icons is not this layer's to know."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One line of an icon on the grid of 24; `is_filled` for the few dots among them."""

    segments: tuple[Segment, ...]
    is_filled: bool = False


@lru_cache(maxsize=512)
def outlines(svg: str) -> tuple[Outline, ...]:
    """The lines of an icon's drawing; raises `ValueError` for an element that no icon uses."""
    found = ((tag, dict(_GIVEN.findall(given))) for tag, given in _ELEMENTS.findall(svg))
    return tuple(Outline(_drawn(tag, given), given.get("fill", "none") != "none") for tag, given in found)


def icon_paths(icon: Icon, source: IconSource) -> tuple[Path, ...]:
    """The icon as lines in its square."""
    scale = icon.size / GRID
    return tuple(
        Path(
            placed(outline.segments, scale, icon.x, icon.y),
            fill=icon.ink if outline.is_filled else None,
            stroke=icon.ink,
            line=icon.line * scale,
        )
        for outline in outlines(source(icon.name))
    )


def placed(segments: tuple[Segment, ...], scale: float, x: float, y: float) -> tuple[Segment, ...]:
    """The segments, enlarged from the origin and then moved to (x, y)."""
    return tuple(_placed(segment, scale, x, y) for segment in segments)


def _placed(segment: Segment, scale: float, x: float, y: float) -> Segment:
    match segment:
        case Move():
            return Move(x + segment.x * scale, y + segment.y * scale)
        case Line():
            return Line(x + segment.x * scale, y + segment.y * scale)
        case Cubic(x1, y1, x2, y2, x3, y3):
            return Cubic(
                x + x1 * scale,
                y + y1 * scale,
                x + x2 * scale,
                y + y2 * scale,
                x + x3 * scale,
                y + y3 * scale,
            )
        case Close():
            return segment


def _drawn(tag: str, given: Mapping[str, str]) -> tuple[Segment, ...]:
    if tag == "path":
        return segments_of(given["d"])
    if tag in ("polyline", "polygon"):
        return tuple(_polyline(given["points"], is_closed=tag == "polygon"))
    if tag not in _SHAPES:
        raise ValueError(f"an icon cannot hold <{tag}>")
    names, shape = _SHAPES[tag]
    corner = float(given.get("rx", given.get("ry", 0)))
    return shape(*(float(given.get(name, corner if name == "rx" else 0)) for name in names.split()))


def _straight(x1: float, y1: float, x2: float, y2: float) -> tuple[Segment, ...]:
    return Move(x1, y1), Line(x2, y2)


_SHAPES: dict[str, tuple[str, Callable[..., tuple[Segment, ...]]]] = {
    "circle": ("cx cy r", circle),
    "ellipse": ("cx cy rx ry", circle),
    "rect": ("x y width height rx", rounded),
    "line": ("x1 y1 x2 y2", _straight),
}


def _polyline(points: str, *, is_closed: bool) -> Iterator[Segment]:
    numbers = [float(number) for number in re.split(r"[\s,]+", points.strip())]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    yield Move(*pairs[0])
    yield from (Line(*pair) for pair in pairs[1:])
    if is_closed:
        yield Close()
