"""Every system call of a session and of an export: no network, nothing written elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.room.acting import MAIN, Acted, command

WRITES = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"(?P<path>[^"]+)", [^)]*\b(?:O_WRONLY|O_RDWR|O_CREAT)\b')
NAMES = re.compile(r'\b(?:rename|link|symlink|mkdir|unlink)(?:at2?|at)?\(.*?"(?P<path>/[^"]+)"')
DEVICES = ("/dev/null", "/dev/tty", "/dev/shm/", "/dev/dri", "/dev/pts", "/proc/self/")
PASSING = ("/tmp/.X11-unix", "/run/user", "/tmp/dbus-", "/tmp/qt")


def traced(folder: Path) -> list[str]:
    """How to start what follows with every system call of its and its children's written down."""
    seen = "open,openat,creat,socket,connect,rename,renameat,renameat2,link,linkat,mkdir,mkdirat,unlink"
    return ["strace", "-f", "-qq", "-s", "400", "-o", str(folder / "calls"), "-e", f"trace={seen}"]


def calls(folder: Path) -> list[str]:
    lines = (folder / "calls").read_text("utf-8", "replace").splitlines()
    assert len(lines) > 200, "strace saw the session"
    return [line for line in lines if " = -1 " not in line]


def written(lines: list[str]) -> Iterator[Path]:
    """The files that were opened for writing, made or renamed."""
    for line in lines:
        for found in (WRITES.search(line), NAMES.search(line)):
            if found and not found["path"].startswith(DEVICES):
                yield Path(found["path"])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, with every folder that a user has, and a folder for the workshop beside it."""
    made = tmp_path / "home"
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(made / name.lower()))
    monkeypatch.setenv("HOME", str(made))
    made.mkdir()
    return made


def test_a_session_opens_no_socket_of_the_internet_and_writes_only_where_it_may(
    tmp_path: Path, home: Path
) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    file = folder / "traced.samenspel"
    assert command("new", file, "--title", "Traced", "--language", "en").returncode == 0
    acted = Acted.on(file, "Traced", before=traced(tmp_path))
    acted.go_to("challenges: hear")
    acted.type("We hear it last")
    acted.press("Return")
    assert acted.close() == 0
    lines = calls(tmp_path)
    assert [line for line in lines if "AF_INET" in line] == []
    outside = {
        path
        for path in written(lines)
        if not path.is_relative_to(folder) and not path.is_relative_to(home) and not is_passing(path)
    }
    assert outside == set()
    assert any(path.name.startswith("traced.samenspel") for path in written(lines)), "the edit was seen"


def test_an_export_opens_no_socket_of_the_internet_and_writes_its_target_alone(
    tmp_path: Path, home: Path
) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    file = folder / "traced.samenspel"
    assert command("new", file, "--title", "Traced", "--language", "en").returncode == 0
    done = subprocess.run(
        [*traced(tmp_path), *MAIN, "export", str(file), str(folder / "plan.pdf")],
        check=False, capture_output=True, text=True, env=dict(os.environ),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = calls(tmp_path)
    assert [line for line in lines if "AF_INET" in line] == []
    outside = {p for p in written(lines) if not p.is_relative_to(folder) and not p.is_relative_to(home)}
    assert {path for path in outside if not is_passing(path)} == set()


def is_passing(path: Path) -> bool:
    """Whether it is the windowing system's or the bus's meeting place, or Python keeping what it compiled."""
    return str(path).startswith(PASSING) or "__pycache__" in path.parts or path.name == ".venv.busy"
