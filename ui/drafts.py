"""What stands in a line and is not entered yet, kept with the session: a dead battery leaves it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workshop.document.document import Document
from workshop.domain.frozen import FrozenMap

if TYPE_CHECKING:
    from ui.widgets.fields import TextField

SOON = 500
"""Milliseconds after the first new key until the file has it."""


class Drafts(QObject):
    """Lines have names of their own: an editor that is made anew, or tomorrow, goes on with its line."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._texts = dict(document.session.drafts)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.settle)

    def get(self, line: str, otherwise: str = "") -> str:
        """Return what stands in a line."""
        return self._texts.get(line, otherwise)

    def keep(self, line: str, text: str) -> None:
        """Take note of what stands in a line now.

        An emptied line was entered, or thrown away: that is kept at once, but after the edit that it became.
        """
        if text != self._texts.get(line):
            self._texts[line] = text
            if not text or not self._soon.isActive():
                self._soon.start(SOON if text else 0)

    def attend(self, field: TextField, line: str) -> None:
        """Show in a field what stands in a line, and keep what is typed there."""
        field.show_value(self.get(line))
        field.textChanged.connect(lambda: self.keep(line, field.value()))

    def settle(self) -> None:
        """Hand over what is new."""
        self._soon.stop()
        self._document.hold(FrozenMap({line: text for line, text in self._texts.items() if text}))

    @property
    def is_waiting(self) -> bool:
        """Whether there is something new."""
        return self._soon.isActive()
