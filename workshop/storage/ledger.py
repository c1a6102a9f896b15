"""Writing edits: the changed rows and one record of the log each, together in one transaction.

This module imports SQLAlchemy, which takes a good part of a second: only the writer's thread imports it.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.pool import StaticPool

from workshop.document.change import Change
from workshop.document.session import Session
from workshop.storage import sessions
from workshop.storage.log import edit_row
from workshop.storage.rows import Address, StoredRow, stored
from workshop.storage.schema import EDIT
from workshop.storage.tables import tables

_DIALECT = sqlite.dialect(paramstyle="qmark")
_METADATA = sa.MetaData()
_TABLES = {
    table.name: sa.Table(
        table.name, _METADATA, *(sa.Column(name, primary_key=name in table.keys) for name in table.names)
    )
    for table in tables().values()
}
_EDIT = sa.Table("edit", _METADATA, *(sa.Column(name, primary_key=name == "seq") for name in EDIT))
_SESSION = sa.Table(
    "session", _METADATA, sa.Column("one", primary_key=True), sa.Column("state"), sa.Column("seal")
)


def _upsert(table: sa.Table) -> Any:
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {
        column.name: statement.excluded[column.name] for column in table.columns if column.name not in keys
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


def _delete(table: sa.Table) -> Any:
    return sa.delete(table).where(
        *(column == sa.bindparam(f"at_{column.name}") for column in table.primary_key)
    )


def _sql(statement: Any) -> str:
    """Return a statement as SQLite takes it: composed once, and its cells are given by their sequence."""
    return str(statement.compile(dialect=_DIALECT))


_UPSERTS = {name: _sql(_upsert(table)) for name, table in _TABLES.items()}
_DELETES = {name: _sql(_delete(table)) for name, table in _TABLES.items()}
_INSERT = _sql(sa.insert(_EDIT))
_UPSERT_SESSION = _sql(_upsert(_SESSION))
_HEAD = sa.select(sa.func.max(_EDIT.c.seq))


class Ledger:
    """The tables of one connection, for writing; the connection stays its owner's to close."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """`db` is in autocommit mode: transactions begin and end here alone."""
        self._db = db
        self._engine = sa.create_engine(
            "sqlite://",
            creator=lambda: db,
            poolclass=StaticPool,
            pool_reset_on_return=None,
            hide_parameters=True,
        )
        sa.event.listen(self._engine, "begin", _begin)
        self._connection = self._engine.connect()

    def head(self) -> int:
        """Return the `seq` of the last record that is in the file; raise `sqlite3.Error`."""
        with self._transaction() as connection:
            return int(connection.execute(_HEAD).scalar_one())

    def write(self, changes: Sequence[Change], session: Session | None) -> None:
        """Write changes, oldest first, and the session if there is a new one: all or nothing.

        Raise `sqlite3.Error`; even then the edits may have been written: ask `head`.
        """
        rows: dict[Address, StoredRow | None] = {}
        records = []
        for change in changes:
            inside = [stored(row) for row in change.rows]
            rows.update((row.address, row.after) for row in inside)
            records.append(edit_row(change, inside))
        with self._transaction() as connection:
            _write_rows(connection, rows)
            if records:
                connection.exec_driver_sql(_INSERT, records)
            if session is not None:
                connection.exec_driver_sql(_UPSERT_SESSION, sessions.row(session))

    def close(self) -> None:
        """Let go of the connection without closing it."""
        self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        try:
            with self._connection.begin():
                yield self._connection
        except sa.exc.DBAPIError as error:
            self._recover()
            raise error.orig or error from None

    def _recover(self) -> None:
        """Begin anew after a failure, whatever state it left the transaction in."""
        with suppress(sa.exc.SQLAlchemyError, sqlite3.Error):
            self._connection.close()
        with suppress(sqlite3.Error):
            self._db.rollback()
        self._connection = self._engine.connect()


def _write_rows(connection: sa.Connection, rows: dict[Address, StoredRow | None]) -> None:
    """Write the last state of each row; references are checked at the commit, so any order will do."""
    for name, (gone, there) in _by_table(rows.items()).items():
        if gone:
            connection.exec_driver_sql(_DELETES[name], gone)
        if there:
            connection.exec_driver_sql(_UPSERTS[name], there)


def _by_table(rows: Iterable[tuple[Address, StoredRow | None]]) -> dict[str, tuple[list[Any], list[Any]]]:
    """Return the keys of rows that went and the rows that are there, table by table."""
    found: dict[str, tuple[list[Any], list[Any]]] = defaultdict(lambda: ([], []))
    for address, row in rows:
        gone, there = found[address.table]
        if row is None:
            gone.append(address.key)
        else:
            there.append(row)
    return found


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
