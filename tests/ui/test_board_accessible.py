"""The painted board by name, role and state."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from tests.ui.board_desk import Desk
from workshop.commands.journey import MoveCards
from workshop.texts import speak

NAME, MORE = QAccessible.Text.Name, QAccessible.Text.Description
Role = QAccessible.Role


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.window.close()
    desk.window.deleteLater()


def parts(desk: Desk) -> list[QAccessibleInterface]:
    whole = QAccessible.queryAccessibleInterface(desk.board)
    return [whole.child(number) for number in range(whole.childCount())]


def named(desk: Desk, name: str) -> QAccessibleInterface:
    return next(part for part in parts(desk) if part.text(NAME) == name)


def test_the_board_has_a_name_and_its_parts_in_reading_order(desk: Desk) -> None:
    whole = QAccessible.queryAccessibleInterface(desk.board)
    assert whole.text(NAME) == "Journey board"
    assert whole.role() == Role.Table
    said = [part.text(NAME) for part in parts(desk)]
    assert said[:4] == ["Phase 0", "Phase 1", "Phase 2", "Phase 3"]
    assert said[4:7] == ["Phase 0: Looks around", "Phase 0: feeling +1", "Phase 0: 2 faces"]
    lane = said.index("Team 0")
    assert said[lane : lane + 6] == [
        "Team 0",
        "Card 0",
        "Card 1",
        "Card 2",
        "Phase 2, Team 0",
        "Phase 3, Team 0",
    ]
    assert said[-3:] == ["Hand-off 1 from Team 0 to Team 1, red", "Card 6", "Not placed yet"]


def test_a_card_says_its_role_and_its_place(desk: Desk) -> None:
    card = named(desk, "Card 3")
    assert card.role() == Role.ListItem
    assert card.text(MORE) == "Leads, Phase 2, Team 1, 1 of 2"
    assert named(desk, "Card 6").text(MORE) == "not placed yet"


def test_a_card_that_is_not_placed_says_whose_it_is(desk: Desk) -> None:
    desk.do(MoveCards(("k3",), None, "d1", 0))
    desk.do(MoveCards(("k5",), "p3", None, 0))
    assert named(desk, "Card 3").text(MORE) == "Leads, Team 1, not placed yet"
    assert named(desk, "Card 5").text(MORE) == "Advises, Phase 3, not placed yet"


def test_what_is_selected_and_focused_is_told(desk: Desk) -> None:
    desk.board.select(("k1",))
    card = named(desk, "Card 1")
    assert card.state().selected
    assert card.state().focused == desk.board.hasFocus()
    assert not named(desk, "Card 2").state().selected
    focused = QAccessible.queryAccessibleInterface(desk.board).focusChild()
    assert focused.text(NAME) == "Card 1"


def test_a_part_lies_where_it_is_painted(desk: Desk) -> None:
    at = desk.board.viewport().mapToGlobal(desk.card_point("k3"))
    card = named(desk, "Card 3")
    assert card.rect().contains(at)
    whole = QAccessible.queryAccessibleInterface(desk.board)
    assert whole.childAt(at.x(), at.y()).text(NAME) == "Card 3"
    assert whole.indexOfChild(card) >= 0
    assert card.parent().text(NAME) == "Journey board"


def test_a_card_that_has_moved_stays_the_same_thing(desk: Desk) -> None:
    desk.board.select(("k0",))
    card = named(desk, "Card 0")
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert card.text(MORE) == "Leads, Phase 1, Team 0, 1 of 3"
    desk.key(Qt.Key.Key_Delete)
    assert not card.isValid()


def test_a_field_on_the_board_can_be_found(desk: Desk) -> None:
    before = len(parts(desk))
    desk.board.select(("k0",))
    desk.key(Qt.Key.Key_N)
    assert len(parts(desk)) == before + 1
    field = QApplication.focusWidget()
    assert field is not None
    assert QAccessible.queryAccessibleInterface(field).text(NAME) == "New card"


def test_the_board_speaks_the_language_chosen(desk: Desk) -> None:
    desk.board.set_words(speak("nl"))
    assert named(desk, "Card 3").text(MORE) == "Leidt, Phase 2, Team 1, 1 van 2"
    assert QAccessible.queryAccessibleInterface(desk.board).text(NAME) == "Klantreisbord"


def test_boards_come_and_go_while_assistive_technology_listens(qapp: QApplication) -> None:
    """Qt asks for an interface more than once, and deletes each with its board: all of that ends well."""
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    for _ in range(3):
        desk = Desk()
        heard = [QAccessible.uniqueId(part) for part in parts(desk)]
        assert len(set(heard)) == len(heard) > 0
        desk.window.deleteLater()
        del desk
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            qapp.processEvents()
    QAccessible.setActive(was_active)
