"""A board's layout, by values: every card in its cell once, hand-offs beside the cards."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing.boards import SETTER, board, boards, card, handoff
from workshop.domain.codes import Light, Role
from workshop.drawing.arrows import Point
from workshop.drawing.bands import Box
from workshop.drawing.board import Board, group_key, only_phases
from workshop.drawing.layout import Layout, positions
from workshop.drawing.manner import CONSOLE, PAPER_MAP, Manner
from workshop.drawing.survey import Surveyor

WIDTH = 900.0


def lay_out(shown: Board, manner: Manner = CONSOLE, width: float = WIDTH) -> Layout:
    return Surveyor(manner, SETTER).lay_out(shown, width)


def card_boxes(layout: Layout) -> dict[str, Box]:
    return {
        name: layout.card_box(*place)
        for name, place in positions(layout).items()
        if place[1] < 0 or not layout.rows[place[1]].is_folded
    }


_PLACES = st.tuples(st.none() | st.integers(0, 4), st.none() | st.integers(0, 3))  # one phase is unknown


@given(
    st.lists(_PLACES, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), _PLACES, st.integers(0, 29)), max_size=12),
    st.sampled_from([frozenset(), frozenset({"d1"}), frozenset({group_key("G")})]),
)
def test_a_board_that_was_edited_is_laid_out_as_one_that_was_not(
    places: list[tuple[int | None, int | None]],
    edits: list[tuple[int, tuple[int | None, int | None], int]],
    folded: frozenset[str],
) -> None:
    cards = [card(n, *place, role=Role.LEADS if n % 3 else None) for n, place in enumerate(places)]
    links = (handoff(0, (0, 0), (2, 1)), handoff(1, (1, 2), (3, 0)))
    surveyor = Surveyor(CONSOLE, SETTER)
    for which, place, to in edits:
        edited = board(cards=tuple(cards), handoffs=links, folded=folded, groups=("G", "", "G"))
        assert surveyor.lay_out(edited, WIDTH) == lay_out(edited)
        if which < len(cards):
            lifted = cards.pop(which)
            number = int(lifted.id.removeprefix("k"))
            cards.insert(to, card(number, *place, role=lifted.role))
        else:
            cards = cards[:to]


def test_columns_fill_the_width_and_never_fall_under_their_smallest() -> None:
    assert lay_out(board()).width == pytest.approx(WIDTH)
    narrow = lay_out(board(), width=100)
    assert all(column.size == CONSOLE.card_min_width for column in narrow.columns)


def test_cards_of_a_cell_lie_under_each_other_in_their_order() -> None:
    layout = lay_out(board(cards=(card(0, 1, 1), card(1, 1, 1), card(2, 0, 1))))
    boxes = card_boxes(layout)
    assert boxes["k1"].y == boxes["k0"].bottom + CONSOLE.card_gap
    assert boxes["k0"].x == layout.columns[1].start
    assert boxes["k2"].y == boxes["k0"].y


def test_a_lane_is_as_high_as_its_fullest_cell() -> None:
    layout = lay_out(board(cards=tuple(card(n, 1, 1) for n in range(6))))
    boxes = card_boxes(layout)
    assert layout.lanes[1].end == pytest.approx(boxes["k5"].bottom + CONSOLE.lane_pad)
    assert layout.lanes[0].size == CONSOLE.lane_min_height


def test_what_is_not_placed_lies_in_the_tray_below_all_lanes() -> None:
    layout = lay_out(board(cards=(card(0, None, 1), card(1, 2, None), card(2, 0, 0))))
    assert layout.tray is not None
    assert [held.id for held in layout.tray.cards] == ["k0", "k1"]
    assert all(box.y > layout.lanes[-1].end for box in layout.tray.boxes)


def test_a_folded_group_is_one_row_with_all_its_cards() -> None:
    shown = board(
        cards=(card(0, 1, 0), card(1, 1, 2)),
        groups=("North", "", "North"),
        folded=frozenset({group_key("North")}),
    )
    layout = lay_out(shown)
    assert [row.name for row in layout.rows] == ["North", "Team 1"]
    assert [held.id for held in layout.cell(1, 0).cards] == ["k0", "k1"]
    assert layout.lanes[0].size == CONSOLE.lane_folded_height


def test_the_lanes_of_a_group_stand_together_under_its_heading() -> None:
    layout = lay_out(board(groups=("North", "", "North")))
    assert [row.name for row in layout.rows] == ["Team 0", "Team 2", "Team 1"]
    assert [row.opens_group for row in layout.rows] == [True, False, False]
    assert layout.lanes[0].start >= layout.customer.band.end + CONSOLE.group_heading


def test_unfolding_a_lane_gives_its_cards_their_room_again() -> None:
    surveyor = Surveyor(CONSOLE, SETTER)
    cards = (card(0, 1, 1),)
    surveyor.lay_out(board(cards=cards, folded=frozenset({"d1"})), WIDTH)
    assert surveyor.lay_out(board(cards=cards), WIDTH).cell(1, 1).height > 0


def test_the_signature_stands_between_the_phases_before_and_after_the_deal() -> None:
    layout = lay_out(board(deal=2))
    assert layout.columns[1].end < (layout.signature or 0) < layout.columns[2].start
    first = lay_out(board(deal=0))
    assert 0 < (first.signature or 0) < first.columns[0].start
    last = lay_out(board(deal=4))
    assert (last.signature or 0) > last.columns[3].end


@pytest.mark.parametrize(("first", "count", "is_signed"), [(0, 3, False), (2, 2, True), (3, 3, True)])
def test_a_part_of_the_board_shows_the_signature_where_the_deal_is(
    first: int, count: int, is_signed: bool
) -> None:
    layout = lay_out(only_phases(board((6, 2), deal=3), first, count))
    assert (layout.signature is not None) == is_signed


def test_a_hand_off_goes_to_the_leading_card_of_its_cell() -> None:
    cards = (card(0, 1, 0), card(1, 2, 1), card(2, 2, 1, role=Role.LEADS))
    layout = lay_out(board(cards=cards, handoffs=(handoff(0, (1, 0), (2, 1)),)))
    arrow, boxes = layout.arrows[0], card_boxes(layout)
    assert arrow.points[0] == (boxes["k0"].right, boxes["k0"].y + boxes["k0"].height / 2)
    assert arrow.points[-1] == (boxes["k2"].x, boxes["k2"].y + boxes["k2"].height / 2)


def test_a_hand_off_that_lacks_an_end_is_not_drawn_and_the_others_keep_their_numbers() -> None:
    incomplete = handoff(0, (0, 0), (9, 9))
    layout = lay_out(board(handoffs=(incomplete, handoff(1, (0, 0), (1, 1), Light.RED))))
    assert [(arrow.number, arrow.id) for arrow in layout.arrows if not arrow.page_end] == [(2, "h1")]


def test_two_hand_offs_from_one_card_do_not_cross() -> None:
    shown = board(cards=(card(0, 0, 1),), handoffs=(handoff(0, (0, 1), (1, 0)), handoff(1, (0, 1), (1, 2))))
    up, down = lay_out(shown).arrows
    assert up.points[0][1] < down.points[0][1]
    assert crossings([up.points, down.points]) == 0


def test_a_hand_off_back_to_the_beginning_avoids_those_before_it() -> None:
    """Five hand-offs down the lanes and one back: the way back crosses none of them."""
    forward = tuple(handoff(n, (n, n), (n + 1, n + 1)) for n in range(4))
    shown = board((6, 5), handoffs=(*forward, handoff(4, (4, 4), (0, 0))), deal=3)
    assert crossings([arrow.points for arrow in lay_out(shown).arrows]) == 0


def test_a_hand_off_takes_a_longer_way_rather_than_cross_another() -> None:
    shown = board((4, 3), handoffs=(handoff(0, (1, 0), (2, 2)), handoff(1, (0, 1), (3, 1))))
    assert crossings([arrow.points for arrow in lay_out(shown).arrows]) == 0


def crossings(lines: list[tuple[Point, ...]]) -> int:
    """How often a level stretch of one line crosses an upright one of another."""
    stretches = [(line, min(ends), max(ends)) for line in lines for ends in pairwise(line)]
    return sum(
        one is not other and a[1] == b[1] and c[0] == d[0] and a[0] < c[0] < b[0] and c[1] < a[1] < d[1]
        for one, a, b in stretches
        for other, c, d in stretches
    )


@given(boards(), st.floats(300, 2500))
@settings(max_examples=150)
def test_no_card_is_lost_doubled_or_outside_its_cell(shown: Board, width: float) -> None:
    layout = lay_out(shown, width=width)
    held = [held.id for cell in layout.cells.values() for held in cell.cards]
    assert layout.tray is not None
    held += [held.id for held in layout.tray.cards]
    assert sorted(held) == sorted(given.id for given in shown.cards)
    known = {given.id: given for given in shown.cards}
    for name, (column, row, place) in positions(layout).items():
        box = layout.card_box(column, row, place)
        if column < 0:
            assert within(box, layout.tray.box)
            continue
        assert shown.phases[column].id == known[name].phase
        assert known[name].discipline in {member[1].id for member in layout.rows[row].disciplines}
        if not layout.rows[row].is_folded:
            assert within(box, layout.cell_box(column, row))


@given(boards())
@settings(max_examples=100)
def test_no_card_covers_another(shown: Board) -> None:
    boxes = list(card_boxes(lay_out(shown)).values())
    for number, box in enumerate(boxes):
        assert not any(box.meets(other) for other in boxes[number + 1 :])


@given(boards(), st.sampled_from([CONSOLE, PAPER_MAP]))
@settings(max_examples=300)
def test_no_hand_off_crosses_a_card(shown: Board, manner: Manner) -> None:
    layout = lay_out(shown, manner)
    boxes = card_boxes(layout).values()
    for arrow in layout.arrows:
        for (x1, y1), (x2, y2) in pairwise(arrow.points):
            line = Box(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))
            assert not any(line.meets(box.grown(-0.01)) for box in boxes), arrow


@given(boards(), st.sampled_from([CONSOLE, PAPER_MAP]))
@settings(max_examples=200)
def test_no_number_covers_a_card(shown: Board, manner: Manner) -> None:
    layout = lay_out(shown, manner)
    for arrow in layout.arrows:
        x, y = arrow.badge
        for box in card_boxes(layout).values():
            dx, dy = max(box.x - x, 0, x - box.right), max(box.y - y, 0, y - box.bottom)
            assert math.hypot(dx, dy) >= manner.badge_radius * 0.9, arrow


@given(boards())
def test_a_second_layout_of_the_same_board_is_the_same(shown: Board) -> None:
    surveyor = Surveyor(CONSOLE, SETTER)
    assert surveyor.lay_out(shown, WIDTH) == surveyor.lay_out(shown, WIDTH)


def within(box: Box, around: Box) -> bool:
    return (
        around.x <= box.x
        and around.y <= box.y
        and box.right <= around.right + 0.01
        and box.bottom <= around.bottom + 0.01
    )
