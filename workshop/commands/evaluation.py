"""Meeting again: an evaluation begins with everything there is to look at laid ready."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from workshop.commands.command import Label, Verb
from workshop.commands.edits import Add, Write, WriteAll
from workshop.domain.codes import ActionStatus, AdjustmentKind, Light
from workshop.domain.evaluation import ActionReview, Adjustment, Evaluation, HandOffReview, Reading
from workshop.domain.ids import ActionId, RowId
from workshop.domain.paths import Path
from workshop.domain.rows import appended, find
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

EVALUATIONS: Path = ("evaluations",)
OPEN = (ActionStatus.OPEN, ActionStatus.BUSY, ActionStatus.LATE, None)
"""An action that still asks for a decision; one without a status counts as open."""


def fresh_evaluation(workshop: Workshop, date: dt.date | None, new_id: Callable[[], RowId]) -> Evaluation:
    """Return an evaluation with a row for each goal, action and hand-off; open actions come first.

    The statuses are those of today; values, marks and words are for people to fill in.
    """
    actions = sorted(workshop.actions, key=lambda action: action.status not in OPEN)
    reviews = (ActionReview(id=new_id(), action=action.id, status=action.status) for action in actions)
    handoffs = (
        HandOffReview(id=new_id(), handoff=one.id, status=one.status) for one in workshop.journey.handoffs
    )
    return Evaluation(
        id=new_id(),
        date=date,
        readings=appended((), *(Reading(id=new_id(), goal=goal.id) for goal in workshop.goals)),
        actions=appended((), *reviews),
        handoffs=appended((), *handoffs),
    )


@dataclass(frozen=True, slots=True)
class BeginEvaluation:
    """Add an evaluation at the end."""

    label: ClassVar[Label] = Label(Verb.ADD, "evaluations")
    evaluation: Evaluation

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        return Add(EVALUATIONS, (self.evaluation,), len(workshop.evaluations)).apply(workshop)


@dataclass(frozen=True, slots=True)
class ReviewAction:
    """Say how an action stands, in the evaluation and in the plan of today at once."""

    label: ClassVar[Label] = Label(Verb.CHANGE, "evaluations.actions.status")
    evaluation: RowId
    review: RowId
    action: ActionId | None
    status: ActionStatus | None

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        then = Write((*EVALUATIONS, self.evaluation, "actions", self.review, "status"), self.status)
        if self.action is None or all(action.id != self.action for action in workshop.actions):
            return then.apply(workshop)
        return WriteAll((then, Write(("actions", self.action, "status"), self.status))).apply(workshop)


@dataclass(frozen=True, slots=True)
class ReviewHandOff:
    """Say how a hand-off goes, in the evaluation and on the journey of today at once."""

    label: ClassVar[Label] = Label(Verb.CHANGE, "evaluations.handoffs.status")
    evaluation: RowId
    review: RowId
    handoff: RowId | None
    status: Light | None

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        then = Write((*EVALUATIONS, self.evaluation, "handoffs", self.review, "status"), self.status)
        if self.handoff is None or all(one.id != self.handoff for one in workshop.journey.handoffs):
            return then.apply(workshop)
        today = Write(("journey", "handoffs", self.handoff, "status"), self.status)
        return WriteAll((then, today)).apply(workshop)


@dataclass(frozen=True, slots=True)
class Decide:
    """Decide about one item of the plan: keep, adjust or stop. Deciding again replaces it.

    Something new beside an item is no decision about it, and stays.
    """

    label: ClassVar[Label] = Label(Verb.CHANGE, "evaluations.adjustments.kind")
    evaluation: RowId
    item: str  # the public id of a goal or an action
    kind: AdjustmentKind | None
    fresh: RowId  # the id of the row, should it have to be made

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        path = (*EVALUATIONS, self.evaluation, "adjustments")
        decided = find(workshop.evaluations, self.evaluation).adjustments
        present = next((one for one in decided if one.item == self.item and not _is_new(one)), None)
        if present is None:
            return Add(path, (Adjustment(id=self.fresh, item=self.item, kind=self.kind),), 10**9).apply(
                workshop
            )
        return Write((*path, present.id, "kind"), self.kind).apply(workshop)


def _is_new(adjustment: Adjustment) -> bool:
    return adjustment.kind is AdjustmentKind.NEW
