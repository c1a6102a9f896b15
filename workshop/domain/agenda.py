"""The company, the day and its agenda."""

from __future__ import annotations

import datetime as dt

from workshop.domain import fields
from workshop.domain.codes import AGENDA_STEPS, Length, StepCode
from workshop.domain.rows import OptionalKeyRow
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """The company that the plan is for."""

    name: str = fields.text()
    sector: str = fields.text()
    city: str = fields.text()
    employees: int | None = fields.whole(0)
    situation: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """The day itself: what it is called, why, when, where and who leads it."""

    title: str = fields.text()
    purpose: str = fields.text()
    date: dt.date | None = fields.day()
    start: dt.time | None = fields.time()
    location: str = fields.text()
    facilitator: str = fields.text()
    length: Length | None = fields.code(Length)
    minutes: int | None = fields.whole(1, 1440)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(OptionalKeyRow):
    """A step or a break, in the order of the day. `title` renames a step, and names one's own."""

    step: StepCode | None = fields.code(StepCode, among=AGENDA_STEPS)
    title: str = fields.text()
    minutes: int | None = fields.whole(0, 1440)
