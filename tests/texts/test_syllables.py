"""Words are broken as their language breaks them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyphen import Pyphen

from workshop.texts.syllables import patterns, syllables

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def test_each_language_breaks_its_own_words() -> None:
    assert "capaciteits|kalender" in {
        "capaciteitskalender"[:place] + "|" + "capaciteitskalender"[place:]
        for place in syllables("nl")("capaciteitskalender")
    }
    assert 5 in syllables("en")("implementation") or 3 in syllables("en")("implementation")


def test_what_is_no_plain_word_is_not_broken() -> None:
    assert syllables("nl")("www.example.com/abc") == ()
    assert syllables("nl")("kort") == ()


def test_a_mark_behind_a_word_does_not_keep_it_whole() -> None:
    assert list(syllables("nl")("capaciteitskalender,")) == list(syllables("nl")("capaciteitskalender"))


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl_NL"), ("en", "en_GB")])
def test_every_word_of_the_method_is_broken_where_its_dictionary_breaks_it(language: str, tag: str) -> None:
    texts = [file.read_text("utf-8") for file in sorted(RESOURCES.rglob("*.toml"))]
    words = sorted(set(re.findall(r"[^\W\d_]{7,}", " ".join(texts))))
    assert len(words) > 500
    known = Pyphen(lang=tag, left=3, right=4)
    broken = {word: list(syllables(language)(word)) for word in words}
    assert broken == {word: [int(place) for place in known.positions(word)] for word in words}


def test_patterns_that_are_kept_are_the_patterns_that_were_read(tmp_path: Path) -> None:
    first = patterns("nl", tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["syllables-nl.txt"]
    assert patterns("nl", tmp_path) == first
    assert len(first) > 10_000
