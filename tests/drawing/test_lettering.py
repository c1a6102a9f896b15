"""Texts in boxes: everything fits, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.overriding import override
from workshop.drawing.breaking import SOFT_HYPHEN, SetLine
from workshop.drawing.lettering import ELLIPSIS, Letters, Measure, Typesetter, paragraph
from workshop.drawing.primitives import Text
from workshop.texts.syllables import syllables


class Half(Measure):
    """Every letter is half its size wide."""

    @override
    def width(self, text: str, size: float, weight: int) -> float:
        return len(text) * size / 2


SETTER = Typesetter(Half())
DUTCH = Typesetter(Half(), syllables("nl"))
TEN = Letters(10)


def drawn(lines: tuple[SetLine, ...]) -> list[str]:
    return [line.text for line in lines]


def together(lines: tuple[SetLine, ...]) -> str:
    return "".join(line.text[:-1] if line.after == SOFT_HYPHEN else line.text + line.after for line in lines)


def test_a_text_breaks_between_words() -> None:
    assert drawn(SETTER.wrap("one two three four", 50, TEN)) == ["one two", "three four"]


def test_the_first_line_leaves_room_for_an_icon() -> None:
    letters = Letters(10, indent=20)
    assert drawn(SETTER.wrap("one two three", 50, letters)) == ["one", "two three"]
    first, second = paragraph(SETTER.fit("one two three", 50, 99, letters), 3, 0, "#000000").items
    assert isinstance(first, Text)
    assert isinstance(second, Text)
    assert (first.x, second.x) == (23, 3)


def test_lines_of_nothing_stay_lines() -> None:
    assert drawn(SETTER.wrap("\n\n ", 500, TEN)) == ["", "", ""]


def test_a_newline_begins_a_new_line() -> None:
    assert drawn(SETTER.wrap("one\ntwo", 500, TEN)) == ["one", "two"]


def test_a_long_word_is_broken_at_its_syllables() -> None:
    assert drawn(DUTCH.wrap("de capaciteitskalender", 75, TEN)) == ["de capaciteits-", "kalender"]


def test_a_word_that_fits_a_line_is_broken_only_where_that_saves_one() -> None:
    assert drawn(DUTCH.wrap("een capaciteitskalender", 100, TEN)) == ["een", "capaciteitskalender"]
    saved = drawn(DUTCH.wrap("een capaciteitskalender op tafel", 100, TEN))
    assert saved == ["een capaciteitska-", "lender op tafel"]


def test_a_word_breaks_behind_its_own_hyphen_without_a_second_one() -> None:
    assert drawn(DUTCH.wrap("collega-installateur", 50, TEN))[0] == "collega-"


def test_a_word_without_syllables_is_broken_between_letters_but_never_before_an_accent() -> None:
    text = "e\u0301" * 6
    lines = SETTER.wrap(text, 15, TEN)
    assert together(lines) == text
    assert not any(line.text.startswith("\u0301") for line in lines)


def test_what_belongs_together_stays_on_one_line() -> None:
    assert drawn(SETTER.wrap("about 10\u00a0000 euro", 55, TEN)) == ["about", "10\u00a0000 euro"]


def test_a_text_shrinks_to_its_floor_before_it_is_shortened() -> None:
    fitted = SETTER.fit("one two three four", 50, 13, Letters(10, floor=5))
    assert fitted.whole is None
    assert 5 <= fitted.letters.size < 10
    assert drawn(fitted.lines) == ["one two three four"]


def test_a_text_that_still_does_not_fit_ends_in_an_ellipsis_and_says_so() -> None:
    fitted = SETTER.fit("one two three four", 50, 13, TEN)
    assert drawn(fitted.lines) == ["one two" + ELLIPSIS]
    assert fitted.whole == "one two three four"


def test_no_hyphen_stands_before_an_ellipsis() -> None:
    fitted = DUTCH.fit("capaciteitskalender", 60, 13, TEN)
    assert drawn(fitted.lines) == ["capaciteits" + ELLIPSIS]


def test_one_line_is_shortened_to_its_width() -> None:
    fitted = SETTER.elide("Implementation and support", 60, TEN)
    assert drawn(fitted.lines) == ["Implementat" + ELLIPSIS]
    assert fitted.whole == "Implementation and support"
    assert SETTER.elide("Sales", 60, TEN).whole is None


def test_the_lines_of_a_paragraph_stand_a_line_height_apart() -> None:
    group = paragraph(SETTER.fit("one two three", 35, 100, TEN), 3, 0, "#000000")
    lines = [item for item in group.items if isinstance(item, Text)]
    assert [line.text for line in lines] == ["one two", "three"]
    assert lines[1].baseline - lines[0].baseline == pytest.approx(12.8)
    assert lines[0].after == " "


WORDS = st.text(st.sampled_from("abcdefghij klm\n-/é \u00a0\u0301\u200d👩👷"), max_size=80)


@given(WORDS, st.floats(1, 200))
def test_nothing_is_lost_by_wrapping(text: str, width: float) -> None:
    assert together(DUTCH.wrap(text, width, TEN)) == text


@given(st.text(st.sampled_from("abcdefghij klm\n-/é"), max_size=80), st.floats(20, 200))
def test_no_line_is_wider_than_its_box(text: str, width: float) -> None:
    for line in DUTCH.wrap(text, width, TEN):
        assert Half().width(line.text, 10, 400) <= width


@given(WORDS, st.floats(20, 200), st.floats(5, 100))
def test_what_is_shortened_says_the_whole_text_and_fits(text: str, width: float, height: float) -> None:
    fitted = DUTCH.fit(text, width, height, Letters(10, floor=6))
    assert len(fitted.lines) <= max(1, height / (fitted.letters.size * 1.28) + 1e-6)
    if fitted.whole is None:
        assert together(fitted.lines) == text
    else:
        assert fitted.whole == text
        assert fitted.lines[-1].text.endswith(ELLIPSIS)


def test_balanced_lines_are_as_many_and_none_holds_a_word_alone() -> None:
    letters = Letters(10)
    text = "it happens only when Daan thinks of it"
    width = SETTER.width("it happens only when Daan thinks", letters) + 1
    assert [line.text for line in SETTER.fit(text, width, 100, letters).lines][1] == "of it"
    first, last = SETTER.balanced(text, width, 100, letters).lines
    assert f"{first.text} {last.text}" == text
    assert len(last.text) > len(text) / 3
