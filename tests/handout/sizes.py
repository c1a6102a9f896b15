"""Plans of every size for the paper: empty, as it comes, a large company's, and two thousand cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from workshop.commands.agreement import plan_of
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import DisciplineId, PhaseId
from workshop.domain.journey import Card, Phase
from workshop.domain.people import Discipline
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
Row = TypeVar("Row", bound=object)
_MORE = ("Inkoop en logistiek", "Juridische zaken & compliance", "Finance", "HR")


def typical() -> Workshop:
    """A worked example."""
    return read_plan((EXAMPLES / "plandaal.json").read_bytes())


def enterprise() -> Workshop:
    """Nine departments, twelve phases, eighty people, three hundred cards, all else four times."""
    plan = typical()
    more = tuple(Discipline(id=DisciplineId(f"more{n}"), name=name) for n, name in enumerate(_MORE))
    disciplines = (*plan.disciplines, *more)
    phases = (*(_phase(one) for one in plan.journey.phases[:4]), *plan.journey.phases)
    own, lanes, columns = plan.journey.cards, len(disciplines), len(phases)
    cards = tuple(
        replace(own[n % len(own)], id=f"card{n}", key=None, discipline=disciplines[n % lanes].id, phase=at.id)
        for n in range(300)
        for at in (phases[n // lanes * 5 % columns],)
    )
    large = replace(
        plan,
        disciplines=disciplines,
        participants=(*plan.participants, *_again(plan.participants, 9)),
        challenges=(*plan.challenges, *_again(plan.challenges, 3)),
        promises=(*plan.promises, *_again(plan.promises, 3)),
        journey=replace(plan.journey, phases=phases, cards=cards),
        goals=(*plan.goals, *_again(plan.goals, 1)),
        actions=(*plan.actions, *_again(plan.actions, 3)),
        budget=replace(plan.budget, contributions=FrozenMap({one.id: 12_000_00 for one in disciplines})),
    )
    then = replace(large, actions=large.actions[3:], goals=plan.goals, promises=large.promises[:-2])
    return replace(large, agreed=plan_of(then))


def many_cards(count: int = 2000) -> Workshop:
    """The example's journey with so many cards."""
    plan = typical()
    own = plan.journey.cards
    cards: list[Card] = [
        replace(own[n % len(own)], id=f"card{n}", key=None, title=f"{own[n % len(own)].title} ({n})")
        for n in range(count)
    ]
    return replace(plan, agreed=None, evaluations=(), journey=replace(plan.journey, cards=tuple(cards)))


SIZES: dict[str, Callable[[], Workshop]] = {
    "empty": Workshop,
    "typical": typical,
    "enterprise": enterprise,
    "two thousand cards": many_cards,
}


def _phase(one: Phase) -> Phase:
    return replace(one, id=PhaseId(f"{one.id}-more"), key=None, name=f"{one.name} opnieuw")


def _again(rows: Sequence[Row], times: int) -> tuple[Row, ...]:
    """The same rows so many times more, each with an id of its own."""
    return tuple(replace(row, id=f"{row.id}-{n}", **_keyless(row)) for n in range(times) for row in rows)  # type: ignore[type-var,attr-defined]


def _keyless(row: object) -> dict[str, None]:
    return {"key": None} if hasattr(row, "key") else {}
