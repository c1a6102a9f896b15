"""The goals' numbers over several sessions, beside where they began and where they are to end."""

from __future__ import annotations

from workshop.domain.ids import GoalId
from workshop.domain.workshop import Workshop
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Trend:
    """A goal's numbers: the baseline, then one per evaluation (None where it was not read), the target."""

    goal: GoalId
    baseline: float | None
    readings: tuple[float | None, ...]
    target: float | None

    @property
    def is_drawn(self) -> bool:
        """Whether there are two numbers to draw a line between."""
        return sum(value is not None for value in (self.baseline, *self.readings)) > 1


def trends(workshop: Workshop) -> tuple[Trend, ...]:
    """Return the trend of every goal; of two readings in one session the last counts."""
    sessions = [{one.goal: one.value for one in each.readings} for each in workshop.evaluations]
    return tuple(
        Trend(goal.id, goal.baseline, tuple(one.get(goal.id) for one in sessions), goal.target)
        for goal in workshop.goals
    )
