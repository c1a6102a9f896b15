"""A whole session, heard by Python itself: no socket of the internet, no file outside the named folders.

`python3 tests room` sees the same by strace; this one runs everywhere.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SESSION = """
import os, sys
from pathlib import Path

heard = []
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
NAMES = {"os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "sqlite3.connect"}

def is_reading(name):
    return str(name).endswith(("?mode=ro", "?immutable=1"))

def hear(event, words):
    if event == "open" and isinstance(words[0], (str, bytes)):
        if isinstance(words[2], int) and words[2] & WRITES:
            heard.append(("wrote", os.fsdecode(words[0])))
    elif event in NAMES and isinstance(words[0], (str, bytes, Path)) and not is_reading(words[0]):
        heard.append(("wrote", os.fsdecode(words[1] if event in ("os.rename", "os.link") else words[0])))
    elif event == "socket.__new__":
        heard.append(("socket", str(int(words[1]))))
    elif event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
        heard.append(("network", event))

sys.addaudithook(hear)

import main
from PySide6.QtWidgets import QApplication
from ui.app import App
from ui.settings import Preferences
from ui.style.look import ThemeChoice, look
from workshop.commands.edits import Write
from workshop.document.export_ports import ExportOrder

application = QApplication(["samenspel"])
look().put_on(ThemeChoice.LIGHT)
ports = main.ports()
app = App(ports, Preferences())
app.go_home()
application.processEvents()
console = app.begin_example("plandaal")
application.processEvents()
console.bridge.do(Write(("vision", "statement"), "One face"))
console.keeping_requested.emit("history")
application.processEvents()
order = ExportOrder(target=Path(sys.argv[1]) / "plan.pdf")
ports.exporter.export(console.bridge.workshop, order, lambda _: None, lambda: False)
console.let_go()
application.processEvents()
for what, name in heard:
    print(what, name, sep="\\t")
"""


def test_a_session_opens_no_internet_socket_and_no_file_outside_the_named_folders(tmp_path: Path) -> None:
    home, target = tmp_path / "home", tmp_path / "target"
    for folder in (home, target):
        folder.mkdir()
    surroundings = {
        **os.environ,
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
        **{f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")},
    }
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(target)],
        cwd=HOUSE,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    heard = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    written = {name for what, name in heard if what == "wrote"}
    assert any(name.startswith("file:") and "samenspel" in name for name in written), "it heard the session"
    assert str(target / "plan.pdf") in written or any(name.startswith(str(target)) for name in written)
    outside = {name for name in written if not is_named(name, tmp_path)}
    assert outside == set()
    assert [name for what, name in heard if what != "wrote"] == []


def is_named(name: str, folder: Path) -> bool:
    """Whether it is in the folders that a session may write: all of them are below one here."""
    path = name.removeprefix("file://").split("?")[0]
    return path.startswith(str(folder)) or name in (":memory:", os.devnull)


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the folders are named otherwise there")
