"""The windows together: home, a console per workshop, and the room's window. Nothing below knows this."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QObject, QSize, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ui.bridge import Bridge
from ui.console.console import Console
from ui.projector.room import Room, RoomState
from ui.style.look import ThemeChoice, look
from workshop.document.ports import Clock, Exporter, Importer, Library, Opened, StoreError
from workshop.document.session import Screen
from workshop.document.store_sentences import store_sentence
from workshop.domain.workshop import Workshop
from workshop.texts import Words, speak

USUAL = QSize(1440, 900)
FRAME = QSize(16, 48)  # what a window manager puts around a window
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ports:
    """What the windows need from the world; `main.py` fills it."""

    library: Library
    importer: Importer
    exporter: Exporter
    clock: Clock
    example: Callable[[str], Workshop]
    file_for: Callable[[Workshop], Path]
    """A path that is free, in the user's documents, for a new workshop's file."""


class App(QObject):
    """Everything that is open."""

    def __init__(self, ports: Ports, words: Words) -> None:
        super().__init__()
        self._ports = ports
        self.words = words
        self.consoles: list[Console] = []
        self.room: Room | None = None
        self._translator: QTranslator | None = None
        self._speak_qt()

    def open_file(self, path: Path) -> Console | None:
        """Open a workshop's file in a console; say why when that cannot be done."""
        for console in self.consoles:
            if console.bridge.store.path == path.resolve():
                console.raise_()
                console.activateWindow()
                return console
        try:
            return self._show(self._ports.library.open(path))
        except StoreError as error:
            self._say(path.name, store_sentence(error.problem, self.words))
            return None

    def begin(self, workshop: Workshop) -> Console | None:
        """Make a new file with this workshop and open it."""
        path = self._ports.file_for(workshop)
        try:
            return self._show(self._ports.library.create(path, workshop))
        except StoreError as error:
            self._say(path.name, store_sentence(error.problem, self.words))
            return None

    def begin_example(self, name: str) -> Console | None:
        """Open a copy of a worked example."""
        return self.begin(self._ports.example(name))

    def _show(self, opened: Opened) -> Console:
        bridge = Bridge(opened, self._ports.clock, self.words)
        bridge.be(replace(bridge.session, screen=Screen.LIVE))
        console = Console(bridge, self._ports.exporter, opened.store.path.parent)
        self.consoles.append(console)
        console.closed.connect(lambda: self._forget(console))
        console.theme_requested.connect(self._turn_theme)
        console.language_requested.connect(self._turn_language)
        _fit(console)
        console.show()
        if self.room is None:
            self._take_room(console)
        return console

    def _take_room(self, console: Console) -> None:
        """The first workshop gets the projector; a second one never takes it."""
        room = self.room = Room(console.bridge.now, "Samenspel", self)
        console.slide_changed.connect(lambda slide: room.show_slide(slide, console.bridge.session.screen))
        console.room_requested.connect(lambda: room.open(console))
        console.swap_requested.connect(room.swap)
        room.stepped.connect(console.click_on)
        room.screen_asked.connect(console.show_on_screen)
        room.state_changed.connect(lambda state, name: _say_room(console, state, name))
        room.show_slide(console.slide, console.bridge.session.screen)
        _say_room(console, RoomState.NONE, "")
        QTimer.singleShot(0, room, lambda: room.arrive(console))

    def _forget(self, console: Console) -> None:
        self.consoles.remove(console)
        if self.room is not None and not self.consoles:
            self.room.close()
            self.room = None

    def _turn_theme(self) -> None:
        look().choose(ThemeChoice.LIGHT if look().theme.is_dark else ThemeChoice.DARK)

    def _turn_language(self) -> None:
        self.words = speak("en" if self.words.language == "nl" else "nl")
        self._speak_qt()
        for console in self.consoles:
            console.bridge.speak(self.words)

    def _speak_qt(self) -> None:
        """Qt's own buttons speak the same language."""
        application = QApplication.instance()
        if application is None:
            return
        if self._translator is not None:
            application.removeTranslator(self._translator)
            self._translator = None
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{self.words.language}", folder):
            application.installTranslator(translator)
            self._translator = translator

    def _say(self, about: str, sentence: str) -> None:
        parent: QWidget | None = self.consoles[-1] if self.consoles else None
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Samenspel", sentence, parent=parent)
        box.setInformativeText(about)
        box.open()
        self._box = box


def _fit(console: Console) -> None:
    """A usual size, or all that the laptop's screen has."""
    room = console.screen().availableGeometry().size() - FRAME
    console.resize(USUAL.boundedTo(room))


def _say_room(console: Console, state: RoomState, name: str) -> None:
    words = console.bridge.words
    texts = {
        RoomState.NONE: ("", ""),
        RoomState.FULL: (name, "good"),
        RoomState.LOOSE: (words("Loose window"), "good"),
        RoomState.UNPLUGGED: (words("Projector unplugged"), "warn"),
    }
    text, tone = texts[state]
    console.top.show_room(text, tone, is_open=state is not RoomState.NONE)


class Mishaps:
    """What nobody foresaw: logged by type and frames, shown once per distinct traceback, and life goes on."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._seen: set[str] = set()
        self._box: QMessageBox | None = None

    def take(self, kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
        """Handle an exception that reached the top; never logs content."""
        frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        mark = "\n".join((kind.__name__, *frames))
        _LOG.error("%s", mark)
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        if mark in self._seen:
            return
        self._seen.add(mark)
        words = self._words
        self._box = QMessageBox(
            QMessageBox.Icon.NoIcon,
            "Samenspel",
            words("Something went wrong that should not have. What was saved is safe; you can go on."),
        )
        self._box.setDetailedText(mark)
        self._box.open()


def run(
    ports: Ports, *, file: Path | None = None, example: str | None = None, language: str | None = None
) -> int:
    """Open the windows and return the exit code once the last one is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    QApplication.setApplicationName("Samenspel")
    QApplication.setApplicationDisplayName("Samenspel")
    words = speak(language)
    sys.excepthook = Mishaps(words).take
    look().put_on()
    app = App(ports, words)
    if file is not None:
        app.open_file(file)
    else:
        app.begin_example(example or "plandaal")
    return application.exec()
