"""What a text field lets in and gives out, as values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.text_rules import (
    Fit,
    Splice,
    breakable,
    carried_over,
    fit,
    in_document,
    splice,
)

MARKS = st.text(st.sampled_from("ab\n\u2028\u2029\u00a0\ufdd0\ufdd1😀"), max_size=12)


def test_windows_line_ends_become_newlines_and_are_not_counted() -> None:
    assert fit("a\r\nb\rc") == Fit("a\nb\nc", 0, 0)


def test_characters_that_no_plan_may_hold_are_counted() -> None:
    assert fit("a\x00b\ud800c\ufffed\tё") == Fit("abcd\tё", 3, 0)


def test_what_has_no_room_is_counted_in_code_points() -> None:
    assert fit("😀" * 5, room=3) == Fit("😀😀😀", 0, 2)
    assert fit("abc", room=0) == Fit("", 0, 3)


def test_a_splice_is_the_smallest_replacement() -> None:
    assert splice("Start on time", "Start in time") == Splice(6, 1, "i")
    assert splice("aa", "aaa") == Splice(2, 0, "a")
    assert splice("same", "same") == Splice(4, 0, "")


@given(MARKS, MARKS)
def test_a_splice_turns_one_text_into_the_other(before: str, after: str) -> None:
    change = splice(before, after)
    assert before[: change.start] + change.inserted + before[change.start + change.removed :] == after


@given(MARKS)
def test_a_text_that_nobody_touched_comes_out_as_it_went_in(text: str) -> None:
    assert carried_over(text, in_document(text)) == text


@given(MARKS, MARKS, MARKS)
def test_typing_leaves_the_rest_as_it_was(before: str, typed: str, after: str) -> None:
    raw = in_document(before) + "X" + in_document(typed) + "X" + in_document(after)
    assert in_document(carried_over(before + after, raw)) == raw
    assert carried_over("a\u2029b", "a\u2029bc") == "a\u2029bc"


def test_a_very_long_word_gets_places_to_break() -> None:
    assert breakable("a" * 50, 24).split("\u200b") == ["a" * 24, "a" * 24, "aa"]
    assert breakable("Implementatieconsultant and the rest") == "Implementatieconsultant and the rest"
