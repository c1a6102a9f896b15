"""The board by keyboard alone: everything that the mouse can do, and typing in place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.board_desk import Desk
from ui.board.menus import menu_for
from ui.board.scene import WHOLE, Spotlight
from workshop.domain.codes import Role
from workshop.drawing.pointing import Part, Spot

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    desk.board.select(("k0",))
    yield desk
    desk.window.close()
    desk.window.deleteLater()


def aimed(desk: Desk) -> str:
    """What the keyboard points at, in short."""
    aim = desk.board.choice.aim
    return f"{aim.part.value} {aim.id or aim.phase}{'/' + aim.row if aim.row else ''}".strip()


def test_arrows_walk_through_cards_cells_and_all_around_them(desk: Desk) -> None:
    walked = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Up):
        desk.key(key)
        walked.append(aimed(desk))
    assert walked == ["card k1", "card k2", "cell p1/d1", "card k3", "cell p2/d0", "faces p2"]
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        desk.key(key)
    assert aimed(desk) == "phase p2"


def test_the_lanes_names_stand_left_of_their_cells(desk: Desk) -> None:
    desk.key(Key.Key_Left)
    assert aimed(desk) == "lane /d0"
    desk.key(Key.Key_Down)
    assert aimed(desk) == "lane /d1"


def test_the_tray_lies_below_the_last_lane(desk: Desk) -> None:
    for _ in range(3):
        desk.key(Key.Key_Down)
    assert aimed(desk) == "card k6"
    desk.key(Key.Key_Up)
    assert aimed(desk) == "cell p0/d2"


def test_control_and_arrows_move_a_card_across_lanes_and_phases(desk: Desk) -> None:
    desk.key(Key.Key_Down, CTRL)
    assert desk.titles(0, 1) == ["Card 0"]
    desk.key(Key.Key_Right, CTRL)
    assert desk.titles(1, 1) == ["Card 0"]
    desk.key(Key.Key_Up, CTRL)
    assert desk.titles(1, 0) == ["Card 1", "Card 2", "Card 0"]
    desk.key(Key.Key_Up, CTRL)
    assert desk.titles(1, 0) == ["Card 1", "Card 0", "Card 2"]


def test_a_card_in_the_tray_is_placed_by_keyboard(desk: Desk) -> None:
    desk.board.select(("k6",))
    desk.key(Key.Key_Up, CTRL)
    assert desk.titles(0, 2) == ["Card 6"]


def test_alt_and_a_number_put_a_card_in_a_lane(desk: Desk) -> None:
    desk.key(Key.Key_3, ALT)
    assert desk.titles(0, 2) == ["Card 0"]


def test_a_move_is_announced(desk: Desk) -> None:
    heard: list[str] = []
    desk.board.announced.connect(heard.append)
    desk.key(Key.Key_Down, CTRL)
    assert heard == ["Card 0: Phase 0, Team 1, 1 of 1"]


def test_n_types_a_new_card_and_enter_the_next_one_in_the_same_cell(desk: Desk) -> None:
    desk.key(Key.Key_N)
    desk.type("Call")
    desk.key(Key.Key_Return)
    desk.type("Visit")
    desk.key(Key.Key_Escape)
    assert desk.titles(0, 0) == ["Card 0", "Call", "Visit"]
    assert desk.board.hasFocus()


def test_tab_goes_on_in_the_next_cell(desk: Desk) -> None:
    desk.key(Key.Key_N)
    desk.type("Call")
    desk.key(Key.Key_Tab)
    desk.type("Visit")
    desk.key(Key.Key_Escape)
    assert desk.titles(0, 0) == ["Card 0", "Call"]
    assert desk.titles(1, 0) == ["Card 1", "Card 2", "Visit"]


def test_what_is_typed_is_handed_over_while_one_types(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Key.Key_N)
    desk.type("Call")
    qtbot.waitUntil(lambda: desk.titles(0, 0) == ["Card 0", "Call"])
    desk.type(" back")
    desk.board.flush()
    assert desk.titles(0, 0) == ["Card 0", "Call back"]


def test_an_empty_new_card_leaves_no_trace(desk: Desk) -> None:
    before = desk.workshop
    desk.key(Key.Key_N)
    desk.key(Key.Key_Return)
    desk.key(Key.Key_Escape)
    assert desk.workshop == before


def test_enter_edits_a_title_in_place(desk: Desk) -> None:
    desk.key(Key.Key_Return)
    desk.type("Ring the bell")
    desk.key(Key.Key_Escape)
    assert desk.titles(0, 0) == ["Ring the bell"]


def test_many_lines_pasted_in_the_field_are_many_cards(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("One\nTwo\n\nThree")
    desk.key(Key.Key_N)
    desk.key(Key.Key_V, CTRL)
    assert desk.titles(0, 0) == ["Card 0", "One", "Two", "Three"]


def test_lines_pasted_on_a_cell_are_cards_there_and_copies_come_out_as_lines(desk: Desk) -> None:
    desk.board.select(("k1", "k2"))
    desk.key(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Card 1\nCard 2"
    desk.board.select(("k0",))
    desk.key(Key.Key_V, CTRL)
    assert desk.titles(0, 0) == ["Card 0", "Card 1", "Card 2"]


def test_delete_removes_what_is_selected(desk: Desk) -> None:
    desk.board.select(("k1", "k2"))
    desk.key(Key.Key_Delete)
    assert desk.titles(1, 0) == []
    assert len(desk.workshop.journey.cards) == 5


def test_select_all_takes_the_cell_first_and_then_the_board(desk: Desk) -> None:
    desk.board.select(("k1",))
    desk.key(Key.Key_A, CTRL)
    assert desk.board.choice.cards == ("k1", "k2")
    desk.key(Key.Key_A, CTRL)
    assert len(desk.board.choice.cards) == 7


def test_shift_and_arrows_stretch_the_selection(desk: Desk) -> None:
    desk.board.select(("k1",))
    desk.key(Key.Key_Down, SHIFT)
    assert desk.board.choice.cards == ("k1", "k2")


def test_a_hand_off_is_drawn_by_keyboard(desk: Desk) -> None:
    desk.key(Key.Key_H, CTRL)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down):
        desk.key(key)
    desk.key(Key.Key_Return)
    assert desk.asked == [("p0", "d0", "p2", "d1")]
    assert desk.board.gesture is None


def test_feelings_and_faces_change_by_keyboard(desk: Desk) -> None:
    for _ in range(2):
        desk.key(Key.Key_Up)
    assert desk.board.choice.aim.part is Part.FEELING
    desk.key(Key.Key_Up, CTRL)
    desk.key(Key.Key_Down)
    desk.key(Key.Key_Down, CTRL)
    moment = desk.workshop.journey.customer[0]
    assert (moment.feeling, moment.faces) == (2, 1)


def test_phases_and_lanes_move_by_keyboard(desk: Desk) -> None:
    desk.key(Key.Key_Left)
    desk.key(Key.Key_Down, CTRL)
    assert [lane.id for lane in desk.workshop.disciplines] == ["d1", "d0", "d2"]
    desk.board.select(("k0",))
    for _ in range(5):
        desk.key(Key.Key_Up)
    while desk.board.choice.aim.part is not Part.PHASE:
        desk.key(Key.Key_Up)
    desk.key(Key.Key_Right, CTRL)
    assert [phase.id for phase in desk.workshop.journey.phases] == ["p1", "p0", "p2", "p3"]


def test_what_the_customer_does_is_typed_in_place_and_tab_goes_to_the_next_phase(desk: Desk) -> None:
    for _ in range(3):
        desk.key(Key.Key_Up)
    assert desk.board.choice.aim.part is Part.DOES
    desk.key(Key.Key_Return)
    desk.type("Asks around")
    desk.key(Key.Key_Tab)
    desk.type("Compares")
    desk.key(Key.Key_Escape)
    assert [moment.does for moment in desk.workshop.journey.customer] == ["Asks around", "Compares"]


def test_single_letters_can_be_switched_off(desk: Desk) -> None:
    desk.board.keys.has_single_keys = False
    desk.key(Key.Key_N)
    assert not desk.board.editing.is_open


def test_escape_leaves_the_spotlight(desk: Desk) -> None:
    desk.board.focus_on(Spotlight(phase="p2", count=1))
    assert len(desk.layout.columns) == 1
    desk.key(Key.Key_Escape)
    assert desk.board.scene.spotlight == WHOLE
    assert len(desk.layout.columns) == 4


def test_the_spotlight_falls_on_one_lane(desk: Desk) -> None:
    desk.board.focus_on(Spotlight(row="d1"))
    assert [row.key for row in desk.layout.rows] == ["d1"]
    assert desk.layout.rows[0].number == 1


def actions(desk: Desk, *path: str) -> dict[str, QAction]:
    """What the menu of the aimed thing offers, or one of its sub-menus."""
    menu = menu_for(desk.board)
    assert menu is not None
    for name in path:
        menu = next(inner for inner in menu.findChildren(QMenu) if inner.title() == name)
    return {action.text(): action for action in menu.actions()}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Move to…", (("k0",),)),
        ("Duplicate", (("k0",),)),
    ],
)
def test_the_menu_asks_for_what_the_mouse_can_do(desk: Desk, text: str, asked: tuple[object, ...]) -> None:
    actions(desk)[text].trigger()
    assert desk.asked == [asked]


def test_the_menu_of_a_card_gives_it_a_role(desk: Desk) -> None:
    roles = actions(desk, "Role")
    assert [name for name, action in roles.items() if action.isChecked()] == ["Leads"]
    roles["Advises"].trigger()
    assert desk.asked == [(("k0",), Role.ADVISES)]


def test_the_menu_of_a_phase_moves_the_signature_and_names_the_leader(desk: Desk) -> None:
    desk.key(Key.Key_Right)
    while desk.board.choice.aim.part is not Part.PHASE:
        desk.key(Key.Key_Up)
    actions(desk)["Signature before this phase"].trigger()
    assert [phase.after_deal for phase in desk.workshop.journey.phases] == [False, True, True, True]
    actions(desk, "Leader")["Team 1"].trigger()
    actions(desk)["The customer is anonymous here"].trigger()
    assert desk.asked == [("p1", "d1"), ("p1", True)]


def test_escape_leaves_the_keys_at_the_card_that_was_typed(desk: Desk) -> None:
    desk.key(Key.Key_N)
    desk.type("Call back")
    desk.key(Key.Key_Escape)
    desk.key(Key.Key_Right, CTRL)
    assert "Call back" in desk.titles(1, 0)


def test_shift_f10_opens_the_menu_of_what_is_aimed_at(desk: Desk) -> None:
    desk.key(Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Duplicate" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_board_zooms_by_keys_of_its_own(desk: Desk) -> None:
    desk.key(Key.Key_Plus, CTRL)
    assert desk.board.scene.zoom == pytest.approx(1.2)
    desk.key(Key.Key_Minus, CTRL)
    desk.key(Key.Key_Minus, CTRL)
    assert desk.board.scene.zoom == pytest.approx(1 / 1.2)
    desk.key(Key.Key_0, CTRL)
    assert desk.board.scene.zoom == 1.0
    desk.key(Key.Key_9, CTRL)
    assert desk.layout.height * desk.board.scene.zoom <= desk.board.viewport().height() + 1


@pytest.mark.parametrize(
    ("spot", "path"),
    [
        (Spot(Part.LANE, row=1), ("disciplines", "d1")),
        (Spot(Part.PHASE, column=2), ("journey", "phases", "p2")),
    ],
)
def test_a_lane_or_a_phase_is_put_before_the_room_by_its_menu(
    desk: Desk, spot: Spot, path: tuple[str, ...]
) -> None:
    asked: list[tuple[str, ...]] = []
    desk.board.room_requested.connect(asked.append)
    desk.board.aim_at(spot)
    menu = menu_for(desk.board)
    assert menu is not None
    for text in ("Show this in the room", "Show the whole journey in the room"):
        next(action for action in menu.actions() if action.text() == text).trigger()
    assert asked == [path, ()]


def test_a_card_that_is_gone_leaves_the_keys_at_its_cell(desk: Desk) -> None:
    desk.key(Key.Key_Delete)
    assert desk.titles(0, 0) == []
    desk.key(Key.Key_N)
    desk.type("Call back")
    desk.key(Key.Key_Escape)
    assert desk.titles(0, 0) == ["Call back"]
