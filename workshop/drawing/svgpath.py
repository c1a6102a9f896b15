"""The little language of an SVG path ("m11 17 2 2a1 1 0 1 0 3-3") as segments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.drawing.curves import arc
from workshop.drawing.primitives import Close, Cubic, Line, Move, Segment

_COMMANDS = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_NUMBERS = re.compile(_NUMBER)
_ARC = re.compile(
    rf"({_NUMBER})[\s,]*({_NUMBER})[\s,]*({_NUMBER})[\s,]*([01])[\s,]*([01])[\s,]*({_NUMBER})[\s,]*({_NUMBER})"
)
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}


def segments_of(path: str) -> tuple[Segment, ...]:
    """The segments of a path's `d`."""
    pen = _Pen()
    for letter, rest in _COMMANDS.findall(path):
        for part, numbers in _arguments(letter, rest):
            pen.draw(part, numbers)
    return tuple(pen.segments)


def _arguments(letter: str, rest: str) -> Iterator[tuple[str, list[float]]]:
    """One command per set of numbers; what follows a move's first point are lines."""
    kind = letter.upper()
    if kind == "Z":
        yield letter, []
        return
    if kind == "A":
        for found in _ARC.finditer(rest):
            yield letter, [float(number) for number in found.groups()]
        return
    numbers = [float(number) for number in _NUMBERS.findall(rest)]
    for start in range(0, len(numbers), _TAKES[kind]):
        if start and kind == "M":
            letter = "L" if letter == "M" else "l"
        yield letter, numbers[start : start + _TAKES[kind]]


class _Pen:
    """Where the pen is while a path is drawn."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._cubic: tuple[float, float] | None = None
        self._quadratic: tuple[float, float] | None = None

    def draw(self, letter: str, numbers: list[float]) -> None:
        """Follow one command; capitals give places, small letters distances."""
        if letter.islower():
            numbers = self._absolute(letter.upper(), numbers)
        cubic, quadratic = self._cubic, self._quadratic
        self._cubic = self._quadratic = None
        match letter.upper():
            case "M" | "Z" as kind:
                self._begin(kind, numbers)
            case "A":
                self._arc(*numbers)
            case "C" | "S" as kind:
                self._curve(*(self._mirrored(cubic) if kind == "S" else ()), *numbers)
            case "Q" | "T" as kind:
                self._bend(*(self._mirrored(quadratic) if kind == "T" else ()), *numbers)
            case kind:
                self._line(*self._whole(kind, numbers))

    def _absolute(self, kind: str, numbers: list[float]) -> list[float]:
        if kind == "V":
            return [self._y + numbers[0]]
        if kind == "A":
            return [*numbers[:5], self._x + numbers[5], self._y + numbers[6]]
        return [number + (self._y if place % 2 else self._x) for place, number in enumerate(numbers)]

    def _whole(self, kind: str, numbers: list[float]) -> tuple[float, float]:
        """Both coordinates of a line of which H and V give one."""
        if kind == "H":
            return numbers[0], self._y
        return (self._x, numbers[0]) if kind == "V" else (numbers[0], numbers[1])

    def _begin(self, kind: str, numbers: list[float]) -> None:
        """A move begins a new line, a close goes back to where this one began."""
        if kind == "M":
            self._start = (numbers[0], numbers[1])
        self._x, self._y = self._start
        self.segments.append(Move(*self._start) if kind == "M" else Close())

    def _arc(self, rx: float, ry: float, turn: float, large: float, sweep: float, *end: float) -> None:
        x, y = end
        self.segments += arc(
            (self._x, self._y), (x, y), (rx, ry), turn, is_large=bool(large), is_clockwise=bool(sweep)
        )
        self._x, self._y = x, y

    def _mirrored(self, control: tuple[float, float] | None) -> tuple[float, float]:
        if control is None:
            return self._x, self._y
        return 2 * self._x - control[0], 2 * self._y - control[1]

    def _line(self, x: float, y: float) -> None:
        self.segments.append(Line(x, y))
        self._x, self._y = x, y

    def _curve(self, *numbers: float) -> None:
        x1, y1, x2, y2, x, y = numbers
        self.segments.append(Cubic(x1, y1, x2, y2, x, y))
        self._cubic = (x2, y2)
        self._x, self._y = x, y

    def _bend(self, *numbers: float) -> None:
        x1, y1, x, y = numbers
        start = (self._x, self._y)
        self.segments.append(
            Cubic(
                start[0] + (x1 - start[0]) * 2 / 3,
                start[1] + (y1 - start[1]) * 2 / 3,
                x + (x1 - x) * 2 / 3,
                y + (y1 - y) * 2 / 3,
                x,
                y,
            )
        )
        self._quadratic = (x1, y1)
        self._x, self._y = x, y
