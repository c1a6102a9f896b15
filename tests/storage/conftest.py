"""What the tests of the file stand on: a clock turned by hand, and a library with a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.opened import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A folder with workshops; whatever a test left open is closed."""
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.close()
