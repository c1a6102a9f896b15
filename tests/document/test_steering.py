"""From one page, round and step to the next, and back."""

from __future__ import annotations

import datetime as dt

from workshop.document import steering, timing
from workshop.document.session import Session
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.rows import appended
from workshop.domain.workshop import Workshop
from workshop.method import read_method

METHOD = read_method("en")
NOW = dt.datetime(2026, 9, 24, 9, 0, tzinfo=dt.UTC)
PLAN = Workshop(
    agenda=appended(
        (),
        AgendaItem(id="hello", step=StepCode.WELCOME, minutes=15),
        AgendaItem(id="coffee", step=StepCode.BREAK, minutes=10),
        AgendaItem(id="mine", title="A song", minutes=5),
        AgendaItem(id="vision", step=StepCode.VISION, minutes=20),
    )
)


def test_after_the_preparation_comes_the_first_item() -> None:
    session = steering.begun(Session(), PLAN, NOW)
    assert (session.step, session.item) == (StepCode.WELCOME, "hello")
    assert timing.is_running(session)


def test_beginning_the_next_item_moves_the_clock_along() -> None:
    session = steering.begun(steering.begun(Session(), PLAN, NOW), PLAN, NOW + dt.timedelta(minutes=14))
    assert session.timer.item == "coffee"
    assert session.timer.spent["hello"] == 14 * 60


def test_looking_at_another_item_leaves_the_clock_where_it_runs() -> None:
    session = steering.at_item(steering.begun(Session(), PLAN, NOW), PLAN, "vision")
    assert (session.step, session.timer.item) == (StepCode.VISION, "hello")
    assert not timing.is_running(session)


def test_an_item_without_a_step_is_ones_own() -> None:
    assert steering.at_item(Session(), PLAN, "mine").step is StepCode.OWN


def test_after_the_last_item_there_is_nothing() -> None:
    last = steering.at_item(Session(), PLAN, "vision")
    assert steering.following(last, PLAN) is None
    assert steering.begun(last, PLAN, NOW) is last


def test_a_clicker_goes_through_pages_then_rounds_then_steps() -> None:
    session = steering.begun(Session(), PLAN, NOW)
    session = steering.forward(session, PLAN, METHOD, NOW, pages=2)
    assert session.page == 1
    seen = []
    while session.step is StepCode.WELCOME:
        seen.append(session.round)
        session = steering.forward(session, PLAN, METHOD, NOW, pages=1)
    assert seen == [None, "check_in", "pulse", "mirror"]
    assert session.item == "coffee"


def test_a_clicker_goes_back_the_same_way() -> None:
    session = steering.at_item(Session(), PLAN, "coffee")
    session = steering.back(session, PLAN, METHOD, NOW)
    assert session.item == "hello"
    session = steering.in_round(session, "check_in", NOW)
    assert steering.back(session, PLAN, METHOD, NOW).round == "opening"
    first = steering.at_item(Session(), PLAN, "hello")
    assert steering.back(first, PLAN, METHOD, NOW) is first


def test_a_round_counts_its_time_from_where_it_was_begun() -> None:
    session = steering.begun(Session(), PLAN, NOW)
    later = steering.in_round(session, "pulse", NOW + dt.timedelta(minutes=9))
    assert later.round_from == 9 * 60
