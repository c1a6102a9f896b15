"""The colours that pictures are made of, in a light room, a dark one and on paper; they exist here only."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from workshop.drawing.colour import LINE_RATIO, contrast, mix, readable_on, toward
from workshop.values import dataclass

#: In this order, taken from the front (smallest CIEDE2000 under four kinds of sight: 14.1 light, 15.2 dark).
LIGHT_LANES = ("#162068", "#4A9ABD", "#924902", "#1D5A5B", "#B78A14", "#7C5CDD", "#5F7F54", "#541026")
DARK_LANES = ("#6C60E4", "#C2D9FF", "#D68E43", "#059185", "#F4DD4D", "#AD94EE", "#36CF96", "#D93568")

DARK_TEXT = "#141A26"
LIGHT_TEXT = "#FFFFFF"
_BLACK_TEXT = "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One theme's colours, named by what they are for.

    `hairline` and `outline` only decorate; whatever has to be *seen* to be used is drawn with `edge`, which
    keeps 3:1. Every ink keeps 4.5:1 on ground, surface and sunken, a status colour on its `_soft` too.
    """

    is_dark: bool
    lanes: tuple[str, ...]
    ground: str  # the window, the slide, the sheet
    surface: str  # cards, panels
    sunken: str  # tracks
    ink: str
    ink_soft: str  # second lines, labels
    ink_faint: str  # hints
    hairline: str
    outline: str
    edge: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_mid: str  # blocks on a soft accent
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shadow: str


LIGHT = Palette(
    is_dark=False,
    lanes=LIGHT_LANES,
    ground="#F4F5F8",
    surface="#FFFFFF",
    sunken="#ECEEF3",
    ink="#141A26",
    ink_soft="#4A5268",
    ink_faint="#5B6478",
    hairline="#DEE1E9",
    outline="#C3C8D4",
    edge="#80879B",
    accent="#3342C4",
    on_accent="#FFFFFF",
    accent_soft="#E9EBFB",
    accent_mid="#DEE1F6",
    good="#0B6B45",
    good_soft="#E0F3EA",
    warn="#8A4600",
    warn_soft="#FCF0DA",
    bad="#B3201F",
    bad_soft="#FBE4E2",
    shadow="#1A2140",
)

DARK = Palette(
    is_dark=True,
    lanes=DARK_LANES,
    ground="#0D1017",
    surface="#171B24",
    sunken="#10141C",
    ink="#F1F3F9",
    ink_soft="#B4BBCB",
    ink_faint="#949DB0",
    hairline="#2B313C",
    outline="#3E4656",
    edge="#727B90",
    accent="#9AA6FF",
    on_accent="#0D1017",
    accent_soft="#1D2547",
    accent_mid="#2A3360",
    good="#5FD39B",
    good_soft="#11301E",
    warn="#F0B354",
    warn_soft="#33240C",
    bad="#FF8F87",
    bad_soft="#3A1717",
    shadow="#000000",
)

#: The room's screen: white, because in a lit room that keeps the most contrast.
ROOM = replace(LIGHT, ground="#FFFFFF")

#: A printed sheet: blacker ink, and no ground that costs toner.
PAPER = replace(LIGHT, ground="#FFFFFF", ink="#14213D", ink_soft="#3F4A60", ink_faint="#5B6477")

_TINT = {False: 0.09, True: 0.16}
_SOFT = {False: 0.18, True: 0.30}


@dataclass(frozen=True, slots=True)
class LaneLook:
    """What a discipline is drawn with."""

    fill: str  # its square, its bars
    ink: str  # text and icons on the fill
    line: str  # borders and lines in its colour: 3:1 on ground, surface and its own tint
    tint: str  # the ground of its lane
    soft: str  # stronger than the tint
    is_hatched: bool  # from the ninth on: the colours repeat
    has_contrast: bool  # False: an own colour that is hard to see on this palette's cards


@lru_cache(maxsize=512)
def lane_look(index: int, own: str | None, palette: Palette) -> LaneLook:
    """How the discipline at this position (from 0) looks; `own` is its own colour `#RRGGBB`, or None.

    An own colour is kept in every palette, and lightened in the dark until it has 3:1.
    """
    fill = own.upper() if own else palette.lanes[index % len(palette.lanes)]
    has_contrast = contrast(fill, palette.surface) >= LINE_RATIO
    if own and palette.is_dark:
        fill = toward(fill, LIGHT_TEXT, (palette.surface, palette.ground), LINE_RATIO)
    tint = mix(fill, palette.surface, _TINT[palette.is_dark])
    return LaneLook(
        fill=fill,
        ink=readable_on(fill, LIGHT_TEXT, DARK_TEXT, _BLACK_TEXT),
        line=toward(fill, palette.ink, (palette.surface, palette.ground, tint), LINE_RATIO),
        tint=tint,
        soft=mix(fill, palette.surface, _SOFT[palette.is_dark]),
        is_hatched=own is None and index >= len(palette.lanes),
        has_contrast=has_contrast,
    )
