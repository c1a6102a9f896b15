"""Who speaks when, who spoke how long, and who was not heard yet. The facilitator's alone.

Whoever is loudest speaks last: the order is by the kind of discipline, until the facilitator changes it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.ids import DisciplineId
from workshop.domain.people import Discipline
from workshop.domain.workshop import Workshop
from workshop.insight.challenges import is_heard
from workshop.method import Method


def speaking_order(workshop: Workshop, session: Session, method: Method) -> tuple[Discipline, ...]:
    """Return the disciplines in the order in which they speak; who joined later stands by its kind, last."""
    kinds = {kind: at for at, kind in enumerate(method.speaking_order)}
    chosen = {one: at for at, one in enumerate(session.order)}

    def place(one: Discipline) -> tuple[int, int]:
        return chosen.get(one.id, len(chosen)), kinds.get(one.kind, len(kinds)) if one.kind else len(kinds)

    return tuple(sorted(workshop.disciplines, key=place))


def moved(session: Session, workshop: Workshop, method: Method, discipline: DisciplineId, by: int) -> Session:
    """Return the session in which a discipline speaks so many places later, earlier when `by` is below 0."""
    order = [one.id for one in speaking_order(workshop, session, method)]
    if discipline not in order:
        return session
    at = order.index(discipline)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    return replace(session, order=tuple(order))


def by_kind(session: Session) -> Session:
    """Return the session in which the order is the method's again."""
    return replace(session, order=())


def speaker(session: Session) -> DisciplineId | None:
    """Return who speaks now."""
    return session.talk.item if session.talk.is_running else None


def turned(session: Session, discipline: DisciplineId, now: dt.datetime) -> Session:
    """Return the session in which a discipline has the word, or nobody when it had it already."""
    talk, at = session.talk, now.timestamp()
    return replace(
        session, talk=talk.stopped(at) if speaker(session) == discipline else talk.started(discipline, at)
    )


def silent(session: Session, now: dt.datetime) -> Session:
    """Return the session in which nobody's time runs."""
    return replace(session, talk=session.talk.stopped(now.timestamp()))


def unheard(workshop: Workshop, session: Session, now: dt.datetime) -> tuple[Discipline, ...]:
    """Return who has not had the word; among the challenges, whose were not said back."""
    if session.step is StepCode.CHALLENGES:
        heard = {card.discipline for card in workshop.challenges if is_heard(card)}
        return tuple(one for one in workshop.disciplines if one.id not in heard)
    at = now.timestamp()
    return tuple(one for one in workshop.disciplines if session.talk.elapsed(one.id, at) < 1)
