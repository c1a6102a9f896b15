"""Reading a file with every check there is, before anything is believed or written.

In this order: the schema to the letter, how many rows, SQLite's own checks (which hold every value against
its column's condition), the log done again against the tables, and the rules of the plan. What passes is a
workshop that this application wrote, to the last cell.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache

from workshop.document.change import Change
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.session import Session
from workshop.domain.characters import LIST_LIMIT
from workshop.domain.errors import DomainError
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop
from workshop.storage import sessions
from workshop.storage.building import built
from workshop.storage.cells import CellError
from workshop.storage.collecting import uncollected
from workshop.storage.log import LogError, Replay
from workshop.storage.rows import Key, StoredRow
from workshop.storage.schema import EDIT, statements
from workshop.storage.seals import seal
from workshop.storage.tables import Table, tables
from workshop.storage.troubles import as_store_error
from workshop.values import dataclass

_CANNOT_READ = sqlite3.SQLITE_IOERR_READ
MOST_INNER_ROWS = 500_000
MOST_EDITS = 5_000_000
SMALL = 2**20
"""Bytes of a file whose rows need no counting before they are read: there is no room for many."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds. `uuid` is the workshop's own, kept through moves and copies."""

    workshop: Workshop
    session: Session
    log: tuple[Change, ...]
    uuid: str


def read(db: sqlite3.Connection) -> Content:
    """Return what a file of the present version holds; raise `StoreError` for the first thing that is wrong.

    The texts of errors are dropped: they would show what people wrote.
    """
    with as_store_error(), uncollected():
        try:
            return _read(db)
        except (LogError, CellError, DomainError):
            raise StoreError(StoreProblem.DAMAGED) from None
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) is None:  # a text that is no UTF-8
                raise StoreError(StoreProblem.DAMAGED) from None
            raise


def _read(db: sqlite3.Connection) -> Content:
    _check_schema(db)
    _check_counts(db)
    _check_integrity(db)
    uuid = _uuid(db)
    replay = Replay()
    log = tuple([replay.take(row) for row in _select(db, "edit", EDIT, order="seq")])
    _demand(bool(log))
    for name, rows in replay.state.items():
        _check_table(db, tables()[name], rows)
    workshop = built(replay.state)
    check_workshop(workshop)
    return Content(workshop, _session(db), log, uuid)


def _check_schema(db: sqlite3.Connection) -> None:
    expected = {("table", name, name, sql) for name, sql in statements().items()}
    found = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchmany(len(expected) + 1)
    _demand(set(found) == expected)


def _check_counts(db: sqlite3.Connection) -> None:
    """Refuse far too many rows before they are read; `_check_table` does so in a small file."""
    ((pages,),), ((size,),) = db.execute("PRAGMA page_count"), db.execute("PRAGMA page_size")
    if pages * size <= SMALL:
        return
    limits = {"edit": MOST_EDITS, "session": 1, "meta": 10}
    limits |= {table.name: _most(table) for table in tables().values()}
    counts = " UNION ALL ".join(
        f'SELECT {most} < (SELECT count(*) FROM (SELECT 1 FROM "{name}" LIMIT {most + 1}))'  # noqa: S608 (our names)
        for name, most in limits.items()
    )
    if any(is_over for (is_over,) in db.execute(counts)):
        raise StoreError(StoreProblem.TOO_LARGE)


def _most(table: Table) -> int:
    """Return how many rows a table can have: a list's limit in either plan, or many inside rows."""
    return 2 * LIST_LIMIT if table.parent is None else MOST_INNER_ROWS


def _check_integrity(db: sqlite3.Connection) -> None:
    found = db.execute("PRAGMA integrity_check(1)").fetchall()
    if any(f"error code={_CANNOT_READ}" in said for (said,) in found):
        raise StoreError(StoreProblem.MEDIUM)
    _demand(found == [("ok",)])
    _demand(db.execute("PRAGMA foreign_key_check").fetchone() is None)


def _uuid(db: sqlite3.Connection) -> str:
    meta = {}
    for name, value, sum_ in db.execute("SELECT name, value, seal FROM meta"):
        _demand(sum_ == seal((name, value)))
        meta[name] = value
    _demand(re.fullmatch("[0-9a-f]{32}", meta.get("uuid", "")) is not None)
    return str(meta["uuid"])


def _session(db: sqlite3.Connection) -> Session:
    row = db.execute("SELECT state, seal FROM session").fetchone()
    _demand(row is not None and row[1] == seal(row[:1]))
    return sessions.read(row[0])


def _check_table(db: sqlite3.Connection, table: Table, rows: dict[Key, StoredRow]) -> None:
    """Hold a table against what the log says; until something is edited both have the keys' sequence."""
    found = _select(db, table.name, table.names).fetchall()
    if len(found) > _most(table):
        raise StoreError(StoreProblem.TOO_LARGE)
    if found != list(rows.values()):
        _demand({row[: len(table.keys)]: row for row in found} == rows)


def _select(
    db: sqlite3.Connection, table: str, columns: tuple[str, ...], order: str | None = None
) -> sqlite3.Cursor:
    return db.execute(_selection(table, columns, order))


@cache
def _selection(table: str, columns: tuple[str, ...], order: str | None) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    sequence = f' ORDER BY "{order}"' if order else ""
    return f'SELECT {names} FROM "{table}"{sequence}'  # noqa: S608 (our own names)


def _demand(is_sound: bool) -> None:
    if not is_sound:
        raise StoreError(StoreProblem.DAMAGED)
