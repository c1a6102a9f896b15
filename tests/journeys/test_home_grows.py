"""Home with files: archived and back, set up for a new client, kept as a template for the next day."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from tests.ui.homes import found, press, texts
from ui.app import App, Ports
from ui.home.all_workshops import AllWorkshops
from ui.home.window import HomeWindow
from ui.keeping.new_client import NewClient
from ui.keeping.template_name import TemplateName
from ui.settings import Preferences, Recent, Settings, archives, in_use
from ui.widgets.picker import Picker
from workshop.cli.documents import free_file
from workshop.cli.exporting import Exports
from workshop.domain.codes import Language, StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.sheet_reading import Sheets
from workshop.storage import Files
from workshop.texts import speak

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "plandaal.json"
DAY = dt.date(2026, 9, 24)


class Plans:
    """Reads plans as the application does."""

    def read(self, data: bytes) -> Workshop:
        return read_plan(data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Workshops"


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, folder: Path) -> Iterator[App]:
    """An application whose user chose a folder for workshops and left one there."""
    clock = HandClock()
    files = Files(clock, tmp_path / "private", "0")
    preferences = Preferences(tmp_path / "settings.json")
    preferences.adopt(Settings(language=Language.EN, workshops_folder=str(folder), has_toured=True))
    ports = Ports(
        library=files,
        keeping=lambda: files,
        shelves=lambda: files,
        importer=Plans(),
        exporter=Exports(speak("en")),
        tables=Sheets(),
        clock=clock,
        example=lambda _: read_plan(EXAMPLE.read_bytes()),
        file_for=lambda workshop, where: free_file(workshop, DAY, where),
    )
    made = App(ports, preferences)
    made.begin_example("plandaal")
    made.go_home()
    made.consoles[0].close()
    QApplication.processEvents()
    yield made
    for console in tuple(made.consoles):
        console.close()
    if made.home is not None:
        made.home.close()
        made.home.deleteLater()


def home_of(app: App) -> HomeWindow:
    assert app.home is not None
    return app.home


def chosen(window: HomeWindow | AllWorkshops, more: str, line: str) -> None:
    """Choose a line of a workshop's menu."""
    press(window, more)
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == line)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    QApplication.processEvents()


def title_of(app: App) -> str:
    recent: Recent = app.preferences.now.recent[0]
    return recent.name


def test_new_workshops_lie_in_the_folder_that_was_chosen(app: App, folder: Path) -> None:
    assert [one.name for one in folder.iterdir()] == ["Plandaal Software B.V 2026-09-24.samenspel"]


def test_archived_from_home_it_is_off_the_list_and_back_with_one_click(
    qtbot: QtBot, app: App, folder: Path
) -> None:
    home, name = home_of(app), title_of(app)
    chosen(home, f"More about {name}", "Archive workshop")
    qtbot.waitUntil(lambda: "is archived" in texts(home))
    assert in_use(app.preferences.now) == ()
    assert [one.parent for one in folder.rglob("*.samenspel")] == [folder / "Archive"]
    press(home, "Bring back")
    assert [one.parent for one in folder.rglob("*.samenspel")] == [folder]
    assert len(in_use(app.preferences.now)) == 1


def test_behind_a_folder_that_is_a_link_the_list_knows_what_was_put_away(
    qtbot: QtBot, app: App, folder: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder, target_is_directory=True)
    app.preferences.adopt(replace(app.preferences.now, workshops_folder=str(link)))
    before = in_use(app.preferences.now)
    home_of(app).all_requested.emit()
    shelf = home_of(app).findChild(AllWorkshops)
    assert shelf is not None
    chosen(shelf, "More about this workshop", "Archive workshop")
    assert [one.parent for one in folder.rglob("*.samenspel")] == [folder / "Archive"]
    assert in_use(app.preferences.now) == ()
    assert archives(app.preferences.now) == (link / "Archive",)
    press(shelf, "Archived")
    qtbot.waitUntil(lambda: shelf.list.model().rowCount() == 1)
    chosen(shelf, "More about this workshop", "Bring back")
    assert [one.path for one in in_use(app.preferences.now)] == [one.path for one in before]


def test_home_says_where_a_workshop_that_is_still_open_stands_by_now(app: App, folder: Path) -> None:
    console = app.open_file(next(folder.iterdir()))
    assert console is not None
    console.steering.open_step(StepCode.JOURNEY)
    app.go_home()
    assert app.preferences.now.recent[0].step is StepCode.JOURNEY


def test_what_was_put_away_elsewhere_is_found_among_the_archived_too(
    qtbot: QtBot, app: App, folder: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "Klanten" / "Archief"
    theirs.mkdir(parents=True)
    file = theirs / "Zon.samenspel"
    shutil.move(next(folder.iterdir()), file)
    app.preferences.adopt(replace(app.preferences.now, recent=()))
    assert app.open_file(file) is not None
    app.go_home()
    app.consoles[0].close()
    QApplication.processEvents()
    assert [one.path for one in in_use(app.preferences.now)][:1] == [str(file)]
    chosen(home_of(app), f"More about {title_of(app)}", "Archive workshop")
    assert [one.parent for one in theirs.rglob("*.samenspel")] == [theirs / "Archive"]
    assert archives(app.preferences.now) == (theirs / "Archive",)
    home_of(app).all_requested.emit()
    shelf = home_of(app).findChild(AllWorkshops)
    assert shelf is not None
    press(shelf, "Archived")
    qtbot.waitUntil(lambda: shelf.list.model().rowCount() == 1)
    chosen(shelf, "More about this workshop", "Bring back")
    assert [one.parent for one in theirs.rglob("*.samenspel")] == [theirs]
    assert [one.path for one in in_use(app.preferences.now)][:1] == [str(file)]


def test_among_all_workshops_one_is_set_up_for_a_new_client(qtbot: QtBot, app: App, folder: Path) -> None:
    home = home_of(app)
    home.all_requested.emit()
    shelf = home.findChild(AllWorkshops)
    assert shelf is not None
    chosen(shelf, "More about this workshop", "For a new client …")
    dialog = home.findChild(NewClient)
    assert dialog is not None
    QTest.keyClicks(dialog.field, "Bakkerij Zonnehof")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert [one.bridge.workshop.organisation.name for one in app.consoles] == ["Bakkerij Zonnehof"]
    assert app.consoles[0].bridge.store.path.parent == folder
    assert app.consoles[0].bridge.workshop.participants == ()


def test_a_template_from_home_is_what_the_next_workshop_begins_with(
    qtbot: QtBot, app: App, folder: Path
) -> None:
    home = home_of(app)
    chosen(home, f"More about {title_of(app)}", "Save as template …")
    dialog = home.findChild(TemplateName)
    assert dialog is not None
    dialog.field.setText("Software house")
    press(dialog, "Save template")
    assert (folder / "Templates" / "Software house.samenspel").is_file()
    assert "“Software house” is a template now" in texts(home)
    home.show_new()
    QApplication.processEvents()
    found(Picker, "Your own templates: None", home).choose("Software house")
    QTest.keyClicks(found(QLineEdit, "Company name", home), "De Veerpont")
    press(home, "Prepare first")
    made = app.consoles[0].bridge.workshop
    assert made.organisation.name == "De Veerpont"
    assert [one.name for one in made.disciplines] == [
        one.name for one in read_plan(EXAMPLE.read_bytes()).disciplines
    ]


def test_a_folder_that_cannot_be_used_is_said_and_nothing_is_lost(app: App, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("a file")
    app.preferences.adopt(replace(app.preferences.now, workshops_folder=str(tmp_path / "letter")))
    assert app.begin_example("plandaal") is None
    said = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.inherits("QMessageBox")]
    assert len(said) == 1
    said[0].close()
