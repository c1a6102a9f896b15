"""A second start hands over to the first; what is in the way is cleared, what is nonsense is not heard."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from ui.arrivals import Arrival, arrival_of, hand_over
from ui.arrivals.application import Application
from ui.arrivals.desk import Desk


@pytest.fixture
def name(tmp_path: Path) -> str:
    return f"samenspel-test-{tmp_path.name}" if sys.platform == "win32" else str(tmp_path / "here")


@pytest.fixture
def desk(name: str) -> Iterator[Desk]:
    made = Desk(name=name)
    yield made
    made.close()


SECOND = """
import sys
from ui.arrivals import arrival_of, hand_over
sys.exit(0 if hand_over(arrival_of(sys.argv[1].encode()), sys.argv[2]) else 3)
"""


def second_start(qtbot: QtBot, arrival: Arrival, name: str) -> bool:
    """Whether another process is told that this one takes over."""
    process = QProcess()
    process.setWorkingDirectory(str(Path(__file__).parents[2]))
    with qtbot.waitSignal(process.finished, timeout=10_000):
        process.start(sys.executable, ["-c", SECOND, arrival.line().decode(), name])
    assert process.exitCode() in (0, 3), bytes(process.readAllStandardError().data())
    return process.exitCode() == 0


def test_a_second_start_hands_its_file_to_the_first(qtbot: QtBot, desk: Desk, name: str) -> None:
    assert desk.open()
    asked = Arrival(file="/home/ännä/De Zaagmolen.samenspel")
    heard: list[Arrival] = []
    desk.arrived.connect(heard.append)
    assert second_start(qtbot, asked, name)
    assert heard == [asked]


def test_several_starts_are_all_heard(qtbot: QtBot, desk: Desk, name: str) -> None:
    heard: list[Arrival] = []
    desk.arrived.connect(heard.append)
    assert desk.open()
    for example in ("plandaal", "tolbrug", "plandaal"):
        assert second_start(qtbot, Arrival(example=example), name)
    assert [one.example for one in heard] == ["plandaal", "tolbrug", "plandaal"]


def test_the_first_start_has_nobody_to_hand_over_to(name: str) -> None:
    assert not hand_over(Arrival(), name)


def test_who_comes_after_the_end_opens_windows_of_its_own(qtbot: QtBot, desk: Desk, name: str) -> None:
    assert desk.open()
    desk.close()
    assert not second_start(qtbot, Arrival(), name)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe goes with its process")
def test_what_a_killed_application_left_is_cleared(qtbot: QtBot, desk: Desk, name: str) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(name)
    left.close()
    assert not second_start(qtbot, Arrival(), name)
    assert desk.open()
    assert second_start(qtbot, Arrival(), name)


def test_one_that_is_alive_keeps_its_place(qtbot: QtBot, desk: Desk, name: str) -> None:
    assert desk.open()
    assert not Desk(name=name).open()
    assert second_start(qtbot, Arrival(), name)


@pytest.mark.parametrize("line", [b"", b"[1]\n", b"{\n", b'{"file": 3}\n', b"\xff\xfe\n"])
def test_what_no_start_would_say_is_not_heard(line: bytes) -> None:
    assert arrival_of(line) is None


def test_a_file_double_clicked_on_a_mac_is_asked_for(qtbot: QtBot, qapp: Application, tmp_path: Path) -> None:
    with qtbot.waitSignal(qapp.file_asked) as asked:
        qapp.event(QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "plan.samenspel"))))
    assert asked.args == [tmp_path / "plan.samenspel"]
