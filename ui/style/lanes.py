"""The colours of the lanes in a theme: one a discipline, with an icon or a letter beside it."""

from __future__ import annotations

from ui.style.theme import Theme
from workshop.drawing import palette
from workshop.drawing.icons import KIND_ICONS
from workshop.drawing.palette import LaneLook

__all__ = ["KIND_ICONS", "LaneLook", "lane_look", "lanes"]


def lanes(theme: Theme) -> tuple[str, ...]:
    """The palette of a theme, in order."""
    return theme.colours.lanes


def lane_look(index: int, own: str | None, theme: Theme) -> LaneLook:
    """How the discipline at this position (from 0) looks; see `workshop.drawing.palette.lane_look`."""
    return palette.lane_look(index, own, theme.colours)
