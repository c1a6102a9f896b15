"""The goals through several sessions: a line each, from where it began to where it is to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop.domain.goals import Goal
from workshop.domain.workshop import Plan, Workshop
from workshop.drawing.curves import circle, polyline
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import BOLD, MEDIUM, REGULAR, Item, Line, Move, Path
from workshop.drawing.scenes.frame import BODY, FIGURE, SMALL, Frame, Pages, pages_of
from workshop.insight.trends import Trend
from workshop.insight.trends import trends as trends_of

_ROW = 165.0
_NAMES, _ENDS = 0.34, 250.0


def trends(plan: Plan, frame: Frame) -> Pages:
    """A row a goal; nothing unless goals were read in two sessions or more."""
    if not isinstance(plan, Workshop) or len(plan.evaluations) < 2:
        return []
    goals = {goal.id: goal for goal in plan.goals}
    shown = [(goals[one.goal], one) for one in trends_of(plan) if one.is_drawn]
    if not shown:
        return []
    top = 70 * frame.unit
    most = max(1, int((frame.height - top) / (_ROW * frame.unit)))
    names = [frame.words("then"), *(_when(plan, at, frame) for at in range(len(plan.evaluations)))]
    return [
        tuple(_Rows([shown[at] for at in part], names, frame).items()) for part in pages_of(len(shown), most)
    ]


def _when(plan: Workshop, at: int, frame: Frame) -> str:
    date = plan.evaluations[at].date
    return frame.words.date(date, "short") if date else frame.words.number(at + 1)


class _Rows:
    """The goals of one page, on the same sessions."""

    def __init__(self, rows: Sequence[tuple[Goal, Trend]], names: Sequence[str], frame: Frame) -> None:
        self._rows, self._names, self._frame = rows, names, frame
        u = frame.unit
        self._left = max(frame.width * _NAMES, 300 * u)
        self._right = frame.width - _ENDS * u
        self._top = 70 * u
        self._height = min((frame.height - self._top) / max(1, len(rows)), 1.4 * _ROW * u)

    def _x(self, number: int) -> float:
        return self._left + (self._right - self._left) * number / max(1, len(self._names) - 1)

    def items(self) -> Iterator[Item]:
        """The sessions above, then row by row."""
        frame, u = self._frame, self._frame.unit
        step = (self._right - self._left) / max(1, len(self._names) - 1)
        every = max(1, -(-round(170 * u) // max(1, round(step))))
        for number, name in enumerate(self._names):
            if number % every and number != len(self._names) - 1:
                continue
            ink = frame.palette.ink_soft
            yield frame.text(self._x(number), 20 * u, name, SMALL, REGULAR, ink=ink, anchor="middle")
        goal = frame.words("goal")
        yield frame.text(frame.width, 20 * u, goal, SMALL, REGULAR, ink=frame.palette.ink_soft, anchor="end")
        for at, (row, trend) in enumerate(self._rows):
            yield from self._row(row, trend, self._top + at * self._height)

    def _row(self, goal: Goal, trend: Trend, top: float) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        middle = top + self._height / 2
        name = frame.fit(goal.title or goal.kpi, self._left - 90 * u, 2, BODY, MEDIUM)
        yield paragraph(name, 0, middle - name.height / 2, frame.palette.ink)
        values = [value for value in (trend.baseline, *trend.readings) if value is not None]
        ends = [*values, *([trend.target] if trend.target is not None else [])]
        low, high = min(ends), max(ends)

        def y(value: float) -> float:
            share = (value - low) / (high - low) if high > low else 0.5
            return top + self._height * (0.82 - 0.5 * share)

        if trend.target is not None:
            yield from self._target(trend.target, y(trend.target), goal)
        points = [
            (self._x(number), y(value), value)
            for number, value in enumerate((trend.baseline, *trend.readings))
            if value is not None
        ]
        yield Path(polyline([(x, at) for x, at, _ in points]), stroke=frame.palette.accent, line=9 * u)
        yield from self._numbers(points, goal)

    def _target(self, target: float, at: float, goal: Goal) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        line = (Move(self._left, at), Line(self._right, at))
        yield Path(line, stroke=frame.palette.edge, line=3 * u, dash=(10 * u, 8 * u))
        said = _said(target, goal, frame)
        yield frame.text(frame.width, at, said, BODY, MEDIUM, ink=frame.palette.ink_soft, anchor="end")

    def _numbers(self, points: Sequence[tuple[float, float, float]], goal: Goal) -> Iterator[Item]:
        """The first and the last number in figures, the last one large."""
        frame, u = self._frame, self._frame.unit
        for x, y, _ in points:
            yield Path(
                circle(x, y, 12 * u), fill=frame.palette.accent, stroke=frame.palette.ground, line=4 * u
            )
        first, last = points[0], points[-1]
        soft = frame.palette.ink_soft
        yield frame.text(
            first[0],
            first[1] - 40 * u,
            _said(first[2], goal, frame),
            SMALL,
            REGULAR,
            ink=soft,
            anchor="middle",
        )
        said, accent = _said(last[2], goal, frame), frame.palette.accent
        target = (
            frame.measure(_said(goal.target, goal, frame), BODY, MEDIUM) if goal.target is not None else 0
        )
        if last[0] + 28 * u + frame.measure(said, FIGURE, BOLD) + 24 * u < frame.width - target:
            yield frame.text(last[0] + 28 * u, last[1], said, FIGURE, BOLD, ink=accent)
        else:
            yield frame.text(last[0], last[1] - 48 * u, said, FIGURE, BOLD, ink=accent, anchor="middle")


def _said(value: float, goal: Goal, frame: Frame) -> str:
    return f"{frame.words.number(value)}{'%' if goal.unit.strip() == '%' else ''}"
