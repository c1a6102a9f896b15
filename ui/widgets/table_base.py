"""The table's frame: columns that share the width, a height that shows all rows, the cursor kept in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QSizePolicy, QTableView

from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.widgets.painting import lines_in
from ui.widgets.table_columns import Column, Group, Record
from ui.widgets.table_handles import RowHandles
from ui.widgets.table_head import ColumnHeads
from ui.widgets.table_model import RecordModel
from ui.widgets.table_paint import RecordPainter, letters_of
from workshop.domain.overriding import override
from workshop.texts import Words

Index = QModelIndex | QPersistentModelIndex


class TableBase(QTableView):
    """Shows the lines of a `RecordModel`; how they are changed, a subclass knows."""

    def __init__(self, words: Words, name: str, columns: Sequence[Column], hint: str, most_rows: int) -> None:
        super().__init__()
        self.records = RecordModel(words, columns, hint)
        self._most_rows = most_rows
        self._painter = RecordPainter(self.records, self)
        self.handles = RowHandles(self.records, self)
        self.setAccessibleName(name)
        self.setVerticalHeader(self.handles)
        self.setModel(self.records)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        heads = ColumnHeads(self)
        heads.asked.connect(self.order_by)
        self.setHorizontalHeader(heads)
        self._measure()

    # --- rows in

    def order_by(self, column: int) -> None:
        """Another order to look at, by a column; what the head does when it is clicked."""

    def show_records(
        self, records: Sequence[Record], groups: Sequence[Group], *, is_calm: bool = False
    ) -> None:
        """Show these records, in place; `is_calm`: see `RecordModel.show`."""
        self.records.show(records, groups, is_calm=is_calm)
        self._span()
        self._fit_rows()
        self.updateGeometry()

    def _span(self) -> None:
        """A heading runs to its first total, the empty line to the end."""
        self.clearSpans()
        columns = self.records.columns
        for row in range(self.records.rowCount()):
            line = self.records.line(row)
            if line.is_entry:
                self.setSpan(row, 0, 1, len(columns))
            elif line.group is not None:
                first = next((at for at, one in enumerate(columns) if at and one.key in line.group.totals), 0)
                self.setSpan(row, 0, 1, first or len(columns))

    # --- measures

    def _measure(self) -> None:
        """Heights that follow the size of the text, widths that share what there is."""
        self.handles.setDefaultSectionSize(theme().tall(SIZE.row))
        self.handles.setFixedWidth(self.handles.sizeHint().width())
        self.horizontalHeader().setFixedHeight(theme().tall(SIZE.row))
        self._share_width()
        self.updateGeometry()

    def _share_width(self) -> None:
        columns = self.records.columns
        free = self.viewport().width() - sum(theme().px(column.width) for column in columns)
        shares = sum(column.stretch for column in columns)
        for at, column in enumerate(columns):
            more = max(0, free) * column.stretch // shares if shares else 0
            self.setColumnWidth(at, theme().px(column.width) + more)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Rows are as high as the texts that may take more than one line."""
        wrapping = [(at, one) for at, one in enumerate(self.records.columns) if one.lines > 1]
        if not wrapping:
            return
        before = self.handles.length()
        for row in range(self.records.rowCount()):
            lines = 1 if self.records.line(row).group or self.records.line(row).is_entry else None
            count = lines or max(self._lines_of(row, at, one) for at, one in wrapping)
            more = (count - 1) * round(QFontMetricsF(letters_of(wrapping[0][1])).lineSpacing())
            self.setRowHeight(row, theme().tall(SIZE.row) + more)
        if self.handles.length() != before:
            self.updateGeometry()

    def _lines_of(self, row: int, at: int, column: Column) -> int:
        text = str(self.records.value(row, at) or "")
        width = self.columnWidth(at) - 2 * SPACE.small
        return len(lines_in(text, letters_of(column), width, column.lines))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs other rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    @override
    def sizeHint(self) -> QSize:
        """All rows, or as many as asked for; then it scrolls."""
        rows = self.records.rowCount()
        shown = min(rows, self._most_rows) if self._most_rows else rows
        inside = sum(self.rowHeight(row) for row in range(shown))
        height = self.horizontalHeader().height() + inside + 2
        if self.horizontalScrollBar().maximum() > 0:
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(480, height)

    @override
    def minimumSizeHint(self) -> QSize:
        """As high; narrower means scrolling sideways."""
        return QSize(160, self.sizeHint().height())

    # --- cursor and pointer

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the cursor in sight, also where the page around us scrolls; the grips follow it."""
        super().currentChanged(current, previous)
        self.handles.viewport().update()
        if current.isValid() and self.hasFocus():
            self.bring_into_sight(current)

    def bring_into_sight(self, index: Index) -> None:
        """Scroll ourselves and the page around us to a cell."""
        self.scrollTo(index)
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inside = page.widget() if isinstance(page, QScrollArea) else None
        if isinstance(page, QScrollArea) and inside is not None:
            middle = self.viewport().mapTo(inside, self.visualRect(index).center())
            page.ensureVisible(middle.x(), middle.y(), 0, theme().tall(SIZE.row))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The grip of the row that is pointed at shows."""
        super().mouseMoveEvent(event)
        self.handles.point(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """None is."""
        super().leaveEvent(event)
        self.handles.point(-1)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Keys and what they do, at the end of the empty line."""
        self._painter.hints = tuple(hints)
        self.viewport().update()

    def top_of(self, gap: int) -> QPoint:
        """Where the line between two rows runs, in the table's own pixels."""
        last = self.records.rowCount() - 1
        row = min(gap, last)
        y = self.rowViewportPosition(row) + (self.rowHeight(row) if gap > last else 0)
        return self.viewport().mapTo(self, QPoint(0, y))
