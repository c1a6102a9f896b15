"""Who leads when, as one strip, and how each change of leader goes: a shape a status, and a few words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate

from workshop.domain.codes import Light
from workshop.domain.journey import HandOff, Phase
from workshop.domain.workshop import Plan
from workshop.drawing.icons import light_ink
from workshop.drawing.lettering import paragraph
from workshop.drawing.marks import discipline_mark
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG, Icon, Item, Line, Move, Path, Rect
from workshop.drawing.scenes import otherways
from workshop.drawing.scenes.frame import BODY, SMALL, Frame, Lane, Pages, columns_of, lanes_of, pages_of
from workshop.drawing.scenes.otherways import Earlier
from workshop.drawing.scenes.signs import sign
from workshop.insight.journey import missing_handoffs
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring phases with the same leader, by their columns on the page."""

    lane: Lane | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Change:
    """A change of leader before a column: the hand-off that is agreed on, or None where one is missing."""

    column: int
    handoff: HandOff | None


def handoffs(plan: Plan, frame: Frame, earlier: Earlier | None = None) -> Pages:
    """The strip, up to eight phases a page, then the hand-offs that go another way.

    `earlier`: how each hand-off stood before, so that what has changed can be said.
    """
    if not plan.journey.phases:
        return []
    rest = otherways.others_of(plan)
    is_at_foot = 0 < len(rest) <= otherways.AT_FOOT and frame.height >= otherways.HIGH_ENOUGH * frame.unit
    foot = otherways.FOOT * frame.unit if is_at_foot else 0.0
    pages = strips(plan, replace(frame, height=frame.height - foot), earlier)
    if not rest:
        return pages
    if is_at_foot:
        return [*pages[:-1], (*pages[-1], *otherways.foot(plan, rest, frame, earlier or {}))]
    for rows in pages_of(len(rest), max(1, int(frame.height / (112 * frame.unit)))):
        pages.append(tuple(otherways.others(plan, rest[rows.start : rows.stop], frame, earlier or {})))
    return pages


def strips(plan: Plan, frame: Frame, earlier: Earlier | None = None) -> Pages:
    """The strip alone."""
    phases, pages = plan.journey.phases, []
    for columns in pages_of(len(phases), columns_of(frame)) if phases else ():
        strip = _Strip(plan, phases[columns.start : columns.stop], columns.start, frame, earlier or {})
        pages.append(tuple(strip.items()))
    return pages


class _Strip:
    """One page of the strip."""

    def __init__(
        self, plan: Plan, phases: tuple[Phase, ...], first: int, frame: Frame, earlier: Earlier
    ) -> None:
        self._plan, self._phases, self._first = plan, phases, first
        self._frame, self._earlier = frame, earlier
        self._lanes = lanes_of(plan.disciplines)
        self._edges = self._columns()
        self._thick = min(280 * frame.unit, max(frame.height * 0.36, 236 * frame.unit))
        self._top = frame.height * 0.5 - self._thick * 0.44

    def items(self) -> Iterator[Item]:
        """Runs of leaders, the signature, and every change between them."""
        for run in self._runs():
            yield from self._run(run)
        yield from self._signature()
        changes = list(self._changes())
        for number, change in enumerate(changes):
            yield from self._change(change, is_above=number % 2 == 0, among=changes)

    def _columns(self) -> list[float]:
        """The left edge of each phase and the right one of the last: alike, but for what a name needs."""
        frame, u = self._frame, self._frame.unit
        needs = [frame.measure(phase.name, SMALL) + 18 * u for phase in self._phases]
        for run in self._runs():
            if run.lane is not None and run.first == run.last:
                name = frame.measure(run.lane.name, BODY, STRONG) + 28 * u
                needs[run.first] = max(needs[run.first], name)
        least, most = 0.0, frame.width
        for _ in range(40):
            middle = (least + most) / 2
            if sum(max(need, middle) for need in needs) <= frame.width:
                least = middle
            else:
                most = middle
        wide = [max(need, least) for need in needs]
        if sum(needs) > frame.width:
            wide = [frame.width / len(needs)] * len(needs)
        return [*accumulate(wide, initial=0.0)]

    def _runs(self) -> list[_Run]:
        runs: list[_Run] = []
        for column, phase in enumerate(self._phases):
            lane = self._lanes.get(phase.lead or "")
            if runs and lane is not None and runs[-1].lane == lane:
                runs[-1] = _Run(lane, runs[-1].first, column)
            else:
                runs.append(_Run(lane, column, column))
        return runs

    def _run(self, run: _Run) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        x = self._edges[run.first]
        wide = self._edges[run.last + 1] - x
        middle, y = x + wide / 2, self._top
        ink = frame.palette.ink
        if run.lane is None:
            box = (x + 2 * u, y, wide - 4 * u, self._thick)
            yield Rect(*box, stroke=frame.palette.edge, line=3 * u, dash=(10 * u, 8 * u))
            name = frame.words("no leader")
        else:
            look = frame.look(run.lane.number, run.lane.discipline)
            ink, name = look.ink, run.lane.name
            yield Rect(x, y, wide - 4 * u, self._thick, fill=look.fill)
            side = min(104 * u, self._thick * 0.4)
            sign = discipline_mark(run.lane.discipline, look, middle - side / 2, y + self._thick * 0.06, side)
            yield from sign[1:]
        fitted = frame.fit(name, wide - 10 * u, 1, BODY, STRONG)
        if fitted.whole is not None:
            fitted = frame.fit(name, wide - 8 * u, 2, SMALL, MEDIUM)
        yield paragraph(fitted, middle, y + self._thick * 0.6 - fitted.height / 2, ink, anchor="middle")
        for column in range(run.first, run.last + 1):
            left, right = self._edges[column], self._edges[column + 1]
            phase = frame.fit(self._phases[column].name, right - left - 10 * u, 1, SMALL, REGULAR)
            at = (left + right) / 2
            yield paragraph(phase, at, y + self._thick * 0.82 - phase.height / 2, ink, anchor="middle")

    @property
    def _deal_line(self) -> float | None:
        """Where the signature stands on this page, if it does."""
        deal = sum(not phase.after_deal for phase in self._plan.journey.phases) - self._first
        is_here = 0 < deal < len(self._phases) + (self._first == 0)
        return self._edges[deal] - 2 * self._frame.unit if is_here else None

    def _signature(self) -> Iterator[Item]:
        x = self._deal_line
        if x is None:
            return
        frame, u = self._frame, self._frame.unit
        top = 8 * u
        yield Path((Move(x, top), Line(x, self._top)), stroke=frame.palette.ink, line=6 * u)
        text = frame.words("Signature")
        yield frame.text(x - 22 * u, top + 26 * u, text, 36, STRONG, anchor="end")
        icon = 46 * u
        left = x - 22 * u - frame.measure(text, 36, STRONG) - 20 * u - icon
        yield Icon("signature", left, top + 2 * u, icon, frame.palette.ink)

    def _changes(self) -> Iterator[_Change]:
        missing = {one.to_phase for one in missing_handoffs(self._plan)}
        before = self._plan.journey.phases[self._first - 1] if self._first else None
        for column, phase in enumerate(self._phases):
            handoff = self._between(before, phase) if before is not None else None
            if handoff is not None or phase.id in missing:
                yield _Change(column, handoff)
            before = phase

    def _between(self, before: Phase, after: Phase) -> HandOff | None:
        """The hand-off from one phase's leader to the next one's."""
        wanted = (before.id, after.id, before.lead, after.lead)
        for one in self._plan.journey.handoffs:
            if (one.from_phase, one.to_phase, one.from_discipline, one.to_discipline) == wanted:
                return one
        return None

    def _change(self, change: _Change, *, is_above: bool, among: list[_Change]) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        x = self._x(change)
        left, room = self._room(change, among, is_above=is_above)
        high = self._top - 46 * u if is_above else frame.height - self._top - self._thick - 60 * u
        lines = max(1, min(4, int(high / (38 * 1.22 * u))))
        fitted = frame.balanced(self._told(change), room, lines, 38)
        top = self._top - 46 * u - fitted.height if is_above else self._top + self._thick + 46 * u
        yield from self._stem(change, x, is_above=is_above)
        is_missing = change.handoff is None
        if is_missing:
            yield from _callout(fitted.height, (left, top, room), frame)
        ink = frame.palette.on_accent if is_missing else frame.palette.ink
        yield paragraph(fitted, left + room / 2, top, ink, anchor="middle")
        status = change.handoff.status if change.handoff else None
        yield from sign(status, (x, self._top + 74 * u), frame, is_missing=is_missing)

    def _x(self, change: _Change) -> float:
        u = self._frame.unit
        return min(max(self._edges[change.column] - 2 * u, 50 * u), self._frame.width - 50 * u)

    def _room(self, change: _Change, among: list[_Change], *, is_above: bool) -> tuple[float, float]:
        """Where the words may stand, and how wide: halfway to the next ones, never over the signature."""
        frame, u, x = self._frame, self._frame.unit, self._x(change)
        here = among.index(change)
        beside = [
            self._x(one) for number, one in enumerate(among) if (number - here) % 2 == 0 and one is not change
        ]
        low = max([(one + x) / 2 + 16 * u for one in beside if one < x], default=10 * u)
        high = min([(one + x) / 2 - 16 * u for one in beside if one > x], default=frame.width - 10 * u)
        if is_above and self._deal_line is not None:
            low = max(low, self._deal_line + 24 * u) if x >= self._deal_line else low
            high = min(high, self._deal_line - 24 * u) if x < self._deal_line else high
        room = min(high - low, 520 * u)
        return min(max(x - room / 2, low), high - room), room

    def _stem(self, change: _Change, x: float, *, is_above: bool) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        status = change.handoff.status if change.handoff else Light.RED
        ink = light_ink(status, frame.palette)
        dash = () if change.handoff else (8 * u, 6 * u)
        start = self._top + 74 * u
        end = self._top - 36 * u if is_above else self._top + self._thick + 36 * u
        yield Path((Move(x, start), Line(x, end)), stroke=ink, line=6 * u, dash=dash)

    def _told(self, change: _Change) -> str:
        """What goes wrong, or what travels; what has changed since; who forgot whom."""
        words = self._frame.words
        if change.handoff is None:
            before = self._plan.journey.phases[self._first + change.column - 1]
            giver, taker = (
                self._lanes[lead].name if lead in self._lanes else "?"
                for lead in (before.lead, self._phases[change.column].lead)
            )
            return words("{giver} to {taker}: nothing agreed", giver=giver, taker=taker)
        return otherways.told(change.handoff, self._earlier, self._frame)


def _callout(height: float, box: tuple[float, float, float], frame: Frame) -> Iterator[Item]:
    """The one filled field on the slide: what nobody thought of."""
    u = frame.unit
    x, y, width = box
    yield Rect(x - 10 * u, y - 12 * u, width + 20 * u, height + 24 * u, fill=frame.palette.bad, radius=10 * u)
