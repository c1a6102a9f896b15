"""Copies, forgetting, and what lies around a file: what goes is gone, what stays is untouched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.storage.opened import Shelf
from workshop.commands.command import Verb
from workshop.commands.edits import Write
from workshop.document.keeping import Medium
from workshop.document.ports import StoreError, StoreProblem
from workshop.domain.frozen import FrozenMap
from workshop.storage import Files
from workshop.storage.mediums import medium_of, medium_of_mounts
from workshop.storage.places import journal_of

STATEMENT = ("vision", "statement")
SECRET = "Zwijgzaam"


@pytest.fixture
def files(shelf: Shelf) -> Files:
    return shelf.files


def edited(shelf: Shelf) -> None:
    """A workshop in which something was written and taken back, closed."""
    document = shelf.create(full_workshop())
    document.do(Write(STATEMENT, SECRET))
    document.do(Write(STATEMENT, "One face"))
    document.close()


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_shared_copy_has_no_history_no_notes_and_nothing_concealed(
    shelf: Shelf, files: Files, tmp_path: Path
) -> None:
    edited(shelf)
    workshop = shelf.look().workshop
    assert workshop.facilitator_notes
    card = workshop.challenges[0].id
    target = tmp_path / "shared.samenspel"
    files.share(workshop, {card}, target)
    shared = files.look(target)
    assert shared.edits == 0
    assert not shared.workshop.facilitator_notes
    assert card not in {one.id for one in shared.workshop.challenges}
    assert SECRET.encode() not in target.read_bytes()
    assert files.twins(target) == ()


def test_a_shared_copy_never_takes_another_files_place(shelf: Shelf, files: Files) -> None:
    edited(shelf)
    with pytest.raises(StoreError) as caught:
        files.share(shelf.look().workshop, (), shelf.path)
    assert caught.value.problem is StoreProblem.ALREADY_EXISTS


def test_forgotten_history_is_in_neither_the_file_nor_its_backups(
    shelf: Shelf, files: Files, tmp_path: Path
) -> None:
    edited(shelf)
    assert SECRET.encode() in everything_in(tmp_path)
    before = shelf.look().workshop
    files.renew(shelf.path, before)
    assert SECRET.encode() not in everything_in(tmp_path)
    after = shelf.look()
    assert after.workshop == before
    assert [change.label.verb for change in after.log] == [Verb.FORGET]
    assert len(files.of(shelf.path)) == 1
    document = shelf.open()
    document.do(Write(STATEMENT, "Going on"))
    document.close()
    assert shelf.look().workshop.vision.statement == "Going on"


def test_a_line_that_was_typed_half_is_in_the_file_and_in_nothing_that_leaves_it(
    shelf: Shelf, files: Files, tmp_path: Path
) -> None:
    document = shelf.create(full_workshop())
    document.hold(FrozenMap({"goals": SECRET}))
    document.close()
    assert shelf.look().session.drafts == FrozenMap({"goals": SECRET})
    assert [change.seq for change in shelf.look().log] == [0]
    target = tmp_path / "shared.samenspel"
    files.share(shelf.look().workshop, (), target)
    assert SECRET.encode() not in target.read_bytes()
    files.renew(shelf.path, shelf.look().workshop)
    assert SECRET.encode() not in everything_in(tmp_path)


def test_a_deleted_workshop_takes_its_backups_along(shelf: Shelf, files: Files, tmp_path: Path) -> None:
    edited(shelf)
    assert files.of(shelf.path)
    files.delete(shelf.path)
    assert not shelf.path.exists()
    assert not journal_of(shelf.path).exists()
    assert SECRET.encode() not in everything_in(tmp_path)


def test_nothing_is_forgotten_while_a_window_has_the_file(shelf: Shelf, files: Files) -> None:
    document = shelf.create(full_workshop())
    with pytest.raises(StoreError) as caught:
        files.delete(shelf.path)
    assert caught.value.problem is StoreProblem.OPEN_ELSEWHERE
    with pytest.raises(StoreError) as caught:
        files.renew(shelf.path, document.workshop)
    assert caught.value.problem is StoreProblem.OPEN_ELSEWHERE
    document.close()
    assert shelf.look().workshop == full_workshop()


def test_a_copy_is_the_same_workshop_with_its_history_and_is_seen_beside_it(
    shelf: Shelf, files: Files
) -> None:
    document = shelf.create(full_workshop())
    document.do(Write(STATEMENT, "One face"))
    copy = shelf.path.with_name("Day (conflicted copy 2026-09-24).samenspel")
    files.copy(shelf.path, copy)
    shelf.path.with_name("noise.samenspel").write_bytes(b"nothing")
    assert files.twins(shelf.path) == (copy,)
    assert files.look(copy).workshop.vision.statement == "One face"
    document.do(Write(STATEMENT, "Still mine"))
    document.close()
    assert shelf.look().workshop.vision.statement == "Still mine"


MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/share /home/ann/share nfs4 rw 0 0
/dev/sdb1 /media/ann/STICK vfat rw 0 0
/dev/sdc1 /run/media/ann/my\\040disk ext4 rw 0 0
/dev/sda2 /boot/efi vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "medium"),
    [
        ("/home/ann/day.samenspel", None),
        ("/home/ann/share/day.samenspel", Medium.NETWORK),
        ("/media/ann/STICK/day.samenspel", Medium.STICK),
        ("/run/media/ann/my disk/day.samenspel", Medium.STICK),
    ],
)
def test_shares_and_sticks_are_noticed(path: str, medium: Medium | None) -> None:
    assert medium_of_mounts(Path(path), MOUNTS) is medium


@pytest.mark.parametrize("folder", ["OneDrive - Plandaal", "Dropbox", "Nextcloud", "Google Drive"])
def test_cloud_folders_are_noticed(tmp_path: Path, folder: str) -> None:
    assert medium_of(tmp_path / folder / "day.samenspel") is Medium.CLOUD


def test_a_safe_copy_goes_elsewhere_and_takes_nobodys_place(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    places = files.retreats(tmp_path / "stick" / "Day.samenspel")
    assert places
    assert all(not place.exists() and place.parent.is_dir() for place in places)
    assert places[0].name.startswith("Day")
