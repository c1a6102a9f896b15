"""A board through a sieve: one discipline's lane, one role, what holds a word. The rest recedes."""

from __future__ import annotations

from dataclasses import replace

from workshop.domain.codes import Role
from workshop.domain.ids import CardId, DisciplineId
from workshop.domain.journey import Card
from workshop.drawing.board import Board, group_key
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is looked for; a card must have all of it. Empty lets everything through."""

    discipline: DisciplineId | None = None
    role: Role | None = None
    text: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it holds nothing back."""
        return self == Sieve() or not (self.discipline or self.role or self.text.strip())

    def lets(self, card: Card) -> bool:
        """Whether a card comes through."""
        if self.discipline is not None and card.discipline != self.discipline:
            return False
        if self.role is not None and card.role is not self.role:
            return False
        said = f"{card.title}\n{card.touchpoint}\n{card.note}".casefold()
        return all(part in said for part in self.text.casefold().split())


def sifted(board: Board, sieve: Sieve) -> Board:
    """The board with one discipline's lane alone where one is wanted, and other cards dimmed.

    Nothing changes its place in a cell: a card dropped among others lies where it is seen to lie.
    """
    if sieve.is_open:
        return board
    lane = board.lane_of(sieve.discipline)
    only: frozenset[str] = frozenset()
    if lane is not None:
        group = lane[1].group
        only = frozenset({lane[1].id, *({group_key(group)} if group else ())})
    dimmed = frozenset(card.id for card in board.cards if not sieve.lets(card))
    return replace(board, only=only, dimmed=dimmed)


def let_through(board: Board, sieve: Sieve) -> tuple[CardId, ...]:
    """The cards that come through, in the plan's order."""
    return tuple(card.id for card in board.cards if sieve.lets(card))
