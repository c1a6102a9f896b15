"""The command line: everything that needs no window.

    code = run(["export", "day.samenspel", "plan.pdf"], sys.stdout, sys.stderr)

Exit code 0: done. 2: something the user can mend, with one sentence on standard error. 1: our fault. On 1
and 2 no file has been made or changed. `main.py` opens windows for what `asks_for_window` tells, where there
is a screen, and leaves the rest to `run`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workshop.cli.asking import SELFTEST, asks_for_window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

__all__ = ["SELFTEST", "asks_for_window", "run"]


def run(
    argv: Sequence[str],
    out: TextIO,
    err: TextIO,
    draw: Callable[[Path, Path], None] | None = None,
    folder: Callable[[], Path] = Path,
) -> int:
    """Do what was asked and return the exit code; see `running.run`. What that takes is imported now."""
    from workshop.cli.running import run as do

    return do(argv, out, err, draw, folder)
