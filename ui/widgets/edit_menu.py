"""The menu of a text field, in our words and with our undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from workshop.texts import Words

_Key = QKeySequence.StandardKey


class _Field(Protocol):
    """What the menu needs of a field."""

    def ask_undo(self) -> None: ...
    def ask_redo(self) -> None: ...
    def has_selection(self) -> bool: ...
    def cut(self) -> None: ...
    def copy(self) -> None: ...
    def paste(self) -> None: ...
    def selectAll(self) -> None: ...  # noqa: N802  Qt's own name
    def isReadOnly(self) -> bool: ...  # noqa: N802


def edit_menu(field: _Field, words: Words) -> QMenu:
    """The menu for a field as it is now; it goes when it closes."""
    menu = QMenu(field if isinstance(field, QWidget) else None)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    can_write = not field.isReadOnly()
    has_clip = bool(QGuiApplication.clipboard().text())

    def add(text: str, key: _Key, act: Callable[[], None], is_possible: bool) -> None:
        action = menu.addAction(text, act)
        action.setShortcut(QKeySequence(key))
        action.setEnabled(is_possible)

    add(words("Undo"), _Key.Undo, field.ask_undo, can_write)
    add(words("Redo"), _Key.Redo, field.ask_redo, can_write)
    menu.addSeparator()
    add(words("Cut"), _Key.Cut, field.cut, field.has_selection() and can_write)
    add(words("Copy"), _Key.Copy, field.copy, field.has_selection())
    add(words("Paste"), _Key.Paste, field.paste, has_clip and can_write)
    menu.addSeparator()
    add(words("Select all"), _Key.SelectAll, field.selectAll, True)
    return menu
