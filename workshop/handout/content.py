"""What stands on the pages, as plain values in reading order; how it looks is decided elsewhere.

A section of the hand-out is a function from the plan to a tuple of these. They hold people's texts as they
are: nothing in them is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from workshop.drawing import primitives
from workshop.handout.ornaments import Shape
from workshop.handout.styles import Sheet
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. `is_own` marks people's own words, which are in the plan's language.

    `face`, `colour` and `size` differ from the paragraph's style where they are given.
    """

    text: str
    face: str = ""
    colour: str = ""
    size: float = 0
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A small picture in a line of text, as high as its letters. `says` is what it stands for.

    A mark that says nothing is an ornament: what it shows stands beside it in words.
    """

    shapes: tuple[Shape, ...]
    width: float
    height: float
    says: str = ""


Inline = Run | Mark
Text = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text. Of several `styles` the first is taken in which it fills at most `most_lines` lines.

    When even the last style needs more, a paragraph with `is_shortened` ends there with an ellipsis, and the
    report and the details have the whole of it; any other goes on.
    """

    text: Text
    styles: tuple[str, ...] = ("body",)
    most_lines: int = 0
    is_shortened: bool = False
    role: Literal["P", "BlockQuote", "Caption"] = "P"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4. With a `bookmark` it is in the reader's outline, reached by its `key`.

    Of several `styles` the first is taken in which it fills at most `most_lines`.
    """

    level: int
    text: Text
    styles: tuple[str, ...]
    bookmark: str = ""
    key: str = ""
    kicker: str = ""
    most_lines: int = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list; `label` replaces the list's own mark."""

    blocks: tuple[Block, ...]
    label: Text = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. `indent` is the room for the labels, `gap` the space between entries."""

    items: tuple[Item, ...]
    numbering: Literal["Disc", "Decimal", "None"] = "Disc"
    indent: float = 14
    gap: float = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its share of the width, or its `fixed` width in points."""

    share: float = 1
    fixed: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell; `scope` makes it a heading of its column or row."""

    blocks: tuple[Block, ...] = ()
    scope: Literal["", "Column", "Row"] = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; `fill` is a colour behind it, `is_sum` sets it off from the rows above."""

    cells: tuple[Cell, ...]
    fill: str = ""
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated, for the eye only, wherever the table goes on over a page."""

    columns: tuple[Column, ...]
    head: tuple[Cell, ...]
    rows: tuple[TableRow, ...]
    gap: float = 12
    padding: float = 5.5
    is_ruled: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """Content on a ground of its own. `bar` colours its left edge; `least` is a height in points.

    One that `leads` never ends a page: what follows begins on the same one.
    """

    blocks: tuple[Block, ...]
    fill: str = ""
    border: str = ""
    bar: str = ""
    padding: float = 12
    radius: float = 6
    least: float = 0
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One of several columns side by side, with its share of the width."""

    blocks: tuple[Block, ...]
    share: float = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns of content, read one after the other; `is_even` stretches panels to the same height."""

    parts: tuple[Part, ...]
    gap: float = 20
    is_even: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with the words that stand for it. Without words it is an ornament.

    `texts` are set in it as text of their own, in reading order, for what is said nowhere else.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    says: str = ""
    texts: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of the house's own: its texts are read in its order."""

    picture: primitives.Picture


@dataclass(frozen=True, slots=True)
class Placed:
    """Content at a place of its own in a picture: distances from its top left corner, in points."""

    x: float
    y: float
    width: float
    block: Block


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, so many points high; it vanishes at the top of a page."""

    height: float


@dataclass(frozen=True, slots=True)
class Together:
    """Content that starts on the next page rather than be split, unless it is higher than a page."""

    blocks: tuple[Block, ...]
    role: Literal["", "Sect", "Div"] = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: the sections that follow, each with its page."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the hand-out that begins on a page of its own.

    `name` is what its heading is reached by; one without a `title` is not in the contents. `late` makes the
    blocks where they depend on the number of the page that they begin on. Of `blocks` and the `shorter` ones
    the first is taken that fits on one page, else the last.
    """

    name: str
    title: str
    sheet: Sheet
    blocks: tuple[Block, ...] = ()
    late: Callable[[int], tuple[Block, ...]] | None = None
    shorter: tuple[tuple[Block, ...], ...] = ()
    has_footer: bool = True


Block = (
    Paragraph | Heading | Listing | Table | Panel | Beside | Picture | Drawing | Space | Together | Contents
)
