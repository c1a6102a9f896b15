"""Fira Sans, the one typeface of screen and paper: loaded from its package, never from the machine.

A start loads the weights that its windows are set in; what pictures have beside them comes after the first
frame, or when `font` is asked for it.
"""

from __future__ import annotations

from functools import cache

import fontpkg_fira_sans
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from ui.style.tokens import TYPE, WEIGHT

FAMILY: str = fontpkg_fira_sans.FAMILY
_EVERYDAY = ("Regular", "Medium", "SemiBold")
_FOR_PICTURES = ("Bold", "Italic")


class FontMissingError(Exception):
    """A file of the typeface is not there or cannot be read."""


def load_fonts() -> None:
    """Make the typeface known to Qt, once. Needs an application; raises `FontMissingError`."""
    load_everyday_fonts()
    _load(_FOR_PICTURES)


def load_everyday_fonts() -> None:
    """Make known what windows are set in; `load_fonts` follows."""
    _load(_EVERYDAY)


@cache
def _load(styles: tuple[str, ...]) -> None:
    for style in styles:
        path = fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{style}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontMissingError(path.name)


def font(
    size: float = TYPE.body, weight: int = WEIGHT.regular, *, tabular: bool = False, is_italic: bool = False
) -> QFont:
    """The typeface at a size in pixels; `tabular` gives every figure the same width (clocks, tables)."""
    if weight > WEIGHT.strong or is_italic:
        _load(_FOR_PICTURES)
    made = QFont(FAMILY)
    made.setItalic(is_italic)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return with_tabular_figures(made) if tabular else made


def with_tabular_figures(given: QFont) -> QFont:
    """The same font with figures of one width. Style sheets lose that: a label needs `widgets.Figures`."""
    made = QFont(given)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def text_width(text: str, size: float, weight: int = WEIGHT.regular) -> float:
    """The width of a text in pixels, for what is laid out by arithmetic."""
    return QFontMetricsF(font(size, weight)).horizontalAdvance(text)
