"""One pot, and how many gain from what is paid from it. Amounts are in cents."""

from __future__ import annotations

from workshop.domain.ids import ActionId
from workshop.domain.workshop import Plan
from workshop.insight.shares import as_float, exact, mean
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Leverage:
    """How many disciplines gain: per action, on average, and per euro (None where there is nothing)."""

    actions: tuple[tuple[ActionId, int], ...]
    mean: float | None
    per_euro: float | None


def leverage(plan: Plan) -> Leverage:
    """Weigh the actions by the disciplines that gain from them."""
    counts = tuple((action.id, len(action.disciplines)) for action in plan.actions)
    average = mean(count for _, count in counts)
    spent = sum(action.budget or 0 for action in plan.actions)
    gained = sum((action.budget or 0) * len(action.disciplines) for action in plan.actions)
    return Leverage(
        actions=counts,
        mean=None if average is None else as_float(average),
        per_euro=as_float(exact(gained) / spent) if spent else None,
    )


@dataclass(frozen=True, slots=True)
class Pot:
    """What the disciplines put in, what there is, what the actions take and what is left.

    `available` and `left` are None while nobody has said what there is; `left` may be below zero.
    `is_overspent` and `is_uneven` (what was put in is not what there is) are pointed out.
    """

    contributed: int
    available: int | None
    allocated: int
    left: int | None
    is_overspent: bool
    is_uneven: bool


def pot(plan: Plan) -> Pot:
    """Count the pot."""
    contributed, available = sum(plan.budget.contributions.values()), plan.budget.available
    allocated = sum(action.budget or 0 for action in plan.actions)
    left = None if available is None else available - allocated
    return Pot(
        contributed=contributed,
        available=available,
        allocated=allocated,
        left=left,
        is_overspent=left is not None and left < 0,
        is_uneven=available is not None and bool(plan.budget.contributions) and contributed != available,
    )
