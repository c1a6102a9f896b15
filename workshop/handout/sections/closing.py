"""Agreements, decisions, risks and what was parked; appreciation, the pulse, one word, the next session."""

from __future__ import annotations

from workshop.document.findings import Insight
from workshop.domain.workshop import Workshop
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import Beside, Block, Paragraph, Picture, Run, Space, Text
from workshop.handout.ornaments import Shape, disc
from workshop.handout.sections import figures
from workshop.handout.sections.building import (
    cell,
    column,
    head,
    inline,
    label,
    numbered,
    own,
    panel,
    para,
    part,
    row,
    say,
    sentence,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, symbol, texts
from workshop.handout.sections.remarks import remarks
from workshop.insight.pulse import Moment, When, may_be_shown, shown_to_all, spread
from workshop.insight.shares import mean


def agreements(desk: Desk) -> tuple[Block, ...]:
    """What we agreed and decided, what could go wrong, what waits and who takes it."""
    plan, words = desk.plan, desk.words
    agreed = texts(plan.agreements)
    blocks = [*_agreed(desk, agreed), *_decisions(desk), *_risks(desk), *_parking(desk)]
    if not blocks:
        return ()
    counts = [
        (len(agreed), words.count("one agreement", "{n} agreements", len(agreed))),
        (len(plan.decisions), words.count("one decision", "{n} decisions", len(plan.decisions))),
        (len(plan.risks), words.count("one risk", "{n} risks", len(plan.risks))),
        (len(plan.parking), words.count("one parked item", "{n} parked items", len(plan.parking))),
    ]
    said = words.join([text for count, text in counts if count])
    headline = sentence(said)
    return (title("agreements", words("Agreements"), (Run(headline),), words("What we agreed")), *blocks)


def _agreed(desk: Desk, agreed: list[str]) -> list[Block]:
    return [part(desk.words("Agreements")), *numbered(agreed, "body-strong")] if agreed else []


def _decisions(desk: Desk) -> list[Block]:
    words = desk.words
    rows = [
        row(
            cell(one.text, style="cell-strong", scope=True),
            cell(one.decided_by),
            cell((Run(desk.code(one.step)),) if one.step else (), style="cell-muted"),
        )
        for one in desk.plan.decisions
    ]
    found = table((2.6, 1.2, 1.2), head(words("Decision"), words("Decided by"), words("In the step")), rows)
    return [part(words("Decisions")), *found] if found else []


def _risks(desk: Desk) -> list[Block]:
    words = desk.words
    rows = [
        row(
            cell(one.text, style="cell-strong", scope=True),
            cell(desk.status(one.likelihood)),
            cell(one.measure),
            cell(desk.person(one.owner)),
        )
        for one in desk.plan.risks
    ]
    heading = head(
        words("Why it might fail"), words("Likelihood"), words("What we do about it"), words("Owner")
    )
    found = table((2, 1, 2, 1.1), heading, rows)
    return [part(words("Risks")), *found] if found else []


def _parking(desk: Desk) -> list[Block]:
    words = desk.words
    rows = [
        row(
            cell(one.text, style="cell-strong", scope=True),
            cell(desk.person(one.owner))
            if one.owner
            else cell((Run(words("nobody yet"), "medium", styles.AMBER),)),
            cell(one.follow_up),
        )
        for one in desk.plan.parking
    ]
    found = table((2.2, 1.1, 1.7), head(words("For later"), words("Taker"), words("Follow-up")), rows)
    return [part(words("Parking lot")), *found] if found else []


def people(desk: Desk) -> tuple[Block, ...]:
    """Appreciation, the pulse as mean and spread, one word each, and when we meet again."""
    workshop, words = desk.plan, desk.words
    if not isinstance(workshop, Workshop):
        return ()
    close = workshop.close
    moments = shown_to_all(workshop)
    blocks = [*_pulse(desk, moments), *_recognition(desk), *_feelings(desk), *_one_word(desk)]
    if close.next_date:
        meeting: Text = (
            symbol("calendar", styles.ACCENT, 13),
            Run(words.date(close.next_date, "weekday"), "semibold"),
        )
        blocks.append(
            panel(label(words("Next session")), inline(meeting, "lead"), fill=styles.TINT, bar=styles.ACCENT)
        )
    if not blocks:
        return ()
    first, last = (moments[0], moments[-1]) if moments else (None, None)
    if first and last and len(moments) > 1:
        before, after = words.number(first.mean, 1), words.number(last.mean, 1)
        headline = words("How we work together: from {before} to {after}", before=before, after=after)
    elif close.recognition:
        headline = words("What we thank each other for")
    else:
        headline = words("How we part")
    return (title("people", words("Appreciation and pulse"), (Run(headline),), words("How we part")), *blocks)


def _pulse(desk: Desk, moments: tuple[Moment, ...]) -> list[Block]:
    words = desk.words
    question = desk.plan.pulse.question
    asked: list[Block] = [para(question, "body-muted")] if question.strip() else []
    if not moments:
        return asked
    heading = head(words("When"), "", words("Mean"), words("Spread"), words("People"), right={2, 3, 4})
    rows = [
        row(
            cell((Run(_when(desk, one)),), scope=True),
            cell(_scale(one)),
            cell((Run(words.number(one.mean, 1), "semibold"),), style="cell-number"),
            cell((Run(words.number(one.spread, 1)),), style="cell-number"),
            cell((Run(words.number(one.count)),), style="cell-number"),
        )
        for one in moments
    ]
    return [
        part(words("The pulse")),
        *asked,
        *table((1, 204, 58, 50, 44), heading, rows),
        *(figures.pulse_so_far(desk, desk.plan) if isinstance(desk.plan, Workshop) else ()),
        *remarks(desk, Insight.PULSE),
    ]


def _when(desk: Desk, one: Moment) -> str:
    words = desk.words
    if one.when is When.START:
        return words("At the start")
    if one.when is When.END:
        return words("At the end")
    workshop = desk.plan
    dates = {row.id: row.date for row in workshop.evaluations} if isinstance(workshop, Workshop) else {}
    day = dates.get(one.evaluation or "")
    return words("Evaluation of {date}", date=desk.date(day)) if day else words("Evaluation")


def _scale(one: Moment) -> Picture:
    """The mean as a dot between 1 and 10, the spread as a bar around it."""
    width, step = 200.0, 196 / 9
    shapes: list[Shape] = [Rect(2, 6, 196, 1.5, styles.LINE)]
    low, high = max(1.0, one.mean - one.spread), min(10.0, one.mean + one.spread)
    shapes.append(Rect(2 + (low - 1) * step, 4, max(1.0, (high - low) * step), 5.5, "#C9CEF2", radius=2.7))
    shapes.append(disc(2 + (one.mean - 1) * step, 6.7, 4.2, styles.ACCENT, styles.WHITE, 1))
    return Picture(width, 13, tuple(shapes))


def _recognition(desk: Desk) -> list[Block]:
    words = desk.words
    thanks = []
    for one in desk.plan.close.recognition:
        way: Text = (
            *desk.badge(one.from_discipline, "medium"),
            Run("  →  "),
            *desk.badge(one.to_discipline, "medium"),
        )
        quote = (
            (Paragraph((Run("“"), own(one.text), Run("”")), ("body",), role="BlockQuote"),)
            if one.text.strip()
            else ()
        )
        thanks.append(column(panel(inline(way, "cell"), *quote, padding=12)))
    if not thanks:
        return []
    rows = [
        Beside(tuple(thanks[start : start + 2]), gap=14, is_even=True) for start in range(0, len(thanks), 2)
    ]
    return [part(words("Thank you for…")), *rows]


def _feelings(desk: Desk) -> list[Block]:
    """How sure people are and whether it was worth it: means alone."""
    words, close = desk.words, desk.plan.close
    lines = []
    average = mean(close.confidence.values())
    if average is not None and may_be_shown(close.confidence):
        sure = words.number(float(average), 1)
        wide = words.number(spread(close.confidence), 1)
        lines.append(
            words(
                "How sure we are that it will work: {mean} of five fingers (spread {spread})",
                mean=sure,
                spread=wide,
            )
        )
    if close.worth is not None:
        lines.append(words("Was it worth it: {mark} of 5", mark=words.number(close.worth)))
    return [Space(6), *(say(line) for line in lines)] if lines else []


def _one_word(desk: Desk) -> list[Block]:
    one_word = texts(desk.plan.close.words)
    if not one_word:
        return []
    runs: list[Run] = []
    for word in one_word:
        runs += [*([Run("  ·  ", colour=styles.ACCENT)] if runs else []), own(word)]
    return [part(desk.words("In one word")), Paragraph(tuple(runs), ("lead",))]
