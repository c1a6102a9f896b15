"""The application dressed as it always is, in light and at 100 %, before every test of a widget."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui.style.look import ThemeChoice, look
from workshop.texts import Words, speak

_MANY = 1000


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Light, at its own size; back to that afterwards. Many windows of earlier tests are let go first.

    All that there is would be dressed anew, and dead windows wait for Python to look for them.
    """
    if len(qapp.allWidgets()) > _MANY:
        gc.collect()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look().put_on(ThemeChoice.LIGHT)
    yield
    look().choose(ThemeChoice.LIGHT)
    look().enlarge(1.0)


@pytest.fixture
def words() -> Words:
    return speak("en")
