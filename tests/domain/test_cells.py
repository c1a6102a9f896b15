"""Text that holds a table or a list."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.cells import NoTextError, decoded, file_rows, lines_of, range_of

CELLS = st.text(st.sampled_from("ab \n\t\"';,|é"), max_size=6)


def test_a_pasted_list_is_its_lines_without_the_empty_ones() -> None:
    assert lines_of("  one \r\n\n\ttwo\x00\n \nthree") == ["one", "two", "three"]


def test_a_copied_range_is_its_rows_and_cells() -> None:
    assert range_of("Call\t9 Oct\r\nVisit\t\n") == [["Call", "9 Oct"], ["Visit", ""]]


def test_a_cell_may_hold_newlines_and_tabs_when_it_is_quoted() -> None:
    assert range_of('"Call\nback"\t"say ""yes"""\nVisit\tx') == [["Call\nback", 'say "yes"'], ["Visit", "x"]]


def test_a_lonely_quote_swallows_nothing() -> None:
    assert range_of('"Call\tnow\nVisit\tlater') == [['"Call', "now"], ["Visit", "later"]]


def test_quotes_around_a_part_of_a_cell_are_letters_and_disturb_no_other_cell() -> None:
    assert range_of('"We bellen" zegt Jan\t"Call\nback"\nHij zegt "ja"\t"""Nee"", zegt zij"') == [
        ['"We bellen" zegt Jan', "Call\nback"],
        ['Hij zegt "ja"', '"Nee", zegt zij'],
    ]


def test_space_behind_a_closing_quote_leaves_the_cell_whole() -> None:
    assert list(file_rows('"Call; now" ;"x"y')[1]) == [["Call; now ", '"x"y']]


def test_a_quote_that_is_closed_too_far_away_is_a_letter() -> None:
    assert range_of(f'"Call\n{"x" * 200_000}"\nVisit') == [['"Call'], [f'{"x" * 200_000}"'], ["Visit"]]


def test_empty_lines_of_a_range_are_kept_whatever_its_quotes() -> None:
    for first in ("a", '"a" b'):
        assert range_of(f"{first}\n\nc\n\n") == [[first], [""], ["c"], [""]]


@pytest.mark.parametrize("text", ["Call\f", "a\x85b", "a\vb", "Call\r\n\x1a"])
def test_a_short_text_may_end_lines_and_pages_as_programs_do(text: str) -> None:
    assert decoded(text.encode()) == text


def test_a_short_text_with_signs_of_another_kind_is_none() -> None:
    with pytest.raises(NoTextError):
        decoded(b"a\x00\x01b")


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_a_range_comes_back_as_it_was(rows: list[list[str]]) -> None:
    copied = io.StringIO(newline="")
    csv.writer(copied, delimiter="\t", lineterminator="\n").writerows(rows)
    assert range_of(copied.getvalue()) == rows
