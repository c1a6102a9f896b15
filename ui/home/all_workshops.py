"""Every workshop in the folder, found by a few letters: what is known at once, the rest as it is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop.document.shelf import Entry, Shelves
from workshop.domain.overriding import override
from workshop.texts import Words

_FILE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class AllWorkshops(QDialog):
    """`chosen(Path)` is the one to open. Letters narrow the list, arrows go along it, Enter opens."""

    chosen = Signal(Path)

    def __init__(self, words: Words, shelves: Shelves, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("All workshops"))
        self._words, self._entries = words, tuple(shelves.known(folder))
        self.field = QLineEdit()
        self.field.setPlaceholderText(words("Title, company, year or file"))
        self.field.setAccessibleName(words("Find a workshop"))
        self.field.setMinimumHeight(theme().tall(40))
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._open)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(words("All workshops"))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._open)
        self._said = Label("", type="small", tone="soft")
        self._go = PrimaryButton(words("Open"))
        self._go.clicked.connect(self._open)
        close = Button(words("Close"))
        close.clicked.connect(self.reject)
        foot = row(self._said, 1, close, self._go, space=SPACE.medium)
        self.setLayout(column(self.field, self.list, foot, space=SPACE.medium, margin=SPACE.wide))
        self.resize(theme().px(680), theme().px(520))
        self._show()
        self._read(shelves, folder)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go along the list while the field keeps the letters."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _read(self, shelves: Shelves, folder: Path) -> None:
        task = Task(
            lambda progress, is_cancelled: shelves.looked_through(folder, progress, is_cancelled), self
        )
        task.progressed.connect(
            lambda share: self._said.setText(
                self._words("Reading: {share}", share=self._words.percent(share * 100))
            )
        )
        task.done.connect(self._adopt)
        task.failed.connect(lambda _: self._show())
        self.finished.connect(task.cancel)
        task.start()

    def _adopt(self, entries: Sequence[Entry]) -> None:
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
        self._show()

    def _show(self) -> None:
        """List what has every word that was typed, the newest first; the choice stays where it was."""
        kept = self.list.currentIndex().data(_FILE)
        wanted = self.field.text().casefold().split()
        found = [one for one in self._entries if all(word in _searched(one) for word in wanted)]
        self.list.clear()
        for one in found:
            item = QListWidgetItem(self._line(one))
            item.setData(_FILE, one.path)
            item.setSizeHint(QSize(0, theme().tall(SIZE.control)))
            item.setToolTip(str(one.path))
            self.list.addItem(item)
        at = next((at for at, one in enumerate(found) if one.path == kept), 0)
        self.list.setCurrentRow(at if found else -1)
        self._go.setEnabled(bool(found))
        self._said.setText(self._words.count("{n} workshop", "{n} workshops", len(found)))

    def _line(self, entry: Entry) -> str:
        words = self._words
        if entry.problem is not None:
            return f"{entry.path.stem} · {words('Cannot be read')}"
        day = words.date(entry.date) if entry.date else ""
        state = words("Plan agreed") if entry.is_agreed else ""
        return " · ".join(filter(None, (entry.title or entry.path.stem, entry.company, day, state)))

    def _open(self) -> None:
        path = self.list.currentIndex().data(_FILE)
        if path is not None:
            self.chosen.emit(path)
            self.accept()


def _searched(entry: Entry) -> str:
    return f"{entry.title} {entry.company} {entry.date or ''} {entry.path.name}".casefold()
