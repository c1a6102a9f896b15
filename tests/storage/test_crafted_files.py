"""A file that this application did not write is refused with its reason, and left as it is."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.opened import Shelf
from tests.storage.tallies import count, most
from workshop.commands.edits import Write
from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.seals import seal

DAMAGED = StoreProblem.DAMAGED


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with some history."""
    shelf = Shelf(tmp_path_factory.mktemp("sound"))
    document = shelf.create(full_workshop())
    document.do(Write(("vision", "statement"), "One face"))
    document.do(Write(("vision", "statement"), "One face for all"))
    document.undo()
    document.close()
    return shelf.path.read_bytes()


def check_refused(shelf: Shelf, path: Path, problem: StoreProblem) -> None:
    """Neither opened nor looked at, with that reason; not a byte is changed, and nothing is put beside it."""
    names = shelf.names()
    before = path.read_bytes() if path.is_file() else b""
    for attempt in (shelf.look, shelf.open):
        started = time.monotonic()
        with pytest.raises(StoreError) as refused:
            attempt(path)
        most("crafted", seconds=time.monotonic() - started)
        count("crafted", refused=1)
        assert refused.value.problem is problem
        assert refused.value.__cause__ is None  # SQLite's own words quote people's
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert shelf.names() == names


def test_a_sound_file_is_not_refused(shelf: Shelf, sound: bytes) -> None:
    shelf.path.write_bytes(sound)
    assert shelf.look().edits == 3
    assert shelf.open().workshop.vision.statement == "One face"


SCHEMAS = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM edit; END",
    "a view": "CREATE VIEW v AS SELECT * FROM edit",
    "a view in place of a table": "DROP TABLE session; CREATE VIEW session AS SELECT 1 AS one, '{}' AS state",
    "a virtual table": "CREATE VIRTUAL TABLE v USING fts5(text)",
    "a generated column": "ALTER TABLE session ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(state))",
    "an index on an expression": "CREATE INDEX i ON edit (upper(changes))",
    "one table more": "CREATE TABLE more (x)",
    "one table less": "DROP TABLE agreements",
    "a table without its conditions": "DROP TABLE session; CREATE TABLE session (one INTEGER, state TEXT)",
}


@pytest.mark.parametrize("statements", SCHEMAS.values(), ids=SCHEMAS.keys())
def test_another_schema_is_refused(shelf: Shelf, sound: bytes, statements: str) -> None:
    change(shelf, sound, *statements.split("; ") if "BEGIN" not in statements else [statements])
    check_refused(shelf, shelf.path, DAMAGED)


def change(shelf: Shelf, sound: bytes, *statements: str) -> None:
    """Write the sound file and change it behind the application's back."""
    shelf.path.write_bytes(sound)
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            db.execute(statement)


ONE = "WHERE id = (SELECT min(id) FROM journey_cards)"
BRACKETS = "replace(hex(zeroblob(50000)), '00', '[')"
CONTENTS = {
    "a text of eighty million": "UPDATE journey_cards SET title = hex(zeroblob(40000000))",
    "a changed cell": f"UPDATE journey_cards SET title = 'other' {ONE}",
    "a lost row": f"DELETE FROM journey_cards {ONE}",
    "a row too many": "INSERT INTO agreements VALUES ('plan', 'x', 'a9', 'new')",
    "a number for a text": "UPDATE journey_cards SET title = x'00'",
    "a word outside the vocabulary": "UPDATE journey_cards SET role = 'obeys'",
    "no start": "DELETE FROM edit WHERE seq = 0",
    "no log": "DELETE FROM edit",
    "a gap in the log": "DELETE FROM edit WHERE seq = 2",
    "two starts": "UPDATE edit SET kind = 'start' WHERE seq = 1",
    "a start that is an edit": "UPDATE edit SET kind = 'do' WHERE seq = 0",
    "an undo of nothing": "UPDATE edit SET target = 1 WHERE seq = 3",
    "a redo of what is done": "UPDATE edit SET kind = 'redo' WHERE seq = 3",
    "a burst that is not on top": "UPDATE edit SET burst = 0 WHERE seq = 2",
    "no instant": "UPDATE edit SET at = 'noon' WHERE seq = 1",
    "an instant without a zone": "UPDATE edit SET at = '2026-09-24T12:00:00' WHERE seq = 1",
    "an unknown verb": "UPDATE edit SET verb = 'invent' WHERE seq = 1",
    "an unknown step": "UPDATE edit SET step = 'lunch' WHERE seq = 1",
    "cut off JSON": "UPDATE edit SET changes = substr(changes, 1, length(changes) - 1) WHERE seq = 0",
    "no JSON": "UPDATE edit SET changes = '' WHERE seq = 1",
    "JSON of another form": "UPDATE edit SET changes = '{}' WHERE seq = 1",
    "JSON that is endless": f"UPDATE edit SET changes = {BRACKETS} WHERE seq = 1",
    "a number that is none": "UPDATE edit SET changes = replace(changes, '2.5', 'NaN') WHERE seq = 0",
    "a text that is no UTF-8": "UPDATE edit SET verb = CAST(x'ff' AS TEXT) WHERE seq = 1",
    "a plan that is no UTF-8": "UPDATE field SET value = CAST(x'ff' AS TEXT) WHERE name = 'vision.statement'",
    "no identity": "DELETE FROM meta WHERE name = 'uuid'",
    "another identity": "UPDATE meta SET value = 'x' WHERE name = 'uuid'",
}


SEALED = {
    "another time": "UPDATE edit SET at = replace(at, '12:', '13:') WHERE seq = 1",
    "another label": "UPDATE edit SET thing = 'vision' WHERE seq = 1",
    "another step": "UPDATE edit SET step = 'goals' WHERE seq = 1",
    "another session": "UPDATE session SET state = replace(state, 'preparation', 'goals')",
    "no session": "DELETE FROM session",
}


@pytest.mark.parametrize("statement", [*CONTENTS.values(), *SEALED.values()], ids=[*CONTENTS, *SEALED])
def test_another_content_is_refused(shelf: Shelf, sound: bytes, statement: str) -> None:
    change(shelf, sound, statement)
    check_refused(shelf, shelf.path, DAMAGED)


@pytest.mark.parametrize("statement", CONTENTS.values(), ids=CONTENTS.keys())
def test_another_content_is_refused_though_its_seals_are_right(
    shelf: Shelf, sound: bytes, statement: str
) -> None:
    change(shelf, sound, statement)
    seal_again(shelf)
    check_refused(shelf, shelf.path, DAMAGED)


def seal_again(shelf: Shelf) -> None:
    """Put the right sum behind every record of the log."""
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as db:
        db.text_factory = lambda text: text.decode(errors="surrogateescape")
        for row in db.execute("SELECT * FROM edit").fetchall():
            db.execute("UPDATE edit SET seal = ? WHERE seq = ?", [seal(row[:-1]), row[0]])


BOTH = {
    "a dangling reference": ("journey_cards", "phase", "nowhere"),
    "a dangling reference in a set": ("participants", "disciplines", '["nowhere"]'),
    "a dangling origin": ("actions", "origin", '["goal","nowhere"]'),
    "a dangling reference of an evaluation": ("evaluations_readings", "goal", "nowhere"),
    "a character that no plan may hold": ("journey_cards", "title", "bell \x07"),
    "a number out of range": ("actions", "hours", -1),
    "a set that names one twice": ("participants", "disciplines", "twice"),
}


@pytest.mark.parametrize(("table", "column", "cell"), BOTH.values(), ids=BOTH.keys())
def test_a_plan_that_breaks_a_rule_is_refused_though_log_and_tables_agree(
    shelf: Shelf, sound: bytes, table: str, column: str, cell: str | int
) -> None:
    shelf.path.write_bytes(sound)
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as db:
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        start = json.loads(db.execute("SELECT changes FROM edit WHERE seq = 0").fetchone()[0])
        row = start[table][0]
        if cell == "twice":
            (one,) = json.loads(row[names.index(column)])[:1]
            cell = json.dumps([one, one], separators=(",", ":"))
        row[names.index(column)] = cell
        told = json.dumps(start, ensure_ascii=False, separators=(",", ":"))
        db.execute("UPDATE edit SET changes = ? WHERE seq = 0", [told])
        db.execute(f"DELETE FROM {table}")
        marks = ", ".join("?" * len(names))
        db.executemany(f"INSERT INTO {table} VALUES ({marks})", start[table])
    seal_again(shelf)
    check_refused(shelf, shelf.path, DAMAGED)


def test_a_million_rows_are_refused_before_they_are_read(shelf: Shelf, sound: bytes) -> None:
    change(
        shelf,
        sound,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) "
        "INSERT INTO agreements SELECT 'plan', printf('%07d', i), 'a0', '' FROM n",
    )
    check_refused(shelf, shelf.path, StoreProblem.TOO_LARGE)


def header(at: int, value: bytes) -> Callable[[bytes], bytes]:
    return lambda image: image[:at] + value + image[at + len(value) :]


FORMS: dict[str, tuple[Callable[[bytes], bytes], StoreProblem]] = {
    "an empty file": (lambda _: b"", StoreProblem.NOT_A_WORKSHOP),
    "a short file": (lambda image: image[:99], StoreProblem.NOT_A_WORKSHOP),
    "a text": (lambda _: b"Dear colleagues,\n" * 100, StoreProblem.NOT_A_WORKSHOP),
    "another application": (header(68, b"Othr"), StoreProblem.NOT_A_WORKSHOP),
    "a newer version": (header(60, b"\0\0\0\2"), StoreProblem.NEWER_VERSION),
    "no version": (header(60, b"\0\0\0\0"), DAMAGED),
    "a write-ahead log": (header(18, b"\2\2"), DAMAGED),
    "another encoding": (header(56, b"\0\0\0\2"), DAMAGED),
    "half a file": (lambda image: image[: len(image) // 2 // 4096 * 4096], DAMAGED),
}


@pytest.mark.parametrize(("craft", "problem"), FORMS.values(), ids=FORMS.keys())
def test_another_form_is_refused(
    shelf: Shelf, sound: bytes, craft: Callable[[bytes], bytes], problem: StoreProblem
) -> None:
    shelf.path.write_bytes(craft(sound))
    check_refused(shelf, shelf.path, problem)


def test_a_zip_is_refused(shelf: Shelf) -> None:
    with zipfile.ZipFile(shelf.path, "w") as archive:
        archive.writestr("plan.json", "{}" * 1000)
    check_refused(shelf, shelf.path, StoreProblem.NOT_A_WORKSHOP)


def test_the_database_of_another_application_is_refused(shelf: Shelf) -> None:
    with closing(sqlite3.connect(shelf.path)) as db:
        db.execute("CREATE TABLE card (title)")
    check_refused(shelf, shelf.path, StoreProblem.NOT_A_WORKSHOP)


def test_a_folder_is_refused(shelf: Shelf) -> None:
    shelf.path.mkdir()
    check_refused(shelf, shelf.path, StoreProblem.NOT_A_FILE)


@pytest.mark.skipif(sys.platform == "win32", reason="there are none there")
def test_a_pipe_is_refused_without_waiting_for_it(shelf: Shelf) -> None:
    os.mkfifo(shelf.path)
    check_refused(shelf, shelf.path, StoreProblem.NOT_A_FILE)


def test_what_is_not_there_is_refused(shelf: Shelf) -> None:
    check_refused(shelf, shelf.path, StoreProblem.NOT_FOUND)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_in_a_circle_is_refused(shelf: Shelf) -> None:
    shelf.path.symlink_to(shelf.path)
    check_refused(shelf, shelf.path, StoreProblem.NOT_FOUND)


def test_a_file_larger_than_any_workshop_is_refused(shelf: Shelf) -> None:
    shelf.path.touch()
    os.truncate(shelf.path, 2**30 + 1)
    for attempt in (shelf.look, shelf.open):
        with pytest.raises(StoreError) as refused:
            attempt()
        assert refused.value.problem is StoreProblem.TOO_LARGE


def test_a_journal_of_another_file_is_not_let_loose_on_a_sound_one(shelf: Shelf, sound: bytes) -> None:
    """Such a pair comes about when one copies a file over another that was cut off while it was written."""
    shelf.path.write_bytes(sound)
    other = shelf.folder / "other.samenspel"
    other.write_bytes(sound)
    left = b""
    with closing(sqlite3.connect(other, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN")
        db.execute("UPDATE field SET value = 'other' WHERE name = 'vision.statement'")
        db.execute("UPDATE journey_cards SET title = 'other'")
        db.execute("DELETE FROM agreements")
        db.execute("SELECT count(*) FROM edit").fetchone()
        left = Path(f"{other}-journal").read_bytes()
        db.execute("ROLLBACK")
    other.unlink()
    assert left[:8] == bytes.fromhex("d9d505f920a163d7")
    document = shelf.open()
    for number in range(50):
        document.do(Write(("journey", "cards", document.workshop.journey.cards[0].id, "title"), f"{number}"))
    document.close()
    Path(f"{shelf.path}-journal").write_bytes(left)
    check_refused(shelf, shelf.path, DAMAGED)
