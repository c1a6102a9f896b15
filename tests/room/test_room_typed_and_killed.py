"""Typed into without a pause and killed at a random moment: what is older than a second is in the file."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from tests.room.acting import Acted, command
from workshop.cli.house import SystemClock, library
from workshop.document.document import Document
from workshop.domain.codes import StepCode

ANCHOR = "Purposefully"
TITLE = "Killed"
START = "0000"
"""What is typed first, to see that the keys come to where they are meant for."""
PATIENCE = 1.0
"""Seconds: what was typed later than this before the end may be missing."""


def begun(folder: Path, title: str) -> Path:
    """A workshop with a text to go to."""
    plan = {
        "format": "samenspel/1",
        "language": "en",
        "workshop": {"title": title, "purpose": ANCHOR},
        "disciplines": [{"id": "sales", "name": "Sales", "kind": "sales"}],
        "agenda": [{"step": "welcome", "minutes": 15}, {"step": "challenges", "minutes": 35}],
    }
    source, file = folder / "plan.json", folder / "killed.samenspel"
    source.write_text(json.dumps(plan), "utf-8")
    done = command("import", source, file)
    assert done.returncode == 0, done.stderr
    return file


PACE = 40
"""Milliseconds for a key: three hundred words a minute, three times as fast as people who type fast."""


ENTERED = 5
"""Words a line of a list: with a card a word the window falls behind the keyboard, with hundreds of them."""


class Way(StrEnum):
    """Where somebody types."""

    FIELD = "field"
    LIST = "list"
    """Enter after every few words: each time a line of its own."""
    LINE = "line"
    """One line that nobody enters."""


def typed_until(acted: Acted, end: float, way: Way) -> list[tuple[str, float]]:
    """Type word after word; return each with the moment it was entered."""
    words: list[tuple[str, float]] = []
    while time.monotonic() < end:
        word = f"w{len(words):04}"
        acted.type(f"{word} ", PACE)
        if way is Way.LIST and len(words) % ENTERED == ENTERED - 1:
            acted.press("Return")
        words.append((word, time.monotonic()))
    return words


def arrived(acted: Acted, file: Path, way: Way) -> bool:
    """Go to where it is to be typed, and type; tell whether that is in the file soon after."""
    acted.go_to(ANCHOR if way is Way.FIELD else "challenges: hear")
    acted.look_up()
    acted.press("End")
    acted.type(START)
    for _ in range(10):
        acted.look_up()
        if START in texts(file):
            return True
    acted.press("Escape")
    return False


def texts(file: Path) -> str:
    """What was typed, as the file has it: in the plan, or in a line that was not entered."""
    looked = library().look(file)
    cards = (card.text for card in looked.workshop.challenges)
    return " ".join((looked.workshop.workshop.purpose, *cards, *looked.session.drafts.values()))


def undone(file: Path) -> tuple[StepCode, str, int]:
    """Undo all there is; return the step that was open, and how the text and the list began."""
    document = Document(library().open(file), SystemClock())
    try:
        while document.undoable is not None:
            document.undo()
        return document.session.step, document.workshop.workshop.purpose, len(document.workshop.challenges)
    finally:
        document.close()


@dataclass
class Run:
    """One run of the application, from its window to its end."""

    file: Path
    way: Way
    strayed: int
    """How often the keys did not come to where they were meant for, at the beginning."""
    words: list[tuple[str, float]]
    began: float
    killed: float

    @classmethod
    def of(cls, folder: Path, number: int, seconds: float) -> Run:
        """Open a workshop, type for so many seconds and kill it."""
        way = tuple(Way)[number % 3]
        file = begun(folder, f"{TITLE} {number}")
        acted = Acted.on(file, f"{TITLE} {number}")
        acted.await_room()
        strayed = 0
        while not arrived(acted, file, way):
            strayed += 1
        began = time.monotonic()
        words = typed_until(acted, began + seconds, way)
        killed = time.monotonic()
        acted.kill()
        return cls(file, way, strayed, words, began, killed)

    @property
    def in_time(self) -> list[str]:
        """What must be there."""
        return [word for word, at in self.words if at < self.killed - PATIENCE]

    @property
    def step(self) -> StepCode:
        """Where it was typed."""
        return StepCode.PREPARATION if self.way is Way.FIELD else StepCode.CHALLENGES


@pytest.mark.parametrize(
    ("count", "seconds"),
    [
        (6, 6),
        pytest.param(50, 6, marks=pytest.mark.long),
        pytest.param(12, 60, marks=pytest.mark.long),
    ],
)
def test_what_was_typed_more_than_a_second_before_the_kill_is_in_the_file(
    tmp_path: Path, count: int, seconds: float
) -> None:
    chance = random.Random(20260924)
    tally: dict[str, float] = {"kills": 0, "strayed": 0, "longest": 0.0, "words": 0, "in_time": 0, "lost": 0}
    for number in range(count):
        folder = tmp_path / str(number)
        folder.mkdir()
        run = Run.of(folder, number, chance.uniform(1.5, seconds))
        held = texts(run.file)
        lost = [word for word in run.in_time if word not in held]
        tally["kills"] += 1
        tally["strayed"] += run.strayed
        tally["longest"] = max(tally["longest"], round(run.killed - run.began, 1))
        tally["words"] += len(run.words)
        tally["in_time"] += len(run.in_time)
        tally["lost"] += len(lost)
        told = {"kill": number, "way": run.way, "lost": lost, "typed": len(run.words), "held": held[-60:]}
        print(json.dumps(told))  # noqa: T201
        assert undone(run.file) == (run.step, ANCHOR, 0)
    print(json.dumps({"name": "storage.typed_and_killed", **tally}))  # noqa: T201
    assert tally["in_time"] > 5 * count
    assert tally["lost"] == 0
