"""The text fields: one line, several, and a title that is edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.style.variants import style
from ui.widgets.writing import Writing
from workshop.domain.overriding import override
from workshop.texts import Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(Writing):
    """A field for a line: it wraps and grows, shows and keeps the newlines a value holds, and types none.

    Enter hands over and says `entered`. `role`: empty for a framed field, `inline` for one that shows its
    frame when pointed at, `bare` for one in a frame of somebody else's.
    """

    entered = Signal()

    def __init__(
        self, words: Words, parent: QWidget | None = None, *, role: str = "", most_lines: int = 6
    ) -> None:
        super().__init__(words, parent, most_lines=most_lines)
        style(self, role=role)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a line."""
        if event.key() in _ENTER:
            self.flush()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class TextArea(Writing):
    """A field for a text of several lines."""

    def __init__(
        self, words: Words, parent: QWidget | None = None, *, role: str = "", most_lines: int = 12
    ) -> None:
        super().__init__(words, parent, most_lines=most_lines)
        style(self, role=role)


class TitleField(TextField):
    """A large text edited in place: no frame until it is pointed at. `size`: title, heading or lead."""

    def __init__(self, words: Words, parent: QWidget | None = None, *, size: str = "title") -> None:
        super().__init__(words, parent, role="title", most_lines=12)
        style(self, scale=size)
        self.set_line_height(120)
