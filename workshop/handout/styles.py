"""The look of the paper: colours, type and space. Nothing else in the hand-out names a colour or a size."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from workshop.values import dataclass

INK = "#14213D"
MUTED = "#5B6477"
ACCENT = "#3342C4"
TINT = "#EEF0FB"
PANEL = "#F5F6FA"
LINE = "#D8DCE6"
WHITE = "#FFFFFF"
GREEN, AMBER, RED = "#0B6B3F", "#8A4B00", "#B3261E"
GREEN_TINT, AMBER_TINT, RED_TINT = "#E3F3EA", "#FBEFDB", "#FBE9E7"

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; lengths in points. `is_balanced` evens out its lines, for headlines."""

    size: float = 10
    leading: float = 14.5
    face: str = "regular"
    colour: str = INK
    align: Align = "left"
    tracking: float = 0
    is_tabular: bool = False
    is_balanced: bool = False
    is_hyphenated: bool = True


BODY = TextStyle()
_SMALL = TextStyle(8.5, 12)
_STRONG = replace(BODY, face="medium")

STYLES: dict[str, TextStyle] = {
    "body": BODY,
    "body-strong": _STRONG,
    "body-muted": replace(BODY, colour=MUTED),
    "small": _SMALL,
    "small-strong": replace(_SMALL, face="medium"),
    "small-muted": replace(_SMALL, colour=MUTED),
    "tiny": TextStyle(8, 10.5),
    "tiny-muted": TextStyle(8, 10.5, colour=MUTED),
    "label": TextStyle(8, 11, "semibold", MUTED, tracking=0.3, is_hyphenated=False),
    "kicker": TextStyle(8.5, 12, "semibold", ACCENT, tracking=0.3, is_hyphenated=False),
    "cell": TextStyle(9, 12.5),
    "cell-badge": TextStyle(9, 13.5, is_hyphenated=False),
    "cell-strong": TextStyle(9, 12.5, "medium"),
    "cell-muted": TextStyle(9, 12.5, colour=MUTED),
    "cell-number": TextStyle(9, 12.5, align="right", is_tabular=True, is_hyphenated=False),
    "cell-date": TextStyle(9, 12.5, is_tabular=True, is_hyphenated=False),
    "cell-head": TextStyle(8, 11, "medium", MUTED, is_hyphenated=False),
    "cell-head-right": TextStyle(8, 11, "medium", MUTED, align="right", is_hyphenated=False),
    "lead": TextStyle(13, 19),
    "quote": TextStyle(15, 22, "italic", is_balanced=True),
    "h1": TextStyle(25, 30, "semibold", is_balanced=True, is_hyphenated=False),
    "h1-small": TextStyle(17, 22, "semibold", is_balanced=True),
    "h2": TextStyle(13.5, 18, "semibold", is_balanced=True, is_hyphenated=False),
    "h3": TextStyle(10.5, 14.5, "semibold", is_balanced=True),
    "title-1": TextStyle(40, 45, "semibold", is_balanced=True, is_hyphenated=False),
    "title-2": TextStyle(30, 36, "semibold", is_balanced=True, is_hyphenated=False),
    "title-3": TextStyle(20, 26, "semibold", is_balanced=True),
    "vision-1": TextStyle(26, 36, "medium", is_balanced=True, is_hyphenated=False),
    "vision-2": TextStyle(20, 29, "medium", is_balanced=True, is_hyphenated=False),
    "vision-3": TextStyle(14, 21, "medium"),
    "poster-1": TextStyle(14.5, 19, "medium", WHITE, is_balanced=True, is_hyphenated=False),
    "poster-2": TextStyle(12.5, 16, "medium", WHITE, is_balanced=True, is_hyphenated=False),
    "poster-3": TextStyle(10.5, 14, "medium", WHITE),
    "poster-label": TextStyle(7.5, 10, "semibold", "#B9C0F5", tracking=0.3, is_hyphenated=False),
    "mini": TextStyle(8, 10.5),
    "mini-whole": TextStyle(8, 10.5, is_hyphenated=False),
    "mini-muted": TextStyle(7.5, 10, colour=MUTED),
    "mini-strong": TextStyle(8.5, 11, "medium"),
    "mini-number": TextStyle(8, 10.5, align="right", is_tabular=True, is_hyphenated=False),
    "mini-right": TextStyle(7.5, 11, colour=MUTED, align="right", is_hyphenated=False),
    "mini-label": TextStyle(7.5, 10, "semibold", MUTED, tracking=0.3, is_hyphenated=False),
    "card-title": TextStyle(10, 13, "semibold", is_balanced=True),
    "chevron": TextStyle(9, 11.5, "semibold", WHITE, is_hyphenated=True),
    "goal-figure": TextStyle(17, 20, "semibold", ACCENT, is_hyphenated=False),
    "h1-page": TextStyle(21, 25, "semibold", is_balanced=True, is_hyphenated=False),
    "figure": TextStyle(30, 34, "semibold", is_tabular=False, is_hyphenated=False),
    "figure-small": TextStyle(19, 24, "semibold", is_hyphenated=False),
}


CAPTIONS = frozenset({"label", "mini-label", "poster-label", "kicker"})
"""Styles of small captions, close to what stands below them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's size and margins in points; `scale` enlarges everything on it, text too."""

    width: float
    height: float
    left: float = 56
    right: float = 56
    top: float = 58
    bottom: float = 62
    scale: float = 1

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


A4_WIDTH, A4_HEIGHT = 595.276, 841.89
PORTRAIT = Sheet(A4_WIDTH, A4_HEIGHT)
LANDSCAPE = Sheet(A4_HEIGHT, A4_WIDTH, left=37, right=37, top=28, bottom=38)
_DENSE = 0.935  # the plan on a page is drawn a little larger than the sheet and then fitted to it
SUMMARY = replace(
    LANDSCAPE,
    width=A4_HEIGHT / _DENSE,
    height=A4_WIDTH / _DENSE,
    left=39,
    right=39,
    top=30,
    bottom=40,
    scale=_DENSE,
)
SUMMARY_A3 = replace(SUMMARY, scale=_DENSE * 2**0.5)
A3_LANDSCAPE = Sheet(2 * A4_WIDTH, A4_HEIGHT, left=42, right=42, top=40, bottom=44)
A0_LANDSCAPES = tuple(
    Sheet(4 * A4_HEIGHT / scale, 4 * A4_WIDTH / scale, 46, 46, 46, 50, scale) for scale in (2.4, 1.6, 1.1)
)
"""Posters, from one that is read from afar to one that holds much."""
_SMALL_PRINT = 0.88  # a discipline's page holds much, and is meant to be one
ONE_PAGER = Sheet(A4_WIDTH / _SMALL_PRINT, A4_HEIGHT / _SMALL_PRINT, 52, 52, 40, 50, _SMALL_PRINT)
