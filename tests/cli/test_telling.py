"""`check`, `log`, help, and what is neither a command nor a file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.asking import PLANDAAL, ask, at_work, done, everything_in, refused
from workshop.cli import asks_for_window
from workshop.cli.asking import COMMAND_NAMES
from workshop.cli.usage import COMMANDS
from workshop.commands.edits import Write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.samenspel"
    done("import", PLANDAAL, path)
    with at_work(path) as document:
        document.do(Write(("vision", "horizon"), "2030"))
        document.undo()
        document.redo()
    return path


def test_a_sound_file_says_its_version_its_counts_and_its_edits(file: Path) -> None:
    before = everything_in(file.parent)
    lines = done("check", file, "--language", "en").splitlines()
    assert lines[:2] == [f"{file} is sound.", "Version of the file: 1"]
    assert "Cards: 38" in lines
    assert "Evaluations: 1" in lines
    assert lines[-1] == "Edits remembered: 3"
    assert everything_in(file.parent) == before


def test_a_damaged_file_is_not_sound(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[5000:9000] = b"\xff" * 4000
    file.write_bytes(data)
    assert refused("check", file, "--language", "en").startswith(f"{file}: This file is damaged")
    assert refused("log", file, "--language", "nl").startswith(f"{file}: Dit bestand is beschadigd")


def test_history_is_told_a_line_an_edit(file: Path) -> None:
    lines = [line.split("\t") for line in done("log", file, "--language", "en").splitlines()]
    assert [line[0] for line in lines] == ["0", "1", "2", "3"]
    assert lines[0][3] == "workshop created"
    assert [line[3] for line in lines[1:]] == [
        "vision: horizon changed",
        "Undone: vision: horizon changed",
        "Done again: vision: horizon changed",
    ]


def test_history_is_told_while_a_window_works_on_it(file: Path) -> None:
    with at_work(file) as document:
        document.do(Write(("vision", "horizon"), "2031"))
        assert len(done("log", file).splitlines()) == 5
        assert "6" not in done("check", file, "--language", "en").splitlines()[-1]


@pytest.mark.parametrize("word", ["nonsense", "exprot", "nothing.samenspel", ""])
def test_a_word_that_is_neither_a_command_nor_a_file_is_refused(word: str) -> None:
    assert refused(word, "--language", "en") == f"“{word}” is neither a command nor a file."
    assert refused(word, "--language", "nl") == f"“{word}” is geen opdracht en geen bestand."
    assert not asks_for_window([word])


def test_without_a_screen_a_file_is_not_opened_and_export_is_named(file: Path) -> None:
    assert "`export`" in refused(file, "--language", "en")
    assert "--help" in refused()


def test_what_tells_a_command_from_a_file_knows_every_command() -> None:
    assert tuple(COMMANDS) == COMMAND_NAMES


def test_windows_are_for_home_for_a_file_and_for_an_example(file: Path) -> None:
    assert asks_for_window([])
    assert asks_for_window([str(file)])
    assert asks_for_window(["example"])
    assert asks_for_window(["example", "tolbrug"])
    assert not asks_for_window(["export", str(file), "a.pdf"])
    assert not asks_for_window(["--help"])


@pytest.mark.parametrize("word", ["help", "--help", "-h"])
def test_help_names_every_command(word: str) -> None:
    said = done(word)
    for command in ("new", "import", "export", "check", "log", "example"):
        assert f"python3 main.py {command}" in said


def test_who_was_given_a_program_sees_no_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = done("--help")
    assert "samenspel new" in said
    assert "python" not in said


def test_what_is_ours_to_mend_is_one_line_without_anybodys_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("the secret plan of Ruben")

    monkeypatch.setattr("workshop.cli.making.begun", broken)
    answer = ask("new", tmp_path / "a.samenspel", "--title", "x", "--language", "en")
    assert answer.code == 1
    assert answer.err.startswith(
        "Something in Samenspel itself went wrong and nothing was changed: ZeroDivisionError in "
    )
    assert "Ruben" not in answer.err
    assert answer.err.count("\n") == 1
    assert everything_in(tmp_path) == {}


@pytest.mark.parametrize("words", [["check"], ["log"], ["import", "a"], ["new"]])
def test_what_is_missing_is_named(words: list[str]) -> None:
    assert "needs" in refused(*words, "--language", "en")


def test_a_file_may_be_called_like_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done("import", "--force", "--", PLANDAAL, "--a.samenspel")
    assert everything_in(tmp_path).keys() == {"--a.samenspel"}
