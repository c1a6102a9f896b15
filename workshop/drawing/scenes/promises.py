"""The promise ledger as a picture: each promise a line from who makes it to who must keep it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from workshop.domain.codes import Light, Realistic
from workshop.domain.ids import DisciplineId
from workshop.domain.proposition import Promise
from workshop.domain.workshop import Plan
from workshop.drawing.curves import polygon
from workshop.drawing.icons import light_ink
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import MEDIUM, REGULAR, STRONG, Item, Line, Move, Path, Rect
from workshop.drawing.scenes.frame import SMALL, Frame, Lane, Pages, lanes_of, pages_of, tile
from workshop.drawing.scenes.signs import sign
from workshop.texts.names import code_name

A_PAGE = 5
_TILE = 300.0
_MOST_MAKERS = 6  # of which every order is tried
_LIGHTS = {Realistic.YES: Light.GREEN, Realistic.PARTLY: Light.AMBER, Realistic.NO: Light.RED, None: None}


def promises(plan: Plan, frame: Frame) -> Pages:
    """Five a page, those of one maker beneath each other."""
    lanes = lanes_of(plan.disciplines)
    said = [promise for promise in plan.promises if promise.text]

    def place(promise: Promise) -> tuple[int, int]:
        known = (lanes.get(name or "") for name in (promise.made_by, promise.kept_by))
        maker, keeper = (lane.number if lane else len(lanes) for lane in known)
        return maker, keeper

    said = _beside(sorted(said, key=place))
    if not said:
        return []
    return [tuple(_page(said[rows.start : rows.stop], lanes, frame)) for rows in pages_of(len(said), A_PAGE)]


def _beside(said: list[Promise]) -> list[Promise]:
    """The promises by maker, makers and keepers in the order in which a keeper's fields join most often."""
    makers = list(dict.fromkeys(promise.made_by for promise in said))
    if len(makers) > _MOST_MAKERS:
        return said

    def ordered(order: Sequence[DisciplineId | None]) -> list[Promise]:
        found: list[Promise] = []
        for at, maker in enumerate(order):
            theirs = [promise for promise in said if promise.made_by == maker]
            before = found[-1].kept_by if found else None
            after = {promise.kept_by for promise in said if promise.made_by in order[at + 1 : at + 2]}
            keepers = [promise.kept_by for promise in theirs]
            joins = next((name for name in keepers if name in after and name != before), None)
            theirs.sort(key=lambda promise: (promise.kept_by != before, promise.kept_by == joins))  # stable
            found += theirs
        return found

    return min(
        map(ordered, permutations(makers)), key=lambda found: len(_runs([one.kept_by or "" for one in found]))
    )


def _page(said: list[Promise], lanes: dict[str, Lane], frame: Frame) -> Iterator[Item]:
    u, words, palette = frame.unit, frame.words, frame.palette
    head = 60 * u
    yield frame.text(0, 20 * u, words("Who promises"), SMALL, REGULAR, ink=palette.ink_soft)
    told = words("Who must keep it")
    yield frame.text(frame.width, 20 * u, told, SMALL, REGULAR, ink=palette.ink_soft, anchor="end")
    row = min(220 * u, (frame.height - head) / len(said))
    makers = [promise.made_by or "" for promise in said]
    keepers = [promise.kept_by or "" for promise in said]
    for names, x in ((makers, 0.0), (keepers, frame.width - _TILE * u)):
        for name, first, last in _runs(names):
            box = (x, head + first * row, _TILE * u, (last - first + 1) * row - 10 * u)
            yield from _side(lanes.get(name), box, frame)
    for number, promise in enumerate(said):
        yield from _line(promise, head + number * row, row, frame)


def _runs(names: list[str]) -> list[tuple[str, int, int]]:
    runs: list[tuple[str, int, int]] = []
    for number, name in enumerate(names):
        if runs and runs[-1][0] == name:
            runs[-1] = (name, runs[-1][1], number)
        else:
            runs.append((name, number, number))
    return runs


def _side(lane: Lane | None, box: tuple[float, float, float, float], frame: Frame) -> Iterator[Item]:
    """A maker or keeper; a dashed field where nobody is named yet."""
    if lane is not None:
        yield from tile(lane, frame, box)
        return
    u = frame.unit
    yield Rect(*box, stroke=frame.palette.edge, line=3 * u, radius=6 * u, dash=(10 * u, 8 * u))
    yield frame.text(box[0] + box[2] / 2, box[1] + box[3] / 2, "?", 54, STRONG, anchor="middle")


def _line(promise: Promise, y: float, row: float, frame: Frame) -> Iterator[Item]:
    """The promise above its line, what is said instead below; the line is solid, dashed or broken."""
    u, words, palette = frame.unit, frame.words, frame.palette
    left, right = (_TILE + 24) * u, frame.width - (_TILE + 24) * u
    level = y + min(row * 0.44, 72 * u)
    at = right - 110 * u
    room = at - left - 100 * u
    title = frame.fit(promise.text, room, 1, 44, STRONG)
    yield paragraph(title, left + 20 * u, level - title.height - 10 * u, palette.ink)
    light = _LIGHTS[promise.realistic]
    yield from _arrow(light, left, level, (at, right), frame)
    yield from sign(light, (at, level), frame, radius=36)
    if promise.realistic is not None:
        told = code_name(words, promise.realistic).lower()
        yield frame.text(at, level + 68 * u, told, 34, STRONG, ink=light_ink(light, palette), anchor="middle")
    if promise.instead:
        instead = words("Rather: {text}", text=promise.instead)
        lines = max(1, int((y + row - level - 24 * u) / (41 * u)))
        below = frame.balanced(instead, room, lines, SMALL, MEDIUM)
        yield paragraph(below, left + 20 * u, level + 14 * u, palette.ink_soft)


def _arrow(
    light: Light | None, left: float, y: float, ends: tuple[float, float], frame: Frame
) -> Iterator[Item]:
    u = frame.unit
    ink = light_ink(light, frame.palette)
    at, right = ends
    head = 36 * u
    dash = (22 * u, 12 * u) if light in (Light.AMBER, None) else ()
    stop = at - 76 * u if light is Light.RED else right - head
    yield Path((Move(left, y), Line(stop, y)), stroke=ink, line=10 * u, dash=dash)
    if light is Light.RED:
        break_line = (Move(stop - 2 * u, y - 26 * u), Line(stop + 20 * u, y + 26 * u))
        yield Path(break_line, stroke=ink, line=8 * u)
    triangle = polygon([(right, y), (right - head, y - 24 * u), (right - head, y + 24 * u)])
    if light is Light.RED:
        yield Path(triangle, stroke=ink, line=5 * u)
    else:
        yield Path(triangle, fill=ink)
