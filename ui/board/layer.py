"""The static layer: the board as pixels, painted anew only where it changed.

While a card is dragged, each frame copies a few of these pixels and paints the card in the hand above them.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from ui.board.pieces import Pane, Pieces
from ui.board.view import View


class StaticLayer:
    """A window's worth of board in pixels."""

    def __init__(self) -> None:
        self.pixmap = QPixmap()
        self.pixels_painted = 0
        self._is_true = False

    def forget(self) -> None:
        """What was painted is no longer true."""
        self._is_true = False

    def fits(self, size: QSize, ratio: float) -> bool:
        """Whether the layer is true, and as large as the window."""
        return self._is_true and self._is_of(size, ratio)

    def _is_of(self, size: QSize, ratio: float) -> bool:
        return (
            self.pixmap.deviceIndependentSize() == size.toSizeF() and self.pixmap.devicePixelRatio() == ratio
        )

    def paint_all(self, pieces: Pieces, view: View, size: QSize, ratio: float) -> None:
        """Paint the whole window."""
        if not self._is_of(size, ratio):
            self.pixmap = QPixmap(size * ratio)
            self.pixmap.setDevicePixelRatio(ratio)
        self._is_true = True
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
        ratio = self.pixmap.devicePixelRatio()
        for area, x, y in view.panes(size.width(), size.height()):
            pane = Pane(view.scale, x, y, ratio)
            for rect in rects:
                part = QRectF(rect.intersected(area).toAlignedRect()).intersected(area)
                if not part.isEmpty():
                    self._paint_part(painter, pieces, part, pane)
        painter.end()

    def _paint_part(self, painter: QPainter, pieces: Pieces, part: QRectF, pane: Pane) -> None:
        self.pixels_painted += int(part.width() * part.height())
        painter.save()
        painter.setClipRect(part)
        painter.fillRect(part, QColor(pieces.style.palette.ground))
        pieces.paint(painter, part, pane)
        painter.restore()
