"""The worked examples at home: what a card shows is read once and kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from ui.home.examples import FOLDER, example_of, examples_in, picked
from workshop.domain.codes import Language
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan


class Reader:
    """Reads plans as the application does, and counts how often."""

    def __init__(self) -> None:
        self.reads = 0

    def read(self, data: bytes) -> Workshop:
        self.reads += 1
        return read_plan(data)


def test_what_is_kept_of_the_examples_is_what_their_plans_say(tmp_path: Path) -> None:
    reader = Reader()
    first = examples_in(FOLDER, reader, tmp_path)
    assert reader.reads == len(first) == 3
    assert set(first) == {
        example_of(file.stem, read_plan(file.read_bytes())) for file in FOLDER.glob("*.json")
    }
    assert examples_in(FOLDER, reader, tmp_path) == first
    assert reader.reads == 3


def test_another_example_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    folder.mkdir()
    shutil.copy(FOLDER / "plandaal.json", folder)
    reader = Reader()
    assert [one.name for one in examples_in(folder, reader, tmp_path)] == ["plandaal"]
    shutil.copy(FOLDER / "tolbrug.json", folder)
    assert {one.name for one in examples_in(folder, reader, tmp_path)} == {"plandaal", "tolbrug"}


def test_who_reads_a_language_is_offered_what_is_written_in_it(tmp_path: Path) -> None:
    every = examples_in(FOLDER, Reader(), tmp_path)
    assert [one.name for one in picked(every, Language.NL)] == ["plandaal", "tolbrug"]
    assert [one.name for one in picked(every, Language.EN)] == ["larkenby", "plandaal"]


def test_an_example_that_does_not_say_its_language_comes_after_those_that_do(tmp_path: Path) -> None:
    silent = replace(read_plan((FOLDER / "plandaal.json").read_bytes()), language=None)
    english = read_plan((FOLDER / "larkenby.json").read_bytes())
    found = picked([example_of("a", silent), example_of("b", english)], Language.EN)
    assert [one.name for one in found] == ["b", "a"]
