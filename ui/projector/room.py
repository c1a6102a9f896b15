"""The room's window: on the second screen when there is one, loose when asked for, never over the console."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.projector.screens import identity_of, room_screen, title_of
from ui.settings import ScreenIdentity
from ui.slides.view import SlideView
from workshop.document.session import Screen
from workshop.document.slides import Slide
from workshop.domain.overriding import override

LOOSE = QSize(960, 540)


class RoomState(StrEnum):
    """How the room's window stands."""

    NONE = "none"
    FULL = "full"  # it fills a screen of its own
    LOOSE = "loose"  # a window among others: a rehearsal, or screen sharing
    UNPLUGGED = "unplugged"  # its screen is gone; it comes back with it


class RoomWindow(QWidget):
    """A slide and nothing else: no menu, no cursor, no word of the script."""

    stepped = Signal(int)
    screen_asked = Signal(object)
    dismissed = Signal()

    def __init__(self, now: Callable[[], float], title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.view = SlideView(now, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what a clicker sends; Esc never ends a session."""
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Space: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Left: -1,
        }
        screens = {"b": Screen.BLACK, ".": Screen.BLACK, "w": Screen.WHITE, ",": Screen.WHITE}
        step, screen = steps.get(Qt.Key(event.key())), screens.get(event.text().lower())
        if step is not None:
            self.stepped.emit(step)
        elif screen is not None:
            self.screen_asked.emit(screen)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing a loose window is a wish; a full-screen one stays where it is."""
        if self.isFullScreen():
            event.ignore()
        else:
            self.dismissed.emit()


class Room(QObject):
    """Opens, places, hides and brings back the room's window."""

    state_changed = Signal(object, str)
    """`RoomState`, and what the screen is called"""
    stepped = Signal(int)
    screen_asked = Signal(object)

    def __init__(self, now: Callable[[], float], title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now, self._title = now, title
        self._window: RoomWindow | None = None
        self._console: QWidget | None = None
        self._slide: Slide | None = None
        self._screen = Screen.LIVE
        self.wanted: ScreenIdentity | None = None
        self.state = RoomState.NONE
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._added)
            application.screenRemoved.connect(self._removed)

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
        """With a second screen the room's window opens by itself; with one it waits until it is asked for."""
        self._console = console
        if self._target() is not None:
            self.open(console)

    def open(self, console: QWidget) -> None:
        """Open it, or bring it to the front."""
        self._console = console
        target = self._target()
        if target is None:
            self._open_loose()
        else:
            self._open_on(target)

    def close(self) -> None:
        """Let it go."""
        self._drop()
        self._tell(RoomState.NONE, "")

    def swap(self) -> None:
        """Let console and room change screens."""
        if self._window is None or self._console is None or self.state is not RoomState.FULL:
            return
        mine, theirs = self._window.screen(), self._console.screen()
        if mine is theirs:
            return
        self._console.setScreen(mine)
        self._console.move(mine.availableGeometry().topLeft())
        self.wanted = identity_of(theirs)
        self._open_on(theirs)

    def _target(self) -> QScreen | None:
        screens = QGuiApplication.screens()
        if self._console is None or len(screens) < 2:
            return None
        known = {identity_of(screen): screen for screen in screens}
        found = room_screen(list(known), identity_of(self._console.screen()), self.wanted)
        return known[found] if found is not None else None

    def _open_on(self, screen: QScreen) -> None:
        """In this order, or some window managers put it on the wrong screen."""
        window = self._window or self._make()
        window.showNormal() if window.isFullScreen() else None
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()
        self.wanted = identity_of(screen)
        size = screen.geometry().size()
        self._tell(RoomState.FULL, f"{title_of(self.wanted)} · {size.width()} × {size.height()}")
        if self._console is not None:
            self._console.activateWindow()

    def _open_loose(self) -> None:
        window = self._window or self._make()
        if self.state is not RoomState.LOOSE:
            window.unsetCursor()
            window.resize(LOOSE)
            window.showNormal()
        window.raise_()
        window.activateWindow()
        self._tell(RoomState.LOOSE, "")

    def _make(self) -> RoomWindow:
        window = RoomWindow(self._now, self._title)
        window.stepped.connect(self.stepped)
        window.screen_asked.connect(self.screen_asked)
        window.dismissed.connect(self._dismissed)
        if self._slide is not None:
            window.view.show_slide(self._slide, self._screen)
        self._window = window
        return window

    def _drop(self) -> None:
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _dismissed(self) -> None:
        self._drop()
        self._tell(RoomState.NONE, "")

    def _removed(self, screen: QScreen) -> None:
        """Qt would throw the window over the laptop and never back: close it, remember where it belongs."""
        if self.state is not RoomState.FULL or self._window is None:
            return
        if self._window.screen() is screen or self._target() is None:
            self._drop()
            self._tell(RoomState.UNPLUGGED, "")

    def _added(self, _: QScreen) -> None:
        if self._console is not None and self.state in (RoomState.UNPLUGGED, RoomState.NONE):
            target = self._target()
            if target is not None:
                self._open_on(target)

    def _tell(self, state: RoomState, screen: str) -> None:
        self.state = state
        self.state_changed.emit(state, screen)
