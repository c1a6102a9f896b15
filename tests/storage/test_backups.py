"""Earlier versions are kept where a lost file cannot take them along, and thinned out by age."""

from __future__ import annotations

import datetime as dt
import shutil
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.disk import Disk, broken, is_reachable
from tests.storage.opened import NOON, Shelf
from workshop.commands.edits import Write
from workshop.document.ports import Backup
from workshop.storage.backups import DAYS, HOURS, LATEST, MOST_BYTES, outdated

STATEMENT = ("vision", "statement")


def edited(shelf: Shelf, *texts: str) -> None:
    """Open the file, edit it and close it, a minute after the last time."""
    shelf.clock.turn(60)
    document = shelf.open()
    for text in texts:
        document.do(Write(STATEMENT, text))
    document.close()


def test_every_closing_with_changes_leaves_a_version_with_its_history(shelf: Shelf) -> None:
    shelf.create().close()
    edited(shelf, "One")
    edited(shelf, "Two", "Three")
    kept = shelf.files.of(shelf.path)
    assert [backup.edits for backup in kept][:2] == [3, 1]
    assert kept[0].at == shelf.clock.now()
    newest = shelf.look(kept[0].path)
    assert newest.workshop == shelf.look().workshop
    assert [*newest.log] == [*shelf.look().log]
    assert shelf.look(kept[1].path).workshop.vision.statement == "One"
    assert kept[0].size == kept[0].path.stat().st_size
    assert stat.S_IMODE(kept[0].path.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_opening_without_changes_leaves_no_second_version(shelf: Shelf) -> None:
    shelf.create().close()
    edited(shelf, "One")
    kept = shelf.files.of(shelf.path)
    for _ in range(3):
        shelf.clock.turn(600)
        document = shelf.open()
        shelf.store(document).flush()
        document.close()
    assert shelf.files.of(shelf.path) == kept


def test_a_file_that_was_changed_elsewhere_is_kept_as_it_is_opened(shelf: Shelf, tmp_path: Path) -> None:
    shelf.create().close()
    other = Shelf(tmp_path / "another computer")
    other.folder.mkdir()
    shutil.copyfile(shelf.path, other.path)
    edited(other, "elsewhere")
    shutil.copyfile(other.path, shelf.path)
    document = shelf.open()
    shelf.store(document).flush()
    document.do(Write(STATEMENT, "here"))
    shelf.store(document).flush()
    assert [shelf.look(one.path).workshop.vision.statement for one in shelf.files.of(shelf.path)] == [
        "elsewhere"
    ]


def test_a_version_is_kept_before_something_large_is_done(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "before"))
    shelf.store(document).back_up()
    document.do(Write(STATEMENT, "after"))
    shelf.store(document).flush()
    assert shelf.look(shelf.files.of(shelf.path)[0].path).workshop.vision.statement == "before"


def test_versions_are_found_when_the_file_was_moved_damaged_or_deleted(shelf: Shelf) -> None:
    shelf.create().close()
    edited(shelf, "One")
    kept = shelf.files.of(shelf.path)
    assert len(kept) >= 1
    moved = shelf.path.rename(shelf.folder / "moved.samenspel")
    assert shelf.files.of(moved) == kept
    moved.rename(shelf.path)
    shelf.path.write_bytes(b"damaged")
    assert shelf.files.of(shelf.path) == kept
    shelf.path.unlink()
    assert shelf.files.of(shelf.path) == kept
    assert shelf.files.of(shelf.folder / "never.samenspel") == ()


@pytest.mark.logs("saving failed")
@pytest.mark.skipif(not is_reachable(), reason="SQLite's functions are built into this Python")
def test_what_could_not_be_saved_at_the_closing_is_in_the_newest_version(shelf: Shelf) -> None:
    shelf.create().close()
    with Disk(shelf.path) as disk:
        document = shelf.open()
        shelf.store(document).flush()
        disk.rule = broken
        document.do(Write(STATEMENT, "never saved"))
        document.close()
    kept = shelf.files.of(shelf.path)
    assert shelf.look(kept[0].path).workshop == document.workshop
    assert shelf.look().edits == 0


@pytest.mark.logs("a backup failed: no_folder")
def test_a_backup_that_cannot_be_made_does_not_stop_the_saving(shelf: Shelf) -> None:
    shelf.create().close()
    shelf.own.mkdir(exist_ok=True)
    shutil.rmtree(shelf.own)
    shelf.own.write_text("in the way")
    document = shelf.open()
    document.do(Write(STATEMENT, "saved"))
    assert shelf.store(document).flush().failure is None
    document.close()
    assert shelf.look().workshop.vision.statement == "saved"


def backup(minutes: int, size: int = 1) -> Backup:
    """One of so many minutes ago."""
    at = NOON.astimezone(dt.UTC) - dt.timedelta(minutes=minutes)
    return Backup(Path(f"{minutes}"), at, -minutes, size)


@given(st.lists(st.integers(0, 60 * 24 * 60), unique=True, max_size=300), st.integers(1, 2**25))
def test_the_newest_one_an_hour_and_one_a_day_are_kept_and_no_more(ages: list[int], size: int) -> None:
    backups = [backup(age, size) for age in ages]
    gone = outdated(backups, NOON)
    kept = sorted((one for one in backups if one not in gone), key=lambda one: one.at, reverse=True)
    assert not backups or kept
    assert sum(one.size for one in kept) <= MOST_BYTES or len(kept) == 1
    newest = sorted(backups, key=lambda one: one.at, reverse=True)
    if size * len(backups) <= MOST_BYTES:
        assert kept[:LATEST] == newest[:LATEST]
        recent = [one for one in newest if NOON - one.at <= HOURS]
        assert {f"{one.at:%d%H}" for one in recent} <= {f"{one.at:%d%H}" for one in kept}
        month = [one for one in newest if NOON - one.at <= DAYS]
        assert {one.at.date() for one in month} <= {one.at.date() for one in kept}
        assert len(kept) <= LATEST + 25 + 32
