"""The journey map in native shapes: a chevron a phase, a band a discipline, a card a card."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import MSO_SHAPE

from workshop.domain.codes import Role
from workshop.domain.journey import Card, Phase
from workshop.domain.people import Discipline
from workshop.drawing.palette import LIGHT, LaneLook
from workshop.exchange.deck import INNER, MARGIN, ROOM, TOP, Box, Look
from workshop.exchange.fitting import lines_of
from workshop.exchange.talk import Talk
from workshop.texts.names import code_name
from workshop.values import dataclass

_PHASES_A_SLIDE = 4
_LANE_NAME = 1.65
_HEAD = 0.62
_GAP = 0.07
_LEAST = 0.5
_SIZES = (15, 14, 13, 12, 11, 10, 9)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A few phases on one slide: how wide a column is, how tall each row, how large the text."""

    phases: Sequence[Phase]
    width: float
    size: float
    customer: float
    lanes: tuple[float, ...]
    is_whole: bool

    def left(self, at: int) -> float:
        """Return where the column of a phase begins."""
        return MARGIN + _LANE_NAME + at * self.width


def show_map(talk: Talk, title: str) -> bool:
    """Draw the whole map on as many slides as it takes; tell whether every card has its title there."""
    phases = talk.workshop.journey.phases
    slides = math.ceil(len(phases) / _PHASES_A_SLIDE)
    each = math.ceil(len(phases) / slides) if slides else 1
    sheets = [_sheet(talk, phases[start : start + each]) for start in range(0, len(phases), each)]
    for sheet in sheets:
        slide = talk.deck.slide(title, talk.name("journey"))
        _heads(talk, slide, sheet)
        top = TOP + _HEAD + _GAP
        if sheet.customer:
            _customer(talk, slide, sheet, top)
            top += sheet.customer + _GAP
        for at, (lane, height) in enumerate(zip(talk.workshop.disciplines, sheet.lanes, strict=True)):
            look = talk.lane(lane.id)
            if look is not None:
                box = Box(MARGIN, top + sum(sheet.lanes[:at]), INNER, height - _GAP)
                _lane(talk, slide, sheet, lane, look, box)
    return all(sheet.is_whole for sheet in sheets)


def _sheet(talk: Talk, phases: Sequence[Phase]) -> _Sheet:
    """Lay phases out with the largest text that has room; where none has, cells count their cards."""
    width = (INNER - _LANE_NAME) / len(phases)
    journey, lanes = talk.workshop.journey, talk.workshop.disciplines
    for size in _SIZES:
        does = [talk.workshop.journey.moment(phase.id) for phase in phases]
        told = [_tall(one.does, width - 0.5, size) + 0.1 for one in does if one and one.does.strip()]
        customer = max(told, default=0.0)
        rows = [
            max(
                _LEAST,
                *(
                    sum(_tall(_title(card), width - 0.4, size) + 0.14 + _GAP for card in cell) + 2 * _GAP
                    for cell in (journey.cell(phase.id, lane.id) for phase in phases)
                ),
            )
            for lane in lanes
        ]
        left = ROOM - _HEAD - _GAP - (customer + _GAP if customer else 0) - sum(rows)
        if left >= 0:
            air = min(0.35, left / len(lanes))
            return _Sheet(phases, width, size, customer, tuple(row + air for row in rows), is_whole=True)
    row = (ROOM - _HEAD - _GAP) / len(lanes)
    return _Sheet(phases, width, 12, 0, (row,) * len(lanes), is_whole=False)


def _tall(text: str, width: float, size: float) -> float:
    return lines_of(text, width, size) * size * 1.2 / 72


def _heads(talk: Talk, slide: Any, sheet: _Sheet) -> None:
    names = {one.id: one.name for one in talk.workshop.disciplines}
    texts = [_head(talk, phase, names.get(phase.lead or "", "")) for phase in sheet.phases]
    most = max(lines_of(text, sheet.width - 0.6, 12) for text in texts)
    for at, (phase, text) in enumerate(zip(sheet.phases, texts, strict=True)):
        fill = LIGHT.accent if phase.after_deal else LIGHT.ink_soft
        look = Look(ink=LIGHT.surface, fill=fill, is_bold=True, is_middle=True)
        box = Box(sheet.left(at), TOP, sheet.width - _GAP, _HEAD)
        talk.deck.block(slide, box, text, 12 if most < 3 else 10, look, MSO_SHAPE.PENTAGON)
    key = f"▸ {code_name(talk.words, Role.LEADS)}"
    box = Box(MARGIN, TOP, _LANE_NAME - _GAP, _HEAD)
    talk.deck.text(slide, box, key, 11, Look(ink=LIGHT.ink_soft, is_middle=True))


def _head(talk: Talk, phase: Phase, leader: str) -> str:
    name = talk.cut(phase.name, 30)
    return f"{name}\n{talk.words('{leader} leads', leader=talk.cut(leader, 24))}" if leader else name


def _customer(talk: Talk, slide: Any, sheet: _Sheet, top: float) -> None:
    """What the customer does, with what they feel as a sign before it."""
    name = Box(MARGIN, top, _LANE_NAME - _GAP, sheet.customer)
    look = Look(fill=LIGHT.ground, is_bold=True, is_middle=True)
    talk.deck.block(slide, name, talk.words("The customer"), 12, look)
    for at, phase in enumerate(sheet.phases):
        moment = talk.workshop.journey.moment(phase.id)
        box = Box(sheet.left(at), top, sheet.width - _GAP, sheet.customer)
        look = Look(fill=LIGHT.ground, is_middle=True)
        shape = talk.deck.block(slide, box, moment.does if moment else "", sheet.size, look)
        if moment is not None and moment.feeling is not None:
            shape.text_frame.margin_right = int(0.4 * 914400)
            _feeling(
                talk,
                slide,
                Box(box.left + box.width - 0.38, top + sheet.customer / 2 - 0.15, 0.3, 0.3),
                moment.feeling,
            )


def _feeling(talk: Talk, slide: Any, box: Box, feeling: int) -> None:
    fill = LIGHT.good if feeling > 0 else LIGHT.bad if feeling < 0 else LIGHT.ink_faint
    look = Look(ink=LIGHT.surface, fill=fill, is_bold=True, is_centred=True, is_middle=True)
    shape = talk.deck.block(
        slide, box, f"{feeling:+d}".replace("-", "−") if feeling else "0", 10, look, MSO_SHAPE.OVAL
    )
    shape.text_frame.word_wrap = False
    for side in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
        setattr(shape.text_frame, side, 0)


def _lane(talk: Talk, slide: Any, sheet: _Sheet, lane: Discipline, look: LaneLook, box: Box) -> None:
    """One discipline's band: its name, and its cards phase by phase."""
    deck = talk.deck
    deck.block(
        slide,
        Box(MARGIN + _LANE_NAME, box.top, INNER - _LANE_NAME - _GAP, box.height),
        "",
        8,
        Look(fill=look.tint),
    )
    name = Look(ink=look.ink, fill=look.fill, is_bold=True, is_middle=True)
    deck.block(slide, Box(MARGIN, box.top, _LANE_NAME - _GAP, box.height), talk.cut(lane.name, 40), 13, name)
    for at, phase in enumerate(sheet.phases):
        cards = talk.workshop.journey.cell(phase.id, lane.id)
        cell = Box(sheet.left(at) + _GAP, box.top + _GAP, sheet.width - 3 * _GAP, box.height - 2 * _GAP)
        if sheet.is_whole:
            _cards(talk, slide, sheet, cards, look, cell)
        elif cards:
            count = talk.words.count("{n} card", "{n} cards", len(cards))
            deck.block(slide, cell, count, 12, _card_look(look, is_lead=False), MSO_SHAPE.ROUNDED_RECTANGLE)


def _cards(talk: Talk, slide: Any, sheet: _Sheet, cards: Sequence[Card], look: LaneLook, cell: Box) -> None:
    needs = [_tall(_title(card), sheet.width - 0.4, sheet.size) + 0.14 for card in cards]
    air = max(0.0, cell.height - sum(needs) - _GAP * (len(cards) - 1)) / max(1, len(cards))
    top = cell.top
    for card, need in zip(cards, needs, strict=True):
        height = need + air
        own = _card_look(look, is_lead=card.role is Role.LEADS)
        box = Box(cell.left, top, cell.width, height)
        talk.deck.block(slide, box, _title(card), sheet.size, own, MSO_SHAPE.ROUNDED_RECTANGLE)
        top += height + _GAP


def _card_look(look: LaneLook, *, is_lead: bool) -> Look:
    fill = look.soft if is_lead else LIGHT.surface
    return Look(fill=fill, line=look.line, is_bold=is_lead, is_middle=True)


def _title(card: Card) -> str:
    return f"▸ {card.title}" if card.role is Role.LEADS else card.title
