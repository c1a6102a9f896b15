"""Every trouble with a file has its sentence, in both languages."""

from __future__ import annotations

import pytest

from workshop.document.ports import StoreProblem
from workshop.document.store_sentences import store_sentence
from workshop.texts import speak


@pytest.mark.parametrize("problem", StoreProblem)
def test_each_problem_is_one_sentence_in_both_languages(problem: StoreProblem) -> None:
    dutch, english = (store_sentence(problem, speak(language)) for language in ("nl", "en"))
    assert dutch != english
    for sentence in (dutch, english):
        assert sentence.count(".") - sentence.count(".samenspel") == 1
        assert sentence.endswith(".")
