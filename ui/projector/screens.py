"""Which screen is the room's: wanted apart from present, known again after the cable was out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from ui.settings import ScreenIdentity


class Screens(QObject):
    """The screens that there are, and the cables that are put in and pulled out."""

    added = Signal(QScreen)
    removed = Signal(QScreen)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.added)
            application.screenRemoved.connect(self.removed)

    def all(self) -> list[QScreen]:
        """Return every screen that is there now."""
        return QGuiApplication.screens()


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


def identity_of(screen: ScreenLike) -> ScreenIdentity:
    """Return by what a screen is known again."""
    return ScreenIdentity(
        manufacturer=screen.manufacturer(),
        model=screen.model(),
        serial=screen.serialNumber(),
        name=screen.name(),
    )


def title_of(screen: ScreenIdentity) -> str:
    """Return what people call a screen."""
    return " ".join(part for part in (screen.manufacturer, screen.model) if part) or screen.name


def room_screen(
    screens: Sequence[ScreenIdentity], console: ScreenIdentity, wanted: ScreenIdentity | None
) -> ScreenIdentity | None:
    """Return the screen for the room: the wanted one, else any but the console's; None: there is none."""
    others = [screen for screen in screens if screen != console]
    if wanted is not None:
        same = [screen for screen in others if any(_make(wanted)) and _make(screen) == _make(wanted)]
        same += [screen for screen in others if screen.name == wanted.name]
        if same:
            return same[0]
    return others[0] if others else None


def _make(screen: ScreenIdentity) -> tuple[str, str, str]:
    return screen.manufacturer, screen.model, screen.serial
