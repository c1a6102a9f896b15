"""A file that another program holds stays as it is; the new one gets a free name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.asking import everything_in
from workshop.cli.files import free_name, write_beside
from workshop.document.ports import SaidError


def held(part: Path, target: Path) -> None:
    """As Windows moves a file where a reader shows the one that is there."""
    if target.exists():
        raise PermissionError
    part.replace(target)


def test_a_file_that_is_held_stays_and_the_new_one_gets_a_free_name(tmp_path: Path) -> None:
    for name in ("plan.pdf", "plan (2).pdf"):
        (tmp_path / name).write_bytes(b"shown")
    assert write_beside(tmp_path / "plan.pdf", b"new", held) == tmp_path / "plan (3).pdf"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "plan.pdf": b"shown",
        "plan (2).pdf": b"shown",
        "plan (3).pdf": b"new",
    }


def test_a_folder_that_may_not_be_written_is_no_reason_for_another_name(tmp_path: Path) -> None:
    def refused(part: Path, target: Path) -> None:
        raise PermissionError

    with pytest.raises(SaidError):
        write_beside(tmp_path / "plan.pdf", b"new", refused)
    assert everything_in(tmp_path) == {}


def test_a_free_name_is_counted_on(tmp_path: Path) -> None:
    assert free_name(tmp_path / "a.pdf") == tmp_path / "a.pdf"
    (tmp_path / "a.pdf").touch()
    assert free_name(tmp_path / "a.pdf") == tmp_path / "a (2).pdf"
