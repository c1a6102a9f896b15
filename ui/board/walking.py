"""Where an arrow key leads: from card to card, from cell to cell, and to everything around the lanes."""

from __future__ import annotations

from workshop.drawing.layout import Layout
from workshop.drawing.pointing import NOTHING, Part, Spot

ABOVE = (Part.PHASE, Part.DOES, Part.FEELING, Part.FACES)
"""What stands over each column, from the top; the lanes follow, then the tray."""


def step(layout: Layout, spot: Spot, across: int, down: int) -> Spot:
    """The spot beside another: one of `across` and `down` is -1 or 1. At an edge it stays where it is."""
    if spot.part in (Part.NOTHING, Part.HANDOFF, Part.SIGNATURE):
        return first(layout)
    if spot.part is Part.TRAY or (spot.part is Part.CARD and spot.column < 0):
        return _in_tray(layout, spot, across, down)
    return _down(layout, spot, down) if down else _across(layout, spot, across)


def first(layout: Layout) -> Spot:
    """Where the keyboard begins: the first card, else the first cell, else the first phase."""
    for row in range(len(layout.rows)):
        for column in range(len(layout.columns)):
            if layout.cell(column, row).cards:
                return cell_spot(layout, column, row)
    if layout.columns and layout.rows:
        return Spot(Part.CELL, 0, 0)
    return Spot(Part.PHASE, 0) if layout.columns else Spot(Part.TRAY) if layout.tray else NOTHING


def cell_spot(layout: Layout, column: int, row: int, place: int = 0) -> Spot:
    """A card of a cell, the nearest there is to `place` (-1: the last); the cell itself where it is empty."""
    cards = layout.cell(column, row).cards
    if not cards or layout.rows[row].is_folded:
        return Spot(Part.CELL, column, row)
    place = len(cards) - 1 if place < 0 else min(place, len(cards) - 1)
    return Spot(Part.CARD, column, row, place, cards[place].id)


def _across(layout: Layout, spot: Spot, across: int) -> Spot:
    column = spot.column + across
    if spot.part is Part.LANE:
        return cell_spot(layout, 0, spot.row) if across > 0 and layout.columns else spot
    if column >= len(layout.columns):
        return spot
    if spot.row >= 0:
        if column < 0:
            return Spot(Part.LANE, row=spot.row)
        return cell_spot(layout, column, spot.row, max(0, spot.place))
    return Spot(spot.part, column) if column >= 0 else spot


def _down(layout: Layout, spot: Spot, down: int) -> Spot:
    if spot.part is Part.CARD:
        cards = layout.cell(spot.column, spot.row).cards
        place = spot.place + down
        if 0 <= place < len(cards):
            return Spot(Part.CARD, spot.column, spot.row, place, cards[place].id)
    if spot.row >= 0:
        return _to_row(layout, spot, spot.row + down, down)
    line = ABOVE.index(spot.part) + down
    if line < 0:
        return spot
    return Spot(ABOVE[line], spot.column) if line < len(ABOVE) else _to_row(layout, spot, 0, down)


def _to_row(layout: Layout, spot: Spot, row: int, down: int) -> Spot:
    if row < 0:
        return Spot(ABOVE[-1], spot.column) if spot.column >= 0 else spot
    if row >= len(layout.rows):
        return _first_in_tray(layout, spot.column) if layout.tray else spot
    if spot.column < 0:
        return Spot(Part.LANE, row=row)
    return cell_spot(layout, spot.column, row, 0 if down > 0 else -1)


def _first_in_tray(layout: Layout, column: int) -> Spot:
    cards = layout.tray.cards if layout.tray else ()
    if not cards:
        return Spot(Part.TRAY)
    place = max(0, min(column, len(cards) - 1))
    return Spot(Part.CARD, place=place, id=cards[place].id)


def _in_tray(layout: Layout, spot: Spot, across: int, down: int) -> Spot:
    cards = layout.tray.cards if layout.tray else ()
    line = max(1, len(layout.columns))
    place = spot.place + across + down * line
    if spot.part is Part.CARD and 0 <= place < len(cards):
        return Spot(Part.CARD, place=place, id=cards[place].id)
    if down < 0 and layout.rows and layout.columns:
        column = spot.place % line if spot.place >= 0 else 0
        return cell_spot(layout, column, len(layout.rows) - 1, -1)
    return spot
