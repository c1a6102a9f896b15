"""Which icon means what, and in which colour; colour is never alone.

Apart from `marks`, which knows how to set a letter: home shows icons before anything is set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain.codes import Kind, Light, Role

if TYPE_CHECKING:
    from workshop.drawing.palette import Palette

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
