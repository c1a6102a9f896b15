"""What the check of the environment adds to a start: `main.py` up to its first own line, and Python alone."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
ROUNDS = 20
CHECK = "import sys; sys.path.insert(0, '.'); from pathlib import Path; from workshop import bootstrap; "
STEP = "sys.orig_argv[1:] = ['-c', 'pass']; "


def figures() -> Iterator[dict[str, object]]:
    """Median milliseconds over twenty starts."""
    python = str(Path(sys.base_prefix) / "bin" / "python3")
    alone = milliseconds([python, "-c", "pass"])
    checked = milliseconds([sys.executable, "-c", CHECK + "bootstrap.enter(Path.cwd())"])
    stepped = milliseconds([python, "-c", CHECK + STEP + "bootstrap.enter(Path.cwd())"])
    yield {"name": "start.python", "value": alone, "unit": "ms", "rounds": ROUNDS}
    yield {"name": "start.check", "value": round(checked - alone, 1), "unit": "ms", "rounds": ROUNDS}
    yield {"name": "start.check_and_step", "value": round(stepped - alone, 1), "unit": "ms", "rounds": ROUNDS}


def milliseconds(command: list[str]) -> float:
    """The median time that a command takes."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, cwd=HOUSE, stdout=subprocess.DEVNULL)
        taken.append((time.perf_counter() - begun) * 1000)
    return round(statistics.median(taken), 1)
