"""A workshop that is open elsewhere, in a console of one's own: it follows, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, Silent
from tests.ui.finding import named
from ui.app import App, Ports
from ui.console.window import ConsoleWindow
from ui.keeping.look_window import LookWindow
from ui.settings import Preferences
from ui.widgets.fields import TextField, TitleField
from workshop.commands.edits import Write
from workshop.document.document import Document
from workshop.domain.codes import Language, StepCode
from workshop.exchange import read_plan
from workshop.exchange.sheet_reading import Sheets
from workshop.storage import Files

CLOCK = HandClock()
PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
STATEMENT = ("vision", "statement")


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(CLOCK, tmp_path / "own", "0")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Plandaal.samenspel"


@pytest.fixture
def theirs(files: Files, file: Path) -> Iterator[Document]:
    """The workshop as somebody else has it open."""
    document = Document(files.create(file, PLAN), CLOCK)
    yield document
    document.close()


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, files: Files) -> Iterator[App]:
    silent = Silent()
    ports = Ports(
        library=files,
        importer=silent,
        tables=Sheets(),
        exporter=silent,
        clock=CLOCK,
        keeping=lambda: files,
        example=lambda _: PLAN,
        file_for=lambda _, __: tmp_path / "new.samenspel",
    )
    preferences = Preferences(tmp_path / "settings.json")
    preferences.adopt(replace(preferences.now, language=Language.EN, has_toured=True))
    made = App(ports, preferences)
    yield made
    for console in tuple(made.consoles):
        console.let_go()


def press(window: QWidget, name: str) -> None:
    QTest.mouseClick(named(window, name, QPushButton), Qt.MouseButton.LeftButton)


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def along(app: App, file: Path) -> ConsoleWindow:
    """The console that opens when a workshop is open elsewhere and one wants to read along."""
    assert app.open_file(file) is None
    (window,) = (
        one for one in QApplication.topLevelWidgets() if isinstance(one, LookWindow) and one.isVisible()
    )
    press(window, "Read along")
    (console,) = app.consoles
    return console


def test_what_is_saved_elsewhere_appears(qtbot: QtBot, app: App, file: Path, theirs: Document) -> None:
    console = along(app, file)
    console.steering.open_step(StepCode.VISION)
    assert app.room is None
    assert any(text.startswith("You read along") for text in texts(console))
    assert any(text.startswith("Reading along; last change at") for text in texts(console))
    theirs.do(Write(STATEMENT, "One face"))
    qtbot.waitUntil(lambda: console.bridge.workshop.vision.statement == "One face", timeout=20_000)
    assert any(field.value() == "One face" for field in console.findChildren(TitleField))


def test_what_is_typed_there_is_refused_in_a_sentence_and_taken_out_again(
    qtbot: QtBot, app: App, file: Path, theirs: Document
) -> None:
    console = along(app, file)
    console.steering.open_step(StepCode.PREPARATION)
    field = named(console.stage.editor, "City", TextField)
    QTest.keyClicks(field, "Zwolle")
    qtbot.waitUntil(lambda: any("open a copy to change it" in text for text in texts(console)))
    assert field.value() == PLAN.organisation.city
    console.bridge.undo()
    console.keeping_requested.emit("history")
    assert any("open a copy to change it" in text for text in texts(console))
    assert theirs.workshop == PLAN
    assert len(theirs.log) == 1


def test_a_copy_can_be_opened_and_is_ones_own(qtbot: QtBot, app: App, file: Path, theirs: Document) -> None:
    console = along(app, file)
    theirs.do(Write(STATEMENT, "One face"))
    qtbot.waitUntil(lambda: console.bridge.workshop.vision.statement == "One face", timeout=20_000)
    press(console, "Open a copy")
    (copy,) = app.consoles
    assert copy.bridge.store.path != file
    assert copy.bridge.workshop == theirs.workshop
    assert copy.bridge.document.seq == 1
    assert copy.bridge.do(Write(STATEMENT, "Mine"))
    assert theirs.workshop.vision.statement == "One face"


def test_once_they_have_closed_it_opening_it_takes_the_place_of_reading(
    app: App, file: Path, theirs: Document
) -> None:
    console = along(app, file)
    assert app.open_file(file) is console
    theirs.close()
    opened = app.open_file(file)
    assert app.consoles == [opened]
    assert opened is not None
    assert not opened.bridge.is_reading
    assert app.room is not None
