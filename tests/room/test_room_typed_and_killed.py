"""Typed into without a pause and killed at a random moment: what is older than a second is in the file."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path
from typing import Any

import pytest

from tests.room.acting import Acted, command, plan_of
from workshop.cli.house import SystemClock, library
from workshop.document.document import Document
from workshop.domain.codes import StepCode

ANCHOR = "Purposefully"
TITLE = "Killed"
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


def typed_until(acted: Acted, end: float, is_list: bool) -> list[tuple[str, float]]:
    """Type word after word, each a line of its own in a list; return each with the moment it was entered."""
    words: list[tuple[str, float]] = []
    while time.monotonic() < end:
        word = f"w{len(words):04}"
        acted.type(word if is_list else f"{word} ")
        if is_list:
            acted.press("Return")
        words.append((word, time.monotonic()))
    return words


def texts(plan: dict[str, Any]) -> str:
    """What was typed, as the file has it."""
    cards = " ".join(str(card["text"]) for card in plan.get("challenges", []))
    return f"{plan['workshop']['purpose']} {cards}"


def undone(file: Path) -> tuple[StepCode, str, int]:
    """Undo all there is; return the step that was open, and how the text and the list began."""
    document = Document(library().open(file), SystemClock())
    try:
        while document.undoable is not None:
            document.undo()
        return document.session.step, document.workshop.workshop.purpose, len(document.workshop.challenges)
    finally:
        document.close()


@pytest.mark.parametrize("count", [6, pytest.param(50, marks=pytest.mark.long)])
def test_what_was_typed_more_than_a_second_before_the_kill_is_in_the_file(tmp_path: Path, count: int) -> None:
    chance = random.Random(20260924)
    tally = {"kills": 0, "words": 0, "in_time": 0, "lost": 0}
    for number in range(count):
        folder = tmp_path / str(number)
        folder.mkdir()
        file = begun(folder, f"{TITLE} {number}")
        acted = Acted.on(file, f"{TITLE} {number}")
        is_list = bool(number % 2)
        acted.go_to("challenges: hear" if is_list else ANCHOR)
        acted.press("End")
        words = typed_until(acted, time.monotonic() + chance.uniform(1.5, 6), is_list)
        killed = time.monotonic()
        acted.kill()
        held = texts(plan_of(file, folder))
        in_time = [word for word, at in words if at < killed - PATIENCE]
        lost = [word for word in in_time if word not in held]
        tally["kills"] += 1
        tally["words"] += len(words)
        tally["in_time"] += len(in_time)
        tally["lost"] += len(lost)
        print(json.dumps({"kill": number, "lost": lost, "typed": len(words), "held": held[-60:]}))  # noqa: T201
        step = StepCode.CHALLENGES if is_list else StepCode.PREPARATION
        assert undone(file) == (step, ANCHOR, 0)
    print(json.dumps({"name": "storage.typed_and_killed", **tally}))  # noqa: T201
    assert tally["in_time"] > 5 * count
    assert tally["lost"] == 0
