"""The ground that every drill stands on: two monitors that come and go, a mouse, an accessibility bus."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

ROOM = "2-beamer"
PLUG = ["xrandr", "--setmonitor", ROOM, "1280/800x720/450+1440+0", "none"]
UNPLUG = ["xrandr", "--delmonitor", ROOM]


def screens() -> dict[str, QScreen]:
    return {screen.name(): screen for screen in QGuiApplication.screens()}


def point(widget: QWidget) -> list[str]:
    """Where the middle of a widget is, as xdotool wants it."""
    middle = widget.mapToGlobal(widget.rect().center())
    return [str(middle.x()), str(middle.y())]


def test_the_laptop_and_the_projector_are_two_screens_side_by_side(qtbot: QtBot) -> None:
    assert {name: screen.geometry().getRect() for name, screen in screens().items()} == {
        "1-laptop": (0, 0, 1440, 900),
        ROOM: (1440, 0, 1280, 720),
    }


def test_the_projector_can_be_unplugged_and_plugged_in_again(qtbot: QtBot) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    with qtbot.waitSignal(application.screenRemoved):
        subprocess.run(UNPLUG, check=True)
    assert ROOM not in screens()
    with qtbot.waitSignal(application.screenAdded):
        subprocess.run(PLUG, check=True)
    assert ROOM in screens()


def test_a_window_put_on_the_projector_is_clicked_there_by_a_real_mouse(qtbot: QtBot) -> None:
    button = QPushButton("Next")
    qtbot.addWidget(button)
    button.setWindowFlag(
        Qt.WindowType.BypassWindowManagerHint
    )  # which has just had a screen less and one more
    button.setScreen(screens()[ROOM])
    button.move(screens()[ROOM].geometry().topLeft() + QPoint(100, 100))
    with qtbot.waitExposed(button):
        button.show()
    with qtbot.waitSignal(button.clicked):
        subprocess.run(["xdotool", "mousemove", *point(button), "click", "1"], check=True)
    assert button.screen().name() == ROOM


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is the bus of Linux")
def test_assistive_technology_hears_the_name_of_a_button(qtbot: QtBot) -> None:
    button = QPushButton("Next: the journey")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    ask = (
        "import pyatspi\n"
        "desktop = pyatspi.Registry.getDesktop(0)\n"
        "found = pyatspi.findDescendant(desktop, lambda one: one.name == 'Next: the journey')\n"
        "print(found.getRoleName())"
    )
    asking = subprocess.Popen(["/usr/bin/python3", "-c", ask], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=30_000)
    assert asking.communicate()[0].strip() in ("push button", "button")
