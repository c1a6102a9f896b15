"""Long work off the window's thread: it shows its progress, can be cancelled, and says how it ended."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Qt, Signal

Work = Callable[[Callable[[float], None], Callable[[], bool]], Any]


class Task(QObject):
    """One piece of work on immutable values: `work(progress, is_cancelled)` runs in a thread of its own.

    `done(result)`, `failed(error)` and `progressed(share)` are emitted in the window's thread. A task that is
    cancelled says neither unless the work was over already. It lives until its thread is done; once its
    `owner` is gone it is cancelled and says nothing more.
    """

    _running: ClassVar[set[Task]] = set()

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)
    _ended = Signal(object, object)
    _moved = Signal(float)

    def __init__(self, work: Work, owner: QObject | None = None) -> None:
        super().__init__()
        self._work = work
        self._is_orphan = False
        if owner is not None:
            owner.destroyed.connect(self._lose_owner)
        self._cancelled = Event()
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._tell_share, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._running.add(self)
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

    def _lose_owner(self) -> None:
        self._is_orphan = True
        self.cancel()

    def _tell_share(self, share: float) -> None:
        if not self._is_orphan:
            self.progressed.emit(share)

    def _tell(self, result: object, error: object) -> None:
        self._running.discard(self)
        if self._is_orphan:
            return
        if error is not None and not self.is_cancelled:
            self.failed.emit(error)
        elif error is None:
            self.done.emit(result)
