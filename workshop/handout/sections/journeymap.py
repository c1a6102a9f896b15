"""The journey map: on A4 laid out anew three phases a page, on A3 and A0 on one sheet where it fits."""

from __future__ import annotations

from functools import partial

from workshop.drawing.board import board_of
from workshop.drawing.journeymap import LaidOut, MapMaker
from workshop.drawing.journeymap import Sheet as Room
from workshop.drawing.primitives import Picture
from workshop.handout import styles
from workshop.handout.content import Block, Drawing, Run, Section
from workshop.handout.measuring import typesetter
from workshop.handout.sections.building import title
from workshop.handout.sections.desk import Desk
from workshop.handout.styles import Sheet

_HEAD = 66.0  # points for the heading above the map
_SHEETS = {"a3": (styles.A3_LANDSCAPE,), "a0": styles.A0_LANDSCAPES}


def map_sections(desk: Desk, paper: str) -> list[Section]:
    """A section for each page of the map; the first has the heading."""
    if not desk.plan.journey.phases:
        return []
    sheet, laid_out = _fitting(desk, _SHEETS.get(paper, ()))
    name = desk.words("Journey map")

    def page(number: int, own_page: int) -> tuple[Block, ...]:
        drawing = Drawing(laid_out.picture(number, own_page - number))
        return (_heading(desk), drawing) if number == 0 else (drawing,)

    return [
        Section(
            f"map-{number}" if number else "map", "" if number else name, sheet, late=partial(page, number)
        )
        for number in range(len(laid_out))
    ]


def map_picture(desk: Desk) -> Picture:
    """The whole map as one picture, on the largest sheet."""
    return _fitting(desk, styles.A0_LANDSCAPES[-1:])[1].pictures(1)[0]


def _fitting(desk: Desk, whole: tuple[Sheet, ...]) -> tuple[Sheet, LaidOut]:
    """The first sheet that holds the whole map, else the last, and the map on it; without any, pages."""
    maker = MapMaker(desk.words, typesetter(desk.plan.language or desk.words.language))
    board = board_of(desk.plan)
    for sheet in whole:
        laid_out = maker.on_sheet(board, _room(sheet))
        if sheet is whole[-1] or len(laid_out) == 1:
            return sheet, laid_out
    return styles.LANDSCAPE, maker.on_pages(board, _room(styles.LANDSCAPE))


def _room(sheet: Sheet) -> Room:
    return Room(sheet.measure, sheet.depth - _HEAD)


def _heading(desk: Desk) -> Block:
    words, journey = desk.words, desk.plan.journey
    cards = words.count("One card", "{n} cards", len(journey.cards))
    phases = words.count("one phase", "{n} phases", len(journey.phases))
    headline = words("{cards} in {phases}", cards=cards, phases=phases)
    return title("map", words("Journey map"), (Run(headline),), words("Buyer journey and roles"))
