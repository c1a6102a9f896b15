"""The room check: how far a picture can be read, and what the computer says of its power and its files."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.insight.worked_examples import example
from ui.home.battery import Battery, of_pmset, of_supplies
from ui.home.presence import missing
from ui.home.remembering import is_due, remembered
from ui.home.room import ScreenSeen, readable_metres, see_room
from ui.home.standing import where
from workshop.document.session import Session
from workshop.domain.close import Close
from workshop.domain.codes import StepCode
from workshop.domain.evaluation import Evaluation
from workshop.domain.rows import appended
from workshop.texts import speak

NOW = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)
PLANDAAL = example("plandaal")


@pytest.mark.parametrize(
    ("width", "screen", "metres"),
    [
        (2.2, None, 6.0),
        (2.2, ScreenSeen(name="b", width=1920, height=1080), 6.0),
        (2.2, ScreenSeen(name="b", width=3840, height=2160), 6.0),
        (2.2, ScreenSeen(name="b", width=1024, height=768), 8.0),
        (1.1, ScreenSeen(name="b", width=1920, height=1080), 3.0),
        (3.0, ScreenSeen(name="b", width=1920, height=1080), 8.0),
    ],
)
def test_reading_goes_as_far_as_the_picture_is_high(
    width: float, screen: ScreenSeen | None, metres: float
) -> None:
    assert readable_metres(width, screen) == metres


def test_a_battery_is_read_where_linux_keeps_it_and_a_mouse_is_not_the_laptop(tmp_path: Path) -> None:
    for name, told in {
        "hidpp_battery_0": {"type": "Battery", "scope": "Device", "capacity": "5", "status": "Discharging"},
        "AC": {"type": "Mains", "online": "0"},
        "BAT1": {"type": "Battery", "capacity": "64", "status": "Discharging"},
    }.items():
        (tmp_path / name).mkdir()
        for file, text in told.items():
            (tmp_path / name / file).write_text(f"{text}\n")
    assert of_supplies(tmp_path) == Battery(64, is_draining=True)
    (tmp_path / "BAT1" / "status").write_text("Charging\n")
    assert of_supplies(tmp_path) == Battery(64, is_draining=False)


def test_a_computer_without_a_battery_says_nothing_of_it(tmp_path: Path) -> None:
    assert of_supplies(tmp_path) is None
    assert of_supplies(tmp_path / "nowhere") is None
    assert of_pmset("Now drawing from 'AC Power'") is None


def test_a_battery_is_read_from_what_a_mac_says() -> None:
    told = "Now drawing from 'Battery Power'\n -InternalBattery-0\t83%; discharging; 4:10 remaining"
    assert of_pmset(told) == Battery(83, is_draining=True)
    assert of_pmset(" -InternalBattery-0\t100%; charged; 0:00 remaining") == Battery(100, is_draining=False)


def test_the_disk_is_looked_at_where_the_files_will_be_also_before_their_folder_is_there(
    tmp_path: Path,
) -> None:
    assert (see_room(None, tmp_path / "Samenspel" / "new").free or 0) > 0


def test_files_that_are_gone_are_named(tmp_path: Path) -> None:
    here = tmp_path / "a.samenspel"
    here.touch()
    assert missing([str(here), str(tmp_path / "b.samenspel"), "\0"]) == {str(tmp_path / "b.samenspel"), "\0"}


def test_a_workshop_is_remembered_by_where_it_stands_in_its_agenda() -> None:
    item = next(one for one in PLANDAAL.agenda if one.step is StepCode.JOURNEY)
    session = Session(step=StepCode.JOURNEY, item=item.id)
    recent = remembered(Path("/x/a.samenspel"), replace(PLANDAAL, agreed=None), session, NOW)
    assert (recent.title, recent.company) == ("Eén gezicht naar de installateur", "Plandaal Software B.V.")
    assert where(speak("en"), recent) == "Step 6 of 9"
    assert recent.opened == NOW
    assert sum(sum(lane) for lane in recent.sketch.counts) == len(PLANDAAL.journey.cards)


def test_before_the_day_it_is_in_preparation_and_after_it_agreed() -> None:
    path = Path("/x/a.samenspel")
    words = speak("nl")
    before = remembered(path, replace(PLANDAAL, agreed=None), Session(), NOW)
    assert where(words, before) == "In voorbereiding"
    assert where(words, replace(before, is_agreed=True)) == "Plan vastgesteld"


def test_the_next_session_is_what_was_said_last() -> None:
    today = NOW.date()
    close = Close(next_date=today)
    once = replace(PLANDAAL, close=close, evaluations=())
    again = replace(
        once, evaluations=appended((), Evaluation(id="e", next_date=today + dt.timedelta(days=60)))
    )
    path = Path("/x/a.samenspel")
    assert is_due(remembered(path, once, Session(), NOW), today)
    assert not is_due(remembered(path, again, Session(), NOW), today)
    assert not is_due(remembered(path, replace(once, close=Close()), Session(), NOW), today)
