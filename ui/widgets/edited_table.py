"""A table whose cells are edited where they stand: typed over, picked from a list, turned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.widgets.cell_editor import CellEditor
from ui.widgets.picking import PickList
from ui.widgets.table_base import TableBase
from ui.widgets.table_columns import PICKED, Column, Group, Kind, Record
from ui.widgets.table_model import ENTRY
from workshop.domain.overriding import override
from workshop.texts import Words

Index = QModelIndex | QPersistentModelIndex
_Trigger = QAbstractItemView.EditTrigger
_ASKING = (_Trigger.DoubleClicked, _Trigger.SelectedClicked, _Trigger.AnyKeyPressed, _Trigger.EditKeyPressed)
_TURNING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditedTable(TableBase):
    """`edited(id, column key, value)` follows the user alone; `problem(sentence)`: what could not be read.

    A subclass says what becomes of the empty line (`finish_entry`). Long, because fields and lists that open
    over cells share one cursor with the keys that go on from them.
    """

    edited = Signal(str, str, object)
    problem = Signal(str)
    refused = Signal(str, int)
    undo_requested = Signal()
    redo_requested = Signal()

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
        """`hint` stands in the empty line; without one nothing can be added here. `most_rows` 0: show all."""
        super().__init__(words, name, columns, hint, most_rows)
        self._words, self._today = words, today
        self._editor: CellEditor | None = None
        self._entry = Column("", hint)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._click)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _: self._place_editor())

    def finish_entry(self, text: str, rows: int, columns: int) -> None:
        """The empty line was left with a text (or none), on the way so many rows and columns on."""
        raise NotImplementedError

    def paste(self, text: str) -> None:
        """Several cells were pasted while the empty line was open."""
        raise NotImplementedError

    @override
    def show_records(
        self, records: Sequence[Record], groups: Sequence[Group], *, is_calm: bool = False
    ) -> None:
        """Show these records, in place; an open editor stays with its cell."""
        editor = self._editor
        super().show_records(records, groups, is_calm=is_calm or editor is not None)
        if editor is None:
            return
        row = self.records.row_of(editor.key)
        if row < 0:
            self.close_editor()
        elif editor.key != ENTRY:
            editor.show_value(self.records.value(row, self._column_at(editor)))
        self._place_editor()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the last edit, wherever such things are said."""
        self.problem.emit(sentence)

    def flush(self) -> None:
        """Hand over what is typed in a cell."""
        if self._editor is not None:
            self._editor.widget.flush()

    # --- opening

    @override
    def edit(  # type: ignore[override]  # Qt's form without trigger and event is a slot of its own
        self, index: Index, trigger: QAbstractItemView.EditTrigger, event: QEvent | None
    ) -> bool:
        """Open what edits a cell: a field, a list, or nothing but a turn of yes and no."""
        if trigger not in _ASKING or not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return False
        is_record = self.records.line(index.row()).record is not None
        kind = self.records.columns[index.column()].kind
        if is_record and kind is Kind.FLAG:
            if isinstance(event, QKeyEvent) and event.key() in _TURNING:
                self._turn(index)
        elif is_record and kind in PICKED:
            self._open_list(index, event)
        else:
            self._open_editor(index, event)
        return True

    def _click(self, index: Index) -> None:
        """A click turns yes and no, and opens the empty line, at once."""
        line = self.records.line(index.row())
        if line.is_entry:
            self.edit(index, _Trigger.EditKeyPressed, None)
        elif line.record is not None and self.records.columns[index.column()].kind is Kind.FLAG:
            self._turn(index)

    def _turn(self, index: Index) -> None:
        column = self.records.columns[index.column()]
        value = self.records.value(index.row(), index.column())
        self.edited.emit(self.records.line(index.row()).key, column.key, not value)

    def _open_list(self, index: Index, event: QEvent | None) -> None:
        self.close_editor()
        key, column = self.records.line(index.row()).key, self.records.columns[index.column()]
        value = self.records.value(index.row(), index.column())
        is_many = column.kind is Kind.REFERENCES
        chosen = value if is_many else () if value is None else (value,)
        opened = PickList(self._words, column.picks, chosen, self, none_text="–", is_many=is_many)
        opened.picked.connect(lambda picked: self.write(key, column, picked))
        opened.changed.connect(lambda picked: self.write(key, column, picked))
        opened.closed.connect(self.setFocus)
        cell = self.visualRect(index)
        place = self.viewport().mapToGlobal(QPoint(cell.left(), cell.bottom() + 2))
        opened.open_under(place, cell.width(), cell.height() + 4)
        if isinstance(event, QKeyEvent) and event.text().isalnum() and not is_many:
            opened.search(event.text())

    def _open_editor(self, index: Index, event: QEvent | None) -> None:
        self.close_editor()
        line = self.records.line(index.row())
        column = self._entry if line.is_entry else self.records.columns[index.column()]
        editor = CellEditor(self._words, self.viewport(), line.key, column, self._today)
        self._editor = editor
        editor.takes_ranges = line.is_entry
        editor.left.connect(self._leave)
        editor.grown.connect(self._place_editor)
        editor.problem.connect(self.problem)
        editor.refused.connect(self.refused)
        editor.undo_requested.connect(self.undo_requested)
        editor.redo_requested.connect(self.redo_requested)
        if line.is_entry:
            editor.range_pasted.connect(self.paste)
            editor.open("")
        else:
            editor.edited.connect(self.edited)
            editor.mistyped.connect(self.records.mistype)
            wrong = self.records.mistyped.get((line.key, column.key), "")
            editor.open(self.records.value(index.row(), index.column()), wrong)
        self._place_editor()
        if isinstance(event, QInputMethodEvent) or (isinstance(event, QKeyEvent) and _types(event)):
            editor.type_over(event)

    def write(self, key: str, column: Column, value: Any) -> None:
        """Tell of a value that was picked or cleared, if it is another one."""
        row = self.records.row_of(key)
        if row >= 0 and value != self.records.value(row, self.records.columns.index(column)):
            self.edited.emit(key, column.key, value)

    # --- moving and closing

    def _column_at(self, editor: CellEditor) -> int:
        keys = [column.key for column in self.records.columns]
        return keys.index(editor.column.key) if editor.column.key in keys else 0

    def _place_editor(self) -> None:
        if self._editor is not None:
            row = self.records.row_of(self._editor.key)
            cell = self.visualRect(self.records.index(row, self._column_at(self._editor)))
            self._editor.place(cell.adjusted(0, 0, 0, -1))

    def close_editor(self) -> str:
        """Hand over and close; return what stood in it."""
        editor, self._editor = self._editor, None
        if editor is None:
            return ""
        text = editor.text()
        if editor.widget.hasFocus():
            self.setFocus()
        editor.close()
        return text

    def _leave(self, rows: int, columns: int) -> None:
        editor = self._editor
        if editor is None:
            return
        key, column = editor.key, self._column_at(editor)
        text = self.close_editor()
        if key == ENTRY:
            self.finish_entry(text.strip(), rows, columns)
        elif rows or columns:
            self.go(self.records.index(self.records.row_of(key), column), rows, columns)

    def go(self, index: QModelIndex, rows: int, columns: int) -> bool:
        """Bring the cursor so many cells on, past headings; False where the table ends."""
        model = self.records
        row, column = index.row(), index.column()
        while rows or columns:
            column += columns
            if columns and (model.line(row).is_entry or not 0 <= column < model.columnCount()):
                row += columns
                column = 0 if columns > 0 else model.columnCount() - 1
            row += rows
            if not 0 <= row < model.rowCount():
                return False
            target = model.index(row, 0 if model.line(row).is_entry else column)
            if target.flags() & Qt.ItemFlag.ItemIsEnabled:
                self.setCurrentIndex(target)
                return True
        return False

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from cell to cell, and on where the table ends."""
        current = self.currentIndex()
        if self.hasFocus() and current.isValid() and self.go(current, 0, 1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def leave(self, *, is_forward: bool) -> None:
        """Give the focus to what comes after or before the table."""
        super().focusNextPrevChild(is_forward)


def _types(event: QKeyEvent) -> bool:
    """Whether a key types something, and does not only open."""
    return bool(event.text()) and event.text().isprintable()
