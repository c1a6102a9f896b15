"""The map on paper: whole words, no card lost between pages, hand-offs that name the page they go to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.drawing.boards import SETTER, board, boards, card, handoff
from workshop.domain.codes import Role
from workshop.domain.rows import Line
from workshop.drawing.board import Board
from workshop.drawing.breaking import SOFT_HYPHEN
from workshop.drawing.journeymap import MapMaker, Sheet
from workshop.drawing.primitives import Group, Picture, Tag, Text, groups, leaves, shortened
from workshop.texts import speak

MAKER = MapMaker(speak("en"), SETTER)
A4, A3, A0 = Sheet(770, 480), Sheet(1130, 700), Sheet(3300, 2200)


def texts(picture: Picture) -> list[Text]:
    return [item for item in leaves(picture.items) if isinstance(item, Text)]


def paragraphs(picture: Picture) -> list[str]:
    """The texts of a picture as one reads them."""
    return [
        "".join(
            line.text[:-1] if line.after == SOFT_HYPHEN else line.text + line.after
            for line in group.items
            if isinstance(line, Text)
        )
        for group in groups(picture.items)
        if group.tag is Tag.PARAGRAPH
    ]


def card_groups(picture: Picture) -> list[Group]:
    return [group for group in groups(picture.items) if group.tag is Tag.ITEM and group.key.startswith("k")]


def filled(count: int, size: tuple[int, int] = (6, 4)) -> Board:
    """So many cards in every cell."""
    places = [(c, r) for c in range(size[0]) for r in range(size[1]) for _ in range(count)]
    roles = list(Role)
    cards = tuple(
        card(n, column, row, f"Card number {n} says this", roles[n % 4])
        for n, (column, row) in enumerate(places)
    )
    return board(size, cards, (handoff(0, (0, 0), (1, 1)), handoff(1, (1, 1), (5, 3))), deal=3)


def test_a_usual_map_stands_on_one_sheet_with_every_word() -> None:
    (picture,) = MAKER.sheet(filled(1), A3, 7)
    assert shortened(picture) == ()
    assert len(card_groups(picture)) == 24
    assert "Card number 23 says this" in paragraphs(picture)
    assert picture.width <= A3.width + 0.5
    assert picture.height <= A3.height


def test_a_poster_is_set_in_larger_letters() -> None:
    small, large = (MAKER.sheet(filled(1), sheet, 1)[0] for sheet in (A3, A0))
    assert min(text.size for text in texts(large)) > 2 * min(text.size for text in texts(small))


def test_a_full_map_takes_more_sheets_rather_than_lose_its_words() -> None:
    pictures = MAKER.sheet(filled(9), A3, 7)
    assert len(pictures) > 1
    held = [group.key for picture in pictures for group in card_groups(picture)]
    assert sorted(held) == sorted(f"k{n}" for n in range(6 * 4 * 9))


def test_pages_hold_three_phases_each_with_the_lanes_names_repeated() -> None:
    pictures = MAKER.pages(filled(1), A4, 7)
    assert len(pictures) == 2
    for number, picture in enumerate(pictures):
        said = paragraphs(picture)
        assert [text for text in said if text.startswith("Phase ")] == [
            f"Phase {number * 3 + n}" for n in range(3)
        ]
        assert "Team 0" in said


def test_a_hand_off_that_leaves_a_page_names_the_page_it_goes_to() -> None:
    first, second = MAKER.pages(filled(1), A4, 7)
    assert "→ p. 8" in [text.text for text in texts(first)]
    assert "p. 7 →" in [text.text for text in texts(second)]
    assert [text.text for text in texts(second)].count("1") == 0


def test_the_key_says_what_travels_with_each_hand_off() -> None:
    travels = (Line(id="a", text="what was promised"), Line(id="b", text="start date"))
    shown = filled(1)
    told = replace(shown.handoffs[0], information=travels, within="two days")
    (picture,) = MAKER.sheet(replace(shown, handoffs=(told, *shown.handoffs[1:])), A3, 1)
    assert "Team 0 → Team 1" in paragraphs(picture)
    assert "what was promised, start date · two days" in paragraphs(picture)


def test_a_word_is_shortened_only_when_that_is_told() -> None:
    shown = board((3, 2), (card(0, 0, 0, "word " * 400),))
    (picture, *_) = MAKER.pages(shown, A4, 1)
    assert shortened(picture) == ("word " * 400,)


@pytest.mark.parametrize("sheet", [A4, A3])
def test_an_empty_board_makes_a_map(sheet: Sheet) -> None:
    assert MAKER.pages(Board(), sheet, 1) == ()
    assert len(MAKER.sheet(Board(), sheet, 1)) == 1


@given(boards())
@settings(max_examples=60, deadline=None)
def test_no_card_and_no_hand_off_is_lost_between_pages(shown: Board) -> None:
    pictures = MAKER.pages(shown, A4, 1)
    held = Counter(group.key for picture in pictures for group in card_groups(picture))
    expected = {held.id for held in shown.cards if held.phase is not None and held.discipline is not None}
    assert held == dict.fromkeys(expected, 1)
    drawn = {
        group.key for picture in pictures for group in groups(picture.items) if group.key.startswith("h")
    }
    assert drawn == {one.id for one in shown.handoffs}


@given(boards())
@settings(max_examples=60, deadline=None)
def test_no_text_is_smaller_than_eight_points_or_outside_its_page(shown: Board) -> None:
    for picture in MAKER.pages(shown, A4, 1):
        assert picture.height <= A4.height
        for text in texts(picture):
            assert text.size >= 8, text
            assert 0 <= text.x <= A4.width
            assert 0 <= text.baseline <= picture.height
