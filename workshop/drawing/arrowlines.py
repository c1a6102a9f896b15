"""From routes to lines: hand-offs get their corners, and their numbers a place where nothing is covered."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from workshop.domain.journey import HandOff
from workshop.drawing.arrows import Arrow, Point, around, distance_to
from workshop.drawing.bands import Band, Box
from workshop.drawing.courses import End
from workshop.drawing.manner import Manner
from workshop.drawing.routing import Route, Routing
from workshop.drawing.tracks import spots

_MANY = 40


@dataclass(frozen=True, slots=True)
class Streets:
    """Where lines may run: gutters between columns, levels between lanes; and the card a line begins at."""

    columns: tuple[Band, ...]
    gutters: tuple[Band, ...]
    levels: tuple[Band, ...]
    edge: Callable[[End], Box]
    signed: int | None  # the gutter that the signature stands in


def arrows(
    handoffs: tuple[HandOff, ...], routing: Routing, streets: Streets, manner: Manner
) -> tuple[Arrow, ...]:
    """The hand-offs that are on this board, numbered as in the whole list."""
    made: list[Arrow] = []
    taken = _Taken(manner.badge_radius)
    for number, (handoff, route) in enumerate(zip(handoffs, routing.routes, strict=True), 1):
        if route is None:
            continue
        points = _points(route, routing, streets, manner)
        badge = _badge(route, points, streets, manner, taken)
        page_end = 0 if route.course.end else -1 if route.course.is_incoming else 1
        made.append(Arrow(handoff, number, points, badge, page_end))
    return tuple(made)


def gutter_x(gutter: int, track: int, routing: Routing, streets: Streets, manner: Manner) -> float:
    """The x of a track; in the signature's gutter all tracks lie to the right of its line."""
    band, count = streets.gutters[gutter], routing.gutters[gutter]
    if gutter == streets.signed:
        start = band.start + manner.deal_gutter * 0.6
        band = Band(start, band.end - start)
    return band.middle + spots(count, manner.track, band.size)[track]


def _points(route: Route, routing: Routing, streets: Streets, manner: Manner) -> tuple[Point, ...]:
    course = route.course
    first_x = gutter_x(course.exit, route.exit_track, routing, streets, manner)
    begin = _port(streets.edge(course.start), course.exit_side, route.start_port, manner)
    if course.level is None:
        level = None
    else:
        band = streets.levels[course.level]
        level = band.middle + spots(routing.levels[course.level], manner.track, band.size)[route.level_track]
    if course.end is None:
        ending = (first_x, level if level is not None else begin[1])
        way = (begin, (first_x, begin[1]), ending)
        return way[::-1] if course.is_incoming else way
    finish = _port(streets.edge(course.end), course.entry_side, route.end_port, manner)
    if level is None:
        return _straightened((begin, (first_x, begin[1]), (first_x, finish[1]), finish))
    last_x = gutter_x(course.entry, route.entry_track, routing, streets, manner)
    return (begin, (first_x, begin[1]), (first_x, level), (last_x, level), (last_x, finish[1]), finish)


def _straightened(points: tuple[Point, Point, Point, Point]) -> tuple[Point, ...]:
    """Between cards that lie beside each other the line needs no corner."""
    begin, _, _, finish = points
    return (begin, finish) if abs(begin[1] - finish[1]) < 0.5 and begin[0] != finish[0] else points


def _port(box: Box, side: int, port: float, manner: Manner) -> Point:
    """A place at a card's left (0) or right (1) edge."""
    reach = max(0.0, box.height / 2 - manner.card_radius)
    offset = max(-reach, min(reach, port * manner.track))
    return (box.right if side else box.x, box.y + box.height / 2 + offset)


def _badge(route: Route, points: tuple[Point, ...], streets: Streets, manner: Manner, taken: _Taken) -> Point:
    """Where the number stands: on the line, between the cards, away from other numbers and lines."""
    places = list(_places(route, points, streets)) or [_inside(points)]
    places.sort(key=lambda place: _from_middle(place, points))
    free = [place for place in places if not taken.is_hiding(place)] if len(places) > 1 else places
    best = next((place for place in free if not taken.is_beside(place)), (free or places)[0])
    taken.badges.append(best)
    taken.lines.append((around(points, manner.badge_radius), points))
    return best


@dataclass(slots=True)
class _Taken:
    """The numbers and lines that are there already."""

    radius: float
    badges: list[Point] = field(default_factory=list)
    lines: list[tuple[Box, tuple[Point, ...]]] = field(default_factory=list)

    def is_hiding(self, place: Point) -> bool:
        """Whether a number here would cover another."""
        x, y = place
        reach = 2 * self.radius + 1
        return any(
            abs(x - a) < reach and abs(y - b) < reach and math.dist(place, (a, b)) < reach
            for a, b in self.badges
        )

    def is_beside(self, place: Point) -> bool:
        """Whether a number here would lie on another's line; among so many that nobody follows one, never."""
        x, y = place
        if len(self.lines) > _MANY:
            return False
        return any(box.contains(x, y) and distance_to(line, x, y) < self.radius for box, line in self.lines)


def _places(route: Route, points: tuple[Point, ...], streets: Streets) -> Iterator[Point]:
    """Where the line passes a crossing of a gutter and a level: no card reaches there."""
    course = route.course
    if course.end is None:
        yield points[0] if course.is_incoming else points[-1]
        return
    for (x1, y1), (x2, y2) in pairwise(points):
        if x1 == x2:
            low, high = sorted((y1, y2))
            yield from ((x1, band.middle) for band in streets.levels if low < band.middle < high)
        elif course.level is not None and y1 == y2 == points[2][1]:
            low, high = sorted((x1, x2))
            yield from ((band.middle, y1) for band in streets.gutters if low < band.middle < high)
            yield from ((x1, y1), (x2, y1))


def _inside(points: tuple[Point, ...]) -> Point:
    """The middle of a line that stays in one gutter."""
    first, last = points[0], points[-1]
    if len(points) == 2:
        return ((first[0] + last[0]) / 2, first[1])
    return (points[1][0], (points[1][1] + points[2][1]) / 2)


def _from_middle(place: Point, points: tuple[Point, ...]) -> float:
    middle = ((points[0][0] + points[-1][0]) / 2, (points[0][1] + points[-1][1]) / 2)
    return math.dist(place, middle)
