"""How something stood before an evaluation, in words: as agreed, and the last time that anybody looked."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.domain.codes import ActionStatus, Light
from workshop.domain.evaluation import Evaluation
from workshop.domain.goals import Goal
from workshop.domain.ids import RowId
from workshop.domain.journey import HandOff
from workshop.domain.plan import Action
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import code_name


def goal_before(workshop: Workshop, evaluation: RowId, goal: Goal, words: Words) -> str:
    """Say a goal's way as it was agreed and its last number: "Agreed: 38 → 85 % · last time 52 %"."""
    agreed = workshop.agreed.goals if workshop.agreed is not None else ()
    then = next((one for one in agreed if one.id == goal.id), goal)
    unit = "%" if then.unit.strip() == "%" else ""
    ends = [_number(one, unit, words) for one in (then.baseline, then.target)]
    said = []
    if any(ends):
        way = " → ".join(one or "?" for one in ends)
        said.append(words("Agreed: {way}", way=way) if agreed else way)
    if then.due:
        said.append(words("by {date}", date=words.date(then.due)))
    values = [
        reading.value
        for one in _earlier(workshop, evaluation)
        for reading in one.readings
        if reading.goal == goal.id and reading.value is not None
    ]
    if values:
        said.append(words("last time {number}", number=_number(values[-1], unit, words)))
    return " · ".join(said)


def standing_before(workshop: Workshop, evaluation: RowId, row: Action | HandOff, words: Words) -> str:
    """Say who carries an action, when it is due, and how it or a hand-off stood before: "was red"."""
    said = []
    if isinstance(row, Action):
        names = {one.id: one.name for one in workshop.participants}
        said = [names.get(row.owner or "", ""), words.date(row.due) if row.due else ""]
    status = _status_before(workshop, evaluation, row)
    said.append(words("was: {status}", status=code_name(words, status)) if status else "")
    return " · ".join(filter(None, said))


def _status_before(
    workshop: Workshop, evaluation: RowId, row: Action | HandOff
) -> ActionStatus | Light | None:
    """The last status on record, else the one as agreed."""
    found: ActionStatus | Light | None = None
    plan = workshop.agreed
    if plan is not None:
        rows: tuple[Action | HandOff, ...] = (*plan.actions, *plan.journey.handoffs)
        found = next((one.status for one in rows if one.id == row.id), None)
    for one in _earlier(workshop, evaluation):
        reviews = [(review.action, review.status) for review in one.actions]
        lights = [(review.handoff, review.status) for review in one.handoffs]
        found = next((status for what, status in (*reviews, *lights) if what == row.id and status), found)
    return found


def _earlier(workshop: Workshop, evaluation: RowId) -> Iterator[Evaluation]:
    for one in workshop.evaluations:
        if one.id == evaluation:
            return
        yield one


def _number(value: float | None, unit: str, words: Words) -> str:
    return "" if value is None else f"{words.number(value)}{unit}"
