"""`python3 tests bench`: the figures of tests/bench, one JSON line each, each module in its own process.

A module of tests/bench has `figures()`, which yields dicts with at least "name", "value" and "unit". One that
must be measured on a real display names its size: `SCREEN = "1920x1080"`.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

from tests import surroundings, xserver

HOUSE = Path(__file__).resolve().parent.parent
BENCH = HOUSE / "tests" / "bench"


def run(names: list[str]) -> int:
    """Print the figures of these modules, of all without any; 0 when each could be measured."""
    there = sorted(path.stem for path in BENCH.glob("*.py"))
    unknown = [name for name in names if name not in there]
    if unknown:
        sys.stderr.write(f"There is no figure {unknown[0]}; there are {', '.join(there) or 'none'}.\n")
        return 2
    commands = [[sys.executable, "-m", "tests.figures", name] for name in names or there]
    return max(
        (subprocess.run(command, cwd=HOUSE, check=False).returncode for command in commands), default=0
    )


def measure(name: str) -> int:
    """Print the figures of one module from within this process."""
    surroundings.settle_in()
    module = importlib.import_module(f"tests.bench.{name}")
    size = getattr(module, "SCREEN", "")
    if size and xserver.lacks(["Xvfb"]):
        return 2
    with xserver.x_server(size) if size else nullcontext():
        for figure in module.figures():
            sys.stdout.write(json.dumps({"name": "", "value": None, "unit": ""} | figure) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1]))
