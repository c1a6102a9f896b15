"""The measures of a slide: everything in pixels of a picture that is 1080 high, and scaled from there.

Nothing on it is smaller than `SMALL`, which six metres away is read from a picture 2.2 metres wide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.document.slides.bodies import Lane, Tone
from workshop.drawing.lettering import Fitted, Letters, Typesetter, paragraph
from workshop.drawing.outlines import placed
from workshop.drawing.palette import ROOM, LaneLook, lane_look
from workshop.drawing.primitives import (
    BOLD,
    MEDIUM,
    REGULAR,
    STRONG,
    Group,
    Icon,
    Item,
    Path,
    Rect,
    Tag,
    Text,
)
from workshop.values import dataclass

HEIGHT = 1080.0
NARROWEST = 1280.0
SMALL = 33.0
TASK = 44.0
HEADING = 54.0
CLOCK = 58.0
MARGIN = 72.0
MOST = HEIGHT / 3
GAP = 24.0

LABEL = Letters(SMALL, REGULAR)
LABEL_STRONG = Letters(SMALL, STRONG)
BODY = Letters(TASK, MEDIUM, leading=1.22)
BODY_SOFT = Letters(SMALL, REGULAR, leading=1.28)
HEADLINE = Letters(HEADING, BOLD, leading=1.14)
FIGURE = Letters(TASK, STRONG)

PALETTE = ROOM

KIND_ICONS = {
    "marketing": "megaphone",
    "sales": "handshake",
    "delivery": "wrench",
    "support": "headset",
    "management": "compass",
}
ROLE_ICONS = {"leads": "flag", "delivers": "package", "advises": "message-circle", "knows": "eye"}
FEELING_ICONS = {
    -2: "face-slightly-frowning",
    -1: "face-slightly-frowning",
    0: "face-neutral",
    1: "face-slightly-smiling",
    2: "face-slightly-smiling",
}
FEELING_INKS = {-2: "bad", -1: "warn", 0: "ink_soft", 1: "good", 2: "good"}


def ink(name: str) -> str:
    """Return a colour of the room's palette by its name; a tone that says nothing is plain ink."""
    colour: str = getattr(PALETTE, name or "ink")
    return colour


def soft(tone: Tone) -> str:
    """Return the ground that goes with a tone."""
    colour: str = getattr(PALETTE, f"{tone}_soft") if tone else PALETTE.ground
    return colour


def look_of(lane: Lane) -> LaneLook:
    """Return what a discipline is drawn with in the room."""
    return lane_look(lane.index, lane.color, PALETTE)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page, as high as it is; `items` are drawn as if it stood at the top of the page.

    `keeps` the next block with it where a page ends (a heading). `is_first` only on the first page.
    """

    height: float
    items: tuple[Item, ...]
    keeps: bool = False


def moved(items: Sequence[Item], down: float, right: float = 0.0) -> tuple[Item, ...]:
    """Return items at another place."""
    return tuple(_moved(item, right, down) for item in items)


def _moved(item: Item, right: float, down: float) -> Item:
    match item:
        case Group():
            return replace(item, items=moved(item.items, down, right))
        case Text():
            return replace(item, x=item.x + right, baseline=item.baseline + down)
        case Rect() | Icon():
            return replace(item, x=item.x + right, y=item.y + down)
        case Path():
            return replace(item, segments=placed(item.segments, 1.0, right, down))


def stacked(blocks: Sequence[Block], height: float, gap: float) -> Iterator[list[tuple[float, Block]]]:
    """Yield pages: blocks with their tops, as many as fit in `height`; at least one a page."""
    page: list[tuple[float, Block]] = []
    top = 0.0
    for at, block in enumerate(blocks):
        follower = blocks[at + 1].height + gap if block.keeps and at + 1 < len(blocks) else 0.0
        if page and top + block.height + follower > height + 0.5:
            yield page
            page, top = [], 0.0
        page.append((top, block))
        top += block.height + gap
    if page:
        yield page


def total(blocks: Sequence[Block], gap: float) -> float:
    """Return how high blocks are on top of each other."""
    return sum(block.height for block in blocks) + gap * max(len(blocks) - 1, 0)


def set_text(
    setter: Typesetter,
    text: str,
    width: float,
    letters: Letters,
    *,
    x: float = 0.0,
    top: float = 0.0,
    colour: str = PALETTE.ink,
) -> tuple[Group, float]:
    """Return a text in as many lines as it takes, and its height.

    What would fill more than a third of a slide is shortened, and stands in full on a page of its own.
    """
    fitted = setter.fit(text, width, MOST, letters)
    return paragraph(fitted, x, top, colour), fitted.height


def text_blocks(setter: Typesetter, text: str, width: float, letters: Letters, colour: str) -> list[Block]:
    """Return a long text as a block a line, so that it goes on on the next page."""
    lines = setter.wrap(text, width, letters)
    step = letters.size * letters.leading
    return [Block(step, (paragraph(Fitted((line,), letters), 0.0, 0.0, colour),)) for line in lines]


def lane_mark(lane: Lane, x: float, y: float, side: float) -> Group:
    """Return the square of a discipline: its colour with its icon or its letter."""
    look = look_of(lane)
    square = Rect(x, y, side, side, fill=look.fill, radius=side / 4)
    if lane.kind in KIND_ICONS:
        size = side * 0.62
        inset = (side - size) / 2
        sign: Item = Icon(KIND_ICONS[lane.kind], x + inset, y + inset, size, look.ink)
    else:
        letter = lane.name.strip()[:1].upper() or "?"
        size = max(side * 0.56, SMALL)
        sign = Text(x + side / 2, y + side / 2 + size * 0.35, letter, size, look.ink, STRONG, "middle")
    edge = (
        (Rect(x + 2, y + 2, side - 4, side - 4, stroke=look.ink, line=3, radius=side / 5, dash=(4, 4)),)
        if look.is_hatched
        else ()
    )
    return Group((square, *edge, sign), Tag.FIGURE, name=lane.name)
