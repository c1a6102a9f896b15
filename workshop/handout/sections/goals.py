"""The goals, the actions by owner and by discipline, and the pot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from workshop.domain.codes import ActionStatus, Direction
from workshop.domain.goals import Goal
from workshop.domain.plan import Action
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Cell,
    Heading,
    Item,
    Listing,
    Mark,
    Paragraph,
    Part,
    Picture,
    Run,
    Space,
    TableRow,
    Text,
)
from workshop.handout.ornaments import Shape
from workshop.handout.sections.building import (
    cell,
    column,
    head,
    inline,
    item_heading,
    label,
    own,
    panel,
    para,
    part,
    row,
    say,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, apart, symbol, tick
from workshop.handout.sections.origins import origin_text
from workshop.insight.authority import authority
from workshop.insight.money import leverage, pot

_BAR = 190.0


def goals(desk: Desk) -> tuple[Block, ...]:
    """Each goal with its number now and wanted, what every discipline adds, and the KPIs in its way."""
    plan, words = desk.plan, desk.words
    if not (plan.goals or plan.team_kpis):
        return ()
    headline = words.count(
        "One goal that nobody reaches alone", "{n} goals that nobody reaches alone", len(plan.goals)
    )
    if not plan.goals:
        headline = words("What each team is measured by")
    blocks: list[Block] = [title("goals", words("Goals"), (Run(headline),), words("Shared goals"))]
    blocks += (_goal(desk, one) for one in plan.goals)
    blocks += _team_kpis(desk)
    return tuple(blocks)


def _goal(desk: Desk, one: Goal) -> Block:
    words = desk.words
    facts = []
    if one.due:
        facts.append(words("by {date}", date=desk.date(one.due)))
    if one.measure_by:
        facts.append(words("baseline measured before {date}", date=desk.date(one.measure_by)))
    left: list[Block] = [
        item_heading((own(one.title),), 2) if one.title.strip() else say(words("Goal"), "h3")
    ]
    left.append(inline(reach(desk, one), "figure-small"))
    left += [para(one.kpi, "cell-muted")] if one.kpi.strip() else []
    left += [say(" · ".join(facts), "small-muted")] if facts else []
    if one.source.strip():
        left.append(Paragraph((Run(words("Source:") + " "), own(one.source)), ("small-muted",)))
    rows = [
        row(cell(desk.badge(discipline.id), style="cell-badge", scope=True), cell(text))
        for discipline in desk.plan.disciplines
        if (text := one.contributions.get(discipline.id, "")).strip()
    ]
    adds = table((1, 1.5), (), rows)
    right: tuple[Block, ...] = (label(words("What each discipline adds")), *adds) if adds else ()
    sides = (column(*left, share=1), column(*right, share=1.45)) if right else (column(*left),)
    return panel(Beside(sides, gap=24), fill=styles.PANEL, bar=styles.ACCENT, padding=16)


def reach(desk: Desk, one: Goal) -> Text:
    """A goal's way: "38 → 85 %"; without a baseline, where it should go."""
    percent = one.unit.strip() == "%"
    unit = "" if percent else one.unit
    now = desk.measured(one.baseline, "%" if percent else "")
    target = desk.measured(one.target, "%" if percent else "")
    parts: list[Run] = []
    if now:
        parts.append(Run(f"{now} → ", "regular", styles.MUTED))
    elif target and one.direction:
        parts.append(Run("↑ " if one.direction is Direction.UP else "↓ ", "regular", styles.MUTED))
    parts.append(Run(target or "?", "semibold", styles.ACCENT))
    if unit.strip():
        parts.append(Run(f" {unit}", "regular", styles.MUTED, 10, is_own=True))
    return tuple(parts)


def _team_kpis(desk: Desk) -> list[Block]:
    words = desk.words
    heading = head(
        words("Team"),
        words("Own KPI"),
        words("Own budget"),
        words("Works against the shared goals"),
        right={2},
    )
    rows = [
        row(
            cell(desk.badge(one.discipline), style="cell-badge", scope=True),
            cell(one.kpi),
            cell((Run(desk.money(one.budget)),) if one.budget is not None else (), style="cell-number"),
            cell(one.conflict),
        )
        for one in desk.plan.team_kpis
    ]
    found = table((1.2, 1.7, 64, 2), heading, rows)
    return [part(words("KPIs that pull the other way")), *found] if found else []


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
    owners: dict[str | None, list[Action]] = {person.id: [] for person in plan.participants}
    for one in plan.actions:
        owners.setdefault(one.owner, []).append(one)
    undecidable = set(authority(plan).undecidable)
    for owner, own_actions in owners.items():
        if own_actions:
            name = desk.person(owner)
            blocks.append(_owner_heading(name, words("Without an owner")))
            blocks.append(
                Listing(
                    tuple(_action(desk, one, undecidable) for one in _by_date(own_actions)), "None", 20, 9
                )
            )
    blocks += _by_discipline(desk)
    return tuple(blocks)


def _owner_heading(name: str, otherwise: str) -> Heading:
    return Heading(2, (own(name),) if name.strip() else (Run(otherwise),), ("h2",))


_OVER = (ActionStatus.DONE, ActionStatus.STOPPED)


def _by_date(rows: Iterable[Action]) -> list[Action]:
    return sorted(rows, key=lambda one: one.due or dt.date.max)


def _action(desk: Desk, one: Action, undecidable: set[str]) -> Item:
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
    if one.id in undecidable:
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
        facts.append((Run(words("has not said yes yet"), "medium", styles.AMBER),))
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


def the_pot(desk: Desk) -> tuple[Block, ...]:
    """What was put in, what the actions take, what is left; and how many gain from each euro."""
    plan, words = desk.plan, desk.words
    found = pot(plan)
    spent = [one for one in plan.actions if one.budget]
    if found.available is None and not (found.contributed or spent):
        return ()
    if found.left is None:
        headline = words("{money} allocated", money=desk.money(found.allocated))
    elif found.is_overspent:
        headline = words("{money} more allocated than there is", money=desk.money(-found.left))
    elif found.left:
        headline = words("{money} left to allocate", money=desk.money(found.left))
    else:
        headline = words("All of the pot is allocated")
    blocks: list[Block] = [title("pot", words("The pot"), (Run(headline),), words("One pot"))]
    if plan.budget.period.strip():
        blocks.append(para(plan.budget.period, "body-muted"))
    blocks += [
        Beside(_figures(desk), gap=14, is_even=True),
        *_contributions(desk),
        *_spending(desk),
        *_leverage(desk),
    ]
    return tuple(blocks)


def _figures(desk: Desk) -> tuple[Part, ...]:
    words, found = desk.words, pot(desk.plan)
    shown = (
        (words("Put in"), found.contributed),
        (words("Available"), found.available),
        (words("Allocated"), found.allocated),
        (words("Left"), found.left),
    )
    return tuple(
        column(
            panel(
                label(name),
                inline(
                    (Run(desk.money(cents), colour=styles.ACCENT if name == words("Left") else styles.INK),),
                    "figure-small",
                ),
            )
        )
        for name, cents in shown
        if cents is not None
    )


def _contributions(desk: Desk) -> list[Block]:
    words, given = desk.words, desk.plan.budget.contributions
    largest = max(given.values(), default=0)
    rows = [
        row(
            cell(desk.badge(discipline.id), style="cell-badge", scope=True),
            Cell((bar(given[discipline.id], largest, _colour(desk, discipline.id)),)),
            cell((Run(desk.money(given[discipline.id])),), style="cell-number"),
        )
        for discipline in desk.plan.disciplines
        if discipline.id in given
    ]
    found = table((1.3, _BAR, 80), head(words("Discipline"), "", words("Puts in"), right={2}), rows)
    return [part(words("What comes in")), *found] if found else []


def _colour(desk: Desk, discipline: str) -> str:
    look = desk.look(discipline)
    return look.fill if look else styles.MUTED


def _spending(desk: Desk) -> list[Block]:
    words = desk.words
    counts = dict(leverage(desk.plan).actions)
    spent = sorted((one for one in desk.plan.actions if one.budget), key=lambda one: -(one.budget or 0))
    largest = max((one.budget or 0 for one in spent), default=0)
    rows = [
        row(
            cell(one.title, scope=True),
            Cell((bar(one.budget or 0, largest, styles.ACCENT),)),
            cell((Run(words.number(counts[one.id])),), style="cell-number"),
            cell((Run(desk.money(one.budget)),), style="cell-number"),
        )
        for one in spent
    ]
    heading = head(words("Action"), "", words("Disciplines that gain"), words("Takes"), right={2, 3})
    found = table((1.5, _BAR - 60, 80, 70), heading, rows)
    return [part(words("What goes out")), *found] if found else []


def _leverage(desk: Desk) -> list[Block]:
    words, found = desk.words, leverage(desk.plan)
    if found.mean is None:
        return []
    said = [words("On average {n} disciplines gain from an action", n=words.number(found.mean, 1))]
    if found.per_euro is not None:
        said.append(words("every euro works for {n} of them", n=words.number(found.per_euro, 2)))
    return [Space(8), panel(say("; ".join(said) + ".", "body-strong"), fill=styles.TINT, bar=styles.ACCENT)]


def bar(part: float, whole: float, colour: str, width: float = _BAR - 60) -> Picture:
    """A bar as long as its share of the whole."""
    shapes: list[Shape] = [Rect(0, 3.5, width, 6, styles.PANEL, radius=3)]
    if whole and part > 0:
        shapes.append(Rect(0, 3.5, max(6.0, width * part / whole), 6, colour, radius=3))
    return Picture(width, 13, tuple(shapes))
