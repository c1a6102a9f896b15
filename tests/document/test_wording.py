"""Two wordings of a text side by side: no letter is lost, and only what differs is marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.document.wording import differing, own_words

HERE = "Every customer has one face from the first call to the last bill"
THERE = "Every customer has one voice from the first call to the last bill"
TEXTS = st.text(alphabet="ab c\n", max_size=60)


def test_only_the_words_that_the_other_does_not_have_are_marked() -> None:
    here, there = differing(HERE, THERE)
    assert (own_words(here), own_words(there)) == ("face", "voice")


def test_words_that_are_only_in_one_leave_no_mark_in_the_other() -> None:
    here, there = differing(HERE, f"{HERE} and beyond")
    assert (own_words(here), own_words(there)) == ("", "and beyond")


def test_short_texts_and_texts_with_little_in_common_are_left_plain() -> None:
    assert all(own_words(side) == "" for side in differing("Call first", "Call last"))
    assert all(own_words(side) == "" for side in differing(HERE, "Something else was written by that group"))


@given(TEXTS, TEXTS)
def test_the_pieces_together_are_the_text(one: str, other: str) -> None:
    for text, pieces in zip((one, other), differing(one, other), strict=True):
        assert "".join(piece.text for piece in pieces) == text


@given(TEXTS)
def test_a_text_beside_itself_has_no_mark(text: str) -> None:
    assert all(own_words(side) == "" for side in differing(text, text))
