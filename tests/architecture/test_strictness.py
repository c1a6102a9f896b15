"""What tests/conftest.py promises: any warning of Qt's fails a test, and so does an unannounced record."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = """
import logging
import pytest
from PySide6.QtCore import qInfo, qWarning

def test_quiet(): qInfo("only told")
def test_qt_warns(): qWarning("too late")
def test_logs(): logging.getLogger("samenspel").warning("disk is full")
@pytest.mark.logs("disk is full")
def test_logs_as_announced(): logging.getLogger("samenspel").warning("disk is full")
@pytest.mark.logs("disk is full")
def test_does_not_log_what_it_announced(): pass
@pytest.fixture
def warns_afterwards():
    yield
    qWarning("while taken down")
def test_qt_warns_afterwards(warns_afterwards): pass
def test_the_next_one_is_not_blamed(): pass
@pytest.mark.long
def test_only_in_the_long_run(): assert False
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """How each of the sample's tests ended; one that was not run is missing."""
    file = tmp_path_factory.mktemp("sample") / "test_sample.py"
    file.write_text(SAMPLE, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-c",
        "pyproject.toml",
        "-rA",
        str(file),
    ]
    output = subprocess.run(command, cwd=HOUSE, check=False, capture_output=True, text=True).stdout
    lines = [line.split() for line in output.splitlines() if line.startswith(("PASSED", "FAILED", "ERROR"))]
    return {words[1].partition("::")[2]: words[0] for words in sorted(lines, reverse=True)}


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("test_quiet", "PASSED"),
        ("test_qt_warns", "FAILED"),
        ("test_logs", "ERROR"),
        ("test_logs_as_announced", "PASSED"),
        ("test_does_not_log_what_it_announced", "ERROR"),
        ("test_qt_warns_afterwards", "ERROR"),
        ("test_the_next_one_is_not_blamed", "PASSED"),
        ("test_only_in_the_long_run", None),
    ],
)
def test_a_sample_of_tests_ends_as_promised(outcomes: dict[str, str], name: str, outcome: str | None) -> None:
    assert outcomes.get(name) == outcome
