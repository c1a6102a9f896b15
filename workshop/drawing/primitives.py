"""What pictures are made of: a few frozen shapes that a window and a page can both draw.

A picture is worked out once, by arithmetic, and drawn by Qt or by ReportLab alike. Lengths are in the
picture's own unit (pixels or points, the drawer scales), y grows downwards, colours are `#RRGGBB`. What comes
first is drawn first, and read first: the order of the items is the reading order.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal

from workshop.values import dataclass

REGULAR, MEDIUM, STRONG, BOLD = 400, 500, 600, 700

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; a `stroke` of `line` thickness lies centred on its edge. `lift` > 0: a soft shadow."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    line: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    lift: float = 0.0

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Move:
    """Begin a new line here."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """Go straight to here."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Cubic:
    """Go to (x, y) along a Bézier curve with two control points."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Go straight back to where this line began."""


Segment = Move | Line | Cubic | Close


@dataclass(frozen=True, slots=True)
class Path:
    """A line, filled or stroked; ends and corners are round."""

    segments: tuple[Segment, ...]
    fill: str | None = None
    stroke: str | None = None
    line: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline, `anchor` telling which end of it `x` is.

    `after` is what stands in the running text between this line and the next: a space, a newline, nothing, or
    U+00AD when the hyphen that ends `text` is not part of the word. `tabular`: figures of one width.
    """

    x: float
    baseline: float
    text: str
    size: float
    ink: str
    weight: int = REGULAR
    anchor: Anchor = "start"
    after: str = ""
    is_italic: bool = False
    is_tabular: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A Lucide icon in a square; `line` is its stroke in units of its own grid of 24."""

    name: str
    x: float
    y: float
    size: float
    ink: str
    line: float = 2.0


class Tag(StrEnum):
    """What a group is to somebody who listens, and to the tags of a page."""

    FIGURE = "figure"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    SIGN = "sign"
    """Shapes that stand for a word: `name` is said in their place; nothing is, where it is empty."""
    DECORATION = "decoration"
    """Says nothing: skipped when read aloud, an artifact on paper."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things that belong together. `name` is said for a figure or a sign; `key` is the row of the plan.

    `whole` is the whole text where the lines inside show only the beginning of it; else None.
    """

    items: tuple[Item, ...]
    tag: Tag
    name: str = ""
    key: str = ""
    whole: str | None = None


Item = Rect | Path | Text | Icon | Group


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a given size; `alt` says in a sentence what it shows."""

    width: float
    height: float
    items: tuple[Item, ...]
    alt: str = ""


def leaves(items: tuple[Item, ...]) -> Iterator[Rect | Path | Text | Icon]:
    """Everything that is drawn, groups opened, in drawing order."""
    for item in items:
        if isinstance(item, Group):
            yield from leaves(item.items)
        else:
            yield item


def groups(items: tuple[Item, ...]) -> Iterator[Group]:
    """Every group, the outer before the inner."""
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from groups(item.items)


def shortened(picture: Picture) -> tuple[str, ...]:
    """The whole texts of which the picture shows only the beginning."""
    return tuple(group.whole for group in groups(picture.items) if group.whole is not None)
