"""The value we add, in the customer's words, and what we promise for it."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.codes import JobKind, Realistic
from workshop.domain.ids import DisciplineId, GainId, PainId
from workshop.domain.kinds import Target
from workshop.domain.rows import KeyedRow, Line, OptionalKeyRow, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(KeyedRow):
    """What the customer tries to get done; rank 1 comes first."""

    text: str = fields.text()
    kind: JobKind | None = fields.code(JobKind)
    rank: int | None = fields.whole(1, 99)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pain(KeyedRow):
    """What keeps the customer awake; weight 5 is heaviest."""

    text: str = fields.text()
    weight: int | None = fields.whole(1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain(KeyedRow):
    """What the customer would be glad of; weight 5 is most."""

    text: str = fields.text()
    weight: int | None = fields.whole(1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliever(Row):
    """What we do about a pain."""

    text: str = fields.text()
    pain: PainId | None = fields.ref(Target.PAINS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Creator(Row):
    """What we do for a gain."""

    text: str = fields.text()
    gain: GainId | None = fields.ref(Target.GAINS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueProposition:
    """The customer's side, our side, the lines between them, and one sentence that says it."""

    jobs: tuple[Job, ...] = fields.rows(Job)
    pains: tuple[Pain, ...] = fields.rows(Pain, Target.PAINS)
    gains: tuple[Gain, ...] = fields.rows(Gain, Target.GAINS)
    products: tuple[Line, ...] = fields.rows(Line, plain=True)
    relievers: tuple[Reliever, ...] = fields.rows(Reliever)
    creators: tuple[Creator, ...] = fields.rows(Creator)
    statement: str = fields.text()
    fit_note: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(OptionalKeyRow):
    """What one discipline promises and others must keep, whether it is true, and what we say instead."""

    text: str = fields.text()
    made_by: DisciplineId | None = fields.ref(Target.DISCIPLINES)
    kept_by: DisciplineId | None = fields.ref(Target.DISCIPLINES)
    realistic: Realistic | None = fields.code(Realistic)
    instead: str = fields.text()
