"""A bar of coloured pieces that add up, named above or below, the names never over one another."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.drawing.primitives import STRONG, Item, Rect
from workshop.drawing.scenes.frame import SMALL, Frame
from workshop.drawing.scenes.labels import Label, rows_of, staggered
from workshop.values import dataclass

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
    """The pieces in a box of (x, y, width, height), their names in lines above it, within the frame."""
    x, y, width, height = box
    u = frame.unit
    items: list[Item] = []
    left = x
    for piece in pieces:
        wide = width * piece.share
        items.append(Rect(left, y, max(0.0, wide - _GAP * u), height, fill=piece.fill))
        size = _size(piece.figure, wide, frame)
        if size:
            middle = left + (wide - _GAP * u) / 2
            items.append(
                frame.text(middle, y + height / 2, piece.figure, size, STRONG, ink=piece.ink, anchor="middle")
            )
        left += wide
    for label in _labels(pieces, x, width, frame):
        line = y - (label.row + 0.5) * _ROW * u - 4 * u
        items += label.draw(line, y - 4 * u, frame)
    return tuple(items)


def label_room(pieces: Sequence[Piece], x: float, width: float, frame: Frame) -> float:
    """How much room the names above such a bar take."""
    return rows_of(_labels(pieces, x, width, frame)) * _ROW * frame.unit


def _labels(pieces: Sequence[Piece], x: float, width: float, frame: Frame) -> list[Label]:
    """Names, with the figures that have no room on the bar itself."""
    wanted: list[tuple[str, float, float]] = []
    for piece in pieces:
        wide = width * piece.share
        is_told = bool(_size(piece.figure, wide, frame))
        name = piece.name if is_told else f"{piece.name} {piece.figure}"
        wanted.append((name, x + 2 * frame.unit, x + wide / 2))
        x += wide
    return staggered(wanted, frame)


def _size(figure: str, wide: float, frame: Frame) -> float:
    """The size at which a figure stands in a piece; 0 where it does not."""
    room = wide - 14 * frame.unit
    return next(
        (size for size in (50.0, 44.0, 38.0, SMALL) if frame.measure(figure, size, STRONG) <= room), 0.0
    )
