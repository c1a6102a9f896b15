"""The example's PDF: how long it takes, how large it is, and what it costs in memory."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
ROUNDS = 5

EXPORT = """
import json, resource, sys, time
sys.path.insert(0, '.')
from pathlib import Path
from workshop.exchange import read_plan
from workshop.handout import make_pdf
plan = read_plan(Path(sys.argv[1]).read_bytes())
begun = time.perf_counter()
make_pdf(plan, Path(sys.argv[2]), language='nl')
taken = time.perf_counter() - begun
print(json.dumps([taken * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def figures() -> Iterator[dict[str, object]]:
    """Median milliseconds, imports included, and the file's size."""
    plan = HOUSE / "resources" / "examples" / "plandaal.json"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "plan.pdf"
        taken = [exported(plan, target) for _ in range(ROUNDS)]
        size = target.stat().st_size / 1000
    yield {"name": "paper.example", "value": round(statistics.median(one[0] for one in taken)), "unit": "ms"}
    yield {"name": "paper.example.memory", "value": round(max(one[1] for one in taken)), "unit": "MB"}
    yield {"name": "paper.example.size", "value": round(size), "unit": "kB"}


def exported(plan: Path, target: Path) -> list[float]:
    """Export once, in a process of its own; return milliseconds and peak memory in MB."""
    command = [sys.executable, "-c", EXPORT, str(plan), str(target)]
    told: list[float] = json.loads(
        subprocess.run(command, cwd=HOUSE, check=True, capture_output=True, text=True).stdout
    )
    return told
