"""Home with ten and with a thousand workshops in the folder, until a workshop can be chosen in it.

Usable means: home is painted with the names it knows, Ctrl+F shows all workshops, and letters found one.
Cold: no workshop in the folder was ever read, so there is no index. `home.find` is the part from Ctrl+F on.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.storage.opened import HandClock
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.storage import Files

HOUSE = Path(__file__).resolve().parents[2]
SCREEN = "1920x1080"
ROUNDS = 5
SIZES = (10, 1000)
SOUGHT = "mill 0003"

CODE = """
import os, sys, time; sys.path.insert(0, '.')
import main
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
application = QApplication([])
import ui.app
from ui.settings import Preferences
from ui.style.look import look
look().put_on()
class Watch(QObject):
    def __init__(self, window):
        super().__init__()
        self.painted = False
        window.installEventFilter(self)
        window.update()
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and watched.isWindow():
            self.painted = True
        return False
    def wait(self):
        while not self.painted:
            application.processEvents()
        application.processEvents()
app = ui.app.App(main.ports(), Preferences())
app.go_home()
Watch(app.home).wait()
painted = time.monotonic()
app.home.all_requested.emit()
from ui.home.all_workshops import AllWorkshops
window = app.home.findChild(AllWorkshops)
Watch(window).wait()
for letter in sys.argv[2]:
    window.field.insert(letter)
    application.processEvents()
while window.list.model().rowCount() != 1:
    application.processEvents()
found = time.monotonic()
print(painted - float(sys.argv[1]), found - float(sys.argv[1]), found - painted)
sys.stdout.flush()
os._exit(0)
"""


def figures() -> Iterator[dict[str, object]]:
    """Median milliseconds over five starts of each in turn, and how much a thousand take of what ten take."""
    with tempfile.TemporaryDirectory() as folder:
        homes = {size: Path(folder) / str(size) for size in SIZES}
        for size, home in homes.items():
            fill(home, size)
            used(home)  # what is compiled and kept at the first start is there for those that count
        for state in ("cold", "warm"):
            if state == "warm":
                for size, home in homes.items():
                    yield {"name": "home.read", "value": read(home), "unit": "ms", "workshops": size}
            runs: dict[int, list[list[float]]] = {size: [] for size in SIZES}
            for _ in range(ROUNDS):
                for size, home in homes.items():
                    runs[size].append(used(home, is_cold=state == "cold"))
            yield from told(state, runs)


def told(state: str, runs: dict[int, list[list[float]]]) -> Iterator[dict[str, object]]:
    """The medians of one state of the index."""
    for at, name in enumerate(("painted", "usable", "find")):
        medians = {size: statistics.median(run[at] for run in taken) for size, taken in runs.items()}
        for size, value in medians.items():
            figure = {"name": f"home.{name}", "value": round(value), "unit": "ms"}
            yield {**figure, "workshops": size, "index": state}
        ratio = round(medians[SIZES[1]] / medians[SIZES[0]], 2)
        yield {"name": f"home.{name}.ratio", "value": ratio, "unit": "x", "index": state}


def fill(home: Path, size: int) -> None:
    """A user with so many workshops in the documents, the last of them in the list of home."""
    from ui.settings import Preferences, Recent, Settings

    folder = home / "Documents" / "Samenspel"
    folder.mkdir(parents=True)
    files = Files(HandClock(), home / "unused", "")
    plan = read_plan((HOUSE / "resources" / "examples" / "plandaal.json").read_bytes())
    recent = []
    for number in range(size):
        path = folder / f"Mill {number:04}.samenspel"
        files.share(named(plan, f"Mill {number:04}"), (), path)
        recent.append(Recent(path=str(path), title=f"Workshop {number:04}", company=f"Mill {number:04}"))
    chosen = Settings(has_toured=True, recent=tuple(recent[:200]))
    Preferences(home / "config" / "samenspel" / "settings.json").adopt(chosen)


def named(plan: Workshop, company: str) -> Workshop:
    """The same plan of another company."""
    return replace(plan, organisation=replace(plan.organisation, name=company))


def read(home: Path) -> int:
    """Read all workshops once, as the window does beside what one looks for; return the milliseconds."""
    begun = time.perf_counter()
    files = Files(HandClock(), home / "data" / "Samenspel", "")
    files.looked_through(home / "Documents" / "Samenspel", lambda _: None, lambda: False)
    return round((time.perf_counter() - begun) * 1000)


def used(home: Path, *, is_cold: bool = False) -> list[float]:
    """Start, look for a workshop and find it; return the milliseconds until painted, until found, between."""
    if is_cold:
        shutil.rmtree(home / "data" / "Samenspel", ignore_errors=True)
    own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    surroundings = {**os.environ, **own, "HOME": str(home)}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = str(time.monotonic())
    said = subprocess.run(
        [sys.executable, "-c", CODE, begun, SOUGHT],
        cwd=HOUSE,
        env=surroundings,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return [float(one) * 1000 for one in said]
