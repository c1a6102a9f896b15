"""Files of every released version open, and an older one is led to the present form or left as it is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.domain.plans import full_workshop
from tests.storage.disk import Disk, Nth, Rule, broken, full, healthy, is_reachable
from tests.storage.golden import SESSION, golden
from tests.storage.opened import Shelf
from tests.storage.tallies import count as counted
from workshop.commands.edits import Write
from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.migrations import MIGRATIONS
from workshop.storage.schema import VERSION, statements


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_the_golden_file_of_every_version_opens_with_all_its_history(shelf: Shelf, version: int) -> None:
    shutil.copyfile(golden(version), shelf.path)
    document = shelf.open()
    statement = document.workshop.vision.statement
    assert document.workshop == Write(("vision", "statement"), statement).apply(full_workshop())
    assert statement == "One face — één gezicht 👥"
    assert document.session == SESSION
    document.undo()
    assert document.workshop == full_workshop()
    document.close()
    assert shelf.look().edits == 8


def test_the_schema_of_this_version_is_that_of_its_golden_file() -> None:
    """When this fails, the plan's shape has changed.

    Before the first release: python -m tests.storage.golden. After it: raise `VERSION`, write a migration,
    and make the golden file of the new version.
    """
    with closing(sqlite3.connect(f"file:{golden()}?immutable=1", uri=True)) as db:
        there = dict(db.execute("SELECT name, sql FROM sqlite_master"))
    assert there == statements()


def older(db: sqlite3.Connection) -> None:
    """Make a form of the file that there never was: another name for a table."""
    db.execute("ALTER TABLE agreements RENAME TO deals")
    db.execute("UPDATE edit SET changes = replace(changes, '\"agreements\"', '\"deals\"')")
    reseal(db)
    db.execute("PRAGMA user_version = 0")


def to_present(db: sqlite3.Connection) -> None:
    """Lead that form to the present one."""
    db.execute(statements()["agreements"])
    db.execute("INSERT INTO agreements SELECT * FROM deals")
    db.execute("DROP TABLE deals")
    db.execute("UPDATE edit SET changes = replace(changes, '\"deals\"', '\"agreements\"')")
    reseal(db)


def reseal(db: sqlite3.Connection) -> None:
    from workshop.storage.seals import seal

    for row in db.execute("SELECT * FROM edit").fetchall():
        db.execute("UPDATE edit SET seal = ? WHERE seq = ?", [seal(row[:-1]), row[0]])


@pytest.fixture
def old(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """An older file on the shelf, and the way from it; its bytes are returned."""
    monkeypatch.setitem(MIGRATIONS, 0, to_present)
    shutil.copyfile(golden(), shelf.path)
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as db:
        older(db)
    return shelf.path.read_bytes()


def test_an_older_file_is_led_to_the_present_form_with_its_history(shelf: Shelf, old: bytes) -> None:
    expected = shelf.look()
    assert shelf.path.read_bytes() == old
    document = shelf.open()
    assert (document.workshop, document.session) == (expected.workshop, expected.session)
    document.undo()
    document.close()
    assert shelf.look().version == VERSION
    assert shelf.look().edits == expected.edits + 1


def test_the_older_form_is_kept_before_anything_is_changed(shelf: Shelf, old: bytes) -> None:
    shelf.open().close()
    kept = shelf.files.of(shelf.path)
    assert kept[-1].path.read_bytes() == old


def test_without_a_backup_an_older_file_is_left_alone(shelf: Shelf, old: bytes) -> None:
    shelf.own.write_text("in the way")
    with pytest.raises(StoreError):
        shelf.open()
    assert shelf.path.read_bytes() == old


def test_an_older_file_that_does_not_pass_afterwards_is_left_alone(
    shelf: Shelf, old: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(db: sqlite3.Connection) -> None:
        to_present(db)
        db.execute("DELETE FROM agreements")

    monkeypatch.setitem(MIGRATIONS, 0, careless)
    for attempt in (shelf.look, shelf.open):
        with pytest.raises(StoreError) as refused:
            attempt()
        assert refused.value.problem is StoreProblem.DAMAGED
    assert shelf.path.read_bytes() == old


@pytest.mark.skipif(not is_reachable(), reason="SQLite's functions are built into this Python")
@pytest.mark.parametrize("is_for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("rule", [broken, full])
@pytest.mark.parametrize("stride", [53, pytest.param(1, marks=pytest.mark.long)])
def test_wherever_the_disk_fails_an_older_file_opens_afterwards(
    shelf: Shelf, old: bytes, rule: Rule, is_for_ever: bool, stride: int
) -> None:
    expected = shelf.look().workshop
    problems: list[StoreProblem] = []
    for n in range(1, 3000, stride):
        shelf.path.write_bytes(old)
        fault = Nth(n, rule, is_for_ever)
        with Disk(shelf.path) as disk:
            disk.rule = fault
            problems += opening_fails(shelf)
            disk.rule = healthy
            document = shelf.open()
            assert document.workshop == expected
            document.close()
        if fault.count < n:
            break
    assert len(problems) >= 3
    assert StoreProblem.UNEXPECTED not in problems
    counted("failing_migrations", (n + stride - 1) // stride, told=len(problems), lost=0)


def opening_fails(shelf: Shelf) -> list[StoreProblem]:
    """Open the file and say why that failed, if it did."""
    try:
        shelf.open().close()
    except StoreError as error:
        return [error.problem]
    return []
