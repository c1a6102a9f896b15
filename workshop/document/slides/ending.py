"""Slides of the close, and of the session in which the plan is evaluated."""

from __future__ import annotations

import datetime as dt

from workshop.document.decisions import decided
from workshop.document.slides.bodies import Change, Changes, Entries, Entry, Figure
from workshop.document.slides.headlines import of_parking
from workshop.document.slides.plan import action_entry, actions, goals
from workshop.document.slides.purpose import sentence
from workshop.document.slides.scene import Seen, name_of
from workshop.document.slides.values import Part
from workshop.domain.codes import AdjustmentKind
from workshop.domain.evaluation import Adjustment
from workshop.texts.names import code_name


def read_aloud(seen: Seen) -> tuple[Part, ...]:
    """The vision, the goals and the actions, to be read aloud once more."""
    return (*sentence(seen)[:1], *goals(seen), *actions(seen))


def parking(seen: Seen) -> tuple[Part, ...]:
    """What was parked, each with who takes it along."""
    words = seen.words
    items = [item for item in seen.plan.parking if item.text]
    if not items:
        return ()
    headline = of_parking(words, items)
    entries = tuple(
        Entry(title=item.text, detail=item.follow_up, figure=seen.first_name(item.owner)) for item in items
    )
    return (Part(headline=headline, body=Entries(entries=entries)),)


def recognition(seen: Seen) -> tuple[Part, ...]:
    """What one discipline thanks another for."""
    words = seen.words
    entries = []
    for one in seen.plan.close.recognition:
        giver, taker = seen.lane(one.from_discipline), seen.lane(one.to_discipline)
        if one.text and giver and taker:
            detail = words("{giver} to {taker}", giver=giver.name, taker=taker.name)
            entries.append(Entry(title=one.text, detail=detail, lanes=(giver, taker)))
    if not entries:
        return ()
    return (Part(headline=words("Thank you for…"), body=Entries(entries=tuple(entries))),)


def next_date(seen: Seen) -> tuple[Part, ...]:
    """When we meet again, and the words that people leave with."""
    words = seen.words
    day = seen.evaluation.next_date if seen.evaluation else seen.plan.close.next_date
    said = () if seen.evaluation else tuple(line.text for line in seen.plan.close.words if line.text)
    if day is None:
        return ()
    body = Figure(figure=words.date(day, "long"), meaning=words("We meet again"), lines=said)
    return (Part(headline=words("Our next session"), body=body),)


def reviewed_actions(seen: Seen) -> tuple[Part, ...]:
    """The actions with how they stand."""
    words = seen.words
    entries = []
    for action in seen.plan.actions:
        entry = action_entry(seen, action)
        figure = code_name(words, action.status) if action.status else entry.figure
        entries.append(
            Entry(
                title=entry.title,
                detail=entry.detail,
                lanes=entry.lanes,
                figure=figure,
                tone=entry.tone,
                is_crossed=entry.is_crossed,
            )
        )
    if not entries:
        return ()
    return (Part(headline=words("How our actions stand"), body=Entries(entries=tuple(entries))),)


def learned(seen: Seen) -> tuple[Part, ...]:
    """What was learned."""
    words = seen.words
    lines = seen.evaluation.learned if seen.evaluation else ()
    entries = tuple(Entry(title=line.text) for line in lines if line.text)
    return (Part(headline=words("What we learned"), body=Entries(entries=entries)),) if entries else ()


def adjustments(seen: Seen) -> tuple[Part, ...]:
    """What stays, changes, stops and is new from now on, and why."""
    words, plan = seen.words, seen.plan
    rows = [row for row in (seen.evaluation.adjustments if seen.evaluation else ()) if row.text or row.item]
    if not rows:
        return ()
    kinds: list[AdjustmentKind | None] = [*AdjustmentKind, None]
    rows.sort(key=lambda row: kinds.index(row.kind))
    agreed_on = (plan.agreed or plan).workshop.date
    before = words("Agreed on {date}", date=words.date(agreed_on, "medium")) if agreed_on else words("Agreed")
    body = Changes(
        changes=tuple(_change(seen, row) for row in rows), before=before, after=words("From now on")
    )
    return (Part(headline=decided(rows, words) or words("From now on"), body=body),)


def _change(seen: Seen, row: Adjustment) -> Change:
    words = seen.words
    return Change(
        kind=row.kind,
        kind_name=code_name(words, row.kind) if row.kind else "",
        before=_named(seen, row.item) if row.item else words("not there yet"),
        reason=row.reason,
        after=row.text,
        is_about=bool(row.item),
    )


def _named(seen: Seen, item: str) -> str:
    """Return the name of the goal or action that an adjustment is about, or the text that it is."""
    for rows in (seen.plan.goals, seen.plan.actions):
        for row in rows:
            if row.public_id == item:
                return name_of((row,), row.id)
    return item


def since(day: dt.date | None, seen: Seen) -> str:
    """Return a day as the beginning of a track is called."""
    return seen.words.date(day, "medium") if day else seen.words("then")
