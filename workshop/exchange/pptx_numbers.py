"""Goals and the pot on slides: the numbers large."""

from __future__ import annotations

from typing import Any

from workshop.domain.goals import Goal
from workshop.drawing.palette import LIGHT
from workshop.exchange.deck import INNER, MARGIN, ROOM, TOP, Box
from workshop.exchange.talk import Talk
from workshop.insight.money import pot

_A_SLIDE = 4


def show_goals(talk: Talk) -> None:
    """Show the goals as "38 → 85 %", four a slide."""
    goals = talk.workshop.goals
    for start in range(0, len(goals), _A_SLIDE):
        slide = talk.deck.slide(talk.name("goals"))
        for at, goal in enumerate(goals[start : start + _A_SLIDE]):
            left, top = MARGIN + (at % 2) * (INNER / 2), TOP + (at // 2) * (ROOM / 2)
            _goal(talk, slide, Box(left, top, INNER / 2 - 0.15, ROOM / 2 - 0.15), goal)


def _goal(talk: Talk, slide: Any, box: Box, goal: Goal) -> None:
    words, deck = talk.words, talk.deck
    deck.block(slide, box, "", 8, LIGHT.ground)
    left, width = box.left + 0.1, box.width - 0.2
    deck.text(slide, Box(left, box.top + 0.05, width, 0.6), talk.cut(goal.title, 90), 16, is_bold=True)
    numbers = [words.number(one) if one is not None else "?" for one in (goal.baseline, goal.target)]
    shown = talk.cut(f"{numbers[0]} → {numbers[1]} {goal.unit}", 34)
    deck.text(slide, Box(left, box.top + 0.7, width, 0.8), shown, 30, ink=LIGHT.accent)
    below = [talk.cut(goal.kpi, 120)]
    if goal.due is not None:
        below.append(f"{talk.name('goals.due')}: {words.date(goal.due)}")
    rest = Box(left, box.top + 1.5, width, box.height - 1.55)
    deck.text(slide, rest, "\n".join(filter(None, below)), 13, ink=LIGHT.ink_soft)


def show_pot(talk: Talk) -> None:
    """Show what each discipline puts in, under what of it is allocated; nothing while there is no pot."""
    counted, given, words = pot(talk.workshop), talk.workshop.budget.contributions, talk.words
    if counted.available is None and not given:
        return
    there = counted.available if counted.available is not None else counted.contributed
    title = words(
        "{allocated} of {available} is allocated",
        allocated=words.money(counted.allocated),
        available=words.money(there),
    )
    shares = {one.name: given.get(one.id, 0) for one in talk.workshop.disciplines}
    told = "; ".join(f"{name}: {words.money(cents)}" for name, cents in shares.items())
    euros = [cents / 100 for cents in shares.values()]
    talk.deck.bars(title, list(shares), {talk.name("budget.contributions"): euros}, told)
