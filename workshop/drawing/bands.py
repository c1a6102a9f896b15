"""Stretches and rectangles: what a layout is made of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of one axis: a column's width, a lane's height, a gutter."""

    start: float
    size: float

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + self.size

    @property
    def middle(self) -> float:
        """Halfway."""
        return self.start + self.size / 2


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a layout."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def grown(self, by: float) -> Box:
        """The box with a margin around it."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


def borders(bands: Sequence[Band], reach: float) -> tuple[float, ...]:
    """Where one band's surroundings end and the next one's begin: halfway between them, `reach` outside."""
    if not bands:
        return ()
    between = ((before.end + after.start) / 2 for before, after in pairwise(bands))
    return (bands[0].start - reach, *between, bands[-1].end + reach)


def band_at(bordered: tuple[float, ...], place: float) -> int:
    """Which band's surroundings a place lies in; -1 outside of all."""
    number = bisect_right(bordered, place) - 1
    return number if number < len(bordered) - 1 else -1


def stacked(sizes: Sequence[float], gaps: Sequence[float], start: float) -> tuple[Band, ...]:
    """Bands one after the other, `gaps[i]` before band i."""
    bands: list[Band] = []
    for size, gap in zip(sizes, gaps, strict=True):
        start += gap
        bands.append(Band(start, size))
        start += size
    return tuple(bands)
