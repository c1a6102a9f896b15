"""Finding one of a thousand workshops: letters narrow the list, Enter opens, new files are read beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.homes import home, preferences, press, settings
from ui.home.all_workshops import AllWorkshops
from workshop.document.ports import StoreProblem
from workshop.document.shelf import Entry
from workshop.texts import Words

FOLDER = Path("/documents")
KNOWN = tuple(
    Entry(path=FOLDER / f"{n}.samenspel", title=f"Plan {n}", company="Mill", date=dt.date(2026, 1, 1))
    for n in range(1000)
)
NEW = (
    Entry(path=FOLDER / "veer.samenspel", title="One face", company="De Veerpont"),
    Entry(path=FOLDER / "broken.samenspel", problem=StoreProblem.DAMAGED),
)


class Shelf:
    """Knows a thousand, and finds two more when it looks."""

    def known(self, folder: Path) -> tuple[Entry, ...]:
        return KNOWN

    def looked_through(
        self, folder: Path, progress: Callable[[float], None], is_cancelled: Callable[[], bool]
    ) -> tuple[Entry, ...]:
        return NEW + KNOWN


def opened(qtbot: QtBot, words: Words) -> AllWorkshops:
    window = AllWorkshops(words, Shelf(), FOLDER)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_what_is_known_is_there_at_once_and_what_is_new_soon(qtbot: QtBot, words: Words) -> None:
    window = AllWorkshops(words, Shelf(), FOLDER)
    qtbot.addWidget(window)
    assert window.list.count() == 1000
    qtbot.waitUntil(lambda: window.list.count() == 1002)


def test_letters_narrow_the_list_and_enter_opens(qtbot: QtBot, words: Words) -> None:
    window = opened(qtbot, words)
    qtbot.waitUntil(lambda: window.list.count() == 1002)
    QTest.keyClicks(window.field, "veer ONE")
    assert window.list.count() == 1
    with qtbot.waitSignal(window.chosen) as chosen:
        QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert chosen.args == [FOLDER / "veer.samenspel"]


def test_arrows_go_along_the_list_and_what_is_not_found_opens_nothing(qtbot: QtBot, words: Words) -> None:
    window = opened(qtbot, words)
    qtbot.waitUntil(lambda: window.list.count() == 1002)
    QTest.keyClicks(window.field, "plan 77")
    QTest.keyClick(window.field, Qt.Key.Key_Down)
    assert window.list.currentRow() == 1
    QTest.keyClicks(window.field, "zzz")
    with qtbot.assertNotEmitted(window.chosen):
        QTest.keyClick(window.field, Qt.Key.Key_Return)


def test_home_asks_for_all(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings()))
    with qtbot.waitSignal(window.all_requested):
        press(window, "All workshops")
