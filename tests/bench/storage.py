"""What the file costs: one durable edit, and opening, beside plain SQLite on the same rows."""

from __future__ import annotations

import datetime as dt
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from tests.storage.disk import Disk, is_reachable
from tests.storage.opened import Shelf
from workshop.commands.edits import Write
from workshop.domain.codes import Role
from workshop.domain.journey import Card, Journey, Phase
from workshop.domain.people import Discipline
from workshop.domain.rows import appended
from workshop.domain.workshop import Workshop

HOUSE = Path(__file__).parents[2]
SIZES = (300, 10_000)
EDITS = 200
"""Pairs of an edit of ours and one of plain SQLite, turn and turn about."""


def figures() -> Iterator[dict[str, Any]]:
    """Yield every figure of this module."""
    with tempfile.TemporaryDirectory() as folder:
        for cards in SIZES:
            shelf = Shelf(Path(folder) / str(cards))
            shelf.folder.mkdir()
            shelf.create(workshop_of(cards)).close()
            yield from opening(shelf, cards)
            yield from editing(shelf, cards)


def workshop_of(cards: int) -> Workshop:
    """Return a workshop with so many cards, spread over eight phases and six disciplines."""
    phases = appended((), *(Phase(id=f"p{at}", name=f"Phase {at}") for at in range(8)))
    disciplines = appended((), *(Discipline(id=f"d{at}", name=f"Discipline {at}") for at in range(6)))
    made = (
        Card(
            id=f"c{at:06}",
            phase=f"p{at % 8}",
            discipline=f"d{at % 6}",
            role=tuple(Role)[at % 4],
            title=f"What is done here, number {at}",
            touchpoint=f"By telephone {at % 100}",
            note=f"Somebody explains card {at} in a sentence or two. " * (at % 3),
            visible=at % 2 == 0,
        )
        for at in range(cards)
    )
    journey = Journey(phases=phases, cards=appended((), *made))
    return Workshop(disciplines=disciplines, journey=journey)


def opening(shelf: Shelf, cards: int) -> Iterator[dict[str, Any]]:
    """Opening with every check, beside a plain reading of the same rows with an integrity check."""
    for name, clock in (("storage.open", time.perf_counter), ("storage.open.cpu", time.thread_time)):
        ours, plain = open_beside_plain(shelf, clock)
        yield {"name": name, "value": round(ours * 1e3, 2), "unit": "ms", "cards": cards}
        yield {"name": f"{name}.plain", "value": round(plain * 1e3, 2), "unit": "ms", "cards": cards}
        yield {"name": f"{name}.ratio", "value": round(ours / plain, 2), "unit": "x", "cards": cards}
    for name, script in (("storage.exec_to_value", OPEN), ("storage.exec_to_value.bare", "import sqlite3")):
        seconds = min(seconds_of(partial(run, script, shelf)) for _ in range(10))
        yield {"name": name, "value": round(seconds * 1e3, 1), "unit": "ms", "cards": cards}


OPEN = """
import sys, datetime as dt
from pathlib import Path
from workshop.storage import Files
class Clock:
    def now(self):
        return dt.datetime.now().astimezone()
Files(Clock(), Path(sys.argv[1]), "").open(Path(sys.argv[2])).store.close()
"""


def run(script: str, shelf: Shelf) -> None:
    """Run a script in a Python of its own."""
    command = [sys.executable, "-c", script, str(shelf.folder), str(shelf.path)]
    subprocess.run(command, cwd=HOUSE, check=True)


Seconds = Callable[[], float]
"""What is measured by: time on the wall, or, on a machine that others use too, the work of this thread."""


def seconds_of(deed: Callable[[], object], clock: Seconds = time.perf_counter) -> float:
    """Return how long something takes."""
    started = clock()
    deed()
    return clock() - started


def open_beside_plain(shelf: Shelf, clock: Seconds, rounds: int = 25) -> tuple[float, float]:
    """Return the least seconds of opening a file, and of reading it plainly, turn and turn about."""
    ours, plain = [], []
    for _ in range(rounds):
        ours.append(seconds_of(shelf.open, clock))
        shelf.close()
        plain.append(seconds_of(lambda: plain_reading(shelf.path), clock))
    return min(ours), min(plain)


def plain_reading(path: Path) -> None:
    """Read every row of every table, and have SQLite check the file."""
    with closing(sqlite3.connect(path)) as db:
        for (name,) in db.execute("SELECT name FROM sqlite_master").fetchall():
            db.execute(f'SELECT * FROM "{name}"').fetchall()
        db.execute("PRAGMA integrity_check").fetchall()


def editing(shelf: Shelf, cards: int) -> Iterator[dict[str, Any]]:
    """One durable edit: what it costs the window, and from there until it is saved, beside plain SQLite."""
    twin = shelf.folder / "twin"
    twin.write_bytes(shelf.path.read_bytes())
    document = shelf.open()
    store = shelf.store(document)
    store.flush()
    window, commit, plain = [], [], []
    with closing(durable(twin)) as db:
        for number in range(EDITS):
            card = f"c{number * 7919 % cards:06}"
            write = Write(("journey", "cards", card, "title"), f"Changed to {number}")
            window.append(seconds_of(partial(document.do, write)))
            commit.append(seconds_of(store.flush))
            plain.append(seconds_of(partial(plain_edit, db, card, number)))
    document.close()
    for name, times in (("window", window), ("commit", commit), ("plain", plain)):
        p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        yield {"name": f"storage.edit.{name}.p50", "value": round(p50 * 1e3, 3), "unit": "ms", "cards": cards}
        yield {"name": f"storage.edit.{name}.p95", "value": round(p95 * 1e3, 3), "unit": "ms", "cards": cards}
    for name, times in (
        ("storage.edit.ratio", commit),
        ("storage.edit.with_window.ratio", [*map(sum, zip(window, commit, strict=True))]),
    ):
        ratio = statistics.median(times) / statistics.median(plain)
        yield {"name": name, "value": round(ratio, 2), "unit": "x", "cards": cards}
    yield from syncs(shelf, cards)


def durable(path: Path) -> sqlite3.Connection:
    """A plain connection in the same mode as ours."""
    db = sqlite3.connect(path, isolation_level=None)
    for mode in ("locking_mode = EXCLUSIVE", "journal_mode = TRUNCATE", "synchronous = EXTRA"):
        db.execute(f"PRAGMA {mode}")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA secure_delete = ON")
    return db


def plain_edit(db: sqlite3.Connection, card: str, number: int) -> None:
    """Change one card and write one record of the log."""
    changes = f'[["journey_cards",["plan","{card}"],{{}},{{"title":[0,"What is done","Changed"]}}]]'
    at = dt.datetime.now(dt.UTC).isoformat()
    record = (number + 1, at, "change", "journey.cards.title", "journey", number, "do", None, changes, 0)
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE journey_cards SET title = ? WHERE scope = 'plan' AND id = ?", [f"to {number}", card])
    db.execute("INSERT INTO edit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", record)
    db.execute("COMMIT")


def syncs(shelf: Shelf, cards: int) -> Iterator[dict[str, Any]]:
    """How often one edit forces something to the medium."""
    if not is_reachable():
        return
    with Disk(shelf.folder) as disk:
        document = shelf.open()
        for text in ("first", "second"):
            disk.done.clear()
            document.do(Write(("vision", "statement"), f"{text} of {document.workshop.vision.statement}"))
            shelf.store(document).flush()
        yield {"name": "storage.edit.syncs", "value": disk.syncs(), "unit": "", "cards": cards}
        document.close()
