"""What a drop costs, counted: it depends on the cells it touches, not on how many cards the board has."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from types import FrameType

import pytest
from PySide6.QtWidgets import QApplication

from tests.live_board import plan_of
from tests.standins import bridge_on
from ui.bridge import Bridge
from ui.steps.journey_map import JourneyMap
from workshop.commands.journey import MoveCards
from workshop.domain.workshop import Workshop

FEW, MANY = 300, 3000
DROP = MoveCards(("c000000",), "p1", "d1", 3)
CELL = 10  # cards in each of the two cells that the drop touches


def plan_with(cards: int) -> Workshop:
    """A board on which the drop's two cells hold the same few cards, and another cell all the rest."""
    plan: Workshop = plan_of(cards)
    homes = [("p0", "d0"), ("p1", "d1")]
    placed = (
        replace(card, phase=home[0], discipline=home[1])
        for number, card in enumerate(plan.journey.cards)
        for home in [homes[number % 2] if number < 2 * CELL else ("p3", "d3")]
    )
    journey = replace(plan.journey, cards=tuple(placed), handoffs=plan.journey.handoffs[:20])
    return replace(plan, journey=journey)


@contextmanager
def shown(cards: int) -> Iterator[tuple[Bridge, JourneyMap]]:
    """The board in its window, warm: the drop was done and taken back."""
    bridge = bridge_on(plan_with(cards))
    journey = JourneyMap(bridge)
    journey.resize(1000, 760)
    journey.show()
    for act in (lambda: bridge.do(DROP), bridge.undo):
        act()
        QApplication.processEvents()
    yield bridge, journey
    journey.close()
    bridge.close()


def calls(act: Callable[[], object]) -> int:
    """How many functions of ours are called, a generator's every step counted, until all is painted."""
    counted = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal counted
        counted += event == "call"

    sys.setprofile(count)
    try:
        act()
        QApplication.processEvents()
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("is_whole", [False, True], ids=["at full size", "the whole board in view"])
def test_a_drop_costs_no_more_with_ten_times_the_cards(qapp: QApplication, *, is_whole: bool) -> None:
    counted = []
    for cards in (FEW, MANY):
        with shown(cards) as (bridge, journey):
            if is_whole:
                journey.board.zoom_to(0.1)
                QApplication.processEvents()
            counted.append(calls(partial(bridge.do, DROP)))
    assert counted[1] < counted[0] * 1.1


def test_a_drop_lays_out_two_cells_and_paints_no_more_cards_with_ten_times_as_many(
    qapp: QApplication,
) -> None:
    painted = []
    for cards in (FEW, MANY):
        with shown(cards) as (bridge, journey):
            before, seen = journey.board.scene.layout.cells, journey.board.pieces.cards_painted
            bridge.do(DROP)
            QApplication.processEvents()
            after = journey.board.scene.layout.cells
            assert {place for place in after if after[place] is not before[place]} == {(0, 0), (1, 1)}
            painted.append(journey.board.pieces.cards_painted - seen)
    assert 0 < painted[1] <= painted[0]
