"""The plan on a page: what one reads in a minute."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from workshop.domain.codes import ActionStatus, Realistic
from workshop.domain.journey import Phase
from workshop.drawing.curves import smooth
from workshop.drawing.moved import moved
from workshop.drawing.primitives import Icon, Path, Rect
from workshop.handout import styles
from workshop.handout.content import (
    Beside,
    Block,
    Cell,
    Column,
    Heading,
    Item,
    Listing,
    Panel,
    Paragraph,
    Picture,
    Placed,
    Run,
    Space,
    Table,
    TableRow,
    Text,
)
from workshop.handout.ornaments import Shape, area, disc, line
from workshop.handout.sections.building import column, own
from workshop.handout.sections.desk import Desk, square, texts
from workshop.handout.sections.goals import reach
from workshop.handout.sections.pot import bar
from workshop.insight.money import pot

_WIDTH = styles.SUMMARY.measure
_MOST_PHASES, _MOST_GOALS, _MOST_LINES = 8, 4, 3
_BAR = 62.0
_ARROW, _CURVE = 22.0, 28.0
_LETTER = 4.3  # points that a letter of a name takes, as a rule
_OVER = (ActionStatus.DONE, ActionStatus.STOPPED)


def summary(desk: Desk, actions: int = 5, lines: int = 2) -> tuple[Block, ...]:
    """Vision; customer, value, promise; goals; the journey with its feeling; first actions; the pot.

    So many actions, and in a card so many lines of a text, are shown at most.
    """
    parts = [
        *_vision(desk),
        *_cards(desk, lines),
        *_goals(desk, lines),
        *_journey(desk),
        *_foot(desk, actions),
    ]
    return (*_head(desk), *parts) if parts else ()


def shorter(desk: Desk) -> tuple[tuple[Block, ...], ...]:
    """The same with less and less, for plans with long texts."""
    return tuple(
        summary(desk, actions, lines) for actions, lines in ((5, 1), (4, 1), (3, 1), (2, 1), (1, 1), (0, 1))
    )


def _head(desk: Desk) -> list[Block]:
    plan, words = desk.plan, desk.words
    name = plan.organisation.name.strip() or plan.workshop.title.strip() or words("Workshop")
    heading = Heading(
        1, (own(name),), ("h1-page", "h1-small"), words("Plan on a page"), "summary", words("Plan on a page")
    )
    said: list[Run] = []
    if plan.workshop.date:
        said.append(Run(words("agreed on {date}", date=words.date(plan.workshop.date, "long"))))
    names = [one.name for one in plan.disciplines if one.name.strip()]
    if names:
        said += [Run("\n"), own(", ".join(names))] if said else [own(", ".join(names))]
    right = (_short(tuple(said), "mini-right", 3),) if said else ()
    return [Beside((column(heading, share=1.5), column(Space(13), *right)), gap=24), Space(5)]


def _vision(desk: Desk) -> list[Block]:
    seen, words = desk.plan.vision, desk.words
    if not seen.statement.strip():
        return []
    label = Paragraph(
        (Run(words("Vision")), *((Run(" "), own(seen.horizon)) if seen.horizon.strip() else ())),
        ("poster-label",),
    )
    statement = Paragraph((own(seen.statement),), ("poster-1", "poster-2", "poster-3"), 2, is_shortened=True)
    return [Panel((label, statement), styles.INK, padding=11), Space(8)]


def _cards(desk: Desk, most: int) -> list[Block]:
    plan, words = desk.plan, desk.words
    who, value = plan.ideal_customer, plan.value_proposition
    promises = [
        one.text if one.realistic is Realistic.YES or not one.instead.strip() else one.instead
        for one in plan.promises
        if one.realistic is not Realistic.NO or one.instead.strip()
    ]
    answers = [*texts(value.relievers), *texts(value.creators)]
    cards = [
        _card(words("Ideal customer"), who.name, texts(who.must_have) or [who.situation], most),
        _card(words("What we add"), value.statement, [] if value.statement.strip() else answers, most),
        _card(words("What we promise"), "", [text for text in promises if text.strip()], most),
    ]
    shown = tuple(column(card) for card in cards if card)
    return [Beside(shown, gap=12, is_even=True), Space(8)] if shown else []


def _card(label: str, heading: str, lines: Sequence[str], most: int) -> Panel | None:
    said = [text for text in lines if text.strip()]
    if not heading.strip() and not said:
        return None
    blocks: list[Block] = [_ours(label, "mini-label")]
    if heading.strip():
        blocks.append(
            _short((own(heading),), "card-title" if said else "mini-strong", most if said else 2 * most)
        )
    if said:
        items = tuple(Item((_short((own(text),), "mini", most),)) for text in said[:_MOST_LINES])
        blocks.append(Listing(items, indent=11, gap=2))
    return Panel(tuple(blocks), styles.PANEL, padding=9)


def _goals(desk: Desk, most: int) -> list[Block]:
    words, goals = desk.words, desk.plan.goals
    if not goals:
        return []
    cards = []
    for one in goals[:_MOST_GOALS]:
        blocks: list[Block] = [_short((own(one.title or one.kpi),), "mini-strong", 2)]
        blocks.append(_short(reach(desk, one), "goal-figure", 1))
        if one.kpi.strip() and one.title.strip():
            blocks.append(_short((own(one.kpi),), "mini-muted", most))
        if one.due:
            blocks.append(_ours(words("by {date}", date=desk.date(one.due)), "mini-muted"))
        cards.append(column(Panel(tuple(blocks), styles.WHITE, styles.LINE, padding=8)))
    more = _more(desk, len(goals), _MOST_GOALS)
    label = _ours(words("Shared goals") + more, "mini-label")
    return [label, Beside(tuple(cards), gap=12, is_even=True), Space(8)]


def _more(desk: Desk, count: int, shown: int) -> str:
    """What is told of those that have no room here."""
    return (
        f" · {desk.words('{n} more further on', n=desk.words.number(count - shown))}" if count > shown else ""
    )


def _journey(desk: Desk) -> list[Block]:
    plan, words = desk.plan, desk.words
    phases = plan.journey.phases[:_MOST_PHASES]
    if not phases:
        return []
    label = _ours(
        words("The buyer journey, and how it feels") + _more(desk, len(plan.journey.phases), _MOST_PHASES),
        "mini-label",
    )
    return [label, _strip(desk, phases), Space(8)]


def _strip(desk: Desk, phases: Sequence[Phase]) -> Picture:
    """Phases as arrows that follow each other, who leads below, and the feeling as a curve."""
    step = _WIDTH / len(phases)
    is_tight = any(len(desk.name(phase.lead)) * _LETTER > step - 26 for phase in phases)
    curve_top = _ARROW + (32 if is_tight else 21)
    shapes: list[Shape] = []
    placed: list[Placed] = []
    for number, phase in enumerate(phases):
        _arrow(desk, phase, (number * step, step), shapes, placed)
    middle = curve_top + _CURVE / 2
    feelings = {one.phase: one.feeling for one in desk.plan.journey.customer}
    points = [
        ((number + 0.5) * step, middle - feeling / 2 * _CURVE / 2)
        for number, phase in enumerate(phases)
        if (feeling := feelings.get(phase.id)) is not None
    ]
    if not points:
        return Picture(_WIDTH, curve_top, tuple(shapes), texts=tuple(placed))
    shapes.append(line([(0, middle), (_WIDTH, middle)], styles.LINE, 0.75, (2, 3)))
    if len(points) > 1:
        shapes.append(Path(smooth(points), stroke=styles.ACCENT, line=1.6))
    shapes += [disc(x, y, 3.4, styles.WHITE, styles.ACCENT, 1.6) for x, y in points]
    says = desk.words(
        "The customer’s feeling from phase to phase: {feelings}", feelings=_told(desk, phases, feelings)
    )
    return Picture(_WIDTH, curve_top + _CURVE + 3, tuple(shapes), says, tuple(placed))


def _arrow(
    desk: Desk, phase: Phase, place: tuple[float, float], shapes: list[Shape], placed: list[Placed]
) -> None:
    """A phase, and who leads it."""
    (left, step), tip, middle = place, 8.0, _ARROW / 2
    right, back = left + step - 2, tip if left else 0
    points = [(left, 0.0), (right - tip, 0), (right, middle), (right - tip, _ARROW), (left, _ARROW)]
    shapes.append(area([*points, (left + back, middle)], styles.ACCENT if phase.after_deal else styles.INK))
    text = _short((own(phase.name or "–"),), "chevron", 1)
    placed.append(Placed(left + back + 6, (_ARROW - 11.5) / 2, step - 2 * tip - 12, text))
    lead, look = desk.discipline(phase.lead), desk.look(phase.lead)
    if lead and look:
        mark = square(lead, look)
        put = moved(mark.shapes, left + 6, _ARROW + 4.5)
        shapes += [shape for shape in put if isinstance(shape, Rect | Path | Icon)]
        name = _short((own(lead.name),), "mini-whole", 2)
        placed.append(Placed(left + 6 + mark.width, _ARROW + 5, step - 12 - mark.width, name))


def _told(desk: Desk, phases: Sequence[Phase], feelings: dict[str | None, int | None]) -> str:
    given = ((phase.name, feelings.get(phase.id)) for phase in phases)
    return ", ".join(f"{name} {desk.number(feeling)}" for name, feeling in given if feeling is not None)


def _foot(desk: Desk, most: int) -> list[Block]:
    actions, budget = _actions(desk, most), _pot(desk, most)
    sides = []
    if actions:
        sides.append(column(*actions, share=2.1))
    if budget:
        sides.append(column(*budget, share=1))
    return [Beside(tuple(sides), gap=26)] if sides else []


def _actions(desk: Desk, most: int) -> list[Block]:
    words = desk.words
    waiting = [one for one in desk.plan.actions if one.status not in _OVER]
    if not waiting or not most:
        return []
    first = sorted(waiting, key=lambda one: one.due or dt.date.max)[:most]
    rows = []
    for one in first:
        name, gains = desk.person(one.owner), one.disciplines[:1]
        badge = desk.badge(gains[0]) if gains else ()
        rows.append(
            TableRow(
                (
                    Cell((_short((own(one.title or "–"),), "mini-strong", 1),), "Row"),
                    Cell((_short(badge, "mini", 1),) if badge else ()),
                    Cell((_short((own(name),), "mini", 1),) if name else ()),
                    Cell((_ours(desk.date(one.due), "mini-number"),) if one.due else ()),
                )
            )
        )
    label = _ours(words("First actions") + _more(desk, len(waiting), most), "mini-label")
    columns = (Column(2.6), Column(1.75), Column(1.3), Column(0.8))
    return [label, Table(columns, (), tuple(rows), gap=10, padding=3.2)]


def _pot(desk: Desk, most: int) -> list[Block]:
    words, plan = desk.words, desk.plan
    found = pot(plan)
    given = plan.budget.contributions
    if not given and found.available is None:
        return []
    largest = max(given.values(), default=0)
    rows = []
    for one in [one for one in plan.disciplines if one.id in given][:most]:
        look = desk.look(one.id)
        rows.append(
            TableRow(
                (
                    Cell((_short(desk.badge(one.id), "mini", 1),), "Row"),
                    Cell((bar(given[one.id], largest, look.fill if look else styles.MUTED, _BAR),)),
                    Cell((_ours(desk.money(given[one.id]), "mini-number"),)),
                )
            )
        )
    label = words("The pot")
    if found.available is not None:
        label += f" · {desk.money(found.available)}"
    if found.left is not None:
        label += " · " + words("{money} left", money=desk.money(found.left))
    blocks: list[Block] = [_ours(label, "mini-label")]
    if rows:
        blocks.append(
            Table(
                (Column(1), Column(fixed=_BAR), Column(fixed=52)),
                (),
                tuple(rows),
                gap=8,
                padding=2.2,
                is_ruled=False,
            )
        )
    return blocks


def _ours(text: str, style: str) -> Paragraph:
    return Paragraph((Run(text),), (style,))


def _short(text: Text, style: str, lines: int) -> Paragraph:
    """Text that is shortened where it has no room: it stands in full further on."""
    return Paragraph(text, (style,), lines, is_shortened=True)
