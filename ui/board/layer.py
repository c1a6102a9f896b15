"""The static layer: the board as pixels, painted anew only where it changed.

While a card is dragged, each frame copies a few of these pixels and paints the card in the hand above them.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.board.pieces import Pieces
from ui.board.view import View
from workshop.drawing.bands import Box


class StaticLayer:
    """A window's worth of board in pixels."""

    def __init__(self) -> None:
        self.pixmap = QPixmap()
        self.pixels_painted = 0

    def fits(self, size: QSize, ratio: float) -> bool:
        """Whether the layer is as large as the window."""
        return (
            self.pixmap.deviceIndependentSize() == size.toSizeF() and self.pixmap.devicePixelRatio() == ratio
        )

    def paint_all(self, pieces: Pieces, view: View, size: QSize, ratio: float) -> None:
        """Paint the whole window."""
        if not self.fits(size, ratio):
            self.pixmap = QPixmap(size * ratio)
            self.pixmap.setDevicePixelRatio(ratio)
        self.paint(pieces, view, [QRectF(0, 0, size.width(), size.height())])

    def paint(self, pieces: Pieces, view: View, rects: Iterable[QRectF]) -> None:
        """Paint these rectangles of the window."""
        if self.pixmap.isNull():
            return
        size = self.pixmap.deviceIndependentSize()
        painter = QPainter(self.pixmap)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        for pane, x, y in view.panes(size.width(), size.height()):
            for rect in rects:
                part = QRectF(rect.intersected(pane).toAlignedRect()).intersected(pane)
                if not part.isEmpty():
                    self._paint_part(painter, pieces, view, part, (x, y))
        painter.end()

    def _paint_part(
        self, painter: QPainter, pieces: Pieces, view: View, part: QRectF, scroll: tuple[float, float]
    ) -> None:
        self.pixels_painted += int(part.width() * part.height())
        painter.save()
        painter.setClipRect(part)
        painter.fillRect(part, QColor(pieces.style.palette.ground))
        painter.translate(-scroll[0], -scroll[1])
        painter.scale(view.scale, view.scale)
        seen = Box(
            (part.x() + scroll[0]) / view.scale,
            (part.y() + scroll[1]) / view.scale,
            part.width() / view.scale,
            part.height() / view.scale,
        )
        pieces.paint(painter, seen, view.scale)
        painter.restore()
