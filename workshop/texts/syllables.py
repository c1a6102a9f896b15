"""Where a word may be broken in a language; the same for windows and paper.

The patterns are Pyphen's. Reading its dictionary takes seventy milliseconds, and the first slide of a
start has a word to break: so they are read once, kept in the cupboard as lines of text, and looked up
here as Liang's thesis has it ("Word Hy-phen-a-tion by Com-put-er", 1983): each pattern that fits puts
numbers between letters, the highest wins, and a word may be broken where it is odd.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from workshop.cupboard import kept

_SHORTEST = 7  # letters of a word that is broken at all
_LEFT, _RIGHT = 3, 4  # letters that stay together at a word's beginning and end
_TAGS = {"nl": "nl_NL", "en": "en_GB"}


class Syllables:
    """Breaks the words of one language; its patterns are read at the first word."""

    __slots__ = ("_language", "_longest", "_patterns", "_places")

    def __init__(self, language: str) -> None:
        self._language = language
        self._patterns: dict[str, str] = {}
        self._longest = 0
        self._places: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> Sequence[int]:
        """The places where `word` may be broken with a hyphen, rising; none for what is no plain word."""
        if len(word) < _SHORTEST:
            return ()
        places = self._places.get(word)
        if places is None:
            places = self._places[word] = tuple(self._found(word))
        return places

    def _found(self, word: str) -> list[int]:
        plain = word.rstrip(".,;:!?)»”’'\"")
        if not all(letter.isalpha() or letter in "'’-" for letter in plain):
            return []
        if not self._patterns:
            self._patterns = patterns(self._language)
            self._longest = max(map(len, self._patterns))
        return [place for place in self._odd(plain) if _LEFT <= place <= len(plain) - _RIGHT]

    def _odd(self, word: str) -> list[int]:
        """The places where the highest number of all patterns that fit is odd."""
        dotted = f".{word.lower()}."
        numbers = [0] * (len(dotted) + 1)
        for start in range(len(dotted) - 1):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                found = self._patterns.get(dotted[start:end])
                if found:
                    first = start + int(found[0])
                    for at, number in enumerate(found[1:], first):
                        numbers[at] = max(numbers[at], int(number))
        return [at - 1 for at, number in enumerate(numbers) if number % 2]


def patterns(language: str, folder: Path | None = None) -> dict[str, str]:
    """The patterns of "nl" or "en": letters, and in digits where their numbers begin, and the numbers.

    By way of the `folder`, or else of the user's cache.
    """
    package = importlib.util.find_spec("pyphen")
    sources = [Path(__file__), *([Path(package.origin)] if package and package.origin else [])]
    lines = kept(f"syllables-{language}.txt", sources, lambda: _read(language), folder).decode()
    parts = lines.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _read(language: str) -> bytes:
    from pyphen import Pyphen

    known = Pyphen(lang=_TAGS[language]).hd.patterns
    return "\n".join(
        f"{letters} {first}{''.join(str(int(number)) for number in numbers)}"
        for letters, (first, numbers) in known.items()
    ).encode()


@cache
def syllables(language: str) -> Syllables:
    """The syllables of "nl" or "en"."""
    return Syllables(language if language in _TAGS else "en")
