"""What a character is to the typesetter: its cluster, its script, where a line may break beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_LANGUAGES = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "GREEK": "el",
    "CYRILLIC": "ru",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
}
_WITHOUT_SPACES = frozenset({"THAI", "LAO", "KHMER", "MYANMAR", "CJK", "HIRAGANA", "KATAKANA"})
_NEVER_FIRST = frozenset("、。，．・：；？！）」』】〉》〕］｝ゝゞ々ー)]}.,:;!?ะาๆฯ")
_NEVER_LAST = frozenset("（「『【〈《〔［｛([{เแโใไ")
_JOINER = "\u200d"
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u180e\u034f")
_REGIONAL = range(0x1F1E6, 0x1F200)
_RTL = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})


@lru_cache(maxsize=4096)
def script(character: str) -> str:
    """The first word of the character's Unicode name, which for letters is the script's: "ARABIC"."""
    return unicodedata.name(character, "").partition(" ")[0]


def language_of(text: str) -> str:
    """The language tag that the script of `text` suggests, "" for the Latin script and for symbols."""
    return next((tag for tag in map(_language, text) if tag), "")


def _language(character: str) -> str:
    return _LANGUAGES.get(script(character), "") if character.isalpha() else ""


@lru_cache(maxsize=4096)
def is_invisible(character: str) -> bool:
    """Whether nothing is to be seen where the character stands."""
    if character in _INVISIBLE or "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0000":
        return character < "\U000e01f0"
    return unicodedata.category(character) == "Cf"


def is_drawn_right_to_left(text: str) -> bool:
    """Whether any of it runs from right to left, so that the order on the line is a question at all."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in _RTL for character in text)


def clusters(text: str) -> Iterator[str]:
    """What people see as one character: a letter with its marks, a joined emoji, a flag."""
    start = 0
    for position in range(1, len(text)):
        if _begins_cluster(text, start, position):
            yield text[start:position]
            start = position
    if start < len(text):
        yield text[start:]


def _begins_cluster(text: str, start: int, position: int) -> bool:
    here, before = text[position], text[position - 1]
    if here.isascii():
        return True
    if _JOINER in (here, before) or unicodedata.category(here) in {"Mn", "Me", "Mc"}:
        return False
    if is_invisible(here) or "\U0001f3fb" <= here <= "\U0001f3ff":
        return False
    pairs_flag = ord(here) in _REGIONAL and ord(before) in _REGIONAL
    return not (pairs_flag and (position - start) % 2 == 1)


def breaks_between(before: str, after: str) -> bool:
    """Whether a line may end between two clusters of a script that is written without spaces."""
    if before[-1] in _NEVER_LAST or after[0] in _NEVER_FIRST:
        return False
    return script(before[0]) in _WITHOUT_SPACES or script(after[0]) in _WITHOUT_SPACES
