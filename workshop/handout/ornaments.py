"""Short ways to the shapes that pages are adorned with, and Lucide's icons as lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import lucide

from workshop.drawing.curves import circle, polygon, polyline
from workshop.drawing.outlines import icon_paths
from workshop.drawing.primitives import Icon, Path, Rect

Shape = Rect | Path | Icon
Points = Sequence[tuple[float, float]]


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
