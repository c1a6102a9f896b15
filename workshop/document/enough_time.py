"""Whether everybody can be heard in the time there is: two minutes a discipline to tell, and be said back."""

from __future__ import annotations

from workshop.domain.codes import StepCode
from workshop.domain.workshop import Plan
from workshop.method import Method
from workshop.values import dataclass

TELLING = 2
"""Minutes that a discipline needs to tell what hinders it and hear it said back."""
_ROUND = "say_back"


@dataclass(frozen=True, slots=True)
class Short:
    """How many disciplines can be heard in the step as planned, and the minutes it takes for all."""

    fits: int
    needed: int


def too_short(plan: Plan, method: Method) -> Short | None:
    """Return how the challenges are too short for the disciplines, None when they are not."""
    step = method.steps[StepCode.CHALLENGES]
    share = next((one.share for one in step.rounds if one.code == _ROUND), 0)
    minutes = sum(item.minutes or 0 for item in plan.agenda if item.step is StepCode.CHALLENGES)
    fits = minutes * share // (100 * TELLING)
    if not minutes or not share or fits >= len(plan.disciplines):
        return None
    return Short(fits, -(-len(plan.disciplines) * TELLING * 100 // share))
