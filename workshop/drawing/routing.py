"""All hand-offs of a board at once: courses, places at the cards' edges, and tracks in the gutters."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from workshop.drawing.courses import Course, End, Ends, courses, uprights
from workshop.drawing.tracks import Run, tracks
from workshop.values import dataclass

_PORT = 0.04  # between two lines at one card's edge, in rows
_TRACK = 0.01  # between two tracks of one level, in rows


@dataclass(frozen=True, slots=True)
class Route:
    """A course with its tracks; ports count places from the middle of the card's edge (-0.5, 0.5, ...)."""

    course: Course
    start_port: float
    end_port: float
    exit_track: int = 0
    entry_track: int = 0
    level_track: int = 0


@dataclass(frozen=True, slots=True)
class Routing:
    """The routes, None for a hand-off that is not on this board, and how many tracks each gutter needs.

    `ends` are the cells where lines begin or end, `inline` the gutters in which one goes straight across.
    """

    routes: tuple[Route | None, ...]
    gutters: tuple[int, ...]
    levels: tuple[int, ...]
    ends: frozenset[End]
    inline: frozenset[int]


@lru_cache(maxsize=32)
def routing(ends: tuple[Ends, ...], columns: int, rows: int) -> Routing:
    """Route the hand-offs on a board of so many columns and rows."""
    found = courses(ends, rows)
    ports = _ports(found)
    level_tracks = _level_tracks(found, rows)
    upright_tracks = _upright_tracks(found, ports, level_tracks)
    routes: list[Route | None] = []
    for number, course in enumerate(found):
        if course is None:
            routes.append(None)
            continue
        routes.append(
            Route(
                course,
                start_port=ports[number, True],
                end_port=ports.get((number, False), 0.0),
                exit_track=upright_tracks.get((number, 0), 0),
                entry_track=upright_tracks.get((number, 1), upright_tracks.get((number, 0), 0)),
                level_track=level_tracks.get(number, 0),
            )
        )
    drawn = [course for course in found if course is not None]
    return Routing(
        tuple(routes),
        _gutter_counts(routes, columns),
        _level_counts(routes, rows),
        frozenset(end for course in drawn for end in (course.start, course.end) if end is not None),
        frozenset(course.exit for course in drawn if _is_inline(course)),
    )


def _is_inline(course: Course) -> bool:
    return course.level is None and course.end is not None and course.start.row == course.end.row


def _ports(found: tuple[Course | None, ...]) -> dict[tuple[int, bool], float]:
    """Where at a card's edge each line begins or ends: what goes up above what goes down."""
    edges: dict[tuple[int, int, int], list[tuple[float, int, bool]]] = defaultdict(list)
    for number, course in enumerate(found):
        if course is None:
            continue
        *_, last = stretches = list(uprights(course))
        here, goal = course.start, course.end
        edges[here.column, here.row, course.exit_side].append((stretches[0][2], number, True))
        if goal is not None:
            edges[goal.column, goal.row, course.entry_side].append((last[1], number, False))
    return {
        (number, is_start): place - (len(lines) - 1) / 2
        for lines in edges.values()
        for place, (_, number, is_start) in enumerate(sorted(lines))
    }


def _level_tracks(found: tuple[Course | None, ...], rows: int) -> dict[int, int]:
    given: dict[int, int] = {}
    for level in range(rows + 1):
        numbers: list[int] = []
        runs: list[Run] = []
        for number, course in enumerate(found):
            if course is None or course.end is None or course.level != level:
                continue
            numbers.append(number)
            runs.append(_level_run(course, level))
        given.update(zip(numbers, tracks(runs), strict=True))
    return given


def _level_run(course: Course, level: int) -> Run:
    low, high = sorted((float(course.exit), float(course.entry)))
    up: list[float] = []
    down: list[float] = []
    rows = (course.start.row, course.end.row if course.end else course.start.row)
    for gutter, row in zip((course.exit, course.entry), rows, strict=True):
        (up if row < level else down).append(float(gutter))
    return Run(low, high, tuple(up), tuple(down))


def _upright_tracks(
    found: tuple[Course | None, ...],
    ports: dict[tuple[int, bool], float],
    level_tracks: dict[int, int],
) -> dict[tuple[int, int], int]:
    """The track of each stretch, by (hand-off, 0 for the first stretch or 1 for the second)."""
    gutters: dict[int, tuple[list[tuple[int, int]], list[Run]]] = defaultdict(lambda: ([], []))
    for number, course in enumerate(found):
        if course is None:
            continue
        for part, run in enumerate(_upright_runs(number, course, ports, level_tracks)):
            keys, runs = gutters[course.entry if part else course.exit]
            keys.append((number, part))
            runs.append(run)
    given: dict[tuple[int, int], int] = {}
    for keys, runs in gutters.values():
        given.update(zip(keys, tracks(runs), strict=True))
    return given


def _upright_runs(
    number: int, course: Course, ports: dict[tuple[int, bool], float], level_tracks: dict[int, int]
) -> list[Run]:
    begin = course.start.row + 0.5 + ports[number, True] * _PORT
    level = (course.level or 0) + level_tracks.get(number, 0) * _TRACK
    first = (begin, course.exit_side == 1)  # a line at a card's right edge lies left of the gutter
    if course.end is None:
        return [_run(first, (level, course.exit_side == 1))]
    finish = (course.end.row + 0.5 + ports[number, False] * _PORT, course.entry_side == 1)
    if course.level is None:
        return [_run(first, finish)]
    goes_right = course.entry > course.exit
    return [_run(first, (level, not goes_right)), _run((level, goes_right), finish)]


def _run(*ends: tuple[float, bool]) -> Run:
    """A stretch between two ends, each with whether its line lies to the left."""
    places = [place for place, _ in ends]
    return Run(
        min(places),
        max(places),
        tuple(place for place, is_left in ends if is_left),
        tuple(place for place, is_left in ends if not is_left),
    )


def _gutter_counts(routes: list[Route | None], columns: int) -> tuple[int, ...]:
    counts = [0] * (columns + 1)
    for route in filter(None, routes):
        counts[route.course.exit] = max(counts[route.course.exit], route.exit_track + 1)
        counts[route.course.entry] = max(counts[route.course.entry], route.entry_track + 1)
    return tuple(counts)


def _level_counts(routes: list[Route | None], rows: int) -> tuple[int, ...]:
    counts = [0] * (rows + 1)
    for route in filter(None, routes):
        if route.course.level is not None:
            counts[route.course.level] = max(counts[route.course.level], route.level_track + 1)
    return tuple(counts)
