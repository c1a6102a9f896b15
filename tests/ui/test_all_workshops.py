"""Finding one of a thousand workshops: letters narrow the list, Enter opens, new files are read beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from tests.ui.homes import home, preferences, press, settings, texts
from ui.home.all_workshops import AllWorkshops
from ui.keeping.shelving import Shelving
from workshop.document.archives import archives_of
from workshop.document.ports import StoreProblem
from workshop.document.shelf import Entry, Shelves
from workshop.domain.agenda import Organisation
from workshop.domain.workshop import Workshop
from workshop.storage import Files
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


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    """The window over which it opens, and with which it goes."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(
    qtbot: QtBot, words: Words, below: QWidget, shelves: Shelves | None = None, folder: Path = FOLDER
) -> AllWorkshops:
    window = AllWorkshops(words, shelves or Shelf(), folder, lambda: archives_of(folder), below)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_what_is_known_is_there_at_once_and_what_is_new_soon(
    qtbot: QtBot, words: Words, below: QWidget
) -> None:
    window = opened(qtbot, words, below)
    assert window.list.model().rowCount() >= 1000
    qtbot.waitUntil(lambda: window.list.model().rowCount() == 1002)


def test_letters_narrow_the_list_and_enter_opens(qtbot: QtBot, words: Words, below: QWidget) -> None:
    window = opened(qtbot, words, below)
    qtbot.waitUntil(lambda: window.list.model().rowCount() == 1002)
    QTest.keyClicks(window.field, "veer ONE")
    assert window.list.model().rowCount() == 1
    with qtbot.waitSignal(window.chosen) as chosen:
        QTest.keyClick(window.field, Qt.Key.Key_Return)
    assert chosen.args == [FOLDER / "veer.samenspel"]


def test_arrows_go_along_the_list_and_what_is_not_found_opens_nothing(
    qtbot: QtBot, words: Words, below: QWidget
) -> None:
    window = opened(qtbot, words, below)
    qtbot.waitUntil(lambda: window.list.model().rowCount() == 1002)
    QTest.keyClicks(window.field, "plan 77")
    QTest.keyClick(window.field, Qt.Key.Key_Down)
    assert window.list.currentIndex().row() == 1
    QTest.keyClicks(window.field, "zzz")
    with qtbot.assertNotEmitted(window.chosen):
        QTest.keyClick(window.field, Qt.Key.Key_Return)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A folder with two workshops, and what is known of them."""
    folder = tmp_path / "documents"
    folder.mkdir()
    files = Files(HandClock(), tmp_path / "own", "0")
    for company in ("Plandaal", "Tolbrug"):
        path = folder / f"{company}.samenspel"
        files.create(path, Workshop(organisation=Organisation(name=company))).store.close()
    return files


def shown(window: AllWorkshops) -> list[str]:
    model = window.list.model()
    return sorted(str(model.index(row, 0).data()) for row in range(model.rowCount()))


def chosen_line(window: AllWorkshops, line: str) -> None:
    """Choose a line of the menu of the workshop that is chosen."""
    press(window, "More about this workshop")
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == line)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_workshop_goes_to_the_archive_is_found_there_and_comes_back(
    qtbot: QtBot, words: Words, below: QWidget, files: Files, tmp_path: Path
) -> None:
    folder = tmp_path / "documents"
    window = opened(qtbot, words, below, files, folder)
    shelving = Shelving(files, window)
    deeds = {"archive": shelving.archive, "bring_back": shelving.bring_back}
    window.asked.connect(lambda asked, path: deeds[asked](path, words, window))
    QTest.keyClicks(window.field, "tolbrug")
    chosen_line(window, "Archive workshop")
    window.field.clear()
    qtbot.waitUntil(lambda: shown(window) == ["Plandaal · Plandaal"])
    assert (folder / "Archive" / "Tolbrug.samenspel").is_file()
    assert "“Tolbrug” is archived" in texts(window)
    press(window, "Archived")
    qtbot.waitUntil(lambda: shown(window) == ["Tolbrug · Tolbrug"])
    chosen_line(window, "Bring back")
    qtbot.waitUntil(lambda: shown(window) == [])
    press(window, "In use")
    qtbot.waitUntil(lambda: shown(window) == ["Plandaal · Plandaal", "Tolbrug · Tolbrug"])


def test_archiving_is_undone_where_it_is_told(
    qtbot: QtBot, words: Words, below: QWidget, files: Files, tmp_path: Path
) -> None:
    path = tmp_path / "documents" / "Tolbrug.samenspel"
    window = opened(qtbot, words, below, files, path.parent)
    Shelving(files, window).archive(path, words, window)
    assert not path.exists()
    press(window, "Bring back")
    assert path.is_file()


@pytest.mark.parametrize("place", ["archief", "Archief/2025"])
def test_out_of_a_folder_in_the_archive_it_comes_back_beside_the_others(
    qtbot: QtBot, words: Words, below: QWidget, files: Files, tmp_path: Path, place: str
) -> None:
    path = tmp_path / "documents" / "Tolbrug.samenspel"
    away = path.parent / place / path.name
    away.parent.mkdir(parents=True)
    path.rename(away)
    window = opened(qtbot, words, below, files, path.parent)
    Shelving(files, window).bring_back(away, words, window)
    assert (path.is_file(), away.exists()) == (True, False)


def test_what_is_in_the_way_of_archiving_is_said_in_a_sentence(
    qtbot: QtBot, words: Words, below: QWidget, files: Files, tmp_path: Path
) -> None:
    folder = tmp_path / "documents"
    window = opened(qtbot, words, below, files, folder)
    shelving = Shelving(files, window)
    held = files.open(folder / "Tolbrug.samenspel")
    shelving.archive(folder / "Tolbrug.samenspel", words, window)
    assert "“Tolbrug” is open: close it first." in texts(window)
    held.store.close()
    shelving.archive(folder / "Veer.samenspel", words, window)
    assert "Veer: This file is not there" in texts(window)
    (folder / "Archief").mkdir()
    (folder / "Archief" / "Tolbrug.samenspel").write_text("another")
    shelving.archive(folder / "Tolbrug.samenspel", words, window)
    assert "“Tolbrug (2)” is archived" in texts(window)
    assert (folder / "Archief" / "Tolbrug.samenspel").read_text() == "another"


def test_home_asks_for_all(qtbot: QtBot, tmp_path: Path) -> None:
    window = home(qtbot, preferences(tmp_path, settings()))
    with qtbot.waitSignal(window.all_requested):
        press(window, "All workshops")
