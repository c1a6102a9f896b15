"""Whether what we add fits what the customer needs, and whether what we promise is ours to keep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from workshop.domain.codes import Realistic
from workshop.domain.ids import GainId, PainId, RowId
from workshop.domain.proposition import Gain, Pain
from workshop.domain.workshop import Plan
from workshop.values import dataclass

W = TypeVar("W", Pain, Gain)


@dataclass(frozen=True, slots=True)
class Fit:
    """Pains that nothing relieves and gains that nothing creates, the heaviest first."""

    pains: tuple[PainId, ...]
    gains: tuple[GainId, ...]


def fit(plan: Plan) -> Fit:
    """Find what the customer's side asks and ours does not answer."""
    value = plan.value_proposition
    relieved = {reliever.pain for reliever in value.relievers}
    created = {creator.gain for creator in value.creators}
    return Fit(
        pains=tuple(pain.id for pain in heaviest(value.pains) if pain.id not in relieved),
        gains=tuple(gain.id for gain in heaviest(value.gains) if gain.id not in created),
    )


def heaviest(items: Iterable[W]) -> list[W]:
    """Return the items by weight, the heaviest first; those without a weight last, each in its sequence."""
    return sorted(items, key=lambda item: -(item.weight or 0))


@dataclass(frozen=True, slots=True)
class Promises:
    """`crossing`: made by one discipline, kept by another. `bare`: not true, and nothing is said instead."""

    crossing: tuple[RowId, ...]
    bare: tuple[RowId, ...]


def promises(plan: Plan) -> Promises:
    """Read the promise ledger."""
    return Promises(
        crossing=tuple(
            promise.id
            for promise in plan.promises
            if promise.made_by is not None
            and promise.kept_by is not None
            and promise.made_by != promise.kept_by
        ),
        bare=tuple(
            promise.id
            for promise in plan.promises
            if promise.realistic is Realistic.NO and not promise.instead.strip()
        ),
    )
