"""The editor that opens over a cell of a table, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.style.variants import style
from ui.widgets.fields import TextField
from ui.widgets.table_columns import Column, Kind
from ui.widgets.value_field import ValueField
from ui.widgets.value_fields import AmountField, DateField, NumberField
from workshop.domain.overriding import override
from workshop.texts import Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_STEPS = {
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CellEditor(QObject):
    """A text or value field over a cell. `edited(key, column, value)` follows the user alone.

    `left(rows, columns)` says where the cursor wants to go; (0, 0): nowhere, it was left by other means.
    What cannot be read keeps the editor open on Enter and Tab, and is `mistyped` when it is left otherwise.
    With `takes_ranges` a paste of several cells is given away whole.
    """

    edited = Signal(str, str, object)
    mistyped = Signal(str, str, str)
    problem = Signal(str)
    left = Signal(int, int)
    grown = Signal()
    range_pasted = Signal(str)
    refused = Signal(str, int)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self, words: Words, parent: QWidget, key: str, column: Column, today: Callable[[], date]
    ) -> None:
        super().__init__(parent)
        self.key, self.column = key, column
        self.widget: TextField | ValueField[Any] = _field(words, column, today)
        self.widget.setParent(parent)
        style(self.widget, role="cell")
        self.widget.setAccessibleName(column.title)
        self.takes_ranges = False
        self._first: Any = None
        self._is_closing = False
        self.widget.edited.connect(lambda value: self.edited.emit(key, column.key, value))
        self.widget.undo_requested.connect(self.undo_requested)
        self.widget.redo_requested.connect(self.redo_requested)
        if isinstance(self.widget, TextField):
            self.widget.refused.connect(self.refused)
            self.widget.document().documentLayout().documentSizeChanged.connect(lambda _: self.grown.emit())
        else:
            self.widget.problem.connect(self.problem)
        self.widget.installEventFilter(self)

    def open(self, value: Any, mistyped: str = "") -> None:
        """Show a value, or what was typed here and could not be read, with the caret at its end."""
        self._first = value
        self.show_value(value)
        if mistyped and isinstance(self.widget, ValueField):
            self.widget.setText(mistyped)
            self.widget.setModified(True)
        if isinstance(self.widget, TextField):
            self.widget.moveCursor(QTextCursor.MoveOperation.End)
        self.widget.show()
        self.widget.setFocus()

    def type_over(self, event: QKeyEvent | QInputMethodEvent) -> None:
        """Begin anew with a key or a composition, as typing in a cell does."""
        self.widget.selectAll()
        QApplication.sendEvent(self.widget, event)

    def show_value(self, value: Any) -> None:
        """Show the cell's value as it is now; what is being typed stays."""
        self.widget.show_value("" if value is None and self.column.kind is Kind.TEXT else value)

    def place(self, cell: QRect) -> None:
        """Lie over the cell; a long text grows down from there."""
        height = max(cell.height(), self.widget.sizeHint().height())
        room = self.widget.parentWidget()
        if isinstance(self.widget, TextField) and room is not None:
            height = min(height, max(cell.height(), room.height() - cell.top()))
        self.widget.setGeometry(QRect(cell.left(), cell.top(), cell.width(), height))

    def text(self) -> str:
        """What stands in the editor."""
        return self.widget.text() if isinstance(self.widget, QLineEdit) else self.widget.value()

    def close(self) -> None:
        """Hand over and go; what cannot be read is kept for the cell."""
        if self._is_closing:
            return
        self._is_closing = True
        self.widget.flush()
        is_wrong = isinstance(self.widget, ValueField) and self.widget.is_wrong()
        self.mistyped.emit(self.key, self.column.key, self.text() if is_wrong else "")
        self.widget.hide()
        self.widget.deleteLater()
        self.deleteLater()

    def _try_leave(self, rows: int, columns: int) -> None:
        self.widget.flush()
        if isinstance(self.widget, ValueField) and self.widget.is_wrong():
            return
        self.left.emit(rows, columns)

    def _give_up(self) -> None:
        """Escape: the cell is what it was when the editor opened."""
        self.widget.flush()
        if isinstance(self.widget, ValueField):
            self.widget.choose(self._first)
        elif self.widget.value() != (self._first or ""):
            self.widget.show_value(self._first or "")
            self.edited.emit(self.key, self.column.key, self._first or "")
        self.left.emit(0, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that leave the cell are ours; so is losing the focus, unless to a menu or a calendar."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        is_out = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if isinstance(event, QFocusEvent) and is_out and event.reason() not in _STAYING:
            self.left.emit(0, 0)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste) and self.takes_ranges and _is_range():
            self.range_pasted.emit(QGuiApplication.clipboard().text())
        elif key in _ENTER:
            self._try_leave(1, 0)
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier and self._leaves(key):
            self._try_leave(*_STEPS[key])
        else:
            return False
        return True

    def _leaves(self, key: Qt.Key) -> bool:
        """Up and down leave from the first and last line of a text."""
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or isinstance(self.widget, QLineEdit):
            return True
        cursor = self.widget.textCursor()
        is_up = key == Qt.Key.Key_Up
        return not cursor.movePosition(
            QTextCursor.MoveOperation.Up if is_up else QTextCursor.MoveOperation.Down
        )


def _is_range() -> bool:
    """Whether more than one cell is waiting to be pasted."""
    text = QGuiApplication.clipboard().text().strip("\n")
    return "\n" in text or "\t" in text


def _field(words: Words, column: Column, today: Callable[[], date]) -> TextField | ValueField[Any]:
    if column.kind is Kind.NUMBER:
        return NumberField(words, column.title, low=column.low, high=column.high, is_whole=column.is_whole)
    if column.kind is Kind.AMOUNT:
        return AmountField(words, column.title)
    if column.kind is Kind.DATE:
        return DateField(words, column.title, today)
    return TextField(words, most_lines=8)
