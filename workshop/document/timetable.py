"""When each part of the day begins, how late it has become, and how to catch up.

Pure functions of agenda, session and the present instant; the minutes that catching up takes away stand in
the session, the agenda stays as it was agreed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import accumulate, compress

from workshop.document.session import Session, Timer
from workshop.domain.agenda import AgendaItem
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.workshop import Plan
from workshop.values import dataclass

SHORTEST = 2
"""Minutes that catching up leaves to a part at the least."""


class Stage(StrEnum):
    """How a part of the day stands."""

    DONE = "done"
    NOW = "now"
    SKIPPED = "skipped"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One item of the agenda on the clock. `begins` and `ends` are None while the day has no start."""

    item: AgendaItem
    number: int | None  # of the step among the day's steps, from 1; a break has none
    minutes: int  # planned, with what was given or taken
    stage: Stage
    begins: dt.datetime | None
    ends: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The day: its items on the clock, when it will end, and how many minutes that is too late.

    `late` below zero: ahead. Zero while nothing has begun.
    """

    slots: tuple[Slot, ...]
    ends: dt.datetime | None = None
    planned_end: dt.datetime | None = None
    late: int = 0

    def slot(self, item: RowId | None) -> Slot | None:
        """Return the slot of an agenda item, if it is still there."""
        return next((slot for slot in self.slots if slot.item.id == item), None)

    @property
    def steps(self) -> int:
        """How many of the items are numbered."""
        return sum(slot.number is not None for slot in self.slots)


def steps_until(plan: Plan, item: RowId | None) -> tuple[StepCode, ...]:
    """Return the method's steps that the agenda has before an item; none when it is gone."""
    places = [one.id for one in plan.agenda]
    before = plan.agenda[: places.index(item)] if item in places else ()
    own = (StepCode.BREAK, StepCode.OWN)
    return tuple(dict.fromkeys(one.step for one in before if one.step is not None and one.step not in own))


def timetable(plan: Plan, session: Session, now: dt.datetime) -> Timetable:
    """Return the day as it stands at the instant `now` (with a time zone, which is the room's)."""
    stages = _stages(plan.agenda, session)
    start = _start(plan, now)
    late = _late(plan.agenda, stages, session, now, start)
    planned = dt.timedelta(minutes=sum(item.minutes or 0 for item in plan.agenda))
    planned_end = None if start is None else start + planned
    return Timetable(
        slots=tuple(_slots(plan.agenda, stages, session, start, late)),
        ends=None if planned_end is None else planned_end + dt.timedelta(minutes=late),
        planned_end=planned_end,
        late=late,
    )


def caught_up(plan: Plan, session: Session, now: dt.datetime) -> Session:
    """Return the session in which the parts still ahead give up, in proportion, the minutes it is late.

    The close and the breaks keep theirs, and no part is left with less than `SHORTEST`.
    """
    day = timetable(plan, session, now)
    giving = [
        slot
        for slot in day.slots
        if slot.stage is Stage.AHEAD
        and slot.item.step not in (StepCode.CLOSE, StepCode.BREAK)
        and slot.minutes > SHORTEST
    ]
    timer = session.timer
    for slot, minutes in zip(giving, _shared(day.late, [slot.minutes for slot in giving]), strict=True):
        timer = timer.given(slot.item.id, -minutes) if minutes else timer
    return replace(session, timer=timer)


def _shared(late: int, minutes: Sequence[int]) -> list[int]:
    """Share out so many minutes over parts of so many, in proportion, leaving each the shortest."""
    room = [each - SHORTEST for each in minutes]
    late = max(0, min(late, sum(room)))
    exact = [late * each / sum(room) for each in room] if sum(room) else []
    shares = [int(each) for each in exact]
    by_rest = sorted(range(len(shares)), key=lambda at: exact[at] - shares[at], reverse=True)
    for at in by_rest[: late - sum(shares)]:
        shares[at] += 1
    return shares


def _stages(agenda: Sequence[AgendaItem], session: Session) -> dict[RowId, Stage]:
    """Where the day is: what the clock runs for, or ran for last, is now."""
    timer = session.timer
    current = timer.item
    reached = next((at for at, item in enumerate(agenda) if item.id == current), -1)
    stages = {}
    for at, item in enumerate(agenda):
        if item.id == current:
            stages[item.id] = Stage.NOW
        elif timer.spent.get(item.id, 0.0) > 0:
            stages[item.id] = Stage.DONE
        else:
            stages[item.id] = Stage.SKIPPED if at < reached else Stage.AHEAD
    return stages


def _start(plan: Plan, now: dt.datetime) -> dt.datetime | None:
    if plan.workshop.start is None:
        return None
    return dt.datetime.combine(plan.workshop.date or now.date(), plan.workshop.start, now.tzinfo)


def _late(
    agenda: Sequence[AgendaItem],
    stages: dict[RowId, Stage],
    session: Session,
    now: dt.datetime,
    start: dt.datetime | None,
) -> int:
    """On the day itself by the clock on the wall; on another day by what the parts took too long."""
    timer, present = session.timer, now.timestamp()
    current = next((item for item in agenda if stages[item.id] is Stage.NOW), None)
    if current is None:
        return 0
    counted = [item for item in agenda if stages[item.id] is not Stage.SKIPPED]
    left = max(timer.remaining(current.id, current.minutes or 0, present), 0.0)
    left += 60.0 * sum(_minutes(item, timer) for item in agenda if stages[item.id] is Stage.AHEAD)
    if start is not None and start.date() == now.date():
        planned = sum(item.minutes or 0 for item in agenda)
        return round((present + left - start.timestamp()) / 60 - planned)
    spent = sum(timer.elapsed(item.id, present) for item in counted)
    return round((spent + left) / 60 - sum(item.minutes or 0 for item in counted))


def _minutes(item: AgendaItem, timer: Timer) -> int:
    return max((item.minutes or 0) + timer.added.get(item.id, 0), 0)


def _slots(
    agenda: Sequence[AgendaItem],
    stages: dict[RowId, Stage],
    session: Session,
    start: dt.datetime | None,
    late: int,
) -> Iterator[Slot]:
    """What has begun stands where it was planned, what is ahead where it will really begin."""
    minutes = [_minutes(item, session.timer) for item in agenda]
    planned = list(accumulate((item.minutes or 0 for item in agenda), initial=0))
    ahead = [stages[item.id] is Stage.AHEAD for item in agenda]
    place = planned[-1] + late - sum(compress(minutes, ahead))  # where what is ahead really begins
    number = 0
    for at, item in enumerate(agenda):
        is_numbered = item.step is not StepCode.BREAK
        number += is_numbered
        begins, ends = planned[at], planned[at] + minutes[at]
        if stages[item.id] is Stage.NOW:
            ends = place
        elif ahead[at]:
            begins, ends = place, place + minutes[at]
            place = ends
        yield Slot(
            item=item,
            number=number if is_numbered else None,
            minutes=minutes[at],
            stage=stages[item.id],
            begins=_at(start, begins),
            ends=_at(start, ends),
        )


def _at(start: dt.datetime | None, minutes: int) -> dt.datetime | None:
    return None if start is None else start + dt.timedelta(minutes=minutes)
