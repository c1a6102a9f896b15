"""Chunks broken into lines, and lines put in order from left to right."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from workshop.handout import scripts
from workshop.handout.bidi import visual_order
from workshop.handout.content import Text
from workshop.handout.pieces import Chunk, Cutter, Piece
from workshop.handout.styles import TextStyle
from workshop.texts.syllables import syllables
from workshop.values import dataclass

_RAGGED = 0.16  # a line may stay empty for this share of its width before a word is divided
_MOST_BALANCED = 6  # from so many lines on, evening them out is not worth the time


@dataclass(frozen=True, slots=True)
class Set:
    """A piece at its place on a line; `x` from the column's left edge. `is_spaced`: a space follows."""

    x: float
    piece: Piece
    is_spaced: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its pieces in the order in which they are read."""

    pieces: tuple[Set, ...]
    width: float


class LineSetter:
    """Sets texts in lines of a width."""

    def __init__(self, cutter: Cutter) -> None:
        self._cutter = cutter

    def lines(self, text: Text, style: TextStyle, width: float) -> list[Line]:
        """The text in lines at most `width` wide; none when there is no text."""
        rows = self._rows(self._cutter.chunks(text, style), style, width)
        return _lines(rows, style, width)

    def shortened(self, text: Text, style: TextStyle, width: float, most: int) -> tuple[list[Line], bool]:
        """The first `most` lines, the last ending in an ellipsis if more follow; and whether they do."""
        rows = self._rows(self._cutter.chunks(text, style), style, width)
        is_shortened = len(rows) > most
        if is_shortened:
            rows = [*rows[: most - 1], self._with_ellipsis(rows[most - 1], width)]
        return _lines(rows, style, width), is_shortened

    def _rows(self, chunks: list[Chunk], style: TextStyle, width: float) -> list[list[Chunk]]:
        rows = self._broken(chunks, style, width)
        if not style.is_balanced or not 1 < len(rows) <= _MOST_BALANCED:
            return rows
        low, high = width / 2, width
        for _ in range(7):
            middle = (low + high) / 2
            tried = self._broken(chunks, replace(style, is_hyphenated=False), middle)
            is_wide_enough = len(tried) <= len(rows) and all(_width(row) <= middle + 0.01 for row in tried)
            rows, low, high = (tried, low, middle) if is_wide_enough else (rows, middle, high)
        return rows

    def _broken(self, chunks: list[Chunk], style: TextStyle, width: float) -> list[list[Chunk]]:
        """Fill line after line."""
        rows: list[list[Chunk]] = []
        row: list[Chunk] = []
        used = 0.0
        waiting = deque(chunks)
        while waiting:
            chunk = waiting.popleft()
            gap = chunk.gap if row else 0
            if row and chunk.must_begin:
                rows, row, used = [*rows, row], [], 0
                gap = 0
            if used + gap + chunk.width <= width + 0.01:
                row.append(chunk)
                used += gap + chunk.width
                continue
            first, rest = self._divided(chunk, width - used - gap, width, style, is_alone=not row)
            if first:
                row.append(first)
            if rest:
                waiting.appendleft(rest)
            rows.append(row)
            row, used = [], 0
        return [*rows, row] if row else rows

    def _divided(
        self, chunk: Chunk, room: float, width: float, style: TextStyle, *, is_alone: bool
    ) -> tuple[Chunk | None, Chunk | None]:
        """What of a chunk goes on this line and on the next; the first is never None when `is_alone`."""
        is_too_wide = chunk.width > width
        if (style.is_hyphenated and room > width * _RAGGED) or is_too_wide:
            divided = self._hyphenated(chunk, room)
            if divided:
                return divided
        if is_alone:
            return self._cut(chunk, room)
        return None, chunk

    def _hyphenated(self, chunk: Chunk, room: float) -> tuple[Chunk, Chunk] | None:
        for number, piece in enumerate(chunk.pieces):
            if piece.is_set_as_text and not piece.level:
                before = sum(earlier.width for earlier in chunk.pieces[:number])
                for position in reversed(syllables(piece.look.language)(piece.text)):
                    head = self._cutter.piece(piece.text[:position], piece.look)
                    hyphen = self._cutter.hyphen(piece.look)
                    if before + head.width + hyphen.width <= room:
                        rest = self._cutter.piece(piece.text[position:], piece.look)
                        return _parted(chunk, number, (head, hyphen), (rest,))
        return None

    def _cut(self, chunk: Chunk, room: float) -> tuple[Chunk, Chunk | None]:
        """Cut a chunk wherever the line is full, after one character at least."""
        for number, piece in enumerate(chunk.pieces):
            if piece.width <= room:
                room -= piece.width
                continue
            head = self._head(piece, room, is_forced=number == 0)
            if not head and number:
                return _parted(chunk, number, (), (piece,))
            rest = piece.text[len(head) :] if piece.face else ""
            if not rest:
                break
            first, second = self._cutter.part(piece, head), self._cutter.part(piece, rest)
            return _parted(chunk, number, (first,), (second,))
        return chunk, None

    def _head(self, piece: Piece, room: float, *, is_forced: bool) -> str:
        """As much of the piece's text as there is room for; when `is_forced`, a character at least."""
        head = ""
        for cluster in scripts.clusters(piece.text) if piece.face else ():
            room -= self._cutter.part(piece, cluster).width
            if room < 0 and (head or not is_forced):
                break
            head += cluster
        return head

    def _with_ellipsis(self, row: list[Chunk], width: float) -> list[Chunk]:
        look = row[-1].pieces[-1].look
        ellipsis = self._cutter.piece("…", look)
        if len(row[-1].pieces) > 1 and row[-1].pieces[-1].text == "\u00ad":
            row = [*row[:-1], replace(row[-1], pieces=row[-1].pieces[:-1])]  # "com-…" is neither
        while len(row) > 1 and _width(row) + ellipsis.width > width:
            row = row[:-1]
        last = row[-1]
        if _width(row) + ellipsis.width > width and last.pieces[0].face:
            head = self._head(last.pieces[0], width - ellipsis.width, is_forced=True)
            last = replace(last, pieces=(self._cutter.part(last.pieces[0], head),))
        return [*row[:-1], replace(last, pieces=(*last.pieces, ellipsis))]


def _parted(
    chunk: Chunk, number: int, head: tuple[Piece, ...], rest: tuple[Piece, ...]
) -> tuple[Chunk, Chunk]:
    first = replace(chunk, pieces=(*chunk.pieces[:number], *head))
    return first, Chunk((*rest, *chunk.pieces[number + 1 :]), may_begin=True)


def _width(row: list[Chunk]) -> float:
    return sum(chunk.width for chunk in row) + sum(chunk.gap for chunk in row[1:])


def _lines(rows: list[list[Chunk]], style: TextStyle, width: float) -> list[Line]:
    following: list[Chunk | None] = [*(row[0] for row in rows[1:]), None]
    return [_line(row, after, style, width) for row, after in zip(rows, following, strict=False)]


def _line(row: list[Chunk], after: Chunk | None, style: TextStyle, width: float) -> Line:
    """Put a row's pieces at their places; the space before the next line's first chunk ends this one."""
    used = _width(row)
    flat: list[tuple[Piece, float, bool]] = []
    for number, chunk in enumerate(row):
        following = row[number + 1] if number + 1 < len(row) else None
        is_spaced = (following or after or chunk).follows_space and (following or after) is not None
        flat += [(piece, 0.0, False) for piece in chunk.pieces[:-1]]
        flat.append((chunk.pieces[-1], following.gap if following else 0.0, is_spaced))
    levels = [piece.level for piece, _, _ in flat]
    offset = _offset(style, width - used, is_right_to_left=bool(levels) and levels[0] % 2 == 1)
    if not any(levels):
        return Line(tuple(_in_order(flat, offset)), used)
    return Line(_reordered(flat, levels, offset), used)


def _offset(style: TextStyle, room: float, *, is_right_to_left: bool) -> float:
    if style.align == "center":
        return room / 2
    return room if (style.align == "right") != is_right_to_left else 0


def _in_order(flat: list[tuple[Piece, float, bool]], x: float) -> list[Set]:
    placed = []
    for piece, gap, is_spaced in flat:
        placed.append(Set(x, piece, is_spaced))
        x += piece.width + gap
    return placed


def _reordered(flat: list[tuple[Piece, float, bool]], levels: list[int], x: float) -> tuple[Set, ...]:
    """Places for pieces of which some run from right to left; a gap stands where it is read."""
    items = list(range(len(flat)))
    places: dict[int, float] = {}
    # A gap belongs after its piece, which from right to left is on the piece's left.
    for item in visual_order(items, levels):
        piece, gap, _ = flat[item]
        if levels[item] % 2:
            x += gap
        places[item] = x
        x += piece.width + (0 if levels[item] % 2 else gap)
    return tuple(Set(places[item], flat[item][0], flat[item][2]) for item in items)
