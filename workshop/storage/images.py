"""The bytes of a new file, made in memory: nothing half-made ever lies on the disk."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable

from workshop.document.change import Change
from workshop.document.session import Session
from workshop.storage import sessions
from workshop.storage.connections import in_memory
from workshop.storage.deltas import bulk
from workshop.storage.log import EditRow, edit_row
from workshop.storage.rows import Stored, StoredRow, stored
from workshop.storage.schema import APPLICATION_ID, VERSION, statements
from workshop.storage.seals import seal


def new_image(start: Change, session: Session, app_version: str) -> bytes:
    """Return a file whose log begins with `start`, a whole workshop as it comes from nothing."""
    db = in_memory()
    try:
        _make_tables(db)
        rows = [stored(row) for row in start.rows]
        db.execute("BEGIN")
        _insert(db, rows, edit_row(start, rows))
        meta = {"uuid": uuid.uuid4().hex, "created": start.at.isoformat(), "app": app_version}
        db.executemany("INSERT INTO meta VALUES (?, ?, ?)", [(*one, seal(one)) for one in meta.items()])
        db.execute("INSERT INTO session VALUES (?, ?, ?)", sessions.row(session))
        db.execute("COMMIT")
        return db.serialize()
    finally:
        db.close()


def _make_tables(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    for statement in statements().values():
        db.execute(statement)


def _insert(db: sqlite3.Connection, rows: Iterable[Stored], edit: EditRow) -> None:
    by_table: dict[str, list[StoredRow]] = {**bulk(rows), "edit": [edit]}
    for table, values in by_table.items():
        marks = ", ".join("?" * len(values[0]))
        db.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608 (our own names)
