"""Every edit is durable before it is called saved, in order, and a window never waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.disk import Disk, Kind, is_reachable
from tests.storage.opened import Shelf
from workshop.commands.edits import Write, added
from workshop.document.ports import Saved
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.people import Discipline

HOUSE = Path(__file__).parents[2]
STATEMENT = ("vision", "statement")

needs_disk = pytest.mark.skipif(not is_reachable(), reason="SQLite's functions are built into this Python")


@needs_disk
def test_an_edit_costs_at_most_five_syncs(shelf: Shelf) -> None:
    """Four are SQLite's; at the first one of a journal the system syncs its folder as well."""
    shelf.create().close()
    with Disk(shelf.folder) as disk:
        document = shelf.open()
        for text in ("One", "One face", "One face for all"):
            before = disk.syncs()
            document.do(Write(STATEMENT, text))
            document.be(Session(step=StepCode.VISION, page=len(text)))
            shelf.store(document).flush()
            assert 1 <= disk.syncs() - before <= 4
        document.close()


@needs_disk
def test_a_burst_of_edits_is_saved_in_few_commits_and_in_order(shelf: Shelf) -> None:
    shelf.create().close()
    with Disk(shelf.folder) as disk:
        document = shelf.open()
        for number in range(200):
            document.do(added(("disciplines",), Discipline(id=f"d{number}", name=f"Discipline {number}")))
        assert shelf.store(document).flush().seq == 200
        assert disk.syncs() <= 60  # one by one they would be 800
        document.close()
    assert [change.seq for change in shelf.look().log] == list(range(201))
    assert shelf.look().workshop == document.workshop


@needs_disk
def test_what_changes_nothing_writes_nothing(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "One"))
    document.close()
    before = shelf.path.read_bytes()
    with Disk(shelf.folder) as disk:
        document = shelf.open()
        document.do(Write(STATEMENT, "One"))
        document.be(document.session)
        shelf.store(document).flush()
        document.close()
        assert [one for one in disk.done if one.kind is Kind.WRITE and one.name == str(shelf.path)] == []
    assert shelf.path.read_bytes() == before
    assert shelf.names() == [shelf.path.name]


def test_saving_is_told_with_the_time_of_the_acknowledgement(shelf: Shelf) -> None:
    document = shelf.create()
    store = shelf.store(document)
    told: list[Saved] = []
    store.watch(told.append)
    shelf.clock.turn(60)
    document.do(Write(STATEMENT, "One"))
    assert store.flush() == Saved(1, at=shelf.clock.now())
    assert told == [Saved(1, at=shelf.clock.now())]


@pytest.mark.logs("a report failed: RuntimeError")
def test_a_window_that_has_gone_does_not_stop_the_saving(shelf: Shelf) -> None:
    def gone(_: Saved) -> None:
        raise RuntimeError("the bridge is deleted")

    document = shelf.create()
    store = shelf.store(document)
    told: list[Saved] = []
    store.watch(gone)
    store.watch(told.append)
    for text in ("One", "Two"):
        document.do(Write(STATEMENT, text))
        store.flush()
    assert [saved.seq for saved in told] == [1, 2]


def test_closing_twice_is_closing_once(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "One"))
    document.close()
    document.close()
    assert shelf.look().workshop.vision.statement == "One"


def python(script: str, *words: str) -> str:
    """What a Python of its own says that runs a script in the house."""
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=HOUSE,
        env={**os.environ, "PYTHONPATH": str(HOUSE)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_edits_are_saved_when_python_ends_without_closing(shelf: Shelf) -> None:
    script = """
import sys
from pathlib import Path
from tests.storage.opened import Shelf
from workshop.commands.edits import Write
document = Shelf(Path(sys.argv[1])).create()
for number in range(50):
    document.do(Write(("vision", "statement"), f"text {number}"))
"""
    python(script, str(shelf.folder))
    assert shelf.look().workshop.vision.statement == "text 49"
    assert shelf.names() == [shelf.path.name]


def test_opening_and_closing_does_without_sqlalchemy(shelf: Shelf) -> None:
    shelf.create().close()
    script = """
import sys
from pathlib import Path
from tests.storage.opened import Shelf
document = Shelf(Path(sys.argv[1])).open()
print("sqlalchemy" in sys.modules)
document.close()
print("sqlalchemy" in sys.modules)
"""
    assert python(script, str(shelf.folder)).split() == ["False", "False"]


def test_nothing_but_sqlite_opens_the_file_while_it_is_open(shelf: Shelf) -> None:
    """On POSIX the closing of any other descriptor would drop the lock."""
    script = """
import sys
from pathlib import Path
from tests.storage.opened import Shelf
from workshop.commands.edits import Write
from workshop.document.ports import StoreError
shelf = Shelf(Path(sys.argv[1]))
document = shelf.create()
opened = []
sys.addaudithook(lambda event, words: opened.append(words[0]) if event == "open" else None)
document.do(Write(("vision", "statement"), "One"))
shelf.store(document).flush()
shelf.look()
try:
    shelf.open()
except StoreError:
    pass
document.undo()
shelf.store(document).go_on_in(shelf.folder / "elsewhere.samenspel")
document.close()
print([name for name in opened if str(name).startswith(str(shelf.path))])
"""
    assert python(script, str(shelf.folder)) == "[]"


def test_another_process_cannot_take_what_is_open_and_may_look(shelf: Shelf) -> None:
    document = shelf.create()
    document.do(Write(STATEMENT, "One"))
    shelf.store(document).flush()
    script = """
import sys
from pathlib import Path
from tests.storage.opened import Shelf
from workshop.document.ports import StoreError
shelf = Shelf(Path(sys.argv[1]))
try:
    shelf.open()
except StoreError as error:
    print(error.problem)
print(shelf.look().workshop.vision.statement)
"""
    assert python(script, str(shelf.folder)).split() == ["open_elsewhere", "One"]
    document.do(Write(STATEMENT, "Two"))
    assert shelf.store(document).flush().failure is None
    assert python(script, str(shelf.folder)).split() == ["open_elsewhere", "Two"]
