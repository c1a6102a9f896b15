"""Which icon means what; colour is never alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.codes import Kind, Light, Role
from workshop.drawing.lettering import CAP_HEIGHT
from workshop.drawing.palette import LaneLook, Palette
from workshop.drawing.primitives import STRONG, Icon, Item, Rect, Text

if TYPE_CHECKING:
    from workshop.domain.people import Discipline

KIND_ICONS: dict[Kind, str] = {
    Kind.MARKETING: "megaphone",
    Kind.SALES: "handshake",
    Kind.DELIVERY: "wrench",
    Kind.SUPPORT: "headset",
    Kind.MANAGEMENT: "compass",
}
ROLE_ICONS: dict[Role | None, str] = {
    Role.LEADS: "flag",
    Role.DELIVERS: "package",
    Role.ADVISES: "message-circle",
    Role.KNOWS: "eye",
    None: "circle-dashed",
}
FEELING_ICONS: dict[int, str] = {
    -2: "face-angry",
    -1: "face-slightly-frowning",
    0: "face-neutral",
    1: "face-slightly-smiling",
    2: "face-grinning",
}


_LETTER = 0.64
"""Of a mark's side: on a slide's smallest, of 52, it is still read from the back of the room."""


def feeling_ink(feeling: int, palette: Palette) -> str:
    """The colour of a feeling from -2 to 2."""
    if feeling == 0:
        return palette.warn
    return palette.good if feeling > 0 else palette.bad


def light_ink(light: Light | None, palette: Palette) -> str:
    """The colour of a hand-off."""
    return {
        Light.RED: palette.bad,
        Light.AMBER: palette.warn,
        Light.GREEN: palette.good,
        None: palette.ink_soft,
    }[light]


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
