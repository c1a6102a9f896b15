"""What every drill knows of its ground: Qt cannot answer one question of the accessibility bus."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let that one sentence pass."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("GetApplicationBusAddress"))
