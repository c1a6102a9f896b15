"""Content that has found its size: it can be split over pages and drawn, and does no more thinking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from workshop.drawing.primitives import Rect
from workshop.handout.lines import Line
from workshop.handout.pen import Pen
from workshop.handout.styles import TextStyle
from workshop.handout.tags import Element
from workshop.handout.textdrawing import TextDrawer

Split = tuple["Box | None", "Box | None"]
_FEWEST_LINES = 2  # of a paragraph, before and after a page's end
HAIR = 0.01
_HIGHEST_WHOLE_PANEL = 130.0  # points; a higher ground may go on over a page


class Box(Protocol):
    """Something laid out. Heights in points."""

    @property
    def height(self) -> float:
        """How high it is."""

    @property
    def stays_with_next(self) -> bool:
        """Whether it must not be the last thing on a page."""

    def split(self, room: float, *, is_forced: bool) -> Split:
        """What fits in `room`, and the rest. When `is_forced`, something always fits, however little room."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it with its top left corner at (x, y)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing."""

    height: float
    stays_with_next: bool = False

    def split(self, room: float, *, is_forced: bool) -> Split:
        """A space ends with the page."""
        del room, is_forced
        return self, None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Leave it white."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """Lines of one paragraph, all of them or those on one page. `key`: a heading's place for links."""

    lines: Sequence[Line]
    style: TextStyle
    element: Element | None
    stays_with_next: bool = False
    key: tuple[str, str, int] | None = None
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """The lines' leading."""
        object.__setattr__(self, "height", len(self.lines) * self.style.leading)

    def split(self, room: float, *, is_forced: bool) -> Split:
        """Between lines, with two at least on either side unless forced."""
        fit = int((room + HAIR) / self.style.leading)
        if is_forced:
            fit = max(fit, 1)
        elif len(self.lines) - fit < _FEWEST_LINES:
            fit = len(self.lines) - _FEWEST_LINES
        if fit < (1 if is_forced else _FEWEST_LINES):
            return None, self
        rest = replace(self, lines=self.lines[fit:], key=None) if fit < len(self.lines) else None
        return replace(self, lines=self.lines[:fit]), rest

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Set the lines."""
        if self.key:
            key, title, level = self.key
            pen.bookmark(key, title, level, y)
        TextDrawer(pen).draw(list(self.lines), self.style, x, y, self.element)


@dataclass(frozen=True, slots=True)
class Stack:
    """Boxes one below the other, each with the space before it; a space vanishes at the top."""

    boxes: Sequence[tuple[float, Box]]
    height: float
    is_whole: bool = False
    stays_with_next: bool = False

    def split(self, room: float, *, is_forced: bool) -> Split:
        """Between boxes or inside one, never behind one that stays with the next."""
        if self.is_whole and not is_forced:
            return None, self
        used = 0.0
        for number, (before, box) in enumerate(self.boxes):
            gap = before if number else 0
            if used + gap + box.height <= room + HAIR:
                used += gap + box.height
                continue
            first, rest = box.split(room - used - gap, is_forced=is_forced and number == 0)
            if first is None:
                return self._before(number, is_forced=is_forced)
            return self._parted(number, first, rest)
        return self, None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the boxes downwards."""
        for number, (gap, box) in enumerate(self.boxes):
            y += gap if number else 0
            box.draw(pen, x, y)
            y += box.height

    def _before(self, number: int, *, is_forced: bool) -> Split:
        """Split before a box, and before what must stay with it."""
        while number and self.boxes[number - 1][1].stays_with_next:
            number -= 1
        if number:
            return stack(self.boxes[:number]), stack(self.boxes[number:])
        if not is_forced:
            return None, self
        if len(self.boxes) == 1:
            return self.boxes[0][1].split(0, is_forced=True)
        return stack(self.boxes[:1]), stack(self.boxes[1:])

    def _parted(self, number: int, first: Box, rest: Box | None) -> Split:
        gap = self.boxes[number][0]
        head = stack([*self.boxes[:number], (gap, first)])
        following = self.boxes[number + 1 :]
        tail: list[tuple[float, Box]] = [*([(0.0, rest)] if rest else []), *following]
        return head, stack(tail) if tail else None


def stack(boxes: Sequence[tuple[float, Box]], *, is_whole: bool = False) -> Stack:
    """A stack of boxes, each with the space before it."""
    height = sum(gap + box.height for gap, box in boxes) - (boxes[0][0] if boxes else 0)
    return Stack(boxes, height, is_whole, bool(boxes) and boxes[-1][1].stays_with_next)


@dataclass(frozen=True, slots=True)
class Side:
    """Boxes beside each other, each with its distance from the left."""

    boxes: Sequence[tuple[float, Box]]
    is_whole: bool = False
    stays_with_next: bool = False
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """As high as the highest box."""
        object.__setattr__(self, "height", max((box.height for _, box in self.boxes), default=0))

    def split(self, room: float, *, is_forced: bool) -> Split:
        """Split every box that is too high; none when one of them begins with what cannot be split."""
        if self.is_whole and not is_forced:
            return None, self
        heads: list[tuple[float, Box]] = []
        tails: list[tuple[float, Box]] = []
        for x, box in self.boxes:
            is_fitting = box.height <= room + HAIR
            head, tail = (box, None) if is_fitting else box.split(room, is_forced=is_forced)
            if head is None:
                return None, self
            heads.append((x, head))
            tails.append((x, tail or Gap(0)))
        return Side(heads), Side(tails) if any(tail.height for _, tail in tails) else None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the boxes from left to right."""
        for dx, box in self.boxes:
            box.draw(pen, x + dx, y)


@dataclass(frozen=True, slots=True)
class Framed:
    """A box on a ground of its own, which goes on with it over the page."""

    inner: Box
    width: float
    padding: tuple[float, float]
    fill: str
    border: str
    bar: str
    radius: float
    least: float = 0
    stays_with_next: bool = False
    height: float = field(init=False)

    def __post_init__(self) -> None:
        """The box and the padding, `least` at least."""
        object.__setattr__(self, "height", max(self.inner.height + 2 * self.padding[1], self.least))

    def split(self, room: float, *, is_forced: bool) -> Split:
        """Split the inner box, unless it is a small one."""
        if self.height < _HIGHEST_WHOLE_PANEL and not is_forced:
            return None, self
        if self.inner.height + 2 * self.padding[1] <= room and not is_forced:
            return self, None
        head, tail = self.inner.split(max(0.0, room - 2 * self.padding[1]), is_forced=is_forced)
        if head is None:
            return None, self
        first = replace(self, inner=head, least=0, stays_with_next=self.stays_with_next and tail is None)
        return first, replace(self, inner=tail, least=0) if tail else None

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the ground, then the box."""
        ground: list[Rect] = []
        if self.fill or self.border:
            fill, border = self.fill or None, self.border or None
            ground.append(Rect(x, y, self.width, self.height, fill, border, 0.75, self.radius))
        if self.bar:
            ground.append(Rect(x, y, 3, self.height, self.bar, radius=1.5))
        pen.shapes(ground, 0, 0)
        self.inner.draw(pen, x + self.padding[0], y + self.padding[1])


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing of a fixed size that draws itself; it is never split, but made smaller than the page."""

    width: float
    height: float
    paint: Callable[[Pen, float, float], None]
    stays_with_next: bool = False

    def split(self, room: float, *, is_forced: bool) -> Split:
        """It is whole or not there; when nothing helps, it reaches over the margin."""
        del room
        return (self, None) if is_forced else (None, self)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it."""
        self.paint(pen, x, y)
