"""Glyphs as PDF path operators."""

from __future__ import annotations

import uharfbuzz as hb

Point = tuple[float, float]


class _Recorder:
    """Takes down what HarfBuzz draws; a quadratic curve becomes the cubic one of the same shape."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._at: Point = (0, 0)

    def move(self, x: float, y: float) -> None:
        self._at = (x, y)
        self.operators.append(f"{_short(x)} {_short(y)} m")

    def line(self, x: float, y: float) -> None:
        self._at = (x, y)
        self.operators.append(f"{_short(x)} {_short(y)} l")

    def cubic(self, first: Point, second: Point, to: Point) -> None:
        self._at = to
        self.operators.append(" ".join(map(_short, (*first, *second, *to))) + " c")

    def quadratic(self, control: Point, to: Point) -> None:
        (x, y), (cx, cy), (ex, ey) = self._at, control, to
        first = (x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y))
        self.cubic(first, (ex + 2 / 3 * (cx - ex), ey + 2 / 3 * (cy - ey)), to)


def _short(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def _draw_funcs() -> hb.DrawFuncs:
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, pen: pen.move(x, y))
    funcs.set_line_to_func(lambda x, y, pen: pen.line(x, y))
    funcs.set_quadratic_to_func(lambda cx, cy, x, y, pen: pen.quadratic((cx, cy), (x, y)))
    funcs.set_cubic_to_func(lambda ax, ay, bx, by, x, y, pen: pen.cubic((ax, ay), (bx, by), (x, y)))
    funcs.set_close_path_func(lambda pen: pen.operators.append("h"))
    return funcs


_FUNCS = _draw_funcs()


def outline(font: hb.Font, glyph: int) -> str:
    """Return the glyph's contours in font units, "" when there are none."""
    recorder = _Recorder()
    font.draw_glyph(glyph, _FUNCS, recorder)
    return "\n".join(recorder.operators)
