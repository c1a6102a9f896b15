"""The whole application: from a company's name to a plan in everyone's hands, and on after a night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from tests.ui.finding import named
from ui.app import App, Ports
from ui.console.window import ConsoleWindow
from ui.settings import Preferences
from ui.steps.journey import JourneyEditor
from ui.steps.plan import PlanEditor
from ui.steps.tables import PlanTable
from ui.widgets.fields import TextField, TitleField
from workshop.cli.documents import free_file
from workshop.cli.exporting import Exports
from workshop.document.export_ports import ExportOrder
from workshop.domain.codes import Language, StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.sheet_reading import Sheets
from workshop.storage import Files
from workshop.texts import speak

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
COMPANY = "Vlasbergen Bouw"
SENTENCE = "In 2029 bouwt iedereen graag met ons"
CHALLENGES = ("Ik hoor pas op de bouwplaats wat er is beloofd", "Ik bel drie keer over dezelfde kraan")
CARD = "Rondleiding met de uitvoerder"
ACTION = "Maak een planning voor iedereen"


class Plans:
    """Reads plans as the application does."""

    def read(self, data: bytes) -> Workshop:
        return read_plan(data)


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    clock = HandClock()
    preferences = Preferences(tmp_path / "settings.json")
    preferences.adopt(preferences.now.__class__(language=Language.NL))
    (tmp_path / "private").mkdir()
    files = Files(clock, tmp_path / "private", "0")
    ports = Ports(
        library=files,
        keeping=lambda: files,
        importer=Plans(),
        exporter=Exports(speak("nl")),
        tables=Sheets(),
        clock=clock,
        example=lambda name: read_plan((EXAMPLES / f"{name}.json").read_bytes()),
        file_for=lambda workshop, _: free_file(workshop, dt.date(2026, 9, 24), tmp_path / "documents"),
    )
    made = App(ports, preferences)
    yield made
    for console in tuple(made.consoles):
        console.close()
    if made.home is not None:
        made.home.close()
        made.home.deleteLater()


def typed(text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, key)


def typed_into(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def begun_by_keyboard(app: App) -> ConsoleWindow:
    app.go_home()
    assert app.home is not None
    app.home.show_new()
    QTest.qWaitForWindowExposed(app.home)
    typed_into(named(app.home, "Bedrijfsnaam", QLineEdit), COMPANY)
    QTest.keyClick(app.home, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(app.consoles) == 1
    console = app.consoles[0]
    console.activateWindow()
    assert QTest.qWaitForWindowActive(console)
    return console


def led(console: ConsoleWindow) -> None:
    """Type into several steps, as a facilitator does."""
    steering = console.steering
    steering.open_step(StepCode.CHALLENGES)
    line = named(console, "Een uitdaging, één per regel", TextField)
    for text in CHALLENGES:
        typed_into(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    steering.open_step(StepCode.VISION)
    typed_into(named(console, "De zin", TitleField), SENTENCE)
    steering.open_step(StepCode.JOURNEY)
    journey = console.findChild(JourneyEditor)
    assert journey is not None
    board = journey.map.board
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_N)
    typed(CARD)
    QTest.keyClick(board.focusWidget(), Qt.Key.Key_Escape)
    steering.open_step(StepCode.PLAN)
    plan = console.findChild(PlanEditor)
    assert plan is not None
    table = plan.findChildren(PlanTable)[0]
    table.focus_entry()
    typed(ACTION)
    console.bridge.flush_fields()


def test_a_workshop_typed_from_nothing_survives_the_night_and_twenty_undos(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    console = begun_by_keyboard(app)
    led(console)
    made = console.bridge.workshop
    assert made.organisation.name == COMPANY
    assert [one.text for one in made.challenges] == list(CHALLENGES)
    assert made.vision.statement == SENTENCE
    assert [card.title for card in made.journey.cards] == [CARD]
    assert [action.title for action in made.actions] == [ACTION]
    path = console.bridge.store.path
    step = console.bridge.session.step
    console.close()
    assert not path.with_name(f"{path.name}-journal").exists()

    again = app.open_file(path)
    assert again is not None
    assert again.bridge.workshop == made
    assert again.bridge.session.step is step
    assert turned_back_and_forth(again) >= 5
    assert again.bridge.workshop == made
    said = handed_out(made, tmp_path / "plan.pdf")
    assert [wanted for wanted in (COMPANY, SENTENCE, CARD, ACTION, *CHALLENGES) if wanted not in said] == []


def turned_back_and_forth(console: ConsoleWindow) -> int:
    """Undo twenty times, or as often as there is something to undo, and redo it all; return how often."""
    before, undone = console.bridge.workshop, 0
    while undone < 20 and console.bridge.undo() is not None:
        undone += 1
    assert console.bridge.workshop != before
    while console.bridge.redo() is not None:
        pass
    return undone


def handed_out(workshop: Workshop, target: Path) -> str:
    """Export the plan and return the text of all its pages, in one line."""
    Exports(speak("nl")).export(workshop, ExportOrder(target=target), lambda _: None, lambda: False)
    document = pypdfium2.PdfDocument(target)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.replace("\u00ad", "").replace("\ufffe\r\n", "").split())


def test_a_second_workshop_gets_its_own_console_and_not_the_room(qtbot: QtBot, app: App) -> None:
    first = app.begin_example("plandaal")
    room = app.room
    second = app.begin_example("tolbrug")
    assert first is not None
    assert second is not None
    assert app.room is room
    second.close()
    assert app.room is room
    first.close()
    assert app.room is None


def test_what_is_not_a_workshop_is_told_and_nothing_opens(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    wrong = tmp_path / "holiday.samenspel"
    wrong.write_bytes(b"not a workshop at all")
    assert app.open_file(wrong) is None
    assert app.consoles == []
    assert wrong.read_bytes() == b"not a workshop at all"
