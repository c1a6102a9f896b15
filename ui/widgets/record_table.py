"""A table as fast as a spreadsheet: type in a cell, Tab and Enter go on, paste a range, drag a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.style.icon_engine import icon
from ui.widgets.edited_table import EditedTable, Index
from ui.widgets.grip import DropMark
from ui.widgets.messages import announce
from ui.widgets.table_clip import as_range, read_range
from ui.widgets.table_columns import Column, Group, Kind, Record
from ui.widgets.table_order import after
from workshop.domain.cells import range_of
from workshop.domain.overriding import override
from workshop.texts import Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PASSED_ON = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape)
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_EMPTY: dict[Kind, Any] = {Kind.TEXT: "", Kind.REFERENCES: (), Kind.FLAG: False}
_ORDER_KEY = "Alt O"
_Key = QKeySequence.StandardKey


class RecordTable(EditedTable):
    """Records in typed columns. Signals follow the user alone and change nothing here: show the new rows.

    `added(index, texts)`: new records by the text of their first column. `moved(id, index)`: the place in the
    list once the record has been lifted out. `removed(ids)`. `range_pasted(Pasted)`: cells and new records
    at once. `chosen(id or None)`: the cursor went to another record. Long, because each thing that is done to
    a row is done by key, by mouse and by menu.
    """

    added = Signal(int, list)
    moved = Signal(str, int)
    removed = Signal(list)
    range_pasted = Signal(object)
    chosen = Signal(object)
    _shown: tuple[Sequence[Record], Sequence[Group]] = ((), ())
    _at: str | None = None  # whom the cursor is at; asked for while the table is still being made

    def __init__(
        self,
        words: Words,
        name: str,
        columns: Sequence[Column],
        *,
        hint: str = "",
        most_rows: int = 0,
        today: Callable[[], date] = date.today,
    ) -> None:
        """See `EditedTable`."""
        super().__init__(words, name, columns, hint=hint, most_rows=most_rows, today=today)
        self.offers: tuple[tuple[str, str, Callable[[str], object]], ...] = ()
        self._mark = DropMark(self)
        self.handles.dragged.connect(lambda _, gap: self._mark.show_at(self.top_of(gap).y()))
        self.handles.dropped.connect(self._drop)
        self.handles.clicked.connect(self._open_menu)
        self._say_hints()

    def set_texts(self, words: Words, name: str, columns: Sequence[Column], hint: str = "") -> None:
        """The same columns in other words, or with other things to pick."""
        self.close_editor()
        self._words = words
        self.setAccessibleName(name)
        self.records.set_columns(words, columns, hint)
        self._entry = Column("", hint)
        self._say_hints()

    def _say_hints(self) -> None:
        words = self._words
        order = self.records.order
        if order is None:
            self.show_hints(
                (("Tab", words("cell")), ("Enter", words("next")), ("Ctrl V", words("paste a range")))
            )
        else:
            name = next((one.title for one in self.records.columns if one.key == order.key), "")
            told = words("by {column}; at the end back to the plan’s own order", column=name)
            self.show_hints(((_ORDER_KEY, told),))

    def show_rows(self, records: Sequence[Record], groups: Sequence[Group] = ()) -> None:
        """Show these records, under headings if there are any; cursor, selection and editor stay."""
        self._shown = records, groups
        self.show_records(records, groups)

    @override
    def order_by(self, column: int) -> None:
        """By a column upwards, then downwards, then as the plan has it; the plan itself does not change."""
        self.close_editor()
        records, words = self.records, self._words
        order = after(records.order, records.columns[column].key)
        records.set_order(order)
        self.show_rows(*self._shown)
        records.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(records.columns) - 1)
        self._say_hints()
        name = records.columns[column].title
        if order is None:
            announce(self, words("In the plan’s own order"))
        elif order.is_down:
            announce(self, words("By {column}, downwards", column=name))
        else:
            announce(self, words("By {column}, upwards", column=name))

    def focus_row(self, key: str) -> None:
        """Bring the cursor to a record."""
        row = self.records.row_of(key)
        if row >= 0:
            self.setFocus()
            self.setCurrentIndex(self.records.index(row, 0))

    def focus_entry(self) -> None:
        """Open the empty line."""
        entry = self.records.index(self.records.rowCount() - 1, 0)
        self.setFocus()
        self.setCurrentIndex(entry)
        self.edit(entry, self.EditTrigger.EditKeyPressed, None)

    # --- rows

    def _count(self) -> int:
        return len(self.records.records_from(0))

    @override
    def finish_entry(self, text: str, rows: int, columns: int) -> None:
        """Add what was typed; Enter goes on with the next, Tab with the next cell of the new record."""
        if text:
            before = set(self.records.records_from(0))
            self.added.emit(self._count(), [text])
            new = [key for key in self.records.records_from(0) if key not in before]
            if columns > 0 and new:
                self.go(self.records.index(self.records.row_of(new[0]), 0), 0, 1)
            elif rows > 0:
                self.focus_entry()
        if rows < 0 or columns < 0:
            self.go(self.records.index(self.records.rowCount() - 1, 0), rows, columns)

    def _key(self, row: int) -> str | None:
        line = self.records.line(row) if 0 <= row < self.records.rowCount() else None
        return line.key if line is not None and line.record is not None else None

    def _move(self, row: int, gap: int) -> None:
        key = self._key(row)
        place = self.records.place(row, gap) if key else None
        if key and place is not None:
            self.moved.emit(key, place)
        elif key and self.records.order is not None:
            self.problem.emit(
                self._words("The rows stand in another order than the plan’s: go back to it to move one.")
            )

    def _drop(self, row: int, gap: int) -> None:
        self._mark.hide()
        self._move(row, gap)

    def _remove(self, rows: Sequence[int]) -> None:
        keys = [key for key in map(self._key, rows) if key]
        if keys:
            self.close_editor()
            self.removed.emit(keys)

    def _open_menu(self, row: int, place: QPoint) -> None:
        """Every drag has a way without dragging."""
        words = self._words
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("arrow-up"), words("Move up"), lambda: self._move(row, row - 1))
        menu.addAction(icon("arrow-down"), words("Move down"), lambda: self._move(row, row + 2))
        key = self._key(row)
        if key:
            for sign, text, run in self.offers:
                menu.addAction(icon(sign), text, partial(run, key))
        menu.addSeparator()
        column = max(self.currentIndex().column(), 0)
        name = self.records.columns[column].title
        menu.addAction(
            icon("arrow-up-down"),
            words("Order by {column}", column=name) + f"\t{_ORDER_KEY.replace(' ', '+')}",
            lambda: self.order_by(column),
        )
        menu.addSeparator()
        menu.addAction(icon("x"), words("Remove"), lambda: self._remove([row]))
        menu.popup(place)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row, by the right button or the menu key."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.currentIndex().row() if is_key else self.rowAt(event.pos().y())
        if self._key(row):
            self._open_menu(row, event.globalPos())

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say that another record has the cursor."""
        super().currentChanged(current, previous)
        key = self._key(current.row())
        if key != self._at:
            self._at = key
            self.chosen.emit(key)

    # --- keys

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is a cursor as soon as there is the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            rows = (self.records.index(row, 0) for row in range(self.records.rowCount()))
            first = next((one for one in rows if one.flags() & Qt.ItemFlag.ItemIsEnabled), None)
            if first is not None:
                self.setCurrentIndex(first)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a spreadsheet does with its keys; Page Up and Down are the clicker's."""
        if event.key() in _PASSED_ON:
            event.ignore()
        elif not self._clip(event) and not self._change(event):
            super().keyPressEvent(event)

    def _clip(self, event: QKeyEvent) -> bool:
        if event.matches(_Key.Copy):
            self.copy()
        elif event.matches(_Key.Paste):
            self.paste(QGuiApplication.clipboard().text())
        else:
            return False
        return True

    def _change(self, event: QKeyEvent) -> bool:
        """Move and remove rows, clear cells, open the editor."""
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        has_alt, has_control = bool(event.modifiers() & _ALT), bool(event.modifiers() & _CONTROL)
        if has_alt and key == Qt.Key.Key_O and self.currentIndex().isValid():
            self.order_by(self.currentIndex().column())
        elif has_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(row, row - 1 if key == Qt.Key.Key_Up else row + 2)
        elif has_control and key in _CLEAR:
            self._remove(sorted({index.row() for index in self.selectedIndexes()}))
        elif key in _CLEAR:
            self._clear()
        elif key in _ENTER:
            self.edit(self.currentIndex(), self.EditTrigger.EditKeyPressed, event)
        elif has_control and key == Qt.Key.Key_Tab:
            self.leave(is_forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            return False
        return True

    def _clear(self) -> None:
        for index in self.selectedIndexes():
            key, column = self._key(index.row()), self.records.columns[index.column()]
            if key:
                self.records.mistype(key, column.key, "")
                self.write(key, column, _EMPTY.get(column.kind))

    def copy(self) -> None:
        """Put the selected cells on the clipboard as a range."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            if self._key(index.row()):
                rows.setdefault(index.row(), []).append(str(index.data()))
        QGuiApplication.clipboard().setText(as_range(list(rows.values())))

    @override
    def paste(self, text: str) -> None:
        """Lay a range over the cells from the cursor on; past the last record it makes new ones."""
        cells = range_of(text)
        current = self.currentIndex()
        is_entry = self._key(current.row()) is None
        keys = [] if is_entry else self.records.records_from(current.row())
        columns = self.records.columns[0 if is_entry else current.column() :]
        self.close_editor()
        if is_entry and all(len(row) == 1 for row in cells):
            texts = [row[0].strip() for row in cells if row[0].strip()]
            if texts:
                self.added.emit(self._count(), texts)
            return
        pasted = read_range(cells, keys, columns, self._words, self._today)
        if pasted.edits or pasted.rows:
            self.range_pasted.emit(pasted)
        if pasted.unread:
            self.problem.emit(
                self._words.count(
                    "{n} cell could not be read.", "{n} cells could not be read.", pasted.unread
                )
            )
