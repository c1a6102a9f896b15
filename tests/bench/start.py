"""What the environment adds to a start: the check inside it, and the check outside with the step into it."""

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
    base = str(Path(sys.base_prefix) / "bin" / "python3")
    alone = milliseconds([base, "-c", "pass"])
    inside = milliseconds([sys.executable, "-c", "pass"])
    checked = milliseconds([sys.executable, "-c", CHECK + "bootstrap.enter(Path.cwd())"])
    stepped = milliseconds([base, "-c", CHECK + STEP + "bootstrap.enter(Path.cwd())"])
    yield {"name": "start.python", "value": alone, "unit": "ms", "rounds": ROUNDS}
    yield {"name": "start.check", "value": round(checked - inside, 1), "unit": "ms", "rounds": ROUNDS}
    yield {"name": "start.step", "value": round(stepped - alone, 1), "unit": "ms", "rounds": ROUNDS}


def milliseconds(command: list[str]) -> float:
    """The median time that a command takes."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, cwd=HOUSE, stdout=subprocess.DEVNULL)
        taken.append((time.perf_counter() - begun) * 1000)
    return round(statistics.median(taken), 1)
