"""What we add: the customer's side and ours, line by line, and the promise ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.document.findings import Insight
from workshop.domain.codes import Realistic
from workshop.domain.proposition import Gain, Job, Pain, Promise
from workshop.handout import styles
from workshop.handout.content import Beside, Block, Cell, Mark, Paragraph, Picture, Run, Space, Text
from workshop.handout.ornaments import Shape, disc, line
from workshop.handout.sections import figures
from workshop.handout.sections.building import (
    bullets,
    cell,
    column,
    head,
    inline,
    label,
    own,
    panel,
    para,
    row,
    say,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, texts
from workshop.handout.sections.remarks import questions, remarks
from workshop.insight.proposition import fit, heaviest

_WIRE = 44.0  # points between the customer's side and ours


def value(desk: Desk) -> tuple[Block, ...]:
    """Jobs, pains and gains on the left, what we do about them on the right, with the lines between them."""
    plan, words = desk.plan, desk.words
    found = plan.value_proposition
    blocks: list[Block] = []
    if found.statement.strip():
        blocks += [
            panel(
                Paragraph((own(found.statement, "medium"),), ("lead", "body"), most_lines=8),
                fill=styles.TINT,
                bar=styles.ACCENT,
            )
        ]
    blocks += _outer_columns(desk)
    relievers = [(one.pain, one.text) for one in found.relievers]
    creators = [(one.gain, one.text) for one in found.creators]
    blocks += _lines(desk, words("Pains"), words("What takes them away"), heaviest(found.pains), relievers)
    blocks += _lines(desk, words("Gains"), words("What brings them"), heaviest(found.gains), creators)
    blocks += questions(desk, Insight.FIT)
    if found.fit_note.strip():
        blocks += [Space(6), panel(label(words("About the fit")), para(found.fit_note), padding=11)]
    if not blocks:
        return ()
    loose = len(fit(plan).pains) + len(fit(plan).gains)
    headline = (
        words.count(
            "One wish of the customer has no answer yet",
            "{n} wishes of the customer have no answer yet",
            loose,
        )
        if loose
        else words("Every pain and every gain has an answer")
        if found.pains or found.gains
        else words("What we add")
    )
    return (title("value", words("Value proposition"), (Run(headline),), words("Value proposition")), *blocks)


def _outer_columns(desk: Desk) -> list[Block]:
    found, words = desk.plan.value_proposition, desk.words
    jobs = tuple(
        row(
            cell((Run(words.number(job.rank), "semibold", styles.ACCENT),) if job.rank else ()),
            cell(job.text),
            cell(*_kind(desk, job)),
        )
        for job in sorted(found.jobs, key=lambda job: job.rank or 100)
    )
    heading = head("", words("What the customer wants to get done"), "")
    left = table((24, 2.6, 1), heading, jobs)
    products = texts(found.products)
    right = (label(words("What we deliver")), *bullets(products, "cell")) if products else ()
    sides = [column(*left, share=2.1)] if left else []
    sides += [column(*right)] if right else []
    return [Space(4), Beside(tuple(sides), gap=30)] if sides else []


def _kind(desk: Desk, job: Job) -> list[Block]:
    return [say(desk.code(job.kind), "cell-muted")] if job.kind else []


def _lines(
    desk: Desk,
    ours: str,
    theirs: str,
    asked: Sequence[Pain] | Sequence[Gain],
    answers: list[tuple[str | None, str]],
) -> list[Block]:
    """One kind of wish with its answers; answers to nothing stand at the end."""
    words = desk.words
    rows = [
        row(
            cell(one.text, style="cell-strong", scope=True),
            cell(*_weight(desk, one.weight)),
            *_answer(desk, [text for target, text in answers if target == one.id]),
        )
        for one in asked
    ]
    loose = [text for target, text in answers if target is None]
    if loose:
        empty = cell(say(words("answers nothing yet"), "cell-muted"))
        wire = Cell((_wire(styles.LINE, is_whole=False),))
        rows.append(row(empty, cell(), wire, cell(*bullets(loose, "cell"))))
    found = table((1.2, 42, _WIRE, 1.3), head(ours, words("Weight"), "", theirs), rows)
    return [Space(10), *found] if found else []


def _answer(desk: Desk, answers: list[str]) -> tuple[Cell, Cell]:
    if not answers:
        nothing = inline((Run(desk.words("no answer yet"), "medium", styles.AMBER),), "cell")
        return Cell((_wire(styles.AMBER, is_whole=False),)), Cell((nothing,))
    body = cell(answers[0]) if len(answers) == 1 else cell(*bullets(answers, "cell"))
    return Cell((_wire(styles.ACCENT, is_whole=True),)), body


def _wire(colour: str, *, is_whole: bool) -> Picture:
    """The line from a wish to its answer."""
    middle, end = 6.5, _WIRE - 4
    dash = () if is_whole else (2.5, 2.5)
    shapes: list[Shape] = [line([(6, middle), (end, middle)], colour, 1.2, dash)]
    shapes += [
        disc(4, middle, 2.4, styles.WHITE, colour, 1.2),
        disc(end, middle, 2.4, styles.WHITE, colour, 1.2),
    ]
    return Picture(_WIRE, 13, tuple(shapes))


def _weight(desk: Desk, weight: int | None) -> list[Block]:
    if weight is None:
        return []
    return [Paragraph((dots(weight, desk.words("weight {weight} of 5", weight=weight)),), ("cell",))]


def dots(weight: int, says: str, of: int = 5) -> Mark:
    """A weight as filled and open dots."""
    shapes = tuple(
        disc(3 + 8 * place, 3, 2.4, styles.ACCENT if place < weight else styles.LINE) for place in range(of)
    )
    return Mark(shapes, 8.0 * of + 2, 6, says)


def promises(desk: Desk) -> tuple[Block, ...]:
    """Every promise with who makes it, who must keep it, whether it is true, and what we say instead."""
    plan, words = desk.plan, desk.words
    if not plan.promises:
        return ()
    made = words.count("One promise", "{n} promises", len(plan.promises))
    true = sum(one.realistic is Realistic.YES for one in plan.promises)
    if true == len(plan.promises):
        headline = words("{promises}, all of them true", promises=made)
    elif true:
        headline = words("{promises}, {true} of them true", promises=made, true=words.number(true))
    else:
        headline = words("{promises}, none of them true", promises=made)
    heading = head(
        words("We promise"), words("Made by"), words("Kept by"), words("True?"), words("We say instead")
    )
    rows = (
        row(
            cell(
                (Run("“"), own(one.text), Run("”")) if one.text.strip() else (),
                style="cell-strong",
                scope=True,
            ),
            cell(desk.badge(one.made_by), style="cell-badge"),
            cell(desk.badge(one.kept_by), style="cell-badge"),
            cell(desk.status(one.realistic)),
            _instead(desk, one),
        )
        for one in _worst_first(plan.promises)
    )
    return (
        title("promises", words("Promises"), (Run(headline),), words("What we promise, and who keeps it")),
        *figures.promise_lines(desk),
        *table((2, 92, 92, 62, 2), heading, rows),
        *remarks(desk, Insight.PROMISES),
    )


def _instead(desk: Desk, one: Promise) -> Cell:
    if one.instead.strip():
        return cell(one.instead)
    if one.realistic is Realistic.YES:
        return cell(say(desk.words("as it is"), "cell-muted"))
    nothing: Text = (Run(desk.words("nothing agreed yet"), "medium", styles.AMBER),)
    return cell(nothing) if one.realistic is Realistic.NO else cell()


def _worst_first(rows: Iterable[Promise]) -> list[Promise]:
    order = {Realistic.NO: 0, Realistic.PARTLY: 1, Realistic.YES: 2, None: 3}
    return sorted(rows, key=lambda one: order[one.realistic])
