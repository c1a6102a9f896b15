"""What waits for the first frame comes after it, once; and what a start does without is back then."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.firstframe import FirstFrame

HOUSE = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def rubbish_is_looked_for_afterwards() -> Iterator[None]:
    yield
    gc.enable()


def test_rubbish_waits_for_the_first_frame(qtbot: QtBot) -> None:
    window = QLabel("first")
    qtbot.addWidget(window)
    first = FirstFrame()
    assert not gc.isenabled()
    window.show()
    with qtbot.waitSignal(first.painted):
        first.watch(window)
    assert gc.isenabled()


def test_it_is_told_once_and_of_the_first_window_only(qtbot: QtBot) -> None:
    told: list[bool] = []
    windows = [QWidget(), QWidget()]
    first = FirstFrame()
    first.painted.connect(lambda: told.append(True))
    for window in windows:
        qtbot.addWidget(window)
        window.show()
        first.watch(window)
    qtbot.waitUntil(lambda: bool(told))
    for window in windows:
        window.repaint()
        window.update()
    qtbot.waitExposed(windows[1])
    assert told == [True]


def test_python_imports_our_modules_itself() -> None:
    code = "import builtins; own = builtins.__import__; import ui.style; print(builtins.__import__ is own)"
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "True"
