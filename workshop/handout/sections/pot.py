"""The pot: what comes in, what goes out, what is left, and how many gain from it."""

from __future__ import annotations

from workshop.document.findings import Insight
from workshop.document.findings import say as sentences
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Cell,
    Part,
    Picture,
    Run,
    Space,
    Together,
)
from workshop.handout.ornaments import Shape
from workshop.handout.sections import figures
from workshop.handout.sections.building import (
    cell,
    column,
    head,
    inline,
    label,
    panel,
    para,
    part,
    row,
    say,
    table,
    title,
)
from workshop.handout.sections.desk import Desk
from workshop.handout.sections.remarks import questions
from workshop.insight.money import leverage, pot

_BAR = 190.0


def the_pot(desk: Desk) -> tuple[Block, ...]:
    """What was put in, what the actions take, what is left; and how many gain from each euro."""
    plan, words = desk.plan, desk.words
    found = pot(plan)
    spent = [one for one in plan.actions if one.budget]
    period = plan.budget.period
    if found.available is None and not (found.contributed or spent or period.strip()):
        return ()
    if found.left is None and not spent:
        headline = words("The pot")
    elif found.left is None:
        headline = words("{money} allocated", money=desk.money(found.allocated))
    elif found.is_overspent:
        headline = words("{money} more allocated than there is", money=desk.money(-found.left))
    elif found.left:
        headline = words("{money} left to allocate", money=desk.money(found.left))
    else:
        headline = words("All of the pot is allocated")
    blocks: list[Block] = [title("pot", words("The pot"), (Run(headline),), words("One pot"))]
    if period.strip():
        blocks.append(para(period, "body-muted"))
    blocks += [
        Beside(_figures(desk), gap=14, is_even=True),
        *questions(desk, Insight.POT),
        *_contributions(desk),
        *_spending(desk),
        *_helped(desk),
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


def _helped(desk: Desk) -> list[Block]:
    """The picture with its heading, never on two pages."""
    _, first, *rest = figures.helped(desk) or (None, None)
    return [Together((part(desk.words("Which action helps whom")), first)), *rest] if first else []


def _leverage(desk: Desk) -> list[Block]:
    said = [say(one.text, "body-strong") for one in sentences(Insight.LEVERAGE, desk.plan, desk.words)]
    return [Space(8), panel(*said, fill=styles.TINT, bar=styles.ACCENT)] if said else []


def bar(part: float, whole: float, colour: str, width: float = _BAR - 60) -> Picture:
    """A bar as long as its share of the whole."""
    shapes: list[Shape] = [Rect(0, 3.5, width, 6, styles.PANEL, radius=3)]
    if whole and part > 0:
        shapes.append(Rect(0, 3.5, max(6.0, width * part / whole), 6, colour, radius=3))
    return Picture(width, 13, tuple(shapes))
