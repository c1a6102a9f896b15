"""The file of an open workshop, as the document and the windows know it."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from pathlib import Path

from workshop.document.change import Change
from workshop.document.ports import Clock, Saved
from workshop.document.session import Session
from workshop.storage.backups import Backups
from workshop.storage.identity import Taken
from workshop.storage.places import Mark, mark_of
from workshop.storage.troubles import as_store_error
from workshop.storage.writer import Errand, Writer

LAST_WORDS = 30.0
"""Seconds that closing waits for a medium that hardly responds."""

_open: list[Store] = []
_open_lock = threading.Lock()


class Store:
    """Takes changes without ever waiting; one writer saves them in order. See `ports.Store`."""

    def __init__(self, taken: Taken, clock: Clock, backups: Backups) -> None:
        """Take over a file that was opened."""
        self._path = taken.identity.path
        self._mark = taken.identity.mark

        def keep(image: bytes, origin: Path) -> None:
            backups.keep(image, origin, clock.now())

        self._writer = Writer(taken, clock, keep)

    def start(self) -> None:
        """Begin to write; `close` ends it, at latest when Python does."""
        self._writer.start()
        with _open_lock:
            _open.append(self)
        atexit.register(self.close)

    @property
    def path(self) -> Path:
        """See `ports.Store.path`."""
        return self._path

    @property
    def saved(self) -> Saved:
        """See `ports.Store.saved`."""
        return self._writer.saved

    def put(self, change: Change) -> None:
        """See `ports.Store.put`."""
        self._writer.put(change)

    def put_session(self, session: Session) -> None:
        """See `ports.Store.put_session`."""
        self._writer.put(session)

    def watch(self, report: Callable[[Saved], None]) -> None:
        """See `ports.Store.watch`."""
        self._writer.watch(report)

    def flush(self, timeout: float = 5.0) -> Saved:
        """See `ports.Store.flush`."""
        self._errand(Errand(lambda _: None)).wait(timeout)
        return self.saved

    def image(self) -> bytes:
        """Return the bytes of the file as it was last saved, for whoever looks from this same process."""
        with as_store_error():
            image: bytes = self._errand(Errand(lambda saving: saving.image())).result(self._is_running)
        return image

    def go_on_in(self, path: Path) -> None:
        """See `ports.Store.go_on_in`."""
        with as_store_error():
            self._errand(Errand(lambda saving: saving.go_on_in(path))).result(self._is_running)
            self._path = path.resolve()
            self._mark = mark_of(self._path)

    def back_up(self) -> None:
        """See `ports.Store.back_up`."""
        self._errand(Errand(lambda saving: saving.back_up()))

    def close(self) -> None:
        """See `ports.Store.close`."""
        atexit.unregister(self.close)
        if self._writer.is_running:
            self._writer.put(Errand(lambda _: None, is_last=True))
            self._writer.join(LAST_WORDS)
        with _open_lock:
            if self in _open:
                _open.remove(self)

    def is_at(self, mark: Mark) -> bool:
        """Tell whether this is the file that is open here."""
        return self._mark.is_same_file(mark)

    def _is_running(self) -> bool:
        return self._writer.is_running

    def _errand(self, errand: Errand) -> Errand:
        self._writer.put(errand)
        return errand


def open_here(path: Path) -> Store | None:
    """Return the store of this process that has the file open; raise `OSError` when there is no file."""
    mark = mark_of(path)
    with _open_lock:
        return next((store for store in _open if store.is_at(mark)), None)
