"""One discipline's own page: what it does in each phase, receives, hands over, promised and owns."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.domain.journey import Card, HandOff
from workshop.drawing.icons import ROLE_ICONS
from workshop.handout import styles
from workshop.handout.content import Beside, Block, Heading, Item, Listing, Paragraph, Run, Section, Text
from workshop.handout.sections.actions import action_line
from workshop.handout.sections.building import (
    cell,
    column,
    head,
    inline,
    item_heading,
    label,
    own,
    row,
    table,
)
from workshop.handout.sections.desk import Desk, apart, square, symbol, texts


def discipline_section(desk: Desk, row_id: str) -> Section:
    """The page of the discipline with that row id; raise `KeyError` when there is none."""
    found, look = desk.discipline(row_id), desk.look(row_id)
    if found is None or look is None:
        raise KeyError(row_id)
    words = desk.words
    kicker = words("What we do, receive, hand over, promised and own")
    heading = (square(found, look, 20), own(found.name or words("Discipline")))
    name = found.name or words("Discipline")
    title = Heading(1, heading, ("h1", "h1-small"), name, "discipline", kicker)
    parts = (_phases, _handoffs, _promises, _goals, _actions)
    core = [block for part in parts for block in part(desk, row_id)]
    vision, thanks = _vision(desk), _thanks(desk, row_id)
    return Section(
        "discipline",
        name,
        styles.ONE_PAGER,
        (title, *vision, *core, *thanks),
        shorter=((title, *core, *thanks), (title, *core)),
    )


def _part(text: str) -> Heading:
    return item_heading((Run(text),), 2)


def _vision(desk: Desk) -> list[Block]:
    statement = desk.plan.vision.statement
    return [Paragraph((own(statement, "italic", styles.MUTED),), ("body",))] if statement.strip() else []


def _phases(desk: Desk, row_id: str) -> list[Block]:
    words, journey = desk.words, desk.plan.journey
    rows = []
    for phase in journey.phases:
        cards = [card for card in journey.cards if card.phase == phase.id and card.discipline == row_id]
        if not cards and phase.lead != row_id:
            continue
        lead: Text = (
            Run("\n"),
            symbol("flag", styles.ACCENT),
            Run(words("we lead"), "medium", styles.ACCENT),
        )
        name: Text = (own(phase.name), *(lead if phase.lead == row_id else ()))
        items = tuple(Item((_card(desk, card),)) for card in cards)
        rows.append(
            row(
                cell(name, style="cell-strong", scope=True), cell(*([Listing(items, gap=3)] if items else []))
            )
        )
    found = table((1, 3.4), head(words("Phase"), words("What we do")), rows, padding=3)
    return [_part(words("What we do in each phase")), *found] if found else []


def _card(desk: Desk, card: Card) -> Block:
    parts: Text = (own(card.title),)
    if card.role:
        parts = (
            symbol(ROLE_ICONS[card.role], styles.MUTED),
            Run(f"{desk.code(card.role)}: ", colour=styles.MUTED),
            *parts,
        )
    if card.touchpoint.strip():
        parts += (Run(" · "), Run(card.touchpoint, colour=styles.MUTED, is_own=True))
    return Paragraph(parts, ("cell",))


def _handoffs(desk: Desk, row_id: str) -> list[Block]:
    words, handoffs = desk.words, desk.plan.journey.handoffs
    received = [one for one in handoffs if one.to_discipline == row_id]
    given = [one for one in handoffs if one.from_discipline == row_id]
    sides = []
    for name, rows, is_given in (
        (words("What we receive"), received, False),
        (words("What we hand over"), given, True),
    ):
        if rows:
            sides.append(column(label(name), *(_handoff(desk, one, is_given=is_given) for one in rows)))
    return [_part(words("Hand-offs")), Beside(tuple(sides), gap=26)] if sides else []


def _handoff(desk: Desk, one: HandOff, *, is_given: bool) -> Block:
    words = desk.words
    other = one.to_discipline if is_given else one.from_discipline
    arrow = Run(words("to") + " " if is_given else words("from") + " ", colour=styles.MUTED)
    parts: Text = (arrow, *desk.badge(other, "medium"), *apart(20), *desk.status(one.status))
    lines = (
        (words("When:"), one.trigger),
        (words("Within:"), one.within),
        (words("What travels along:"), ", ".join(texts(one.information))),
    )
    for name, text in lines:
        if text.strip():
            parts += (Run(f"\n{name} ", colour=styles.MUTED), own(text))
    return inline(parts, "cell-badge")


def _promises(desk: Desk, row_id: str) -> list[Block]:
    words = desk.words
    mine = [one for one in desk.plan.promises if row_id in (one.made_by, one.kept_by)]
    rows = [
        row(
            cell(one.text, style="cell-strong", scope=True),
            cell((Run(words("we make it") if one.made_by == row_id else words("we keep it")),)),
            cell(desk.status(one.realistic)),
            cell(one.instead),
        )
        for one in mine
    ]
    heading = head(words("We promise"), words("Our part"), words("True?"), words("We say instead"))
    found = table((2, 1.1, 0.9, 2), heading, rows, padding=3)
    return [_part(words("Promises")), *found] if found else []


def _goals(desk: Desk, row_id: str) -> list[Block]:
    words = desk.words
    rows = [
        row(cell(goal.title or goal.kpi, style="cell-strong", scope=True), cell(text))
        for goal in desk.plan.goals
        if (text := goal.contributions.get(row_id, "")).strip()
    ]
    found = table((1.4, 2), head(words("Shared goal"), words("What we add")), rows, padding=3)
    return [_part(words("Shared goals")), *found] if found else []


def _actions(desk: Desk, row_id: str) -> list[Block]:
    """The actions that its people own, to tick off."""
    people = {person.id for person in desk.plan.participants if row_id in person.disciplines}
    mine = [one for one in desk.plan.actions if one.owner in people]
    items = tuple(action_line(desk, one) for one in mine)
    return [_part(desk.words("What our people do")), Listing(items, "None", 20, 6)] if items else []


def _thanks(desk: Desk, row_id: str) -> list[Block]:
    words = desk.words
    given = [one for one in desk.plan.close.recognition if one.to_discipline == row_id and one.text.strip()]
    blocks: list[Block] = [
        Paragraph((Run("“"), own(one.text), Run("” "), *_from(desk, one.from_discipline)), ("body",))
        for one in given
    ]
    return [_part(words("Thank you")), *blocks] if blocks else []


def _from(desk: Desk, row_id: str | None) -> Iterable[Run]:
    name = desk.name(row_id)
    return (Run(f"– {name}", colour=styles.MUTED, is_own=True),) if name else ()
