"""What lies at a point of a board, and where a card would land there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum

from workshop.domain.ids import DisciplineId, PhaseId
from workshop.drawing.arrows import distance_to
from workshop.drawing.bands import Box, band_at
from workshop.drawing.customer import feeling_y
from workshop.drawing.headers import pill
from workshop.drawing.layout import Cell, Layout
from workshop.drawing.moments import moments
from workshop.drawing.style import Style
from workshop.values import dataclass


class Part(Enum):
    """The parts of a board that one can point at."""

    NOTHING = "nothing"
    CARD = "card"
    CELL = "cell"
    TRAY = "tray"
    PHASE = "phase"
    LEADER = "leader"
    LANE = "lane"
    FOLD = "fold"
    DOES = "does"
    FEELING = "feeling"
    FACES = "faces"
    SIGNATURE = "signature"
    HANDOFF = "handoff"


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of the board: its column and row (-1: none), the place in a cell, or the row's own id."""

    part: Part
    column: int = -1
    row: int = -1
    place: int = -1
    id: str = ""


NOTHING = Spot(Part.NOTHING)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where cards would come to lie: a cell (or the tray) and the place among its other cards."""

    phase: PhaseId | None
    discipline: DisciplineId | None
    index: int
    column: int = -1
    row: int = -1


def spot_at(layout: Layout, style: Style, x: float, y: float) -> Spot:
    """What lies at a point. Cards and cells are found without looking at any other."""
    if y < layout.customer.band.start:
        return _in_header(layout, style, x, y)
    if y < layout.customer.band.end:
        return _in_customer(layout, x, y)
    tray = layout.tray
    if tray is not None and tray.box.contains(x, y):
        place = next((n for n, box in enumerate(tray.boxes) if box.contains(x, y)), -1)
        return Spot(Part.TRAY) if place < 0 else Spot(Part.CARD, place=place, id=tray.cards[place].id)
    row = band_at(layout.lane_borders, y)
    if row < 0:
        return NOTHING
    if x < layout.manner.label_width:
        return _in_label(layout, row, x, y)
    return _in_lanes(layout, row, x, y)


def handoff_at(layout: Layout, x: float, y: float, reach: float) -> Spot:
    """The hand-off whose number or line lies within `reach` of a point, numbers first."""
    for arrow in layout.arrows:
        if max(abs(arrow.badge[0] - x), abs(arrow.badge[1] - y)) <= layout.manner.badge_radius * 1.1:
            return Spot(Part.HANDOFF, id=arrow.id)
    for arrow in layout.arrows:
        if distance_to(arrow.points, x, y) <= reach:
            return Spot(Part.HANDOFF, id=arrow.id)
    return NOTHING


def landing_at(layout: Layout, x: float, y: float, lifted: frozenset[str]) -> Landing | None:
    """Where cards dropped with their middle at a point would lie; None outside, and over folded lanes.

    `lifted` are the cards in the hand: they do not count among those of the cell.
    """
    tray = layout.tray
    if tray is not None and tray.box.contains(x, y):
        return Landing(None, None, _place_in_tray(layout, x, y, lifted))
    row, column = band_at(layout.lane_borders, y), band_at(layout.column_borders, x)
    if row < 0 or column < 0 or layout.rows[row].is_folded:
        return None
    cell = layout.cell(column, row)
    top = layout.lanes[row].start + layout.manner.lane_pad
    before = bisect_right(cell.tops, y - top)
    if before and y - top < cell.tops[before - 1] + cell.heights[before - 1] / 2:
        before -= 1
    index = before - bisect_left(cell.lifted(lifted), before)
    phase, discipline = layout.board.phases[column], layout.rows[row].discipline
    return Landing(phase.id, discipline.id, index, column, row)


def landing_box(layout: Layout, landing: Landing, height: float, lifted: frozenset[str]) -> Box:
    """The opening that a card of this height would fill."""
    manner = layout.manner
    if landing.column < 0:
        return _opening_in_tray(layout, landing.index, height, lifted)
    band, lane = layout.columns[landing.column], layout.lanes[landing.row]
    cell = layout.cell(landing.column, landing.row)
    place, gone = place_among(cell, landing.index, lifted, manner.card_gap)
    top = lane.start + manner.lane_pad - gone
    if place < len(cell.cards):
        top += cell.tops[place]
    elif cell.cards:
        top += cell.height + manner.card_gap
    return Box(band.start, top, band.size, height)


def place_among(cell: Cell, index: int, lifted: frozenset[str], gap: float) -> tuple[int, float]:
    """The place in a cell that is `index` among its other cards, and the room that is free before it."""
    place, gone = index, 0.0
    for number in cell.lifted(lifted):
        if number > place:
            break
        place += 1
        gone += cell.heights[number] + gap
    return place, gone


def _in_header(layout: Layout, style: Style, x: float, y: float) -> Spot:
    signature = pill(layout, style)
    if signature is not None and signature.contains(x, y):
        return Spot(Part.SIGNATURE)
    column = band_at(layout.column_borders, x)
    manner = layout.manner
    if column < 0 or y < manner.stretches:
        return NOTHING
    leads = manner.stretches + manner.phase_line
    part = Part.LEADER if leads <= y < leads + manner.leader_line else Part.PHASE
    return Spot(part, column=column, id=layout.board.phases[column].id)


def _in_customer(layout: Layout, x: float, y: float) -> Spot:
    column, place = band_at(layout.column_borders, x), layout.customer
    if column < 0:
        return NOTHING
    phase = layout.board.phases[column].id
    if y < place.feeling.start:
        return Spot(Part.DOES, column=column, id=phase)
    if y >= place.faces.start:
        return Spot(Part.FACES, column=column, id=phase)
    return Spot(Part.FEELING, column=column, id=phase)


def is_on_face(layout: Layout, column: int, x: float, y: float) -> bool:
    """Whether a point lies on the feeling's face in a column, with some room around it."""
    feeling = moments(layout.board)[column].feeling
    if feeling is None:
        return False
    reach = layout.manner.face
    return abs(x - layout.columns[column].middle) <= reach and abs(y - feeling_y(feeling, layout)) <= reach


def _in_label(layout: Layout, row: int, x: float, y: float) -> Spot:
    lane, band, manner = layout.rows[row], layout.lanes[row], layout.manner
    near_top = y < band.start + (band.size if lane.is_folded else manner.mark + 2 * manner.lane_pad)
    at_arrow = x >= manner.label_width - manner.icon - 2 * manner.card_pad_x
    part = Part.FOLD if manner.can_fold and near_top and at_arrow else Part.LANE
    return Spot(part, row=row, id=lane.key)


def _in_lanes(layout: Layout, row: int, x: float, y: float) -> Spot:
    column = band_at(layout.column_borders, x)
    if column < 0:
        return NOTHING
    cell, across = layout.cell(column, row), layout.columns[column]
    down = y - layout.lanes[row].start - layout.manner.lane_pad
    place = bisect_right(cell.tops, down) - 1
    if place >= 0 and across.start <= x < across.end and down < cell.tops[place] + cell.heights[place]:
        return Spot(Part.CARD, column, row, place, cell.cards[place].id)
    return Spot(Part.CELL, column, row)


def _place_in_tray(layout: Layout, x: float, y: float, lifted: frozenset[str]) -> int:
    """Among those that have neither phase nor discipline: the place before which one would lie."""
    tray = layout.tray
    index = 0
    if tray is None:
        return index
    for card, box in zip(tray.cards, tray.boxes, strict=True):
        is_before = box.bottom <= y or (box.y <= y and box.x + box.width / 2 <= x)
        if is_before and card.id not in lifted and card.phase is None and card.discipline is None:
            index += 1
    return index


def _opening_in_tray(layout: Layout, index: int, height: float, lifted: frozenset[str]) -> Box:
    tray, manner = layout.tray, layout.manner
    if tray is None or not tray.boxes:
        top = tray.box.y if tray else 0.0
        width = layout.columns[0].size if layout.columns else manner.card_min_width
        return Box(manner.label_width, top + manner.lane_pad, width, height)
    free = [
        box
        for card, box in zip(tray.cards, tray.boxes, strict=True)
        if card.id not in lifted and card.phase is None and card.discipline is None
    ]
    if index < len(free):
        return Box(free[index].x - manner.gutter / 2, free[index].y, 0, free[index].height)
    last = (free or tray.boxes)[-1]
    return Box(last.right + manner.gutter / 2, last.y, 0, last.height)
