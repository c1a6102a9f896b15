"""The room's switch: live, frozen, black, white, and whether there is a screen at all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.slides.room import RoomKind, RoomStatus
from ui.style.tokens import SPACE
from ui.widgets.buttons import IconButton
from ui.widgets.choice import Choice, Option
from ui.widgets.layouts import row
from workshop.document.session import Screen
from workshop.texts import Words

_ICONS = {
    RoomKind.NONE: ("monitor-off", "warn"),
    RoomKind.SCREEN: ("monitor-check", "good"),
    RoomKind.LOOSE: ("app-window", "good"),
    RoomKind.MIRRORED: ("monitor-smartphone", "warn"),
}


class RoomSwitch(QWidget):
    """Chooses what the room's screen does; the icon before it tells what that screen is."""

    chosen = Signal(Screen)
    room_requested = Signal()
    """The icon was pressed: show the room's window, or choose its screen."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sign = IconButton("monitor-off", words("The room"))
        self._choice = Choice(
            words("The room"),
            (
                Option(Screen.LIVE, words("Live")),
                Option(Screen.FROZEN, words("Freeze")),
                Option(Screen.BLACK, words("Black")),
                Option(Screen.WHITE, words("White")),
            ),
        )
        self._choice.setToolTip(words("F freezes, B blacks, W whitens"))
        self.setLayout(row(self._sign, self._choice, space=SPACE.tiny))
        self._sign.clicked.connect(self.room_requested)
        self._choice.edited.connect(lambda code: self.chosen.emit(Screen(code)))

    def show_screen(self, screen: Screen) -> None:
        """Show what the room's screen is told to do."""
        self._choice.show_value(screen)

    def show_room(self, status: RoomStatus) -> None:
        """Show what the room's screen is."""
        icon, colour = _ICONS[status.kind]
        self._sign.set_icon(icon, colour)
        self._sign.set_name(room_sentence(status, self._words))


def room_sentence(status: RoomStatus, words: Words) -> str:
    """Say what the room's screen is."""
    size = f"{status.size.width()} × {status.size.height()}"
    match status.kind:
        case RoomKind.SCREEN:
            return words("The room sees {screen}, {size}", screen=status.name, size=size)
        case RoomKind.LOOSE:
            return words("The room’s picture is in a window of its own")
        case RoomKind.MIRRORED:
            return words("The room sees this very screen")
        case RoomKind.NONE:
            return words("The room has no screen yet")
