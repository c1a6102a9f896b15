"""Each evaluation in full, then what changed since the plan was agreed, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.document.decisions import decided, handoffs_since
from workshop.document.findings import Insight
from workshop.document.speaking import Names, Spoken, fields_of, speak_value
from workshop.domain.evaluation import Adjustment, Evaluation
from workshop.domain.goals import Goal
from workshop.domain.rows import Row
from workshop.domain.shape import Pattern, shapes
from workshop.domain.workshop import Plan, Workshop
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import Block, Cell, Paragraph, Picture, Run, Space, TableRow, Text
from workshop.handout.ornaments import Shape, disc
from workshop.handout.sections import figures
from workshop.handout.sections.building import (
    bullets,
    cell,
    head,
    item_heading,
    own,
    part,
    row,
    say,
    sentence,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, texts
from workshop.handout.sections.remarks import remarks
from workshop.handout.sections.through_time import through_time
from workshop.insight.comparison import Comparison, Fate, FieldChange, RowFate, compare
from workshop.insight.pulse import may_be_shown, spread
from workshop.insight.shares import mean
from workshop.texts.names import field_name, thing_name

_WAY = 92.0  # points of the line from baseline to target


def evaluations(desk: Desk) -> tuple[Block, ...]:
    """Every follow-up session, then the plan as agreed beside the plan as it is."""
    workshop, words = desk.plan, desk.words
    if not isinstance(workshop, Workshop):
        return ()
    blocks: list[Block] = []
    if workshop.evaluations:
        blocks += remarks(desk, Insight.PROGRESS, Insight.ONE_FACE, Insight.SINCE_AGREED)
    blocks += through_time(desk, workshop)
    for one in workshop.evaluations:
        blocks += _evaluation(desk, one)
    if workshop.agreed is not None:
        blocks += _since_agreed(desk, workshop.agreed)
    if not blocks:
        return ()
    last = workshop.evaluations[-1].adjustments if workshop.evaluations else ()
    return (
        title(
            "evaluation",
            words("Evaluation"),
            (Run(_headline(desk, last)),),
            words("Evaluate and adjust together"),
        ),
        *blocks,
    )


def _headline(desk: Desk, adjustments: tuple[Adjustment, ...]) -> str:
    return decided(adjustments, desk.words) or desk.words("What we learned and changed")


def _evaluation(desk: Desk, one: Evaluation) -> list[Block]:
    words = desk.words
    name = (
        words("Evaluation of {date}", date=words.date(one.date, "long")) if one.date else words("Evaluation")
    )
    facts = []
    if one.minutes is not None:
        facts.append(words.duration(one.minutes))
    average = mean(one.pulse.values())
    if average is not None and may_be_shown(one.pulse):
        mark, wide = words.number(float(average), 1), words.number(spread(one.pulse), 1)
        facts.append(words("pulse {mean} on average (spread {spread})", mean=mark, spread=wide))
    if one.one_face is not None:
        facts.append(words("one face: {mark} of 5", mark=one.one_face))
    if one.next_date:
        facts.append(words("next session on {date}", date=words.date(one.next_date, "long")))
    blocks: list[Block] = [part(name)]
    if facts:
        blocks.append(say(" · ".join(facts), "body-muted"))
    blocks += [*_readings(desk, one), *_adjustments(desk, one), *_actions(desk, one), *_handoffs(desk, one)]
    learned = texts(one.learned)
    if learned:
        blocks += [item_heading((Run(words("What we learned")),)), *bullets(learned)]
    return blocks


def _readings(desk: Desk, one: Evaluation) -> list[Block]:
    words = desk.words
    heading = head(
        words("Goal"), words("Then"), "", words("Now"), words("Target"), words("Remark"), right={1, 3}
    )
    rows = []
    for reading in one.readings:
        goal = _goal(desk, reading.goal)
        unit = goal.unit if goal and goal.unit.strip() == "%" else ""
        values = (goal.baseline if goal else None, reading.value, goal.target if goal else None)
        before, now, target = (desk.measured(value, unit) for value in values)
        name = goal.title or goal.kpi if goal else ""
        rows.append(
            row(
                cell(name, *_unit(goal), style="cell-strong", scope=True),
                cell((Run(before),) if before else (), style="cell-number"),
                Cell((_track(values),)),
                cell((Run(now, "semibold"),) if now else (), style="cell-number"),
                cell((Run(target),) if target else ()),
                cell(reading.note),
            )
        )
    return [Space(4), *table((2.1, 34, _WAY, 38, 40, 1.3), heading, rows)] if rows else []


def _unit(goal: Goal | None) -> list[Block]:
    if goal is None or not goal.title.strip():
        return []
    unit = goal.unit if goal.unit.strip() != "%" else ""
    said = " · ".join(text for text in (goal.kpi, unit) if text.strip())
    return [Paragraph((own(said),), ("small-muted",))] if said else []


def _goal(desk: Desk, row_id: str | None) -> Goal | None:
    plan = desk.plan
    agreed = plan.agreed.goals if isinstance(plan, Workshop) and plan.agreed else ()
    return next((goal for goal in (*plan.goals, *agreed) if goal.id == row_id), None)


def _track(values: tuple[float | None, float | None, float | None]) -> Picture:
    """How far the number has come on its way from the baseline to the target."""
    width = _WAY
    shapes: list[Shape] = [Rect(0, 4.5, width, 4, styles.LINE, radius=2)]
    before, now, target = values
    if before is not None and now is not None and target is not None and before != target:
        share = max(0.0, min(1.0, (now - before) / (target - before)))
        shapes.append(Rect(0, 4.5, max(4.0, width * share), 4, styles.ACCENT, radius=2))
        shapes.append(disc(max(4.0, min(width - 4, width * share)), 6.5, 4, styles.WHITE, styles.ACCENT, 1.5))
    return Picture(width, 13, tuple(shapes))


def _adjustments(desk: Desk, one: Evaluation) -> list[Block]:
    words = desk.words
    has_reasons = any(adjustment.reason.strip() for adjustment in one.adjustments)
    reason = (words("Because"),) if has_reasons else ()
    heading = head(words("Decision"), words("What"), words("From now on"), *reason)
    rows = [
        row(
            cell(desk.status(adjustment.kind)),
            cell(_item(desk, adjustment), scope=True),
            cell(adjustment.text, style="cell-strong"),
            *((cell(adjustment.reason, style="cell-muted"),) if has_reasons else ()),
        )
        for adjustment in one.adjustments
    ]
    found = table((0.9, 1.6, 2, 1.7)[: len(heading)], heading, rows, padding=4)
    return [item_heading((Run(words("From now on")),)), *found] if found else []


def _item(desk: Desk, adjustment: Adjustment) -> Text:
    title_of = desk.item_title(adjustment.item)
    return (own(title_of),) if title_of.strip() else ()


def _actions(desk: Desk, one: Evaluation) -> list[Block]:
    words = desk.words
    plan = desk.plan
    agreed = plan.agreed.actions if isinstance(plan, Workshop) and plan.agreed else ()
    titles = {action.id: action.title for action in (*agreed, *plan.actions)}
    rows = [
        row(
            cell(titles.get(review.action or "", ""), scope=True),
            cell(desk.status(review.status)),
            cell(review.note),
        )
        for review in one.actions
    ]
    found = table((2.2, 1, 2), head(words("Action"), words("Stood at"), words("Remark")), rows, padding=2.5)
    return [item_heading((Run(words("How the actions stood")),)), *found] if found else []


def _handoffs(desk: Desk, one: Evaluation) -> list[Block]:
    words = desk.words
    plan = desk.plan
    agreed = plan.agreed.journey.handoffs if isinstance(plan, Workshop) and plan.agreed else ()
    known = {handoff.id: handoff for handoff in (*agreed, *plan.journey.handoffs)}
    rows: list[TableRow] = []
    for review in one.handoffs:
        found = known.get(review.handoff or "")
        way: Text = ()
        if found:
            way = (*desk.badge(found.from_discipline), Run("  →  "), *desk.badge(found.to_discipline))
        rows.append(row(cell(way, scope=True), cell(desk.status(review.status))))
    shown = table((2.2, 3), head(words("Hand-off"), words("How it goes")), rows, padding=2.5)
    if not shown:
        return []
    since = handoffs_since(plan, one) if isinstance(plan, Workshop) else None
    strip = figures.leaders(Desk(since[0], words), since[1]) if since else []
    return [item_heading((Run(words("How the hand-offs went")),)), *strip, *shown]


def _since_agreed(desk: Desk, agreed: Plan) -> list[Block]:
    """Everything that is no longer as it was agreed, with both texts in full; what is new, by its name."""
    words = desk.words
    before = Desk(agreed, words)
    found = compare(agreed, desk.plan)
    rows = [*_field_rows(before, desk, found), *_changed_rows(before, desk, found)]
    blocks: list[Block] = [part(words("Since we agreed"))]
    if not rows:
        return [*blocks, say(words("Nothing: the plan is as it was agreed."), "body-muted")]
    heading = head(words("What"), "", words("As agreed"), words("Now"))
    return [*blocks, *table((2.7, 0.75, 1.25, 1.25), heading, rows, padding=2)]


def _field_rows(before: Desk, after: Desk, found: Comparison) -> Iterator[TableRow]:
    for change in found.fields:
        name = (Run(field_name(after.words, ".".join(change.pattern))),)
        yield row(cell(name, scope=True), cell(), *_both(before, after, change))


def _both(before: Desk, after: Desk, change: FieldChange) -> tuple[Cell, Cell]:
    kind = shapes()[change.pattern].kind
    return _spoken(speak_value(Names(before.plan, before.words), kind, change.before)), _spoken(
        speak_value(Names(after.plan, after.words), kind, change.after)
    )


def _changed_rows(before: Desk, after: Desk, found: Comparison) -> Iterator[TableRow]:
    for fate in found.rows:
        if fate.fate is Fate.CHANGED:
            for number, change in enumerate(fate.changes):
                name = (Run(field_name(after.words, ".".join(change.pattern)), colour=styles.MUTED),)
                subject = cell(_subject(after, fate, fate.after), scope=True) if number == 0 else cell()
                yield row(subject, cell(name), *_both(before, after, change))
        elif fate.fate is Fate.DROPPED:
            yield row(
                cell(_subject(before, fate, fate.before), scope=True),
                cell(),
                cell(*(_whole(before, fate.before, fate.pattern) or [say("–", "cell-muted")])),
                cell(say(after.words("dropped"), "cell-muted")),
            )
        elif fate.fate is Fate.ADDED:
            about = _subject(after, fate, fate.after)
            # What has a name stands in full where it belongs, on another page.
            told = [] if len(about) > 1 else _whole(after, fate.after, fate.pattern)
            yield row(
                cell(about, scope=True),
                cell(),
                cell(say(after.words("not yet there"), "cell-muted")),
                cell(*(told or [say(after.words("new"), "cell")])),
            )


def _subject(desk: Desk, fate: RowFate, shown: Row | None) -> tuple[Run, ...]:
    thing = thing_name(desk.words, ".".join(fate.pattern))
    name = Names(desk.plan, desk.words).title(shown).strip()
    kind = Run(sentence(thing), "medium")
    return (kind, Run(": "), own(name)) if name and len(name) <= 80 else (kind,)


def _whole(desk: Desk, shown: Row, pattern: Pattern) -> list[Block]:
    return [
        Paragraph((Run(f"{name}: ", colour=styles.MUTED), Run(spoken.text, is_own=spoken.is_own)), ("cell",))
        for name, spoken in fields_of(Names(desk.plan, desk.words), shown, pattern)
    ]


def _spoken(spoken: Spoken) -> Cell:
    return cell((Run(spoken.text, is_own=spoken.is_own),) if spoken.text.strip() else say("–", "cell-muted"))
