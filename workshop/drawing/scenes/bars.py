"""A bar of coloured pieces that add up, named above or below, the names never over one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.drawing.primitives import MEDIUM, STRONG, Item, Line, Move, Path, Rect
from workshop.drawing.scenes.frame import SMALL, Frame

_ROW = 44.0  # a line of names, in slide pixels
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar: its share of the bar's whole, what it is called, and the figure on it."""

    share: float
    name: str
    figure: str
    fill: str
    ink: str


def draw_bar(
    pieces: Sequence[Piece], box: tuple[float, float, float, float], frame: Frame
) -> tuple[Item, ...]:
    """The pieces in a box of (x, y, width, height), their names in lines above it."""
    x, y, width, height = box
    u = frame.unit
    items: list[Item] = []
    labels: list[tuple[float, float, str]] = []
    left = x
    for piece in pieces:
        wide = width * piece.share
        items.append(Rect(left, y, max(0.0, wide - _GAP * u), height, fill=piece.fill))
        name = piece.name
        size = next(
            (size for size in (50.0, 44.0, 38.0, SMALL) if _fits(piece.figure, size, wide, frame)), 0.0
        )
        if size:
            middle = left + (wide - _GAP * u) / 2
            items.append(
                frame.text(middle, y + height / 2, piece.figure, size, STRONG, ink=piece.ink, anchor="middle")
            )
        else:
            name = f"{name} {piece.figure}"
        labels.append((left, left + wide / 2, name))
        left += wide
    return (*items, *_names(labels, y, x + width, frame))


def label_room(pieces: Sequence[Piece], width: float, frame: Frame) -> float:
    """How much room the names above a bar of this width take."""
    labels, left = [], 0.0
    for piece in pieces:
        is_told = any(_fits(piece.figure, size, width * piece.share, frame) for size in (SMALL,))
        name = piece.name if is_told else f"{piece.name} {piece.figure}"
        labels.append((left, left + width * piece.share / 2, name))
        left += width * piece.share
    return (max((row for *_, row in _placed(labels, width, frame)), default=0) + 1) * _ROW * frame.unit


def _fits(figure: str, size: float, wide: float, frame: Frame) -> bool:
    return frame.measure(figure, size, STRONG) <= wide - 14 * frame.unit


def _names(labels: list[tuple[float, float, str]], y: float, right: float, frame: Frame) -> list[Item]:
    u = frame.unit
    items: list[Item] = []
    for (_, middle, name), (_, _, start, row) in zip(labels, _placed(labels, right, frame), strict=True):
        line = y - (row + 0.5) * _ROW * u - 4 * u
        if row:
            top = line + 27 * u
            items.append(
                Path((Move(middle, top), Line(middle, y - 4 * u)), stroke=frame.palette.edge, line=2 * u)
            )
        items.append(frame.text(start, line, name, SMALL, MEDIUM))
    return items


def _placed(
    labels: list[tuple[float, float, str]], right: float, frame: Frame
) -> list[tuple[float, float, float, int]]:
    """Each name's piece and its own start and line: in the lowest line where it meets no other name."""
    u = frame.unit
    ends: list[float] = []
    found: list[tuple[float, float, float, int]] = []
    for left, middle, name in labels:
        width = frame.measure(name, SMALL, MEDIUM)
        start = max(0.0, min(left + 2 * u, right - width))
        row = next((row for row, end in enumerate(ends) if end + 22 * u <= start), len(ends))
        if row == len(ends):
            ends.append(0.0)
        if row:
            start = max(0.0, min(middle - width / 2, right - width))
        ends[row] = start + width
        for lower in range(row):
            ends[lower] = max(ends[lower], middle + 4 * u)
        found.append((left, middle, start, row))
    return found
