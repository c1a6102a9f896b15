"""Sets the text of slides with the screen's own measures, so that what is laid out is what is painted."""

from __future__ import annotations

from ui.style.fonts import load_fonts
from ui.style.pictures import typesetter
from workshop.drawing.lettering import Typesetter


def setter_for(language: str) -> Typesetter:
    """Return the typesetter of a language, with its hyphens; its fonts are loaded."""
    load_fonts()
    return typesetter(language)
