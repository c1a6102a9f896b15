"""The windows together: home, a console per workshop, and the room's window. Nothing below knows this.

It is long because it is the one place where windows are opened, shown to each other and let go.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLibraryInfo,
    QObject,
    QSize,
    Qt,
    QTimer,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from ui.arrivals import Arrival
from ui.arrivals.application import Application, bring_forward
from ui.firstframe import FirstFrame
from ui.mishaps import Mishaps
from ui.settings import Preferences, Settings, workshops_folder
from ui.style.look import ThemeChoice, look
from workshop.document.export_ports import Exporter
from workshop.document.keeping import Keeping
from workshop.document.ports import Clock, Importer, Library, Opened, SaidError, StoreError, StoreProblem
from workshop.document.shelf import Shelves
from workshop.domain.codes import Language, Length
from workshop.texts import Words, speak
from workshop.values import dataclass

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.console.bringing_in import BringingIn
    from ui.console.window import ConsoleWindow
    from ui.home.window import HomeWindow
    from ui.keeping.keeper import Keeper
    from ui.projector.numbering import Numbering
    from ui.projector.room import Room
    from workshop.document.incoming import SheetReader
    from workshop.domain.workshop import Workshop

USUAL = QSize(1440, 900)
FRAME = QSize(16, 48)  # what a window manager puts around a window


@dataclass(frozen=True, slots=True)
class Ports:
    """What the windows need from the world; `main.py` fills it."""

    library: Library
    importer: Importer
    exporter: Exporter
    tables: SheetReader
    clock: Clock
    example: Callable[[str], Workshop]
    keeping: Callable[[], Keeping]
    file_for: Callable[[Workshop, Path], Path]
    """A path that is free in a folder, which is made, for a new workshop's file."""
    shelves: Callable[[], Shelves] | None = None
    """What knows all workshops in a folder; without it, none are looked for."""


class App(QObject):
    """Everything that is open: home, consoles, the room; and what the user chose."""

    opened = Signal(object)
    """A `ConsoleWindow` has been opened."""

    def __init__(self, ports: Ports, preferences: Preferences) -> None:
        super().__init__()
        self._ports = ports
        self._numbering: Numbering | None = None
        self._leading: ConsoleWindow | None = None
        self.preferences = preferences
        self.words = _words_of(preferences.now)
        self.home: HomeWindow | None = None
        self.consoles: list[ConsoleWindow] = []
        self.room: Room | None = None
        self._translator: QTranslator | None = None
        self._box: QMessageBox | None = None
        preferences.changed.connect(self._adopt)
        self._speak_qt()

    def go_home(self) -> None:
        """Show the home window."""
        if self.home is None:
            from ui.home.own_templates import OwnTemplates
            from ui.home.window import HomeWindow

            templates = OwnTemplates(lambda: workshops_folder(self.preferences.now), self._ports.library.look)
            home = self.home = HomeWindow(
                self.preferences, self._ports.clock, self._ports.importer, templates=templates
            )
            home.open_requested.connect(self.open_file)
            home.new_requested.connect(self._begin_new)
            home.method_requested.connect(lambda name, length: self._change_method(home, name, length))
            home.example_requested.connect(self.begin_example)
            home.duplicate_requested.connect(self._duplicate)
            home.import_requested.connect(self._import)
            home.all_requested.connect(lambda: self._find(home))
            home.keeping_requested.connect(self._keep)
        else:
            self.home.show_start()
        self.home.show()
        self.home.raise_()
        self.home.activateWindow()

    def open_file(self, path: Path) -> ConsoleWindow | None:
        """Open a workshop's file in a console; say why when that cannot be done."""
        there = next((one for one in self.consoles if one.bridge.store.path == path.resolve()), None)
        if there is not None and not there.bridge.is_reading:
            return _brought_forward(there)

        def open_it() -> ConsoleWindow | None:
            try:
                opened = self._ports.library.open(path)
            except StoreError as error:
                if there is not None:
                    return _brought_forward(there)
                window = self.consoles[-1] if self.consoles else self.home_to_stand_on()
                if self._keeper.cannot_open(path, error.problem, self.words, window):
                    return None
                raise
            if there is not None:
                there.let_go()
            return self._show(opened)

        return self._attempt(path.name, open_it)

    def read_along(self, path: Path) -> ConsoleWindow | None:
        """Show a workshop that is open elsewhere, and what is saved there from now on."""

        def open_it() -> ConsoleWindow | None:
            from workshop.document.reading import opened_to_read

            return self._show(opened_to_read(path.resolve(), self._ports.library.look(path)))

        return self._attempt(path.name, open_it)

    def home_to_stand_on(self) -> HomeWindow | None:
        """The home window, shown: what leads on from a file that does not open stands over it."""
        if self.home is None or not self.home.isVisible():
            self.go_home()
        return self.home

    def listen(self) -> None:
        """Take what later starts bring, from now on."""
        from ui.arrivals.desk import Desk

        desk = Desk(self)
        desk.arrived.connect(self.receive)
        desk.open()
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(desk.close)

    def receive(self, arrival: Arrival) -> None:
        """Do what a later start was asked to do, in front of all else."""
        if arrival.token:  # Qt spends it on the next window that it raises
            os.environ["XDG_ACTIVATION_TOKEN"] = arrival.token
        if arrival.file:
            window: QWidget | None = self.open_file(Path(arrival.file))
        elif arrival.example:
            window = self.begin_example(arrival.example)
        else:
            window = self.consoles[-1] if self.consoles else self.home
        if window is not None:  # else what went wrong is being said, and stays in front
            bring_forward(window)

    def begin(self, workshop: Workshop) -> ConsoleWindow | None:
        """Make a new file with this workshop and open it."""

        def make() -> ConsoleWindow:
            try:
                path = self._ports.file_for(workshop, workshops_folder(self.preferences.now))
            except OSError:
                raise StoreError(StoreProblem.NO_FOLDER) from None
            return self._show(self._ports.library.create(path, workshop))

        return self._attempt(workshop.organisation.name, make)

    def begin_example(self, name: str) -> ConsoleWindow | None:
        """Open a copy of a worked example."""
        return self.begin(self._ports.example(name))

    def _find(self, home: HomeWindow) -> None:
        """Look for a workshop among all in the documents."""
        if self._ports.shelves is None:
            home.browse()
            return
        from ui.home.all_workshops import AllWorkshops

        folder = workshops_folder(self.preferences.now)
        window = AllWorkshops(self.words, self._ports.shelves(), folder, home)
        window.chosen.connect(self.open_file)
        window.asked.connect(lambda asked, path: self._keeper.deal(asked, path, self.words, window, window))
        window.left_for.connect(self._keep)
        window.open()

    def _begin_new(self, workshop: Workshop, begins: bool, template: str) -> ConsoleWindow | None:
        """A workshop that begins now opens at its first step, the clock running."""
        console = self.begin(workshop)
        if console is not None and template:
            console.bridge.be(replace(console.bridge.session, template=template))
        if console is not None and begins:
            console.steering.begin_next()
        return console

    def _change_method(self, parent: HomeWindow | ConsoleWindow, template: str, length: Length) -> None:
        """Open the window in which the method is made one's own."""
        from ui.methods.window import MethodWindow

        dialog = MethodWindow(self.words, template, length, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(lambda name: self._adopt_template(parent, name))
        dialog.open()

    def _adopt_template(self, parent: HomeWindow | ConsoleWindow, name: str) -> None:
        """From home the next workshop has it, from a console the one that is open."""
        console = next((one for one in self.consoles if one is parent), None)
        if console is not None:
            bridge = console.bridge  # the agenda stays as it was agreed; all that is said is said anew
            bridge.be(replace(bridge.session, template=name))
            bridge.language_changed.emit()
        elif self.home is not None:
            self.home.take_template(name)

    def _duplicate(self, path: Path, with_people: bool) -> None:
        def make() -> ConsoleWindow | None:
            from workshop.commands.beginning import duplicated

            looked = self._ports.library.look(path)
            fresh = duplicated(looked.workshop, with_people=with_people)
            return self._begin_new(fresh, False, looked.session.template)

        self._attempt(path.name, make)

    def _import(self, path: Path) -> None:
        def make() -> ConsoleWindow | None:
            return self.begin(self._ports.importer.read(path.read_bytes()))

        self._attempt(path.name, make)

    def _attempt(self, about: str, act: Callable[[], ConsoleWindow | None]) -> ConsoleWindow | None:
        """Do it, or say in one sentence why it cannot be done."""
        from workshop.document.store_sentences import store_sentence

        try:
            return act()
        except StoreError as error:
            self._say(about, store_sentence(error.problem, self.words))
        except SaidError as error:
            self._say(about, error.sentence(self.words))
        except OSError as error:
            self._say(about, error.strerror or str(error))
        return None

    def _show(self, opened: Opened) -> ConsoleWindow:
        from ui.bridge import Bridge
        from ui.console.window import ConsoleWindow
        from workshop.document.session import Screen

        bridge = Bridge(opened, self._ports.clock, self.words)
        bridge.be(replace(bridge.session, screen=Screen.LIVE))
        console = ConsoleWindow(bridge, self.preferences)
        self.consoles.append(console)
        console.closing.connect(lambda: self._forget(console))
        console.home_requested.connect(self.go_home)
        console.hand_out_requested.connect(lambda: self._hand_out(console))
        console.method_requested.connect(lambda name, length: self._change_method(console, name, length))
        console.numbers_requested.connect(lambda: self._number_screens(console))
        console.keeping_requested.connect(lambda asked: self._keeper.ask(asked, console, console))
        self._serve(console)
        _fit(console)
        console.show()
        if self.home is not None:
            self.home.hide()
        if bridge.is_reading:
            self._keeper.along.begin(console, console)
        else:
            self._arrive(console)
        self.opened.emit(console)
        return console

    def _serve(self, console: ConsoleWindow) -> None:
        """Open what it asks for that is laid beside the plan, or comes into it."""
        console.compare_requested.connect(lambda: self._compare(console))
        console.take_over_requested.connect(lambda: self._choose_other(console))
        console.bring_in_requested.connect(lambda path: self._bring_in(console, path))
        console.paste_table_requested.connect(lambda: self._bring_in(console).paste())

    def _arrive(self, console: ConsoleWindow) -> None:
        self._remember(console.bridge)
        self._keeper.arrive(console, console)
        if self.room is None:
            self._take_room(console)

    def _remember(self, bridge: Bridge) -> None:
        """Keep in the list of recent workshops what home shows of this one."""
        from ui.home.remembering import remembered

        row = remembered(bridge.store.path, bridge.workshop, bridge.session, self._ports.clock.now())
        self.preferences.adopt(self.preferences.now.with_recent(row))

    def _take_room(self, console: ConsoleWindow, *, arrives: bool = True) -> None:
        """The first workshop gets the projector; a second one never takes it while that is open."""
        from ui.projector.room import Room
        from ui.projector.screens import Screens

        room = self.room = Room(console.bridge.now, "Samenspel", Screens(self), self)
        room.wanted = self.preferences.now.projector
        console.slide_changed.connect(room.show_slide)
        console.room_requested.connect(lambda: room.open(console))
        console.over_requested.connect(lambda: room.open_over(console, self._drawer(console)))
        console.swap_requested.connect(room.swap)
        room.stepped.connect(lambda by: console.steering.forward() if by > 0 else console.steering.back())
        room.screen_asked.connect(console.steering.turn_screen)
        room.status_changed.connect(console.show_room)
        self._leading = console

        def begin() -> None:
            room.arrive(console)
            if room.window is not None:  # else nobody sees it yet, and the console tells it soon
                room.show_slide(console.slide, console.bridge.session.screen)

        if arrives:
            QTimer.singleShot(0, room, begin)
        else:
            room.show_slide(console.slide, console.bridge.session.screen)

    def _drawer(self, console: ConsoleWindow) -> QWidget:
        from ui.console.script_drawer import ScriptDrawer

        return ScriptDrawer(console.steering, self.words)

    def _number_screens(self, console: ConsoleWindow) -> None:
        """Show on every screen which it is, and up to where it can be read."""
        from ui.home.room import ScreenSeen, readable_metres
        from ui.projector.numbering import Numbering

        def metres(screen: QScreen) -> str:
            size = screen.geometry()
            seen = ScreenSeen(name=screen.name(), width=size.width(), height=size.height())
            return self.words.number(readable_metres(self.preferences.now.picture_width, seen))

        if self._numbering is None:
            self._numbering = Numbering(self)
            self._numbering.closed.connect(self._give_keys_back)
        self._numbering.show(QApplication.screens(), console.screen(), self.words, metres)

    def _give_keys_back(self) -> None:
        """What lay over the windows for a moment took the keys along."""
        if self.consoles:
            (self._leading or self.consoles[-1]).activateWindow()

    def _hand_out(self, console: ConsoleWindow) -> None:
        from ui.console.handing_out import HandOut

        dialog = HandOut(console.bridge, self._ports.exporter, self.preferences, console)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @cached_property
    def _keeper(self) -> Keeper:
        """Whoever is asked about what files keep."""
        from ui.keeping.keeper import Keeper
        from ui.keeping.sources import Sources

        sources = Sources(
            self._ports.library,
            self._ports.keeping(),
            self._ports.clock,
            lambda: workshops_folder(self.preferences.now),
        )
        keeper = Keeper(sources, self)
        keeper.open_requested.connect(self.open_file)
        keeper.along_requested.connect(self.read_along)
        keeper.begin_requested.connect(self._begin_new)
        keeper.privacy.refused.connect(self._say)
        keeper.privacy.deleted.connect(self._drop)
        keeper.moved.connect(self._remember)
        keeper.shelving.moved.connect(self._follow)
        return keeper

    def _keep(self, asked: str, path: Path) -> None:
        """Do what home asks of a file."""
        if self.home is not None:
            self._keeper.deal(asked, path, self.words, self.home, self.home)

    def _drop(self, path: Path) -> None:
        """A workshop is gone, and with it its place in the list."""
        self.preferences.adopt(self.preferences.now.without_recent(str(path)))

    def _follow(self, before: Path, after: Path) -> None:
        """A workshop lies elsewhere, and so it does in the list."""
        self.preferences.adopt(self.preferences.now.with_moved(str(before), str(after)))

    def _compare(self, console: ConsoleWindow) -> None:
        """Lay two moments of a workshop side by side."""
        from ui.console.comparing import Comparing

        dialog = Comparing(console.bridge, console)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _choose_other(self, console: ConsoleWindow) -> None:
        """Ask for the other file."""
        words, folder = self.words, console.bridge.store.path.parent
        title, kinds = words("Take over from another workshop file"), words("Workshops (*.samenspel)")
        chosen, _ = QFileDialog.getOpenFileName(console, title, str(folder), kinds)
        if chosen:
            self.take_over(console, Path(chosen))

    def take_over(self, console: ConsoleWindow, path: Path) -> None:
        """Show what another file of a workshop brings, and let it be adopted."""
        from ui.console.taking_over import TakingOver

        dialog = TakingOver(console.bridge, self._ports.library, path, console)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(console.toast.tell)
        dialog.open()

    def _bring_in(self, console: ConsoleWindow, path: Path | None = None) -> BringingIn:
        """Open the window in which a table becomes a part of the plan, that file's if one is given."""
        from ui.console.bringing_in import BringingIn

        dialog = BringingIn(console.bridge, self._ports.tables, console)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.brought.connect(console.toast.tell)
        dialog.open()
        if path is not None:
            dialog.read_file(path)
        return dialog

    def _forget(self, console: ConsoleWindow) -> None:
        """Save what is left and let the file go; the room's window goes with its console."""
        console.bridge.close()
        if not console.bridge.is_reading:
            self._remember(console.bridge)
        self.consoles.remove(console)
        console.deleteLater()
        if self.room is not None and console is self._leading:
            self.preferences.adopt(replace(self.preferences.now, projector=self.room.wanted))
            self.room.end()
            self.room = self._leading = None
            others = [one for one in self.consoles if not one.bridge.is_reading]
            if others:  # it has the room from now on, and shows it when it is asked to
                self._take_room(others[-1], arrives=False)
        if self.home is not None and not self.consoles:
            self.go_home()

    def _adopt(self, settings: Settings) -> None:
        """Wear the colours, the size and the language that were chosen."""
        look().choose(ThemeChoice(settings.theme))
        look().enlarge(settings.text_size)
        words = _words_of(settings)
        if words is not self.words:
            self.words = words
            self._speak_qt()
            for console in self.consoles:
                console.bridge.speak(words)

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


def _fit(console: ConsoleWindow) -> None:
    """A usual size, or all that the laptop's screen has."""
    room = console.screen().availableGeometry().size() - FRAME
    console.resize(USUAL.boundedTo(room))


def _brought_forward(console: ConsoleWindow) -> ConsoleWindow:
    console.raise_()
    console.activateWindow()
    return console


def _words_of(settings: Settings) -> Words:
    return speak(settings.language)


def _show_around(app: App, console: ConsoleWindow) -> None:
    """Once, on the first console of all, when it has been laid out; not while a day is on already."""
    from ui.console.opening import open_tour

    settings = app.preferences.now
    if settings.has_toured or console.bridge.session.timer.item is not None:
        return
    app.preferences.adopt(replace(settings, has_toured=True))
    QTimer.singleShot(0, console, lambda: open_tour(console))


def _attend(app: App) -> None:
    """Ask the laptop to stay awake while a clock runs and, if wanted, to sound softly when time is up."""
    from ui.laptop.awake import Awake
    from ui.laptop.chime import ring

    awake = Awake(parent=app)

    def look(*_: object) -> None:
        awake.hold(is_wanted=any(one.bridge.session.timer.is_running for one in app.consoles))

    def follow(console: ConsoleWindow) -> None:
        console.bridge.session_changed.connect(look)
        console.closing.connect(look)
        console.time_up.connect(lambda: ring() if app.preferences.now.has_sound else None)
        look()
        _show_around(app, console)

    app.opened.connect(follow)
    application = QApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(lambda: awake.hold(is_wanted=False))


def run(ports: Ports, asked: Arrival | None = None, *, language: str | None = None) -> int:
    """Open the windows and return the exit code once the last one is closed."""
    application = Application(sys.argv[:1])
    first = FirstFrame(application)
    QApplication.setApplicationName("Samenspel")
    QApplication.setApplicationDisplayName("Samenspel")
    QApplication.setDesktopFileName("samenspel")
    preferences = Preferences()
    if language is not None:
        preferences.now = replace(preferences.now, language=Language(language))
    sys.excepthook = Mishaps(_words_of(preferences.now)).take
    look().put_on(ThemeChoice(preferences.now.theme), preferences.now.text_size)
    app = App(ports, preferences)
    _attend(app)
    asked = asked or Arrival()
    application.file_asked.connect(lambda path: app.receive(Arrival(file=str(path))))
    if asked.file:
        app.open_file(Path(asked.file))
    elif asked.example:
        app.begin_example(asked.example)
    first.painted.connect(app.listen)
    first.watch(app.consoles[0] if app.consoles else app.home_to_stand_on())
    return application.exec()
