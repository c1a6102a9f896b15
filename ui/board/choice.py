"""What is chosen on a board: the cards selected, and the one thing that the keyboard points at."""

from __future__ import annotations

from collections.abc import Iterable

from ui.board.aim import NO_AIM, Aim
from workshop.domain.ids import CardId, HandOffId
from workshop.drawing.bands import Box
from workshop.drawing.layout import Layout, Positions
from workshop.drawing.pointing import Part
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Selected cards in the order of the board, where a stretch of them began, and the keyboard's aim."""

    aim: Aim = NO_AIM
    cards: tuple[CardId, ...] = ()
    anchor: CardId = ""
    handoff: HandOffId = ""

    @staticmethod
    def of_card(card: CardId) -> Choice:
        """One card alone."""
        return Choice(Aim(Part.CARD, id=card), (card,), card)

    def aimed(self, aim: Aim) -> Choice:
        """Point at something; a card is selected by it, anything else selects nothing."""
        if aim.part is Part.CARD:
            return Choice.of_card(aim.id)
        return Choice(aim, handoff=aim.id if aim.part is Part.HANDOFF else "")

    def toggled(self, card: CardId, places: Positions) -> Choice:
        """Take a card in, or out again."""
        cards = set(self.cards) ^ {card}
        return Choice(Aim(Part.CARD, id=card), in_order(cards, places), card)

    def stretched(self, card: CardId, layout: Layout, places: Positions) -> Choice:
        """All cards between the anchor and this one: of one cell, or of the block of cells between."""
        if self.anchor not in places or card not in places:
            return Choice.of_card(card)
        cards = _between(places[self.anchor], places[card], layout)
        return Choice(Aim(Part.CARD, id=card), in_order(cards, places), self.anchor)

    def without_gone(self, places: Positions) -> Choice:
        """The same choice without cards that are no longer there."""
        cards = tuple(card for card in self.cards if card in places)
        aim = self.aim
        if aim.part is Part.CARD and aim.id not in places:
            aim = Aim(Part.CARD, id=cards[0]) if cards else NO_AIM
        if cards == self.cards and aim == self.aim:
            return self
        return Choice(aim, cards, self.anchor if self.anchor in places else "", self.handoff)


def in_order(cards: Iterable[CardId], places: Positions) -> tuple[CardId, ...]:
    """The cards as one reads the board: lane by lane, phase by phase, the tray last."""

    def rank(card: CardId) -> tuple[bool, int, int, int]:
        column, row, place = places[card]
        return row < 0, row, column, place

    return tuple(sorted((card for card in cards if card in places), key=rank))


def cards_in(layout: Layout, box: Box) -> tuple[CardId, ...]:
    """The cards that a box touches."""
    found = [
        card.id
        for (column, row), cell in layout.cells.items()
        if layout.cell_box(column, row).meets(box) and not layout.rows[row].is_folded
        for place, card in enumerate(cell.cards)
        if layout.card_box(column, row, place).meets(box)
    ]
    tray = layout.tray
    if tray is not None and tray.box.meets(box):
        found += [card.id for card, at in zip(tray.cards, tray.boxes, strict=True) if at.meets(box)]
    return tuple(found)


def _between(one: tuple[int, int, int], other: tuple[int, int, int], layout: Layout) -> list[CardId]:
    if one[:2] == other[:2]:
        low, high = sorted((one[2], other[2]))
        cards = layout.tray.cards if one[0] < 0 and layout.tray else layout.cell(one[0], one[1]).cards
        return [card.id for card in cards[low : high + 1]]
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    return [
        card.id
        for (column, row), cell in layout.cells.items()
        if left <= column <= right and top <= row <= bottom
        for card in cell.cards
    ]
