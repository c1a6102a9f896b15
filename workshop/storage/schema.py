"""The file's schema as text: what a new file is made of, and what an opened one must say to the letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from workshop.commands.command import Verb
from workshop.document.change import ChangeKind
from workshop.domain.codes import StepCode
from workshop.storage.tables import FIELDS, Scope, SingleField, Table, single_fields, tables

APPLICATION_ID = int.from_bytes(b"Smsp")
"""What the file's header says it is."""

VERSION = 1
"""The version of this schema, `user_version` in the header; `migrations` leads older files here."""

EDIT = ("seq", "at", "verb", "thing", "step", "burst", "kind", "target", "changes", "seal")
"""The columns of the edit log."""


@cache
def statements() -> dict[str, str]:
    """Return the statement that makes each table, by the table's name."""
    return {**{name: _table(table) for name, table in tables().items()}, **_own_tables()}


def _own_tables() -> dict[str, str]:
    edit = [
        '"seq" INTEGER PRIMARY KEY CHECK ("seq" >= 0)',
        _text("at"),
        _word("verb", Verb),
        _text("thing"),
        _word("step", StepCode),
        _number("burst", " NOT NULL"),
        _word("kind", ChangeKind),
        _number("target"),
        _text("changes"),
        _number("seal", " NOT NULL"),
    ]
    session = ['"one" INTEGER PRIMARY KEY CHECK ("one" = 1)', _text("state"), _number("seal", " NOT NULL")]
    meta = [_text("name") + " PRIMARY KEY", _text("value"), _number("seal", " NOT NULL")]
    return {
        "edit": _statement("edit", edit),
        "session": _statement("session", session),
        "meta": _statement("meta", meta) + " WITHOUT ROWID",
    }


def _text(name: str) -> str:
    return f'"{name}" TEXT NOT NULL CHECK (typeof("{name}") = \'text\')'


def _number(name: str, required: str = "") -> str:
    return f"\"{name}\" INTEGER{required} CHECK (typeof(\"{name}\") IN ('integer', 'null'))"


def _word(name: str, words: Iterable[str]) -> str:
    among = ", ".join(f"'{word}'" for word in words)
    return f'"{name}" TEXT NOT NULL CHECK ("{name}" IN ({among}))'


def _table(table: Table) -> str:
    lines = [*_key_lines(table), *_column_lines(table)]
    lines.append(f"PRIMARY KEY ({_quoted(table.keys)})")
    return _statement(table.name, [*lines, *_references(table)]) + " WITHOUT ROWID"


def _statement(name: str, lines: list[str]) -> str:
    return f'CREATE TABLE "{name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _key_lines(table: Table) -> Iterator[str]:
    for key in table.keys:
        yield _word(key, Scope) if key == "scope" else _text(key)


def _column_lines(table: Table) -> Iterator[str]:
    if table.name == FIELDS:
        cases = "".join(f"\n    {_case(field)}" for field in single_fields().values())
        yield f'"value" NOT NULL CHECK (CASE "name"{cases}\n    ELSE 0 END)'
        return
    for column in table.columns:
        condition = column.storing.condition.format(x=f'"{column.name}"')
        yield " ".join(filter(None, [f'"{column.name}"', column.storing.declared, f"CHECK ({condition})"]))


def _case(field: SingleField) -> str:
    condition = field.storing.condition.format(x='"value"')
    return f"WHEN '{field.name}' THEN {condition}"


def _references(table: Table) -> Iterator[str]:
    if table.parent is not None:
        yield _reference(table, "parent", table.parent)
    if table.key_refers is not None:
        yield _reference(table, "key", table.key_refers)
    for column in table.columns:
        if column.refers is not None:
            yield _reference(table, column.name, column.refers)


def _reference(table: Table, column: str, other: str) -> str:
    scope = ("scope",) * table.is_scoped
    here, there = _quoted((*scope, column)), _quoted((*scope, "id"))
    return f'FOREIGN KEY ({here}) REFERENCES "{other}" ({there}) DEFERRABLE INITIALLY DEFERRED'


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
