"""Where a facilitator can go by name: the steps of the day, and the rounds in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ui.console.steering import Steering
from workshop.document.timetable import Slot
from workshop.domain.codes import StepCode
from workshop.texts import Words
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of the day; `detail` says when it is, or of which step it is a round."""

    name: str
    detail: str
    icon: str
    run: Callable[[], object]
    is_round: bool = False  # a part of a step: found after what can be done
    short: str = ""  # what the agenda calls it, which is what people type


def stops_of(steering: Steering, words: Words) -> tuple[Stop, ...]:
    """Return the stops of the day in their order: first all steps, then their rounds."""
    method, day = steering.bridge.method, steering.day

    def off_the_day(step: StepCode, icon: str) -> Stop:
        known = method.steps[step]
        return Stop(known.title, "", icon, partial(steering.open_step, step), short=known.short)

    return (
        off_the_day(StepCode.PREPARATION, "clipboard-list"),
        *(_step(steering, slot, words) for slot in day.slots),
        off_the_day(StepCode.EVALUATION, "repeat"),
        *(stop for slot in day.slots for stop in _rounds(steering, slot)),
    )


def matching_stops(stops: tuple[Stop, ...], typed: str) -> Iterator[Stop]:
    """Yield the stops in whose name, short name or detail every word of what was typed begins a word."""
    parts = typed.casefold().split()
    for stop in stops:
        held = f"{stop.name} {stop.short} {stop.detail}".casefold().split()
        if parts and all(any(word.startswith(part) for word in held) for part in parts):
            yield stop


def _step(steering: Steering, slot: Slot, words: Words) -> Stop:
    hour = words.time(slot.begins) if slot.begins else ""
    icon = "coffee" if slot.number is None else "arrow-right"
    short = steering.bridge.method.steps[slot.item.step].short if slot.item.step else ""
    return Stop(_title(steering, slot), hour, icon, partial(steering.open_item, slot.item.id), short=short)


def _rounds(steering: Steering, slot: Slot) -> Iterator[Stop]:
    step = steering.bridge.method.steps[slot.item.step or StepCode.OWN]
    for one in step.rounds:
        yield Stop(
            one.title, _title(steering, slot), "list-ordered", partial(_go, steering, slot, one.code), True
        )


def _title(steering: Steering, slot: Slot) -> str:
    return slot.item.title or steering.bridge.method.steps[slot.item.step or StepCode.OWN].title


def _go(steering: Steering, slot: Slot, code: str) -> None:
    steering.open_item(slot.item.id)
    steering.open_round(code)
