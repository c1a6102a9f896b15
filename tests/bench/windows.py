"""A start until the first painted frame, beside a bare Qt window's and beside plain sqlite3 with one."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
SCREEN = "1920x1080"
ROUNDS = 7
USERS_OWN = (
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
)

UNTIL_PAINTED = """
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and watched.isWindow():
            application.processEvents()
            print(time.monotonic() - float(sys.argv[1]), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
            sys.stdout.flush()
            os._exit(0)
        return False
watch = Watch()
"""
HEAD = "import os, resource, sys, time; sys.path.insert(0, '.')\n"
BARE = (
    HEAD
    + "from PySide6.QtWidgets import QApplication, QLabel, QMainWindow\napplication = QApplication([])\n"
    + UNTIL_PAINTED
    + "window = QMainWindow(); window.setCentralWidget(QLabel('x')); window.installEventFilter(watch)\n"
    + "window.show(); application.exec()\n"
)
READ = (
    "import sqlite3\ndb = sqlite3.connect(sys.argv[2])\n"
    "for name, in db.execute(\"select name from sqlite_schema where type='table'\").fetchall():\n"
    "    db.execute(f'select * from \"{name}\"').fetchall()\n"
    "db.execute('pragma integrity_check').fetchall()\n"
)
OURS = (
    HEAD
    + "import main\nfrom ui.arrivals.application import Application\n"
    + "from PySide6.QtWidgets import QApplication\n"
    + UNTIL_PAINTED
    + "def watched(started):\n"
    + "    global application\n    application = started\n"
    + "    for window in application.topLevelWidgets():\n"
    + "        if window.isVisible():\n            window.installEventFilter(watch); window.update()\n"
    + "    return QApplication.exec()\n"
    + "Application.exec = watched\n"
)
HOME = OURS + "main.answer([])\n"
BOARD = OURS + "main.answer(sys.argv[2:])\n"
LEFT_AT_THE_BOARD = (
    HEAD
    + "import main, ui.app\nfrom pathlib import Path\nfrom PySide6.QtWidgets import QApplication\n"
    + "from ui.settings import Preferences\nfrom ui.style.look import look\n"
    + "application = QApplication([])\nlook().put_on()\n"
    + "app = ui.app.App(main.ports(), Preferences())\nconsole = app.open_file(Path(sys.argv[2]))\n"
    + "from workshop.domain.codes import StepCode\nconsole.steering.open_step(StepCode.JOURNEY)\n"
    + "console.close(); application.processEvents(); os._exit(0)\n"
)


def figures() -> Iterator[dict[str, object]]:
    """Median milliseconds from exec to the first painted frame, over seven starts of each in turn."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "example.samenspel"
        plan = HOUSE / "resources" / "examples" / "plandaal.json"
        subprocess.run(
            [sys.executable, "main.py", "import", str(plan), str(file)],
            cwd=HOUSE,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run(
            [sys.executable, "-c", LEFT_AT_THE_BOARD, "0", str(file)],
            cwd=HOUSE,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        runs: dict[str, list[tuple[float, float]]] = {"bare": [], "home": [], "read": [], "board": []}
        read = BARE.replace("window.show()", f"{READ}window.show()")
        codes = {"bare": BARE, "home": HOME, "read": read, "board": BOARD}
        for code in codes.values():
            painted(code, file)  # what is compiled and kept at the first start is there for those that count
        for _ in range(ROUNDS):
            for name, code in codes.items():
                runs[name].append(painted(code, file))
    times = {name: statistics.median(one[0] for one in taken) for name, taken in runs.items()}
    for name, beside in (("home", "bare"), ("board", "read")):
        yield {"name": f"start.{name}", "value": round(times[name]), "unit": "ms", "rounds": ROUNDS}
        ratio = round(times[name] / times[beside], 2)
        yield {"name": f"start.{name}.ratio", "value": ratio, "unit": "x", "beside": round(times[beside])}
    memory = statistics.median(one[1] for one in runs["board"])
    yield {"name": "start.board.memory", "value": round(memory), "unit": "MB", "of": "peak resident"}


def painted(code: str, file: Path) -> tuple[float, float]:
    """Run one start, of compiled code; return its milliseconds until painted, and its peak memory in MB.

    What a user has of their own lies beside the file: no choices yet, and nobody to hand the file to.
    """
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings |= {name: str(file.parent / name) for name in USERS_OWN}
    (file.parent / "XDG_RUNTIME_DIR").mkdir(mode=0o700, exist_ok=True)
    told = subprocess.run(
        [sys.executable, "-c", code, str(time.monotonic()), str(file)],
        cwd=HOUSE,
        env=surroundings,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return float(told[0]) * 1000, int(told[1]) / 1024
