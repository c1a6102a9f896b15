"""Kills a process that edits, at random moments, and looks whether anything that was called saved is missing.

python -m tests.storage.kills FOLDER COUNT

Each process tells on a pipe what was acknowledged. The first line says how many kills there were, how many
edits had been acknowledged, and how often the kill cut a commit in two.
"""

from __future__ import annotations

import os
import random
import select
import signal
import struct
import sys
from pathlib import Path

from tests.storage.opened import Become, Shelf
from workshop.commands.edits import Write, added
from workshop.document.document import Document
from workshop.document.ports import Saved
from workshop.domain.people import Discipline
from workshop.domain.workshop import Workshop
from workshop.storage import ledger  # noqa: F401 (imported once, before the forks)

LONGEST_LIFE = 0.03
"""Seconds that a process goes on after its first acknowledgement."""
KILLS_OF_A_FILE = 20
MANY = 1000  # about one kill in a hundred hits a commit: so many must have hit some


def edit_for_ever(shelf: Shelf, pipe: int, seed: int) -> None:
    """Edit until killed; what is acknowledged goes into the pipe."""
    chance = random.Random(seed)
    document = shelf.open()
    store = shelf.store(document)

    def tell(saved: Saved) -> None:
        os.write(pipe, struct.pack("<q", saved.seq))

    store.watch(tell)
    for number in range(10**9):
        _edit(document, chance, f"{seed}-{number}")
        if chance.random() < 0.5:
            store.flush()


def _edit(document: Document, chance: random.Random, name: str) -> None:
    """Do an edit whose outcome tells its place in the log: the statement ends in its `seq`."""
    draw = chance.random()
    if draw < 0.1:
        document.undo()
    elif draw < 0.15:
        document.redo()
    elif draw < 0.2:
        document.do(Become(Workshop()))
    elif draw < 0.5:
        document.do(added(("disciplines",), Discipline(id=name, name=name * 50)))
    else:
        document.do(Write(("vision", "statement"), name * chance.randint(1, 100)))


def killed(shelf: Shelf, seed: int) -> int:
    """Start a process, kill it, and return the last edit that it was told to be saved."""
    chance = random.Random(-seed)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        edit_for_ever(shelf, writing, seed)
    os.close(writing)
    select.select([reading], [], [], 30)
    select.select([], [], [], chance.uniform(0, LONGEST_LIFE))  # a random moment is what is tried
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told = b""
    while part := os.read(reading, 1 << 16):
        told += part
    os.close(reading)
    return max((seq for (seq,) in struct.iter_unpack("<q", told[: len(told) // 8 * 8])), default=-1)


def main(folder: Path, count: int) -> int:
    """Kill so many processes, a few on each file; return 0 when nothing was lost."""
    acknowledged = cut = lost = 0
    for seed in range(1, count + 1):
        shelf = Shelf(folder / str(seed // KILLS_OF_A_FILE))
        if not shelf.folder.exists():
            shelf.folder.mkdir()
            shelf.create().close()
        before = shelf.look().edits
        last = killed(shelf, seed)
        journal = shelf.path.with_name(f"{shelf.path.name}-journal")
        cut += journal.exists() and journal.read_bytes()[:1] not in (b"", b"\0")
        looked = shelf.look()
        document = shelf.open()
        acknowledged += max(0, last - before)
        lost += max(0, last - looked.edits) + (looked.workshop != document.workshop)
        document.undo()
        document.redo()
        document.close()
    sys.stdout.write(f"{count} kills, {acknowledged} acknowledged, {cut} cut in two, {lost} lost\n")
    has_cut_enough = cut > 0 or count < MANY
    return int(lost > 0 or acknowledged < count or not has_cut_enough)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
