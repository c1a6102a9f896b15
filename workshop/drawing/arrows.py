"""Hand-offs as numbered arrows: their lines through the gutters, and their heads and badges."""

from __future__ import annotations

import math
from itertools import pairwise

from workshop.domain.codes import Light
from workshop.domain.ids import HandOffId
from workshop.domain.journey import HandOff
from workshop.drawing.bands import Box
from workshop.values import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A hand-off on the board: a line with square corners, and where its number stands.

    `page_end` is +1 where it goes on to another page, -1 where it comes from one, else 0.
    """

    handoff: HandOff
    number: int  # from 1, as in every list of hand-offs
    points: tuple[Point, ...]
    badge: Point
    page_end: int = 0

    @property
    def id(self) -> HandOffId:
        """The hand-off's."""
        return self.handoff.id

    @property
    def status(self) -> Light | None:
        """How it goes."""
        return self.handoff.status


def distance_to(points: tuple[Point, ...], x: float, y: float) -> float:
    """How far a point lies from a line of upright and level stretches."""
    nearest = math.inf
    for (x1, y1), (x2, y2) in pairwise(points):
        dx = max(min(x1, x2) - x, 0.0, x - max(x1, x2))
        dy = max(min(y1, y2) - y, 0.0, y - max(y1, y2))
        nearest = min(nearest, math.hypot(dx, dy))
    return nearest


def around(points: tuple[Point, ...], reach: float) -> Box:
    """One box around a whole line."""
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(reach)
