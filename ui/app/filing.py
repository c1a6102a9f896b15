"""What is asked about files, and the list of those that were open last, which follows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.app.ports import Ports
from ui.bridge import Bridge
from ui.home.remembering import remembered
from ui.keeping.keeper import Keeper
from ui.keeping.sources import Sources
from ui.settings import Preferences, workshops_folder

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow


class Filing(QObject):
    """Keeps the list right; `keeper` is who is asked about what files keep."""

    def __init__(self, ports: Ports, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = ports.clock
        self._preferences = preferences
        sources = Sources(
            ports.library, ports.keeping(), ports.clock, lambda: workshops_folder(preferences.now)
        )
        self.keeper = Keeper(sources, self)
        self.keeper.privacy.deleted.connect(self._drop)
        self.keeper.moved.connect(self.remember)
        self.keeper.shelving.moved.connect(self._follow)

    def arrive(self, console: ConsoleWindow) -> None:
        """Take note of one that has just been painted: the list waits for the disk, and is not seen here."""
        self.remember(console.bridge)
        self.keeper.arrive(console, console)

    def remember(self, bridge: Bridge) -> None:
        """Keep in the list what home shows of this one; who reads along has nothing to go on with."""
        if bridge.is_reading:
            return
        row = remembered(bridge.store.path, bridge.workshop, bridge.session, self._clock.now())
        self._preferences.adopt(self._preferences.now.with_recent(row))

    def _drop(self, path: Path) -> None:
        """A workshop is gone, and with it its place."""
        now = self._preferences.now
        for one in _ways_to(path):
            now = now.without_recent(one)
        self._preferences.adopt(now)

    def _follow(self, before: Path, after: Path, is_archived: bool) -> None:
        """A workshop was put away or brought back, and so it was in the list."""
        now = self._preferences.now
        for one in _ways_to(before):
            now = now.with_shelved(one, str(after.resolve()), is_archived=is_archived)
        self._preferences.adopt(now)


def _ways_to(path: Path) -> tuple[str, ...]:
    """How the list may name a file: a workshop that was open, by where it is, though its folder is a link."""
    return tuple(dict.fromkeys((str(path), str(path.resolve()))))
