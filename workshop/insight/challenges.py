"""Who was heard, and where the dots went."""

from __future__ import annotations

from workshop.domain.challenges import Challenge
from workshop.domain.ids import ChallengeId, ClusterId
from workshop.domain.workshop import Plan
from workshop.values import dataclass


def is_heard(challenge: Challenge) -> bool:
    """Tell whether another discipline has said the challenge back."""
    return challenge.heard_by is not None and challenge.heard_by != challenge.discipline


def heard(plan: Plan) -> tuple[ChallengeId, ...]:
    """Return the challenges that were heard; the others wait."""
    return tuple(challenge.id for challenge in plan.challenges if is_heard(challenge))


@dataclass(frozen=True, slots=True)
class Votes:
    """Dots per cluster, in the sequence of the clusters, and of all challenges together."""

    clusters: tuple[tuple[ClusterId, int], ...]
    total: int


def votes(plan: Plan) -> Votes:
    """Count the dots; a challenge without a cluster counts in the total alone."""
    counts = dict.fromkeys((cluster.id for cluster in plan.clusters), 0)
    for challenge in plan.challenges:
        if challenge.cluster is not None:
            counts[challenge.cluster] += challenge.votes or 0
    return Votes(tuple(counts.items()), sum(challenge.votes or 0 for challenge in plan.challenges))
