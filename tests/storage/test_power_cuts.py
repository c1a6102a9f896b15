"""Whenever the power is cut, the file opens and holds every edit that was called saved, and half of none."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.disk import Disk, Kind, Operation, is_reachable
from tests.storage.opened import Become, Shelf
from tests.storage.powercuts import Tape
from tests.storage.tallies import count as counted
from workshop.commands.edits import Write
from workshop.document.document import Document
from workshop.document.ports import Saved, StoreError
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop

STATEMENT = ("vision", "statement")
pytestmark = pytest.mark.skipif(not is_reachable(), reason="SQLite's functions are built into this Python")


@dataclass
class Recording:
    """A day's work: every operation, when each edit was called saved, and what the plan was after each."""

    path: Path
    before: bytes
    operations: list[Operation]
    saved: list[tuple[int, int]] = field(default_factory=list)
    """How many operations had been done, and the edit that was called saved then."""
    plans: list[Workshop] = field(default_factory=list)

    def promised(self, count: int) -> int:
        """The last edit that was called saved when so many operations had been done."""
        return max((seq for done, seq in self.saved if done <= count), default=0)

    def tape(self) -> Tape:
        """The operations, to be played."""
        return Tape(self.operations, self.before, self.path)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    shelf = Shelf(tmp_path_factory.mktemp("recorded"))
    shelf.create().close()
    with Disk(shelf.folder) as disk:
        recording = Recording(shelf.path, shelf.path.read_bytes(), disk.done)
        document = shelf.open()
        store = shelf.store(document)

        def saved(saved: Saved) -> None:
            recording.saved.append((len(disk.done), saved.seq))

        store.watch(saved)
        recording.plans.append(document.workshop)
        document.subscribe(lambda adopted: recording.plans.append(adopted.now))
        chance = random.Random(1)
        for number in range(60):
            work(document, number)
            if chance.random() < 0.7:
                store.flush()
        document.close()
    return recording


def work(document: Document, number: int) -> None:
    match number % 6:
        case 0:
            document.do(Become(full_workshop() if number % 12 else Workshop()))
        case 1:
            document.undo()
        case 2:
            document.be(Session(step=StepCode.VISION, page=number))
        case _:
            document.do(Write(STATEMENT, f"{number} " * 700))


@pytest.mark.parametrize("count", [300, pytest.param(3000, marks=pytest.mark.long)])
def test_after_a_power_cut_every_saved_edit_is_there(
    recording: Recording, tmp_path: Path, count: int
) -> None:
    tape = recording.tape()
    further = set()
    chance = random.Random(count)
    for seed, done in enumerate(sorted(chance.randint(0, len(recording.operations)) for _ in range(count))):
        tape.play(done)
        there = surviving(recording, tape, seed, tmp_path / str(seed))
        assert there >= recording.promised(done)
        further.add(there - recording.promised(done))
    assert len(further) > 1
    counted("power_cuts", count, operations=len(recording.operations), corrupt=0, lost=0)


def surviving(recording: Recording, tape: Tape, seed: int, folder: Path) -> int:
    """Look at what a power cut leaves behind, in a folder of its own; return the last edit that is there."""
    shelf = Shelf(folder)
    folder.mkdir()
    tape.cut(seed, folder)
    looked = shelf.look(folder / recording.path.name)
    assert looked.workshop == recording.plans[looked.edits]
    if seed % 5 == 0:
        document = shelf.open(folder / recording.path.name)
        assert document.workshop == looked.workshop
        document.undo()
        document.close()
    return looked.edits


def test_a_file_that_is_never_forced_to_the_medium_would_be_found_out(
    recording: Recording, tmp_path: Path
) -> None:
    unsynced = [one for one in recording.operations if one.kind is not Kind.SYNC]
    tape = Tape(unsynced, recording.before, recording.path)
    tape.play(len(unsynced))
    broken = 0
    for seed in range(20):
        try:
            there = surviving(recording, tape, seed, tmp_path / str(seed))
            broken += there < recording.promised(len(recording.operations))
        except StoreError:
            broken += 1
    assert broken > 10
