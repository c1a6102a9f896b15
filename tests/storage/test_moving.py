"""A workshop that goes elsewhere: whole, with history and backups, and never in another one's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.cut_off import cut_off
from tests.storage.opened import Shelf
from workshop.commands.edits import Write
from workshop.document.archives import lies_in_archive_of
from workshop.document.ports import StoreError, StoreProblem
from workshop.storage.places import journal_of

STATEMENT = ("vision", "statement")


@pytest.fixture
def target(shelf: Shelf) -> Path:
    return shelf.folder / "Archive" / "Plandaal.samenspel"


def edited(shelf: Shelf) -> None:
    document = shelf.create(full_workshop())
    document.do(Write(STATEMENT, "One face"))
    document.close()


def test_it_goes_with_its_history_and_comes_back_the_same(shelf: Shelf, target: Path) -> None:
    edited(shelf)
    before = shelf.path.read_bytes()
    shelf.files.move(shelf.path, target)
    assert (shelf.path.exists(), target.read_bytes()) == (False, before)
    assert lies_in_archive_of(shelf.folder, target)
    shelf.files.move(target, shelf.path)
    assert shelf.path.read_bytes() == before
    assert not lies_in_archive_of(shelf.folder, shelf.path)
    assert list(target.parent.iterdir()) == []


def test_backups_of_a_damaged_file_are_found_where_it_went(shelf: Shelf, target: Path) -> None:
    edited(shelf)
    shelf.open().close()
    kept = shelf.files.of(shelf.path)
    assert kept
    shelf.files.move(shelf.path, target)
    target.write_bytes(b"spoilt")
    assert shelf.files.of(target) == kept


def test_what_a_power_cut_left_undone_is_undone_before_it_goes(shelf: Shelf, target: Path) -> None:
    edited(shelf)
    whole = shelf.look()
    cut_off(shelf.path)
    assert journal_of(shelf.path).exists()
    shelf.files.move(shelf.path, target)
    moved = shelf.look(target)
    assert (moved.workshop, [*moved.log]) == (whole.workshop, [*whole.log])
    assert not journal_of(shelf.path).exists()


def test_it_never_takes_another_files_place(shelf: Shelf, target: Path) -> None:
    edited(shelf)
    target.parent.mkdir()
    target.write_text("somebody's own")
    assert refused(shelf, target) is StoreProblem.ALREADY_EXISTS
    assert target.read_text() == "somebody's own"


def test_an_open_workshop_stays_where_it_is(shelf: Shelf, target: Path) -> None:
    shelf.create(full_workshop())
    assert refused(shelf, target) is StoreProblem.OPEN_ELSEWHERE


def test_one_that_is_gone_is_said_to_be(shelf: Shelf, target: Path) -> None:
    with pytest.raises(StoreError) as caught:
        shelf.files.move(shelf.path, target)
    assert caught.value.problem is StoreProblem.NOT_FOUND


def test_a_file_where_the_folder_should_be_is_in_the_way(shelf: Shelf, target: Path) -> None:
    edited(shelf)
    target.parent.write_text("a letter")
    assert refused(shelf, target) is StoreProblem.NO_FOLDER


@pytest.mark.parametrize(
    ("place", "is_out_of_the_way"),
    [
        ("days/Archief/a.samenspel", True),
        ("days/archief/a.samenspel", True),
        ("days/ARCHIVE/a.samenspel", True),
        ("days/Archief/2025/a.samenspel", True),
        ("clients/../days/Archief/a.samenspel", True),
        ("link/Archief/a.samenspel", True),
        ("days/a.samenspel", False),
        ("days/2025/Archief/a.samenspel", False),
        ("clients/Archief/a.samenspel", False),
        ("days/Archief.samenspel", False),
        ("days/Archief/../a.samenspel", False),
    ],
)
@pytest.mark.parametrize("folder", ["days", "link", "clients/../days"])
def test_out_of_the_way_is_where_a_path_leads_not_how_it_is_spelt(
    tmp_path: Path, folder: str, place: str, is_out_of_the_way: bool
) -> None:
    (tmp_path / "days" / "Archief" / "2025").mkdir(parents=True)
    (tmp_path / "clients").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "days", target_is_directory=True)
    assert lies_in_archive_of(tmp_path / folder, tmp_path / place) is is_out_of_the_way


def test_an_archive_that_is_a_link_is_the_archive_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "disk" / "Archive").mkdir(parents=True)
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "Archive").symlink_to(tmp_path / "disk" / "Archive", target_is_directory=True)
    assert lies_in_archive_of(tmp_path / "days", tmp_path / "disk" / "Archive" / "a.samenspel")


def test_a_path_that_leads_nowhere_is_out_of_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "Archive").symlink_to(tmp_path / "Archive")
    assert not lies_in_archive_of(tmp_path / "days", tmp_path / "Archive" / "a.samenspel")
    assert not lies_in_archive_of(tmp_path / "days", Path("a\0b") / "Archive" / "a.samenspel")


def refused(shelf: Shelf, target: Path) -> StoreProblem:
    """Why a workshop could not go; it is still there."""
    with pytest.raises(StoreError) as caught:
        shelf.files.move(shelf.path, target)
    assert shelf.path.is_file()
    return caught.value.problem
