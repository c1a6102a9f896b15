"""Where words may be divided."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import pyphen

_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 6


@lru_cache(maxsize=8192)
def divisions(word: str, language: str) -> tuple[int, ...]:
    """The positions at which `word` may be divided, last first; at least two letters stay on either side."""
    if language not in _DICTIONARIES or len(word) < _SHORTEST:
        return ()
    core = max(_LETTERS.finditer(word), key=lambda match: len(match.group()), default=None)
    if core is None or len(core.group()) < _SHORTEST:
        return ()
    positions = (int(position) + core.start() for position in _dictionary(language).positions(core.group()))
    return tuple(
        sorted((at for at in positions if 2 < at - core.start() < len(core.group()) - 1), reverse=True)
    )


@cache
def _dictionary(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_DICTIONARIES[language])
