"""The application from its first window to its last, and what it does meanwhile for as long as it runs."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.app.ports import Ports
from ui.app.windows import App
from ui.arrivals import Arrival
from ui.arrivals.application import Application
from ui.firstframe import FirstFrame
from ui.mishaps import Mishaps
from ui.settings import Preferences
from ui.style.fonts import load_fonts
from ui.style.look import BARE_STYLE, ThemeChoice, look
from workshop.domain.codes import Language
from workshop.texts import speak

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow


def _show_around(app: App, console: ConsoleWindow) -> None:
    """Once, on the first console of all, when it has been laid out; not while a day is on already."""
    if not app.preferences.now.has_toured and console.bridge.session.timer.item is None:
        QTimer.singleShot(0, console, partial(_begin_tour, app, console))


def _begin_tour(app: App, console: ConsoleWindow) -> None:
    """Who is quicker, and has begun to look for something, is shown around another time."""
    from ui.console.opening import has_palette, open_tour

    if not has_palette(console):
        app.preferences.adopt(replace(app.preferences.now, has_toured=True))
        open_tour(console)


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
    application = Application([*sys.argv[:1], *BARE_STYLE])
    first = FirstFrame(application)
    QApplication.setApplicationName("Samenspel")
    QApplication.setApplicationDisplayName("Samenspel")
    QApplication.setDesktopFileName("samenspel")
    preferences = Preferences()
    if language is not None:
        preferences.now = replace(preferences.now, language=Language(language))
    sys.excepthook = Mishaps(speak(preferences.now.language)).take
    look().put_on(ThemeChoice(preferences.now.theme), preferences.now.text_size, at_start=True)
    app = App(ports, preferences)
    _attend(app)
    asked = asked or Arrival()
    application.file_asked.connect(lambda path: app.receive(Arrival(file=str(path))))
    if asked.file:
        app.open_file(Path(asked.file))
    elif asked.example:
        app.begin_example(asked.example)
    first.painted.connect(app.listen)
    first.painted.connect(load_fonts)
    first.watch(app.consoles[0] if app.consoles else app.home_to_stand_on())
    return application.exec()
