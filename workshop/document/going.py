"""Going through the day: which step comes next, and what happens to the clock on the way.

Steps are soft: any of them can be opened at any time, nothing is lost by skipping or going back.
"""

from __future__ import annotations

import datetime as dt

from workshop.document import timing
from workshop.document.session import Session
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.workshop import Workshop


def went(workshop: Workshop, session: Session, item: RowId, now: dt.datetime) -> Session:
    """Return the session at an item of the agenda, its clock running: a step's clock starts with the step.

    An item that is gone leaves the session as it is.
    """
    found = next((one for one in workshop.agenda if one.id == item), None)
    if found is None:
        return session
    return timing.started(session.at(found.step or StepCode.OWN, found.id), now)


def looked(workshop: Workshop, session: Session, item: RowId, now: dt.datetime) -> Session:
    """Return the session at an item; its clock runs only if the day's clock was running already."""
    if session.timer.is_running:
        return went(workshop, session, item, now)
    found = next((one for one in workshop.agenda if one.id == item), None)
    return session if found is None else session.at(found.step or StepCode.OWN, found.id)


def prepared(session: Session, now: dt.datetime) -> Session:
    """Return the session back in preparation, the clock standing still."""
    return timing.stopped(session, now).at(StepCode.PREPARATION, None)


def evaluating(session: Session, now: dt.datetime) -> Session:
    """Return the session in the evaluation, the clock of the day standing still."""
    return timing.stopped(session, now).at(StepCode.EVALUATION, None)


def following(workshop: Workshop, session: Session) -> AgendaItem | None:
    """Return the item after the present one; in preparation the first; None at the end of the day."""
    ids = [item.id for item in workshop.agenda]
    at = ids.index(session.item) + 1 if session.item in ids else 0
    if session.step is StepCode.EVALUATION:
        return None
    return workshop.agenda[at] if at < len(ids) else None


def preceding(workshop: Workshop, session: Session) -> AgendaItem | None:
    """Return the item before the present one, None at the beginning of the day."""
    ids = [item.id for item in workshop.agenda]
    at = ids.index(session.item) - 1 if session.item in ids else -1
    return workshop.agenda[at] if at >= 0 else None


def home_of(workshop: Workshop, step: StepCode) -> RowId | None:
    """Return the agenda item at which a step is done, the first one of its kind."""
    return next((item.id for item in workshop.agenda if item.step is step), None)
