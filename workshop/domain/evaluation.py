"""Meeting again: what was measured, how it stands, what was learned and what changes."""

from __future__ import annotations

import datetime as dt

from workshop.domain import fields
from workshop.domain.codes import ActionStatus, AdjustmentKind, Light
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import ActionId, GoalId, HandOffId
from workshop.domain.kinds import Takes, Target
from workshop.domain.rows import Line, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Row):
    """A goal's number on the day of the evaluation."""

    goal: GoalId | None = fields.ref(Target.GOALS, takes=Takes.REFUSES)
    value: float | None = fields.number()
    note: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionReview(Row):
    """How an action stood then."""

    action: ActionId | None = fields.ref(Target.ACTIONS, takes=Takes.REFUSES)
    status: ActionStatus | None = fields.code(ActionStatus)
    note: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffReview(Row):
    """How a hand-off went then."""

    handoff: HandOffId | None = fields.ref(Target.HANDOFFS, takes=Takes.REFUSES)
    status: Light | None = fields.code(Light)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment(Row):
    """What was changed together and why. `item` is the public id of a goal or an action, or free text."""

    kind: AdjustmentKind | None = fields.code(AdjustmentKind)
    item: str = fields.text()
    text: str = fields.text()
    reason: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Row):
    """One follow-up session; a record that later deletions do not touch."""

    date: dt.date | None = fields.day()
    minutes: int | None = fields.whole(0, 1440)
    pulse: FrozenMap[int] = fields.marks(Target.PARTICIPANTS, 1, 10, takes=Takes.REFUSES)
    readings: tuple[Reading, ...] = fields.rows(Reading)
    actions: tuple[ActionReview, ...] = fields.rows(ActionReview)
    handoffs: tuple[HandOffReview, ...] = fields.rows(HandOffReview)
    one_face: int | None = fields.whole(1, 5)
    learned: tuple[Line, ...] = fields.rows(Line, plain=True)
    adjustments: tuple[Adjustment, ...] = fields.rows(Adjustment)
    next_date: dt.date | None = fields.day()
