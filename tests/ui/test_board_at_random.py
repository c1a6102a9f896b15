"""Whatever hands do to the board: no card is lost, doubled or outside its cell, and undo leads back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.standins import HandClock, MemoryStore
from tests.ui.board_desk import plan
from ui.board.journey_board import JourneyBoard
from ui.bridge import Bridge
from ui.steps.journey_map import JourneyMap
from workshop.document.ports import Opened
from workshop.document.session import Session
from workshop.domain.workshop import Workshop
from workshop.texts import speak

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZE = (1000, 700)

places = st.tuples(st.integers(0, SIZE[0] - 1), st.integers(0, SIZE[1] - 1)).map(lambda at: QPoint(*at))
keys = st.sampled_from(
    [
        *((key, keys) for key in range(Qt.Key.Key_Left, Qt.Key.Key_Down + 1) for keys in (NONE, CTRL, SHIFT)),
        (Qt.Key.Key_D, CTRL),
        (Qt.Key.Key_A, CTRL),
        (Qt.Key.Key_Escape, NONE),
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier),
    ]
)
Act = Callable[[JourneyBoard], None]


def dragging(start: QPoint, end: QPoint, *, is_cancelled: bool) -> Act:
    def act(board: JourneyBoard) -> None:
        view = board.viewport()
        QTest.mousePress(view, LEFT, NONE, start)
        for part in (0.2, 0.6, 1.0):
            QTest.mouseMove(view, (QPointF(start) + QPointF(end - start) * part).toPoint())
        if is_cancelled:
            QTest.keyClick(board, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, LEFT, NONE, end)

    return act


def pressing(key: tuple[int, Qt.KeyboardModifier]) -> Act:
    return lambda board: QTest.keyClick(board, Qt.Key(key[0]), key[1])


def clicking(at: QPoint, keys: Qt.KeyboardModifier) -> Act:
    return lambda board: QTest.mouseClick(board.viewport(), LEFT, keys, at)


def zooming(zoom: float) -> Act:
    return lambda board: board.zoom_to(zoom)


acts = st.one_of(
    st.builds(dragging, places, places, is_cancelled=st.sampled_from([False, False, False, True])),
    st.builds(pressing, keys),
    st.builds(clicking, places, st.sampled_from([NONE, CTRL, SHIFT])),
    st.builds(zooming, st.sampled_from([0.1, 0.3, 0.7, 1.0, 1.6])),
)


def seen(board: JourneyBoard) -> list[tuple[str | None, str | None, list[str]]]:
    """What lies in every cell of the screen, by the names of phase and lane; each card inside its cell."""
    layout = board.scene.layout
    found: list[tuple[str | None, str | None, list[str]]] = []
    for (column, row), cell in layout.cells.items():
        around = layout.cell_box(column, row)
        for place in range(len(cell.cards)):
            box = layout.card_box(column, row, place)
            inside = layout.rows[row].is_folded or (
                around.x <= box.x
                and box.right <= around.right + 0.01
                and around.y <= box.y
                and box.bottom <= around.bottom + 0.01
            )
            assert inside, (column, row, place)
        phase, lane = layout.board.phases[column].id, layout.rows[row].discipline.id
        found.append((phase, lane, [card.id for card in cell.cards]))
    return found


def planned(workshop: Workshop) -> list[tuple[str | None, str | None, list[str]]]:
    cells: dict[tuple[str, str], list[str]] = {}
    for card in workshop.journey.cards:
        if card.phase is not None and card.discipline is not None:
            cells.setdefault((card.phase, card.discipline), []).append(card.id)
    return [(*cell, cards) for cell, cards in cells.items()]


@pytest.fixture(scope="module")
def desk(qapp: QApplication) -> Iterator[JourneyMap]:
    clock = HandClock()
    bridge = Bridge(Opened(plan(), Session(), [], MemoryStore(clock, plan())), clock, speak("en"))
    made = JourneyMap(bridge)
    made.resize(*SIZE)
    made.show()
    made.setProperty("bridge", bridge)
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=st.lists(acts, max_size=12))
def test_no_card_is_lost_doubled_or_misplaced_and_undo_of_all_leads_back(
    desk: JourneyMap, done: list[Act]
) -> None:
    bridge, board = desk.property("bridge"), desk.board
    start = bridge.workshop
    held = {card.id for card in start.journey.cards}
    deeds = bridge.document.seq
    board.setFocus()
    for act in done:
        act(board)
        assert sorted(seen(board), key=str) == sorted(planned(bridge.workshop), key=str)
        assert {card.id for card in bridge.workshop.journey.cards} >= held
    assert board.gesture is None or QTest.keyClick(board, Qt.Key.Key_Escape) is None
    for _ in range(bridge.document.seq - deeds):
        bridge.undo()
    assert bridge.workshop == start
    board.focus_on(type(board.scene.spotlight)())
    board.zoom_to(1.0)
    board.select_nothing()
