"""What is to be written, and what becomes of it: saved, or kept and tried again.

A failure loses nothing: what was not written stays, in order. An error may even be raised when the edits
*were* written, so after one the log's own head is asked, and nothing is assumed.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.document.change import Change
from workshop.document.ports import Clock, Saved, StoreError
from workshop.document.session import Session
from workshop.storage.connections import in_memory, release, take
from workshop.storage.identity import Identity, Taken
from workshop.storage.mirror import Mirror
from workshop.storage.places import put
from workshop.storage.reading import read
from workshop.storage.troubles import problem_of

if TYPE_CHECKING:
    from workshop.storage.ledger import Ledger

LARGEST_BATCH = 256
RETRY = 2.0
"""Seconds between attempts while nothing can be written."""
MIRROR_AGE = 3.0
"""Seconds: how old the copy in memory may become while there are edits."""

BACKUP_AGE = 300.0
"""Seconds from one backup to the next while there are edits."""

Keep = Callable[[bytes, Path], None]
"""Makes a backup of the bytes of the file at a path; raises `StoreError`."""

_log = logging.getLogger(__name__)


class Saving:
    """The file of one workshop, and what is not in it yet; lives in the writer's thread."""

    def __init__(self, taken: Taken, clock: Clock, keep: Keep) -> None:
        """Go on with a file that was opened; `keep` makes backups."""
        self.saved = Saved(taken.seq, clock.now())
        self._keep = keep
        self._kept_at = float("-inf")
        self._is_kept = False
        self.report: Callable[[Saved], None] = lambda _: None
        self._db = taken.db
        self._identity = taken.identity
        self._clock = clock
        self._ledger: Ledger | None = None
        self._mirror = Mirror(taken.image)
        self._mirrored_at = float("-inf")
        self._is_mirrored = True
        self._pending: list[Change] = []
        self._session: Session | None = None
        self._failures = 0
        self._retry_at = 0.0

    def put(self, item: Change | Session) -> None:
        """Take what is to be written."""
        if isinstance(item, Change):
            self._pending.append(item)
        else:
            self._session = item

    @property
    def has_work(self) -> bool:
        """Whether something is not written yet."""
        return bool(self._pending) or self._session is not None

    def wait(self) -> float | None:
        """Return how many seconds nothing needs to be done if nothing is put; None: for ever."""
        if self.has_work:
            return max(0.0, self._retry_at - time.monotonic())
        if not self._is_mirrored:
            return max(0.0, self._mirrored_at + MIRROR_AGE - time.monotonic())
        return None if self._is_kept else max(0.0, self._kept_at + BACKUP_AGE - time.monotonic())

    def prepare(self) -> None:
        """Import what the first edit will need; what that fails for is told when something is to be saved."""
        with suppress(Exception):
            self._book()

    def work(self, *, now: bool) -> None:
        """Write what there is; after a failure only when it is time again, or `now`."""
        if self.has_work and (now or not self._failures or time.monotonic() >= self._retry_at):
            self._attempt()
        if self.has_work or self.wait() != 0:
            return
        if self._is_mirrored:
            self.back_up()
        else:
            self._refresh_mirror()

    def back_up(self) -> None:
        """Make a backup of everything that was put, saved or not."""
        self._kept_at = time.monotonic()
        self._is_kept = True
        try:
            self._keep(self._mirror.image(self._pending, self._session), self._identity.path)
        except Exception as error:  # noqa: BLE001 (the writer must live)
            self._is_kept = False
            _log.warning("a backup failed: %s", problem_of(error))

    def image(self) -> bytes:
        """Return the bytes of the file as it was last saved."""
        self._refresh_mirror()
        return self._mirror.image((), None)

    def go_on_in(self, path: Path) -> None:
        """Write everything, with its history, to a new file and work there from now on.

        Raise `StoreError` or `OSError` when that cannot be; then all is as it was.
        """
        image = self._mirror.image(self._pending, self._session)
        with closing(in_memory(image)) as copy:
            read(copy)
        path = put(image, path)
        db = take(path)
        self._let_go()
        self._db, self._ledger, self._identity = db, None, Identity(db, path)
        self._written(self._pending)
        self._failures = 0
        self._tell(Saved(self.saved.seq, self._clock.now()))

    def close(self) -> None:
        """Let the file go, without a side file where possible; what could not be saved is backed up."""
        if self.has_work or not self._is_kept:
            self.back_up()
        self._mirror.close()
        self._let_go()

    def _let_go(self) -> None:
        """Close the connection; where another file is now, the journal beside it may be that one's."""
        if self._ledger is not None:
            self._ledger.close()
        with suppress(StoreError, OSError, sqlite3.Error):
            self._identity.check()
            release(self._db)
        self._db.close()

    def _attempt(self) -> None:
        """Write what is pending; when that fails, say why and keep what is not in the file."""
        try:
            self._write()
        except Exception as error:  # noqa: BLE001 (whatever it is: the writer must live, and try again)
            self._failed(error)
        if not self.has_work:
            self._failures = 0
            self._tell(Saved(self.saved.seq, self._clock.now()))

    def _write(self) -> None:
        """Write in batches; one by one after two failures, so that one edit cannot hold up others."""
        self._identity.check()
        if self._failures:
            self._drop_what_is_there()
        while self.has_work:
            batch = self._pending[: LARGEST_BATCH if self._failures < 2 else 1]
            self._book().write(batch, self._session)
            self._identity.renew()
            self._written(batch)

    def _book(self) -> Ledger:
        """Return what writes in the file: the first edit imports it, and a failing import is tried again."""
        if self._ledger is None:
            from workshop.storage.ledger import Ledger

            self._ledger = Ledger(self._db)
        return self._ledger

    def _written(self, batch: list[Change]) -> None:
        self._mirror.saved(batch, self._session)
        self._is_mirrored = self._is_kept = False
        self._session = None
        self._pending = self._pending[len(batch) :]
        if batch:
            self.saved = replace(self.saved, seq=batch[-1].seq)

    def _drop_what_is_there(self) -> None:
        """Forget what was written although an error was raised."""
        head = self._book().head()
        there = [change for change in self._pending if change.seq <= head]
        if there:  # and with them, in one transaction, the session
            self._written(there)

    def _failed(self, error: Exception) -> None:
        self._failures += 1
        self._retry_at = time.monotonic() + RETRY
        _log.warning("saving failed: %s", type(error).__name__)
        with suppress(Exception):  # which the next attempt meets again
            self._identity.check()
            self._drop_what_is_there()
        if self.has_work:
            since = self.saved.since or self._clock.now()
            self._tell(replace(self.saved, failure=problem_of(error), since=since))

    def _refresh_mirror(self) -> None:
        """Copy the file; when that fails, the older copy and what was saved since are as good."""
        with suppress(StoreError, OSError, sqlite3.Error, MemoryError):
            self._identity.check()
            self._mirror.refresh(self._db)
            self._is_mirrored = True
        self._mirrored_at = time.monotonic()

    def _tell(self, saved: Saved) -> None:
        self.saved = saved
        self.report(saved)
