"""Ctrl+K: go anywhere and do anything by typing a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.style.look import theme
from ui.style.tokens import SPACE
from workshop.domain.overriding import override
from workshop.texts import Words


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done: its text, the key that does the same, and the doing."""

    text: str
    key: str
    act: Callable[[], None]


class Palette(QDialog):
    """A line to type into and the deeds that match, best first; Enter does, Esc leaves."""

    def __init__(self, words: Words, deeds: Sequence[Deed], parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.setWindowTitle(words("Search or give a command"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._line = QLineEdit()
        self._line.setPlaceholderText(words("Search or give a command"))
        self._line.setAccessibleName(words("Search or give a command"))
        self._line.textChanged.connect(self._filter)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(words("What can be done"))
        self._list.itemActivated.connect(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.normal, SPACE.normal, SPACE.normal, SPACE.normal)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self.resize(theme().px(560), theme().px(420))
        self._filter("")

    def _filter(self, typed: str) -> None:
        parts = typed.casefold().split()
        found = [deed for deed in self._deeds if all(part in deed.text.casefold() for part in parts)]
        found.sort(key=lambda deed: not deed.text.casefold().startswith(typed.casefold().strip()))
        self._list.clear()
        for deed in found:
            item = QListWidgetItem(f"{deed.text}    {deed.key}" if deed.key else deed.text)
            item.setData(Qt.ItemDataRole.UserRole, self._deeds.index(deed))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            deed = self._deeds[item.data(Qt.ItemDataRole.UserRole)]
            self.accept()
            deed.act()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the list while the line is typed in; Enter does what is marked."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and self._list.count():
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)


class KeyList(QDialog):
    """F1: every key."""

    def __init__(self, words: Words, deeds: Sequence[Deed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        listed = QListWidget()
        listed.setAccessibleName(words("Keys"))
        for deed in deeds:
            if deed.key:
                listed.addItem(f"{deed.key}    {deed.text}")
        column = QVBoxLayout(self)
        column.addWidget(listed)
        self.resize(theme().px(460), theme().px(520))
