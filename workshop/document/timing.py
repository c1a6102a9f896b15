"""The clock of what is going on: an item of the agenda, or an evaluation."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from workshop.document.session import Session
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.evaluation import Evaluation
from workshop.domain.ids import RowId
from workshop.domain.workshop import Workshop


def timed_item(session: Session) -> RowId | None:
    """Return the row whose minutes count now: an agenda item's or an evaluation's; None: no clock."""
    return session.evaluation if session.step is StepCode.EVALUATION else session.item


def minutes_of(workshop: Workshop, item: RowId | None) -> int:
    """Return the minutes that were planned for an agenda item or an evaluation, 0 when there are none."""
    rows: tuple[AgendaItem | Evaluation, ...] = (*workshop.agenda, *workshop.evaluations)
    return next((row.minutes or 0 for row in rows if row.id == item), 0)


def elapsed(session: Session, now: dt.datetime) -> float:
    """Return how many seconds the present item has run."""
    item = timed_item(session)
    return 0.0 if item is None else session.timer.elapsed(item, now.timestamp())


def remaining(workshop: Workshop, session: Session, now: dt.datetime) -> float:
    """Return the seconds left of the present item; negative is overtime."""
    item = timed_item(session)
    if item is None:
        return 0.0
    return session.timer.remaining(item, minutes_of(workshop, item), now.timestamp())


def whole(workshop: Workshop, session: Session) -> float:
    """Return the seconds of the present item, with what was given or taken."""
    item = timed_item(session)
    return 60.0 * (minutes_of(workshop, item) + session.timer.added.get(item or "", 0))


def is_running(session: Session) -> bool:
    """Tell whether the clock of the present item runs."""
    item = timed_item(session)
    return item is not None and item == session.timer.item and session.timer.is_running


def started(session: Session, now: dt.datetime) -> Session:
    """Return the session with the present item's clock running; another's stops."""
    item = timed_item(session)
    if item is None or is_running(session):
        return session
    return replace(session, timer=session.timer.started(item, now.timestamp()))


def stopped(session: Session, now: dt.datetime) -> Session:
    """Return the session with the clock standing still."""
    return replace(session, timer=session.timer.stopped(now.timestamp()))


def given(session: Session, minutes: int) -> Session:
    """Return the session with minutes given to the present item, or taken from it."""
    item = timed_item(session)
    return session if item is None else replace(session, timer=session.timer.given(item, minutes))
