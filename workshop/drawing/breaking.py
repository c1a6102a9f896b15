"""Where a line ends: after a word, inside one at a hyphen, or, when nothing else helps, between letters."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import sub

SOFT_HYPHEN = "\u00ad"
_JOINERS = "\u200d\ufe0e\ufe0f"
_WORTH_FILLING = 0.45  # of the line: a gap larger than this is worth breaking a word for
_HAIR = 1e-9  # sums of widths are as exact as that
_LESS = 0.98  # of its width a text keeps at least, however its words are broken
_AFTER = "-/–—"  # a word may also end a line behind one of these

Widths = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line as it is drawn, and what stands in the running text between it and the next.

    `after` is white space, nothing, or U+00AD when the hyphen at the end of `text` was put there to break.
    """

    text: str
    after: str = ""


@dataclass(slots=True)
class Running:
    """A text in pieces: words, white space and newlines, and where each of them ends on one endless line."""

    pieces: list[str]
    ends: list[float]
    newlines: list[int]

    @classmethod
    def of(cls, pieces: list[str], widths: list[float]) -> Running:
        """The pieces and how wide each of them is; a newline is nothing wide."""
        newlines: list[int] = []
        if "\n" in pieces:
            newlines = [place for place, piece in enumerate(pieces) if piece == "\n"]
            for place in newlines:
                widths[place] = 0.0
        return cls(pieces, list(accumulate(widths)), newlines)

    def may_save_a_line(self, lines: int, width: float) -> bool:
        """Whether the text could take a line less than `lines` if each were filled to its end."""
        if self.newlines:
            return True
        space = max(map(sub, self.ends[1::2], self.ends[::2]), default=0.0)  # words and spaces take turns
        return self.ends[-1] * _LESS - space * lines <= width * (lines - 1)


def break_lines(
    text: Running,
    width: float,
    indent: float,
    measured: Widths,
    hyphens: Callable[[str], Sequence[int]],
    *,
    fills: bool = False,
) -> tuple[SetLine, ...]:
    """The lines of a text, none wider than `width`, the first one less its `indent`.

    A word is broken when no line holds it; with `fills` also where it leaves too large a gap. Every line
    takes at least one character.
    """
    pieces, ends, newlines = text.pieces.copy(), text.ends, text.newlines[::-1]
    lines: list[SetLine] = []
    at, start, room = 0, 0.0, width - indent  # the piece a line begins with, and where that begins
    while at < len(pieces):
        stop = bisect_right(ends, start + room + _HAIR, at)
        if newlines and newlines[-1] <= stop:
            stop = newlines.pop()
        if stop == len(pieces):
            lines.append(_ended(pieces[at:], ""))
            break
        piece, used = pieces[stop], ends[stop - 1] - start if stop > at else 0.0
        at, begins, start = stop, at, start + used
        rest = room - used
        fits_no_line = begins == stop or ends[stop] - start > room
        is_broken = fits_no_line or (fills and rest > room * _WORTH_FILLING)
        parts = _parts(piece, hyphens) if is_broken and not piece.isspace() else []
        line, place = _with_part(pieces[begins:stop], piece, parts, (rest, room), measured)
        lines.append(line)
        if place == len(piece):
            at, start = stop + 1, ends[stop]
        elif place:
            pieces[stop] = piece[place:]
            start = ends[stop] - measured(piece[place:])
        room = width
    return tuple(lines)


def longest_start(text: str, width: float, measured: Widths, least: int = 1) -> int:
    """How many characters of `text` fit in `width`, at least `least`, never in the middle of one."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measured(text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    while 0 < low < len(text) and _clings(text, low):
        low -= 1
    if low >= least:
        return low
    low = least
    while low < len(text) and _clings(text, low):
        low += 1
    return low


def _ended(taken: list[str], after: str) -> SetLine:
    """The line, its trailing white space moved behind it: what is not drawn must still be read."""
    text = "".join(taken)
    drawn = text.rstrip(" \t")
    return SetLine(drawn, text[len(drawn) :] + after)


def _with_part(
    taken: list[str],
    word: str,
    parts: list[tuple[int, str, str]],
    room: tuple[float, float],
    measured: Widths,
) -> tuple[SetLine, int]:
    """End the line with white space, or the longest part of a word that fits; and how much of it that is.

    `room` is the line's rest and its whole width.
    """
    if word.isspace():
        return _ended(taken, word), len(word)
    for place, drawn, after in parts:
        if measured(drawn) <= room[0]:
            return SetLine("".join(taken) + drawn, after), place
    if taken:
        return _ended(taken, ""), 0
    place = longest_start(word, room[1], measured)
    return SetLine(word[:place]), place


def _parts(word: str, hyphens: Callable[[str], Sequence[int]]) -> list[tuple[int, str, str]]:
    """The ways to break a word, the longest first part first: (place, as drawn, what stands between)."""
    own = {place + 1 for place, letter in enumerate(word[:-1]) if letter in _AFTER and place > 1}
    parts = [(place, word[:place], "") for place in own]
    parts += [(place, word[:place] + "-", SOFT_HYPHEN) for place in hyphens(word) if place not in own]
    return sorted(parts, reverse=True)


def _clings(text: str, place: int) -> bool:
    """Whether the character at `place` belongs to the one before it (an accent, half an emoji)."""
    letter = text[place]
    if letter in _JOINERS or text[place - 1] == "\u200d":
        return True
    return unicodedata.category(letter) in ("Mn", "Me", "Mc") or 0x1F3FB <= ord(letter) <= 0x1F3FF
