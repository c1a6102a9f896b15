"""Who does what: by owner, with boxes to tick, and by discipline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from workshop.document.findings import Insight
from workshop.domain.codes import ActionStatus
from workshop.domain.plan import Action
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Cell,
    Heading,
    Item,
    Listing,
    Mark,
    Run,
    TableRow,
    Text,
)
from workshop.handout.sections.building import (
    cell,
    column,
    head,
    inline,
    own,
    para,
    part,
    row,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, apart, symbol, tick
from workshop.handout.sections.origins import origin_text
from workshop.handout.sections.remarks import remarks


def actions(desk: Desk) -> tuple[Block, ...]:
    """Who does what: a list to tick off for each owner, then which discipline gains from which action."""
    plan, words = desk.plan, desk.words
    if not plan.actions:
        return ()
    count = words.count("One action", "{n} actions", len(plan.actions))
    open_dates = [one.due for one in plan.actions if one.due and one.status not in _OVER]
    headline = (
        words("{actions}, the first by {date}", actions=count, date=words.date(min(open_dates), "long"))
        if open_dates
        else count
    )
    blocks: list[Block] = [title("actions", words("Actions"), (Run(headline),), words("Who does what"))]
    blocks += remarks(desk, Insight.AUTHORITY)
    owners: dict[str | None, list[Action]] = {person.id: [] for person in plan.participants}
    for one in plan.actions:
        owners.setdefault(one.owner, []).append(one)
    for owner, own_actions in owners.items():
        if own_actions:
            name = desk.person(owner)
            blocks.append(_owner_heading(name, words("Without an owner")))
            blocks.append(
                Listing(tuple(action_item(desk, one) for one in _by_date(own_actions)), "None", 20, 9)
            )
    blocks += _by_discipline(desk)
    return tuple(blocks)


def _owner_heading(name: str, otherwise: str) -> Heading:
    return Heading(2, (own(name),) if name.strip() else (Run(otherwise),), ("h2",))


_OVER = (ActionStatus.DONE, ActionStatus.STOPPED)


def _by_date(rows: Iterable[Action]) -> list[Action]:
    return sorted(rows, key=lambda one: one.due or dt.date.max)


def action_line(desk: Desk, one: Action) -> Item:
    """An action in short, with its owner, behind a box to tick."""
    name = desk.person(one.owner)
    facts = [*([(own(name, "medium"),)] if name else []), *_facts(desk, one)]
    about = (inline(_joined(facts), "cell"),) if facts else ()
    return Item(
        (para(one.title or "–", "cell-strong"), *about), (tick(is_done=one.status is ActionStatus.DONE),)
    )


def action_item(desk: Desk, one: Action) -> Item:
    """An action with all that was said of it, behind a box to tick."""
    words = desk.words
    blocks: list[Block] = [para(one.title or "–", "body-strong")]
    facts = _facts(desk, one)
    if facts:
        blocks.append(inline(_joined(facts), "cell"))
    left = _lines((words("First step:"), one.first_step), (words("Done when:"), one.done_when))
    right = _lines((words("Decides:"), one.decides), (words("For the goal:"), desk.goal_title(one.goal)))
    born = origin_text(desk, one.origin)
    right += [born] if born else []
    sides = tuple(column(inline(_below(lines), "cell")) for lines in (left, right) if lines)
    blocks += [Beside(sides, gap=20)] if sides else []
    if one.id in desk.undecidable:
        warning = Run(words("Nobody is named who decides"), "medium", styles.AMBER)
        blocks.append(inline((symbol("triangle-alert", styles.AMBER), warning), "small"))
    return Item(tuple(blocks), (tick(is_done=one.status is ActionStatus.DONE),))


def _facts(desk: Desk, one: Action) -> list[Text]:
    words = desk.words
    facts: list[Text] = [desk.status(one.status), desk.badges(one.disciplines, " ")]
    if one.due:
        facts.insert(0, (Run(words("by {date}", date=desk.date(one.due)), "medium"),))
    if one.budget is not None:
        facts.append((Run(desk.money(one.budget)),))
    if one.hours is not None:
        hours = one.hours
        facts.append(
            (
                Run(
                    words.count("{n} hour", "{n} hours", int(hours))
                    if hours == int(hours)
                    else words("{hours} hours", hours=words.number(hours))
                ),
            )
        )
    if not one.accepted and one.owner:
        whole = words("has not said yes yet").replace(" ", "\u00a0")
        facts.append((Run(whole, "medium", styles.AMBER),))
    return [fact for fact in facts if fact]


def _lines(*named: tuple[str, str]) -> list[Text]:
    return [(Run(name + " ", "medium", styles.MUTED), own(text)) for name, text in named if text.strip()]


def _below(lines: Sequence[Text]) -> Text:
    """Lines one below the other in one paragraph."""
    parts: list[Run | Mark] = []
    for line in lines:
        parts += [*([Run("\n")] if parts else []), *line]
    return tuple(parts)


def _joined(facts: Sequence[Text]) -> Text:
    parts: list[Run | Mark] = []
    for fact in facts:
        parts += [*(apart() if parts else ()), *fact]
    return tuple(parts)


def _by_discipline(desk: Desk) -> list[Block]:
    words = desk.words
    rows: list[TableRow] = []
    for discipline in desk.plan.disciplines:
        mine = _by_date(one for one in desk.plan.actions if discipline.id in one.disciplines)
        items = tuple(
            Item(
                (inline((own(one.title or "–"), *_owner(desk, one)), "cell"),),
                (tick(is_done=one.status is ActionStatus.DONE),),
            )
            for one in mine
        )
        if items:
            rows.append(
                row(
                    cell(desk.badge(discipline.id), style="cell-badge", scope=True),
                    Cell((Listing(items, "None", 18, 4),)),
                )
            )
    found = table((1, 3.2), head(words("Discipline"), words("Gains from")), rows)
    return [part(words("By discipline")), *found] if found else []


def _owner(desk: Desk, one: Action) -> Text:
    name = desk.person(one.owner)
    when = desk.date(one.due)
    said = [part for part in (name, when) if part]
    return (*apart(), Run(" · ".join(said), colour=styles.MUTED, is_own=True)) if said else ()
