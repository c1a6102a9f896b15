"""The workshops of a folder as rows: a thousand are shown without making a thousand of anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt

from ui.style.look import theme
from ui.style.tokens import SIZE
from workshop.document.shelf import Entry
from workshop.domain.overriding import override
from workshop.texts import Words

FILE = Qt.ItemDataRole.UserRole
_Role = Qt.ItemDataRole


class ShelfModel(QAbstractListModel):
    """Says of each workshop what is known; a row is put into words when it is seen."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._entries: tuple[Entry, ...] = ()
        self._searched: tuple[str, ...] = ()
        self._found: Sequence[Entry] = ()

    @property
    def found(self) -> Sequence[Entry]:
        """The workshops that are shown, in their order."""
        return self._found

    def take(self, entries: Sequence[Entry], letters: str) -> None:
        """Know these workshops from now on."""
        self._entries = tuple(entries)
        self._searched = tuple(_searched(one) for one in self._entries)
        self.narrow(letters)

    def narrow(self, letters: str) -> None:
        """Show those that have every word that was typed."""
        wanted = letters.casefold().split()
        self.beginResetModel()
        self._found = [
            one
            for one, said in zip(self._entries, self._searched, strict=True)
            if all(word in said for word in wanted)
        ]
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._found[index.row()]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._line(one)
        if role == _Role.ToolTipRole:
            return str(one.path)
        if role == _Role.SizeHintRole:
            return QSize(0, theme().tall(SIZE.control))
        return one.path if role == FILE else None

    def _line(self, entry: Entry) -> str:
        words = self._words
        if entry.problem is not None:
            return f"{entry.path.stem} · {words('Cannot be read')}"
        day = words.date(entry.date) if entry.date else ""
        state = words("Plan agreed") if entry.is_agreed else ""
        return " · ".join(filter(None, (entry.title or entry.path.stem, entry.company, day, state)))


def _searched(entry: Entry) -> str:
    return f"{entry.title} {entry.company} {entry.date or ''} {entry.path.name}".casefold()
