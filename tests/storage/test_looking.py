"""Who looks at a workshop that somebody works in sees a whole one, and is in nobody's way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.storage.cut_off import cut_off
from tests.storage.opened import Shelf
from tests.storage.tallies import count as counted

HOUSE = Path(__file__).parents[2]
EDIT_UNTIL_TOLD = """
import sys, threading
from pathlib import Path
from tests.storage.opened import Shelf
from workshop.commands.edits import Write
shelf = Shelf(Path(sys.argv[1]))
document = shelf.create()
store = shelf.store(document)
told = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), told.set()), daemon=True).start()
number = 0
while not told.wait(0.002 if number % 20 else 0.1):
    number += 1
    document.do(Write(("vision", "statement"), f"{number} " * 500))
    if number % 3 == 1:
        store.flush()
    if number == 10:
        print("editing", flush=True)
document.close()
print(store.saved.seq, store.saved.failure)
"""


@contextmanager
def edited_by_another_process(shelf: Shelf, ends: list[str]) -> Iterator[None]:
    """Somebody edits faster than anyone can; how that ended is added to `ends`."""
    editor = subprocess.Popen(
        [sys.executable, "-c", EDIT_UNTIL_TOLD, str(shelf.folder)],
        cwd=HOUSE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert editor.stdout is not None
    assert editor.stdout.readline() == "editing\n"
    yield
    said, _ = editor.communicate("enough")
    ends.append(said)


LOOKS = 40
"""Of one file: after so many it has grown larger than any workshop, for it is edited without a pause."""


@pytest.mark.parametrize("files", [1, pytest.param(25, marks=pytest.mark.long)])
def test_whoever_looks_while_another_edits_sees_a_whole_workshop(tmp_path: Path, files: int) -> None:
    for number in range(files):
        shelf = Shelf(tmp_path / str(number))
        shelf.folder.mkdir()
        look_while_another_edits(shelf)


def look_while_another_edits(shelf: Shelf) -> None:
    seen = [0]
    ends: list[str] = []
    with edited_by_another_process(shelf, ends):
        for _ in range(LOOKS):
            looked = shelf.look()
            assert looked.workshop.vision.statement == f"{looked.edits} " * 500
            seen.append(looked.edits)
    assert seen == sorted(seen)
    assert seen[-1] > seen[1] >= 10
    counted("looks", LOOKS, edits_meanwhile=seen[-1] - seen[1], torn=0)
    last, failure = ends[0].split()
    assert failure == "None"
    assert shelf.look().edits == int(last)


def test_looking_leaves_nothing_behind(shelf: Shelf) -> None:
    document = shelf.create()
    shelf.store(document).flush()
    shelf.look()
    document.close()
    before = shelf.path.stat()
    shelf.look()
    assert shelf.path.stat().st_mtime_ns == before.st_mtime_ns
    assert shelf.names() == [shelf.path.name]


def test_a_file_whose_last_commit_was_cut_off_is_seen_without_it_and_stays_as_it_is(shelf: Shelf) -> None:
    shelf.create().close()
    whole = shelf.look()
    cut_off(shelf.path)
    journal = shelf.path.with_name(f"{shelf.path.name}-journal")
    before = shelf.path.read_bytes(), journal.read_bytes()
    assert before[1]
    looked = shelf.look()
    assert (looked.workshop, [*looked.log]) == (whole.workshop, [*whole.log])
    assert (shelf.path.read_bytes(), journal.read_bytes()) == before
    assert list((shelf.own / "private").iterdir()) == []
    document = shelf.open()
    assert document.workshop == whole.workshop
    document.close()
    assert not journal.exists()
    assert shelf.look().edits == 0
