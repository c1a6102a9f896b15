"""The bytes of a new file, made in memory: nothing half-made ever lies on the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from functools import cache

from workshop.document.change import Change
from workshop.document.session import Session
from workshop.storage import sessions
from workshop.storage.connections import image_of, in_memory
from workshop.storage.deltas import bulk
from workshop.storage.log import EditRow, edit_row
from workshop.storage.rows import StoredRow, stored
from workshop.storage.schema import APPLICATION_ID, VERSION, statements
from workshop.storage.seals import seal

Meta = Mapping[str, str]
"""What a file says of itself: `uuid`, `created`, `app`."""


def new_meta(start: Change, app_version: str) -> Meta:
    """Return what a file says of itself that begins a workshop."""
    import uuid  # for a new file only: it reads which system this is

    return {"uuid": uuid.uuid4().hex, "created": start.at.isoformat(), "app": app_version}


def new_image(start: Change, session: Session, meta: Meta) -> bytes:
    """Return a file whose log begins with `start`, a whole workshop as it comes from nothing."""
    rows = [stored(row) for row in start.rows]
    return image(bulk(rows), [edit_row(start, rows)], session, meta)


def image(
    rows: Mapping[str, Collection[StoredRow]], edits: Collection[EditRow], session: Session, meta: Meta
) -> bytes:
    """Return a file with these rows, by table, and the log that leads to them."""
    with closing(in_memory()) as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
        for statement in statements().values():
            db.execute(statement)
        db.execute("BEGIN")
        for table, values in {**rows, "edit": edits}.items():
            _insert(db, table, values)
        _insert(db, "meta", [(*one, seal(one)) for one in meta.items()])
        _insert(db, "session", [sessions.row(session)])
        db.execute("COMMIT")
        return image_of(db)


@cache
def bare_image() -> bytes:
    """Return a file that holds the tables and nothing in them."""
    return image({}, (), Session(), {})


def _insert(db: sqlite3.Connection, table: str, rows: Collection[StoredRow]) -> None:
    for width in {len(row) for row in rows}:
        marks = ", ".join("?" * width)
        db.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)  # noqa: S608 (our own names)
