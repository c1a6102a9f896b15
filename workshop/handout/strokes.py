"""Shapes as PDF path operators."""

from __future__ import annotations

from workshop.drawing.curves import rounded
from workshop.drawing.primitives import Close, Cubic, Line, Move, Path, Rect, Segment
from workshop.handout.objects import number


def operators(shape: Rect | Path, x: float, y: float, height: float) -> str:
    """What draws the shape at (x, y) on a page of that height; its fill colour is set already."""
    segments = (
        rounded(shape.x, shape.y, shape.width, shape.height, shape.radius)
        if isinstance(shape, Rect)
        else shape.segments
    )
    drawn = "\n".join(_operator(segment, x, height - y) for segment in segments)
    if not shape.stroke:
        return drawn + " f" if shape.fill else ""
    dash = f"[{' '.join(map(number, shape.dash))}] 0 d " if shape.dash else ""
    pen = f"q {rgb(shape.stroke)} RG {number(shape.line)} w 1 J 1 j {dash}"
    return pen + drawn + (" B Q" if shape.fill else " S Q")


def rgb(colour: str) -> str:
    """A colour `#RRGGBB` as PDF numbers."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))


def _operator(segment: Segment, x: float, top: float) -> str:
    """`top` is where y is 0, counted from the bottom of the page."""
    match segment:
        case Move():
            return f"{number(x + segment.x)} {number(top - segment.y)} m"
        case Line():
            return f"{number(x + segment.x)} {number(top - segment.y)} l"
        case Cubic():
            first = f"{number(x + segment.x1)} {number(top - segment.y1)}"
            second = f"{number(x + segment.x2)} {number(top - segment.y2)}"
            return f"{first} {second} {number(x + segment.x)} {number(top - segment.y)} c"
        case Close():
            return "h"
