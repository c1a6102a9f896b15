"""The laptop stays awake while a clock runs, and can make one soft sound."""

from __future__ import annotations

import io
import shutil
import sys
import wave

import pytest
from pytestqt.qtbot import QtBot

from ui.laptop.awake import Awake, keeping_program
from ui.laptop.chime import chime, player


def everywhere(name: str) -> str:
    return f"/bin/{name}"


def nowhere(_: str) -> None:
    return None


def test_each_system_is_asked_in_its_own_way_and_lets_go_when_the_application_is_gone() -> None:
    assert keeping_program("linux", everywhere)[-1] == "/bin/cat"  # ends with its standard input
    assert keeping_program("linux", everywhere)[1] == "--what=idle:sleep"
    assert keeping_program("darwin", everywhere, own=42) == ["/bin/caffeinate", "-d", "-i", "-w", "42"]
    assert keeping_program("win32", everywhere) == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_where_nothing_keeps_a_machine_awake_the_session_goes_on(platform: str) -> None:
    assert keeping_program(platform, nowhere) == []
    awake = Awake(command=[])
    awake.hold(is_wanted=True)
    assert awake.is_held
    assert not awake.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is told by a call, not by a program")
def test_the_program_runs_while_it_is_held_and_no_longer(qtbot: QtBot) -> None:
    cat = shutil.which("cat")
    assert cat is not None
    awake = Awake(command=[cat])
    awake.hold(is_wanted=True)
    qtbot.waitUntil(lambda: awake.is_running)
    awake.hold(is_wanted=True)
    awake.hold(is_wanted=False)
    assert not awake.is_running
    assert not awake.is_held


def test_the_sound_is_a_short_soft_one() -> None:
    with wave.open(io.BytesIO(chime())) as file:
        assert 0.5 < file.getnframes() / file.getframerate() < 2
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    assert 3_000 < max(samples) < 16_000
    assert abs(samples[-1]) < 200


def test_the_first_player_that_there_is_plays_it() -> None:
    assert player(lambda name: "/usr/bin/aplay" if name == "aplay" else None) == ["/usr/bin/aplay", "-q"]
    assert player(nowhere) == []
