"""A few goals that nobody can reach alone."""

from __future__ import annotations

import datetime as dt

from workshop.domain import fields
from workshop.domain.codes import Direction
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Target
from workshop.domain.rows import KeyedRow
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(KeyedRow):
    """A shared goal with one number: now, wanted, when and from which source; what each discipline adds."""

    title: str = fields.text()
    kpi: str = fields.text()
    unit: str = fields.text()
    direction: Direction | None = fields.code(Direction)
    baseline: float | None = fields.number()
    target: float | None = fields.number()
    measure_by: dt.date | None = fields.day()
    due: dt.date | None = fields.day()
    source: str = fields.text()
    contributions: FrozenMap[str] = fields.texts(Target.DISCIPLINES)
