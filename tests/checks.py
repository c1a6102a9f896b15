"""The checks of `python3 tests`, one after another in clear sections, and where the time of it all went."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
_BIN = Path(sys.executable).parent

CHECKS = {
    "format": [_BIN / "ruff", "format", "--check", "."],
    "lint": [_BIN / "ruff", "check", "."],
    "types": [_BIN / "mypy", "--strict"],
    "layers": [_BIN / "lint-imports", "--no-logo"],
}
WINDOWS = "tests/ui"
"""Half of all the time; it has a process of its own beside the rest."""
BUDGETS = {"ui": 300, "journeys": 90, "handout": 150, "storage": 60}
"""Seconds that a suite may take on two cores; any other has `BUDGET`. Told, not enforced: machines differ."""
BUDGET = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check ended."""

    name: str
    is_well: bool
    seconds: float


def run(rest: list[str]) -> int:
    """Every check, then every test; all of them even when one fails. 0 when all is well."""
    outcomes = [_check(name, [str(word) for word in command]) for name, command in CHECKS.items()]
    are_well = all(outcome.is_well for outcome in outcomes)
    if rest:
        _section("tests")
        return int(pytest.main(["-q", *rest], plugins=[Account(outcomes)])) or int(not are_well)
    with tempfile.TemporaryFile() as told:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", WINDOWS]
        windows = subprocess.Popen(command, cwd=HOUSE, stdout=told, stderr=subprocess.STDOUT)
        _section("tests")
        code = int(pytest.main(["-q", f"--ignore={WINDOWS}"], plugins=[Account(outcomes)]))
        beside = windows.wait()
        _section("tests of the windows, which ran beside them")
        told.seek(0)
        sys.stdout.write(told.read().decode(errors="replace"))
        sys.stdout.flush()
    return code or beside or int(not are_well)


def run_long(suites: list[str]) -> int:
    """The long form of the tests in these folders of tests/, of all without any."""
    missing = [suite for suite in suites if not (HOUSE / "tests" / suite).is_dir()]
    if missing:
        sys.stderr.write(f"There is no suite {missing[0]} in tests/.\n")
        return 2
    return int(pytest.main(["-q", "--long", *(f"tests/{suite}" for suite in suites)], plugins=[Account([])]))


def _check(name: str, command: list[str]) -> Outcome:
    _section(name)
    started = time.monotonic()
    code = subprocess.run(command, cwd=HOUSE, check=False).returncode
    return Outcome(name, code == 0, time.monotonic() - started)


def _section(name: str) -> None:
    sys.stdout.write(f"\n{'=' * 8} {name} {'=' * (70 - len(name))}\n")
    sys.stdout.flush()


class Account:
    """Tells, just above pytest's last line, how each check ended and what each suite took."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        self._outcomes = outcomes
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self._started = time.monotonic()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add a phase of a test to its suite, the folder of tests/ that it stands in."""
        suite = report.nodeid.split("/")[1] if report.nodeid.count("/") > 1 else "tests"
        self._seconds[suite] += report.duration

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """One line a check and a suite, and the total."""
        terminalreporter.section("account")
        for outcome in self._outcomes:
            ended = "well" if outcome.is_well else "FAILED"
            terminalreporter.line(f"{outcome.name:14}{outcome.seconds:7.1f} s  {ended}")
        for suite, seconds in sorted(self._seconds.items()):
            over = f"  over its {budget} s" if seconds > (budget := BUDGETS.get(suite, BUDGET)) else ""
            terminalreporter.line(f"{suite:14}{seconds:7.1f} s{over}")
        before = sum(outcome.seconds for outcome in self._outcomes)
        terminalreporter.line(f"{'total':14}{before + time.monotonic() - self._started:7.1f} s")
