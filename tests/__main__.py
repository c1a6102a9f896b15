"""`python3 tests`: everything that needs no screen, in its own environment, which it makes first if need be.

python3 tests                    format, lint, types, layers and tests: what must hold before anything lands
python3 tests --long [SUITE]     the long form of the tests, of all suites or of one
python3 tests room [WORD ...]    the drills on a real X server; words choose among them
python3 tests bench [NAME ...]   the figures, one JSON line each
python3 tests words              what is said but not translated, or the other way round
python3 tests shots [ARG ...]    pictures of the windows, where `tests/shots.py` is there to make them
python3 tests pictures [FOLDER]  every slide and page that shows what the plan means, to be looked at
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
sys.path[0] = str(HOUSE)  # in place of this folder, so that `tests` and `workshop` are found as everywhere

from workshop import bootstrap  # noqa: E402


def _usual(rest: list[str]) -> int:
    from tests import checks

    return checks.run(rest)


def _long(rest: list[str]) -> int:
    from tests import checks

    return checks.run_long(rest)


def _room(rest: list[str]) -> int:
    bootstrap.provide_qt(with_window=True)
    from tests import drills

    return drills.run(rest)


def _bench(rest: list[str]) -> int:
    from tests import figures

    return figures.run(rest)


def _script(rest: list[str]) -> int:
    """`words`, `shots` and `pictures` are scripts of their own."""
    import runpy

    script = HOUSE / "tests" / f"{rest[0]}.py"
    if not script.exists():
        sys.stderr.write(f"There is no tests/{rest[0]}.py here.\n")
        return 2
    sys.argv[:] = [str(script), *rest[1:]]
    runpy.run_path(str(script), run_name="__main__")
    return 0


_COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "--long": _long,
    "room": _room,
    "bench": _bench,
}


def main(words: list[str]) -> int:
    """Do what the words ask and return the exit code: 0 when all is well, 2 for words that mean nothing."""
    bootstrap.provide_qt(with_window=False)
    if not words:
        return _usual(words)
    if words[0] in ("words", "shots", "pictures"):
        return _script(words)
    if words[0] in _COMMANDS:
        return _COMMANDS[words[0]](words[1:])
    sys.stderr.write(__doc__ or "")
    return 2


if __name__ == "__main__":
    bootstrap.enter(HOUSE, bootstrap.CHECKS)
    sys.exit(main(sys.argv[1:]))
