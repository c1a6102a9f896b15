"""Text cut into pieces that can be measured and drawn, and into chunks between which a line may break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.handout import faces, scripts
from workshop.handout.bidi import levels_of
from workshop.handout.content import Mark, Run, Text
from workshop.handout.faces import Face, Glyph, Shaped
from workshop.handout.report import Notebook
from workshop.handout.styles import TextStyle
from workshop.values import dataclass

_NEWLINES = "\n\v\f\r\x85\u2028\u2029"
_SPACES = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
_TOKENS = re.compile(f"[{_NEWLINES}]|[{_SPACES}]+|[^{_NEWLINES}{_SPACES}]+")
_SEAMS = re.compile(r"(?<=[^\W\d_][-–—/])(?=[^\W\d_])")
LONG_WORD = 64  # no line holds more: such a "word" is cut wherever a line is full
_BOX = 560  # the advance of the box that stands for what no font draws, in thousandths of the size


@dataclass(frozen=True, slots=True)
class Look:
    """How a run's pieces are drawn."""

    face: str
    size: float
    colour: str
    language: str
    tracking: float
    is_tabular: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """What is drawn in one go: a word or a part of one in one face, or a mark.

    `face` None: no font has it. `level` is odd where the text runs from right to left.
    """

    text: str
    look: Look
    width: float
    shaped: Shaped | None = None
    face: Face | None = None
    mark: Mark | None = None
    level: int = 0

    @property
    def is_set_as_text(self) -> bool:
        """Whether it is set with the embedded font rather than drawn."""
        return self.shaped is not None and self.shaped.is_plain and self.face is faces.fira(self.look.face)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Pieces that stay on one line. `gap` is the space before, when it does not begin a line.

    `may_begin`: a line may begin here; `must_begin`: one does. `follows_space` tells whether a space goes
    before it even where none is seen, so that a reader never hears two words as one.
    """

    pieces: tuple[Piece, ...]
    gap: float = 0
    may_begin: bool = False
    must_begin: bool = False
    follows_space: bool = False

    @property
    def width(self) -> float:
        """In points, without the gap."""
        return sum(piece.width for piece in self.pieces)


class Cutter:
    """Cuts texts into chunks. `languages`: the hand-out's own and the plan's."""

    def __init__(self, languages: tuple[str, str], notebook: Notebook) -> None:
        self._languages = languages
        self._notebook = notebook

    def chunks(self, text: Text, style: TextStyle) -> list[Chunk]:
        """The text as chunks in its own order; pieces of the same word with different looks stay together."""
        chunks: list[Chunk] = []
        whole = "".join(inline.text if isinstance(inline, Run) else "\ufffc" for inline in text)
        levels = levels_of(whole) if scripts.is_drawn_right_to_left(whole) else None
        before, start = _Before(), 0
        for inline in text:
            if isinstance(inline, Mark):
                look = self._look(Run(""), style)
                pieces = (Piece(inline.says, look, inline.width, mark=inline),)
                before = _add(chunks, before, [pieces])
                start += 1
                continue
            look = self._look(inline, style)
            for token in _TOKENS.finditer(inline.text):
                at = None if levels is None else levels[start + token.start() : start + token.end()]
                before = self._token(chunks, before, token.group(), look, at)
            start += len(inline.text)
        return chunks

    def piece(self, text: str, look: Look, level: int = 0) -> Piece:
        """A stretch of text that Fira Sans has."""
        face = faces.fira(look.face)
        shaped = face.shape(text, is_tabular=look.is_tabular)
        return Piece(text, look, _width(shaped, face, look), shaped, face, level=level)

    def part(self, piece: Piece, text: str) -> Piece:
        """A part of a piece's text in the same face."""
        face = piece.face or faces.fira(piece.look.face)
        shaped = face.shape(text, is_tabular=piece.look.is_tabular)
        return replace(piece, text=text, width=_width(shaped, face, piece.look), shaped=shaped)

    def hyphen(self, look: Look) -> Piece:
        """The hyphen at the end of a line, which a reader takes for no more than a soft one."""
        face = faces.fira(look.face)
        glyph = face.shape("-").glyphs[0]
        shaped = Shaped((Glyph(glyph.id, "\u00ad", glyph.advance, 0, 0, 0),), is_plain=True)
        return Piece("\u00ad", look, _width(shaped, face, look), shaped, face)

    def _look(self, run: Run, style: TextStyle) -> Look:
        language = self._languages[run.is_own]
        face, size = run.face or style.face, run.size or style.size
        return Look(face, size, run.colour or style.colour, language, style.tracking, style.is_tabular)

    def _token(
        self, chunks: list[Chunk], before: _Before, token: str, look: Look, levels: Sequence[int] | None
    ) -> _Before:
        if token[0] in _NEWLINES:
            return replace(before, is_newline=True, is_space=True)
        if token.isspace() or token[0] == "\u200b":
            is_seen = any(character != "\u200b" for character in token)
            gap = _space(look) if is_seen else 0
            return replace(before, gap=gap, is_space=is_seen or before.is_space, is_seam=True)
        return _add(chunks, before, self._breakable(token, look, levels))

    def _breakable(self, token: str, look: Look, levels: Sequence[int] | None) -> list[tuple[Piece, ...]]:
        """A token as the groups of pieces between which a line may break."""
        if levels is None and len(token) <= LONG_WORD and faces.fira(look.face).covers(token):
            return [(self._drawable(part, look, 0),) for part in _SEAMS.split(token)]
        groups: list[list[Piece]] = []
        last = ""
        for part, level in _by_level(token, levels):
            for run in self._by_face(part, look):
                for text in _breakable(run.text) if len(token) <= LONG_WORD else scripts.clusters(run.text):
                    piece = self._in_face(text, look, run.face, level)
                    is_new = not last or len(token) > LONG_WORD or scripts.breaks_between(last, text)
                    if is_new or not groups:
                        groups.append([piece])
                    else:
                        groups[-1].append(piece)
                    last = text
        return [tuple(group) for group in groups]

    def _by_face(self, text: str, look: Look) -> Iterator[_Stretch]:
        weight = faces.WEIGHTS[look.face]
        stretch: _Stretch | None = None
        for cluster in scripts.clusters(text):
            own = faces.fira(look.face)
            face = own if own.covers(cluster) else faces.fallback(cluster, weight)
            if face is None:
                self._notebook.replace(cluster)
            if stretch and stretch.face is face and face is not None:
                stretch = _Stretch(stretch.text + cluster, face)
                continue
            if stretch:
                yield stretch
            stretch = _Stretch(cluster, face)
        if stretch:
            yield stretch

    def _in_face(self, text: str, look: Look, face: Face | None, level: int) -> Piece:
        if face is None:
            return Piece(text, look, _BOX / 1000 * look.size, level=level)
        if face is faces.fira(look.face):
            return self._drawable(text, look, level)
        foreign = replace(look, language=scripts.language_of(text) or look.language)
        shaped = face.shape(text)
        return Piece(text, foreign, _width(shaped, face, foreign), shaped, face, level=level)

    def _drawable(self, text: str, look: Look, level: int) -> Piece:
        """The text without what is not seen, which would otherwise need a glyph of its own."""
        if text.isascii():
            return self.piece(text, look, level)
        seen = "".join(character for character in text if not scripts.is_invisible(character))
        return self.piece(seen, look, level)


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands between the last chunk and the next."""

    gap: float = 0
    is_space: bool = False
    is_seam: bool = False
    is_newline: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    text: str
    face: Face | None


def _add(chunks: list[Chunk], before: _Before, groups: list[tuple[Piece, ...]]) -> _Before:
    for number, pieces in enumerate(groups):
        is_first = number == 0
        may_begin = not is_first or before.is_seam or before.is_newline
        if chunks and not may_begin:
            chunks[-1] = replace(chunks[-1], pieces=chunks[-1].pieces + pieces)
        elif is_first:
            chunks.append(Chunk(pieces, before.gap, may_begin, before.is_newline, before.is_space))
        else:
            chunks.append(Chunk(pieces, may_begin=True))
    return _Before() if groups else before


def _by_level(text: str, levels: Sequence[int] | None) -> Iterator[tuple[str, int]]:
    if levels is None:
        yield text, 0
        return
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or levels[position] != levels[start]:
            yield text[start:position], levels[start]
            start = position


def _breakable(text: str) -> Iterator[str]:
    """The stretches of a script written without spaces between which a line may break."""
    stretch = ""
    for cluster in scripts.clusters(text):
        if stretch and scripts.breaks_between(stretch, cluster):
            yield stretch
            stretch = ""
        stretch += cluster
    if stretch:
        yield stretch


def _space(look: Look) -> float:
    face = faces.fira(look.face)
    return _width(face.shape(" "), face, look)


def _width(shaped: Shaped, face: Face, look: Look) -> float:
    return shaped.advance * look.size / face.upem + look.tracking * len(shaped.glyphs)
