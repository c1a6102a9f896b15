"""The day on the clock: when each part begins, how late it is, and catching up."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workshop.document.session import Session
from workshop.document.timetable import SHORTEST, Stage, caught_up, timetable
from workshop.domain.agenda import AgendaItem, Occasion
from workshop.domain.codes import StepCode
from workshop.domain.rows import appended
from workshop.domain.workshop import Plan

ZONE = dt.timezone(dt.timedelta(hours=2))
DAY = dt.date(2026, 9, 24)
PLAN = Plan(
    workshop=Occasion(date=DAY, start=dt.time(9, 0)),
    agenda=appended(
        (),
        AgendaItem(id="hello", step=StepCode.WELCOME, minutes=15),
        AgendaItem(id="hear", step=StepCode.CHALLENGES, minutes=35),
        AgendaItem(id="coffee", step=StepCode.BREAK, minutes=15),
        AgendaItem(id="vision", step=StepCode.VISION, minutes=20),
        AgendaItem(id="bye", step=StepCode.CLOSE, minutes=10),
    ),
)


def at(hour: int, minute: int, day: dt.date = DAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute), ZONE)


def begun(*items: tuple[str, dt.datetime]) -> Session:
    session = Session()
    for item, when in items:
        session = replace(session, timer=session.timer.started(item, when.timestamp()))
    return session


def clock_times(plan: Plan, session: Session, now: dt.datetime) -> list[str]:
    return [f"{slot.begins:%H:%M}" for slot in timetable(plan, session, now).slots if slot.begins]


def test_before_the_day_everything_stands_where_it_was_planned() -> None:
    day = timetable(PLAN, Session(), at(8, 0))
    assert clock_times(PLAN, Session(), at(8, 0)) == ["09:00", "09:15", "09:50", "10:05", "10:25"]
    assert (day.ends, day.planned_end, day.late) == (at(10, 35), at(10, 35), 0)


def test_steps_are_numbered_and_breaks_are_not() -> None:
    day = timetable(PLAN, Session(), at(8, 0))
    assert [slot.number for slot in day.slots] == [1, 2, None, 3, 4]
    assert day.steps == 4


def test_a_late_start_moves_everything_that_is_ahead() -> None:
    session = begun(("hello", at(9, 4)))
    day = timetable(PLAN, session, at(9, 4))
    assert clock_times(PLAN, session, at(9, 4)) == ["09:00", "09:19", "09:54", "10:09", "10:29"]
    assert (day.late, day.ends) == (4, at(10, 39))


def test_overtime_makes_it_later_minute_by_minute() -> None:
    session = begun(("hello", at(9, 0)))
    assert timetable(PLAN, session, at(9, 15)).late == 0
    assert timetable(PLAN, session, at(9, 21)).late == 6


def test_a_part_that_ends_early_leaves_the_day_ahead() -> None:
    session = begun(("hello", at(9, 0)), ("hear", at(9, 10)))
    assert timetable(PLAN, session, at(9, 10)).late == -5


def test_minutes_given_to_a_part_are_minutes_later() -> None:
    session = begun(("hello", at(9, 0)))
    session = replace(session, timer=session.timer.given("hello", 5))
    day = timetable(PLAN, session, at(9, 0))
    assert day.late == 5
    assert day.slots[0].ends == at(9, 20)


def test_what_ran_is_done_what_was_passed_is_skipped_and_does_not_count() -> None:
    session = begun(("hello", at(9, 0)), ("vision", at(9, 15)))
    day = timetable(PLAN, session, at(9, 15))
    assert [slot.stage for slot in day.slots] == [
        Stage.DONE,
        Stage.SKIPPED,
        Stage.SKIPPED,
        Stage.NOW,
        Stage.AHEAD,
    ]
    assert day.late == -50


def test_on_another_day_only_what_took_too_long_counts() -> None:
    other = dt.date(2026, 10, 1)
    session = begun(("hello", at(14, 0, other)), ("hear", at(14, 20, other)))
    assert timetable(PLAN, session, at(14, 20, other)).late == 5


def test_without_a_start_there_are_no_clock_times_but_there_is_a_delay() -> None:
    plan = replace(PLAN, workshop=Occasion())
    session = begun(("hello", at(9, 0)))
    day = timetable(plan, session, at(9, 18))
    assert (day.slots[0].begins, day.ends, day.late) == (None, None, 3)


def test_an_empty_agenda_is_a_day_without_slots() -> None:
    assert timetable(Plan(), Session(), at(9, 0)).slots == ()


def test_catching_up_shares_out_the_delay_but_leaves_close_and_breaks_alone() -> None:
    session = begun(("hello", at(9, 0)))
    after = caught_up(PLAN, session, at(9, 26))
    day = timetable(PLAN, after, at(9, 26))
    assert day.late == 0
    assert [slot.minutes for slot in day.slots] == [15, 28, 15, 16, 10]


@given(st.integers(0, 300))
def test_catching_up_never_leaves_less_than_the_shortest_and_never_more_than_was_late(delay: int) -> None:
    session = begun(("hello", at(9, 0)))
    now = at(9, 15) + dt.timedelta(minutes=delay)
    after = timetable(PLAN, caught_up(PLAN, session, now), now)
    assert all(slot.minutes >= SHORTEST for slot in after.slots)
    assert after.late == max(delay - (35 - SHORTEST) - (20 - SHORTEST), 0)


def test_when_it_is_early_there_is_nothing_to_catch_up() -> None:
    session = begun(("hello", at(9, 0)), ("hear", at(9, 10)))
    assert caught_up(PLAN, session, at(9, 10)) == session
