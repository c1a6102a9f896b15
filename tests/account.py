"""Where the time went: told just above pytest's last line, by a process that runs tests.

`-p tests.account` has a process of its own tell it, too.
"""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass

import pytest

BUDGETS = {
    "architecture": 30,
    "bootstrap": 40,
    "cli": 40,
    "exchange": 40,
    "handout": 120,
    "journeys": 30,
    "storage": 90,
    "ui": 200,
}
"""Seconds that a suite may take on two cores; any other has `BUDGET`. Told, not enforced: machines differ."""
BUDGET = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check ended."""

    name: str
    is_well: bool
    seconds: float


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


def pytest_configure(config: pytest.Config) -> None:
    """Keep account of a process that makes no checks."""
    config.pluginmanager.register(Account([]))
