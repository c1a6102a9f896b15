"""What was put, written on a copy in memory by SQLite alone.

The way out when nothing can be saved must not need what may be broken: SQLAlchemy writes the file (`ledger`),
and a safe copy or a backup can be made without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache

from workshop.document.change import Change
from workshop.document.session import Session
from workshop.storage import sessions
from workshop.storage.log import edit_row
from workshop.storage.rows import stored
from workshop.storage.schema import EDIT
from workshop.storage.tables import tables


def write_plainly(db: sqlite3.Connection, changes: Iterable[Change], session: Session | None) -> None:
    """Write changes, oldest first, and the session if there is a new one; raise `sqlite3.Error`."""
    db.execute("BEGIN IMMEDIATE")
    for change in changes:
        rows = [stored(row) for row in change.rows]
        for row in rows:
            table, key = row.address
            if row.after is None:
                db.execute(_removal(table), key)
            else:
                db.execute(_entry(table, len(row.after)), row.after)
        db.execute(_RECORD, edit_row(change, rows))
    if session is not None:
        row_of_session = sessions.row(session)
        db.execute(_entry("session", len(row_of_session)), row_of_session)
    db.execute("COMMIT")


_RECORD = f"INSERT INTO edit VALUES ({', '.join('?' * len(EDIT))})"  # noqa: S608 (our own names)


@cache
def _entry(table: str, width: int) -> str:
    return f'INSERT OR REPLACE INTO "{table}" VALUES ({", ".join("?" * width)})'  # noqa: S608 (our own names)


@cache
def _removal(table: str) -> str:
    keys = " AND ".join(f'"{key}" = ?' for key in tables()[table].keys)
    return f'DELETE FROM "{table}" WHERE {keys}'  # noqa: S608 (our own names)
