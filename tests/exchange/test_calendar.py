"""What falls due, in a calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from icalendar import Calendar

from tests.domain.plans import workshops
from tests.exchange.documents import as_bytes, example
from workshop.domain.close import Close
from workshop.domain.codes import ActionStatus
from workshop.domain.plan import Action
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.ics_file import ics_bytes
from workshop.texts import speak

PLANDAAL = read_plan(as_bytes(example("plandaal")))
MADE = dt.date(2026, 9, 24)


def events(workshop: Workshop, language: str = "en") -> list[dict[str, object]]:
    calendar = Calendar.from_ical(ics_bytes(workshop, speak(language), MADE))
    return [
        {key.lower(): event.decoded(key) if key == "DTSTART" else str(event[key]) for key in event}
        for event in calendar.walk("VEVENT")
    ]


def test_every_action_with_a_date_is_a_whole_day() -> None:
    found = events(PLANDAAL)
    assert len(found) == 11
    assert found[0]["summary"] == "Capaciteitskalender zichtbaar voor sales"
    assert found[0]["dtstart"] == dt.date(2026, 10, 16)
    assert "Owner: Tarik Öztürk\nFirst step: Lege kalender" in str(found[0]["description"])


def test_an_action_is_the_same_event_in_every_later_file() -> None:
    later = tuple(replace(action, title="New", due=dt.date(2027, 1, 1)) for action in PLANDAAL.actions)
    before = [event["uid"] for event in events(PLANDAAL)]
    assert [event["uid"] for event in events(replace(PLANDAAL, actions=later))] == before
    assert len(set(before)) == len(before)


def test_an_action_that_was_stopped_is_cancelled() -> None:
    found = {str(event["summary"]): event["status"] for event in events(PLANDAAL)[:-1]}
    stopped = next(action.title for action in PLANDAAL.actions if action.status is ActionStatus.STOPPED)
    assert found.pop(stopped) == "CANCELLED"
    assert set(found.values()) == {"CONFIRMED"}


def test_the_next_session_is_the_last_one_that_was_set() -> None:
    assert events(PLANDAAL)[-1]["dtstart"] == dt.date(2027, 3, 25)
    assert events(replace(PLANDAAL, evaluations=()))[-1]["dtstart"] == dt.date(2026, 12, 17)
    assert events(PLANDAAL, "nl")[-1]["summary"] == "Volgende sessie: Eén gezicht naar de installateur"
    assert events(Workshop(close=Close(next_date=dt.date.max)))[0]["dtstart"] == dt.date.max


def test_what_has_no_date_is_in_no_calendar() -> None:
    assert events(Workshop(actions=(Action(id="a", title="Some day"),))) == []


def test_the_same_plan_makes_the_same_file() -> None:
    assert ics_bytes(PLANDAAL, speak("nl"), MADE) == ics_bytes(PLANDAAL, speak("nl"), MADE)


@settings(max_examples=40, deadline=None)
@given(workshops())
def test_any_plan_makes_a_calendar_that_can_be_read(workshop: Workshop) -> None:
    dated = [action for action in workshop.actions if action.due is not None]
    assert len(events(workshop)) in (len(dated), len(dated) + 1)
