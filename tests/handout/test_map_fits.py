"""The map as it is printed: every card is there once, and its words stand in its box."""

from __future__ import annotations

import pytest

from tests.handout.sizes import SIZES
from workshop.domain.workshop import Workshop
from workshop.drawing.board import board_of
from workshop.drawing.journeymap import MapMaker, Sheet
from workshop.drawing.primitives import Group, Picture, Rect, Text, groups, leaves
from workshop.handout.measuring import typesetter
from workshop.handout.styles import A0_LANDSCAPES, A3_LANDSCAPE, LANDSCAPE
from workshop.texts import speak

HEAD = 66
HAIR = 0.6
SHEETS = {"a4": LANDSCAPE, "a3": A3_LANDSCAPE, "a0": A0_LANDSCAPES[0]}


def pictures(workshop: Workshop, paper: str) -> tuple[Picture, ...]:
    sheet = SHEETS[paper]
    maker = MapMaker(speak("nl"), typesetter("nl"))
    room = Sheet(sheet.measure, sheet.depth - HEAD)
    draw = maker.pages if paper == "a4" else maker.sheet
    return draw(board_of(workshop), room, 1)


def cards(picture: Picture, ids: set[str]) -> list[tuple[Rect, Group]]:
    found = [group for group in groups(picture.items) if group.key in ids]
    return [(first, group) for group in found if isinstance(first := group.items[0], Rect)]


@pytest.mark.parametrize("size", ["typical", "enterprise", "two thousand cards"])
@pytest.mark.parametrize("paper", SHEETS)
def test_every_card_s_words_stand_inside_its_box(size: str, paper: str) -> None:
    setter = typesetter("nl")
    workshop = SIZES[size]()
    ids: set[str] = {card.id for card in workshop.journey.cards}
    shown: list[str] = []
    outside = []
    for picture in pictures(workshop, paper):
        for box, card in cards(picture, ids):
            shown.append(card.key)
            for text in leaves(card.items):
                if not isinstance(text, Text):
                    continue
                right = text.x + setter.measure.width(text.text, text.size, text.weight)
                is_in = box.x <= text.x and right <= box.x + box.width + HAIR
                if not is_in or not box.y < text.baseline < box.y + box.height:
                    outside.append(text.text)
    assert outside == []
    assert sorted(shown) == sorted(ids)
