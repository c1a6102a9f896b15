"""Slides before the content: the day, its rules, what people hope for."""

from __future__ import annotations

from workshop.document.slides.bodies import Column, Columns, Entries, Entry, Statement
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part
from workshop.document.timetable import Slot
from workshop.domain.codes import StepCode


def before_the_day(seen: Seen) -> tuple[Part, ...]:
    """The screen while people come in: what this day is called, and when it begins."""
    words, plan = seen.words, seen.plan
    day = [words.date(plan.workshop.date, "weekday")] if plan.workshop.date else []
    start = [words("we begin at {time}", time=words.time(plan.workshop.start))] if plan.workshop.start else []
    title = plan.workshop.title or plan.organisation.name or words("Welcome")
    return (Part(headline=plan.organisation.name, body=Statement(text=title, source=", ".join(day + start))),)


def the_day(seen: Seen) -> tuple[Part, ...]:
    """The agenda and the rules beside each other."""
    words = seen.words
    columns = [
        Column(heading=words("Our day"), lines=tuple(_slot_line(seen, slot) for slot in seen.day.slots)),
        Column(heading=words("Our rules"), lines=tuple(line.text for line in seen.plan.welcome.rules)),
    ]
    filled = tuple(column for column in columns if column.lines)
    headline = seen.plan.workshop.purpose or seen.plan.workshop.title or seen.step.title
    return (Part(headline=headline, body=Columns(columns=filled)),) if filled else ()


def _slot_line(seen: Seen, slot: Slot) -> str:
    title = slot.item.title or seen.method.steps[slot.item.step or StepCode.OWN].short
    return f"{seen.words.time(slot.begins)}  {title}" if slot.begins else title


def hopes(seen: Seen) -> tuple[Part, ...]:
    """What people hope for: without names, and in an order that tells nothing."""
    words = seen.words
    said = sorted(text for text in seen.plan.welcome.hopes.values() if text.strip())
    entries = tuple(Entry(title=text) for text in said)
    if not entries:
        return ()
    return (Part(headline=words("Today is a success when…"), body=Entries(entries=entries)),)
