"""Circles, arcs, rounded corners and smooth lines as Bézier curves, the only curve that everybody draws."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workshop.drawing.primitives import Close, Cubic, Line, Move, Segment

KAPPA = 0.5522847498307936  # how far the controls stand off for a quarter of a circle


def circle(cx: float, cy: float, rx: float, ry: float | None = None) -> tuple[Segment, ...]:
    """A circle, or an ellipse, clockwise from its right."""
    ry = rx if ry is None else ry
    kx, ky = rx * KAPPA, ry * KAPPA
    return (
        Move(cx + rx, cy),
        Cubic(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        Cubic(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        Cubic(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        Cubic(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        Close(),
    )


def rounded(x: float, y: float, width: float, height: float, radius: float) -> tuple[Segment, ...]:
    """A rectangle with round corners, clockwise from its upper edge."""
    r = max(0.0, min(radius, width / 2, height / 2))
    right, bottom, c = x + width, y + height, r * (1 - KAPPA)
    if not r:
        return (Move(x, y), Line(right, y), Line(right, bottom), Line(x, bottom), Close())
    return (
        Move(x + r, y),
        Line(right - r, y),
        Cubic(right - c, y, right, y + c, right, y + r),
        Line(right, bottom - r),
        Cubic(right, bottom - c, right - c, bottom, right - r, bottom),
        Line(x + r, bottom),
        Cubic(x + c, bottom, x, bottom - c, x, bottom - r),
        Line(x, y + r),
        Cubic(x, y + c, x + c, y, x + r, y),
        Close(),
    )


def polygon(points: Sequence[tuple[float, float]]) -> tuple[Segment, ...]:
    """Straight lines through the points and back."""
    return (Move(*points[0]), *(Line(*point) for point in points[1:]), Close())


def polyline(points: Sequence[tuple[float, float]], radius: float = 0.0) -> tuple[Segment, ...]:
    """Straight lines through the points, corners rounded where the lines are long enough."""
    segments: list[Segment] = [Move(*points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        r = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        if r <= 0:
            segments.append(Line(*corner))
            continue
        start, end = _toward(corner, before, r), _toward(corner, after, r)
        segments.append(Line(*start))
        c1, c2 = _toward(corner, before, r * (1 - KAPPA)), _toward(corner, after, r * (1 - KAPPA))
        segments.append(Cubic(*c1, *c2, *end))
    if len(points) > 1:
        segments.append(Line(*points[-1]))
    return tuple(segments)


def smooth(points: Sequence[tuple[float, float]]) -> tuple[Segment, ...]:
    """A soft line through points with rising x that never rises or falls past its neighbours.

    (Fritsch and Carlson's monotone cubic: a customer who goes from -1 to 1 is never drawn happier than 1.)
    """
    if len(points) < 2:
        return tuple(Move(*point) for point in points)
    slopes = [(after[1] - before[1]) / (after[0] - before[0]) for before, after in pairwise(points)]
    tangents = [slopes[0], *(_tangent(*pair) for pair in pairwise(slopes)), slopes[-1]]
    segments: list[Segment] = [Move(*points[0])]
    for number, (before, after) in enumerate(pairwise(points)):
        third = (after[0] - before[0]) / 3
        segments.append(
            Cubic(
                before[0] + third,
                before[1] + tangents[number] * third,
                after[0] - third,
                after[1] - tangents[number + 1] * third,
                *after,
            )
        )
    return tuple(segments)


def arc(
    start: tuple[float, float],
    end: tuple[float, float],
    radii: tuple[float, float],
    turn: float,
    *,
    is_large: bool,
    is_clockwise: bool,
) -> Iterator[Segment]:
    """An elliptical arc as SVG describes it; `turn` is the ellipse's own rotation in degrees."""
    rx, ry = abs(radii[0]), abs(radii[1])
    if start == end:
        return
    if not rx or not ry:
        yield Line(*end)
        return
    phi = math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * half_x + sin * half_y, cos * half_y - sin * half_x
    too_far = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * too_far, ry * too_far
    spare = max(0.0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2) / ((rx * y) ** 2 + (ry * x) ** 2)
    side = math.sqrt(spare) * (-1 if is_large == is_clockwise else 1)
    mx, my = side * rx * y / ry, -side * ry * x / rx
    begin = math.atan2((y - my) / ry, (x - mx) / rx)
    sweep = math.atan2((-y - my) / ry, (-x - mx) / rx) - begin
    sweep += math.tau if is_clockwise and sweep < 0 else -math.tau if not is_clockwise and sweep > 0 else 0
    centre = (cos * mx - sin * my + (start[0] + end[0]) / 2, sin * mx + cos * my + (start[1] + end[1]) / 2)
    yield from _quarters(centre, (rx, ry), (cos, sin), begin, sweep)


def _quarters(
    centre: tuple[float, float],
    radii: tuple[float, float],
    turn: tuple[float, float],
    begin: float,
    sweep: float,
) -> Iterator[Segment]:
    """The arc in pieces of at most a quarter, where one curve is true to a tenth of a thousandth."""
    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / count
    reach = 4 / 3 * math.tan(step / 4)

    def point(angle: float, out: float) -> tuple[float, float]:
        u = radii[0] * (math.cos(angle) - out * math.sin(angle))
        v = radii[1] * (math.sin(angle) + out * math.cos(angle))
        return centre[0] + turn[0] * u - turn[1] * v, centre[1] + turn[1] * u + turn[0] * v

    for number in range(count):
        low, high = begin + number * step, begin + (number + 1) * step
        yield Cubic(*point(low, reach), *point(high, -reach), *point(high, 0))


def _toward(start: tuple[float, float], end: tuple[float, float], far: float) -> tuple[float, float]:
    share = far / math.dist(start, end)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _tangent(before: float, after: float) -> float:
    """Flat at a peak or a valley, else the harmonic mean of the slopes on both sides."""
    return 0.0 if before * after <= 0 else 2 * before * after / (before + after)
