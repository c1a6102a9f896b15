"""Who leads which phase, what comes after the deal, one face, the Mirror; and the hand-offs."""

from __future__ import annotations

from workshop.document.findings import Insight
from workshop.domain.codes import Light
from workshop.domain.journey import HandOff, Phase
from workshop.drawing.primitives import Rect
from workshop.handout import styles
from workshop.handout.content import Beside, Block, Cell, Picture, Run, Text, Together
from workshop.handout.ornaments import Shape, disc
from workshop.handout.sections import figures
from workshop.handout.sections.building import (
    bullets,
    cell,
    column,
    field,
    head,
    inline,
    item_heading,
    label,
    numbered,
    own,
    panel,
    part,
    row,
    say,
    table,
    title,
)
from workshop.handout.sections.desk import Desk, apart, symbol, texts
from workshop.handout.sections.remarks import questions, remarks
from workshop.insight.journey import faces, leaders, lonely_phases, missing_handoffs
from workshop.insight.mirror import Reflection, mirror

_BAR = 150.0  # points for 100 percent


def roles(desk: Desk) -> tuple[Block, ...]:
    """Leaders and after the deal, one face, the Mirror."""
    plan, words = desk.plan, desk.words
    parts = [*_leaders(desk), *_one_face(desk), *_mirror(desk)]
    if not parts:
        return ()
    claimed = mirror(plan).claimed
    headline = words("Who leads where")
    if claimed is not None:
        share = words.percent(claimed)
        headline = words("Together we claim {share} of the journey", share=share)
        if len(plan.mirror) < len(plan.disciplines):
            headline = words("So far we claim {share} of the journey", share=share)
    return (title("roles", words("Roles"), (Run(headline),), words("Roles in the journey")), *parts)


def _leaders(desk: Desk) -> list[Block]:
    plan, words = desk.plan, desk.words
    if not plan.journey.phases:
        return []
    found = {one.phase: one.disciplines for one in leaders(plan)}
    counts = dict(zip((phase.id for phase in plan.journey.phases), faces(plan).counts, strict=True))
    lonely = lonely_phases(plan)
    heading = head(words("Phase"), words("Leads"), words("The customer wants"), words("Faces"), right={3})
    rows = [
        row(
            cell(_name(desk, phase, lonely), style="cell-strong", scope=True),
            _leader(desk, phase, found.get(phase.id, ())),
            cell(_wish(phase)),
            _faces(desk, counts.get(phase.id)),
        )
        for phase in plan.journey.phases
    ]
    return [
        *table((1.3, 1.5, 2.8, 40), heading, rows, padding=2.5),
        *figures.faces_met(desk),
        *questions(desk, Insight.LEADERS, Insight.ANONYMOUS, Insight.FACES),
        *remarks(desk, Insight.AFTER_THE_DEAL),
    ]


def _name(desk: Desk, phase: Phase, lonely: tuple[str, ...]) -> Text:
    """A phase's name, and below it what is special about it."""
    words = desk.words
    lines: Text = (own(phase.name),) if phase.name.strip() else ()
    if phase.anonymous:
        said = words("anonymous, and nobody is helpful yet") if phase.id in lonely else words("anonymous")
        lines += (Run("\n"), symbol("eye-off", styles.MUTED), Run(said, "regular", styles.MUTED))
    if phase.after_deal:
        said = words("after the signature")
        lines += (Run("\n"), symbol("pen-line", styles.MUTED), Run(said, "regular", styles.MUTED))
    return lines


def _wish(phase: Phase) -> Text:
    """What the customer wants, and asks."""
    goal, question = phase.customer_goal, phase.customer_question
    asked = (
        Run("“", colour=styles.MUTED),
        own(question, "italic", styles.MUTED),
        Run("”", colour=styles.MUTED),
    )
    wanted: Text = (own(goal),) if goal.strip() else ()
    between: Text = (Run("\n"),) if wanted and question.strip() else ()
    return (*wanted, *between, *(asked if question.strip() else ()))


def _leader(desk: Desk, phase: Phase, found: tuple[str, ...]) -> Cell:
    words = desk.words
    if phase.lead and len(found) <= 1:
        return cell(desk.badge(phase.lead), style="cell-badge")
    if len(found) > 1:
        several = inline(
            (symbol("triangle-alert", styles.AMBER), Run(words("to settle"), "medium", styles.AMBER)), "small"
        )
        return cell(*(inline(desk.badge(one), "cell") for one in found), several)
    if found:
        return cell(desk.badge(found[0]), say(words("suggested by its cards"), "small-muted"))
    return cell((Run(words("nobody yet"), "medium", styles.AMBER),))


def _faces(desk: Desk, count: int | None) -> Cell:
    return cell((Run(desk.number(count)),) if count is not None else (), style="cell-number")


def _mirror(desk: Desk) -> list[Block]:
    plan, words = desk.plan, desk.words
    found = mirror(plan)
    if found.claimed is None:
        return []
    heading = head(words("Discipline"), "", words("Thought"), words("Leads"), words("Cards"), right={2, 3, 4})
    rows = [
        row(
            cell(desk.badge(one.discipline), style="cell-badge", scope=True),
            Cell((_bar(desk, one),)),
            *(
                cell((Run(words.percent(share)),) if share is not None else (), style="cell-number")
                for share in (one.claimed, one.phases, one.cards)
            ),
        )
        for one in found.reflections
    ]
    total = (
        cell((Run(words("Together"), "semibold"),), scope=True),
        cell(),
        cell((Run(words.percent(found.claimed), "semibold"),), style="cell-number"),
        cell((Run(words.percent(100)),) if plan.journey.phases else (), style="cell-number"),
        cell(),
    )
    explained = words(
        "The outline is the share that each discipline thought it leads; the bar is what it leads."
    )
    shown = table((1.6, _BAR + 4, 56, 56, 56), heading, [*rows, row(*total, is_sum=True)], padding=2.5)
    whole = (part(words("The Mirror")), say(explained, "body-muted"), *shown, *remarks(desk, Insight.MIRROR))
    return [Together(whole)]


def _bar(desk: Desk, one: Reflection) -> Picture:
    look = desk.look(one.discipline)
    shapes: list[Shape] = []
    if one.phases:
        shapes.append(
            Rect(0.5, 3, one.phases / 100 * _BAR, 7, look.fill if look else styles.MUTED, radius=1.5)
        )
    if one.claimed:
        shapes.append(Rect(0.5, 0.75, one.claimed / 100 * _BAR, 11.5, None, styles.INK, 1, 2, (2.5, 2)))
    return Picture(_BAR + 4, 13, tuple(shapes))


def _one_face(desk: Desk) -> list[Block]:
    face, words = desk.plan.journey.one_face, desk.words
    rules = texts(face.rules)
    sides = []
    if face.now is not None or face.target is not None:
        sides.append(
            column(
                panel(label(words("Acting with one face")), *_marks_of(desk, face.now, face.target)), share=1
            )
        )
    if rules:
        sides.append(column(label(words("House rules")), *numbered(rules), share=1.4))
    return [part(words("One face to the customer")), Beside(tuple(sides), gap=26)] if sides else []


def _marks_of(desk: Desk, now: int | None, target: int | None) -> list[Block]:
    words = desk.words
    said = []
    if now is not None:
        said.append(words("now {mark} of 5", mark=now))
    if target is not None:
        said.append(words("wanted {mark} of 5", mark=target))
    shapes: list[Shape] = []
    for place in range(1, 6):
        x = 10 + (place - 1) * 26
        fill = styles.ACCENT if place <= (now or 0) else None
        stroke = styles.ACCENT if place <= max(now or 0, target or 0) else styles.LINE
        shapes.append(disc(x, 12, 9, fill, stroke, 1.5))
    return [Picture(130, 24, tuple(shapes)), say(" · ".join(said), "body-strong")]


def handoffs(desk: Desk) -> tuple[Block, ...]:
    """Every hand-off in full, and those that nobody has agreed on."""
    plan, words = desk.plan, desk.words
    found, missing = plan.journey.handoffs, missing_handoffs(plan)
    if not (found or missing):
        return ()
    green = sum(one.status is Light.GREEN for one in found)
    parts = [words.count("One hand-off", "{n} hand-offs", len(found))]
    parts.append(words.count("one green", "{n} green", green) if green else words("none green"))
    if missing:
        parts.append(words.count("one missing", "{n} missing", len(missing)))
    blocks: list[Block] = [
        title("handoffs", words("Hand-offs"), (Run(", ".join(parts)),), words("Hand-offs")),
        *(figures.leaders(desk) if any(phase.lead for phase in plan.journey.phases) else ()),
    ]
    for number, one in enumerate(found, 1):
        blocks += [_handoff(desk, number, one)]
    for lost in missing:
        way = words(
            "From {before} to {after}", before=desk.phase(lost.from_phase), after=desk.phase(lost.to_phase)
        )
        text: Text = (
            symbol("unlink", styles.RED, 11),
            Run(f"{way}: "),
            *desk.badge(lost.from_discipline),
            Run("  →  "),
            *desk.badge(lost.to_discipline),
            *apart(),
            Run(words("Nothing agreed yet"), "semibold", styles.RED),
        )
        blocks.append(panel(inline(text), fill=styles.RED_TINT, bar=styles.RED, padding=11))
    return tuple(blocks)


_GROUND = {
    Light.GREEN: (styles.GREEN, styles.GREEN_TINT),
    Light.AMBER: (styles.AMBER, styles.AMBER_TINT),
    Light.RED: (styles.RED, styles.RED_TINT),
    None: (styles.MUTED, styles.PANEL),
}


def _handoff(desk: Desk, number: int, one: HandOff) -> Block:
    words = desk.words
    colour, _ = _GROUND[one.status]
    way: Text = (
        *numeral(number, colour),
        *desk.badge(one.from_discipline),
        Run("  →  "),
        *desk.badge(one.to_discipline),
    )
    phases = [name for name in (desk.phase(one.from_phase), desk.phase(one.to_phase)) if name]
    between: Text = (own(" → ".join(phases), "", styles.MUTED), *apart()) if phases else ()
    facts: Text = (*between, *desk.status(one.status))
    below = [inline(facts, "small")] if facts else []
    left = [*field(words("When"), one.trigger, "cell"), *field(words("Within"), one.within, "cell")]
    left += field(words("The customer notices"), one.customer_notices, "cell")
    information = texts(one.information)
    right: list[Block] = (
        [label(words("What travels along")), *bullets(information, "cell")] if information else []
    )
    gap = panel(
        inline((Run(words("What is missing:") + " ", "semibold", colour), own(one.gap)), "cell"),
        fill=_GROUND[one.status][1],
        padding=8,
    )
    sides = tuple(column(*side) for side in (left, right) if side)
    inner: list[Block] = [item_heading(way, 2), *below]
    inner += [Beside(sides, gap=24)] if sides else []
    inner += [gap] if one.gap.strip() else []
    return Together((panel(*inner, fill=styles.WHITE, bar=colour, padding=14),))


def numeral(number: int, colour: str) -> Text:
    """The number of a hand-off, as on the map."""
    return (Run(f"{number}", "semibold", colour, 13), *apart(20))
