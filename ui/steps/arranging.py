"""Actions under headings: by goal, owner, discipline, date or state, each with its money."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import StrEnum

from ui.widgets.table_columns import Group
from workshop.domain.codes import ActionStatus
from workshop.domain.plan import Action
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import code_name


class By(StrEnum):
    """What actions are put together by."""

    GOAL = "goal"
    OWNER = "owner"
    DISCIPLINE = "discipline"
    DUE = "due"
    STATUS = "status"


Heading = tuple[str, str]
"""The id of a group and its title."""


def grouped(workshop: Workshop, by: By, words: Words, today: dt.date) -> list[Group]:
    """Return the groups that have actions, in the order of the plan; within a date's group by date."""
    makers: dict[By, Callable[[], list[tuple[Heading, list[Action]]]]] = {
        By.GOAL: lambda: _by(workshop, _goals(workshop, words), lambda one: one.goal or ""),
        By.OWNER: lambda: _by(workshop, _owners(workshop, words), lambda one: one.owner or ""),
        By.DISCIPLINE: lambda: _by(workshop, _disciplines(workshop, words), _home(workshop)),
        By.DUE: lambda: _by_due(workshop, words, today),
        By.STATUS: lambda: _by(workshop, _statuses(words), lambda one: one.status or ActionStatus.OPEN),
    }
    groups = []
    for (row, title), actions in makers[by]():
        if actions:
            total = words.money(sum(one.budget or 0 for one in actions))
            groups.append(Group(row, title, [one.id for one in actions], {"budget": total}))
    is_bare = by is By.GOAL and not workshop.goals
    return [] if is_bare else groups


def _by(
    workshop: Workshop, headings: Sequence[Heading], key: Callable[[Action], str]
) -> list[tuple[Heading, list[Action]]]:
    return [(head, [one for one in workshop.actions if key(one) == head[0]]) for head in headings]


def _goals(workshop: Workshop, words: Words) -> list[Heading]:
    return [*((one.id, one.title) for one in workshop.goals), ("", words("Without a goal"))]


def _owners(workshop: Workshop, words: Words) -> list[Heading]:
    return [*((one.id, one.name) for one in workshop.participants), ("", words("Without an owner"))]


def _disciplines(workshop: Workshop, words: Words) -> list[Heading]:
    return [*((one.id, one.name) for one in workshop.disciplines), ("", words("Without a discipline"))]


def _home(workshop: Workshop) -> Callable[[Action], str]:
    """An action stands with its owner's first hat that gains from it, else with the first that gains."""
    hats = {one.id: one.disciplines for one in workshop.participants}

    def home(action: Action) -> str:
        worn = hats.get(action.owner or "", ())
        gaining = [one for one in worn if one in action.disciplines]
        return next(iter((*gaining, *action.disciplines, *worn)), "")

    return home


def _statuses(words: Words) -> list[Heading]:
    order = (
        ActionStatus.LATE,
        ActionStatus.OPEN,
        ActionStatus.BUSY,
        ActionStatus.DONE,
        ActionStatus.STOPPED,
    )
    return [(one, code_name(words, one)) for one in order]


def _by_due(workshop: Workshop, words: Words, today: dt.date) -> list[tuple[Heading, list[Action]]]:
    """What should have been done, then month by month, then what has no date."""
    closed = (ActionStatus.DONE, ActionStatus.STOPPED)
    months: dict[Heading, list[Action]] = {}
    dated = sorted((one for one in workshop.actions if one.due), key=lambda one: one.due or today)
    for one in dated:
        due = one.due or today
        is_late = due < today and one.status not in closed
        month = ("late", words("Should be done already")) if is_late else _month(due, words)
        months.setdefault(month, []).append(one)
    late = [(head, found) for head, found in months.items() if head[0] == "late"]
    rest = [(head, found) for head, found in months.items() if head[0] != "late"]
    without = [one for one in workshop.actions if one.due is None]
    return [*late, *rest, (("", words("Without a date")), without)]


def _month(due: dt.date, words: Words) -> Heading:
    return f"{due:%Y-%m}", words.date(due, "month")
