"""The cell under the hand as it will be, put together from pixels that are there already."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.board import strokes
from ui.board.frame import BoardFrame
from ui.board.inhand import blank, smooth_painter
from workshop.domain.ids import CardId
from workshop.drawing.bands import Box
from workshop.drawing.pointing import Landing, landing_box, place_among

_EDGE = 2.0  # pixels of a card's border and shadow beside it


class Room:
    """A landing place that has made room for cards of a height; empty for None."""

    def __init__(
        self, frame: BoardFrame, landing: Landing | None, height: float, lifted: frozenset[CardId]
    ) -> None:
        self.rect = QRectF()
        self._frame = frame
        self._lifted = lifted
        self._pixels = QPixmap()
        if landing is not None:
            gap = landing_box(frame.scene.layout, landing, height, lifted)
            self._make(landing, gap) if landing.column >= 0 else self._make_in_tray(gap)

    def paint(self, painter: QPainter) -> None:
        """Paint it over the board."""
        if not self.rect.isEmpty():
            painter.drawPixmap(self.rect.topLeft(), self._pixels)

    def _make_in_tray(self, gap: Box) -> None:
        """In the tray nothing moves aside."""
        frame = self._frame
        self.rect = frame.window_rect(gap.grown(4))
        self._pixels = blank(self.rect.size(), frame.viewport().devicePixelRatioF())
        painter = smooth_painter(self._pixels)
        inside = QRectF(QPointF(), self.rect.size()).adjusted(3, 3, -3, -3)
        strokes.opening(painter, inside, frame.scene.palette, 6)
        painter.end()

    def _make(self, landing: Landing, gap: Box) -> None:
        frame, layout, palette = self._frame, self._frame.scene.layout, self._frame.scene.palette
        shifts, foot = self._shifts(landing, gap)
        cell = layout.cell_box(landing.column, landing.row)
        bottom = max(cell.bottom, gap.bottom, foot) + layout.manner.lane_pad * 0.5
        window = QRectF(frame.viewport().rect())
        whole = frame.window_rect(Box(cell.x - 3, cell.y, cell.width + 6, bottom - cell.y))
        seen = whole.intersected(window.adjusted(-20, -20, 20, 20))
        self.rect = QRectF(seen.toAlignedRect())
        self._pixels = blank(self.rect.size(), frame.viewport().devicePixelRatioF())
        corner, painter = self.rect.topLeft(), smooth_painter(self._pixels)
        radius = layout.manner.card_radius * frame.scene.zoom
        painter.setBrush(QColor(frame.scene.style.row_look(layout.rows[landing.row]).tint))
        painter.setPen(QColor(palette.accent))
        painter.drawRoundedRect(whole.translated(-corner).adjusted(1, 1, -1, -1), radius + 2, radius + 2)
        strokes.opening(painter, frame.window_rect(gap).translated(-corner), palette, radius)
        for now, down in shifts:
            self._copy(painter, now, down, corner)
        painter.end()

    def _copy(self, painter: QPainter, now: Box, down: float, corner: QPointF) -> None:
        """Copy neighbouring cards from where they are to where they will be, pixel by pixel."""
        frame = self._frame
        ratio = frame.layer.pixmap.devicePixelRatio()
        window = QRectF(frame.viewport().rect())
        source = frame.window_rect(now).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE + 1).intersected(window)
        if source.isEmpty():
            return
        pixels = QRectF(QRectF(source.topLeft() * ratio, source.size() * ratio).toAlignedRect())
        shift = round(down * frame.scene.zoom * ratio) / ratio
        target = pixels.topLeft() / ratio - corner + QPointF(0, shift)
        painter.drawPixmap(target, frame.layer.pixmap, pixels)

    def _shifts(self, landing: Landing, gap: Box) -> tuple[list[tuple[Box, float]], float]:
        """Runs of the cell's other cards with how far each run moves down, and where the last will end."""
        layout = self._frame.scene.layout
        cell, card_gap = layout.cell(landing.column, landing.row), layout.manner.card_gap
        place, _ = place_among(cell, landing.index, self._lifted, card_gap)
        gone = cell.lifted(self._lifted)
        borders = sorted({0, place, len(cell.cards), *gone, *(number + 1 for number in gone)})
        runs: list[tuple[Box, float]] = []
        down = 0.0
        for first, end in pairwise(borders):
            if first == place:
                down += gap.height + card_gap
            if first in gone:
                down -= cell.heights[first] + card_gap
                continue
            start, last = (layout.card_box(landing.column, landing.row, n) for n in (first, end - 1))
            runs.append((Box(start.x, start.y, start.width, last.bottom - start.y), down))
        return runs, runs[-1][0].bottom + runs[-1][1] if runs else 0.0
