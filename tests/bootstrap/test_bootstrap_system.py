"""What the system must bring: asked of apt by who may, told as a line to who may not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from workshop import bootstrap
from workshop.bootstrap.said import SetUpError
from workshop.bootstrap.system import missing_for_qt, provide

MISSING = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="apt and its like are not of Windows")


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that notes what it is asked, and cannot install before it was told to update."""
    notes = tmp_path / "notes"
    program = tmp_path / "apt-get"
    program.write_text(
        f"#!/bin/sh\n"
        f'echo "$@" >> {notes}\n'
        f'if [ "$1" = update ]; then touch {tmp_path}/lists; fi\n'
        f"if [ ! -e {tmp_path}/lists ] || [ -e {tmp_path}/broken ]; then\n"
        f"    echo E: no such package; exit 100\nfi\n",
        "utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return notes


def as_user(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr("os.geteuid", lambda: number)


def test_root_without_a_terminal_has_it_installed_after_fetching_the_lists(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    as_user(monkeypatch, 0)
    provide(MISSING)
    install = "install -y -q --no-install-recommends libegl1 libgl1"
    assert apt.read_text().splitlines() == [install, "update -q", install]
    assert capsys.readouterr().out == "Installing libegl1, libgl1 with apt (about a minute).\n"


def test_what_apt_cannot_install_is_said_with_its_own_words_above(
    apt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    as_user(monkeypatch, 0)
    (apt.parent / "broken").touch()
    with pytest.raises(SetUpError, match="apt could not install libegl1, libgl1"):
        provide(MISSING)
    assert "E: no such package" in capsys.readouterr().out


def test_an_ordinary_user_is_given_the_line_to_run(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_user(monkeypatch, 1000)
    with pytest.raises(SetUpError, match="`sudo apt-get install -y libegl1 libgl1`"):
        provide(MISSING)
    assert not apt.exists()


def test_without_apt_the_libraries_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    as_user(monkeypatch, 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetUpError, match=r"libGL\.so\.1, libEGL\.so\.1"):
        provide(MISSING)


@pytest.mark.parametrize(("answer", "is_installed"), [("", True), ("y", True), ("J", True), ("n", False)])
def test_root_at_a_terminal_is_asked_first(
    apt: Path, monkeypatch: pytest.MonkeyPatch, answer: str, is_installed: bool
) -> None:
    as_user(monkeypatch, 0)
    (apt.parent / "lists").touch()
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    def answers(question: str) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr("builtins.input", answers)
    if is_installed:
        provide(MISSING)
    else:
        with pytest.raises(SetUpError, match="`apt-get install -y libegl1 libgl1`"):
            provide(MISSING)
    assert "libegl1, libgl1" in asked[0]
    assert apt.exists() == is_installed


def test_nothing_missing_is_nothing_to_do(apt: Path) -> None:
    provide({})
    assert not apt.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings its own")
def test_a_library_that_does_not_load_is_missing_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_for_qt(with_window=False) == {}

    def cannot_load(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", cannot_load)
    to_draw, for_window = missing_for_qt(with_window=False), missing_for_qt(with_window=True)
    assert to_draw["libEGL.so.1"] == "libegl1"
    assert "libxcb-cursor.so.0" not in to_draw
    assert for_window["libxcb-cursor.so.0"] == "libxcb-cursor0"


@pytest.mark.skipif(sys.platform != "linux", reason="a display has a name only under X and Wayland")
@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"DISPLAY": ":7431"},
        {"WAYLAND_DISPLAY": "wayland-7431"},
        {"DISPLAY": ":7431", "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"},
    ],
)
def test_nobody_sees_a_window_without_a_display_that_answers(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert not bootstrap.has_screen()
