"""A document of plain text that keeps every character, takes only what a plan can hold, and grows."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ui.widgets.text_rules import Refusal, carried_over, fit, in_document, splice
from workshop.domain.cells import lines_of
from workshop.domain.characters import TEXT_LIMIT
from workshop.domain.overriding import override


class PlainText(QTextEdit):
    """Shows a text in place and reads it back unharmed; what it is for, a subclass says.

    `refused(code, amount)`: so many code points were left out, see `sentences.refusal_sentence`.
    With `takes_lines` a paste of several lines is not put in the text but given away whole.
    """

    refused = Signal(str, int)
    lines_pasted = Signal(list)

    def __init__(self, parent: QWidget | None = None, *, most_lines: int = 12) -> None:
        super().__init__(parent)
        self.takes_lines = False
        self._most_lines = most_lines
        self._known = ""
        self._is_filling = False
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _most_high(self) -> float:
        """How high the text may get before it scrolls."""
        return self._most_lines * self.fontMetrics().lineSpacing() * 1.25

    def _fit(self, size: QSizeF) -> None:
        """Ask for another height; scroll only what is too high for any.

        A scroll bar that came and went with the height would take and give width, and the lines with it.
        """
        needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        policy = needed if size.height() > self._most_high() else off
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def value(self) -> str:
        """The text as it stands, handed over or not."""
        return carried_over(self._known, self.document().toRawText())

    def show_value(self, text: str) -> None:
        """Show a text in place: caret, selection and scroll stay, nothing is emitted."""
        raw = self.document().toRawText()
        self._known = text
        change = splice(raw, in_document(text))
        if change.removed or change.inserted:
            start = _utf16(raw[: change.start])
            end = start + _utf16(raw[change.start : change.start + change.removed])
            self._fill(lambda: self._replace(start, end, change.inserted))

    def _replace(self, start: int, end: int, inserted: str) -> None:
        """Put another text between two positions of the document; caret and anchor stay at their words."""
        shift = _utf16(inserted) - (end - start)

        def moved(position: int) -> int:
            if position >= end:
                return position + shift * (position > start)
            return min(position, max(start, end + shift))

        is_first = self.document().isEmpty() and not self.hasFocus()
        anchor, position = moved(self.textCursor().anchor()), moved(self.textCursor().position())
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(inserted)
        if not is_first:  # who comes to a field that was filled goes on at its end
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_line_height(self, percent: int) -> None:
        """Give the lines more air (100 is the typeface's own height)."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._fill(lambda: cursor.mergeBlockFormat(block))

    def _fill(self, change: Callable[[], None]) -> None:
        """Change the document without that being the user's doing, or moving what they see of it."""
        seen = self.verticalScrollBar().value()
        self._is_filling = True
        try:
            change()
        finally:
            self._is_filling = False
            self.verticalScrollBar().setValue(seen)

    def room(self) -> int:
        """Code points that still fit; the selection makes place for what replaces it."""
        return TEXT_LIMIT - len(self.document().toRawText()) + len(self.textCursor().selectedText())

    def fitting(self, text: str) -> str:
        """The part of a text that may come in; what may not is told."""
        came = fit(text, self.room())
        if came.refused:
            self.refused.emit(Refusal.CHARACTERS, came.refused)
        if came.too_long:
            self.refused.emit(Refusal.TOO_LONG, came.too_long)
        return came.text

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file is not text, whatever it is called: the window may know what to do with it."""
        return not any(url.isLocalFile() for url in source.urls()) and super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted or dropped text, cleaned; several lines go to who asked for them."""
        lines = lines_of(source.text())
        if self.takes_lines and len(lines) > 1:
            self.lines_pasted.emit(lines)
            return
        self.textCursor().insertText(self.fitting(source.text()))
        self.ensureCursorVisible()

    @override
    def sizeHint(self) -> QSize:
        """As high as the text, up to the most lines; then it scrolls."""
        frame = self.height() - self.contentsRect().height()
        text = max(self.document().size().height(), self.fontMetrics().lineSpacing())
        return QSize(240, math.ceil(min(text, self._most_high())) + frame)

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrow if it must be, never lower than its text."""
        return QSize(48, self.sizeHint().height())


def _utf16(text: str) -> int:
    """How long Qt finds a text."""
    return len(text) + sum(character > "\uffff" for character in text)
