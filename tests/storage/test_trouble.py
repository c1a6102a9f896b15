"""The disk is full, breaks or is pulled, the file is deleted or replaced: nothing is lost, and it is said."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.disk import Disk, Nth, Operation, Rule, broken, full, healthy, is_reachable
from tests.storage.opened import Become, Shelf
from tests.storage.tallies import count as counted
from workshop.commands.edits import Write
from workshop.document.document import Document
from workshop.document.ports import Saved, StoreError, StoreProblem
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop

STATEMENT = ("vision", "statement")

needs_disk = pytest.mark.skipif(not is_reachable(), reason="SQLite's functions are built into this Python")
fails = pytest.mark.logs("saving failed")


def edit(document: Document) -> None:
    document.do(Write(STATEMENT, "One face"))


def become(document: Document) -> None:
    document.do(Become(full_workshop()))


def undo(document: Document) -> None:
    document.undo()


def session(document: Document) -> None:
    document.be(Session(step=StepCode.VISION))


@fails
@needs_disk
def test_edits_wait_for_room_on_a_full_disk(shelf: Shelf) -> None:
    shelf.create().close()
    with Disk(shelf.folder) as disk:
        document = shelf.open()
        store = shelf.store(document)
        disk.rule = full
        since = shelf.clock.now()
        for number in range(63):
            document.do(Write(STATEMENT, f"text {number}"))
            shelf.clock.turn(1)
        failed = store.flush()
        assert (failed.seq, failed.failure) == (0, StoreProblem.DISK_FULL)
        assert failed.since is not None
        assert since <= failed.since <= shelf.clock.now()
        assert store.flush().since == failed.since
        disk.rule = healthy
        assert store.flush() == Saved(63, at=shelf.clock.now())
        document.close()
    assert [change.seq for change in shelf.look().log] == list(range(64))
    assert shelf.look().workshop == document.workshop


@fails
@needs_disk
@pytest.mark.parametrize("is_for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("rule", [broken, full])
@pytest.mark.parametrize("deed", [edit, pytest.param(become, marks=pytest.mark.long), undo, session])
def test_wherever_the_disk_fails_nothing_is_lost_and_the_window_works_on(
    deed: Callable[[Document], None], rule: Rule, is_for_ever: bool, shelf: Shelf
) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "One"))
    document.close()
    prepared = shelf.path.read_bytes()
    failed = 0
    for n in range(1, 1000):
        shelf.path.write_bytes(prepared)
        fault = Nth(n, rule, is_for_ever)
        failed += _fail_and_heal(shelf, deed, fault)
        if fault.count < n:
            break
    assert failed >= 3
    counted("failing_operations", n, told=failed, lost=0)


def _fail_and_heal(shelf: Shelf, deed: Callable[[Document], None], fault: Nth) -> bool:
    """Do a deed while the disk fails, then another on a sound one; tell whether the failure was told."""
    with Disk(shelf.folder) as disk:
        document = shelf.open()
        store = shelf.store(document)
        store.flush()
        disk.rule = fault
        deed(document)
        told = store.flush().failure
        assert told in (None, StoreProblem.MEDIUM, StoreProblem.DISK_FULL, StoreProblem.NO_PERMISSION)
        disk.rule = healthy
        assert store.flush().failure is None
        document.do(Write(STATEMENT, "and on"))
        document.undo()
        assert store.flush().failure is None
        document.close()
    looked = shelf.look()
    assert looked.workshop == document.workshop
    assert looked.session == document.session
    return told is not None


@fails
@needs_disk
@pytest.mark.parametrize("deed", [edit, pytest.param(become, marks=pytest.mark.long), undo])
def test_whenever_the_medium_is_pulled_the_workshop_goes_on_elsewhere(
    deed: Callable[[Document], None], tmp_path: Path
) -> None:
    stick, safe = Shelf(tmp_path / "stick"), Shelf(tmp_path / "safe")
    safe.folder.mkdir()
    for n in range(1, 1000):
        stick.folder.mkdir()
        document = stick.create()
        document.do(Write(STATEMENT, "One"))
        document.close()
        pulling = Nth(n, broken, is_for_ever=True)
        _pull_and_go_on(stick, safe, deed, pulling)
        shutil.rmtree(stick.folder, ignore_errors=True)
        shutil.rmtree(stick.folder.with_name("pulled"), ignore_errors=True)
        safe.path.unlink()
        if pulling.count < n:
            break
    assert n > 10
    counted("pulled_media", n, rescued=n)


def _pull_and_go_on(stick: Shelf, safe: Shelf, deed: Callable[[Document], None], pulling: Nth) -> None:
    def rule(operation: Operation) -> int:
        code = pulling(operation)
        if code and stick.folder.exists():
            stick.folder.rename(stick.folder.with_name("pulled"))
        return code

    with Disk(stick.folder) as disk:
        document = stick.open()
        store = stick.store(document)
        store.flush()
        disk.rule = rule
        deed(document)
        store.flush()
        document.do(Write(STATEMENT, "typed when it was gone"))
        document.be(Session(step=StepCode.VISION))
        store.go_on_in(safe.path)
        assert (store.path, store.saved.failure) == (safe.path, None)
        document.do(Write(STATEMENT, "and on"))
        document.close()
    _assert_whole(safe, document)


def _assert_whole(safe: Shelf, document: Document) -> None:
    """Everything is in the safe place, to the last keystroke, and back to the beginning."""
    again = safe.open()
    assert (again.workshop, again.session) == (document.workshop, document.session)
    while again.undo() is not None:
        pass
    assert again.workshop == Workshop()
    again.close()


@fails
def test_a_file_that_is_deleted_while_open_is_missed_and_its_workshop_goes_on(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    edit(document)
    store.flush()
    shelf.path.unlink()
    document.do(Write(STATEMENT, "unsaved"))
    assert store.flush().failure is StoreProblem.FILE_GONE
    assert not shelf.path.exists()
    other = shelf.folder / "other.samenspel"
    store.go_on_in(other)
    assert shelf.look(other).workshop == document.workshop
    assert shelf.look(other).edits == 2


@fails
def test_a_file_that_is_moved_away_and_back_is_saved_again(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    aside = shelf.folder / "aside"
    shelf.path.rename(aside)
    edit(document)
    assert store.flush().failure is StoreProblem.FILE_GONE
    aside.rename(shelf.path)
    assert store.flush().failure is None
    document.close()
    assert shelf.look().workshop == document.workshop


@fails
def test_a_file_that_takes_its_place_is_not_written_nor_is_its_journal(shelf: Shelf) -> None:
    other = shelf.folder / "other.samenspel"
    shelf.create(full_workshop(), other).close()
    theirs = other.read_bytes()
    document = shelf.create()
    store = shelf.store(document)
    edit(document)
    store.flush()
    other.replace(shelf.path)
    journal = shelf.path.with_name(f"{shelf.path.name}-journal")
    journal.write_bytes(b"theirs")
    document.do(Write(STATEMENT, "unsaved"))
    assert store.flush().failure is StoreProblem.FILE_REPLACED
    document.close()
    assert shelf.path.read_bytes() == theirs
    assert journal.read_bytes() == b"theirs"


def in_another_process(script: str, *paths: Path) -> None:
    """Do something to files as another program would; here the lock of this process would go."""
    subprocess.run([sys.executable, "-c", f"import os, sys, shutil; {script}", *paths], check=True)


@fails
def test_a_file_that_is_overwritten_in_place_is_not_written_on(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    edit(document)
    store.flush()
    older = shelf.folder / "older"
    Shelf(shelf.folder).create(path=older).close()
    in_another_process("shutil.copyfile(sys.argv[1], sys.argv[2])", older, shelf.path)
    document.do(Write(STATEMENT, "unsaved"))
    assert store.flush().failure is StoreProblem.FILE_REPLACED
    document.close()
    assert shelf.path.read_bytes() == older.read_bytes()


@fails
@pytest.mark.parametrize("size", [0, 100, 4096])
def test_a_file_that_is_cut_short_is_not_written_on(shelf: Shelf, size: int) -> None:
    document = shelf.create()
    store = shelf.store(document)
    store.flush()
    os.truncate(shelf.path, size)
    edit(document)
    assert store.flush().failure is StoreProblem.FILE_REPLACED
    document.close()
    assert shelf.path.stat().st_size == size


def test_a_file_of_another_time_that_says_the_same_is_still_ours(shelf: Shelf) -> None:
    """A cloud client touches the times of files."""
    document = shelf.create()
    store = shelf.store(document)
    edit(document)
    store.flush()
    os.utime(shelf.path, ns=(1, 1))
    document.do(Write(STATEMENT, "saved"))
    assert store.flush().failure is None
    document.close()
    assert shelf.look().workshop.vision.statement == "saved"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are otherwise there")
def test_rights_that_are_lost_while_a_file_is_open_cost_nothing() -> None:
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run(
            [sys.executable, "-m", "tests.storage.losing_rights", folder],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    assert said.stdout == "saved saved saved 3 and on"


def test_a_broken_installation_is_told_and_a_safe_copy_has_everything(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "tests.storage.broken_install", tmp_path],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    (unstarted, *edited, copied, afterwards), kept = ast.literal_eval(said.stdout)
    assert [unstarted, *edited, afterwards] == [StoreProblem.UNABLE] * 4
    assert copied == "saved"
    assert kept == [(2, "One face"), (3, "One face for all")]


def test_going_on_in_a_file_that_exists_is_refused_and_changes_nothing(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    other = shelf.folder / "other.samenspel"
    other.write_text("mine")
    with pytest.raises(StoreError) as refused:
        store.go_on_in(other)
    assert refused.value.problem is StoreProblem.ALREADY_EXISTS
    assert other.read_text() == "mine"
    assert store.path == shelf.path
    edit(document)
    assert store.flush().failure is None
    assert shelf.look().workshop == document.workshop


def test_a_file_that_was_let_go_is_not_gone_on_with_and_nobody_waits_for_it(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    document.close()
    with pytest.raises(StoreError):
        store.go_on_in(shelf.folder / "elsewhere.samenspel")


def test_two_windows_can_go_on_in_copies_of_their_own(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    edit(document)
    store.go_on_in(shelf.folder / "copy.samenspel")
    first = shelf.open()
    assert first.workshop == document.workshop
    document.do(Write(STATEMENT, "in the copy"))
    first.do(Write(STATEMENT, "in the first"))
    for one in (document, first):
        one.close()
    assert shelf.look().workshop.vision.statement == "in the first"
    assert shelf.look(shelf.folder / "copy.samenspel").workshop.vision.statement == "in the copy"
