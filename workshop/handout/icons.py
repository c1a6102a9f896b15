"""Lucide's icons as shapes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree as ET

import lucide

from workshop.handout.shapes import Command, Path, Shape, circle, moved

GRID = 24  # Lucide draws on a grid of 24 by 24, in lines 2 wide
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_SEGMENT = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
_KAPPA = 0.5522847498


def icon(name: str, x: float, y: float, size: float, colour: str, thickness: float = 2) -> tuple[Shape, ...]:
    """An icon, `size` points wide and high, with its top left corner at (x, y)."""
    scale = size / GRID
    return tuple(
        moved(Path(commands, stroke=colour, thickness=thickness), x, y, scale) for commands in _paths(name)
    )


@cache
def _paths(name: str) -> tuple[tuple[Command, ...], ...]:
    drawing = ET.fromstring(lucide.lucide_icon(name))  # noqa: S314 - an icon of the package, not a stranger's
    return tuple(tuple(_element(element)) for element in drawing)


def _element(element: ET.Element) -> Iterator[Command]:
    kind = element.tag.rpartition("}")[2]
    number = {key: float(value) for key, value in element.items() if _NUMBER.fullmatch(value)}
    if kind == "path":
        yield from _PathReader(element.get("d", "")).commands()
    elif kind in {"circle", "ellipse"}:
        yield from circle(number["cx"], number["cy"], number.get("r", number.get("rx", 0))).commands
    elif kind == "line":
        yield "M", (number["x1"], number["y1"])
        yield "L", (number["x2"], number["y2"])
    elif kind == "rect":
        yield from _rectangle(number)
    elif kind in {"polyline", "polygon"}:
        yield from _poly(element.get("points", ""), is_closed=kind == "polygon")


def _poly(points: str, *, is_closed: bool) -> Iterator[Command]:
    numbers = [float(number) for number in _NUMBER.findall(points)]
    for start in range(0, len(numbers), 2):
        yield "L" if start else "M", (numbers[start], numbers[start + 1])
    if is_closed:
        yield "Z", ()


def _rectangle(number: dict[str, float]) -> Iterator[Command]:
    x, y, width, height = (number.get(key, 0) for key in ("x", "y", "width", "height"))
    r = number.get("rx", number.get("ry", 0))
    right, bottom, k = x + width, y + height, r * (1 - _KAPPA)
    yield "M", (x + r, y)
    yield "L", (right - r, y)
    yield "C", (right - k, y, right, y + k, right, y + r)
    yield "L", (right, bottom - r)
    yield "C", (right, bottom - k, right - k, bottom, right - r, bottom)
    yield "L", (x + r, bottom)
    yield "C", (x + k, bottom, x, bottom - k, x, bottom - r)
    yield "L", (x, y + r)
    yield "C", (x, y + k, x + k, y, x + r, y)
    yield "Z", ()


class _PathReader:
    """Reads the path notation of SVG as absolute lines and cubic curves."""

    def __init__(self, notation: str) -> None:
        self._notation = notation
        self._x = self._y = self._start_x = self._start_y = 0.0
        self._control: tuple[float, float] | None = None

    def commands(self) -> Iterator[Command]:
        """Every command in turn."""
        for letter, rest in _SEGMENT.findall(self._notation):
            if letter in "Zz":
                self._x, self._y = self._start_x, self._start_y
                yield "Z", ()
                continue
            numbers = _arguments(letter.upper(), rest)
            takes = _TAKES[letter.upper()]
            for start in range(0, len(numbers), takes):
                is_later_point = letter in "Mm" and start > 0
                name = "L" if is_later_point else letter.upper()
                yield from self._one(name, numbers[start : start + takes], is_relative=letter.islower())

    def _one(self, name: str, given: list[float], *, is_relative: bool) -> Iterator[Command]:
        x0, y0 = self._x, self._y
        values = self._absolute(name, given) if is_relative else given
        control = None
        if name in "ML":
            yield ("M" if name == "M" else "L"), (values[0], values[1])
            self._x, self._y = values
        elif name in "HV":
            self._x, self._y = (values[0], y0) if name == "H" else (x0, values[0])
            yield "L", (self._x, self._y)
        elif name == "A":
            yield from _arc((x0, y0), values)
            self._x, self._y = values[5:]
        else:
            curve, control = self._curve(name, values)
            yield "C", curve
            self._x, self._y = curve[4:]
        if name == "M":
            self._start_x, self._start_y = self._x, self._y
        self._control = control

    def _curve(self, name: str, values: list[float]) -> tuple[tuple[float, ...], tuple[float, float]]:
        mirrored = self._mirrored()
        if name == "S":
            values = [*mirrored, *values]
        if name in "QT":
            cx, cy = values[:2] if name == "Q" else mirrored
            x, y = values[-2:]
            first = (self._x + 2 / 3 * (cx - self._x), self._y + 2 / 3 * (cy - self._y))
            return (*first, x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y), x, y), (cx, cy)
        return tuple(values), (values[2], values[3])

    def _mirrored(self) -> tuple[float, float]:
        if self._control is None:
            return self._x, self._y
        return 2 * self._x - self._control[0], 2 * self._y - self._control[1]

    def _absolute(self, name: str, values: list[float]) -> list[float]:
        if name == "H":
            return [values[0] + self._x]
        if name == "V":
            return [values[0] + self._y]
        if name == "A":
            return [*values[:5], values[5] + self._x, values[6] + self._y]
        return [value + (self._y if odd % 2 else self._x) for odd, value in enumerate(values)]


def _arguments(name: str, rest: str) -> list[float]:
    if name != "A":
        return [float(number) for number in _NUMBER.findall(rest)]
    # An arc's two flags may be written without anything between them and the next number.
    numbers: list[float] = []
    position = 0
    pattern = re.compile(r"[\s,]*(" + _NUMBER.pattern + ")")
    flag = re.compile(r"[\s,]*([01])")
    while match := (flag if len(numbers) % 7 in (3, 4) else pattern).match(rest, position):
        numbers.append(float(match.group(1)))
        position = match.end()
    return numbers


def _arc(start: tuple[float, float], values: list[float]) -> Iterator[Command]:
    """An elliptic arc as cubic curves of at most a quarter each (SVG 1.1, appendix F.6)."""
    rx, ry, degrees, is_large, is_clockwise, x2, y2 = values
    phi = math.radians(degrees)
    cos, sin = math.cos(phi), math.sin(phi)
    dx, dy = (start[0] - x2) / 2, (start[1] - y2) / 2
    x1, y1 = cos * dx + sin * dy, -sin * dx + cos * dy
    stretch = max(1.0, math.sqrt((x1 / rx) ** 2 + (y1 / ry) ** 2))
    rx, ry = rx * stretch, ry * stretch
    over = (rx * ry) ** 2 - (rx * y1) ** 2 - (ry * x1) ** 2
    factor = math.sqrt(max(0.0, over / ((rx * y1) ** 2 + (ry * x1) ** 2)))
    factor = -factor if is_large == is_clockwise else factor
    cx1, cy1 = factor * rx * y1 / ry, -factor * ry * x1 / rx
    cx, cy = cos * cx1 - sin * cy1 + (start[0] + x2) / 2, sin * cx1 + cos * cy1 + (start[1] + y2) / 2
    angle = math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx)
    sweep = math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - angle
    sweep += (
        2 * math.pi if is_clockwise and sweep < 0 else -2 * math.pi if not is_clockwise and sweep > 0 else 0
    )

    def at(u: float, v: float) -> tuple[float, float]:
        return cx + rx * u * cos - ry * v * sin, cy + rx * u * sin + ry * v * cos

    parts = max(1, math.ceil(abs(sweep) / (math.pi / 2)))
    step = sweep / parts
    k = 4 / 3 * math.tan(step / 4)
    for _ in range(parts):
        end = angle + step
        first = at(math.cos(angle) - k * math.sin(angle), math.sin(angle) + k * math.cos(angle))
        second = at(math.cos(end) + k * math.sin(end), math.sin(end) - k * math.cos(end))
        yield "C", (*first, *second, *at(math.cos(end), math.sin(end)))
        angle = end
