"""Sets the text of slides with Qt's own measures, so that what is laid out is what is painted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtGui import QFontMetricsF

from ui.style.fonts import font, load_fonts
from workshop.drawing.lettering import Hyphens, Typesetter

_REFERENCE = 100
"""Widths are measured once at this size: without hinting they grow in proportion."""


class QtMeasure:
    """Knows how wide a line of text is painted."""

    def width(self, text: str, size: float, weight: int) -> float:
        """The width of `text` in the unit of `size`."""
        return _width(text, weight) * size / _REFERENCE


@lru_cache(maxsize=20_000)
def _width(text: str, weight: int) -> float:
    return _metrics(weight).horizontalAdvance(text)


@cache
def _metrics(weight: int) -> QFontMetricsF:
    load_fonts()
    return QFontMetricsF(font(_REFERENCE, weight))


@cache
def setter_for(language: str) -> Typesetter:
    """The typesetter of a language, with its hyphens."""
    return Typesetter(QtMeasure(), _hyphens(language))


def _hyphens(language: str) -> Hyphens:
    from pyphen import Pyphen

    breaks = Pyphen(lang={"nl": "nl_NL", "en": "en_GB"}[language], left=3, right=3)

    @lru_cache(maxsize=5_000)
    def places(word: str) -> Sequence[int]:
        return tuple(int(place) for place in breaks.positions(word))

    return places
