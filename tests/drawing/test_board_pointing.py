"""Points of a board: what lies there, and where a card would land."""

from __future__ import annotations

from hypothesis import given, settings

from tests.drawing.boards import SETTER, board, boards, card, handoff
from workshop.drawing.board import Board
from workshop.drawing.customer import feeling_at, feeling_y
from workshop.drawing.layout import Layout, positions
from workshop.drawing.manner import CONSOLE
from workshop.drawing.palette import LIGHT
from workshop.drawing.pointing import Landing, Part, Spot, handoff_at, landing_at, landing_box, spot_at
from workshop.drawing.style import Style
from workshop.drawing.survey import Surveyor
from workshop.texts import speak

STYLE = Style(CONSOLE, LIGHT, speak("en"), SETTER)
STACK = board(cards=(card(0, 1, 1), card(1, 1, 1), card(2, 1, 1), card(3, None, None)))


def lay_out(shown: Board) -> Layout:
    return Surveyor(CONSOLE, SETTER).lay_out(shown, 900)


def landing(layout: Layout, x: float, y: float, *lifted: str) -> Landing | None:
    return landing_at(layout, x, y, frozenset(lifted))


def test_a_card_is_found_at_its_corners_and_not_beside_it() -> None:
    layout = lay_out(STACK)
    box = layout.card_box(1, 1, 1)
    assert spot_at(layout, STYLE, box.x, box.y) == Spot(Part.CARD, 1, 1, 1, "k1")
    assert spot_at(layout, STYLE, box.right - 0.1, box.bottom - 0.1).id == "k1"
    assert spot_at(layout, STYLE, box.x + 5, box.bottom + 1) == Spot(Part.CELL, 1, 1)
    assert spot_at(layout, STYLE, box.x - 3, box.y + 5) == Spot(Part.CELL, 1, 1)


def test_the_parts_around_the_lanes_are_found() -> None:
    layout = lay_out(STACK)
    across, lane, customer = layout.columns[2], layout.lanes[0], layout.customer
    assert layout.tray is not None
    assert layout.signature is not None
    x = across.middle
    found = {
        Part.PHASE: (x, CONSOLE.stretches + 4),
        Part.LEADER: (x, CONSOLE.stretches + CONSOLE.phase_line + 4),
        Part.DOES: (x, customer.does.middle),
        Part.FEELING: (x, customer.feeling.middle),
        Part.FACES: (x, customer.faces.middle),
        Part.LANE: (CONSOLE.card_pad_x, lane.middle),
        Part.FOLD: (CONSOLE.label_width - CONSOLE.card_pad_x - 4, lane.start + CONSOLE.lane_pad + 4),
        Part.SIGNATURE: (layout.signature, CONSOLE.stretches / 2),
        Part.TRAY: (layout.columns[-1].end - 2, layout.tray.box.bottom - 2),
        Part.NOTHING: (x, layout.tray.box.bottom + 50),
    }
    for part, (at_x, at_y) in found.items():
        assert spot_at(layout, STYLE, at_x, at_y).part is part


@given(boards())
@settings(max_examples=60)
def test_every_card_is_found_in_its_middle(shown: Board) -> None:
    layout = lay_out(shown)
    for name, place in positions(layout).items():
        if place[1] >= 0 and layout.rows[place[1]].is_folded:
            continue
        box = layout.card_box(*place)
        found = spot_at(layout, STYLE, box.x + box.width / 2, box.y + box.height / 2)
        assert (found.part, found.id) == (Part.CARD, name)


def test_a_hand_off_is_found_on_its_number_and_near_its_line() -> None:
    layout = lay_out(board(handoffs=(handoff(0, (0, 0), (1, 1)),)))
    arrow = layout.arrows[0]
    assert handoff_at(layout, *arrow.badge, reach=4).id == "h0"
    x, y = arrow.points[1]
    assert handoff_at(layout, x + 3, y, reach=4).id == "h0"
    assert handoff_at(layout, x + 30, y, reach=4).part is Part.NOTHING


def test_a_card_lands_before_or_behind_the_one_under_it_by_its_middle() -> None:
    layout = lay_out(STACK)
    box = layout.card_box(1, 1, 1)
    x = box.x + 10
    assert landing(layout, x, box.y + 4) == Landing("p1", "d1", 1, 1, 1)
    assert landing(layout, x, box.bottom - 4) == Landing("p1", "d1", 2, 1, 1)
    assert landing(layout, x, layout.lanes[1].end) == Landing("p1", "d1", 3, 1, 1)


def test_the_card_in_the_hand_does_not_count() -> None:
    layout = lay_out(STACK)
    box = layout.card_box(1, 1, 1)
    assert landing(layout, box.x + 10, box.bottom - 4, "k0") == Landing("p1", "d1", 1, 1, 1)
    assert landing(layout, box.x + 10, box.y + 1, "k1") == Landing("p1", "d1", 1, 1, 1)


def test_an_empty_cell_takes_a_card_and_a_folded_lane_does_not() -> None:
    layout = lay_out(board(folded=frozenset({"d2"})))
    x = layout.columns[3].middle
    assert landing(layout, x, layout.lanes[0].middle) == Landing("p3", "d0", 0, 3, 0)
    assert landing(layout, x, layout.lanes[2].middle) is None
    assert landing(layout, -500, layout.lanes[0].middle) is None


def test_a_card_dropped_in_the_tray_loses_its_place() -> None:
    layout = lay_out(STACK)
    assert layout.tray is not None
    box = layout.tray.boxes[0]
    assert landing(layout, box.right + 5, box.y + 5) == Landing(None, None, 1)
    assert landing(layout, box.x - 5, box.y + 5) == Landing(None, None, 0)


def test_the_opening_lies_where_the_card_will_lie() -> None:
    layout = lay_out(STACK)
    place = landing(layout, layout.columns[1].middle, layout.card_box(1, 1, 1).y + 2)
    assert place is not None
    assert landing_box(layout, place, 50, frozenset()).y == layout.card_box(1, 1, 1).y
    lifted = landing_box(layout, Landing("p1", "d1", 1, 1, 1), 50, frozenset({"k0"}))
    assert lifted.y == layout.card_box(1, 1, 0).bottom + CONSOLE.card_gap


def test_a_feeling_is_read_back_from_its_height() -> None:
    layout = lay_out(STACK)
    assert [feeling_at(feeling_y(feeling, layout), layout) for feeling in range(-2, 3)] == [-2, -1, 0, 1, 2]
    assert feeling_at(-1000, layout) == 2
