"""How well two colours can be told apart (WCAG 2.2), and how to get there. Colours are `#RRGGBB`."""

from __future__ import annotations

from functools import lru_cache

TEXT_RATIO = 4.5
LINE_RATIO = 3.0
_STEPS = 50


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0..255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) .. 1 (white)."""
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in channels(colour))
    )
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=2048)
def contrast(one: str, other: str) -> float:
    """The ratio between two colours, 1 (the same) .. 21 (black on white), whichever comes first."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=2048)
def mix(colour: str, ground: str, share: float) -> str:
    """The colour laid over the ground at `share` (0 = the ground, 1 = the colour)."""
    parts = (
        round(a * share + b * (1 - share)) for a, b in zip(channels(colour), channels(ground), strict=True)
    )
    return "#{:02X}{:02X}{:02X}".format(*parts)


@lru_cache(maxsize=2048)
def toward(colour: str, end: str, grounds: tuple[str, ...], ratio: float) -> str:
    """The colour, moved to `end` only as far as it takes to stand out from all grounds by `ratio`."""
    for step in range(_STEPS + 1):
        moved = mix(end, colour, step / _STEPS)
        if all(contrast(moved, ground) >= ratio for ground in grounds):
            return moved
    return end


def readable_on(fill: str, *inks: str) -> str:
    """The first ink that can be read on the fill, else the one that comes nearest to it."""
    for ink in inks:
        if contrast(ink, fill) >= TEXT_RATIO:
            return ink
    return max(inks, key=lambda ink: contrast(ink, fill))
