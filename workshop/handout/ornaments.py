"""Short ways to the shapes that pages are adorned with, and Lucide's icons as lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import lucide

from workshop.drawing.curves import circle, polygon, polyline
from workshop.drawing.outlines import icon_paths
from workshop.drawing.primitives import Close, Cubic, Icon, Line, Move, Path, Rect, Segment
from workshop.handout.faces import fira

Shape = Rect | Path | Icon
Points = Sequence[tuple[float, float]]
_CAP_HEIGHT = 0.689  # of Fira Sans, as a share of its size


def line(points: Points, stroke: str, thickness: float = 0.75, dash: tuple[float, ...] = ()) -> Path:
    """A line through the points."""
    return Path(polyline(points), stroke=stroke, line=thickness, dash=dash)


def area(points: Points, fill: str) -> Path:
    """A filled outline through the points."""
    return Path(polygon(points), fill=fill)


def disc(
    x: float, y: float, radius: float, fill: str | None, stroke: str | None = None, thickness: float = 0.75
) -> Path:
    """A circle around (x, y)."""
    return Path(circle(x, y, radius), fill=fill, stroke=stroke, line=thickness)


def plain(shape: Shape) -> tuple[Rect | Path, ...]:
    """The shape as nothing but rectangles and paths."""
    return icon_paths(shape, _svg) if isinstance(shape, Icon) else (shape,)


@cache
def _svg(name: str) -> str:
    svg: str = lucide.lucide_icon(name)
    return svg


def letter(character: str, x: float, y: float, size: float, ink: str) -> Path | None:
    """A capital with its middle at (x, y), as a shape; None when Fira Sans does not have it."""
    face = fira("semibold")
    glyph = face.shape(character).glyphs[0] if character and face.covers(character) else None
    if glyph is None:
        return None
    scale = size / face.upem
    left, base = x - glyph.advance * scale / 2, y + _CAP_HEIGHT / 2 * size
    return Path(tuple(_segments(face.outline(glyph.id), left, base, scale)), fill=ink)


def _segments(operators: str, x: float, base: float, scale: float) -> Iterator[Segment]:
    """PDF's path operators as segments, their upward y turned down."""
    for line_of in operators.splitlines():
        *numbers, name = line_of.split()
        values = [float(number) * scale for number in numbers]
        places = [base - value if odd % 2 else x + value for odd, value in enumerate(values)]
        yield _SEGMENTS[name](*places)


_SEGMENTS: dict[str, Callable[..., Segment]] = {"m": Move, "l": Line, "c": Cubic, "h": Close}
