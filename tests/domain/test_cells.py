"""Text that holds a table or a list."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.cells import lines_of, range_of

CELLS = st.text(st.sampled_from("ab \n\t\"';,|é"), max_size=6)


def test_a_pasted_list_is_its_lines_without_the_empty_ones() -> None:
    assert lines_of("  one \r\n\n\ttwo\x00\n \nthree") == ["one", "two", "three"]


def test_a_copied_range_is_its_rows_and_cells() -> None:
    assert range_of("Call\t9 Oct\r\nVisit\t\n") == [["Call", "9 Oct"], ["Visit", ""]]


def test_a_cell_may_hold_newlines_and_tabs_when_it_is_quoted() -> None:
    assert range_of('"Call\nback"\t"say ""yes"""\nVisit\tx') == [["Call\nback", 'say "yes"'], ["Visit", "x"]]


def test_a_lonely_quote_swallows_nothing() -> None:
    assert range_of('"Call\tnow\nVisit\tlater') == [['"Call', "now"], ["Visit", "later"]]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_a_range_comes_back_as_it_was(rows: list[list[str]]) -> None:
    copied = io.StringIO(newline="")
    csv.writer(copied, delimiter="\t", lineterminator="\n").writerows(rows)
    assert range_of(copied.getvalue()) == rows
