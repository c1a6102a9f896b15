"""How a workshop stands, in words: where it was left, when it is, when the group meets again."""

from __future__ import annotations

import datetime as dt

from ui.settings import Recent
from workshop.domain.codes import StepCode
from workshop.texts import Words
from workshop.texts.names import code_name


def where(words: Words, recent: Recent) -> str:
    """Say how far it came: "Step 6 of 9", "Plan agreed"."""
    if recent.step is StepCode.EVALUATION:
        return words("In evaluation")
    if recent.is_agreed:
        return words("Plan agreed")
    if recent.place:
        return words("Step {place} of {steps}", place=recent.place, steps=recent.steps)
    return words("In preparation")


def where_exactly(words: Words, recent: Recent) -> str:
    """Say how far it came, with the name of the step it stands in."""
    said = where(words, recent)
    if recent.place and not recent.is_agreed and recent.step is not StepCode.EVALUATION:
        return f"{said}: {code_name(words, recent.step)}"
    return said


def share(recent: Recent) -> float:
    """Return how much of the day is done, 0 to 1."""
    if recent.is_agreed:
        return 1.0
    return (recent.place - 1) / recent.steps if recent.place and recent.steps else 0.0


def day(words: Words, recent: Recent) -> str:
    """Say when it is or was held; empty where nobody knows."""
    return words.date(recent.date) if recent.date else ""


def greeting(words: Words, now: dt.datetime, facilitator: str) -> str:
    """Greet whoever sits down, by their first name if it is known."""
    name = facilitator.split(maxsplit=1)[0] if facilitator.split() else ""
    if now.hour < 12:
        return words("Good morning, {name}", name=name) if name else words("Good morning")
    if now.hour < 18:
        return words("Good afternoon, {name}", name=name) if name else words("Good afternoon")
    return words("Good evening, {name}", name=name) if name else words("Good evening")


def today_line(words: Words, now: dt.datetime, recent: tuple[Recent, ...]) -> str:
    """Say the day, and which workshop begins today."""
    said = words.date(now.date(), "weekday")
    said = said[:1].upper() + said[1:]
    coming = next((one for one in recent if one.date == now.date() and not one.is_agreed), None)
    if coming is None:
        return said
    if coming.start is None:
        return f"{said} · " + words("today: {title}", title=coming.name)
    return f"{said} · " + words("at {time}: {title}", time=words.time(coming.start), title=coming.name)
