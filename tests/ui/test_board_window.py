"""The board's pixels: painted anew where something changed, and the same as painted at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.live_board import plan_of
from tests.ui.board_desk import Desk
from ui.board.cardpixels import BARS_BELOW
from ui.board.scene import Scene, Spotlight
from ui.style.look import ThemeChoice, look
from workshop.commands.edits import Write
from workshop.commands.journey import AddCards, MoveCards, Sign
from workshop.domain.ids import new_id
from workshop.domain.journey import Card
from workshop.drawing.board import Board, board_of
from workshop.drawing.palette import DARK
from workshop.texts import speak


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.window.close()
    desk.window.deleteLater()


def pixels(desk: Desk) -> QImage:
    QApplication.processEvents()
    return desk.board.layer.pixmap.toImage()


def fresh_pixels(desk: Desk) -> QImage:
    """The same board painted at once."""
    desk.board.redraw()
    return pixels(desk)


@pytest.mark.parametrize(
    "command",
    [
        MoveCards(("k0",), "p3", "d2", 0),
        MoveCards(("k1", "k2"), None, None, 0),
        MoveCards(("k6",), "p1", "d0", 1),
        Write(
            ("journey", "cards", "k3", "title"), "A much longer title that takes several lines on its card"
        ),
        Write(("journey", "customer", "m0", "feeling"), -2),
        Write(("journey", "phases", "p1", "name"), "Renamed"),
        Write(("journey", "handoffs", "h0", "to_phase"), "p3"),
        Write(("disciplines", "d0", "color"), "#884422"),
        Sign(3),
    ],
    ids=lambda command: type(command).__name__,
)
def test_what_is_painted_anew_in_parts_equals_the_whole(desk: Desk, command: MoveCards) -> None:
    desk.do(command)
    assert pixels(desk) == fresh_pixels(desk)


def test_the_same_board_again_paints_nothing(desk: Desk) -> None:
    before = desk.board.layer.pixels_painted
    desk.board.show_board(board_of(desk.workshop))
    assert desk.board.layer.pixels_painted == before


def test_phases_stay_at_the_top_and_lanes_at_the_left_when_scrolled(qapp: QApplication) -> None:
    desk = Desk(size=(420, 320))
    still = QRectF(0, 0, desk.board.view().left, desk.board.view().top).toAlignedRect()
    corner = pixels(desk).copy(still)
    top = pixels(desk).copy(still.right() + 1, 0, 200, still.height())
    desk.board.verticalScrollBar().setValue(60)
    assert pixels(desk).copy(still) == corner
    assert pixels(desk).copy(still.right() + 1, 0, 200, still.height()) == top
    desk.board.horizontalScrollBar().setValue(60)
    assert pixels(desk).copy(still) == corner
    assert pixels(desk).copy(still.right() + 1, 0, 200, still.height()) != top
    desk.window.close()


def test_a_card_that_is_aimed_at_is_scrolled_into_view(qapp: QApplication) -> None:
    desk = Desk(size=(420, 320))
    desk.board.select(("k6",))
    rect = desk.board.viewport().rect()
    assert rect.contains(desk.card_point("k6"))
    desk.board.select(("k0",))
    assert rect.contains(desk.card_point("k0"))
    desk.window.close()


def test_the_board_follows_the_theme_and_the_size_of_text(desk: Desk) -> None:
    light = pixels(desk)
    look().choose(ThemeChoice.DARK)
    assert pixels(desk) != light
    assert desk.board.scene.palette.ground == DARK.ground
    height = desk.layout.lanes[0].size
    look().enlarge(1.5)
    assert desk.layout.lanes[0].size > height


def test_small_boards_are_painted_without_words(desk: Desk) -> None:
    desk.board.zoom_to(BARS_BELOW * 0.9)
    assert desk.board.pieces.cards_painted > 0
    assert pixels(desk).size() == desk.board.viewport().size()


def test_thousands_of_cards_paint_only_those_that_are_seen(qapp: QApplication) -> None:
    desk = Desk()
    journey = desk.workshop.journey
    many = tuple(
        Card(id=new_id(), order=f"b{n:05}", phase=f"p{n % 4}", discipline=f"d{n % 3}", title=f"Card {n}")
        for n in range(3000)
    )
    desk.workshop = replace(desk.workshop, journey=replace(journey, cards=many))
    desk.board.show_board(board_of(desk.workshop))
    before = desk.board.pieces.cards_painted
    desk.board.redraw()
    assert desk.board.pieces.cards_painted - before < 80
    desk.window.close()


def test_the_spotlight_of_a_phase_that_is_gone_shows_the_whole_board(qapp: QApplication) -> None:
    scene = Scene(speak("en"), "en")
    scene.show(board_of(Desk().workshop))
    scene.focus(Spotlight(phase="gone"))
    assert len(scene.layout.columns) == 4


def test_an_empty_board_can_be_shown_and_walked_over(qapp: QApplication) -> None:
    desk = Desk()
    desk.board.show_board(Board())
    for at in (QPoint(5, 5), QPoint(300, 200)):
        desk.click(at)
    desk.board.walk(1, 0)
    desk.board.walk(0, 1)
    assert not pixels(desk).isNull()
    desk.window.close()


@pytest.mark.parametrize("cards", [300, 2000])
def test_a_move_of_the_hand_costs_the_same_however_many_cards_there_are(
    qapp: QApplication, cards: int
) -> None:
    """The gate on speed that other work on a machine cannot move: what is painted, not how long it takes."""
    desk = Desk(plan_of(cards), size=(1200, 800))
    desk.board.fit()
    qapp.processEvents()
    view, layout = desk.board.viewport(), desk.layout
    start = desk.board.window_rect(layout.card_box(1, 1, 0)).center().toPoint()
    cell = desk.board.window_rect(layout.cell_box(3, 3))
    desk.press(start)
    QTest.mouseMove(view, start + QPoint(14, 14))
    qapp.processEvents()
    painted, pixels = desk.board.pieces.cards_painted, desk.board.layer.pixels_painted
    moves = 20
    for number in range(moves):
        QTest.mouseMove(view, cell.center().toPoint() + QPoint(0, number * 2))
        qapp.processEvents()
    assert desk.board.pieces.cards_painted - painted == moves
    assert desk.board.layer.pixels_painted == pixels
    desk.release(cell.center().toPoint())
    desk.window.close()


@pytest.mark.parametrize("cards", [12, 60, 300])
def test_the_whole_board_is_shown_as_large_as_it_can_be(qapp: QApplication, cards: int) -> None:
    desk = Desk(plan_of(cards), size=(850, 430))
    desk.board.fit()
    scene, window = desk.board.scene, desk.board.viewport().size()
    assert scene.layout.width * scene.zoom <= window.width() + 2
    assert scene.layout.height * scene.zoom <= window.height() + 1
    desk.board.zoom_to(scene.zoom * 1.06)
    assert (
        scene.layout.width * scene.zoom > window.width() + 2
        or scene.layout.height * scene.zoom > window.height()
    )
    desk.window.close()


def test_an_edit_in_one_lane_paints_nothing_above_it(qapp: QApplication) -> None:
    desk = Desk(plan_of(300), size=(1200, 800))
    desk.board.fit()
    qapp.processEvents()
    pixels, lanes = desk.board.layer.pixels_painted, desk.layout.lanes
    desk.do(AddCards((Card(id="new", phase="p2", discipline="d4", title="New"),), 0))
    qapp.processEvents()
    window = desk.board.viewport()
    lowest = window.height() - desk.board.view().corner(0, lanes[4].start)[1] + 60
    assert 0 < desk.board.layer.pixels_painted - pixels < window.width() * lowest
    desk.window.close()


def test_lines_stay_where_they_are_while_no_card_moves_them(qapp: QApplication) -> None:
    desk = Desk(plan_of(300), size=(1200, 800))
    arrows = desk.layout.arrows
    assert len(arrows) == 30
    desk.do(Write(("journey", "cards", "c000299", "note"), "Seen"))
    assert desk.layout.arrows is arrows
    desk.window.close()
