"""Where a word may be broken in a language; the same for windows and paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_SHORTEST = 7  # letters of a word that is broken at all
_TAGS = {"nl": "nl_NL", "en": "en_GB"}


class Syllables:
    """Breaks the words of one language; its dictionary is read at the first word."""

    __slots__ = ("_known", "_language", "_places")

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: Pyphen | None = None
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
        if self._known is None:
            from pyphen import Pyphen

            self._known = Pyphen(lang=_TAGS[self._language], left=3, right=4)
        plain = word.rstrip(".,;:!?)»”’'\"")
        if not all(letter.isalpha() or letter in "'’-" for letter in plain):
            return []
        return [int(place) for place in self._known.positions(plain)]


@cache
def syllables(language: str) -> Syllables:
    """The syllables of "nl" or "en"."""
    return Syllables(language if language in _TAGS else "en")
