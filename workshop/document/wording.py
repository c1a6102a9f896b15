"""Two wordings of one text: which words stand in only one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from workshop.values import dataclass

_FEWEST = 4  # words: a shorter text is taken in at a glance
_MOST = 2000  # words: beyond, the search takes longer than people wait
_ALIKE = 0.3  # of the words: texts with less in common are different texts, not two wordings of one


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow each other; `is_own`: the other text does not have them here."""

    text: str
    is_own: bool = False


Pieces = tuple[Piece, ...]


def differing(one: str, other: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces that together are the text; nothing is marked where there is little in common."""
    mine, theirs = re.findall(r"\S+\s*", one), re.findall(r"\S+\s*", other)
    plain = (Piece(one),), (Piece(other),)
    if min(len(mine), len(theirs)) < _FEWEST or max(len(mine), len(theirs)) > _MOST:
        return plain
    bare, others = [word.strip() for word in mine], [word.strip() for word in theirs]
    found = SequenceMatcher(None, bare, others, autojunk=False)
    if found.ratio() < _ALIKE:
        return plain
    left, right = [_lead(one)], [_lead(other)]
    for kind, first, last, start, end in found.get_opcodes():
        left.append(_piece(mine[first:last], is_own=kind != "equal"))
        right.append(_piece(theirs[start:end], is_own=kind != "equal"))
    return _filled(left), _filled(right)


def own_words(pieces: Pieces) -> str:
    """The marked words, as they are said to somebody who listens."""
    return ", ".join(piece.text.strip() for piece in pieces if piece.is_own)


def _lead(text: str) -> Piece:
    return Piece(text[: len(text) - len(text.lstrip())])


def _piece(words: Sequence[str], *, is_own: bool) -> Piece:
    return Piece("".join(words), is_own)


def _filled(pieces: Sequence[Piece]) -> Pieces:
    return tuple(piece for piece in pieces if piece.text)
