"""Ornaments and small drawings as values: rectangles and paths, in points from a top left corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

Command = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
Points = Sequence[tuple[float, float]]
_KAPPA = 0.5522847498


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle; colours are `#RRGGBB`, "" paints nothing."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.75
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and cubic curves; line ends and corners are round."""

    commands: tuple[Command, ...]
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.75
    dash: tuple[float, ...] = ()


Shape = Rectangle | Path


def line(points: Points, stroke: str, thickness: float = 0.75, dash: tuple[float, ...] = ()) -> Path:
    """A line through the points."""
    return Path(_through(points), stroke=stroke, thickness=thickness, dash=dash)


def polygon(points: Points, fill: str, stroke: str = "") -> Path:
    """A filled outline through the points."""
    return Path((*_through(points), ("Z", ())), fill=fill, stroke=stroke)


def circle(
    x: float, y: float, radius: float, fill: str = "", stroke: str = "", thickness: float = 0.75
) -> Path:
    """A circle around (x, y)."""
    r, k = radius, radius * _KAPPA
    commands: tuple[Command, ...] = (
        ("M", (x + r, y)),
        ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)),
        ("C", (x - r, y - k, x - k, y - r, x, y - r)),
        ("C", (x + k, y - r, x + r, y - k, x + r, y)),
        ("Z", ()),
    )
    return Path(commands, fill, stroke, thickness)


def moved(shape: Shape, dx: float, dy: float, scale: float = 1) -> Shape:
    """The shape scaled from the origin and then moved."""
    if isinstance(shape, Rectangle):
        place = (shape.x * scale + dx, shape.y * scale + dy)
        size = (shape.width * scale, shape.height * scale)
        return replace(
            shape, x=place[0], y=place[1], width=size[0], height=size[1], radius=shape.radius * scale,
            thickness=shape.thickness * scale,
        )  # fmt: skip
    commands = tuple(
        (name, tuple(value * scale + (dy if odd % 2 else dx) for odd, value in enumerate(values)))
        for name, values in shape.commands
    )
    return replace(shape, commands=commands, thickness=shape.thickness * scale)


def smooth(points: Points, stroke: str, thickness: float = 1.5) -> Path:
    """A curve from left to right through the points that goes no further than they do."""
    commands: list[Command] = [("M", points[0])]
    for (x1, y1), (x2, y2) in pairwise(points):
        middle = (x1 + x2) / 2
        commands.append(("C", (middle, y1, middle, y2, x2, y2)))
    return Path(tuple(commands), stroke=stroke, thickness=thickness)


def _through(points: Points) -> tuple[Command, ...]:
    first, *rest = points
    return (("M", first), *(("L", point) for point in rest))
