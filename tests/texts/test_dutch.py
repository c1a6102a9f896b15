"""The Dutch catalogue: complete, used, and saying what the English says."""

from __future__ import annotations

from tests.listening import listen, sources
from tests.words import as_entry, contradicted, entries, missing, mistranslated, unused


def test_whatever_is_said_can_be_found_in_the_source() -> None:
    said, faults = listen(sources())
    assert said
    assert [str(fault) for fault in faults] == []


def test_whatever_is_said_has_its_dutch() -> None:
    said, _ = listen(sources())
    assert [as_entry(text) for text in missing(said, entries())] == []


def test_whatever_is_in_the_catalogue_is_said() -> None:
    said, _ = listen(sources())
    assert [str(fault) for fault in unused(said, entries())] == []


def test_the_dutch_has_the_places_and_the_ending_of_the_english_and_is_dutch() -> None:
    assert [str(fault) for fault in mistranslated(entries())] == []


def test_one_english_text_has_one_dutch() -> None:
    assert [str(fault) for fault in contradicted(entries())] == []
