"""The board by mouse: cards, hand-offs, feelings, the signature."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.board_desk import Desk
from ui.board.overlay import handle_at
from workshop.drawing.customer import feeling_y

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.window.close()
    desk.window.deleteLater()


def on_screen(desk: Desk) -> QImage:
    QApplication.processEvents()
    return desk.window.screen().grabWindow(desk.window.winId()).toImage()


def painted_anew(desk: Desk) -> QImage:
    desk.board.viewport().update()
    return on_screen(desk)


def test_a_card_dropped_in_another_cell_moves_there(desk: Desk) -> None:
    desk.drag(desk.card_point("k0"), desk.cell_point(3, 0))
    assert desk.titles(3, 0) == ["Card 0"]
    assert desk.titles(0, 0) == []
    assert desk.board.choice.cards == ("k0",)


def test_a_card_dropped_between_two_others_lies_between_them(desk: Desk) -> None:
    box = desk.layout.card_box(*desk.board.scene.places["k2"])
    above = desk.point(box.x + box.width / 2, box.y + 2)
    desk.drag(desk.card_point("k0"), above)
    assert desk.titles(1, 0) == ["Card 1", "Card 0", "Card 2"]


def test_the_order_within_a_cell_is_changed_by_dragging(desk: Desk) -> None:
    desk.drag(desk.card_point("k3"), desk.cell_point(2, 1))
    assert desk.titles(2, 1) == ["Card 4", "Card 3"]


def test_the_ring_around_a_cell_goes_whole_when_a_stretch_is_begun_in_it(desk: Desk) -> None:
    """What stands on the screen, put together from parts, is what is painted when all is painted anew."""
    start = desk.cell_point(2, 0) - QPoint(0, 20)
    desk.press(start)
    ringed = on_screen(desk)
    desk.move(start + QPoint(12, -12))
    assert desk.is_busy()
    assert ringed != on_screen(desk) == painted_anew(desk)


def test_several_selected_cards_are_dragged_together(desk: Desk) -> None:
    desk.click(desk.card_point("k1"))
    desk.click(desk.card_point("k5"), CTRL)
    desk.drag(desk.card_point("k5"), desk.cell_point(3, 1))
    assert desk.titles(3, 1) == ["Card 1", "Card 5"]


def test_escape_puts_a_dragged_card_back(desk: Desk) -> None:
    desk.press(desk.card_point("k0"))
    desk.move(desk.card_point("k0") + QPoint(40, 40))
    desk.move(desk.cell_point(3, 0))
    assert desk.is_busy()
    desk.key(Qt.Key.Key_Escape)
    desk.release(desk.cell_point(3, 0))
    assert not desk.is_busy()
    assert desk.titles(0, 0) == ["Card 0"]


def test_a_card_dropped_outside_the_lanes_goes_back(desk: Desk) -> None:
    desk.drag(desk.card_point("k0"), QPoint(300, 5))
    assert desk.titles(0, 0) == ["Card 0"]


def test_a_card_from_the_tray_gets_its_place(desk: Desk) -> None:
    desk.drag(desk.card_point("k6"), desk.cell_point(0, 2))
    assert desk.titles(0, 2) == ["Card 6"]


def test_a_card_dropped_in_the_tray_loses_its_place(desk: Desk) -> None:
    desk.drag(desk.card_point("k5"), desk.card_point("k6") + QPoint(200, 0))
    assert desk.titles(None, None) == ["Card 6", "Card 5"]


def test_a_frame_of_a_drag_paints_one_card(desk: Desk) -> None:
    desk.press(desk.card_point("k0"))
    desk.move(desk.card_point("k0") + QPoint(30, 10))
    desk.move(desk.cell_point(3, 0))
    before = desk.board.pieces.cards_painted
    desk.move(desk.cell_point(3, 0) + QPoint(3, 2))
    assert desk.board.pieces.cards_painted - before == 1
    desk.move(desk.cell_point(2, 1))
    assert desk.board.pieces.cards_painted - before == 2


def test_a_drop_repaints_the_cells_it_touched_and_not_the_board(desk: Desk) -> None:
    desk.press(desk.card_point("k0"))
    desk.move(desk.card_point("k0") + QPoint(30, 10))
    desk.move(desk.cell_point(0, 1))
    before = desk.board.pieces.cards_painted, desk.board.layer.pixels_painted
    desk.release(desk.cell_point(0, 1))
    assert desk.titles(0, 1) == ["Card 0"]
    whole = desk.board.viewport().width() * desk.board.viewport().height()
    assert desk.board.pieces.cards_painted - before[0] <= 2
    assert desk.board.layer.pixels_painted - before[1] < whole / 4


def test_a_rectangle_selects_what_it_touches(desk: Desk) -> None:
    top = desk.layout.levels[0].middle
    foot = desk.layout.card_box(*desk.board.scene.places["k3"]).bottom
    start = desk.point(desk.layout.gutters[1].middle, top)
    desk.drag(start, desk.point(desk.layout.gutters[3].middle, foot - 4))
    assert desk.board.choice.cards == ("k1", "k2", "k3")


def test_shift_selects_the_cards_between(desk: Desk) -> None:
    desk.click(desk.card_point("k1"))
    desk.click(desk.card_point("k2"), SHIFT)
    assert desk.chosen() == ("k1", "k2")
    desk.click(desk.card_point("k2"))
    assert desk.chosen() == ("k2",)


def test_a_hand_off_is_drawn_from_a_cards_handle_to_another_cell(desk: Desk) -> None:
    desk.click(desk.card_point("k3"))
    handle = handle_at(desk.board)
    assert handle is not None
    desk.drag(handle.toPoint(), desk.card_point("k5"))
    assert desk.asked == [("p2", "d1", "p3", "d2")]


def test_a_hand_off_that_ends_where_it_began_is_none(desk: Desk) -> None:
    desk.click(desk.card_point("k3"))
    handle = handle_at(desk.board)
    assert handle is not None
    desk.drag(handle.toPoint(), desk.card_point("k4"))
    assert desk.asked == []


def test_a_click_on_its_number_selects_a_hand_off(desk: Desk) -> None:
    chosen: list[object] = []
    desk.board.handoff_selected.connect(chosen.append)
    desk.click(desk.point(*desk.layout.arrows[0].badge))
    desk.click(desk.card_point("k0"))
    assert chosen == ["h0", None]


def test_a_feeling_is_dragged_up_and_down(desk: Desk) -> None:
    x = desk.layout.columns[0].middle
    face = desk.point(x, feeling_y(1, desk.layout))
    desk.drag(face, desk.point(x, feeling_y(-2, desk.layout)))
    assert desk.workshop.journey.customer[0].feeling == -2


def test_a_feeling_that_is_not_known_is_set_by_a_click(desk: Desk) -> None:
    desk.click(desk.point(desk.layout.columns[2].middle, feeling_y(2, desk.layout)))
    assert [(moment.phase, moment.feeling) for moment in desk.workshop.journey.customer][1:] == [("p2", 2)]


def test_the_signature_is_dragged_to_another_gutter(desk: Desk) -> None:
    assert desk.layout.signature is not None
    pill = desk.point(desk.layout.signature, desk.layout.manner.stretches / 2)
    desk.drag(pill, desk.point(desk.layout.gutters[3].middle, desk.layout.manner.stretches / 2))
    assert [phase.after_deal for phase in desk.workshop.journey.phases] == [False, False, False, True]


def test_a_phase_is_dragged_to_another_place(desk: Desk) -> None:
    y = desk.layout.manner.stretches + 8
    start = desk.point(desk.layout.columns[0].middle, y)
    desk.drag(start, desk.point(desk.layout.gutters[2].middle, y))
    assert [phase.id for phase in desk.workshop.journey.phases] == ["p1", "p0", "p2", "p3"]


def test_a_lane_is_dragged_to_another_place(desk: Desk) -> None:
    start = desk.point(20, desk.layout.lanes[0].middle)
    desk.drag(start, desk.point(20, desk.layout.levels[2].middle))
    assert [lane.id for lane in desk.workshop.disciplines] == ["d1", "d0", "d2"]


def test_the_small_arrow_folds_a_lane_and_unfolds_it(desk: Desk) -> None:
    manner = desk.layout.manner
    height = desk.layout.lanes[0].size
    x = manner.label_width - manner.card_pad_x - 6
    desk.click(desk.point(x, desk.layout.lanes[0].start + manner.lane_pad + 6))
    assert desk.layout.lanes[0].size < height
    desk.click(desk.point(x, desk.layout.lanes[0].middle))
    assert desk.layout.lanes[0].size == height


def test_text_dropped_from_elsewhere_becomes_cards(desk: Desk) -> None:
    assert drop(desk, "Call\n\n  Visit ", desk.cell_point(0, 0))
    assert desk.titles(0, 0) == ["Card 0", "Call", "Visit"]


def test_text_is_refused_where_no_card_can_lie(desk: Desk) -> None:
    assert not drop(desk, "Call", QPoint(300, 5))


def drop(desk: Desk, text: str, at: QPoint) -> bool:
    """Enter and drop: stops where a real drag would be refused."""
    data = QMimeData()
    data.setText(text)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(at, copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.board.viewport(), entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(QPointF(at), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.board.viewport(), dropping)
    return dropping.isAccepted()


def test_dragging_near_an_edge_scrolls_the_board(qtbot: QtBot) -> None:
    desk = Desk(size=(600, 360))
    bar = desk.board.verticalScrollBar()
    assert bar.maximum() > 0
    desk.press(desk.card_point("k0"))
    desk.move(desk.card_point("k0") + QPoint(20, 20))
    desk.move(QPoint(300, 355))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    desk.key(Qt.Key.Key_Escape)
    desk.release(QPoint(300, 355))
    desk.window.close()


def test_the_wheel_with_control_zooms_and_fit_shows_the_whole_board(desk: Desk) -> None:
    desk.board.zoom_to(2.0)
    assert desk.board.verticalScrollBar().maximum() > 0
    desk.board.fit()
    assert desk.board.verticalScrollBar().maximum() == 0
    assert desk.board.horizontalScrollBar().maximum() == 0
