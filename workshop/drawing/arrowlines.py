"""From routes to lines: hand-offs get their corners, and their numbers a place where nothing is covered."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from workshop.domain.journey import HandOff
from workshop.drawing.arrows import Arrow, Point, around, distance_to
from workshop.drawing.bands import Band, Box
from workshop.drawing.courses import Course, End
from workshop.drawing.manner import Manner
from workshop.drawing.routing import Route, Routing
from workshop.drawing.tracks import spots

_MANY = 40
_CROWD = 400  # among so many hand-offs numbers lie on each other anyway

Spots = tuple[tuple[float, ...], ...]
"""For every gutter the x of each of its tracks, or for every level the y."""


@dataclass(frozen=True, slots=True)
class Streets:
    """Where lines may run: gutters between columns, levels between lanes; and the cards they join."""

    gutters: tuple[Band, ...]
    levels: tuple[Band, ...]
    edges: Mapping[End, Box]
    signed: int | None  # the gutter that the signature stands in
    gutter_middles: tuple[float, ...]
    level_middles: tuple[float, ...]  # both rising: a thousand lines ask for those between two ends

    @classmethod
    def between(
        cls,
        gutters: tuple[Band, ...],
        levels: tuple[Band, ...],
        edges: Mapping[End, Box],
        signed: int | None,
    ) -> Streets:
        """The streets of a board, their middles worked out once."""
        middles = [tuple(band.middle for band in bands) for bands in (gutters, levels)]
        return cls(gutters, levels, edges, signed, *middles)


def arrows(
    handoffs: tuple[HandOff, ...], routing: Routing, streets: Streets, manner: Manner
) -> tuple[Arrow, ...]:
    """The hand-offs that are on this board, numbered as in the whole list."""
    made: list[Arrow] = []
    taken = _Taken(manner.badge_radius) if len(handoffs) < _CROWD else None
    tracks = _across(routing, streets, manner), _down(routing, streets, manner)
    ports = {end: _Ports.of(box, manner) for end, box in streets.edges.items()}
    for number, (handoff, route) in enumerate(zip(handoffs, routing.routes, strict=True), 1):
        if route is None:
            continue
        points = _points(route, tracks, ports)
        badge = _badge(route.course, points, streets, taken)
        page_end = 0 if route.course.end else -1 if route.course.is_incoming else 1
        made.append(Arrow(handoff, number, points, badge, page_end))
    return tuple(made)


def _across(routing: Routing, streets: Streets, manner: Manner) -> Spots:
    """The tracks of the gutters; in the signature's gutter all lie to the right of its line."""
    bands = list(streets.gutters)
    if streets.signed is not None:
        whole = bands[streets.signed]
        start = whole.start + manner.deal_gutter * 0.6
        bands[streets.signed] = Band(start, whole.end - start)
    return tuple(
        tuple(band.middle + off for off in spots(count, manner.track, band.size))
        for band, count in zip(bands, routing.gutters, strict=True)
    )


def _down(routing: Routing, streets: Streets, manner: Manner) -> Spots:
    """The tracks of the levels."""
    return tuple(
        tuple(band.middle + off for off in spots(count, manner.track, band.size))
        for band, count in zip(streets.levels, routing.levels, strict=True)
    )


def _points(route: Route, tracks: tuple[Spots, Spots], ports: Mapping[End, _Ports]) -> tuple[Point, ...]:
    course, (across, down) = route.course, tracks
    first_x = across[course.exit][route.exit_track]
    begin = ports[course.start].port(course.exit - course.start.column, route.start_port)
    level = None if course.level is None else down[course.level][route.level_track]
    if course.end is None:
        ending = (first_x, level if level is not None else begin[1])
        way = (begin, (first_x, begin[1]), ending)
        return way[::-1] if course.is_incoming else way
    finish = ports[course.end].port(course.entry - course.end.column, route.end_port)
    if level is None:
        return _straightened((begin, (first_x, begin[1]), (first_x, finish[1]), finish))
    last_x = across[course.entry][route.entry_track]
    return (begin, (first_x, begin[1]), (first_x, level), (last_x, level), (last_x, finish[1]), finish)


def _straightened(points: tuple[Point, Point, Point, Point]) -> tuple[Point, ...]:
    """Between cards that lie beside each other the line needs no corner."""
    begin, _, _, finish = points
    return (begin, finish) if abs(begin[1] - finish[1]) < 0.5 and begin[0] != finish[0] else points


@dataclass(frozen=True, slots=True)
class _Ports:
    """Where lines begin and end at the left and right edges of a card, worked out once for all of them."""

    sides: tuple[float, float]
    middle: float
    reach: float  # from the middle up and down, to where the corners begin
    apart: float

    @classmethod
    def of(cls, box: Box, manner: Manner) -> _Ports:
        half = box.height / 2
        reach = max(0.0, half - manner.card_radius)
        return cls((box.x, box.right), box.y + half, reach, manner.track)

    def port(self, side: int, port: float) -> Point:
        """A place at the card's left (0) or right (1) edge, so many lines from its middle."""
        offset, reach = port * self.apart, self.reach
        if offset > reach:
            offset = reach
        elif offset < -reach:
            offset = -reach
        return self.sides[side], self.middle + offset


def _badge(course: Course, points: tuple[Point, ...], streets: Streets, taken: _Taken | None) -> Point:
    """Where the number stands: on the line, between the cards, away from other numbers and lines."""
    if taken is None:
        return _nearest_place(course, points, streets) or _inside(points)
    places = list(_places(course, points, streets)) or [_inside(points)]
    if len(places) > 1:
        (x1, y1), *_, (x2, y2) = points
        middle = (x1 + x2) / 2, (y1 + y2) / 2
        places.sort(key=lambda place: math.dist(place, middle))
    best = _free_place(places, taken) if len(places) > 1 else places[0]
    taken.take(best, points)
    return best


def _free_place(places: list[Point], taken: _Taken) -> Point:
    """The first place on no number and no line, else the first on no number, else the first."""
    free: Point | None = None
    for place in places:
        if taken.is_hiding(place):
            continue
        if not taken.is_beside(place):
            return place
        free = free or place
    return free or places[0]


@dataclass(slots=True)
class _Taken:
    """The numbers and lines that are there already; numbers by the square of a grid they stand in."""

    radius: float
    squares: defaultdict[tuple[int, int], list[Point]] = field(default_factory=lambda: defaultdict(list))
    lines: list[tuple[Box, tuple[Point, ...]]] = field(default_factory=list)

    def take(self, place: Point, line: tuple[Point, ...]) -> None:
        """Remember a number and its line."""
        self.squares[self._square(place)].append(place)
        if len(self.lines) <= _MANY:
            self.lines.append((around(line, self.radius), line))

    def _square(self, place: Point) -> tuple[int, int]:
        reach = 2 * self.radius + 1
        return int(place[0] // reach), int(place[1] // reach)

    def is_hiding(self, place: Point) -> bool:
        """Whether a number here would cover another."""
        reach, (left, top), squares = 2 * self.radius + 1, self._square(place), self.squares
        for x in (left - 1, left, left + 1):
            for y in (top - 1, top, top + 1):
                if (x, y) in squares and any(math.dist(place, badge) < reach for badge in squares[x, y]):
                    return True
        return False

    def is_beside(self, place: Point) -> bool:
        """Whether a number here would lie on another's line; among so many that nobody follows one, never."""
        x, y = place
        if len(self.lines) > _MANY:
            return False
        return any(box.contains(x, y) and distance_to(line, x, y) < self.radius for box, line in self.lines)


def _places(course: Course, points: tuple[Point, ...], streets: Streets) -> Iterator[Point]:
    """Where the line passes a crossing of a gutter and a level: no card reaches there."""
    if course.end is None:
        yield points[0] if course.is_incoming else points[-1]
        return
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 == x2:
            low, high = sorted((y1, y2))
            yield from ((x1, middle) for middle in _between(streets.level_middles, low, high))
        elif course.level is not None and y1 == y2 == points[2][1]:
            low, high = sorted((x1, x2))
            yield from ((middle, y1) for middle in _between(streets.gutter_middles, low, high))
            yield from ((x1, y1), (x2, y1))


def _nearest_place(course: Course, points: tuple[Point, ...], streets: Streets) -> Point | None:
    """Of these places the one nearest to the line's middle, without a look at the others."""
    if course.end is None:
        return points[0] if course.is_incoming else points[-1]
    (x1, y1), *_, (x2, y2) = points
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    places: list[Point] = []
    for place in range(1, len(points) - 1, 2):  # the stretches in gutters
        gutter, begin = points[place]
        for level in _nearest(streets.level_middles, y, begin, points[place + 1][1]):
            places.append((gutter, level))  # noqa: PERF401 - a thousand lines come by
    if course.level is not None:
        left, right = points[2:4]
        level = left[1]
        for gutter in _nearest(streets.gutter_middles, x, left[0], right[0]):
            places.append((gutter, level))  # noqa: PERF401
        places += left, right
    return _next_to(places, x, y)


def _next_to(places: Iterable[Point], x: float, y: float) -> Point | None:
    """The nearest of these places, the first of several."""
    found, least = None, math.inf
    for place in places:
        across, down = place[0] - x, place[1] - y
        far = across * across + down * down
        if far < least:
            found, least = place, far
    return found


def _nearest(middles: tuple[float, ...], at: float, one: float, other: float) -> tuple[float, ...]:
    """Those between two ends that lie beside a place: at most two."""
    if one > other:
        one, other = other, one
    first = bisect_right(middles, one)
    last = bisect_left(middles, other, first)
    if first == last:
        return ()
    here = bisect_left(middles, at, first, last)
    return middles[max(first, here - 1) : min(here + 1, last)]


def _between(middles: tuple[float, ...], low: float, high: float) -> tuple[float, ...]:
    return middles[bisect_right(middles, low) : bisect_left(middles, high)]


def _inside(points: tuple[Point, ...]) -> Point:
    """The middle of a line that stays in one gutter."""
    first, last = points[0], points[-1]
    if len(points) == 2:
        return ((first[0] + last[0]) / 2, first[1])
    return (points[1][0], (points[1][1] + points[2][1]) / 2)
