"""The journey on slides: the map in native shapes, a few phases a slide, and the Mirror."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.codes import Role
from workshop.domain.ids import DisciplineId
from workshop.domain.journey import Phase
from workshop.drawing.palette import LIGHT, lane_look
from workshop.exchange.deck import INNER, MARGIN, ROOM, TOP, Box
from workshop.exchange.fitting import lines_of
from workshop.exchange.talk import Talk
from workshop.insight.mirror import mirror

_PHASES_A_SLIDE = 4
_LANE_NAME = 1.7
_HEAD = 0.4
_SIZES = (14, 13, 12, 11, 10, 9)


def show_journey(talk: Talk) -> None:
    """Show the whole map; where the cards do not fit their cells, a table has them in full."""
    phases = talk.workshop.journey.phases
    if not talk.workshop.disciplines or not phases:
        return
    is_whole = True
    for start in range(0, len(phases), _PHASES_A_SLIDE):
        is_whole = _map(talk, phases[start : start + _PHASES_A_SLIDE]) and is_whole
    if not is_whole:
        talk.list(("journey", "cards"), {"phase": 1.5, "discipline": 1.5, "role": 1, "title": 5})


def _map(talk: Talk, phases: Sequence[Phase]) -> bool:
    """Draw a few phases by all disciplines with the titles of the cards; tell whether all of them fit."""
    lanes = talk.workshop.disciplines
    slide = talk.deck.slide(talk.name("journey"))
    width, height = (INNER - _LANE_NAME) / len(phases), (ROOM - _HEAD) / len(lanes)
    size = _size(talk, phases, width - 0.2, height - 0.15)
    for at, phase in enumerate(phases):
        box = Box(MARGIN + _LANE_NAME + at * width, TOP, width - 0.05, _HEAD - 0.05)
        fill = LIGHT.accent if phase.after_deal else LIGHT.ink_soft
        talk.deck.block(slide, box, talk.cut(phase.name, 30), 12, fill, ink=LIGHT.surface, is_bold=True)
    for row, lane in enumerate(lanes):
        look = lane_look(row, lane.color, LIGHT)
        top = TOP + _HEAD + row * height
        name = Box(MARGIN, top, _LANE_NAME - 0.05, height - 0.05)
        talk.deck.block(slide, name, talk.cut(lane.name, 40), 12, look.fill, ink=look.ink, is_bold=True)
        for at, phase in enumerate(phases):
            cell = Box(MARGIN + _LANE_NAME + at * width, top, width - 0.05, height - 0.05)
            text = _titles(talk, phase, lane.id) if size else _count(talk, phase, lane.id)
            talk.deck.block(slide, cell, text, size or 12, look.tint)
    return size is not None


def _titles(talk: Talk, phase: Phase, lane: DisciplineId) -> str:
    cards = talk.workshop.journey.cell(phase.id, lane)
    return "\n".join(f"▸ {card.title}" if card.role is Role.LEADS else card.title for card in cards)


def _count(talk: Talk, phase: Phase, lane: DisciplineId) -> str:
    count = len(talk.workshop.journey.cell(phase.id, lane))
    return talk.words.count("{n} card", "{n} cards", count) if count else ""


def _size(talk: Talk, phases: Sequence[Phase], width: float, height: float) -> float | None:
    """Return the largest text with which every cell holds its cards; None when none does."""
    texts = [_titles(talk, phase, lane.id) for phase in phases for lane in talk.workshop.disciplines]
    for size in _SIZES:
        if all(lines_of(text, width, size) * size * 1.2 / 72 <= height for text in texts):
            return size
    return None


def show_mirror(talk: Talk) -> None:
    """Show what was claimed beside what is on the map, a bar each; nothing when nobody claimed."""
    found, words = mirror(talk.workshop), talk.words
    if found.claimed is None:
        return
    names = [one.name for one in talk.workshop.disciplines]
    series = {
        words("claimed"): [one.claimed for one in found.reflections],
        words("phases led"): [one.phases for one in found.reflections],
        words("cards"): [one.cards for one in found.reflections],
    }
    rounded = {
        name: [None if one is None else round(one, 1) for one in numbers] for name, numbers in series.items()
    }
    told = "; ".join(
        f"{name}: {words.percent(one.claimed)}"
        for name, one in zip(names, found.reflections, strict=True)
        if one.claimed is not None
    )
    title = words("Together we claim {share} of the journey", share=words.percent(found.claimed))
    talk.deck.bars(title, names, rounded, told)
