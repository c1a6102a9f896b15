"""What an action can be born from, the most pressing first, and which actions were born from it already."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.codes import Light, Likelihood, OriginKind, Realistic
from workshop.domain.ids import ActionId, RowId
from workshop.domain.workshop import Plan
from workshop.insight.challenges import is_heard, votes
from workshop.values import dataclass

_LIGHTS = {Light.RED: 0, Light.AMBER: 1, None: 2, Light.GREEN: 3}
_TRUE = {Realistic.NO: 0, Realistic.PARTLY: 1, None: 2, Realistic.YES: 3}
_LIKELY = {Likelihood.HIGH: 0, Likelihood.MEDIUM: 1, None: 2, Likelihood.LOW: 3}


@dataclass(frozen=True, slots=True)
class Source:
    """A row that an action may be born from. `asks`: something is amiss there that nobody acts on yet."""

    kind: OriginKind
    row: RowId
    asks: bool
    born: tuple[ActionId, ...]


def sources(plan: Plan) -> tuple[Source, ...]:
    """Return every row that an action can come from, those that ask for one first."""
    born: dict[tuple[OriginKind, RowId], list[ActionId]] = {}
    for action in plan.actions:
        origin = action.origin
        if origin.kind is not None and origin.id is not None:
            born.setdefault((origin.kind, origin.id), []).append(action.id)
    goals = {action.goal for action in plan.actions}
    found = [
        Source(kind, row, asks and (kind, row) not in born, tuple(born.get((kind, row), ())))
        for kind, row, asks in _rows(plan, goals)
    ]
    return tuple(sorted(found, key=lambda one: not one.asks))


_Row = tuple[OriginKind, RowId, bool]


def _rows(plan: Plan, goals: set[RowId | None]) -> Iterator[_Row]:
    yield from _clusters(plan)
    for handoff in sorted(plan.journey.handoffs, key=lambda one: _LIGHTS[one.status]):
        yield OriginKind.HANDOFF, handoff.id, handoff.status in (Light.RED, Light.AMBER)
    for promise in sorted(plan.promises, key=lambda one: _TRUE[one.realistic]):
        yield OriginKind.PROMISE, promise.id, promise.realistic in (Realistic.NO, Realistic.PARTLY)
    for risk in sorted(plan.risks, key=lambda one: _LIKELY[one.likelihood]):
        yield OriginKind.RISK, risk.id, risk.likelihood is Likelihood.HIGH
    for goal in plan.goals:
        yield OriginKind.GOAL, goal.id, goal.id not in goals
    yield from _rest(plan)


def _clusters(plan: Plan) -> Iterator[_Row]:
    """The three with most dots ask for an action."""
    dots = votes(plan).clusters
    top = sorted((count for _, count in dots if count), reverse=True)[:3]
    for cluster, count in sorted(dots, key=lambda one: -one[1]):
        yield OriginKind.CLUSTER, cluster, count in top


def _rest(plan: Plan) -> Iterator[_Row]:
    for phase in plan.journey.phases:
        yield OriginKind.PHASE, phase.id, phase.lead is None
    for challenge in sorted(plan.challenges, key=lambda one: -(one.votes or 0)):
        yield OriginKind.CHALLENGE, challenge.id, challenge.cluster is None and not is_heard(challenge)
