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
    BACKUPS = "backups"
    SAFE_COPY = "safe_copy"
    SHARE = "share"
    CLIENT = "client"
    TEMPLATE = "template"
    FORGET_PERSON = "forget_person"
    FORGET_HISTORY = "forget_history"
    DELETE = "delete"


NAMES: dict[Keeping, Marked] = {
    Keeping.HISTORY: mark("History …"),
    Keeping.BACKUPS: mark("Earlier versions (backups) …"),
    Keeping.SAFE_COPY: mark("Continue in a safe copy"),
    Keeping.SHARE: mark("Share a copy …"),
    Keeping.CLIENT: mark("For a new client …"),
    Keeping.TEMPLATE: mark("Save as template …"),
    Keeping.FORGET_PERSON: mark("Forget a person …"),
    Keeping.FORGET_HISTORY: mark("Forget the history …"),
    Keeping.DELETE: mark("Delete this workshop …"),
}
ICONS: dict[Keeping, str] = {
    Keeping.HISTORY: "rotate-ccw-clock",
    Keeping.BACKUPS: "archive-restore",
    Keeping.SAFE_COPY: "life-buoy",
    Keeping.SHARE: "share",
    Keeping.CLIENT: "building",
    Keeping.TEMPLATE: "layout-template",
    Keeping.FORGET_PERSON: "user-x",
    Keeping.FORGET_HISTORY: "eraser",
    Keeping.DELETE: "trash",
}


def keeping_menu(desk: Desk, parent: QMenu) -> QMenu:
    """Return the menu of all that can be asked of the file."""
    words = desk.bridge.words
    menu = QMenu(words("This workshop’s file"), parent)
    for asked, name in NAMES.items():
        if asked in (Keeping.SHARE, Keeping.FORGET_PERSON):
            menu.addSeparator()
        menu.addAction(words.marked(name)).triggered.connect(partial(desk.keeping_requested.emit, asked))
    return menu
