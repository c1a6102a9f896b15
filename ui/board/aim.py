"""What the keyboard points at, by name: it stays the same thing when the board is laid out anew."""

from __future__ import annotations

from workshop.drawing.bands import Box
from workshop.drawing.layout import Layout, Positions
from workshop.drawing.pointing import Part, Spot
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A part of the board by the ids of its phase, its lane, its card or its hand-off."""

    part: Part = Part.NOTHING
    phase: str = ""
    row: str = ""
    id: str = ""


NO_AIM = Aim()


def aim_of(layout: Layout, spot: Spot) -> Aim:
    """A spot by its names."""
    phase = layout.board.phases[spot.column].id if spot.column >= 0 else ""
    row = layout.rows[spot.row].key if spot.row >= 0 else ""
    if spot.part is Part.CARD:
        return Aim(Part.CARD, id=spot.id)
    if spot.part is Part.LEADER:
        return Aim(Part.PHASE, phase=phase)
    if spot.part is Part.FOLD:
        return Aim(Part.LANE, row=row)
    return Aim(spot.part, phase, row, spot.id if spot.part is Part.HANDOFF else "")


def spot_of(layout: Layout, places: Positions, aim: Aim) -> Spot:
    """Where the aim is now; a spot of `Part.NOTHING` when it is gone."""
    column = next((n for n, phase in enumerate(layout.board.phases) if phase.id == aim.phase), -1)
    row = next((n for n, lane in enumerate(layout.rows) if lane.key == aim.row), -1)
    if aim.part is Part.CARD:
        place = places.get(aim.id)
        return Spot(Part.CARD, *place, id=aim.id) if place else Spot(Part.NOTHING)
    if (aim.phase and column < 0) or (aim.row and row < 0):
        return Spot(Part.NOTHING)
    return Spot(aim.part, column, row, id=aim.id)


def box_of(layout: Layout, spot: Spot) -> Box | None:
    """Where a spot lies on the board; None for what has no box of its own."""
    if spot.part is Part.CARD:
        if spot.row >= 0 and layout.rows[spot.row].is_folded:
            return layout.cell_box(spot.column, spot.row)
        return layout.card_box(spot.column, spot.row, spot.place)
    if spot.part is Part.TRAY:
        return layout.tray.box if layout.tray else None
    if spot.part is Part.HANDOFF:
        return _badge_box(layout, spot.id)
    return _lane_box(layout, spot) if spot.row >= 0 else _column_box(layout, spot)


def _lane_box(layout: Layout, spot: Spot) -> Box:
    if spot.part is Part.CELL:
        return layout.cell_box(spot.column, spot.row)
    lane = layout.lanes[spot.row]
    return Box(0, lane.start, layout.manner.label_width, lane.size)


def _column_box(layout: Layout, spot: Spot) -> Box | None:
    """The parts above the lanes: each is as wide as its column."""
    if spot.column < 0:
        return None
    place, manner, across = layout.customer, layout.manner, layout.columns[spot.column]
    bands = {Part.DOES: place.does, Part.FEELING: place.feeling, Part.FACES: place.faces}
    if spot.part in bands:
        band = bands[spot.part]
        return Box(across.start, band.start, across.size, band.size)
    if spot.part is Part.PHASE:
        height = manner.phase_line + manner.leader_line
        return Box(across.start - 3, manner.stretches, across.size + 6, height)
    return None


def _badge_box(layout: Layout, handoff: str) -> Box | None:
    for arrow in layout.arrows:
        if arrow.id == handoff:
            return Box(*arrow.badge, 0, 0).grown(layout.manner.badge_radius * 1.4)
    return None
