"""What the tests of the file stand on: a folder, and a library of workshops in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.opened import IN_MEMORY, Shelf
from tests.storage.tallies import lines


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the harnesses have run."""
    for line in lines():
        terminalreporter.write_line(line)


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder in memory: it is tested what is forced to the medium, not how long a medium takes."""
    with tempfile.TemporaryDirectory(dir=IN_MEMORY) as folder:
        yield Path(folder).resolve()


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A folder with workshops; whatever a test left open is closed."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.close()
