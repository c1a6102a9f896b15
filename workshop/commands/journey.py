"""Edits of the journey board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import compress, count, repeat
from operator import attrgetter, eq
from typing import Any, ClassVar

from workshop.commands.command import Label, Verb
from workshop.commands.edits import Write
from workshop.domain import rows, rules
from workshop.domain.errors import DomainError, Problem
from workshop.domain.ids import CardId, DisciplineId, PhaseId, RowId
from workshop.domain.journey import Card, CustomerMoment, Phase
from workshop.domain.kinds import Target
from workshop.domain.shape import lists
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

PHASES = ("journey", "phases")
CUSTOMER = ("journey", "customer")
CARDS = ("journey", "cards")
HANDOFFS = ("journey", "handoffs")


@dataclass(frozen=True, slots=True)
class MoveCards:
    """Put journey cards, in their given sequence, at a place in one cell, their own or another."""

    label: ClassVar[Label] = Label(Verb.MOVE, ".".join(CARDS))
    cards: tuple[CardId, ...]
    phase: PhaseId | None
    discipline: DisciplineId | None
    index: int  # as the cell is once the cards have been lifted out; past the end means last

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `UnknownRowError` when a card is gone, `DomainError` when the cell is."""
        _check_cell(workshop, self.phase, self.discipline)
        cards = workshop.journey.cards
        held = [rows.find(cards, card) for card in self.cards]
        stays = all((one.phase, one.discipline) == (self.phase, self.discipline) for one in held)
        if stays and self._in_place(workshop):
            return workshop
        lifted = [replace(one, phase=self.phase, discipline=self.discipline) for one in held]
        rest = _without(cards, self.cards)
        after = rows.inserted(rest, lifted, _place(rest, self.phase, self.discipline, self.index))
        return _with_journey(workshop, cards=after)

    def _in_place(self, workshop: Workshop) -> bool:
        """Tell whether the cards already stand there, so that nothing is logged for a drop in place."""
        cell = [card.id for card in workshop.journey.cell(self.phase, self.discipline)]
        rest = [card for card in cell if card not in self.cards]
        index = min(max(self.index, 0), len(rest))
        return cell == [*rest[:index], *self.cards, *rest[index:]]


@dataclass(frozen=True, slots=True)
class AddCards:
    """Put new cards in: at an index of the first one's cell (past the end means last), others last."""

    label: ClassVar[Label] = Label(Verb.ADD, ".".join(CARDS))
    cards: tuple[Card, ...]  # each with its phase and discipline
    index: int

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        if not self.cards:
            return workshop
        rules.check_value(lists()[CARDS], self.cards, CARDS, rules.Known(workshop))
        cells: dict[tuple[PhaseId | None, DisciplineId | None], list[Card]] = {}
        for card in self.cards:
            cells.setdefault((card.phase, card.discipline), []).append(card)
        cards, index = workshop.journey.cards, self.index
        for cell, new in cells.items():
            cards = rows.inserted(cards, new, _place(cards, *cell, index))
            index = len(cards)
        return _with_journey(workshop, cards=cards)


@dataclass(frozen=True, slots=True)
class AddPhases:
    """Put new phases in at an index; they are before or after the deal as their neighbours are."""

    label: ClassVar[Label] = Label(Verb.ADD, ".".join(PHASES))
    phases: tuple[Phase, ...]
    index: int

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        present = workshop.journey.phases
        index = max(0, min(self.index, len(present)))
        signed = index > 0 and present[index - 1].after_deal
        new = [replace(phase, after_deal=phase.after_deal or signed) for phase in self.phases]
        rules.check_value(lists()[PHASES], tuple(new), PHASES, rules.Known(workshop))
        after = rows.inserted(present, new, index)
        rules.check_phases(after)
        return _with_journey(workshop, phases=after)


@dataclass(frozen=True, slots=True)
class MovePhase:
    """Put a phase at another place; carried over the signature it changes sides."""

    label: ClassVar[Label] = Label(Verb.MOVE, ".".join(PHASES))
    phase: PhaseId
    index: int  # as the list is once the phase has been lifted out

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        after = rows.moved(workshop.journey.phases, self.phase, self.index)
        at = rows.position(after, self.phase)
        if at > 0 and after[at - 1].after_deal:
            after = rows.updated(after, self.phase, lambda phase: replace(phase, after_deal=True))
        elif at + 1 < len(after) and not after[at + 1].after_deal:
            after = rows.updated(after, self.phase, lambda phase: replace(phase, after_deal=False))
        return _with_journey(workshop, phases=after)


@dataclass(frozen=True, slots=True)
class Sign:
    """Put the signature before the phase at `index`: all from there on are after the deal."""

    label: ClassVar[Label] = Label(Verb.CHANGE, "journey.phases.after_deal")
    index: int  # the number of phases before the deal

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        phases = tuple(
            phase if phase.after_deal == (at >= self.index) else replace(phase, after_deal=at >= self.index)
            for at, phase in enumerate(workshop.journey.phases)
        )
        return workshop if phases == workshop.journey.phases else _with_journey(workshop, phases=phases)


@dataclass(frozen=True, slots=True)
class DescribeMoment:
    """Say what the customer does, feels or meets in a phase; the phase's row is made when it is not there."""

    phase: PhaseId
    field: str  # does, feeling or faces
    value: Any
    fresh: RowId  # the id of the row, should it have to be made

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.CHANGE, ".".join((*CUSTOMER, self.field)))

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` for a value that may not stand there; see `Command.apply`."""
        rows.find(workshop.journey.phases, self.phase)
        moment = workshop.journey.moment(self.phase)
        if moment is None:
            if self.value in (None, ""):
                return workshop
            moment = CustomerMoment(id=self.fresh, phase=self.phase)
            moments = rows.appended(workshop.journey.customer, moment)
            workshop = _with_journey(workshop, customer=moments)
        return Write((*CUSTOMER, moment.id, self.field), self.value).apply(workshop)


@dataclass(frozen=True, slots=True)
class DuplicateCards:
    """Put copies of cards right behind them, each in its own cell."""

    label: ClassVar[Label] = Label(Verb.DUPLICATE, ".".join(CARDS))
    cards: tuple[CardId, ...]
    fresh: tuple[CardId, ...]  # the ids of the copies

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        cards = workshop.journey.cards
        for card_id, copy_id in zip(self.cards, self.fresh, strict=True):
            at = rows.position(cards, card_id)
            cards = rows.inserted(cards, [replace(cards[at], id=copy_id, key=None)], at + 1)
        return _with_journey(workshop, cards=cards)


def _check_cell(workshop: Workshop, phase: PhaseId | None, discipline: DisciplineId | None) -> None:
    known = rules.Known(workshop)
    if phase is not None and phase not in known.ids(Target.PHASES):
        raise DomainError(Problem.DANGLING, PHASES, target="phases", id=phase)
    if discipline is not None and discipline not in known.ids(Target.DISCIPLINES):
        raise DomainError(Problem.DANGLING, ("disciplines",), target="disciplines", id=discipline)


def _without(cards: tuple[Card, ...], lifted: Iterable[CardId]) -> tuple[Card, ...]:
    """Return the list without some of its cards."""
    rest = [*cards]
    for at in sorted({rows.position(cards, card) for card in lifted}, reverse=True):
        del rest[at]
    return tuple(rest)


def _place(cards: Sequence[Card], phase: PhaseId | None, discipline: DisciplineId | None, index: int) -> int:
    """Return where in the list of all cards the place `index` of a cell is."""
    column = compress(count(), map(eq, map(_phase, cards), repeat(phase)))
    cell = [at for at in column if cards[at].discipline == discipline]
    if not cell:
        return len(cards)
    index = max(0, index)
    return cell[index] if index < len(cell) else cell[-1] + 1


_phase = attrgetter("phase")


def _with_journey(workshop: Workshop, **changes: Any) -> Workshop:
    return replace(workshop, journey=replace(workshop.journey, **changes))
