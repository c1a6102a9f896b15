"""The command line: everything that needs no window.

    code = run(["export", "day.samenspel", "plan.pdf"], sys.stdout, sys.stderr)

Exit code 0: done. 2: something the user can mend, with one sentence on standard error. 1: our fault. On 1
and 2 no file has been made or changed. `main.py` opens windows for what `asks_for_window` tells, where there
is a screen, and leaves the rest to `run`.
"""

from __future__ import annotations

from workshop.cli.running import SELFTEST, asks_for_window, run

__all__ = ["SELFTEST", "asks_for_window", "run"]
