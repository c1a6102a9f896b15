"""Which screen is the room's: wanted apart from present, known again after the cable was out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class ScreenLike(Protocol):
    """What is asked of a screen; `QScreen` has it."""

    def manufacturer(self) -> str:
        """Who made it, where the system tells."""

    def model(self) -> str:
        """What its maker calls it."""

    def serialNumber(self) -> str:  # noqa: N802 - Qt's own name
        """Which one of its kind."""

    def name(self) -> str:
        """What the system calls it: the connector, mostly."""


@dataclass(frozen=True, slots=True)
class Identity:
    """By what a screen is known again: its make, or where that says nothing, its name."""

    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""

    @classmethod
    def of(cls, screen: ScreenLike) -> Identity:
        """Return a screen's identity."""
        return cls(screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())

    @property
    def make(self) -> tuple[str, str, str]:
        """Manufacturer, model and serial number."""
        return self.manufacturer, self.model, self.serial

    @property
    def title(self) -> str:
        """What people call it."""
        return " ".join(part for part in (self.manufacturer, self.model) if part) or self.name


def room_screen(screens: Sequence[Identity], console: Identity, wanted: Identity | None) -> Identity | None:
    """Return the screen for the room: the wanted one, else any but the console's; None: there is none."""
    others = [screen for screen in screens if screen != console]
    if wanted is not None:
        same = [screen for screen in others if any(wanted.make) and screen.make == wanted.make]
        same += [screen for screen in others if screen.name == wanted.name]
        if same:
            return same[0]
    return others[0] if others else None
