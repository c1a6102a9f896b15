"""Leverage: which actions help how many disciplines at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

from workshop.domain.ids import DisciplineId
from workshop.domain.plan import Action
from workshop.domain.workshop import Plan
from workshop.drawing.curves import circle
from workshop.drawing.lettering import paragraph
from workshop.drawing.marks import discipline_mark
from workshop.drawing.primitives import BOLD, MEDIUM, REGULAR, STRONG, Item, Line, Move, Path, Rect
from workshop.drawing.scenes.frame import BODY, SMALL, Frame, Lane, Pages, lanes_of, pages_of
from workshop.drawing.scenes.labels import Label, rows_of, staggered

_A_PAGE = 10
_COLUMN = 140.0
_FOOT = 70.0
_SHARE, _MANY, _SHARE_OF_MANY = 0.45, 6, 0.54  # of the width, for the disciplines
_MOST_HEADS = 3  # lines of names above the columns


def gains(plan: Plan, frame: Frame) -> Pages:
    """The actions by how many gain, ten a page; how many help each discipline under the last."""
    lanes = lanes_of(plan.disciplines)
    rows = [
        (action, [name for name in lanes if name in action.disciplines])
        for action in plan.actions
        if action.title
    ]
    rows.sort(key=lambda row: -len(row[1]))
    if not rows:
        return []
    head = (rows_of(_labels(lanes, _columns(lanes, frame), frame)) * 44 + 14) * frame.unit
    most = max(1, min(_A_PAGE, int((frame.height - head - _FOOT * frame.unit) / (54 * frame.unit))))
    pages = pages_of(len(rows), most)
    return [
        tuple(_Table(rows, shown, lanes, frame).items(is_last=shown.stop == len(rows))) for shown in pages
    ]


Row = tuple[Action, list[DisciplineId]]


def _column(lanes: dict[DisciplineId, Lane], frame: Frame) -> float:
    """The width of a discipline's column."""
    share = _SHARE if len(lanes) <= _MANY else _SHARE_OF_MANY
    return min(_COLUMN * frame.unit, frame.width * share / max(1, len(lanes)))


def _columns(lanes: dict[DisciplineId, Lane], frame: Frame) -> dict[DisciplineId, float]:
    """The middle of each discipline's column, at the right."""
    column = _column(lanes, frame)
    return {name: frame.width - column * (len(lanes) - place - 0.5) for place, name in enumerate(lanes)}


def _labels(lanes: dict[DisciplineId, Lane], x: dict[DisciplineId, float], frame: Frame) -> list[Label]:
    """The disciplines' names over their columns."""

    def begin(lane: Lane, middle: float) -> float:
        return middle - min(frame.measure(lane.name, SMALL, MEDIUM), frame.width * 0.36) / 2

    labels = staggered([(lane.name, begin(lane, x[name]), x[name]) for name, lane in lanes.items()], frame)
    if rows_of(labels) > 1:
        labels = _in_turn(labels, frame)
    if rows_of(labels) <= _MOST_HEADS:
        return labels
    return list(_beginnings(lanes, x, frame))


def _beginnings(
    lanes: dict[DisciplineId, Lane], x: dict[DisciplineId, float], frame: Frame
) -> Iterator[Label]:
    """The names' beginnings above and below in turn: a staircase of whole names says less."""
    column = _column(lanes, frame)
    for number, (key, lane) in enumerate(lanes.items()):
        columns = 1.5 if number == len(lanes) - 1 else 2.0  # the frame ends behind the last
        room = columns * column - 20 * frame.unit
        name = frame.setter.elide(lane.name, room, frame.letters(SMALL))
        wide = frame.measure(name.lines[0].text, SMALL)
        yield Label(name, max(0.0, min(x[key] - wide / 2, frame.width - wide)), x[key], row=1 - number % 2)


def _in_turn(labels: list[Label], frame: Frame) -> list[Label]:
    """The same names above and below in turn, where that keeps them apart: calmer than as it comes."""
    turned = [
        replace(label, row=1 - at % 2, start=_centred(label, frame, is_first=not at))
        for at, label in enumerate(labels)
    ]
    for row in (0, 1):
        beside = [(label.start, label.start + _wide(label, frame)) for label in turned if label.row == row]
        if any(after[0] < before[1] + 20 * frame.unit for before, after in itertools.pairwise(beside)):
            return labels
    for at, label in enumerate(turned):  # no line from above may cross a name below
        below = [one for one in turned[max(0, at - 1) : at + 2] if not one.row and label.row]
        if any(
            one.start - 8 * frame.unit < label.middle < one.start + _wide(one, frame) + 8 * frame.unit
            for one in below
        ):
            return labels
    return turned


def _wide(label: Label, frame: Frame) -> float:
    return frame.measure(label.name.lines[0].text, SMALL, label.name.letters.weight)


def _centred(label: Label, frame: Frame, *, is_first: bool) -> float:
    """Over its column; the first may reach out to the left, where nothing stands."""
    wide = _wide(label, frame)
    start = label.middle - wide / 2
    if is_first:
        start = min(start, label.middle + 0.45 * _COLUMN * frame.unit - wide)
    return max(0.0, min(start, frame.width - wide))


class _Table:
    """One page of it."""

    def __init__(self, rows: list[Row], shown: range, lanes: dict[DisciplineId, Lane], frame: Frame) -> None:
        self._all, self._rows, self._lanes, self._frame = rows, rows[shown.start : shown.stop], lanes, frame
        u = frame.unit
        self._x = _columns(lanes, frame)
        self._left = min(self._x.values(), default=frame.width) - _column(lanes, frame) / 2
        self._labels = _labels(lanes, self._x, frame)
        self._head = (rows_of(self._labels) * 44 + 14) * u
        self._row = min(84 * u, (frame.height - self._head - _FOOT * u) / len(self._rows))
        self._size = self._letters()

    def _letters(self) -> float:
        """One size for all titles: a list in two sizes says what nobody meant."""
        frame = self._frame
        room = self._left - 114 * frame.unit
        widest = max((frame.measure(row.title, 40, STRONG) for row, _ in self._rows), default=0.0)
        return max(SMALL, 40.0 if widest <= room else 40.0 * room / widest)

    def items(self, *, is_last: bool) -> Iterator[Item]:
        """Heads, groups of rows, and the counts."""
        yield from self._heads()
        y = self._head
        best = len(self._all[0][1])
        for count, first, last in self._groups():
            height = (last - first + 1) * self._row
            yield from self._group(count, first, y, height, is_best=count == best and count > 1)
            y += height
        if is_last:
            yield from self._counts(y)

    def _heads(self) -> Iterator[Item]:
        """The disciplines' names, in as many lines as it takes."""
        for label in self._labels:
            line = self._head - (label.row + 0.5) * 44 * self._frame.unit - 14 * self._frame.unit
            yield from label.draw(line, self._head - 6 * self._frame.unit, self._frame)

    def _groups(self) -> list[tuple[int, int, int]]:
        groups: list[tuple[int, int, int]] = []
        for number, (_, gaining) in enumerate(self._rows):
            if groups and groups[-1][0] == len(gaining):
                groups[-1] = (len(gaining), groups[-1][1], number)
            else:
                groups.append((len(gaining), number, number))
        return groups

    def _group(self, count: int, first: int, y: float, height: float, *, is_best: bool) -> Iterator[Item]:
        frame, u, palette = self._frame, self._frame.unit, self._frame.palette
        if is_best:
            yield Rect(0, y, frame.width, height, fill=palette.accent_soft)
        ink = palette.accent if is_best else palette.ink_soft
        figure = min(96.0, height / u * 0.9)
        yield frame.text(
            54 * u, y + height / 2, str(count), max(figure, 44.0), BOLD, ink=ink, anchor="middle"
        )
        for place in range(round(height / self._row)):
            top = y + place * self._row
            if place and not is_best:
                yield Path((Move(114 * u, top), Line(frame.width, top)), stroke=palette.hairline, line=2 * u)
            yield from self._action(*self._rows[first + place], top, is_best=is_best)

    def _action(
        self, action: Action, gaining: list[DisciplineId], y: float, *, is_best: bool
    ) -> Iterator[Item]:
        frame, u, palette = self._frame, self._frame.unit, self._frame.palette
        middle = y + self._row / 2
        room = self._left - 114 * u
        title = frame.fit(action.title, room, 1, self._size, STRONG if is_best else REGULAR)
        yield paragraph(title, 114 * u, middle - title.height / 2, palette.ink)
        places = [self._x[name] for name in gaining]
        if len(places) > 1:
            line = (Move(min(places), middle), Line(max(places), middle))
            yield Path(line, stroke=palette.accent if is_best else palette.edge, line=5 * u)
        radius = min(26 * u, self._row * 0.42)
        for name in gaining:
            lane = self._lanes[name]
            look = frame.look(lane.number, lane.discipline)
            x = self._x[name]
            yield Path(circle(x, middle, radius), fill=look.fill)
            yield from discipline_mark(lane.discipline, look, x - radius, middle - radius, radius * 2)[1:]

    def _counts(self, y: float) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        yield Path((Move(0, y + 4 * u), Line(frame.width, y + 4 * u)), stroke=frame.palette.ink, line=3 * u)
        middle = y + 40 * u
        told = frame.words("Actions per discipline")
        yield frame.text(114 * u, middle, told, SMALL, REGULAR, ink=frame.palette.ink_soft)
        for name in self._lanes:
            count = sum(name in gaining for _, gaining in self._all)
            yield frame.text(self._x[name], middle, str(count), BODY, STRONG, anchor="middle")
