"""A half-day in the room, led with a clock turned by hand: late, caught up, back, voted, crashed, and on."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from ui.app import App, Ports
from ui.console.window import ConsoleWindow
from ui.settings import Preferences
from ui.widgets.fields import TextField
from workshop.cli.documents import free_file
from workshop.cli.exporting import Exports
from workshop.commands.beginning import duplicated
from workshop.commands.edits import Write, added
from workshop.document.session import Session
from workshop.document.slides import RoomClock
from workshop.document.slides.bodies import Votes
from workshop.domain.challenges import Cluster
from workshop.domain.codes import Language, StepCode
from workshop.domain.ids import new_id
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.sheet_reading import Sheets
from workshop.insight.challenges import votes
from workshop.storage import Files
from workshop.texts import speak

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
START = dt.datetime(2026, 9, 24, 8, 50, tzinfo=dt.UTC)
MINUTE = 60
AHEAD = [
    StepCode.VISION,
    StepCode.IDEAL_CUSTOMER,
    StepCode.BREAK,
    StepCode.VALUE_PROPOSITION,
    StepCode.JOURNEY,
    StepCode.GOALS,
    StepCode.PLAN,
    StepCode.CLOSE,
]


class Plans:
    """Reads plans as the application does."""

    def read(self, data: bytes) -> Workshop:
        return read_plan(data)


class Day:
    """One laptop on one day; `restarted` is the same laptop after the power went."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.folder, self.clock = folder, clock
        self.apps: list[App] = []

    def app(self, place: str) -> App:
        documents, private = self.folder / place, self.folder / f"{place}-private"
        private.mkdir()
        preferences = Preferences(private / "settings.json")
        preferences.adopt(replace(preferences.now, language=Language.NL))
        files = Files(self.clock, private, "0")
        made = App(
            Ports(
                library=files,
                keeping=lambda: files,
                importer=Plans(),
                exporter=Exports(speak("nl")),
                tables=Sheets(),
                clock=self.clock,
                example=lambda name: read_plan((EXAMPLES / f"{name}.json").read_bytes()),
                file_for=lambda workshop, _: free_file(workshop, START.date(), documents),
            ),
            preferences,
        )
        self.apps.append(made)
        return made

    def begun(self) -> ConsoleWindow:
        """The people, phases and agenda of an example, and nothing said yet."""
        plan = read_plan((EXAMPLES / "plandaal.json").read_bytes())
        fresh = duplicated(plan, with_people=True)
        occasion = replace(fresh.workshop, date=START.date(), start=START.time())
        console = self.app("documents").begin(replace(fresh, workshop=occasion))
        assert console is not None
        return active(console)

    def restarted(self, console: ConsoleWindow) -> ConsoleWindow:
        """Another process finds what lay on the disk at that instant; the first one never says goodbye."""
        console.bridge.store.flush()
        after = self.folder / "after"
        shutil.copytree(console.bridge.store.path.parent, after)
        found = self.app("again").open_file(after / console.bridge.store.path.name)
        assert found is not None
        return active(found)


@pytest.fixture
def day(qtbot: QtBot, tmp_path: Path) -> Iterator[Day]:
    made = Day(tmp_path, HandClock(START))
    yield made
    for app in made.apps:
        for console in tuple(app.consoles):
            console.close()
        if app.home is not None:
            app.home.close()
            app.home.deleteLater()


def active(console: ConsoleWindow) -> ConsoleWindow:
    console.activateWindow()
    assert QTest.qWaitForWindowActive(console)
    return console


def entered(*lines: str) -> None:
    """Type into whatever has the keys."""
    for line in lines:
        field = QApplication.focusWidget()
        assert isinstance(field, TextField)
        QTest.keyClicks(field, line)
        QTest.keyClick(field, Qt.Key.Key_Return)


def seconds_left(console: ConsoleWindow) -> float:
    clock = console.slide.clock
    assert isinstance(clock, RoomClock)
    return clock.left(console.bridge.now())


def where(console: ConsoleWindow) -> Session:
    return console.bridge.session


def begun_next(console: ConsoleWindow) -> StepCode:
    console.steering.begin_next()
    return where(console).step


def welcomed(console: ConsoleWindow, clock: HandClock) -> None:
    """The pulse and the Mirror, and ten minutes too many."""
    assert begun_next(console) is StepCode.WELCOME
    console.steering.open_round("pulse")
    entered(*("6",) * len(console.bridge.workshop.participants))
    console.steering.open_round("mirror")
    entered(*("30",) * len(console.bridge.workshop.disciplines))
    clock.turn(25 * MINUTE)
    assert console.steering.day.late == 10


def voted(console: ConsoleWindow, clock: HandClock) -> None:
    """Two cards in two clusters, and dots."""
    assert begun_next(console) is StepCode.CHALLENGES
    entered("Ik hoor pas op de bouwplaats wat er is beloofd", "Ik bel drie keer over dezelfde kraan")
    console.steering.reveal()
    for at, card in enumerate(console.bridge.workshop.challenges):
        group = Cluster(id=new_id(), key=f"groep{at}", title=f"Groep {at}")
        console.bridge.do(added(("clusters",), group))
        console.bridge.do(Write(("challenges", card.id, "cluster"), group.id))
    console.steering.open_round("dots")
    entered("aab", "abb", "a7")
    clock.turn(20 * MINUTE)


def caught_up(console: ConsoleWindow) -> None:
    """The parts ahead give up ten minutes together; the close and the break keep theirs."""
    before = {slot.item.step: slot.minutes for slot in console.steering.day.slots}
    console.steering.catch_up()
    after = {slot.item.step: slot.minutes for slot in console.steering.day.slots}
    assert console.steering.day.late == 0
    assert sum(before.values()) - sum(after.values()) == 10
    assert [after[StepCode.CLOSE], after[StepCode.BREAK]] == [before[StepCode.CLOSE], before[StepCode.BREAK]]


def gone_back(console: ConsoleWindow) -> None:
    """Somebody wants to see the pulse again; the dots are still there afterwards."""
    console.steering.open_step(StepCode.WELCOME)
    assert len(console.bridge.workshop.pulse.start) == len(console.bridge.workshop.participants)
    console.steering.open_step(StepCode.CHALLENGES)
    console.steering.open_round("dots")
    assert votes(console.bridge.workshop).total == 10


def crashed(day: Day, console: ConsoleWindow) -> ConsoleWindow:
    """The same place, the same second, nothing lost."""
    day.clock.turn(33)
    plan, session, left = console.bridge.workshop, where(console), seconds_left(console)
    again = day.restarted(console)
    assert again.bridge.workshop == plan
    assert where(again) == session
    assert seconds_left(again) == left
    day.clock.turn(7)
    assert seconds_left(again) == left - 7
    return again


def shown_votes(console: ConsoleWindow) -> list[int | None]:
    """What the room sees of the dots; nothing while they are hidden."""
    body = console.slide.parts[0].body
    return [one.votes for one in body.votes] if isinstance(body, Votes) else []


def test_a_half_day_is_led_to_its_end_on_time_through_delay_and_crash(day: Day) -> None:
    console = day.begun()
    welcomed(console, day.clock)
    caught_up(console)
    voted(console, day.clock)
    gone_back(console)
    again = crashed(day, console)
    assert shown_votes(again) == []
    again.steering.reveal()
    assert shown_votes(again) == [7, 3]
    assert finished(again, day.clock) == AHEAD
    assert abs(again.steering.day.late) <= 1
    again.steering.open_round("confidence")
    entered(*("4",) * len(again.bridge.workshop.participants))
    assert "close.confidence" in where(again).concealed
    assert again.bridge.store.flush().failure is None


def finished(console: ConsoleWindow, clock: HandClock) -> list[StepCode]:
    """Go through what is left, each step to its last second, each round once, and never lose a clock."""
    reached = []
    clock.turn(max(seconds_left(console), 0))
    while (step := begun_next(console)) is not StepCode.CLOSE:
        reached.append(step)
        for one in console.bridge.method.steps[step].rounds:
            console.steering.open_round(one.code)
            assert console.slide.parts
        clock.turn(max(seconds_left(console), 0))
    return [*reached, StepCode.CLOSE]
