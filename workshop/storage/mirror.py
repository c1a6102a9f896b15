"""A copy of the file in memory, a few seconds old at most, and what was saved since.

When the medium is pulled, the workshop with all its history goes on from here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from workshop.document.change import Change
from workshop.document.session import Session
from workshop.storage.connections import in_memory
from workshop.storage.plainly import write_plainly


class Mirror:
    """The copy; used by the writer's thread alone."""

    def __init__(self, image: bytes) -> None:
        """`image` is the file as it was opened."""
        self._copy = in_memory(image)
        self._since: list[Change] = []
        self._session: Session | None = None

    def refresh(self, db: sqlite3.Connection) -> None:
        """Copy the file as it is; raise `sqlite3.Error`, and what was there stays."""
        fresh = in_memory()
        try:
            db.backup(fresh)
        except sqlite3.Error:
            fresh.close()
            raise
        self._copy.close()
        self._copy = fresh
        self._since = []
        self._session = None

    def saved(self, changes: Sequence[Change], session: Session | None) -> None:
        """Take note of what was saved in the file and is not in the copy yet."""
        self._since += changes
        self._session = session or self._session

    def image(self, pending: Sequence[Change], session: Session | None) -> bytes:
        """Return the bytes of the file as it would be with everything that was put."""
        session = session or self._session
        if not self._since and not pending and session is None:
            return self._copy.serialize()
        with closing(in_memory(self._copy.serialize())) as db:
            write_plainly(db, [*self._since, *pending], session)
            return db.serialize()

    def close(self) -> None:
        """Forget the copy."""
        self._copy.close()
