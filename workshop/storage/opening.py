"""Opening a file to work in, and looking into one that stays as it is.

Nothing is written to a file that did not pass every check. After a crash the journal beside a file is a part
of it: such a file is checked in a private copy before SQLite may mend the original.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from enum import Enum
from pathlib import Path

from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.connections import durable, glance, image_of, in_file, in_memory, lock
from workshop.storage.headers import LENGTH, check_header
from workshop.storage.identity import Identity, Taken
from workshop.storage.migrations import read_any
from workshop.storage.places import LARGEST_FILE, first_bytes, found, journal_of, mark_of
from workshop.storage.reading import Content, read
from workshop.storage.schema import VERSION
from workshop.storage.troubles import as_store_error

ATTEMPTS = 200
PAUSE = 0.01
"""How often, and with how many seconds between, a file that is being written is tried."""


class Standing(Enum):
    """What is going on with a file."""

    FREE = "free"
    OPEN = "open"
    """Somebody has it."""
    HOT = "hot"
    """Nobody has it, and its last commit was cut off: the journal tells how to take that back."""


def standing(path: Path) -> Standing:
    """Return what is going on with a file, without touching it; raise `sqlite3.Error`."""
    with closing(glance(path)) as db:
        try:
            db.execute("PRAGMA user_version").fetchone()  # takes the lock and does not read the schema
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK:
                return Standing.HOT
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                return Standing.OPEN
            raise
    return Standing.FREE


def is_open(path: Path) -> bool:
    """Tell whether somebody has a file; one that is no database nobody has. Raise `OSError`."""
    try:
        return standing(path) is Standing.OPEN
    except sqlite3.DatabaseError:
        return False


def open_for_work(path: Path, private: Path, keep: Callable[[bytes], None]) -> tuple[Taken, Content]:
    """Take a file and return it with what it holds; raise `StoreError`.

    No store of this process may have the file open. `private` is a folder for a copy after a crash; `keep`
    makes a backup of an older file before that is led to the present form.
    """
    check_header(first_bytes(path, LENGTH))
    with as_store_error():
        state = standing(path)
        if state is Standing.OPEN:
            raise StoreError(StoreProblem.OPEN_ELSEWHERE)
        if state is Standing.HOT:
            _check_mended(path, private)
        db = in_file(path)
        try:
            lock(db)
            ((version,),) = db.execute("PRAGMA user_version")  # a cut off migration was taken back only now
            content = read(db) if version == VERSION else _led_here(db, version, keep)
            durable(db)
            return Taken(db, Identity(db, path), image_of(db), content.log[-1].seq), content
        except BaseException:
            db.close()
            raise


def _led_here(db: sqlite3.Connection, version: int, keep: Callable[[bytes], None]) -> Content:
    """Migrate in memory, to know that it can be done; keep the older form; then do it to the file."""
    image = image_of(db)
    content_of(image)
    keep(image)
    durable(db)
    return read_any(db, version)


def _check_mended(path: Path, private: Path) -> None:
    image = _mended(path, private)
    if image is None:
        raise StoreError(StoreProblem.OPEN_ELSEWHERE)
    content_of(image)


def content_of(image: bytes) -> Content:
    """Return what the bytes of a file hold; raise `StoreError`."""
    version = check_header(image[:LENGTH])
    with as_store_error(), closing(in_memory(image)) as db:
        return read_any(db, version)


def seen(path: Path, private: Path) -> bytes:
    """Return the bytes of a file as it was last saved, without touching it; raise `StoreError`.

    No store of this process may have the file open, but another one may, and may be writing.
    """
    check_header(first_bytes(path, LENGTH))
    with as_store_error():
        for _ in range(ATTEMPTS):
            image = _mended(path, private) if standing(path) is Standing.HOT else _steady(path)
            if image is not None:
                return image
    raise StoreError(StoreProblem.UNSTEADY)


def as_it_lies(path: Path) -> bytes:
    """Return the bytes of a file in whatever state it is, none where there is no file."""
    try:
        return first_bytes(found(path), LARGEST_FILE)
    except StoreError:
        return b""


def _steady(path: Path) -> bytes | None:
    """Read the bytes twice; return None when a commit came between."""
    images = []
    for _ in range(2):
        if not _is_quiet(path):
            return None
        images.append(path.read_bytes())
    return images[0] if _is_quiet(path) and images[0] == images[1] else None


def _is_quiet(path: Path) -> bool:
    """Tell whether the file is not being written; wait a little when it is.

    SQLite writes the file only when the journal is on the medium, and marks that in the journal's first byte.
    """
    try:
        with journal_of(path).open("rb") as journal:
            is_quiet = journal.read(1) in (b"", b"\0")
    except FileNotFoundError:
        return True
    if not is_quiet:
        time.sleep(PAUSE)
    return is_quiet


def _mended(path: Path, private: Path) -> bytes | None:
    """Return the bytes after the last whole commit, from a copy of file and journal that SQLite mends.

    None when either was changed meanwhile: somebody else has begun to work.
    """
    private.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=private, ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "copy"
        before = mark_of(path), mark_of(journal_of(path))
        shutil.copyfile(path, copy)
        shutil.copyfile(journal_of(path), journal_of(copy))
        if before != (mark_of(path), mark_of(journal_of(path))):
            return None
        with closing(in_file(copy)) as db:
            lock(db)
            return image_of(db)
