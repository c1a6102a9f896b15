"""Who may decide: makes visible who executes without deciding."""

from __future__ import annotations

from workshop.domain import codes
from workshop.domain.ids import ActionId, DisciplineId, ParticipantId
from workshop.domain.workshop import Plan
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """People who decide, per discipline; disciplines without one; actions that nobody can decide about.

    The last are those whose owner executes and whose `decides` is empty.
    """

    deciders: tuple[tuple[DisciplineId, tuple[ParticipantId, ...]], ...]
    without: tuple[DisciplineId, ...]
    undecidable: tuple[ActionId, ...]


def authority(plan: Plan) -> Authority:
    """Look at every hat that a person wears."""
    deciding = [person for person in plan.participants if person.authority is codes.Authority.DECIDES]
    deciders = tuple(
        (one.id, tuple(person.id for person in deciding if one.id in person.disciplines))
        for one in plan.disciplines
    )
    executing = {person.id for person in plan.participants if person.authority is codes.Authority.EXECUTES}
    return Authority(
        deciders=deciders,
        without=tuple(discipline for discipline, people in deciders if not people),
        undecidable=tuple(
            action.id for action in plan.actions if action.owner in executing and not action.decides.strip()
        ),
    )
