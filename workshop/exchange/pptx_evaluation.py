"""What the group found and decided when it met again, on slides: an evaluation at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.document.decisions import decided
from workshop.domain.codes import Light
from workshop.domain.evaluation import Evaluation
from workshop.domain.goals import Goal
from workshop.exchange.deck import Look
from workshop.exchange.deck_tables import Rows, put_table
from workshop.exchange.tables import evaluated
from workshop.exchange.talk import STRONG, Talk

_SHARES: dict[str, tuple[float, ...]] = {
    "actions": (5, 1.6, 5),
    "handoffs": (6, 3),
    "adjustments": (1.6, 3.6, 4.4, 3.6),
}
"""How wide the columns of a list are, in parts."""


def show_evaluations(talk: Talk) -> None:
    """Show of each evaluation what was measured and how all stood, what was learned, what changes."""
    words = talk.words
    for one in talk.workshop.evaluations:
        topic = words("Evaluation")
        if one.date:
            topic = words("Evaluation of {date}", date=words.date(one.date, "long"))
        _show_readings(talk, one, topic)
        _show_list(talk, one, "actions", words("How the actions stood"), topic)
        _show_list(talk, one, "handoffs", words("How the hand-offs went"), topic)
        talk.lines(topic, [line.text for line in one.learned], words("What we learned"))
        _show_list(talk, one, "adjustments", decided(one.adjustments, words) or words("From now on"), topic)


def _show_readings(talk: Talk, one: Evaluation, topic: str) -> None:
    """Each number between where it came from and where it should go."""
    words, rows = talk.words, []
    for reading in one.readings:
        goal = _goal(talk, reading.goal)
        values = (goal.baseline, reading.value, goal.target) if goal else (None, reading.value, None)
        numbers = ["" if value is None else words.number(value) for value in values]
        name = goal.title or goal.kpi if goal else ""
        measured = f"{goal.kpi} ({goal.unit})" if goal and goal.unit.strip() else goal.kpi if goal else ""
        rows.append([name, measured, *numbers, reading.note])
    headings = (
        words("Goal"), talk.name("goals.kpi"), words("Then"), words("Now"), words("Target"), words("Remark"),
    )  # fmt: skip
    _put(talk, talk.name("evaluations.readings"), topic, headings, rows, (3.2, 3.4, 1, 1, 1, 3))


def _goal(talk: Talk, row_id: str | None) -> Goal | None:
    """The goal that was measured, or what it was when all was agreed."""
    agreed = talk.workshop.agreed.goals if talk.workshop.agreed else ()
    return next((goal for goal in (*talk.workshop.goals, *agreed) if goal.id == row_id), None)


def _show_list(talk: Talk, one: Evaluation, name: str, title: str, topic: str) -> None:
    alone = replace(talk.workshop, evaluations=(one,))
    called = talk.name(f"evaluations.{name}")
    found = next((each for each in evaluated(alone, talk.words) if each.title == called), None)
    if found is not None:  # the day before each row is said above it
        rows = [[talk.shown(cell) for cell in row[1:]] for row in found.rows]
        _put(talk, title, topic, found.headings[1:], rows, _SHARES[name])


def _put(
    talk: Talk,
    title: str,
    topic: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
) -> None:
    first = {row[0]: STRONG for row in rows}
    looks: dict[int, dict[str, Look]] = {0: first, 1: talk.tones(Light)}
    put_table(talk.deck, title, topic, Rows(headings, rows, shares, looks))
