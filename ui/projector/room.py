"""The room's window: on the second screen when there is one, loose when asked for, never over the console.

It is full screen over the console only when the facilitator has one screen and asks for exactly that. When
its screen goes, the window is closed, because Qt would throw it over the laptop and never back; it is opened
again when the screen comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.projector.screens import Screens, identity_of, room_screen, title_of
from ui.settings import ScreenIdentity
from ui.slides.room import RoomKind, RoomStatus
from workshop.document.session import Screen

if TYPE_CHECKING:
    from ui.projector.room_window import RoomWindow
    from workshop.document.slides import Slide

LOOSE = QSize(960, 540)
_SETTLED = 400
"""Milliseconds until a window manager has shown a window, and given it the keys unasked."""


class Room(QObject):
    """Opens, places, closes and brings back the room's window.

    Longer than other classes: each way in which a screen comes, goes or changes is answered here.
    """

    status_changed = Signal(object)
    """`RoomStatus`"""
    stepped = Signal(int)
    screen_asked = Signal(object)

    def __init__(
        self, now: Callable[[], float], title: str, screens: Screens, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now, self._title, self._screens = now, title, screens
        self._window: RoomWindow | None = None
        self._console: QWidget | None = None
        self._slide: Slide | None = None
        self._screen = Screen.LIVE
        self.wanted: ScreenIdentity | None = None
        """The screen that was chosen for the room, which need not be there now."""
        self.status = RoomStatus()
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED)  # its own: it must not outlive this
        self._settling.timeout.connect(self._give_keys_back)
        screens.added.connect(self._added)
        screens.removed.connect(self._removed)

    @property
    def window(self) -> RoomWindow | None:
        """The window, while there is one."""
        return self._window

    def show_slide(self, slide: Slide, screen: Screen) -> None:
        """Show what the room is to see."""
        self._slide, self._screen = slide, screen
        if self._window is not None:
            self._window.view.show_slide(slide, screen)

    def arrive(self, console: QWidget) -> None:
        """With a second screen the window opens by itself; with one it waits until it is asked for."""
        self._console = console
        if self._target() is not None:
            self.open(console)
        else:
            self._tell(RoomKind.NONE)

    def open(self, console: QWidget) -> None:
        """Open the window, or bring it to the front."""
        self._console = console
        target = self._target()
        if target is not None:
            self._open_on(target)
        else:
            self._open_loose()

    def open_over(self, console: QWidget, drawer: QWidget | None = None) -> None:
        """With one screen for all: the slide over the console, until Esc; the `drawer` opens with S alone."""
        self._console = console
        self._fill(console.screen(), takes_keys=True)
        if self._window is not None:
            self._window.put_drawer(drawer)
        self._tell(RoomKind.MIRRORED, console.screen())

    def close(self) -> None:
        """Let the window go."""
        self._drop()
        self._tell(RoomKind.NONE)

    def end(self) -> None:
        """Let all go: no cable that is put in later opens a window again."""
        self._drop()
        self._console = None
        self._screens.added.disconnect(self._added)
        self._screens.removed.disconnect(self._removed)
        self._screens.deleteLater()
        self.deleteLater()

    def swap(self) -> None:
        """Let console and room change screens; the console fits its new one."""
        if self._window is None or self._console is None or self.status.kind is not RoomKind.SCREEN:
            return
        mine, theirs = self._window.screen(), self._console.screen()
        if mine is theirs:
            return
        room = mine.availableGeometry()
        self._console.setScreen(mine)
        self._console.resize(self._console.size().boundedTo(room.size()))
        self._console.move(room.topLeft())
        self._open_on(theirs)

    def _target(self) -> QScreen | None:
        """The screen that the room should have: the wanted one, else any that is not the console's."""
        screens = self._screens.all()
        if self._console is None or len(screens) < 2:
            return None
        known = {identity_of(screen): screen for screen in screens}
        found = room_screen(list(known), identity_of(self._console.screen()), self.wanted)
        return known[found] if found is not None else None

    def _open_on(self, screen: QScreen) -> None:
        self._fill(screen, takes_keys=False)
        screen.geometryChanged.connect(self._refit, Qt.ConnectionType.UniqueConnection)
        if self._window is not None:
            self._window.put_drawer(None)
        self.wanted = identity_of(screen)
        self._tell(RoomKind.SCREEN, screen)
        if self._console is not None:
            self._console.activateWindow()
            self._settling.start()

    def _refit(self) -> None:
        """A projector may find its own lines only after it was seen, or be told others."""
        if self._window is not None and self.status.kind is RoomKind.SCREEN:
            self._fill(self._window.screen(), takes_keys=False)
            self._tell(RoomKind.SCREEN, self._window.screen())

    def _give_keys_back(self) -> None:
        """What opened over the console meanwhile keeps them: only the room's window must not have them."""
        if self._window is None or not self._window.isActiveWindow():
            return
        if self._console is not None and isValid(self._console):
            self._console.activateWindow()

    def _fill(self, screen: QScreen, *, takes_keys: bool) -> None:
        """In this order, or some window managers put it on the wrong screen."""
        window = self._window or self._make()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not takes_keys)
        refuses_keys = bool(window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus)
        if refuses_keys is takes_keys:  # some window managers give the keys to whoever comes, for a moment
            window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not takes_keys)
        if window.isFullScreen():
            window.showNormal()
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setCursor(Qt.CursorShape.BlankCursor)
        if takes_keys:
            window.showFullScreen()
        else:  # the same without asking for the keys, which `showFullScreen` does whoever it is
            window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
            window.show()
        window.raise_()

    def _open_loose(self) -> None:
        window = self._window or self._make()
        if self.status.kind is not RoomKind.LOOSE:
            window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
            window.unsetCursor()
            window.resize(LOOSE)
            window.showNormal()
        window.raise_()
        window.activateWindow()
        self._tell(RoomKind.LOOSE)

    def _make(self) -> RoomWindow:
        from ui.projector.room_window import (
            RoomWindow,  # with all that paints slides: one screen is not enough
        )

        window = RoomWindow(self._now, self._title)
        window.stepped.connect(self.stepped)
        window.screen_asked.connect(self.screen_asked)
        window.left.connect(self._left)
        if self._slide is not None:
            window.view.show_slide(self._slide, self._screen)
        self._window = window
        return window

    def _drop(self) -> None:
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _left(self) -> None:
        """Esc leaves a loose window and the one over the console; the projector's never."""
        if self.status.kind is RoomKind.SCREEN:
            return
        self.close()
        if self._console is not None:
            self._console.activateWindow()

    def _removed(self, screen: QScreen) -> None:
        if self._window is None or self.status.kind is RoomKind.LOOSE:
            return
        if self._window.screen() is screen or self._target() is None:
            self.close()

    def _added(self, _: QScreen) -> None:
        target = self._target()
        if target is not None and self.status.kind is not RoomKind.SCREEN:
            self._open_on(target)

    def _tell(self, kind: RoomKind, screen: QScreen | None = None) -> None:
        self.status = RoomStatus(
            kind=kind,
            name=title_of(identity_of(screen)) if screen else "",
            size=screen.geometry().size() if screen else QSize(),
            screens=len(self._screens.all()),
        )
        self.status_changed.emit(self.status)
