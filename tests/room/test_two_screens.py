"""The two-screen drill: the real application between a laptop and a projector that comes, goes and changes.

Monitors are plugged in and pulled out with xrandr, keys come from xdotool; after each act the room's window
is where it should be, and the console is never covered.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from ui.app import App, Ports
from ui.console.window import ConsoleWindow
from ui.projector.room_window import RoomWindow
from ui.settings import Preferences
from ui.slides.room import RoomKind
from workshop.cli.exporting import Exports
from workshop.commands.edits import Write
from workshop.document.session import Screen
from workshop.domain.codes import Language, StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.sheet_reading import Sheets
from workshop.storage import Files
from workshop.texts import speak

ROOM = "2-beamer"
WIDE = "1280/800x720/450+1440+0"
SHARP = "1024/260x768/195+1440+0"  # another projector: other lines, and twice as many to the inch
EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "plandaal.json"


class Plans:
    """Reads plans as the application does."""

    def read(self, data: bytes) -> Workshop:
        return read_plan(data)


class Stand:
    """The application on this display, and somebody with a hand on the cables."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        clock = HandClock()
        preferences = Preferences(folder / "settings.json")
        preferences.adopt(replace(preferences.now, language=Language.EN))
        (folder / "private").mkdir()
        files = Files(clock, folder / "private", "0")
        ports = Ports(
            library=files,
            keeping=lambda: files,
            importer=Plans(),
            exporter=Exports(speak("en")),
            tables=Sheets(),
            clock=clock,
            example=lambda _: read_plan(EXAMPLE.read_bytes()),
            file_for=lambda *_: folder / "Plandaal.samenspel",
        )
        self.app = App(ports, preferences)
        console = self.app.begin_example("plandaal")
        assert console is not None
        self.console: ConsoleWindow = console

    def plug(self, geometry: str = WIDE) -> None:
        subprocess.run(["xrandr", "--setmonitor", ROOM, geometry, "none"], check=True)

    def pull(self) -> None:
        subprocess.run(["xrandr", "--delmonitor", ROOM], check=True)

    @property
    def window(self) -> RoomWindow | None:
        return self.app.room.window if self.app.room else None

    @property
    def kind(self) -> RoomKind:
        assert self.app.room is not None
        return self.app.room.status.kind

    def settles(self, kind: RoomKind, place: QRect | None = None) -> None:
        """Wait until the room is shown in that way, its window there to the pixel, and the console free."""

        def is_settled() -> bool:
            window = self.window
            if self.kind is not kind or (window is None) != (kind is RoomKind.NONE):
                return False
            return place is None or (window is not None and window.geometry() == place)

        self.qtbot.waitUntil(is_settled, timeout=8000)
        if kind is RoomKind.SCREEN:
            self.is_free()

    def is_free(self) -> None:
        """The console is wholly on its screen, and the room's window touches none of it."""
        window = self.window
        assert window is not None
        self.qtbot.waitUntil(lambda: not covers(window, self.console), timeout=8000)
        assert self.console.isVisible()

    def press(self, key: str) -> None:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)


def covers(above: QWidget, below: QWidget) -> bool:
    """Whether one lies over another. Full screen it has no frame, though Qt may hear that late."""
    return above.geometry().intersects(below.frameGeometry())


def screen(name: str) -> QRect:
    return next(one.geometry() for one in QGuiApplication.screens() if one.name() == name)


BEAMER = QRect(1440, 0, 1280, 720)


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    made = Stand(qtbot, tmp_path)
    yield made
    made.console.close()
    geometries = {one.name(): one.geometry() for one in QGuiApplication.screens()}
    if ROOM in geometries and geometries[ROOM] != BEAMER:
        made.pull()
        qtbot.waitUntil(lambda: len(QGuiApplication.screens()) == 1)
        geometries.pop(ROOM)
    if ROOM not in geometries:
        made.plug()
    qtbot.waitUntil(lambda: BEAMER in [one.geometry() for one in QGuiApplication.screens()])


def test_the_room_is_on_the_projector_through_unplugging_working_on_and_replugging(stand: Stand) -> None:
    stand.settles(RoomKind.SCREEN, BEAMER)
    stand.console.steering.open_step(StepCode.VISION)
    stand.console.steering.open_round("sentence")
    stand.pull()
    stand.settles(RoomKind.NONE)
    assert stand.console.bridge.do(Write(("vision", "statement"), "We go on without a projector"))
    stand.plug()
    stand.settles(RoomKind.SCREEN, BEAMER)
    assert "We go on without a projector" in repr(stand.console.slide)


def test_another_projector_of_other_lines_and_scale_is_filled_to_its_edges(stand: Stand) -> None:
    stand.settles(RoomKind.SCREEN, BEAMER)
    stand.pull()
    stand.settles(RoomKind.NONE)
    stand.plug(SHARP)
    stand.settles(RoomKind.SCREEN, QRect(1440, 0, 1024, 768))


def test_frozen_black_and_white_hold_while_the_cable_is_out(stand: Stand, qtbot: QtBot) -> None:
    stand.settles(RoomKind.SCREEN, BEAMER)
    for state in (Screen.FROZEN, Screen.BLACK, Screen.WHITE):
        stand.console.steering.turn_screen(state)
        kept = stand.console.slide
        stand.pull()
        stand.settles(RoomKind.NONE)
        stand.console.steering.open_step(StepCode.GOALS)
        stand.plug()
        stand.settles(RoomKind.SCREEN, BEAMER)
        assert stand.console.bridge.session.screen is state
        if state is Screen.FROZEN:
            assert stand.console.slide == kept
        stand.console.steering.turn_screen(state)


def test_swapped_with_a_key_console_and_room_change_places_and_back(stand: Stand, qtbot: QtBot) -> None:
    stand.settles(RoomKind.SCREEN, BEAMER)
    laptop = screen("1-laptop")
    stand.console.activateWindow()
    qtbot.waitUntil(stand.console.isActiveWindow, timeout=8000)
    stand.press("F8")
    stand.settles(RoomKind.SCREEN, laptop)
    qtbot.waitUntil(lambda: BEAMER.contains(stand.console.geometry().center()), timeout=8000)
    stand.console.activateWindow()
    qtbot.waitUntil(stand.console.isActiveWindow, timeout=8000)
    stand.press("F8")
    stand.settles(RoomKind.SCREEN, BEAMER)


def test_with_one_screen_the_console_stays_free_until_the_slide_is_asked_over_it(
    stand: Stand, qtbot: QtBot
) -> None:
    stand.settles(RoomKind.SCREEN, BEAMER)
    stand.pull()
    stand.settles(RoomKind.NONE)
    stand.console.activateWindow()
    qtbot.waitUntil(stand.console.isActiveWindow, timeout=8000)
    stand.press("shift+F5")
    stand.settles(RoomKind.MIRRORED, screen("1-laptop"))
    window = stand.window
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow, timeout=8000)
    stand.press("Next")
    assert not drawers(window)
    stand.press("s")
    qtbot.waitUntil(lambda: bool(drawers(window)), timeout=8000)
    stand.press("s")
    qtbot.waitUntil(lambda: not drawers(window), timeout=8000)
    stand.press("Escape")
    stand.settles(RoomKind.NONE)
    stand.console.room_requested.emit()
    stand.settles(RoomKind.LOOSE)


def drawers(window: RoomWindow) -> list[QWidget]:
    from ui.console.script_drawer import ScriptDrawer

    return [one for one in window.findChildren(ScriptDrawer) if one.isVisible()]
