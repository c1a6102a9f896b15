"""Where a line ends: after a word, inside one at a hyphen, or, when nothing else helps, between letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

SOFT_HYPHEN = "\u00ad"
_JOINERS = "\u200d\ufe0e\ufe0f"
_WORTH_FILLING = 0.45  # of the line: a gap larger than this is worth breaking a word for
_AFTER = "-/–—"  # a word may also end a line behind one of these

Widths = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line as it is drawn, and what stands in the running text between it and the next.

    `after` is white space, nothing, or U+00AD when the hyphen at the end of `text` was put there to break.
    """

    text: str
    after: str = ""


def break_line(
    pieces: list[str],
    width: float,
    measured: Widths,
    hyphens: Callable[[str], Sequence[int]],
    *,
    fills: bool = False,
) -> SetLine:
    """Take one line from `pieces`: words, white space and newlines, the next one at the end.

    A word is broken when no line holds it; with `fills` also where it leaves too large a gap. What is left of
    it is put back. Takes at least one character.
    """
    taken: list[str] = []
    used = 0.0
    while pieces:
        piece = pieces.pop()
        if piece == "\n":
            return _ended(taken, "\n")
        wide = measured(piece)
        if used + wide <= width:
            taken.append(piece)
            used += wide
            continue
        if piece.isspace():
            return _ended(taken, piece)
        room = width - used
        is_broken = wide > width or not taken or (fills and room > width * _WORTH_FILLING)
        parts = _parts(piece, hyphens) if is_broken else []
        return _with_part(pieces, taken, piece, parts, (room, width), measured)
    return _ended(taken, "")


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
    pieces: list[str],
    taken: list[str],
    word: str,
    parts: list[tuple[int, str, str]],
    room: tuple[float, float],
    measured: Widths,
) -> SetLine:
    """End the line with the longest part of `word` that fits in its rest, and put what is left back.

    `room` is the line's rest and its whole width.
    """
    for place, drawn, after in parts:
        if measured(drawn) <= room[0]:
            pieces.append(word[place:])
            return SetLine("".join(taken) + drawn, after)
    if taken:
        pieces.append(word)
        return _ended(taken, "")
    place = longest_start(word, room[1], measured)
    if place < len(word):
        pieces.append(word[place:])
    return SetLine(word[:place])


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
