"""What can still be read in a damaged file, with nothing believed that does not prove itself.

Records of the log carry a seal, so each intact one is known to be so, whatever lies around it. Rows of the
tables have no proof; they are the last resort, and what does not fit together in them is left out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count

from workshop.document.session import Session
from workshop.domain.workshop import Workshop
from workshop.storage import sessions
from workshop.storage.building import built
from workshop.storage.cells import Cell, CellError
from workshop.storage.connections import in_memory
from workshop.storage.images import bare_image
from workshop.storage.lawful import lawful
from workshop.storage.log import EditRow
from workshop.storage.rows import Address, State, StoredRow, empty_state, value_of
from workshop.storage.schema import EDIT, statements
from workshop.storage.seals import seal
from workshop.storage.tables import AGREED_FIELD, FIELDS, Column, Scope, Table, tables

WIDEST_GAP = 2000
"""Records: how far the search for the log goes on behind the last one that was found."""

LONGEST_SEARCH = 5000
"""Times ten thousand of SQLite's own steps: a damaged tree may lead round and round."""

PAGE = 4096
"""Bytes of a page, in every file that we make."""

_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)


def intact_records(image: bytes) -> dict[int, EditRow]:
    """Return the records of the log that are as they were written, by `seq`."""
    found: dict[int, EditRow] = {}
    with suppress(*_UNREADABLE), _opened(image) as db:
        seq = 0
        while seq <= max(found, default=0) + WIDEST_GAP:
            try:
                for row in _select(db, "edit", EDIT, f"WHERE seq >= {seq} ORDER BY seq"):
                    if row[-1] == seal(row[:-1]):
                        found[row[0]] = row
                        seq = row[0]
                break
            except _UNREADABLE:
                seq += 1
    return found


def readable_session(image: bytes) -> Session:
    """Return the session, a new one when it is damaged."""
    with suppress(*_UNREADABLE), _opened(image) as db:
        for state, sum_ in db.execute("SELECT state, seal FROM session"):
            if sum_ == seal([state]):
                return sessions.read(state)
    return Session()


def readable_uuid(image: bytes) -> str | None:
    """Return which workshop it is, if that can be known."""
    with suppress(*_UNREADABLE), _opened(image) as db:
        for value, sum_ in db.execute("SELECT value, seal FROM meta WHERE name = 'uuid'"):
            if sum_ == seal(("uuid", value)):
                return str(value)
    return None


def readable_workshop(image: bytes) -> Workshop:
    """Return what the tables say, as far as it can be read and fits together."""
    state = empty_state()
    with suppress(*_UNREADABLE), _opened(image) as db:
        for table in tables().values():
            for row in _rows(db, table):
                address = Address(table.name, row[: len(table.keys)])
                if _is_sound(address, row):
                    state[table.name][address.key] = row
    _mark_agreed(state)
    try:
        return lawful(built(state))
    except CellError:
        return Workshop()


def _rows(db: sqlite3.Connection, table: Table) -> Iterator[StoredRow]:
    """Read a table from both ends, up to where it is damaged."""
    for direction in ("ASC", "DESC"):
        order = ", ".join(f'"{key}" {direction}' for key in table.keys)
        with suppress(*_UNREADABLE):
            yield from _select(db, table.name, table.names, f"ORDER BY {order}")
            return


def _is_sound(address: Address, row: StoredRow) -> bool:
    """Tell whether a row is one that could have been written: page by page, a table may hold another's."""
    cells = row[len(address.key) :]
    if not all(isinstance(name, str) for name in address.key):
        return False
    if not all(map(_fits, tables()[address.table].columns, cells)):
        return False
    try:
        value_of(address, row)
    except (ValueError, LookupError, TypeError):
        return False
    return True


def _fits(column: Column, cell: Cell) -> bool:
    declared = column.storing.declared
    if cell is None:
        return "NOT NULL" not in declared
    return isinstance(
        cell, str if "TEXT" in declared else int if "INTEGER" in declared else str | int | float
    )


def _mark_agreed(state: State) -> None:
    """Say that something was agreed when there are rows of it."""
    mark = (Scope.PLAN.value, AGREED_FIELD)
    for name, table in tables().items():
        if table.is_scoped and any(key[0] == Scope.AGREED for key in state[name]):
            state[FIELDS][mark] = (*mark, 1)


def _select(db: sqlite3.Connection, table: str, columns: tuple[str, ...], rest: str) -> Iterator[StoredRow]:
    names = ", ".join(f'"{column}"' for column in columns)
    return db.execute(f'SELECT {names} FROM "{table}" {rest}')  # noqa: S608 (our own names)


@contextmanager
def _opened(image: bytes) -> Iterator[sqlite3.Connection]:
    """Open the bytes in memory; no question takes for ever."""
    steps = count()
    with closing(in_memory(image if _says_its_tables(image) else _with_tables(image))) as db:
        db.set_progress_handler(lambda: next(steps) > LONGEST_SEARCH, 10_000)
        yield db


def _says_its_tables(image: bytes) -> bool:
    if len(image) < PAGE:
        return False
    try:
        with closing(in_memory(image)) as db:
            return dict(db.execute("SELECT name, sql FROM sqlite_master")) == statements()
    except _UNREADABLE:
        return False


def _with_tables(image: bytes) -> bytes:
    """Put back the pages that say where the tables are: in every new file they are the same."""
    bare = bare_image()
    with closing(in_memory(bare)) as db:
        roots = {page for (page,) in db.execute("SELECT rootpage FROM sqlite_master")}
    mended = bytearray(image.ljust(len(bare), b"\0"))
    for page in range(len(bare) // PAGE):
        if page + 1 not in roots:
            mended[page * PAGE : (page + 1) * PAGE] = bare[page * PAGE : (page + 1) * PAGE]
    mended[28:32] = (len(mended) // PAGE).to_bytes(4)
    return bytes(mended)
