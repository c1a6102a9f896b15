"""Where the group goes next: pure functions from one session to the next."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from workshop.document import timing
from workshop.document.concealment import round_of
from workshop.document.session import Session
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.workshop import Workshop
from workshop.method import Method


def at_item(session: Session, workshop: Workshop, item: RowId) -> Session:
    """Return the session with an agenda item open; the clock stays with whatever it runs for."""
    found = next((one for one in workshop.agenda if one.id == item), None)
    return session if found is None else session.at(found.step or StepCode.OWN, found.id)


def at_step(session: Session, workshop: Workshop, step: StepCode) -> Session:
    """Return the session in a step, in the first agenda item that has it if any has."""
    item = next((one.id for one in workshop.agenda if one.step is step), None)
    return session.at(step, item)


def following(session: Session, workshop: Workshop) -> AgendaItem | None:
    """Return the agenda item that comes next, the first one after the preparation; None at the end."""
    if session.step is StepCode.EVALUATION or not workshop.agenda:
        return None
    places = [item.id for item in workshop.agenda]
    if session.item not in places:
        return workshop.agenda[0]
    at = places.index(session.item) + 1
    return workshop.agenda[at] if at < len(places) else None


def begun(session: Session, workshop: Workshop, now: dt.datetime) -> Session:
    """Return the session with the next agenda item open and its clock running."""
    item = following(session, workshop)
    return session if item is None else timing.started(at_item(session, workshop, item.id), now)


def in_round(session: Session, code: str, now: dt.datetime) -> Session:
    """Return the session in another round of the step."""
    return session.in_round(code, timing.elapsed(session, now))


def forward(session: Session, workshop: Workshop, method: Method, now: dt.datetime, pages: int) -> Session:
    """Return the session one press of a clicker on: the next page, else round, else step."""
    if session.page + 1 < pages:
        return replace(session, page=session.page + 1)
    codes, at = _rounds(session, method)
    if at + 1 < len(codes):
        return in_round(session, codes[at + 1], now)
    return begun(session, workshop, now)


def back(session: Session, workshop: Workshop, method: Method, now: dt.datetime) -> Session:
    """Return the session one press of a clicker back; the clock goes on for what it runs for."""
    if session.page > 0:
        return replace(session, page=session.page - 1)
    codes, at = _rounds(session, method)
    if at > 0:
        return in_round(session, codes[at - 1], now)
    places = [item.id for item in workshop.agenda]
    if session.item in places[1:]:
        return at_item(session, workshop, places[places.index(session.item) - 1])
    return session


def _rounds(session: Session, method: Method) -> tuple[list[str], int]:
    codes = [one.code for one in method.steps[session.step].rounds]
    current = round_of(method, session)
    return codes, codes.index(current.code) if current else -1
