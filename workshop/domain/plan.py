"""Who does what, when, with which money, and what could go wrong."""

from __future__ import annotations

import datetime as dt

from workshop.domain import fields
from workshop.domain.codes import ActionStatus, Currency, Likelihood, OriginKind, StepCode
from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import DisciplineId, GoalId, ParticipantId
from workshop.domain.kinds import Target
from workshop.domain.rows import KeyedRow, OptionalKeyRow, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The row that an action was born from; an id without a kind says nothing and is refused."""

    kind: OriginKind | None = None
    id: str | None = None

    def __post_init__(self) -> None:
        """Raise `DomainError` for an id without a kind."""
        if self.id is not None and self.kind is None:
            raise DomainError(Problem.ORIGIN_WITHOUT_KIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(KeyedRow):
    """A verb and a result, with one human owner. `disciplines` are those who gain from it."""

    title: str = fields.text()
    goal: GoalId | None = fields.ref(Target.GOALS)
    owner: ParticipantId | None = fields.ref(Target.PARTICIPANTS)
    accepted: bool = fields.flag()
    disciplines: tuple[DisciplineId, ...] = fields.refs(Target.DISCIPLINES)
    due: dt.date | None = fields.day()
    budget: int | None = fields.amount()
    hours: float | None = fields.number(0)
    done_when: str = fields.text()
    first_step: str = fields.text()
    decides: str = fields.text()
    origin: Origin = fields.named(Origin())
    status: ActionStatus | None = fields.code(ActionStatus)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The pot: what there is, what each discipline puts in."""

    available: int | None = fields.amount()
    currency: Currency | None = fields.code(Currency)
    period: str = fields.text()
    contributions: FrozenMap[int] = fields.amounts(Target.DISCIPLINES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(OptionalKeyRow):
    """Why it might fail, and what is done about that by whom."""

    text: str = fields.text()
    likelihood: Likelihood | None = fields.code(Likelihood)
    measure: str = fields.text()
    owner: ParticipantId | None = fields.ref(Target.PARTICIPANTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedItem(Row):
    """Something for later, with a taker."""

    text: str = fields.text()
    owner: ParticipantId | None = fields.ref(Target.PARTICIPANTS)
    follow_up: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Row):
    """What was decided, in which step and by whom."""

    text: str = fields.text()
    step: StepCode | None = fields.code(StepCode)
    decided_by: str = fields.text()
