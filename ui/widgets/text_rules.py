"""What a text field does to a text, without Qt: what may come in, and what comes out unharmed.

Qt keeps a document as one string in which every line ends in U+2029. So a newline, a real U+2029 and two more
characters look alike in there; `carried_over` gives back what was there wherever the user did not type.
"""

from __future__ import annotations

import re
from enum import StrEnum

from workshop.domain.characters import TEXT_LIMIT, legible
from workshop.values import dataclass

_PARAGRAPH = "\u2029"
_TO_DOCUMENT = {ord(mark): _PARAGRAPH for mark in "\n\r\u2029\ufdd0\ufdd1"}


class Refusal(StrEnum):
    """Why a part of what was typed or pasted is not there."""

    CHARACTERS = "characters"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Fit:
    """What of a text comes in, and how many code points do not."""

    text: str
    refused: int
    too_long: int


@dataclass(frozen=True, slots=True)
class Splice:
    """The one place where two texts differ; positions count as Python does, in code points."""

    start: int
    removed: int
    inserted: str


def fit(text: str, room: int = TEXT_LIMIT) -> Fit:
    """Make a typed or pasted text fit for a field that has room for so many code points more."""
    kept, refused = legible(text)
    return Fit(kept[:room], refused, max(0, len(kept) - room))


def in_document(text: str) -> str:
    """The text as Qt's document holds it; as long as the text."""
    return text.translate(_TO_DOCUMENT)


def splice(before: str, after: str) -> Splice:
    """The smallest replacement at one place that turns one text into the other."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    end = 0
    while end < shorter - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return Splice(start, len(before) - start - end, after[start : len(after) - end])


def carried_over(known: str, raw: str) -> str:
    """The text that a document shows as `raw`, when before the user's typing it was `known`."""
    change = splice(in_document(known), raw)
    typed = change.inserted.replace(_PARAGRAPH, "\n")
    return known[: change.start] + typed + known[change.start + change.removed :]


def breakable(text: str, longest: int = 24) -> str:
    """The text with a place to break (U+200B) in words so long that no line holds them."""
    return re.sub(rf"\S{{{longest}}}(?=\S)", lambda part: part.group() + "\u200b", text)
