"""Reads the workshops of folders beside the window: what is known is told at once, the rest as it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ui.tasks import Task
from workshop.document.shelf import Entry, Shelves

LEFT_TO_THE_WINDOW = 300
"""Milliseconds before files are read: until then whoever looks for a name has the whole machine."""
_OFTEN = 0.2
"""After so much more of a folder, what was read so far is told."""


class ShelfReading(QObject):
    """`told(list of Entry)` is what is known now, `moved(share)` how much is read."""

    told = Signal(object)
    moved = Signal(float)

    def __init__(self, shelves: Shelves, parent: QObject) -> None:
        super().__init__(parent)
        self._shelves = shelves
        self._task: Task | None = None
        self._share = 0.0
        self._begin = QTimer(self, singleShot=True, interval=LEFT_TO_THE_WINDOW)
        self._begin.timeout.connect(self._start)

    def read(self, folders: Sequence[Path]) -> None:
        """Tell what is known of these folders, and read the rest; what was read before is left."""
        self.stop()
        self._share = 0.0
        self._tell(folders)
        if folders:
            self._task = self._reading(folders)
            self._begin.start()

    def stop(self) -> None:
        """Read no further."""
        self._begin.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tell(self, folders: Sequence[Path]) -> None:
        self.told.emit([one for folder in folders for one in self._shelves.known(folder)])

    def _reading(self, folders: Sequence[Path]) -> Task:
        def read(progress: Callable[[float], None], is_cancelled: Callable[[], bool]) -> list[Entry]:
            return [
                one
                for folder in folders
                for one in self._shelves.looked_through(folder, progress, is_cancelled)
            ]

        task = Task(read, self)
        task.progressed.connect(lambda share: self._follow(share, folders, task))
        task.done.connect(lambda entries: None if task.is_cancelled else self.told.emit(entries))
        task.failed.connect(lambda _: None if task.is_cancelled else self._tell(folders))
        return task

    def _start(self) -> None:
        if self._task is not None:
            self._task.start()

    def _follow(self, share: float, folders: Sequence[Path], task: Task) -> None:
        if task.is_cancelled:
            return
        if share - self._share >= _OFTEN:
            self._share = share
            self._tell(folders)
        self.moved.emit(share)
