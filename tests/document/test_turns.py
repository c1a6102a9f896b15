"""The order of a round, and who was not heard."""

from __future__ import annotations

import datetime as dt

from workshop.document import turns
from workshop.document.session import Session
from workshop.domain.challenges import Challenge
from workshop.domain.codes import Kind, StepCode
from workshop.domain.ids import new_id
from workshop.domain.people import Discipline
from workshop.domain.workshop import Workshop
from workshop.method import read_method

METHOD = read_method("en")
NOW = dt.datetime(2026, 9, 24, 9, 0, tzinfo=dt.UTC)
SALES, SUPPORT, BOARD = (
    Discipline(id=new_id(), key=kind, name=kind, kind=kind)
    for kind in (Kind.SALES, Kind.SUPPORT, Kind.MANAGEMENT)
)
PLAN = Workshop(disciplines=(BOARD, SALES, SUPPORT))


def names(session: Session, plan: Workshop = PLAN) -> list[str]:
    return [one.name for one in turns.speaking_order(plan, session, METHOD)]


def test_whoever_is_loudest_speaks_last() -> None:
    assert names(Session()) == ["support", "sales", "management"]


def test_the_facilitator_changes_the_order_and_takes_that_back() -> None:
    session = turns.moved(Session(), PLAN, METHOD, BOARD.id, -1)
    assert names(session) == ["support", "management", "sales"]
    assert names(turns.moved(session, PLAN, METHOD, SUPPORT.id, -1)) == names(session)
    assert names(turns.by_kind(session)) == names(Session())


def test_a_discipline_that_joins_later_speaks_after_a_changed_order() -> None:
    session = turns.moved(Session(), PLAN, METHOD, BOARD.id, -1)
    late = Discipline(id=new_id(), key="late", name="late", kind=Kind.SUPPORT)
    assert names(session, Workshop(disciplines=(*PLAN.disciplines, late)))[-1] == "late"


def test_talking_time_adds_up_over_turns_and_one_speaks_at_a_time() -> None:
    session = turns.turned(Session(), SALES.id, NOW)
    session = turns.turned(session, SUPPORT.id, NOW + dt.timedelta(seconds=40))
    session = turns.turned(session, SALES.id, NOW + dt.timedelta(seconds=50))
    assert turns.speaker(session) == SALES.id
    session = turns.turned(session, SALES.id, NOW + dt.timedelta(seconds=55))
    later = (NOW + dt.timedelta(hours=1)).timestamp()
    assert turns.speaker(session) is None
    assert (session.talk.elapsed(SALES.id, later), session.talk.elapsed(SUPPORT.id, later)) == (45, 10)
    assert [one.id for one in turns.unheard(PLAN, session, NOW)] == [BOARD.id]


def test_among_the_challenges_only_what_another_said_back_is_heard() -> None:
    own = Challenge(id=new_id(), key="1", text="I", discipline=SALES.id, heard_by=SALES.id)
    other = Challenge(id=new_id(), key="2", text="I", discipline=SUPPORT.id, heard_by=SALES.id)
    plan = Workshop(disciplines=PLAN.disciplines, challenges=(own, other))
    session = Session(step=StepCode.CHALLENGES)
    assert [one.id for one in turns.unheard(plan, session, NOW)] == [BOARD.id, SALES.id]
