"""Reading along with a workshop that is open elsewhere: what is saved there is shown here soon after."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.bridge import Bridge
from ui.tasks import Task
from workshop.document.ports import Library, Looked, StoreError
from workshop.document.store_sentences import store_sentence

AGAIN = 2000
"""Milliseconds after which it is seen whether the file was written."""

Mark = tuple[int, int]
"""When a file was written, and how large it is."""


class Following(QObject):
    """Looks again and again, off the window's thread, and reads only what was written."""

    failed = Signal(str)
    """The file cannot be read now: the sentence."""

    def __init__(self, bridge: Bridge, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._library = bridge, library
        self._mark: Mark | None = None
        self._soon = QTimer(self, singleShot=True, interval=AGAIN)
        self._soon.timeout.connect(self.look)
        self._soon.start()

    def look(self) -> None:
        """See whether there is something new."""
        task = Task(lambda _, __: self._read(), self)
        task.done.connect(self._show)
        task.failed.connect(self._tell)
        task.start()

    def _read(self) -> tuple[Mark, Looked] | None:
        path = self._bridge.store.path
        stat = path.stat()
        mark = (stat.st_mtime_ns, stat.st_size)
        return None if mark == self._mark else (mark, self._library.look(path))

    def _show(self, found: tuple[Mark, Looked] | None) -> None:
        if found is not None:
            self._mark, looked = found
            self._bridge.follow(looked)
        self._soon.start()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, StoreError):
            self.failed.emit(store_sentence(error.problem, self._bridge.words))
        elif isinstance(error, OSError):
            self.failed.emit(error.strerror or str(error))
        self._soon.start()
