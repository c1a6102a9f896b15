"""Every rule has its sentence, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from workshop.document.sentences import describe, excerpt, phrase, quotable
from workshop.domain.errors import DomainError, Problem
from workshop.domain.kinds import Target
from workshop.texts import speak

VALUES: dict[str, Any] = {
    "id": "p9",
    "name": "Choose",
    "code": "U+0007",
    "codes": ("nl", "en"),
    "limit": 64,
    "length": 20_001,
    "low": 1,
    "high": 10,
    "target": "goals",
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("problem", Problem)
def test_every_problem_is_one_sentence_on_one_line(problem: Problem, language: str) -> None:
    words = speak(language)
    said = describe(DomainError(problem, ("goals", "g1"), **VALUES), words)
    assert said.endswith(".")
    assert said[0] == said[0].upper()
    assert "{" not in said
    assert said.isprintable()
    assert phrase(DomainError(problem, **VALUES), words) == f"{said[0].lower()}{said[1:-1]}"


@pytest.mark.parametrize("target", Target)
def test_what_is_referred_to_is_called_by_its_own_word(target: Target) -> None:
    error = DomainError(Problem.DANGLING, target=str(target), id="x1")
    said = {phrase(error, speak(language)) for language in ("nl", "en")}
    assert len(said) == 2
    assert all('"x1"' in sentence for sentence in said)


@pytest.mark.parametrize("target", ["goals", "actions", "handoffs", "participants"])
def test_what_is_on_record_says_what_to_do_instead(target: str) -> None:
    error = DomainError(Problem.ON_RECORD, target=target, id="x1")
    assert ("absent" if target == "participants" else "stop it instead") in describe(error, speak("en"))


def test_an_open_range_has_no_end() -> None:
    error = DomainError(Problem.OUT_OF_RANGE, low=0, high=None)
    assert describe(error, speak("nl")) == "Dit moet 0 of meer zijn."


def test_a_range_is_written_as_the_language_writes_numbers() -> None:
    error = DomainError(Problem.OUT_OF_RANGE, low=0, high=10**12)
    assert describe(error, speak("nl")) == "Dit moet van 0 tot en met 1.000.000.000.000 zijn."


@pytest.mark.parametrize("text", ["a\nb", "\ud800", "\x1b[31m", "\u202e", "\n" * 60, "x" * 5000, "{n}"])
def test_a_persons_text_is_quoted_on_one_line(text: str) -> None:
    said = quotable(text)
    assert said.isprintable()
    assert len(said) <= 60
    assert said.encode()


def test_an_ordinary_name_is_quoted_as_it_is() -> None:
    assert quotable("Tarik Öztürk 你好") == "Tarik Öztürk 你好"


def test_a_report_shows_the_beginning_of_a_text_as_one_reads_it() -> None:
    assert excerpt("Een\nregel\u00a0met  50\u202f% on\u00adder\u00adhoud") == "Een regel met 50 % onderhoud"
    assert excerpt("\x1b[31m\nrood") == r"\x1b[31m rood"
    assert len(excerpt("x\n" * 5000)) <= 60
