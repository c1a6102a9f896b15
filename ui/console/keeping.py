"""What a facilitator asks of the file: its history, its backups, a copy, or to be forgotten."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QMenu

from ui.console.desk import Desk
from workshop.texts import Marked, mark


class Keeping(StrEnum):
    """What is asked; the application opens it."""

    HISTORY = "history"


NAMES: dict[Keeping, Marked] = {
    Keeping.HISTORY: mark("History …"),
}


def keeping_menu(desk: Desk, parent: QMenu) -> QMenu:
    """Return the menu of all that can be asked of the file."""
    words = desk.bridge.words
    menu = QMenu(words("This workshop’s file"), parent)
    for asked, name in NAMES.items():
        menu.addAction(words.marked(name)).triggered.connect(partial(desk.keeping_requested.emit, asked))
    return menu
