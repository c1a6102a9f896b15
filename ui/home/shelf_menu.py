"""What can be done with a workshop among all: the lines of its menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.style.icon_engine import icon
from workshop.texts import Words

LEADS_AWAY = ("client",)
"""Deeds after which the list has been left."""


class ShelfMenu(QMenu):
    """`asked(what)` is the line that was chosen: "open", or a deed that home asks of a file."""

    asked = Signal(str)

    def __init__(self, words: Words, parent: QWidget, *, is_archived: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shelf = (
            ("corner-up-left", words("Bring back"), "bring_back")
            if is_archived
            else ("archive", words("Archive workshop"), "archive")
        )
        for sign, text, asked in (
            ("play", words("Open"), "open"),
            ("building", words("For a new client …"), "client"),
            ("layout-template", words("Save as template …"), "template"),
            shelf,
            ("archive-restore", words("Earlier versions …"), "backups"),
            ("trash", words("Delete …"), "delete"),
        ):
            line = self.addAction(icon(sign, "ink_soft"), text)
            line.triggered.connect(lambda _=False, asked=asked: self.asked.emit(asked))
