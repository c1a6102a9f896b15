"""Confirm, acknowledge, set the date."""

from __future__ import annotations

import datetime as dt

from workshop.domain import fields
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import DisciplineId
from workshop.domain.kinds import Takes, Target
from workshop.domain.rows import Line, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition(Row):
    """What one discipline thanks another for."""

    from_discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES, takes=Takes.ROW, json="from")
    to_discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES, takes=Takes.ROW, json="to")
    text: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """How sure people are (0 to 5 fingers, eyes closed), thanks, one word each, and when we meet again."""

    confidence: FrozenMap[int] = fields.marks(Target.PARTICIPANTS, 0, 5)
    recognition: tuple[Recognition, ...] = fields.rows(Recognition)
    words: tuple[Line, ...] = fields.rows(Line, plain=True)
    next_date: dt.date | None = fields.day()
    worth: float | None = fields.number(1, 5)
