"""What falls due, as a calendar file: a day for each action, and the next session."""

from __future__ import annotations

import datetime as dt
import uuid

from icalendar import Calendar, Event

from workshop.document.decisions import next_session
from workshop.domain.codes import ActionStatus
from workshop.domain.paths import read
from workshop.domain.plan import Action
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import field_name

_OURS = uuid.UUID("5d8b6d2e-6f0b-5a77-9d43-0f6c3b0a2c11")


def ics_bytes(workshop: Workshop, words: Words, made: dt.date) -> bytes:
    """Return a calendar of whole days; the same action is the same event in every later file.

    `made` is when the file says it was made: a calendar takes the later of two.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Samenspel//samenspel//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", workshop.workshop.title or workshop.organisation.name or words("Workshop"))
    for action in workshop.actions:
        if action.due is not None:
            calendar.add_component(_action(workshop, action, action.due, words, made))
    session = next_session(workshop)
    if session is not None:
        calendar.add_component(_session(workshop, session, words, made))
    data: bytes = calendar.to_ical()
    return data


def _action(workshop: Workshop, action: Action, due: dt.date, words: Words, made: dt.date) -> Event:
    owner = read(workshop, ("participants", action.owner)).name if action.owner is not None else ""
    names = {one.id: one.name for one in workshop.disciplines}
    parts = {
        "actions.owner": owner,
        "actions.first_step": action.first_step,
        "actions.done_when": action.done_when,
        "actions.decides": action.decides,
        "actions.disciplines": ", ".join(names[one] for one in action.disciplines),
    }
    event = _event(f"{action.id}@samenspel", action.title or words("Action"), due, made)
    lines = [f"{field_name(words, pattern)}: {text}" for pattern, text in parts.items() if text.strip()]
    event.add("description", "\n".join(lines))
    event.add("status", "CANCELLED" if action.status is ActionStatus.STOPPED else "CONFIRMED")
    return event


def _session(workshop: Workshop, day: dt.date, words: Words, made: dt.date) -> Event:
    name = f"{workshop.organisation.name}\n{workshop.workshop.title}"
    title = words("Next session: {title}", title=workshop.workshop.title or workshop.organisation.name)
    event = _event(f"{uuid.uuid5(_OURS, name)}@samenspel", title, day, made)
    if workshop.workshop.location:
        event.add("location", workshop.workshop.location)
    return event


def _event(uid: str, title: str, day: dt.date, made: dt.date) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", dt.datetime.combine(made, dt.time(), dt.UTC))
    event.add("summary", title)
    event.add("dtstart", day)
    if day < dt.date.max:
        event.add("dtend", day + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event
