"""What hinders us: challenges, and the clusters that they fall into."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.ids import ClusterId, DisciplineId, PhaseId
from workshop.domain.kinds import Target
from workshop.domain.rows import KeyedRow
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(KeyedRow):
    """Challenges that belong together, ending in "so we need ..."."""

    title: str = fields.text()
    need: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(KeyedRow):
    """One thing that hinders a discipline; heard once another discipline has said it back."""

    discipline: DisciplineId | None = fields.ref(Target.DISCIPLINES)
    text: str = fields.text()
    cause: str = fields.text()
    affects: tuple[DisciplineId, ...] = fields.refs(Target.DISCIPLINES)
    cluster: ClusterId | None = fields.ref(Target.CLUSTERS)
    votes: int | None = fields.whole(0, 9999)
    phase: PhaseId | None = fields.ref(Target.PHASES)
    heard_by: DisciplineId | None = fields.ref(Target.DISCIPLINES)
