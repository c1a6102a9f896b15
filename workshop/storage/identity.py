"""Whether the path still leads to the file that is open.

Without this a commit can go into a file that was deleted or replaced, and be called saved.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.connections import past_locks
from workshop.storage.places import Mark, mark_of
from workshop.values import dataclass

_HEAD = "SELECT * FROM edit ORDER BY seq DESC LIMIT 1"


class Identity:
    """The file as it was left by the last commit, or found when it was opened."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        """`db` is the connection that has the file."""
        self._db = db
        self.path = path
        self.mark = mark_of(path)

    def check(self) -> None:
        """Raise `StoreError` when the file is gone or is not what we left; `OSError` when nobody can tell.

        A cloud folder may touch the time of a file: what counts then is what it says.
        """
        now = self._present()
        if now == self.mark:
            return
        if not now.is_same_file(self.mark) or not self._says_the_same():
            raise StoreError(StoreProblem.FILE_REPLACED)
        self.mark = now

    def renew(self) -> None:
        """Take note of our own commit; raise `StoreError` when it went into a file that is not there now."""
        now = self._present()
        if not now.is_same_file(self.mark):
            raise StoreError(StoreProblem.FILE_REPLACED)
        self.mark = now

    def _present(self) -> Mark:
        try:
            return mark_of(self.path)
        except (FileNotFoundError, NotADirectoryError):
            raise StoreError(StoreProblem.FILE_GONE) from None

    def _says_the_same(self) -> bool:
        """Tell whether the disk has the log that our connection has.

        A second connection is safe where a descriptor of our own would drop the lock; it looks past locks.
        """
        ours = _said(self._db)
        try:
            with closing(past_locks(self.path)) as db:
                return _said(db) == ours
        except sqlite3.Error:
            return False


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that this process has for itself: what its writer begins with."""

    db: sqlite3.Connection
    identity: Identity
    image: bytes
    seq: int  # of the last record in the log


def _said(db: sqlite3.Connection) -> tuple[Any, ...]:
    """Return what tells one state of a workshop from another."""
    return (db.execute(_HEAD).fetchone(), db.execute("PRAGMA page_count").fetchone())
