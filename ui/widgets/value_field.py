"""A field for a value that is typed: a number, an amount, a date, a time. Empty means none."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from ui.style.variants import style
from ui.widgets.edit_menu import edit_menu
from ui.widgets.pace import Pace
from ui.widgets.sentences import unread_sentence
from workshop.domain.overriding import override
from workshop.texts import Words
from workshop.texts.reading import UnreadError

V = TypeVar("V")
_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST = 200


class ValueField(QLineEdit, Generic[V]):
    """Hands over what can be read at the pace of a text; what cannot be read stays, and is told on leaving.

    `edited(value or None)` follows the user alone. `problem(sentence)` says what is wrong, and an empty one
    that it no longer is.
    """

    edited = Signal(object)
    problem = Signal(str)
    entered = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self._words = words
        self._known: V | None = None
        self._pace = Pace(self)
        self._pace.due.connect(self._hand_over)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda _: self._pace.touch())

    # --- what a subclass knows

    def read(self, text: str) -> V:
        """The value that a text (never empty) means; raises `UnreadError`."""
        raise NotImplementedError

    def say(self, value: V) -> str:
        """The value as text."""
        raise NotImplementedError

    def limits(self) -> tuple[str, str]:
        """The least and the most, as text; empty for no end."""
        return "", ""

    # --- the value

    def value(self) -> V | None:
        """The value that was shown or handed over last."""
        return self._known

    def show_value(self, value: V | None) -> None:
        """Show a value without saying so; what the user is typing, or mistyped, stays."""
        is_same = value == self._known
        self._known = value
        if not self._pace.is_waiting and not (is_same and self.is_wrong()):
            self._show()

    def set_words(self, words: Words, name: str) -> None:
        """Speak another language from now on."""
        self._words = words
        self.setAccessibleName(name)
        self.show_value(self._known)

    def is_wrong(self) -> bool:
        """Whether what stands in the field cannot be read."""
        return bool(self.property("wrong"))

    def flush(self) -> None:
        """Hand over now what can be read, and tell what cannot."""
        if not self.isModified():
            return
        self._hand_over()
        try:
            self._read()
        except UnreadError as error:
            self.show_problem(unread_sentence(self._words, error.reason, self.text(), *self.limits()))
        else:
            self._show()

    def _show(self) -> None:
        self.setText("" if self._known is None else self.say(self._known))
        self.show_problem("")

    def _read(self) -> V | None:
        text = self.text().strip()
        return self.read(text) if text else None

    def _hand_over(self) -> None:
        self._pace.settle()
        try:
            value = self._read()
        except UnreadError:
            return
        self.show_problem("")
        if value != self._known:
            self._known = value
            self.edited.emit(value)

    def choose(self, value: V | None) -> None:
        """What the user picked instead of typing it."""
        self._pace.settle()
        changed = value != self._known
        self._known = value
        self._show()
        if changed:
            self.edited.emit(value)

    def show_problem(self, sentence: str) -> None:
        """Mark the field as wrong and say why; empty: all is well."""
        if not sentence and not self.is_wrong():
            return
        style(self, wrong=bool(sentence))
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        self.problem.emit(sentence)

    # --- keys

    def has_selection(self) -> bool:
        """Whether there is something to copy."""
        return self.hasSelectedText()

    def ask_undo(self) -> None:
        """Hand over what is typed, then ask for the last edit to be undone."""
        self.flush()
        self.undo_requested.emit()

    def ask_redo(self) -> None:
        """Hand over what is typed, then ask for what was undone."""
        self.flush()
        self.redo_requested.emit()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep undo and redo from the window's shortcuts: they come to us as keys."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if event.matches(_UNDO) or event.matches(_REDO):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for undo and redo; Enter hands over; else type."""
        if event.matches(_UNDO):
            self.ask_undo()
        elif event.matches(_REDO):
            self.ask_redo()
        elif event.key() in _ENTER:
            self.flush()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own menu: Qt's knows neither our undo nor our language."""
        edit_menu(self, self._words).popup(event.globalPos())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving a field hands it over; opening a menu or a calendar over it does not."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()
