"""The sentence that steers everyone's work."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.frozen import FrozenMap
from workshop.domain.kinds import Target
from workshop.domain.rows import Line
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vision:
    """The shared vision, its drafts, and the fingers that each person held up for it (0 to 5)."""

    statement: str = fields.text()
    horizon: str = fields.text()
    for_customer: str = fields.text()
    for_team: str = fields.text()
    we_stop: str = fields.text()
    drafts: tuple[Line, ...] = fields.rows(Line, plain=True)
    support: FrozenMap[int] = fields.marks(Target.PARTICIPANTS, 0, 5)
