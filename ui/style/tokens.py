"""Every colour and every measure of the application, as values. Nothing else in `ui` names one."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, `#RRGGBB`, named by what they are for.

    `hairline` and `outline` only decorate (the same border is also told by a change of ground or by a text);
    whatever has to be *seen* to be used is drawn with `edge`, which keeps 3:1.
    """

    ground: str  # the window
    surface: str  # cards, panels, fields
    sunken: str  # tracks of segmented controls, the search field
    hover: str
    pressed: str
    ink: str
    ink_soft: str  # second lines, labels
    ink_faint: str  # placeholders, hints
    hairline: str
    outline: str
    edge: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_soft: str  # the chosen one, the surface of a quotation
    accent_mid: str  # blocks on a soft accent
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shadow: str


LIGHT = Colours(
    ground="#F4F5F8",
    surface="#FFFFFF",
    sunken="#ECEEF3",
    hover="#F1F3F8",
    pressed="#E4E7EF",
    ink="#141A26",
    ink_soft="#4A5268",
    ink_faint="#5B6478",
    hairline="#DEE1E9",
    outline="#C3C8D4",
    edge="#80879B",
    accent="#3342C4",
    accent_hover="#2836AE",
    accent_pressed="#1F2B93",
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

DARK = Colours(
    ground="#0D1017",
    surface="#171B24",
    sunken="#10141C",
    hover="#202632",
    pressed="#2A3140",
    ink="#F1F3F9",
    ink_soft="#B4BBCB",
    ink_faint="#949DB0",
    hairline="#2B313C",
    outline="#3E4656",
    edge="#727B90",
    accent="#9AA6FF",
    accent_hover="#B1BAFF",
    accent_pressed="#C6CCFF",
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
    """Heights and widths in pixels at a text size of 100 %."""

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

COLOUR_NAMES: frozenset[str] = frozenset(field.name for field in fields(Colours))
