"""pip's many ways to fail, each in one sentence."""

from __future__ import annotations

import hashlib
import sys
import zipfile
from pathlib import Path

import pytest

from workshop.bootstrap.installing import install
from workshop.bootstrap.said import SetUpError

HASH = "0" * 64


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the only place where pip looks for parts."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null" if sys.platform != "win32" else "nul")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def locked(folder: Path, text: str) -> Path:
    lock = folder / "requirements.lock"
    lock.write_text(text, "utf-8")
    return lock


def refusal(lock: Path) -> str:
    with pytest.raises(SetUpError) as caught:
        install(Path(sys.executable), lock, lock.parent, lambda: pytest.fail("nothing was to be touched"))
    return str(caught.value)


def test_a_part_that_is_not_made_for_this_machine_is_named(shelf: Path, tmp_path: Path) -> None:
    lock = locked(tmp_path, f"samenspel-part==1.0 --hash=sha256:{HASH}\n")
    assert refusal(lock).startswith("There is no samenspel-part for Python 3.")


def test_a_part_with_another_content_is_refused(shelf: Path, tmp_path: Path) -> None:
    wheel = shelf / "samenspel_part-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("samenspel_part.py", "")
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() != HASH
    lock = locked(tmp_path, f"samenspel-part==1.0 --hash=sha256:{HASH}\n")
    assert "wrong checksum" in refusal(lock)


def test_no_network_is_called_by_its_name(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    lock = locked(tmp_path, f"samenspel-part==1.0 --hash=sha256:{HASH}\n")
    assert refusal(lock).startswith("The parts could not be fetched without a network")


def test_what_nobody_foresaw_is_passed_on_as_pip_says_it(
    shelf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = locked(tmp_path, "<<<<<<< ours\n")
    assert refusal(lock).startswith("Setting up failed: ")
    assert capsys.readouterr().out
