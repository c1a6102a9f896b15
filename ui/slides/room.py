"""What the windows tell each other about the room's screen, which neither of them owns."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QSize


class RoomKind(Enum):
    """How the room sees the slides."""

    NONE = "none"  # it does not: there is no other screen, or its window is closed
    SCREEN = "screen"
    LOOSE = "loose"  # in a window that can be moved and shared
    MIRRORED = "mirrored"  # this very screen is what the room sees


@dataclass(frozen=True, slots=True)
class RoomStatus:
    """The room's screen as it is now; `size` in pixels, empty without one."""

    kind: RoomKind = RoomKind.NONE
    name: str = ""
    size: QSize = field(default_factory=QSize)
    screens: int = 1  # how many there are in all
