"""The one thread that writes a file: edits in their sequence, each durable before it is called saved.

SQLAlchemy is imported in this thread and nowhere else, once the window has had time to show itself: edits
made meanwhile wait. Where it cannot be imported, that is told like a disk that is full.
"""

from __future__ import annotations

import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop.document.change import Change
from workshop.document.ports import Clock, Saved, StoreError, StoreProblem
from workshop.document.session import Session
from workshop.storage.connections import release
from workshop.storage.identity import Taken
from workshop.storage.saving import Saving

WARM_UP = 1.0
"""Seconds before the import, which would make a window stutter that is just being put together."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Errand:
    """Something to be done in the writer's thread, after all that was put before it has been tried."""

    deed: Callable[[Saving], Any]
    is_last: bool = False
    _done: threading.Event = field(default_factory=threading.Event)
    _result: Any = None
    _error: Exception | None = None

    def run(self, saving: Saving) -> None:
        """Do it, and tell whoever waits."""
        try:
            self._result = self.deed(saving)
        except Exception as error:  # noqa: BLE001 (it is raised where somebody waits for it)
            self._error = error
        self._done.set()

    def wait(self, timeout: float | None) -> bool:
        """Wait until it is done; tell whether it is."""
        return self._done.wait(timeout)

    def result(self, is_running: Callable[[], bool]) -> Any:
        """Return what came of it, once it is done; raise what it raised, `StoreError` when nobody does it."""
        while not self._done.wait(1.0):
            if not is_running() and not self._done.is_set():
                raise StoreError(StoreProblem.UNEXPECTED)
        if self._error is not None:
            raise self._error
        return self._result


class Writer:
    """Owns the connection from its start to its end."""

    def __init__(self, taken: Taken, clock: Clock, keep: Callable[[bytes, Path], None]) -> None:
        """Go on with a file that was opened; `keep` makes backups."""
        self.saved = Saved(taken.seq, clock.now())
        self._db = taken.db
        self._saving = Saving(taken, clock, keep)
        self._saving.report = self._tell
        self._queue: queue.SimpleQueue[Change | Session | Errand] = queue.SimpleQueue()
        self._gathered: list[Change | Session | Errand] = []
        self._reports: list[Callable[[Saved], None]] = []
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to write; raise `StoreError`, having let the file go, where no thread can be started."""
        try:
            self._thread.start()
        except RuntimeError:
            release(self._db)
            raise StoreError(StoreProblem.UNABLE) from None

    @property
    def is_running(self) -> bool:
        """Whether what is put will still be done."""
        return self._thread.is_alive()

    def put(self, item: Change | Session | Errand) -> None:
        """Take something to be written or done; never waits."""
        self._queue.put(item)

    def watch(self, report: Callable[[Saved], None]) -> None:
        """Have `report` called in this thread whenever `saved` has changed."""
        self._reports.append(report)

    def join(self, timeout: float) -> None:
        """Wait until the thread has ended."""
        self._thread.join(timeout)

    def _run(self) -> None:
        self._warm_up()
        if self._is_idle_to_the_end:
            with suppress(sqlite3.Error):
                release(self._db)
            return
        self._saving.prepare()
        while not self._work():
            self._gather(self._saving.wait())
        self._saving.close()

    def _work(self) -> bool:
        """Write and do what was put, in its sequence; tell whether that was the last."""
        saving = self._saving
        items, self._gathered = self._gathered, []
        is_last = False
        for item in items:
            if isinstance(item, Errand):
                saving.work(now=True)
                item.run(saving)
                is_last = is_last or item.is_last
            else:
                saving.put(item)
        saving.work(now=False)
        return is_last

    def _warm_up(self) -> None:
        """Leave the first moments to the window, unless an edit or an errand comes; a session can wait."""
        until = time.monotonic() + WARM_UP
        with suppress(queue.Empty):
            while not self._gathered or isinstance(self._gathered[-1], Session):
                self._gathered.append(self._queue.get(timeout=max(0.0, until - time.monotonic())))
        self._gather(0)

    def _gather(self, timeout: float | None) -> None:
        """Take all that was put; wait for the first."""
        with suppress(queue.Empty):
            self._gathered.append(self._queue.get(timeout=timeout))
            while True:
                self._gathered.append(self._queue.get_nowait())

    @property
    def _is_idle_to_the_end(self) -> bool:
        """Whether the file is closed again before anything was done to it."""
        return bool(self._gathered) and all(isinstance(one, Errand) and one.is_last for one in self._gathered)

    def _tell(self, saved: Saved) -> None:
        self.saved = saved
        for report in tuple(self._reports):
            try:
                report(saved)
            except Exception as error:  # noqa: BLE001 (a window that has gone must not stop the writing)
                _log.warning("a report failed: %s", type(error).__name__)
                self._reports.remove(report)
