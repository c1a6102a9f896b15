"""Who is in the room: disciplines, participants, and what people said on the way in."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.codes import Authority, Kind
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import DisciplineId
from workshop.domain.kinds import Takes, Target
from workshop.domain.rows import KeyedRow, Line, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Discipline(KeyedRow):
    """A department or trade: a lane of the journey. `group` folds lanes of one department together."""

    name: str = fields.text()
    color: str | None = fields.color()
    kind: Kind | None = fields.code(Kind)
    group: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamKpi(Row):
    """What a team is measured by on its own, and what of it works against the shared goals."""

    discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES, takes=Takes.ROW)
    kpi: str = fields.text()
    budget: int | None = fields.amount()
    conflict: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(KeyedRow):
    """A person in the room; `disciplines` are the hats they wear."""

    name: str = fields.text()
    role: str = fields.text()
    disciplines: tuple[DisciplineId, ...] = fields.refs(Target.DISCIPLINES)
    authority: Authority | None = fields.code(Authority)
    present: bool = fields.flag(default=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The check-in: what people hope for (shown without names), and the rules of the day."""

    hopes: FrozenMap[str] = fields.texts(Target.PARTICIPANTS)
    rules: tuple[Line, ...] = fields.rows(Line, plain=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """One number per person, 1 to 10, at the start and at the end."""

    question: str = fields.text()
    start: FrozenMap[int] = fields.marks(Target.PARTICIPANTS, 1, 10)
    end: FrozenMap[int] = fields.marks(Target.PARTICIPANTS, 1, 10)
