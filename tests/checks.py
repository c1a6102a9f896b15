"""The checks of `python3 tests`, one after another in clear sections, and where the time of it all went."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.account import Account, Outcome

HOUSE = Path(__file__).resolve().parent.parent
_BIN = Path(sys.executable).parent

CHECKS = {
    "format": [_BIN / "ruff", "format", "--check", "."],
    "lint": [_BIN / "ruff", "check", "."],
    "types": [_BIN / "mypy", "--strict"],
    "layers": [_BIN / "lint-imports", "--no-logo"],
}
BESIDE = ("tests/handout", "tests/journeys", "tests/ui")
"""What is seen, on paper and on screens: half of all the time, checks and all, in a process of its own."""


def run(rest: list[str]) -> int:
    """Every check, then every test; all of them even when one fails. 0 when all is well."""
    if rest:
        outcomes = _checked()
        _section("tests")
        return _code(int(pytest.main(["-q", *rest], plugins=[Account(outcomes)])), outcomes)
    with tempfile.TemporaryFile() as told, _beside(told) as seen:
        outcomes = _checked()
        _section("tests")
        ignored = [f"--ignore={suite}" for suite in BESIDE]
        code = int(pytest.main(["-q", *ignored], plugins=[Account(outcomes)]))
        beside = seen.wait()
        _section("tests of what is seen, which ran beside all this")
        told.seek(0)
        sys.stdout.write(told.read().decode(errors="replace"))
    if code and not beside:
        sys.stdout.write("These are well; of the tests above them some FAILED.\n")
    sys.stdout.flush()
    return _code(code or beside, outcomes)


@contextmanager
def _beside(told: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """The suites that have a process of their own, which ends with this one; what it says goes to `told`."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.account", *BESIDE]
    process = subprocess.Popen(command, cwd=HOUSE, stdout=told, stderr=subprocess.STDOUT)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def run_long(suites: list[str]) -> int:
    """The long form of the tests in these folders of tests/, of all without any."""
    missing = [suite for suite in suites if not (HOUSE / "tests" / suite).is_dir()]
    if missing:
        sys.stderr.write(f"There is no suite {missing[0]} in tests/.\n")
        return 2
    return int(pytest.main(["-q", "--long", *(f"tests/{suite}" for suite in suites)], plugins=[Account([])]))


def _checked() -> list[Outcome]:
    return [_check(name, [str(word) for word in command]) for name, command in CHECKS.items()]


def _code(tests: int, outcomes: list[Outcome]) -> int:
    return tests or int(not all(outcome.is_well for outcome in outcomes))


def _check(name: str, command: list[str]) -> Outcome:
    _section(name)
    started = time.monotonic()
    code = subprocess.run(command, cwd=HOUSE, check=False).returncode
    return Outcome(name, code == 0, time.monotonic() - started)


def _section(name: str) -> None:
    sys.stdout.write(f"\n{'=' * 8} {name} {'=' * (70 - len(name))}\n")
    sys.stdout.flush()
