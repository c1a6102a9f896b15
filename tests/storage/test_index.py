"""The index: a folder is listed without opening what is known, and everything in it can be thrown away."""

from __future__ import annotations

import stat
import sys
import time
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.opened import Shelf
from tests.storage.tallies import count as counted
from workshop.commands.edits import Write
from workshop.document.ports import Looked, StoreProblem
from workshop.document.shelf import Entry
from workshop.domain.agenda import Organisation
from workshop.domain.workshop import Workshop
from workshop.storage.index import AT_ONCE, Index


class Readings:
    """Looks at files, and keeps which."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.names: list[str] = []

    def look(self, path: Path) -> Looked:
        self.names.append(path.name)
        return self.shelf.look(path)


@pytest.fixture
def readings(shelf: Shelf) -> Readings:
    return Readings(shelf)


@pytest.fixture
def index(readings: Readings, tmp_path: Path) -> Index:
    return Index(tmp_path / "own" / "index.json", readings.look)


def listed(index: Index, folder: Path) -> dict[str, Entry]:
    found = index.looked_through(folder, lambda _: None, lambda: False)
    return {one.path.name: one for one in found}


def begun(shelf: Shelf, name: str, workshop: Workshop | None = None) -> Path:
    path = shelf.folder / f"{name}.samenspel"
    made = workshop or Workshop(organisation=Organisation(name=name))
    shelf.create(made, path).close()
    return path


def test_a_file_is_read_once_and_again_when_it_has_changed(
    shelf: Shelf, index: Index, readings: Readings
) -> None:
    for name in ("Plandaal", "Tolbrug"):
        begun(shelf, name)
    assert listed(index, shelf.folder)["Tolbrug.samenspel"].company == "Tolbrug"
    readings.names.clear()
    listed(index, shelf.folder)
    assert readings.names == []
    document = shelf.open(shelf.folder / "Tolbrug.samenspel")
    document.do(Write(("organisation", "name"), "Tolbrug Klimaat"))
    document.close()
    known = {one.path.name: one.company for one in index.known(shelf.folder)}
    assert known == {"Plandaal.samenspel": "Plandaal", "Tolbrug.samenspel": ""}
    assert listed(index, shelf.folder)["Tolbrug.samenspel"].company == "Tolbrug Klimaat"
    assert readings.names == ["Tolbrug.samenspel"]


def test_a_file_that_was_never_read_is_listed_by_its_name_at_once(
    shelf: Shelf, index: Index, readings: Readings
) -> None:
    begun(shelf, "Plandaal")
    (unread,) = index.known(shelf.folder)
    assert (unread.path.name, unread.company, unread.problem) == ("Plandaal.samenspel", "", None)
    assert unread.edited is not None
    assert readings.names == []


def test_what_is_listed_comes_back_as_it_was(shelf: Shelf, index: Index) -> None:
    begun(shelf, "Full", full_workshop())
    fresh = listed(index, shelf.folder)
    assert fresh == listed(index, shelf.folder)
    assert index.known(shelf.folder) == tuple(fresh.values())
    assert fresh["Full.samenspel"].counts


def test_a_file_that_cannot_be_read_is_listed_with_its_reason(shelf: Shelf, index: Index) -> None:
    (shelf.folder / "letter.samenspel").write_text("Dear colleagues")
    assert listed(index, shelf.folder)["letter.samenspel"].problem is StoreProblem.NOT_A_WORKSHOP
    assert listed(index, shelf.folder)["letter.samenspel"].problem is StoreProblem.NOT_A_WORKSHOP


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1, "rows": [{"path": 3}]}', '{"version": 99}'])
def test_a_damaged_index_is_made_anew(shelf: Shelf, index: Index, text: str) -> None:
    begun(shelf, "Plandaal")
    listed(index, shelf.folder)
    (shelf.folder / "own" / "index.json").write_text(text)
    assert [one.company for one in index.known(shelf.folder)] == [""]
    assert set(listed(index, shelf.folder)) == {"Plandaal.samenspel"}
    assert [one.company for one in index.known(shelf.folder)] == ["Plandaal"]


def test_what_was_read_is_known_before_all_is_and_stays_known_when_nobody_waits(
    shelf: Shelf, index: Index, readings: Readings
) -> None:
    image = begun(shelf, "0").read_bytes()
    for number in range(1, AT_ONCE + 20):
        (shelf.folder / f"{number}.samenspel").write_bytes(image)
    known: list[int] = []

    def progress(_: float) -> None:
        known.append(sum(1 for one in index.known(shelf.folder) if one.company))

    index.looked_through(shelf.folder, progress, lambda: len(readings.names) > AT_ONCE + 5)
    assert known[AT_ONCE - 2] == 0
    assert known[AT_ONCE] == AT_ONCE
    assert sum(1 for one in index.known(shelf.folder) if one.company) == AT_ONCE + 6


def test_a_deleted_workshop_leaves_nothing_in_the_index(shelf: Shelf) -> None:
    path = begun(shelf, "Plandaal")
    files = shelf.files
    files.looked_through(shelf.folder, lambda _: None, lambda: False)
    cache = shelf.own / "index.json"
    assert "Plandaal" in cache.read_text("utf-8")
    files.delete(path)
    assert "Plandaal" not in cache.read_text("utf-8")
    assert stat.S_IMODE(cache.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_a_thousand_known_files_are_listed_without_opening_one(
    shelf: Shelf, index: Index, readings: Readings
) -> None:
    image = begun(shelf, "0").read_bytes()
    for number in range(1, 1000):
        (shelf.folder / f"{number}.samenspel").write_bytes(image)
    listed(index, shelf.folder)
    readings.names.clear()
    started = time.monotonic()
    assert len(index.known(shelf.folder)) == 1000
    counted("index", 1000, seconds=round(time.monotonic() - started, 3), opened=len(readings.names))
    assert readings.names == []
