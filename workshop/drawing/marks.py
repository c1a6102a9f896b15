"""What stands for a discipline: a square in its colour, with its icon or its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.drawing.icons import KIND_ICONS
from workshop.drawing.lettering import CAP_HEIGHT
from workshop.drawing.palette import LaneLook
from workshop.drawing.primitives import STRONG, Icon, Item, Rect, Text

if TYPE_CHECKING:
    from workshop.domain.people import Discipline

_LETTER = 0.64
"""Of a mark's side: on a slide's smallest, of 52, it is still read from the back of the room."""


def discipline_mark(
    discipline: Discipline, look: LaneLook, x: float, y: float, size: float
) -> tuple[Item, ...]:
    """A discipline's square with its icon, or its first letter where its kind has none."""
    square = Rect(x, y, size, size, fill=look.fill, radius=size * 0.27)
    name = KIND_ICONS.get(discipline.kind) if discipline.kind else None
    if name:
        icon = size * 0.62
        inset = (size - icon) / 2
        return square, Icon(name, x + inset, y + inset, icon, look.ink)
    letter = discipline.name.strip()[:1].upper()
    return square, centred(letter, x + size / 2, y + size / 2, size * _LETTER, look.ink)


def centred(text: str, x: float, y: float, size: float, ink: str, weight: int = STRONG) -> Text:
    """A text whose capitals or figures have their middle at (x, y)."""
    return Text(x, y + size * CAP_HEIGHT / 2, text, size, ink, weight, anchor="middle", is_tabular=True)
