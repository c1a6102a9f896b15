"""What is open, and what the user chose: home, a console a workshop, and what has to follow when one goes."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.app.doors import Doors
from ui.app.ports import Ports
from ui.app.tongue import Tongue
from ui.arrivals import Arrival
from ui.arrivals.application import bring_forward
from ui.firstframe import after_first_frame
from ui.settings import Preferences, Settings, archives, workshops_folder
from ui.style.look import ThemeChoice, look
from workshop.texts import speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from ui.app.beside import Beside
    from ui.app.filing import Filing
    from ui.app.stage import Stage
    from ui.console.window import ConsoleWindow
    from ui.home.window import HomeWindow
    from ui.projector.room import Room
    from workshop.document.ports import Opened
    from workshop.domain.codes import Length
    from workshop.domain.workshop import Workshop

USUAL = QSize(1440, 900)
FRAME = QSize(16, 48)  # what a window manager puts around a window


class App(QObject):
    """Everything that is open: home, consoles, the room; and what the user chose.

    It is longer than most: what a window asks for is here sent where it is done, line by line.
    """

    opened = Signal(object)
    """A `ConsoleWindow` has been opened."""

    def __init__(self, ports: Ports, preferences: Preferences) -> None:
        super().__init__()
        self._ports = ports
        self.preferences = preferences
        self.words = speak(preferences.now.language)
        self.home: HomeWindow | None = None
        self.consoles: list[ConsoleWindow] = []
        self._doors = Doors(ports, preferences, self._show, self._say)
        self._stage: Stage | None = None
        self._tongue = Tongue(self)
        self._box: QMessageBox | None = None
        preferences.changed.connect(self._adopt)
        self._tongue.speak(self.words.language)

    @property
    def room(self) -> Room | None:
        """The room's window, once a workshop has it."""
        return self._stage.room if self._stage is not None else None

    def go_home(self) -> None:
        """Show the home window, where each workshop stands by now as its last line says."""
        for console in self.consoles:
            self._filing.remember(console.bridge)
        if self.home is None:
            self.home = self._made_home()
        else:
            self.home.show_start()
        self.home.show()
        self.home.raise_()
        self.home.activateWindow()

    def home_to_stand_on(self) -> HomeWindow | None:
        """The home window, shown: what leads on from a file that does not open stands over it."""
        if self.home is None or not self.home.isVisible():
            self.go_home()
        return self.home

    def open_file(self, path: Path) -> ConsoleWindow | None:
        """Open a workshop's file in a console; say why when that cannot be done."""
        there = next((one for one in self.consoles if one.bridge.store.path == path.resolve()), None)
        if there is not None and not there.bridge.is_reading:
            return _brought_forward(there)

        def open_it() -> ConsoleWindow | None:
            from workshop.document.ports import StoreError

            try:
                opened = self._ports.library.open(path)
            except StoreError as error:
                if there is not None:
                    return _brought_forward(there)
                window = self.consoles[-1] if self.consoles else self.home_to_stand_on()
                if self._filing.keeper.cannot_open(path, error.problem, self.words, window):
                    return None
                raise
            if there is not None:
                there.let_go()
            return self._show(opened)

        return self._doors.attempt(path.name, open_it)

    def begin(self, workshop: Workshop) -> ConsoleWindow | None:
        """Make a new file with this workshop and open it."""
        return self._doors.begin(workshop)

    def begin_example(self, name: str) -> ConsoleWindow | None:
        """Open a copy of a worked example."""
        return self._doors.begin(self._ports.example(name))

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

    # --- home

    def _made_home(self) -> HomeWindow:
        from ui.home.window import HomeWindow
        from workshop.document.own_templates import OwnTemplates

        templates = OwnTemplates(lambda: workshops_folder(self.preferences.now), self._ports.library.look)
        home = HomeWindow(self.preferences, self._ports.clock, self._ports.importer, templates=templates)
        home.open_requested.connect(self.open_file)
        home.new_requested.connect(self._doors.begin_new)
        home.method_requested.connect(lambda name, length: self._change_method(home, name, length))
        home.example_requested.connect(self.begin_example)
        home.duplicate_requested.connect(self._doors.duplicate)
        home.import_requested.connect(self._doors.bring)
        home.all_requested.connect(lambda: self._find(home))
        home.keeping_requested.connect(self._keep)
        return home

    def _find(self, home: HomeWindow) -> None:
        """Look for a workshop among all in the documents."""
        if self._ports.shelves is None:
            home.browse()
            return
        from ui.home.all_workshops import AllWorkshops

        folder = workshops_folder(self.preferences.now)
        window = AllWorkshops(
            self.words, self._ports.shelves(), folder, lambda: archives(self.preferences.now), home
        )
        window.chosen.connect(self.open_file)
        keeper = self._filing.keeper
        window.asked.connect(lambda asked, path: keeper.deal(asked, path, self.words, window, window))
        window.left_for.connect(self._keep)
        window.open()

    def _keep(self, asked: str, path: Path) -> None:
        """Do what home asks of a file."""
        if self.home is not None:
            self._filing.keeper.deal(asked, path, self.words, self.home, self.home)

    def _change_method(self, home: HomeWindow, template: str, length: Length) -> None:
        """Open the window in which the method is made one's own; the next workshop has it."""
        from ui.app.beside import open_method

        open_method(self.words, template, length, home).kept.connect(home.take_template)

    # --- consoles

    def _show(self, opened: Opened) -> ConsoleWindow:
        from ui.bridge import Bridge
        from ui.console.window import ConsoleWindow
        from workshop.document.session import Screen

        bridge = Bridge(opened, self._ports.clock, self.words)
        bridge.be(replace(bridge.session, screen=Screen.LIVE))
        console = ConsoleWindow(bridge, self.preferences)
        self.consoles.append(console)
        self._serve(console)
        _fit(console)
        console.show()
        if self.home is not None:
            self.home.hide()
        if bridge.is_reading:
            self._filing.keeper.along.begin(console, console)
        else:
            self._arrive(console)
        self.opened.emit(console)
        return console

    def _serve(self, console: ConsoleWindow) -> None:
        """Do what it asks for, from now on."""
        console.closing.connect(lambda: self._forget(console))
        console.home_requested.connect(self.go_home)
        console.numbers_requested.connect(lambda: self._the_stage().number_screens(console))
        console.keeping_requested.connect(lambda asked: self._filing.keeper.ask(asked, console, console))
        self._beside.serve(console)

    def _arrive(self, console: ConsoleWindow) -> None:
        self._the_stage().offer(console)
        after_first_frame(console, lambda: self._filing.arrive(console))

    def _forget(self, console: ConsoleWindow) -> None:
        """Save what is left and let the file go; what is left of the windows moves up."""
        console.bridge.close()
        self._filing.remember(console.bridge)
        self.consoles.remove(console)
        console.deleteLater()
        if self._stage is not None:
            self._stage.leave(console, [one for one in self.consoles if not one.bridge.is_reading])
        if self.home is not None and not self.consoles:
            self.go_home()

    @cached_property
    def _beside(self) -> Beside:
        from ui.app.beside import Beside

        return Beside(self._ports, self.preferences)

    def _the_stage(self) -> Stage:
        if self._stage is None:
            from ui.app.stage import Stage

            self._stage = Stage(self.preferences, self)
            self._stage.uncovered.connect(self._give_keys_back)
        return self._stage

    def _give_keys_back(self) -> None:
        """To the console that had them before the screens were numbered."""
        if self.consoles:
            leading = self._stage.leading if self._stage is not None else None
            (leading or self.consoles[-1]).activateWindow()

    @cached_property
    def _filing(self) -> Filing:
        from ui.app.filing import Filing

        filing = Filing(self._ports, self.preferences, self)
        keeper = filing.keeper
        keeper.open_requested.connect(self.open_file)
        keeper.along_requested.connect(self._doors.read_along)
        keeper.begin_requested.connect(self._doors.begin_new)
        keeper.privacy.refused.connect(self._say)
        return filing

    # --- what the user chose

    def _adopt(self, settings: Settings) -> None:
        """Wear the colours, the size and the language that were chosen."""
        look().choose(ThemeChoice(settings.theme))
        look().enlarge(settings.text_size)
        words = speak(settings.language)
        if words is not self.words:
            self.words = words
            self._tongue.speak(words.language)
            for console in self.consoles:
                console.bridge.speak(words)

    def _say(self, about: str, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

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
