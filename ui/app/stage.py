"""The room's window and the console that leads it, and the numbers on the screens it may go to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from ui.settings import Preferences

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow
    from ui.projector.numbering import Numbering
    from ui.projector.room import Room


class Stage(QObject):
    """The first workshop gets the projector; a second one never takes it while that is open."""

    uncovered = Signal()
    """What lay over the windows for a moment, and took the keys along, is gone."""

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._numbering: Numbering | None = None
        self.room: Room | None = None
        self.leading: ConsoleWindow | None = None

    def offer(self, console: ConsoleWindow) -> None:
        """Give a console that has come the room, if no other has it; its window opens in a moment."""
        if self.room is not None:
            return
        room = self._take(console)

        def begin() -> None:
            room.arrive(console)
            if room.window is not None:  # else nobody sees it yet, and the console tells it soon
                room.show_slide(console.slide, console.bridge.session.screen)

        QTimer.singleShot(0, room, begin)

    def leave(self, console: ConsoleWindow, others: Sequence[ConsoleWindow]) -> None:
        """The room's window goes with its console; the last of the others has the room from now on."""
        if self.room is None or console is not self.leading:
            return
        self._preferences.adopt(replace(self._preferences.now, projector=self.room.wanted))
        self.room.end()
        self.room = self.leading = None
        if others:  # it shows the room when it is asked to
            heir = others[-1]
            self._take(heir).show_slide(heir.slide, heir.bridge.session.screen)

    def number_screens(self, console: ConsoleWindow) -> None:
        """Show on every screen which it is, and up to where it can be read."""
        from ui.home.room import ScreenSeen, readable_metres
        from ui.projector.numbering import Numbering

        words = console.bridge.words

        def metres(screen: QScreen) -> str:
            size = screen.geometry()
            seen = ScreenSeen(name=screen.name(), width=size.width(), height=size.height())
            return words.number(readable_metres(self._preferences.now.picture_width, seen))

        if self._numbering is None:
            self._numbering = Numbering(self)
            self._numbering.closed.connect(self.uncovered)
        self._numbering.show(QApplication.screens(), console.screen(), words, metres)

    def _take(self, console: ConsoleWindow) -> Room:
        from ui.projector.room import Room
        from ui.projector.screens import Screens

        room = self.room = Room(console.bridge.now, "Samenspel", Screens(self), self)
        room.wanted = self._preferences.now.projector
        console.slide_changed.connect(room.show_slide)
        console.room_requested.connect(lambda: room.open(console))
        console.over_requested.connect(lambda: room.open_over(console, _drawer(console)))
        console.swap_requested.connect(room.swap)
        room.stepped.connect(lambda by: console.steering.forward() if by > 0 else console.steering.back())
        room.screen_asked.connect(console.steering.turn_screen)
        room.status_changed.connect(console.show_room)
        self.leading = console
        return room


def _drawer(console: ConsoleWindow) -> QWidget:
    from ui.console.script_drawer import ScriptDrawer

    return ScriptDrawer(console.steering, console.bridge.words)
