"""Connections to SQLite, set up so that nothing in a file can act, and every commit lasts.

Python's defaults are wrong for us: implicit transactions let DDL survive a rollback, so there are none; the
journal's default mode lost acknowledged edits in simulated power cuts, so `durable` sets another.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

from workshop.document.ports import StoreError, StoreProblem

LONGEST_RECORD = 256 * 2**20
"""Bytes: more than any record of a log can take whose plan came from a file of 64 MB."""

_GUARDS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_RECORD,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 2**20,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}


def in_file(path: Path) -> sqlite3.Connection:
    """Return a connection to an existing file that takes the lock for itself at its first reading."""
    db = _connected(f"{_uri(path)}?mode=rw")
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    return db


def in_memory(image: bytes | None = None) -> sqlite3.Connection:
    """Return a connection to a database in memory, with the content of a file where that is given."""
    db = _connected(":memory:")
    if image is not None:
        db.deserialize(image)
    return db


def glance(path: Path) -> sqlite3.Connection:
    """Return a connection that can neither write nor recover, and does not wait for anybody."""
    return _connected(f"{_uri(path)}?mode=ro", timeout=0)


def past_locks(path: Path) -> sqlite3.Connection:
    """Return a connection that reads what lies on the disk, whoever has the file; it can never write."""
    return _connected(f"{_uri(path)}?immutable=1")


def lock(db: sqlite3.Connection) -> None:
    """Take the file for this connection alone; raise `sqlite3.OperationalError` when another has it."""
    db.execute("BEGIN EXCLUSIVE")
    db.execute("COMMIT")


def take(path: Path) -> sqlite3.Connection:
    """Return a connection that has a file for itself, ready to write."""
    db = in_file(path)
    try:
        lock(db)
        durable(db)
    except sqlite3.Error:
        db.close()
        raise
    return db


def durable(db: sqlite3.Connection) -> None:
    """Have every commit on the medium before it is acknowledged, and the journal's file kept.

    Raise `sqlite3.OperationalError` when nothing can be written: a transaction is begun and taken back, since
    SQLite opens and locks a write-protected file without a word. Nothing needs to last of that.
    """
    ((version,),) = db.execute("PRAGMA user_version")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute(f"PRAGMA user_version = {version}")
    finally:
        take_back(db)
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("PRAGMA journal_mode = TRUNCATE")


def take_back(db: sqlite3.Connection) -> None:
    """Roll back, unless an error made SQLite do so already."""
    if db.in_transaction:
        db.execute("ROLLBACK")


def image_of(db: sqlite3.Connection) -> bytes:
    """Return the bytes of a database; raise `StoreError` when they cannot be read."""
    try:
        return db.serialize()
    except sqlite3.OperationalError:  # which does not say why
        raise StoreError(StoreProblem.MEDIUM) from None


def release(db: sqlite3.Connection) -> None:
    """Close the connection and leave no side file behind; what was committed is on the medium already."""
    try:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA journal_mode = DELETE")
    finally:
        db.close()


def _uri(path: Path) -> str:
    """Return a path as SQLite takes it, also one on a share, and one whose name is no UTF-8."""
    name = path.as_posix()
    lead = "file://" if name.startswith("/") else "file:///"
    return lead + quote(os.fsencode(name), safe="/:")


def _connected(name: str, timeout: float = 0.2) -> sqlite3.Connection:
    db = sqlite3.connect(
        name, uri=name.startswith("file:"), isolation_level=None, timeout=timeout, check_same_thread=False
    )
    for guard in _GUARDS:
        db.execute(f"PRAGMA {guard}")
    for limit, most in _LIMITS.items():
        db.setlimit(limit, most)
    if sys.version_info >= (3, 12):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        db.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        db.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    return db
