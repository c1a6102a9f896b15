"""Fira Sans' widths for pictures, by the port that pictures are laid out with."""

from __future__ import annotations

from workshop.domain.overriding import override
from workshop.drawing.lettering import Measure, Typesetter
from workshop.handout.content import Run
from workshop.handout.pieces import Cutter
from workshop.handout.report import Notebook
from workshop.handout.styles import TextStyle
from workshop.texts.syllables import syllables

FACES = {400: "regular", 500: "medium", 600: "semibold", 700: "semibold"}


class FiraMeasure(Measure):
    """Measures a line of text, what Fira Sans lacks in the face that is used instead."""

    def __init__(self, language: str) -> None:
        self._cutter = Cutter((language, language), Notebook())
        self._known: dict[tuple[str, int], float] = {}

    @override
    def width(self, text: str, size: float, weight: int) -> float:
        """In the unit of `size`."""
        known = self._known.get((text, weight))
        if known is None:
            chunks = self._cutter.chunks((Run(text),), TextStyle(100, 100, FACES[weight]))
            trailing = len(text) - len(text.rstrip(" "))
            known = sum(chunk.gap + chunk.width for chunk in chunks) + trailing * 26.5
            self._known[text, weight] = known
        return known * size / 100


def typesetter(language: str) -> Typesetter:
    """What sets texts in pictures on paper."""
    return Typesetter(FiraMeasure(language), syllables(language))
