"""Whether a window was asked for: all that a start with one needs to know of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

COMMAND_NAMES = ("new", "import", "export", "worksheets", "check", "log", "example")
"""What can be asked without a window; `usage.COMMANDS` tells of each how."""
HELP = ("help", "--help", "-h")
SELFTEST = "--selftest"


def asks_for_window(argv: Sequence[str]) -> bool:
    """Tell whether a window is what was asked for: home, a workshop or an example.

    A file that the system does not let us look at is for `run` to tell about.
    """
    return not argv or argv[0] == "example" or (argv[0] not in (*COMMAND_NAMES, *HELP) and _is_file(argv[0]))


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:
        return False
