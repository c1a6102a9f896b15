"""The colours of the lanes: one a discipline, told apart by everybody, with icon or letter beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ui.style.contrast import LINE_RATIO, contrast, mix, readable_on, toward
from ui.style.theme import Theme

#: In this order, taken from the front (smallest CIEDE2000 under four kinds of sight: 14.1 light, 15.2 dark).
LIGHT_LANES = ("#162068", "#4A9ABD", "#924902", "#1D5A5B", "#B78A14", "#7C5CDD", "#5F7F54", "#541026")
DARK_LANES = ("#6C60E4", "#C2D9FF", "#D68E43", "#059185", "#F4DD4D", "#AD94EE", "#36CF96", "#D93568")

DARK_TEXT = "#141A26"
LIGHT_TEXT = "#FFFFFF"
_BLACK_TEXT = "#000000"
_TINT = {False: 0.09, True: 0.16}
_SOFT = {False: 0.18, True: 0.30}

#: Icon by kind of discipline (`marketing`, `sales`, ...); `other` shows its first letter.
KIND_ICONS: dict[str, str] = {
    "marketing": "megaphone",
    "sales": "handshake",
    "delivery": "wrench",
    "support": "headset",
    "management": "compass",
}


@dataclass(frozen=True, slots=True)
class LaneLook:
    """What a lane is painted with."""

    fill: str  # its square, its bars
    ink: str  # text and icons on the fill
    line: str  # borders and lines in its colour: 3:1 on window, card and its own tint
    tint: str  # the ground of its lane
    soft: str  # stronger than the tint: the ground of initials
    is_hatched: bool  # from the ninth on: the colours repeat
    has_contrast: bool  # False: an own colour that is hard to see on this theme's cards


def lanes(theme: Theme) -> tuple[str, ...]:
    """The palette of a theme, in order."""
    return DARK_LANES if theme.is_dark else LIGHT_LANES


@lru_cache(maxsize=512)
def lane_look(index: int, own: str | None, theme: Theme) -> LaneLook:
    """How the discipline at this position (from 0) looks; `own` is its own colour `#RRGGBB`, or None.

    An own colour is kept in both themes, and lightened in the dark until it has 3:1.
    """
    colours, palette = theme.colours, lanes(theme)
    fill = own.upper() if own else palette[index % len(palette)]
    has_contrast = contrast(fill, colours.surface) >= LINE_RATIO
    if own and theme.is_dark:
        fill = toward(fill, LIGHT_TEXT, (colours.surface, colours.ground), LINE_RATIO)
    tint = mix(fill, colours.surface, _TINT[theme.is_dark])
    return LaneLook(
        fill=fill,
        ink=readable_on(fill, LIGHT_TEXT, DARK_TEXT, _BLACK_TEXT),
        line=toward(fill, colours.ink, (colours.surface, colours.ground, tint), LINE_RATIO),
        tint=tint,
        soft=mix(fill, colours.surface, _SOFT[theme.is_dark]),
        is_hatched=own is None and index >= len(palette),
        has_contrast=has_contrast,
    )
