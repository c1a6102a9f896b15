"""What the room check knows: the screens, how far the room can read, the power and the disk."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen

from ui.home.battery import Battery, read_battery
from workshop.values import dataclass

READABLE_METRES, AT_WIDTH, OF_SHAPE = 6.0, 2.2, 9 / 16
"""The smallest text on the room's screen is read from 6 m on a picture 2.2 m wide with a shape of 16:9."""
LITTLE_SPACE = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSeen:
    """A screen besides the laptop's own; its size in its own pixels."""

    name: str
    width: int
    height: int
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSeen:
    """How it all stands; `battery` and `free` (bytes) are None where nothing tells."""

    screens: tuple[ScreenSeen, ...] = ()
    battery: Battery | None = None
    free: int | None = None


def readable_metres(picture_width: float, screen: ScreenSeen | None) -> float:
    """Return up to how many metres the room can read, in halves rounded down; all text scales by height.

    `picture_width` in metres. Without a screen the shape is taken to be 16:9.
    """
    shape = screen.height / screen.width if screen and screen.width else OF_SHAPE
    metres = READABLE_METRES * (picture_width * shape) / (AT_WIDTH * OF_SHAPE)
    return math.floor(metres * 2 + 1e-9) / 2


def see_room(own: QScreen | None, folder: Path) -> RoomSeen:
    """Look at the screens that are not `own`, at the power, and at the disk that `folder` is on."""
    others = [screen for screen in QGuiApplication.screens() if screen is not own]
    try:
        free = shutil.disk_usage(next(part for part in (folder, *folder.parents) if part.exists())).free
    except (OSError, StopIteration):
        free = None
    return RoomSeen(screens=tuple(_seen(one, own) for one in others), battery=read_battery(), free=free)


def _seen(screen: QScreen, own: QScreen | None) -> ScreenSeen:
    ratio = screen.devicePixelRatio()
    named = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    return ScreenSeen(
        name=named or screen.name(),
        width=round(screen.geometry().width() * ratio),
        height=round(screen.geometry().height() * ratio),
        is_mirrored=own is not None and screen.geometry().topLeft() == own.geometry().topLeft(),
    )
