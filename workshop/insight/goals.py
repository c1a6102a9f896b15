"""How far the shared goals are, and what works against them."""

from __future__ import annotations

from workshop.domain.evaluation import Reading
from workshop.domain.goals import Goal
from workshop.domain.ids import GoalId, RowId
from workshop.domain.workshop import Plan, Workshop
from workshop.insight.shares import exact, percent
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """A goal's latest number and how far it is from baseline to target, in percent; both may be None.

    The percentage is not clipped: below 0 it went the wrong way, above 100 beyond the target.
    """

    goal: GoalId
    value: float | None
    percent: float | None


def progress(workshop: Workshop) -> tuple[Progress, ...]:
    """Return the progress of every goal, by the last evaluation that has its number."""
    latest = {
        reading.goal: reading.value
        for evaluation in workshop.evaluations
        for reading in evaluation.readings
        if reading.value is not None
    }
    return tuple(_progress(goal, latest.get(goal.id)) for goal in workshop.goals)


def _progress(goal: Goal, value: float | None) -> Progress:
    if value is None or goal.baseline is None or goal.target is None:
        return Progress(goal.id, value, None)
    done, whole = exact(value) - exact(goal.baseline), exact(goal.target) - exact(goal.baseline)
    return Progress(goal.id, value, percent(done, whole))


def kpi_conflicts(plan: Plan) -> tuple[RowId, ...]:
    """Return the teams' own KPIs that work against the shared goals."""
    return tuple(kpi.id for kpi in plan.team_kpis if kpi.conflict.strip())


def is_read(reading: Reading) -> bool:
    """Tell whether a reading gives the number, or the reason why there is none."""
    return reading.value is not None or bool(reading.note.strip())
