"""A file is made whole, opened with its history, looked at while it is open, and never taken twice."""

from __future__ import annotations

import gc
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.domain.plans import full_workshop, workshops
from tests.storage.opened import NOON, Become, Shelf
from workshop.commands.edits import Write
from workshop.document.ports import StoreError, StoreProblem
from workshop.document.session import Screen, Session, Timer
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.storage.seals import seal
from workshop.storage.starting import start_of

HOUSE = Path(__file__).parents[2]
STATEMENT = ("vision", "statement")


def refused(attempt: object) -> StoreProblem:
    """The problem that an attempt ends in."""
    assert callable(attempt)
    with pytest.raises(StoreError) as caught:
        attempt()
    return caught.value.problem


def test_a_new_file_holds_the_whole_workshop_for_its_owner_alone(shelf: Shelf) -> None:
    document = shelf.create(full_workshop())
    document.close()
    assert shelf.names() == [shelf.path.name]
    assert stat.S_IMODE(shelf.path.stat().st_mode) == 0o600 or sys.platform == "win32"
    assert shelf.look().workshop == full_workshop()
    assert shelf.open().workshop == full_workshop()


@given(workshops())
@settings(max_examples=20)
def test_any_workshop_is_opened_as_it_was_made(
    tmp_path_factory: pytest.TempPathFactory, workshop: Workshop
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("any"))
    shelf.create(workshop).close()
    looked = shelf.look()
    assert looked.workshop == workshop
    assert looked.edits == 0


def test_a_file_that_was_opened_can_be_forgotten_again(shelf: Shelf) -> None:
    """What is frozen is never looked at again, and a window that is closed would stay in memory for ever."""
    before = gc.get_freeze_count()
    shelf.create(full_workshop()).close()
    shelf.open().close()
    assert gc.get_freeze_count() == before
    assert gc.isenabled()


def test_history_goes_on_where_it_was_left(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "One"))
    document.do(Write(STATEMENT, "One face"))
    document.undo()
    document.close()
    again = shelf.open()
    assert again.workshop.vision.statement == "One"
    again.redo()
    assert again.workshop.vision.statement == "One face"
    again.undo()
    again.undo()
    assert again.undo() is None
    assert again.workshop == Workshop()
    again.close()
    assert shelf.look().workshop == Workshop()
    assert shelf.look().edits == 6


def test_typing_in_one_field_stays_one_deed_when_reopened(shelf: Shelf) -> None:
    document = shelf.create()
    for text in ("On", "One f", "One face"):
        document.do(Write(STATEMENT, text), field="statement")
    document.close()
    again = shelf.open()
    again.undo()
    assert again.workshop == Workshop()


def test_the_log_says_the_same_before_and_after(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Become(full_workshop()))
    document.undo()
    document.redo()
    changes = []
    document.subscribe(lambda adopted: changes.append(adopted.change))
    document.do(Write(STATEMENT, "Other"))
    document.close()
    log = shelf.look().log
    assert [change.seq for change in log] == [0, 1, 2, 3, 4]
    assert log[-1] == changes[0]
    assert log[0] == start_of(Workshop(), NOON)


def test_a_session_resumes(shelf: Shelf) -> None:
    session = Session(
        step=StepCode.JOURNEY,
        item="agenda item",
        timer=Timer(spent=FrozenMap({"agenda item": 61.5}), item="agenda item", since=1.7e9),
        screen=Screen.BLACK,
        concealed=frozenset({"pulse.start", "a row"}),
    )
    document = shelf.create()
    document.be(Session(step=StepCode.GOALS))
    document.be(session)
    document.close()
    assert shelf.look().session == session
    assert shelf.open().session == session


def test_a_session_that_cannot_be_read_keeps_no_plan_from_opening(shelf: Shelf) -> None:
    shelf.create().close()
    state = '{"step": "nowhere", "page": "last", "timer": [], "new": 1}'
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as db:
        db.execute("UPDATE session SET state = ?, seal = ?", [state, seal([state])])
    assert shelf.open().session == Session()


def test_what_is_open_is_not_opened_again_but_looked_at(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "One face"))
    document.be(Session(step=StepCode.VISION))
    assert refused(shelf.open) is StoreProblem.OPEN_ELSEWHERE
    looked = shelf.look()
    assert looked.workshop == document.workshop
    assert looked.session.step is StepCode.VISION
    assert (looked.edits, looked.version) == (1, 1)
    document.do(Write(STATEMENT, "still saved"))
    document.close()
    assert shelf.look().workshop.vision.statement == "still saved"


def test_a_link_leads_to_the_same_workshop(shelf: Shelf) -> None:
    shelf.create()
    link = shelf.folder / "link.samenspel"
    link.symlink_to(shelf.path)
    assert refused(lambda: shelf.open(link)) is StoreProblem.OPEN_ELSEWHERE


def test_a_file_is_never_made_over_another(shelf: Shelf) -> None:
    shelf.path.write_text("mine")
    assert refused(shelf.create) is StoreProblem.ALREADY_EXISTS
    assert shelf.path.read_text() == "mine"
    assert shelf.names() == [shelf.path.name]


def test_a_file_is_not_made_beside_a_journal_that_would_act_on_it(shelf: Shelf) -> None:
    journal = shelf.path.with_name(shelf.path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
    assert refused(shelf.create) is StoreProblem.ALREADY_EXISTS
    assert shelf.names() == [journal.name]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("missing/a.samenspel", StoreProblem.NO_FOLDER),
        ("x" * 300, StoreProblem.BAD_NAME),
        ("a\0b", StoreProblem.BAD_NAME),
    ],
)
def test_a_place_where_no_file_can_be_is_said_so(shelf: Shelf, name: str, problem: StoreProblem) -> None:
    assert refused(lambda: shelf.create(path=shelf.folder / name)) is problem
    assert shelf.names() == []


def test_a_workshop_that_breaks_a_rule_makes_no_file(shelf: Shelf) -> None:
    broken = Write(STATEMENT, "x").apply(Workshop())
    object.__setattr__(broken.vision, "statement", "\x07")
    assert refused(lambda: shelf.create(broken)) is StoreProblem.DAMAGED
    assert shelf.names() == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other things there")
def test_a_file_that_may_not_be_written_is_refused_for_work_and_can_be_looked_at() -> None:
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run(
            [sys.executable, "-m", "tests.storage.without_rights", folder],
            cwd=HOUSE,
            capture_output=True,
            text=True,
            check=True,
        )
    assert said.stdout.split() == ["looked", "read_only", "no_permission", "no_permission", "there"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name is Unicode")
def test_a_file_whose_name_is_no_unicode_is_as_good_as_any(shelf: Shelf) -> None:
    path = Path(os.fsdecode(os.fsencode(shelf.folder) + b"/caf\xe9?a=1#%20.samenspel"))
    shelf.create(full_workshop(), path).close()
    assert shelf.look(path).workshop == full_workshop()
    assert shelf.open(path).workshop == full_workshop()
