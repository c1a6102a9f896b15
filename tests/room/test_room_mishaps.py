"""Mishaps while somebody types into the real application: it says so, and a safe copy has everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.room.acting import Acted, command, plan_of

TITLE = "Mishap"
SIZE = "1m"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "home"
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(made / name.lower()))
    monkeypatch.setenv("HOME", str(made))
    made.mkdir()
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own where the system lets us, else a folder."""
    folder = tmp_path / "stick"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    is_mounted = shutil.which("mount") is not None and subprocess.run(mount, check=False).returncode == 0
    yield folder
    if is_mounted:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def deleted(file: Path) -> None:
    file.unlink()


def replaced(file: Path) -> None:
    other = file.with_name("other")
    other.write_bytes(file.read_bytes())
    other.replace(file)


def truncated(file: Path) -> None:
    os.truncate(file, 4096)


def filled(file: Path) -> None:
    if not os.path.ismount(file.parent):
        pytest.skip("only root can mount a small file system")
    with (file.parent / "rest").open("wb", buffering=0) as rest, suppress(OSError):
        while True:
            rest.write(bytes(4096))


def pulled(file: Path) -> None:
    if not os.path.ismount(file.parent):
        pytest.skip("only root can mount a stick, and pull it out")
    subprocess.run(["umount", "-l", str(file.parent)], check=True)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(file.parent)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="the drills are for Linux")
@pytest.mark.parametrize("mishap", [deleted, replaced, truncated, filled, pulled])
def test_a_safe_copy_has_everything_that_was_typed_before_and_after(
    home: Path, stick: Path, tmp_path: Path, mishap: Callable[[Path], None]
) -> None:
    file = stick / "mishap.samenspel"
    assert command("new", file, "--title", TITLE, "--language", "en").returncode == 0
    acted = Acted.on(file, TITLE)
    acted.go_to("challenges: hear")
    written = [f"before {mishap.__name__} {at}" for at in range(3)]
    for line in written:
        acted.type(line)
        acted.press("Return")
    acted.wait_until(lambda: written[-1] in cards(file, tmp_path))
    mishap(file)
    written += [f"after {mishap.__name__} {at}" for at in range(3)]
    for line in written[3:]:
        acted.type(line)
        acted.press("Return")
    acted.go_to("Continue in a safe copy")
    safe = home / "Documents" / "Samenspel" / "mishap.samenspel"
    acted.wait_until(safe.exists)
    assert acted.close() == 0
    assert cards(safe, tmp_path) == written


def cards(file: Path, folder: Path) -> list[str]:
    return [one["text"] for one in plan_of(file, folder).get("challenges", [])]
