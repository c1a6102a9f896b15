"""Words are broken as their language breaks them."""

from __future__ import annotations

from workshop.texts.syllables import syllables


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
