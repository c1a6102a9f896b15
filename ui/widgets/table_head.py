"""The head of a table's columns: a click asks for another order, and selects nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from workshop.domain.overriding import override


class ColumnHeads(QHeaderView):
    """`asked(column)`: a head was clicked. Qt's own clicks would select a column, which a key then clears."""

    asked = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._pressed = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which head it is."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.logicalIndexAt(event.position().toPoint()) if is_left else -1

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Still the same one: it is a click."""
        column, self._pressed = self._pressed, -1
        if column >= 0 and column == self.logicalIndexAt(event.position().toPoint()):
            self.asked.emit(column)
