"""Start here: the environment if need be, what was asked, and then the windows or the command."""

from __future__ import annotations

import sys
from pathlib import Path

from workshop import bootstrap

HOUSE = Path(__file__).resolve().parent


def answer(argv: list[str]) -> int:
    """Do what was asked and return the exit code."""
    from workshop import cli

    return cli.run(argv, sys.stdout, sys.stderr)


if __name__ == "__main__":
    bootstrap.enter(HOUSE)
    sys.exit(answer(sys.argv[1:]))
