"""Goals, actions and the pot on slides: the numbers large."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import MSO_SHAPE

from workshop.domain.goals import Goal
from workshop.drawing.palette import LIGHT
from workshop.exchange.deck import INNER, MARGIN, ROOM, TOP, Box, Look
from workshop.exchange.deck_tables import Bars, Rows, put_bars, put_table
from workshop.exchange.tables import table
from workshop.exchange.talk import STRONG, Talk
from workshop.insight.money import pot

_A_SLIDE = 4
_LONG_UNIT = 10
_ACTIONS = {"title": 4, "owner": 1.7, "disciplines": 2.2, "due": 1.3, "budget": 1.1, "first_step": 3}


def show_goals(talk: Talk) -> None:
    """Show the goals as "38 → 85 %", four a slide; then what each discipline adds to each of them."""
    goals, words = talk.workshop.goals, talk.words
    title = words.count(
        "One goal that nobody reaches alone", "{n} goals that nobody reaches alone", len(goals)
    )
    for start in range(0, len(goals), _A_SLIDE):
        slide = talk.deck.slide(title, talk.name("goals"))
        shown = goals[start : start + _A_SLIDE]
        height = ROOM / 2 if len(shown) > 2 else ROOM
        width = INNER / 2 if len(shown) > 1 else INNER
        for at, goal in enumerate(shown):
            left, top = MARGIN + (at % 2) * width, TOP + (at // 2) * height
            _goal(talk, slide, Box(left, top, width - 0.2, min(height, 3) - 0.2), goal)
    for goal in goals:
        _contributions(talk, goal)


def _goal(talk: Talk, slide: Any, box: Box, goal: Goal) -> None:
    words, deck = talk.words, talk.deck
    ground = Look(fill=LIGHT.ground, line=LIGHT.hairline)
    deck.block(slide, box, "", 8, ground, MSO_SHAPE.ROUNDED_RECTANGLE)
    left, width = box.left + 0.25, box.width - 0.5
    title = Look(is_bold=True)
    deck.text(slide, Box(left, box.top + 0.1, width, 0.65), talk.cut(goal.title, 90), 18, title)
    numbers = [words.number(one) if one is not None else "?" for one in (goal.baseline, goal.target)]
    is_long = len(goal.unit) > _LONG_UNIT or any(letter.isdigit() for letter in goal.unit)
    shown = talk.cut(f"{numbers[0]} → {numbers[1]} {'' if is_long else goal.unit}".strip(), 34)
    number = Look(ink=LIGHT.accent, is_bold=True, is_middle=True)
    deck.text(slide, Box(left, box.top + 0.72, width, 0.85), shown, 36, number)
    measured = f"{goal.kpi} ({goal.unit})".strip() if is_long else goal.kpi
    below = [talk.cut(measured, 120)]
    if goal.due is not None:
        below.append(f"{talk.name('goals.due')}: {words.date(goal.due)}")
    rest = Box(left, box.top + 1.6, width, box.height - 1.65)
    deck.text(slide, rest, "\n".join(filter(None, below)), 14, Look(ink=LIGHT.ink_soft))


def _contributions(talk: Talk, goal: Goal) -> None:
    said = ((one.name, goal.contributions.get(one.id, "")) for one in talk.workshop.disciplines)
    rows = [(name, text) for name, text in said if text.strip()]
    if rows:
        given = Rows((), rows, (2.2, 9), {0: talk.lanes()})
        title = talk.cut(goal.title, 120) or talk.name("goals")
        put_table(talk.deck, title, talk.name("goals.contributions"), given)


def show_actions(talk: Talk) -> None:
    """The actions, a goal at a time; those without a goal last."""
    words, workshop = talk.words, talk.workshop
    found = table(workshop, ("actions",), words, only=tuple(_ACTIONS))
    rows = [tuple(talk.shown(cell) for cell in row) for row in found.rows]
    for goal in (*workshop.goals, None):
        at = None if goal is None else goal.id
        shown = [row for row, action in zip(rows, workshop.actions, strict=True) if action.goal == at]
        title = talk.cut(goal.title, 120) if goal else ""
        if goal is None and len(shown) < len(rows):
            title = words("Further actions")
        if shown:
            looks = {0: {row[0]: STRONG for row in shown}}
            given = Rows(found.headings, shown, tuple(_ACTIONS.values()), looks)
            put_table(talk.deck, title or found.title, found.title, given)


def show_pot(talk: Talk) -> None:
    """Show what each discipline puts in, under what of it is allocated; nothing while there is no pot."""
    counted, given, words = pot(talk.workshop), talk.workshop.budget.contributions, talk.words
    if not (counted.available or counted.contributed or counted.allocated):
        return
    there = counted.available if counted.available is not None else counted.contributed
    title = words(
        "{allocated} of {available} is allocated",
        allocated=words.money(counted.allocated),
        available=words.money(there),
    )
    shares = [(one.name, given.get(one.id, 0)) for one in talk.workshop.disciplines]
    told = "; ".join(f"{name}: {words.money(cents)}" for name, cents in shares)
    topic = talk.name("budget.contributions")
    fills = [lane.fill for one in talk.workshop.disciplines if (lane := talk.lane(one.id)) is not None]
    euros = {topic: [cents / 100 for _, cents in shares]}
    bars = Bars([name for name, _ in shares], euros, '"€" #,##0', fills)
    if shares:
        put_bars(talk.deck, title, topic, bars, told)
    else:
        talk.deck.slide(title, topic)
