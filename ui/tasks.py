"""Long work off the window's thread: it shows its progress, can be cancelled, and says how it ended."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Work = Callable[[Callable[[float], None], Callable[[], bool]], Any]


class Task(QObject):
    """One piece of work on immutable values: `work(progress, is_cancelled)` runs in a thread of its own.

    `done(result)`, `failed(error)` and `progressed(share)` are emitted in the window's thread. A task that is
    cancelled says neither unless the work was over already.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)
    _ended = Signal(object, object)
    _moved = Signal(float)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        Thread(target=self._run, name="task", daemon=True).start()

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()

    def _run(self) -> None:
        try:
            result = self._work(self._moved.emit, self._cancelled.is_set)
        except Exception as error:  # noqa: BLE001 - handed to whoever started it
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _tell(self, result: object, error: object) -> None:
        if error is not None and not self.is_cancelled:
            self.failed.emit(error)
        elif error is None:
            self.done.emit(result)
