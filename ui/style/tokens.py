"""Every colour and every measure of the application, as values. Nothing else in `ui` names one."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from workshop.drawing import palette
from workshop.drawing.palette import Palette
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours(Palette):
    """A theme's colours: those that pictures are made of, and those that answer to a pointer."""

    hover: str
    pressed: str
    accent_hover: str
    accent_pressed: str


def _with(drawn: Palette, **answers: str) -> Colours:
    given: dict[str, Any] = {field.name: getattr(drawn, field.name) for field in fields(drawn)}
    return Colours(**(given | answers))


LIGHT = _with(
    palette.LIGHT,
    hover="#F1F3F8",
    pressed="#E4E7EF",
    accent_hover="#2836AE",
    accent_pressed="#1F2B93",
)

DARK = _with(
    palette.DARK,
    hover="#202632",
    pressed="#2A3140",
    accent_hover="#B1BAFF",
    accent_pressed="#C6CCFF",
)

#: Ink and ground of every text, by name; each pair keeps 4.5:1 in both themes.
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(
        (ink, ground)
        for ink in ("ink", "ink_soft", "ink_faint")
        for ground in ("ground", "surface", "sunken", "hover")
    ),
    *(
        (ink, ground)
        for ink in ("ink", "ink_soft", "accent")
        for ground in ("accent_soft", "accent_mid", "pressed")
    ),
    *(("accent", ground) for ground in ("ground", "surface", "sunken", "hover")),
    *(
        (status, ground)
        for status in ("good", "warn", "bad")
        for ground in ("ground", "surface", "sunken", "hover")
    ),
    *((status, f"{status}_soft") for status in ("good", "warn", "bad")),
    *(("ink", f"{status}_soft") for status in ("good", "warn", "bad")),
    *(("ink_soft", f"{status}_soft") for status in ("good", "warn", "bad")),
    *(
        ("on_accent", ground)
        for ground in ("accent", "accent_hover", "accent_pressed", "good", "warn", "bad")
    ),
)

#: Lines, icons and the borders of controls; each pair keeps 3:1 in both themes.
LINE_PAIRS: tuple[tuple[str, str], ...] = (
    *(("edge", ground) for ground in ("ground", "surface", "sunken", "hover", "accent_soft")),
    *(
        (line, ground)
        for line in ("accent", "good", "warn", "bad")
        for ground in ("ground", "surface", "sunken")
    ),
)


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Sizes of type in pixels at a text size of 100 %; `clock` is for the one figure read from afar."""

    title: float = 30
    heading: float = 22
    lead: float = 17
    body: float = 14
    small: float = 12.5
    clock: float = 46


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the typeface that are used, as CSS counts them."""

    regular: int = 400
    medium: int = 500
    strong: int = 600


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in pixels; they do not grow with the text, or 200 % would leave no room for it."""

    tiny: int = 4
    small: int = 8
    medium: int = 12
    normal: int = 16
    large: int = 20
    wide: int = 24
    huge: int = 32


@dataclass(frozen=True, slots=True)
class Radius:
    """Corners in pixels: chips, controls, panels."""

    small: int = 6
    medium: int = 10
    large: int = 14


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and widths in pixels at a text size of 100 %; the first five hold a line (`Theme.tall`)."""

    target: int = 24  # the least that a pointer must be able to hit
    control: int = 36  # buttons, fields
    compact: int = 28
    row: int = 34  # a table's row
    entry: int = 52  # the big line to type in
    icon: int = 18
    icon_small: int = 14
    mark: int = 24  # a discipline's square
    mark_small: int = 18
    mark_large: int = 30
    focus: int = 2  # the width of the focus ring


TYPE = TypeScale()
WEIGHT = Weights()
SPACE = Space()
RADIUS = Radius()
SIZE = Sizes()

COLOUR_NAMES: frozenset[str] = frozenset(field.name for field in fields(Colours) if field.type == "str")
