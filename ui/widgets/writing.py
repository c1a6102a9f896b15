"""The text that people type into: when it is handed over, and whose undo it is."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from ui.widgets.edit_menu import edit_menu
from ui.widgets.pace import Pace
from ui.widgets.plain_text import PlainText
from ui.widgets.text_rules import Refusal
from workshop.domain.overriding import override
from workshop.texts import Words

_UNDO = QKeySequence.StandardKey.Undo
_REDO = QKeySequence.StandardKey.Redo


class Writing(PlainText):
    """A text that hands itself over at the pace of `Pace`: `edited` follows the user's own input alone.

    Undo and redo are the document's: they are asked for here, after a hand-over, and done elsewhere.
    """

    edited = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None, *, most_lines: int = 12) -> None:
        super().__init__(parent, most_lines=most_lines)
        self._words = words
        self._is_composing = False
        self._pace = Pace(self)
        self._pace.due.connect(self._hand_over)
        self.document().contentsChange.connect(self._typed)

    def set_words(self, words: Words) -> None:
        """Speak another language from now on."""
        self._words = words

    @override
    def show_value(self, text: str) -> None:
        """Show a text in place: caret, selection and scroll stay, nothing is emitted.

        What the user has typed and not yet handed over is never overwritten: it is newer.
        """
        if not self._pace.is_waiting and not self._is_composing:
            super().show_value(text)

    def flush(self) -> None:
        """Hand over now what has not been handed over, an open composition of an input method included."""
        if self._is_composing:
            QGuiApplication.inputMethod().commit()
        self._hand_over()

    def _typed(self) -> None:
        if not self._is_filling:
            self._pace.touch()

    def _hand_over(self) -> None:
        if not self._pace.is_waiting:
            return
        text = self.value()
        self._pace.settle()
        if text != self._known:
            self._known = text
            self.edited.emit(text)

    def has_selection(self) -> bool:
        """Whether there is something to copy."""
        return self.textCursor().hasSelection()

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
        """Ask for undo and redo; refuse what is over the limit; else type."""
        if event.matches(_UNDO):
            self.ask_undo()
        elif event.matches(_REDO):
            self.ask_redo()
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and sys.platform != "darwin":
            event.ignore()  # Qt would type the 2 of Alt+2; on a Mac Alt types characters of its own
        elif self.room() <= 0:
            self.refused.emit(Refusal.TOO_LONG, len(event.text()))
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow a composition; what it commits is cleaned like everything else."""
        if event.commitString():
            fitting = self.fitting(event.commitString())
            event.setCommitString(fitting, event.replacementStart(), event.replacementLength())
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._pace.hold(self._is_composing)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own menu: Qt's knows neither our undo nor our language."""
        edit_menu(self, self._words).popup(event.globalPos())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving a field hands it over; opening a menu over it does not."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer seen is handed over."""
        self._hand_over()
        super().hideEvent(event)


def flush_all(root: QWidget) -> None:
    """Hand over everything that is typed and not yet saved, anywhere in a window."""
    for field in root.findChildren(Writing):
        field.flush()
