"""The goals, what every discipline adds to them, and the KPIs that pull the other way."""

from __future__ import annotations

from workshop.document.findings import Insight
from workshop.domain.codes import Direction
from workshop.domain.goals import Goal
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Paragraph,
    Run,
    Text,
)
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
from workshop.handout.sections.desk import Desk
from workshop.handout.sections.remarks import remarks
from workshop.insight.goals import kpi_conflicts


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
    if not found:
        return []
    if kpi_conflicts(desk.plan):
        return [part(words("KPIs that pull the other way")), *found]
    return [part(words("What each team is measured by")), *found, *remarks(desk, Insight.KPI_CONFLICTS)]
