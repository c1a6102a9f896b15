"""Slides of the goals and of the joint plan."""

from __future__ import annotations

from workshop.document.findings import Insight
from workshop.document.slides.bodies import Entries, Entry, GoalLine, Goals, Tone
from workshop.document.slides.scene import Seen, name_of
from workshop.document.slides.spoken import spoken
from workshop.document.slides.values import Part
from workshop.domain.codes import ActionStatus, Likelihood
from workshop.domain.goals import Goal
from workshop.domain.plan import Action
from workshop.texts.names import code_name

_LIKELY: dict[Likelihood | None, Tone] = {Likelihood.HIGH: "bad", Likelihood.MEDIUM: "warn"}
_STATUS: dict[ActionStatus | None, Tone] = {
    ActionStatus.DONE: "good",
    ActionStatus.BUSY: "accent",
    ActionStatus.LATE: "bad",
}


def goals(seen: Seen) -> tuple[Part, ...]:
    """The goals, each with its number from now to the target."""
    words = seen.words
    rows = tuple(_goal(seen, goal) for goal in seen.plan.goals if goal.title)
    if not rows:
        return ()
    headline = words.count(
        "One goal that nobody reaches alone", "{n} goals that nobody reaches alone", len(rows)
    )
    return (Part(headline=headline, body=Goals(goals=rows)),)


def contributions(seen: Seen) -> tuple[Part, ...]:
    """A page a goal: what each discipline adds to it; then the own targets that pull the other way."""
    parts = []
    for goal in seen.plan.goals:
        line = _goal(seen, goal)
        if goal.title and line.parts:
            entries = tuple(Entry(title=text, lanes=(lane,), detail=lane.name) for lane, text in line.parts)
            parts.append(Part(headline=goal.title, body=Entries(entries=entries)))
    against = spoken(seen, seen.words("What pulls the other way"), Insight.KPI_CONFLICTS)
    return (*(parts or goals(seen)), *against)


def _goal(seen: Seen, goal: Goal) -> GoalLine:
    words = seen.words
    return GoalLine(
        title=goal.title,
        kpi=goal.kpi,
        baseline="" if goal.baseline is None else words.number(goal.baseline),
        target="" if goal.target is None else words.number(goal.target),
        unit=goal.unit,
        due=words.date(goal.due) if goal.due else "",
        direction=goal.direction,
        parts=tuple(
            (lane, text)
            for one in seen.plan.disciplines
            if (text := goal.contributions.get(one.id, "")) and (lane := seen.lane(one.id)) is not None
        ),
    )


def actions(seen: Seen) -> tuple[Part, ...]:
    """The actions, a goal at a time, those without a goal last; then who executes without deciding."""
    words = seen.words
    parts = []
    for goal in (*(one.id for one in seen.plan.goals), None):
        rows = tuple(one for one in seen.plan.actions if one.title and one.goal == goal)
        if rows:
            headline = name_of(seen.plan.goals, goal) or words("Further actions")
            body = Entries(entries=tuple(action_entry(seen, row) for row in rows))
            parts.append(Part(headline=headline, body=body))
    return (*parts, *spoken(seen, words("Who decides?"), Insight.AUTHORITY)) if parts else ()


def action_entry(seen: Seen, action: Action) -> Entry:
    """Return an action as a line: who, with whom, when, and the first step."""
    words = seen.words
    owner = seen.first_name(action.owner)
    stopped = action.status is ActionStatus.STOPPED
    return Entry(
        title=action.title,
        detail=" · ".join(filter(None, (owner, action.first_step))),
        lanes=seen.lanes(action.disciplines),
        figure=words.date(action.due, "short") if action.due else "",
        tone=_STATUS.get(action.status, ""),
        is_crossed=stopped,
    )


def risks(seen: Seen) -> tuple[Part, ...]:
    """Why it might fail, and what is done about that."""
    words = seen.words
    entries = tuple(
        Entry(
            title=risk.text,
            detail=risk.measure,
            figure=code_name(words, risk.likelihood) if risk.likelihood else "",
            tone=_LIKELY.get(risk.likelihood, ""),
        )
        for risk in seen.plan.risks
        if risk.text
    )
    return (Part(headline=words("Why it might fail"), body=Entries(entries=entries)),) if entries else ()


def agreements(seen: Seen) -> tuple[Part, ...]:
    """What was agreed about working together."""
    words = seen.words
    entries = tuple(Entry(title=line.text) for line in seen.plan.agreements if line.text)
    if not entries:
        return ()
    headline = words.count("One agreement", "{n} agreements", len(entries))
    return (Part(headline=headline, body=Entries(entries=entries, has_numbers=True)),)
