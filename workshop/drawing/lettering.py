"""Text that fits: wrapping, hyphenating, shrinking and, as a last way, shortening, by arithmetic.

Widths come through a port, because a window and a page measure with different tools. Nothing is lost on the
way: the lines of a text, put together again with what stands between them, are that text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from workshop.drawing.breaking import SOFT_HYPHEN, Running, SetLine, break_lines, longest_start
from workshop.drawing.primitives import REGULAR, Anchor, Group, Tag, Text
from workshop.values import dataclass

ELLIPSIS = "…"
ASCENT = 0.79  # of the size: from the top of a line box of one em to the baseline, in Fira Sans
CAP_HEIGHT = 0.689
_SHRINK = 0.94
_BALANCING = 7  # halvings of the width in search of the narrowest that takes no more lines
_BREAKABLE = 6  # letters: a shorter word is never broken to fill a line
_TIED = "\u00a0\u2007\u202f"  # white space that holds together what stands around it
_PIECES = re.compile(rf"\n|[^\S\n{_TIED}]+|(?:\S|[{_TIED}])+")


class Measure(Protocol):
    """Knows how wide a line of text is."""

    def width(self, text: str, size: float, weight: int) -> float:
        """The width of `text` in the typeface, in the unit of `size`."""
        ...

    def widths(self, texts: Sequence[str], size: float, weight: int) -> list[float]:
        """The width of each text: a board has ten thousand titles, and asks for the words of each at once."""
        return [self.width(text, size, weight) for text in texts]


Hyphens = Callable[[str], Sequence[int]]
"""The places (1 .. length - 1) where a word may be broken with a hyphen, rising."""


def no_hyphens(word: str) -> Sequence[int]:  # noqa: ARG001
    """Break no word."""
    return ()


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: its size, the smallest size it may shrink to, and its line height in sizes.

    `indent` is how far the first line begins from the left, to leave room for an icon.
    """

    size: float
    weight: int = REGULAR
    floor: float | None = None
    leading: float = 1.28
    indent: float = 0.0

    @property
    def step(self) -> float:
        """The height of one line."""
        return self.size * self.leading

    def scaled(self, factor: float) -> Letters:
        """The same letters, so many times as large."""
        return Letters(
            self.size * factor,
            self.weight,
            None if self.floor is None else self.floor * factor,
            self.leading,
            self.indent * factor,
        )


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as lines at a size; `whole` is the whole text when the lines show only its beginning."""

    lines: tuple[SetLine, ...]
    letters: Letters
    whole: str | None = None

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.letters.step


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets texts with the measures of one typeface and the hyphens of one language."""

    measure: Measure
    hyphens: Hyphens = no_hyphens

    def width(self, text: str, letters: Letters) -> float:
        """The width of a text on one line."""
        return self.measure.width(text, letters.size, letters.weight)

    def wrap(self, text: str, width: float, letters: Letters) -> tuple[SetLine, ...]:
        """The text in lines no wider than `width`.

        A word is broken only when no line holds it, or when that saves a line.
        """

        def measured(part: str) -> float:
            return self.measure.width(part, letters.size, letters.weight)

        pieces = _PIECES.findall(text)
        running = Running.of(pieces, self.measure.widths(pieces, letters.size, letters.weight))
        calm = break_lines(running, width, letters.indent, measured, self.hyphens)
        if len(calm) < 2 or not running.may_save_a_line(len(calm), width):
            return calm
        if max(map(len, text.split()), default=0) < _BREAKABLE:
            return calm
        filled = break_lines(running, width, letters.indent, measured, self.hyphens, fills=True)
        return filled if len(filled) < len(calm) else calm

    def fit(self, text: str, width: float, height: float, letters: Letters) -> Fitted:
        """The text in a box: at its size, else as small as its floor, else shortened with an ellipsis.

        At least one line comes back for a text that is not empty, also where no line fits in `height`.
        """
        tried = letters
        floor = min(letters.size, letters.floor or letters.size)
        while True:
            lines = self.wrap(text, width, tried)
            room = max(1, int(height / tried.step + 1e-6))
            if len(lines) <= room:
                return Fitted(lines, tried)
            if tried.size <= floor:
                return Fitted(self._shortened(lines, room, width, tried), tried, whole=text)
            tried = replace(tried, size=max(floor, tried.size * _SHRINK))

    def balanced(self, text: str, width: float, height: float, letters: Letters) -> Fitted:
        """The text as `fit` sets it, but with lines of about one length: no word alone on the last one."""
        fitted = self.fit(text, width, height, letters)
        if len(fitted.lines) < 2 or fitted.whole is not None:
            return fitted
        tried = fitted.letters

        def measured(part: str) -> float:
            return self.measure.width(part, tried.size, tried.weight)

        pieces = _PIECES.findall(text)
        running = Running.of(pieces, self.measure.widths(pieces, tried.size, tried.weight))
        best, low, high = fitted, width / len(fitted.lines) * 0.8, width
        for _ in range(_BALANCING):
            middle = (low + high) / 2
            lines = break_lines(running, middle, tried.indent, measured, self.hyphens)
            if len(lines) > len(fitted.lines) or any(line.after == SOFT_HYPHEN for line in lines):
                low = middle
            else:
                best, high = Fitted(lines, tried), middle
        return best

    def elide(self, text: str, width: float, letters: Letters) -> Fitted:
        """The text on one line, shortened where it is too wide; newlines become spaces."""
        plain = " ".join(text.split("\n"))
        width -= letters.indent
        if self.width(plain, letters) <= width:
            return Fitted((SetLine(plain),), letters)
        return Fitted((SetLine(self._cut(plain, width, letters)),), letters, whole=text)

    def _shortened(
        self, lines: tuple[SetLine, ...], room: int, width: float, letters: Letters
    ) -> tuple[SetLine, ...]:
        last = lines[room - 1]
        text = last.text[:-1] if last.after == SOFT_HYPHEN else last.text
        width -= letters.indent if room == 1 else 0
        return (*lines[: room - 1], SetLine(self._cut(text, width, letters)))

    def _cut(self, text: str, width: float, letters: Letters) -> str:
        def measured(part: str) -> float:
            return self.measure.width(part.rstrip() + ELLIPSIS, letters.size, letters.weight)

        return text[: longest_start(text, width, measured, least=0)].rstrip(" .,;:") + ELLIPSIS


def paragraph(
    fitted: Fitted, x: float, top: float, ink: str, anchor: Anchor = "start", key: str = ""
) -> Group:
    """The lines as a group, `x` being their left edge, middle or right edge by `anchor`."""
    size, step = fitted.letters.size, fitted.letters.step
    first = top + (step - size) / 2 + size * ASCENT
    return Group(
        tuple(
            Text(
                x=x if number else x + fitted.letters.indent,
                baseline=first + number * step,
                text=line.text,
                size=size,
                ink=ink,
                weight=fitted.letters.weight,
                anchor=anchor,
                after=line.after,
            )
            for number, line in enumerate(fitted.lines)
        ),
        Tag.PARAGRAPH,
        key=key,
        whole=fitted.whole,
    )
