"""The room's window: on the right screen, closed when that goes, back when it comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.projector.numbering import Numbering
from ui.projector.room import Room
from ui.projector.room_window import RoomWindow
from ui.projector.screens import Screens, room_screen
from ui.settings import ScreenIdentity
from ui.slides.room import RoomKind, RoomStatus
from workshop.document.session import Screen, Session
from workshop.document.slides import Slide, slide_for
from workshop.domain.agenda import Occasion
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.method import read_method
from workshop.texts import speak


class Cables(Screens):
    """Screens that are plugged in and pulled out by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.plugged = QGuiApplication.screens()

    @override
    def all(self) -> list[QScreen]:
        return self.plugged

    def pull(self, screen: QScreen) -> None:
        self.plugged = [one for one in self.plugged if one is not screen]
        self.removed.emit(screen)

    def plug(self, screen: QScreen) -> None:
        self.plugged = [*self.plugged, screen]
        self.added.emit(screen)


class Hall:
    """A laptop with a console, a projector, and the room."""

    def __init__(self, qtbot: QtBot) -> None:
        self.cables = Cables()
        self.laptop, self.beamer = self.cables.plugged
        self.console = QWidget()
        self.console.setGeometry(QRect(20, 20, 1400, 860))
        qtbot.addWidget(self.console)
        self.console.show()
        self.told: list[RoomStatus] = []
        self.room = Room(lambda: 0.0, "The room", self.cables)
        self.room.status_changed.connect(self.told.append)

    @property
    def kind(self) -> RoomKind:
        return self.told[-1].kind

    @property
    def window(self) -> RoomWindow:
        window = self.room.window
        assert window is not None
        return window


@pytest.fixture
def hall(qtbot: QtBot) -> Iterator[Hall]:
    made = Hall(qtbot)
    yield made
    made.room.close()


def slide(title: str) -> Slide:
    plan = Workshop(workshop=Occasion(title=title))
    now = dt.datetime(2026, 9, 24, tzinfo=dt.UTC)
    return slide_for(plan, Session(), read_method("en"), speak("en"), now)


def test_with_a_projector_the_window_opens_there_by_itself_and_fills_it(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    assert hall.window.screen() is hall.beamer
    assert hall.window.isFullScreen()
    assert hall.window.geometry() == hall.beamer.geometry()
    assert hall.kind is RoomKind.SCREEN
    assert (hall.told[-1].size, hall.told[-1].screens) == (hall.beamer.geometry().size(), 2)


def test_with_one_screen_no_window_opens_until_it_is_asked_for_and_then_a_loose_one(hall: Hall) -> None:
    hall.cables.pull(hall.beamer)
    hall.room.arrive(hall.console)
    assert hall.room.window is None
    hall.room.open(hall.console)
    assert not hall.window.isFullScreen()
    assert [status.kind for status in hall.told] == [RoomKind.NONE, RoomKind.LOOSE]


def test_a_projector_that_comes_later_is_taken(hall: Hall) -> None:
    hall.cables.pull(hall.beamer)
    hall.room.arrive(hall.console)
    hall.cables.plug(hall.beamer)
    assert hall.window.screen() is hall.beamer


def test_a_pulled_cable_closes_the_window_and_plugging_it_in_brings_it_back(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    hall.room.show_slide(slide("Before"), Screen.LIVE)
    hall.cables.pull(hall.beamer)
    assert hall.room.window is None
    assert hall.kind is RoomKind.NONE
    hall.room.show_slide(slide("Meanwhile"), Screen.LIVE)
    hall.cables.plug(hall.beamer)
    assert hall.window.isFullScreen()
    assert "Meanwhile" in repr(hall.window.view.slide)


def test_after_a_swap_the_console_fits_its_screen_and_a_pulled_cable_does_not_cover_it(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    hall.room.swap()
    assert hall.window.screen() is hall.laptop
    assert hall.console.screen() is hall.beamer
    assert hall.beamer.availableGeometry().contains(hall.console.geometry())
    hall.cables.pull(hall.beamer)
    assert hall.room.window is None


def test_swapping_twice_is_as_before(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    hall.room.swap()
    hall.room.swap()
    assert hall.window.screen() is hall.beamer
    assert hall.console.screen() is hall.laptop


def test_nothing_takes_the_picture_from_the_projector(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    hall.window.close()
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    assert hall.window.isVisible()
    assert hall.kind is RoomKind.SCREEN


def test_a_loose_window_may_be_closed(hall: Hall) -> None:
    hall.cables.pull(hall.beamer)
    hall.room.open(hall.console)
    hall.window.close()
    assert hall.room.window is None
    assert hall.kind is RoomKind.NONE


def test_with_one_screen_for_all_the_slide_lies_over_the_console_until_escape(hall: Hall) -> None:
    hall.cables.pull(hall.beamer)
    hall.room.open_over(hall.console)
    assert hall.window.screen() is hall.console.screen()
    assert hall.window.isFullScreen()
    assert hall.kind is RoomKind.MIRRORED
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    assert hall.room.window is None


def test_no_cursor_is_seen_in_the_room(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    assert hall.window.cursor().shape() is Qt.CursorShape.BlankCursor


@pytest.mark.parametrize(
    ("key", "step"),
    [(Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)],
)
def test_a_clicker_steps_when_the_rooms_window_has_the_keys(
    qtbot: QtBot, hall: Hall, key: Qt.Key, step: int
) -> None:
    hall.room.arrive(hall.console)
    with qtbot.waitSignal(hall.room.stepped) as told:
        QTest.keyClick(hall.window, key)
    assert told.args == [step]


@pytest.mark.parametrize(
    ("key", "screen"), [("b", Screen.BLACK), (".", Screen.BLACK), ("w", Screen.WHITE), (",", Screen.WHITE)]
)
def test_a_clicker_blacks_and_whitens(qtbot: QtBot, hall: Hall, key: str, screen: Screen) -> None:
    hall.room.arrive(hall.console)
    with qtbot.waitSignal(hall.room.screen_asked) as told:
        QTest.keyClicks(hall.window, key)
    assert told.args == [screen]


def test_black_and_white_show_nothing_else(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    for screen, colour in ((Screen.BLACK, "#000000"), (Screen.WHITE, "#ffffff")):
        hall.room.show_slide(slide("Secret"), screen)
        image = hall.window.view.grab().toImage()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 40)
            for y in range(0, image.height(), 40)
        }
        assert seen == {colour}


LAPTOP = ScreenIdentity(manufacturer="LG", model="Panel", serial="1", name="eDP-1")
BEAMER = ScreenIdentity(manufacturer="Epson", model="EB-L210", serial="77", name="HDMI-1")
OTHER = ScreenIdentity(manufacturer="Dell", model="U27", serial="5", name="DP-2")


def test_a_screen_is_known_again_by_its_make_whatever_its_socket_is_called() -> None:
    moved = ScreenIdentity(manufacturer="Epson", model="EB-L210", serial="77", name="DP-9")
    assert room_screen([LAPTOP, OTHER, moved], LAPTOP, BEAMER) == moved


def test_a_screen_that_does_not_say_what_it_is_is_known_by_its_name() -> None:
    dumb = ScreenIdentity(name="HDMI-1")
    assert room_screen([LAPTOP, OTHER, dumb], LAPTOP, dumb) == dumb


def test_when_the_wanted_screen_is_not_there_any_other_does_but_never_the_consoles() -> None:
    assert room_screen([LAPTOP, OTHER], LAPTOP, BEAMER) == OTHER
    assert room_screen([LAPTOP], LAPTOP, BEAMER) is None
    assert room_screen([LAPTOP, OTHER], LAPTOP, LAPTOP) == OTHER


def test_with_one_screen_for_all_the_drawer_opens_with_a_key_and_never_by_itself(hall: Hall) -> None:
    hall.cables.pull(hall.beamer)
    drawer = QLabel("Say this")
    hall.room.open_over(hall.console, drawer)
    for _ in range(3):
        hall.room.show_slide(slide("Next"), Screen.LIVE)
        QTest.keyClick(hall.window, Qt.Key.Key_PageDown)
    assert not drawer.isVisible()
    QTest.keyClick(hall.window, Qt.Key.Key_S)
    assert drawer.isVisible()
    QTest.keyClick(hall.window, Qt.Key.Key_S)
    assert not drawer.isVisible()


def test_on_a_projector_there_is_no_drawer_whatever_was_there_before(hall: Hall) -> None:
    hall.cables.pull(hall.beamer)
    drawer = QLabel("Say this")
    hall.room.open_over(hall.console, drawer)
    QTest.keyClick(hall.window, Qt.Key.Key_S)
    hall.cables.plug(hall.beamer)
    assert hall.kind is RoomKind.SCREEN
    QTest.keyClick(hall.window, Qt.Key.Key_S)
    assert not any(one.isVisible() for one in hall.window.findChildren(QLabel))


def test_the_test_picture_numbers_every_screen_and_leaves_the_console_in_sight(hall: Hall) -> None:
    numbering = Numbering()
    numbering.show(hall.cables.plugged, hall.laptop, speak("en"), lambda _: "6")
    laptop, beamer = numbering.pictures
    assert laptop.accessibleName().startswith("1. ")
    assert beamer.accessibleName().startswith("2. ")
    assert "Readable up to 6 metres" in beamer.accessibleName()
    assert beamer.geometry() == hall.beamer.geometry()
    assert laptop.width() * 2 < hall.laptop.geometry().width()
    assert not beamer.grab().toImage().isNull()
    QTest.keyClick(beamer, Qt.Key.Key_Shift)
    assert numbering.pictures
    ended: list[bool] = []
    numbering.closed.connect(lambda: ended.append(True))
    QTest.keyClick(beamer, Qt.Key.Key_Space)
    assert numbering.pictures == []
    assert ended == [True]


def test_on_the_projector_it_never_asks_for_the_keys(hall: Hall) -> None:
    hall.room.arrive(hall.console)
    assert hall.kind is RoomKind.SCREEN
    assert hall.window.isFullScreen()
    assert hall.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    hall.cables.pull(hall.beamer)
    hall.room.open(hall.console)
    assert not hall.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
