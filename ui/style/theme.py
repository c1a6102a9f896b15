"""A theme: which colours, at which size of text. A value; `look` decides which one is worn."""

from __future__ import annotations

from ui.style.tokens import DARK, LIGHT, Colours
from workshop.values import dataclass

_LINE = 17  # the height of a line of body text
SMALLEST_FACTOR = 0.8
LARGEST_FACTOR = 2.0
FACTORS: tuple[float, ...] = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and the factor by which all text, and what must grow with it, is enlarged (0.8 .. 2.0)."""

    colours: Colours
    is_dark: bool
    factor: float = 1.0

    def px(self, size: float) -> int:
        """A size that grows with the text, in whole pixels."""
        return int(size * self.factor + 0.5)

    def tall(self, size: float) -> int:
        """The height of what holds a line of text: it grows by what the line grows, its air stays."""
        return int(size + 0.5) + self.px(_LINE) - _LINE

    def colour(self, name: str) -> str:
        """The colour of that name; a name that is a colour already (`#RRGGBB`) stays what it is."""
        if name.startswith("#"):
            return name
        value: str = getattr(self.colours, name)
        return value


LIGHT_THEME = Theme(LIGHT, is_dark=False)
DARK_THEME = Theme(DARK, is_dark=True)
