"""How a board lies in its window: a scale, how far it is scrolled, and edges that do not scroll.

The phases stay at the top and the lanes' names at the left, as in a spreadsheet. Lengths in the window are
logical pixels, lengths on the board the layout's own.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from workshop.drawing.bands import Box
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """Where the board's points lie in the window."""

    scale: float
    x: float  # scrolled to the right, in pixels
    y: float  # scrolled down, in pixels
    edge_x: float  # the board's x up to which nothing scrolls sideways
    edge_y: float  # the board's y up to which nothing scrolls up and down

    @property
    def left(self) -> float:
        """The x in the window where scrolling begins, on whole pixels: none of them belongs to two parts."""
        return float(round(self.edge_x * self.scale))

    @property
    def top(self) -> float:
        """The y in the window where scrolling begins."""
        return float(round(self.edge_y * self.scale))

    def to_board(self, point: QPointF) -> tuple[float, float]:
        """The point of the board that is seen at a point of the window."""
        x = point.x() if point.x() < self.left else point.x() + self.x
        y = point.y() if point.y() < self.top else point.y() + self.y
        return x / self.scale, y / self.scale

    def to_window(self, box: Box) -> QRectF:
        """Where a box of the board lies in the window, seen or not."""
        x, y = self.corner(box.x, box.y)
        return QRectF(x, y, box.width * self.scale, box.height * self.scale)

    def seen(self, box: Box) -> QRectF:
        """The part of a box that does not lie under what stays at the top and at the left."""
        rect = self.to_window(box)
        if box.x >= self.edge_x:
            rect.setLeft(max(rect.left(), self.left))
        if box.y >= self.edge_y:
            rect.setTop(max(rect.top(), self.top))
        return rect if rect.width() > 0 and rect.height() > 0 else QRectF()

    def corner(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the board lies in the window."""
        across = x * self.scale - (self.x if x >= self.edge_x else 0.0)
        down = y * self.scale - (self.y if y >= self.edge_y else 0.0)
        return across, down

    def panes(self, width: float, height: float) -> tuple[tuple[QRectF, float, float], ...]:
        """The four parts of the window with how far each is scrolled: body, top, left, corner."""
        left, top = self.left, self.top
        return (
            (QRectF(left, top, width - left, height - top), self.x, self.y),
            (QRectF(left, 0, width - left, top), self.x, 0.0),
            (QRectF(0, top, left, height - top), 0.0, self.y),
            (QRectF(0, 0, left, top), 0.0, 0.0),
        )
