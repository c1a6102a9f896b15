"""The windows together: one console a workshop, one room for all, and life goes on after a mishap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, Silent, opened
from ui.app import App, Ports
from ui.arrivals import Arrival
from ui.console.bringing_in import BringingIn
from ui.keeping.earlier_window import EarlierWindow
from ui.mishaps import Mishaps
from ui.projector.room_window import RoomWindow
from ui.settings import Preferences
from ui.widgets.buttons import PrimaryButton
from workshop.document.ports import Looked, Opened, StoreError, StoreProblem
from workshop.domain.agenda import Organisation
from workshop.domain.codes import Language
from workshop.domain.workshop import Workshop
from workshop.exchange.sheet_reading import Sheets
from workshop.storage import Files
from workshop.texts import speak

CLOCK = HandClock(dt.datetime(2026, 9, 24, 9, 0, tzinfo=dt.UTC))


class Shelf:
    """A library in memory."""

    def create(self, path: Path, workshop: Workshop) -> Opened:
        if "damaged" in path.name:
            raise StoreError(StoreProblem.DISK_FULL)
        return opened(workshop, CLOCK)

    def open(self, path: Path) -> Opened:
        raise StoreError(StoreProblem.DAMAGED)

    def look(self, path: Path) -> Looked:
        raise StoreError(StoreProblem.NOT_FOUND)


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    silent = Silent()
    ports = Ports(
        library=Shelf(),
        importer=silent,
        exporter=silent,
        tables=Sheets(),
        clock=CLOCK,
        keeping=lambda: Files(CLOCK, tmp_path / "own", "0"),
        example=named,
        file_for=lambda workshop, _: tmp_path / f"{workshop.organisation.name}.samenspel",
    )
    preferences = Preferences(tmp_path / "settings.json")
    preferences.adopt(replace(preferences.now, language=Language.EN))
    made = App(ports, preferences)
    yield made
    for console in tuple(made.consoles):
        console.close()


def named(company: str) -> Workshop:
    return Workshop(organisation=Organisation(name=company))


def boxes() -> list[str]:
    return [
        one.text()
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QMessageBox) and one.isVisible()
    ]


def test_a_second_workshop_gets_a_console_and_never_the_projector(app: App) -> None:
    first = app.begin(named("Plandaal"))
    room = app.room
    second = app.begin(named("Tolbrug"))
    assert first is not None
    assert second is not None
    assert len(app.consoles) == 2
    assert app.room is room


def test_the_room_goes_with_the_last_console(app: App) -> None:
    first, second = app.begin(named("Plandaal")), app.begin(named("Tolbrug"))
    assert first is not None
    assert second is not None
    first.close()
    assert app.room is not None
    second.close()
    assert app.room is None


def is_shown(app: App) -> bool:
    return app.room is not None and app.room.window is not None


def test_who_is_left_has_the_room_and_shows_it_when_asked(app: App) -> None:
    first, second = app.begin(named("Plandaal")), app.begin(named("Tolbrug"))
    assert first is not None
    assert second is not None
    first.close()
    QApplication.processEvents()
    assert not is_shown(app)
    second.room_requested.emit()
    assert is_shown(app)


def test_a_projector_that_comes_after_the_last_workshop_was_closed_shows_nothing(app: App) -> None:
    console = app.begin(named("Plandaal"))
    assert console is not None
    console.close()
    QApplication.processEvents()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.screenAdded.emit(QApplication.screens()[-1])
    QApplication.processEvents()
    assert not any(isinstance(one, RoomWindow) and one.isVisible() for one in QApplication.topLevelWidgets())


def test_a_table_is_pasted_or_chosen_over_the_workshop_that_asks(app: App) -> None:
    console = app.begin(named("Plandaal"))
    assert console is not None
    QApplication.clipboard().setText("Name\tRole\nEls Kok\tDirector\n")
    console.paste_table_requested.emit()
    window = next(one for one in console.findChildren(BringingIn) if one.isVisible())
    window.findChildren(PrimaryButton)[0].click()
    assert [person.name for person in console.bridge.workshop.participants] == ["Els Kok"]
    console.bring_in_requested.emit(None)
    assert any(one.isVisible() for one in console.findChildren(BringingIn))


def test_another_language_is_spoken_by_every_console(app: App) -> None:
    consoles = [app.begin(named("Plandaal")), app.begin(named("Tolbrug"))]
    app.preferences.adopt(replace(app.preferences.now, language=Language.NL))
    assert [one.bridge.words.language for one in consoles if one] == ["nl", "nl"]


def test_a_file_that_cannot_be_made_is_told_in_a_sentence(app: App) -> None:
    assert app.begin(named("damaged")) is None
    assert any("disk is full" in text for text in boxes())


def test_a_damaged_file_leads_to_what_can_be_made_of_it(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    file = tmp_path / "day.samenspel"
    file.write_bytes(b"nothing")
    assert app.open_file(file) is None
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, EarlierWindow))
    said = "There is nothing to go back to"
    qtbot.waitUntil(lambda: any(label.text().startswith(said) for label in window.findChildren(QLabel)))
    window.close()


@pytest.mark.logs("ERROR ui.mishaps: ValueError")
def test_a_mishap_is_told_once_and_without_anybodys_words(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    mishaps = Mishaps(speak("en"))
    before = len(boxes())
    for _ in range(2):
        try:
            raise ValueError("what Noor said")
        except ValueError as error:
            mishaps.take(type(error), error, error.__traceback__)
    assert len(boxes()) == before + 1
    assert "what Noor said" not in caplog.text
    assert "ValueError" in caplog.text


def test_a_later_start_opens_its_file_here_or_shows_what_is_open(app: App) -> None:
    app.begin(named("De Zaagmolen"))
    app.receive(Arrival())
    assert len(app.consoles) == 1
    app.receive(Arrival(example="De Veerpont"))
    assert [one.bridge.workshop.organisation.name for one in app.consoles] == ["De Zaagmolen", "De Veerpont"]
    app.receive(Arrival(file="/nowhere/plan.samenspel"))
    assert len(app.consoles) == 2
    said = next(one for one in QApplication.topLevelWidgets() if isinstance(one, EarlierWindow))
    said.close()
