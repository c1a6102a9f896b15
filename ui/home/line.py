"""A line to write in where there is no plan yet: its own undo, cleaned text, pasted lists told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.style.variants import style
from ui.widgets.sentences import refusal_sentence
from ui.widgets.text_rules import Refusal, fit
from workshop.domain.characters import TEXT_LIMIT
from workshop.domain.overriding import override
from workshop.texts import Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND = Qt.KeyboardModifier.ControlModifier


class Line(QLineEdit):
    """A line of text; `edited(str)` follows the user's own input, `entered` the Enter key.

    `pasted(str)` is a paste of several lines or cells, which does not go into the line where `takes_lists`.
    `refused(sentence)` says what could not come in.
    """

    edited = Signal(str)
    entered = Signal()
    pasted = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        words: Words,
        name: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        role: str = "",
        takes_lists: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words, self._takes_lists = words, takes_lists
        self.setMaxLength(TEXT_LIMIT)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(False)  # a file that is dropped is for the window
        style(self, role=role)
        self.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        came = fit(text)
        if came.refused:
            self.setText(came.text)
            self.refused.emit(refusal_sentence(self._words, Refusal.CHARACTERS, came.refused))
        self.edited.emit(came.text)

    def show_value(self, text: str) -> None:
        """Show a text without saying so; the caret stays where nothing changes."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is told, Ctrl+Enter is the page's; a list that is pasted is given away whole."""
        if event.key() in _ENTER:
            if event.modifiers() & _COMMAND:
                event.ignore()
            else:
                self.entered.emit()
        elif self._takes_lists and event.matches(QKeySequence.StandardKey.Paste) and _has_list():
            self.pasted.emit(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)


def _has_list() -> bool:
    text = QGuiApplication.clipboard().text().strip()
    return any(mark in text for mark in "\n\t;")
