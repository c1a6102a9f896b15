"""From the form of an older file to the present one: numbered plain functions in raw SQL.

Each function knows the two forms it stands between and nothing else, so it stays true whatever the code
around it becomes. It changes the tables and what the edit log says of them, for the log is done again and
held against the tables before anything is committed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from workshop.storage.connections import take_back
from workshop.storage.reading import Content, read
from workshop.storage.schema import VERSION

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: dict[int, Migration] = {}
"""By the version that they lead away from; none yet, the first released version is the present one."""


def read_any(db: sqlite3.Connection, version: int) -> Content:
    """Return what a file holds, having led an older one to the present form in one transaction.

    Raise `StoreError` or `sqlite3.Error` when it does not pass every check then; all is as it was.
    """
    if version == VERSION:
        return read(db)
    db.execute("PRAGMA foreign_keys = OFF")  # tables may be made anew; reading checks the references
    db.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version, VERSION):
            MIGRATIONS[number](db)
        db.execute(f"PRAGMA user_version = {VERSION}")
        content = read(db)
        db.execute("COMMIT")
    except BaseException:
        take_back(db)
        raise
    finally:
        db.execute("PRAGMA foreign_keys = ON")
    return content
