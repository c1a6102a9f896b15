"""The application dressed as it always is, in light and at 100 %, before every test of a window.

For the `conftest.py` of a suite with windows, which imports both fixtures.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui.style.look import ThemeChoice, look

__all__ = ["dressed", "wardrobe"]


@pytest.fixture(scope="session")
def wardrobe(qapp: QApplication) -> None:
    """Dressed once, as `run` does it: Qt asks every widget that there is again each time."""
    look().put_on(ThemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, wardrobe: None) -> Iterator[None]:
    """Light, at its own size, and back to that afterwards, when only the windows from before are left.

    What a test leaves open would be dressed anew with all others, and would hear what later tests do.
    """
    before = set(qapp.topLevelWidgets())
    look().choose(ThemeChoice.LIGHT)
    look().enlarge(1.0)
    yield
    for window in qapp.topLevelWidgets():
        if window.parent() is None and window not in before:
            window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look().choose(ThemeChoice.LIGHT)
    look().enlarge(1.0)
