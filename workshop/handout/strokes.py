"""Shapes as PDF path operators."""

from __future__ import annotations

from workshop.handout.objects import number
from workshop.handout.shapes import Rectangle, Shape

_KAPPA = 0.5522847498


def operators(shape: Shape, height: float) -> str:
    """What draws the shape on a page of that height; its fill colour is set already."""
    path = _rectangle(shape) if isinstance(shape, Rectangle) else list(shape.commands)
    drawn = "\n".join(_operator(name, values, height) for name, values in path)
    if not shape.stroke:
        return drawn + " f" if shape.fill else ""
    dash = f"[{' '.join(map(number, shape.dash))}] 0 d " if shape.dash else ""
    pen = f"q {rgb(shape.stroke)} RG {number(shape.thickness)} w 1 J 1 j {dash}"
    return pen + drawn + (" B Q" if shape.fill else " S Q")


_Commands = list[tuple[str, tuple[float, ...]]]
_OPERATORS = {"M": "m", "L": "l", "C": "c"}


def _operator(name: str, values: tuple[float, ...], height: float) -> str:
    if name == "Z":
        return "h"
    flipped = (number(height - value if odd % 2 else value) for odd, value in enumerate(values))
    return f"{' '.join(flipped)} {_OPERATORS[name]}"


def _rectangle(box: Rectangle) -> _Commands:
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    r = min(box.radius, box.width / 2, box.height / 2)
    if r <= 0:
        return [
            ("M", (left, top)),
            ("L", (right, top)),
            ("L", (right, bottom)),
            ("L", (left, bottom)),
            ("Z", ()),
        ]
    k = r * (1 - _KAPPA)
    return [
        ("M", (left + r, top)),
        ("L", (right - r, top)),
        ("C", (right - k, top, right, top + k, right, top + r)),
        ("L", (right, bottom - r)),
        ("C", (right, bottom - k, right - k, bottom, right - r, bottom)),
        ("L", (left + r, bottom)),
        ("C", (left + k, bottom, left, bottom - k, left, bottom - r)),
        ("L", (left, top + r)),
        ("C", (left, top + k, left + k, top, left + r, top)),
        ("Z", ()),
    ]


def rgb(colour: str) -> str:
    """A colour `#RRGGBB` as PDF numbers."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}".rstrip("0").rstrip(".") for at in (1, 3, 5))
