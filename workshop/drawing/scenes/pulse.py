"""The pulse through time: the mean with its spread; a discipline only from three people up."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from workshop.drawing.colour import mix
from workshop.drawing.curves import circle, polygon, polyline
from workshop.drawing.lettering import paragraph
from workshop.drawing.primitives import BOLD, MEDIUM, REGULAR, STRONG, Item, Line, Move, Path
from workshop.drawing.scenes.frame import SMALL, Frame, Lane, Pages
from workshop.values import dataclass

_LOW, _HIGH = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class Beat:
    """The pulse at one occasion: what the occasion is called, the mean, and how far the numbers lie apart."""

    name: str
    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class LaneBeat:
    """The means of one discipline, an occasion each; None where fewer than three people gave a number."""

    lane: Lane
    means: tuple[float | None, ...]


def pulse(beats: Sequence[Beat], lanes: Sequence[LaneBeat], frame: Frame) -> Pages:
    """The figures large above their occasions, the mean as a thick line in the band of its spread."""
    return [tuple(_Slopes(beats, lanes, frame).items())] if beats else []


class _Slopes:
    """The picture, its axes and its lines."""

    def __init__(self, beats: Sequence[Beat], lanes: Sequence[LaneBeat], frame: Frame) -> None:
        self._beats, self._lanes, self._frame = beats, lanes, frame
        u = frame.unit
        self._left = 300 * u
        self._right = frame.width - (460 * u if lanes else 150 * u)
        self._top, self._foot = 190 * u, frame.height - 20 * u
        values = [beat.mean - beat.spread for beat in beats] + [beat.mean + beat.spread for beat in beats]
        values += [mean for lane in lanes for mean in lane.means if mean is not None]
        self._low = max(_LOW, min(values) - 0.5)
        self._high = min(_HIGH, max(values) + 0.5)

    def _x(self, number: int) -> float:
        if len(self._beats) == 1:
            return (self._left + self._right) / 2
        return self._left + (self._right - self._left) * number / (len(self._beats) - 1)

    def _y(self, value: float) -> float:
        share = (value - self._low) / max(0.1, self._high - self._low)
        return self._foot - share * (self._foot - self._top)

    def items(self) -> Iterator[Item]:
        """The scale, occasions, band, disciplines, mean."""
        yield from self._scale()
        yield from self._occasions()
        yield from self._band()
        for lane in self._lanes:
            yield from self._lane(lane)
        yield from self._mean()

    def _scale(self) -> Iterator[Item]:
        """A faint line at every whole number, with its number at the left."""
        frame, u = self._frame, self._frame.unit
        soft = frame.palette.ink_soft
        numbers = range(math.ceil(self._low), math.floor(self._high) + 1)
        step = 2 if len(numbers) * 44 * u > self._foot - self._top else 1
        start = min(self._left, self._x(0)) - 90 * u
        for number in numbers[::step]:
            y = self._y(number)
            line = (Move(start, y), Line(self._right + 40 * u, y))
            yield Path(line, stroke=frame.palette.hairline, line=2 * u)
            yield frame.text(
                start - 20 * u, y, frame.words.number(number), SMALL, REGULAR, ink=soft, anchor="end"
            )

    def _occasions(self) -> Iterator[Item]:
        frame, u, words = self._frame, self._frame.unit, self._frame.words
        yield frame.text(0, 100 * u, words("mean"), 38, REGULAR, ink=frame.palette.ink_soft)
        yield frame.text(0, 152 * u, words("spread"), SMALL, REGULAR, ink=frame.palette.ink_soft)
        room = (self._right - self._left) / max(1, len(self._beats) - 1) - 20 * u
        for number, beat in enumerate(self._beats):
            x = self._x(number)
            yield Path((Move(x, self._top), Line(x, self._foot)), stroke=frame.palette.hairline, line=3 * u)
            name = frame.fit(beat.name, room, 1, SMALL, REGULAR)
            yield paragraph(name, x, 22 * u - name.height / 2, frame.palette.ink_soft, anchor="middle")
            ink = frame.palette.accent if number == len(self._beats) - 1 else frame.palette.ink
            yield frame.text(x, 96 * u, words.number(beat.mean, 1), 72, BOLD, anchor="middle", ink=ink)
            spread = words.number(beat.spread, 1)
            yield frame.text(x, 152 * u, spread, SMALL, MEDIUM, ink=frame.palette.ink_soft, anchor="middle")

    def _band(self) -> Iterator[Item]:
        """How far apart the numbers lie: one standard deviation to either side."""
        above = [(self._x(n), self._y(beat.mean + beat.spread)) for n, beat in enumerate(self._beats)]
        below = [(self._x(n), self._y(beat.mean - beat.spread)) for n, beat in enumerate(self._beats)]
        palette = self._frame.palette
        fill = mix(palette.accent, palette.ground, 0.12)
        if len(above) > 1:
            yield Path(polygon([*above, *reversed(below)]), fill=fill)
        else:
            line = (Move(*above[0]), Line(*below[0]))
            yield Path(line, stroke=fill, line=60 * self._frame.unit)

    def _mean(self) -> Iterator[Item]:
        frame, u, accent = self._frame, self._frame.unit, self._frame.palette.accent
        points = [(self._x(n), self._y(beat.mean)) for n, beat in enumerate(self._beats)]
        yield Path(polyline(points), stroke=accent, line=12 * u)
        for x, y in points:
            yield Path(circle(x, y, 18 * u), fill=accent, stroke=frame.palette.ground, line=5 * u)

    def _lane(self, lane: LaneBeat) -> Iterator[Item]:
        frame, u = self._frame, self._frame.unit
        look = frame.look(lane.lane.number, lane.lane.discipline)
        points = [(self._x(n), self._y(mean)) for n, mean in enumerate(lane.means) if mean is not None]
        if not points:
            return
        yield Path(polyline(points), stroke=look.line, line=5 * u)
        for x, y in points:
            yield Path(circle(x, y, 9 * u), fill=look.line)
        last = [mean for mean in lane.means if mean is not None][-1]
        x, y = points[-1]
        yield frame.text(x + 34 * u, self._label(lane, y), frame.words.number(last, 1), 36, MEDIUM)
        yield frame.text(x + 112 * u, self._label(lane, y), lane.lane.name, 36, STRONG, ink=look.line)

    def _label(self, lane: LaneBeat, y: float) -> float:
        """Where a lane's name stands: beside its end, below the names of those that end above it."""
        step = 46 * self._frame.unit
        ends = sorted(
            (self._y([mean for mean in one.means if mean is not None][-1]), one.lane.number)
            for one in self._lanes
            if any(mean is not None for mean in one.means)
        )
        at = float("-inf")
        for end, number in ends:
            at = max(end, at + step)
            if number == lane.lane.number:
                return at
        return y
