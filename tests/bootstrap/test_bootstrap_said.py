"""What is said before the catalogue can be read: every sentence in both languages, with the same places."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from workshop.bootstrap.said import DUTCH, say, tell

BOOTSTRAP = Path(__file__).resolve().parents[2] / "workshop" / "bootstrap"


def said() -> Iterator[str]:
    """The text constants of every module, among them all that is said."""
    for path in BOOTSTRAP.glob("*.py"):
        if path.name != "said.py":
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            yield from (
                node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )


def places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_sentence_in_the_list_is_said_somewhere() -> None:
    assert set(DUTCH) - set(said()) == set()


def test_every_sentence_that_is_said_has_its_dutch() -> None:
    sentences = {text for text in said() if text.endswith((".", "] ", "{line}", "{reason}")) and " " in text}
    assert {text for text in sentences if "\n" not in text and not text.startswith("import")} - set(
        DUTCH
    ) == {text for text in sentences if text in docstrings()}


def docstrings() -> set[str]:
    found = set()
    for path in BOOTSTRAP.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                found.add(str(node.value.value))
    return found


@pytest.mark.parametrize("english", DUTCH)
def test_both_languages_fill_in_the_same(english: str) -> None:
    assert places(english) == places(DUTCH[english])


@pytest.mark.parametrize(
    ("words", "locale", "expected"),
    [
        (["main.py"], "nl_NL.UTF-8", "Klaar, na 3 seconden."),
        (["main.py"], "en_GB.UTF-8", "Ready, after 3 seconds."),
        (["main.py"], "C", "Ready, after 3 seconds."),
        (["main.py", "check", "--language", "nl"], "C", "Klaar, na 3 seconden."),
        (["main.py", "--language=en"], "nl_BE.UTF-8", "Ready, after 3 seconds."),
        (["main.py", "--language"], "nl_NL.UTF-8", "Ready, after 3 seconds."),
    ],
)
def test_it_speaks_as_asked_else_as_the_computer(
    words: list[str], locale: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", words)
    monkeypatch.setenv("LC_ALL", locale)
    assert say("Ready, after {seconds} seconds.", seconds=3) == expected


def test_what_is_told_goes_to_standard_output_only(capsys: pytest.CaptureFixture[str]) -> None:
    tell("Ready, after {seconds} seconds.", seconds=3)
    assert capsys.readouterr() == ("Ready, after 3 seconds.\n", "")
