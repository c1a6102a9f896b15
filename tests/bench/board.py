"""The journey board on a real X window: a drag, a drop, a key, opening, and what it all takes.

Six phases by five lanes, a hand-off for every ten cards, the whole board in view at 1920 x 1080, and the
room's window beside it at 3840 x 2160; the same board that other tools are measured on (docs/performance.md).
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCREEN = "3840x2160"
SIZES = (300, 2000, 10_000)
STARTS = 5
HOUSE = Path(__file__).parents[2]


def figures() -> Iterator[dict[str, Any]]:
    """Yield every figure of the board; each size in a process of its own, so that memory is its own."""
    p95: dict[int, float] = {}
    for cards in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for figure in _measured(cards, folder):
                if figure["name"] == "board.drag.p95":
                    p95[cards] = figure["value"]
                yield figure
            if cards == SIZES[0]:
                yield from _exec(folder, cards)
    yield {"name": "board.drag.growth", "value": round(p95[SIZES[-1]] / p95[SIZES[0]], 2), "unit": "x"}


def _measured(cards: int, folder: str) -> Iterator[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.bench.board", str(cards), folder]
    done = subprocess.run(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)


def _exec(folder: str, cards: int) -> Iterator[dict[str, Any]]:
    """From exec to the saved board painted, in turn with a bare window that reads the same file."""
    from tests.bench.windows import BARE, BOARD, LEFT_AT_THE_BOARD, READ, painted

    file = next(Path(folder).glob("*.samenspel"))
    command = [sys.executable, "-c", LEFT_AT_THE_BOARD, "0", str(file)]
    subprocess.run(command, cwd=HOUSE, check=True, stdout=subprocess.DEVNULL)
    beside = BARE.replace("window.show()", f"{READ}window.show()")
    turns = [(painted(BOARD, file)[0], painted(beside, file)[0]) for _ in range(STARTS)]
    ours, bare = (statistics.median(times) for times in zip(*turns, strict=True))
    yield {"name": "board.exec", "value": round(ours), "unit": "ms", "cards": cards}
    ratio = round(ours / bare, 2)
    yield {"name": "board.exec.ratio", "value": ratio, "unit": "x", "cards": cards, "beside": round(bare)}


def main(cards: int, folder: Path) -> None:
    """Measure one size and print it."""
    from tests import surroundings
    from tests.live_board import LiveBoard

    surroundings.settle_in()
    live = LiveBoard(cards, folder)
    for name, value, unit in live.figures():
        print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "cards": cards}), flush=True)
    live.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
