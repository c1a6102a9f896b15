"""Everything in full: cards with their notes, what is not placed yet, whatever was shortened elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.domain.journey import Card
from workshop.drawing.icons import ROLE_ICONS
from workshop.handout import styles
from workshop.handout.content import Block, Cell, Run
from workshop.handout.sections.building import (
    bullets,
    cell,
    head,
    inline,
    own,
    part,
    row,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, symbol
from workshop.insight.mirror import is_placed


def details(desk: Desk, shortened: Sequence[str]) -> tuple[Block, ...]:
    """The customer's row, every card phase by phase, what is not placed, and what was shortened."""
    plan, words = desk.plan, desk.words
    blocks: list[Block] = [*_customer(desk)]
    for phase in plan.journey.phases:
        cards = [
            card for card in plan.journey.cards if card.phase == phase.id and card.discipline is not None
        ]
        blocks += _cards(desk, phase.name, cards)
    blocks += _cards(
        desk,
        words("Not placed yet"),
        [card for card in plan.journey.cards if not is_placed(card)],
        is_ours=True,
    )
    here = {text for card in plan.journey.cards for text in (card.title, card.touchpoint)}
    here |= {one.does for one in plan.journey.customer}
    texts = [text for text in shortened if text not in here]
    if texts:
        blocks += [part(words("Shortened elsewhere, here in full")), *bullets(texts)]
    if not blocks:
        return ()
    return (
        title("details", words("Details"), (Run(words("Everything in full")),), words("Details")),
        *blocks,
    )


def _customer(desk: Desk) -> list[Block]:
    """The customer's row, in the order of the phases; what has no phase yet stands last."""
    words, journey = desk.words, desk.plan.journey
    order = {phase.id: number for number, phase in enumerate(journey.phases)}
    rows = [
        row(
            cell(desk.phase(moment.phase), style="cell-strong", scope=True),
            cell(moment.does),
            _figure(desk, moment.feeling),
            _figure(desk, moment.faces),
        )
        for moment in sorted(journey.customer, key=lambda one: order.get(one.phase or "", len(order)))
    ]
    heading = head(
        words("Phase"), words("What the customer does"), words("Feeling"), words("Faces"), right={2, 3}
    )
    found = table((1.2, 3, 56, 56), heading, rows)
    return [part(words("The customer")), *found] if found else []


def _figure(desk: Desk, value: int | None) -> Cell:
    return cell((Run(desk.number(value)),) if value is not None else (), style="cell-number")


def _cards(desk: Desk, name: str, cards: Iterable[Card], *, is_ours: bool = False) -> list[Block]:
    words = desk.words
    rows = [
        row(
            cell(desk.badge(card.discipline), style="cell-badge"),
            _role(desk, card),
            cell(card.title, *_seen(desk, card), style="cell-strong", scope=True),
            cell(card.touchpoint),
            cell(card.note, style="cell-muted"),
        )
        for card in cards
    ]
    heading = head(words("Discipline"), words("Role"), words("Card"), words("Touchpoint"), words("Note"))
    found = table((1.25, 0.9, 2, 1.1, 1.5), heading, rows)
    return [part(name) if is_ours or not name else _phase(name), *found] if found else []


def _phase(name: str) -> Block:
    from workshop.handout.content import Heading

    return Heading(2, (own(name),), ("h2",))


def _role(desk: Desk, card: Card) -> Cell:
    if card.role is None:
        return cell()
    return cell((symbol(ROLE_ICONS[card.role], styles.MUTED), Run(desk.code(card.role))))


def _seen(desk: Desk, card: Card) -> list[Block]:
    text = (symbol("eye", styles.MUTED), Run(desk.words("the customer sees it")))
    return [inline(text, "small-muted")] if card.visible else []
