"""The handles at the side of a table's rows: dragged to move a row, clicked for the ways without dragging."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from ui.style.icons import paint_icon
from ui.style.look import colour, theme
from ui.style.tokens import SIZE
from ui.widgets.painting import square
from ui.widgets.table_model import RecordModel
from workshop.domain.overriding import override


class RowHandles(QHeaderView):
    """A grip beside the row that is pointed at or has the cursor."""

    dragged = Signal(int, int)  # the row and the gap it would fall in (0: before the first row)
    dropped = Signal(int, int)
    clicked = Signal(int, QPoint)  # the row, and where on the screen its menu may open

    def __init__(self, model: RecordModel, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._records, self._table = model, table
        self._pointed = -1
        self._from: tuple[int, QPoint] | None = None
        self._is_dragging = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setHighlightSections(False)

    @override
    def sizeHint(self) -> QSize:
        """As wide as a target must be."""
        return QSize(max(SIZE.target, theme().tall(SIZE.target)), 0)

    def point(self, row: int) -> None:
        """Show the grip of another row."""
        if row != self._pointed:
            self._pointed = row
            self.viewport().update()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint the grip, if this row is in use."""
        line = self._records.line(logicalIndex)
        painter.fillRect(rect, colour("ground" if line.group else "surface"))
        is_used = logicalIndex in (self._pointed, self._table.currentIndex().row())
        if line.record is not None and is_used:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            side = theme().px(SIZE.icon - 2)
            paint_icon(painter, "grip-vertical", "ink_faint", square(QRectF(rect), side))

    def _gap(self, y: int) -> int:
        """Before which row a drop would go."""
        rows = range(self.count())
        middles = [self.sectionViewportPosition(row) + self.sectionSize(row) / 2 for row in rows]
        return sum(middle < y for middle in middles)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the row that a drag would take along."""
        row = self.logicalIndexAt(event.position().toPoint())
        is_record = row >= 0 and self._records.line(row).record is not None
        self._from = (row, event.position().toPoint()) if is_record else None
        self._is_dragging = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a row, or drag the one that was taken."""
        at = event.position().toPoint()
        if self._from is None:
            self.point(self.logicalIndexAt(at))
            return
        row, start = self._from
        way = (at - start).manhattanLength()
        self._is_dragging = self._is_dragging or way >= QApplication.startDragDistance()
        if self._is_dragging:
            self.dragged.emit(row, self._gap(at.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or be a click."""
        if self._from is None:
            return
        row, self._from = self._from[0], None
        if self._is_dragging:
            self.dropped.emit(row, self._gap(event.position().toPoint().y()))
        else:
            below = QPoint(0, self.sectionViewportPosition(row) + self.sectionSize(row))
            self.clicked.emit(row, self.viewport().mapToGlobal(below))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """No row is pointed at."""
        self.point(-1)
