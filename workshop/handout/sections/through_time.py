"""The goals through several follow-up sessions: a line each, with its numbers."""

from __future__ import annotations

from workshop.domain.goals import Goal
from workshop.domain.workshop import Workshop
from workshop.drawing.curves import polyline
from workshop.drawing.primitives import Line, Move, Path
from workshop.handout import styles
from workshop.handout.content import Block, Cell, Picture, Run, Space
from workshop.handout.ornaments import Shape, disc
from workshop.handout.sections.building import cell, head, part, row, table
from workshop.handout.sections.desk import Desk
from workshop.insight.trends import Trend, trends

_WIDE, _HIGH, _EDGE = 120.0, 30.0, 5.0  # points


def through_time(desk: Desk, workshop: Workshop) -> list[Block]:
    """A row a goal, once goals were read in two sessions or more."""
    words = desk.words
    goals = {goal.id: goal for goal in workshop.goals}
    drawn = [one for one in trends(workshop) if one.is_drawn]
    if len(workshop.evaluations) < 2 or not drawn:
        return []
    rows = []
    for one in drawn:
        goal = goals[one.goal]
        numbers = [desk.measured(value, _unit(goal)) for value in (one.baseline, *one.readings)]
        said = " → ".join(number or "–" for number in numbers)
        rows.append(
            row(
                cell(goal.title or goal.kpi, style="cell-strong", scope=True),
                Cell((_line(one),)),
                cell((Run(said, "semibold"),)),
                cell(desk.measured(one.target, _unit(goal)) or ""),
            )
        )
    heading = head(words("Goal"), "", words("From then to now"), words("Target"))
    return [part(words("Through the sessions")), Space(4), *table((1.6, _WIDE + 8, 1.4, 60), heading, rows)]


def _unit(goal: Goal) -> str:
    return goal.unit if goal.unit.strip() == "%" else ""


def _line(trend: Trend) -> Picture:
    """The numbers as a line towards the target; the table beside it says them."""
    values = (trend.baseline, *trend.readings)
    known = [value for value in (*values, trend.target) if value is not None]
    low, high = min(known), max(known)

    def y(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return _HIGH - _EDGE - share * (_HIGH - 2 * _EDGE)

    step = (_WIDE - 2 * _EDGE) / max(1, len(values) - 1)
    points = [(_EDGE + at * step, y(value)) for at, value in enumerate(values) if value is not None]
    shapes: list[Shape] = []
    if trend.target is not None:
        there = y(trend.target)
        way = (Move(0, there), Line(_WIDE, there))
        shapes.append(Path(way, stroke=styles.LINE, line=1, dash=(3, 2)))
    shapes.append(Path(polyline(points), stroke=styles.ACCENT, line=1.5))
    shapes += [disc(x, at, 2.5, styles.WHITE, styles.ACCENT, 1.2) for x, at in points]
    return Picture(_WIDE, _HIGH, tuple(shapes))
