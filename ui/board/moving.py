"""Ctrl and an arrow: cards, phases, lanes, feelings and faces move one place, without a mouse."""

from __future__ import annotations

from ui.board.frame import BoardFrame
from ui.board.gestures import lane_index
from ui.board.overlay import focused_spot
from ui.board.places import cell_cards, cell_index
from workshop.drawing.layout import Layout
from workshop.drawing.moments import moments
from workshop.drawing.pointing import Part, Spot


def move_chosen(frame: BoardFrame, across: int, down: int) -> None:
    """Ask for the move of what is chosen; one of `across` and `down` is -1 or 1."""
    spot = focused_spot(frame)
    if spot.part is Part.CARD:
        _move_cards(frame, spot, across, down)
    elif spot.part is Part.PHASE and across:
        _move_phase(frame, spot, across)
    elif spot.part is Part.LANE and down:
        level = spot.row + (down if down < 0 else 2)
        index = lane_index(frame, spot.row, level) if 0 <= level <= len(frame.scene.layout.rows) else None
        if index is not None:
            frame.lane_move_requested.emit(frame.scene.layout.rows[spot.row].discipline.id, index)
    elif spot.part in (Part.FEELING, Part.FACES) and down:
        _change_moment(frame, spot, -down)


def move_to_lane(frame: BoardFrame, number: int) -> None:
    """Put the selected cards in the lane of a discipline, counted from 0; or let it lead the aimed phase."""
    board, spot = frame.scene.board, focused_spot(frame)
    if number >= len(board.disciplines):
        return
    discipline = board.disciplines[number].id
    if spot.part is Part.PHASE:
        frame.lead_requested.emit(frame.scene.layout.board.phases[spot.column].id, discipline)
    elif spot.part is Part.CARD and frame.choice.cards:
        phase, _, _ = cell_index(frame.scene, spot.id)
        end = len(
            [card for card in cell_cards(frame.scene, phase, discipline) if card not in frame.choice.cards]
        )
        frame.move_requested.emit(frame.choice.cards, phase, discipline, end)


def _move_cards(frame: BoardFrame, spot: Spot, across: int, down: int) -> None:
    scene, cards = frame.scene, frame.choice.cards or (spot.id,)
    layout = scene.layout
    phase, discipline, index = cell_index(scene, spot.id)
    others = [card for card in cell_cards(scene, phase, discipline) if card not in cards]
    before = [card for card in cell_cards(scene, phase, discipline)[:index] if card not in cards]
    place = len(before) + (across if spot.column < 0 else 0) + down
    if (down or spot.column < 0) and 0 <= place <= len(others) and not (spot.column < 0 and down):
        frame.move_requested.emit(cards, phase, discipline, place)
        return
    column, row = _beside(layout, spot, across, down)
    if not 0 <= column < len(layout.columns) or row < 0:
        return
    index = len(before) if across else 0 if down > 0 else len(layout.cell(column, row).cards)
    goal = layout.rows[row].discipline.id
    frame.move_requested.emit(cards, layout.board.phases[column].id, goal, index)


def _beside(layout: Layout, spot: Spot, across: int, down: int) -> tuple[int, int]:
    """The cell that cards go to when they leave theirs; folded lanes are passed over; (-1, -1) for none."""
    if spot.column < 0:
        rows = [n for n, row in enumerate(layout.rows) if not row.is_folded] if down < 0 else []
        return (spot.place % max(1, len(layout.columns)), rows[-1]) if rows else (-1, -1)
    if across:
        return spot.column + across, spot.row
    row = spot.row + down
    while 0 <= row < len(layout.rows):
        if not layout.rows[row].is_folded:
            return spot.column, row
        row += down
    return -1, -1


def _move_phase(frame: BoardFrame, spot: Spot, across: int) -> None:
    phase = frame.scene.layout.board.phases[spot.column].id
    names = [known.id for known in frame.scene.board.phases]
    index = names.index(phase) + across
    if 0 <= index < len(names):
        frame.phase_move_requested.emit(phase, index)


def _change_moment(frame: BoardFrame, spot: Spot, by: int) -> None:
    moment = moments(frame.scene.layout.board)[spot.column]
    if spot.part is Part.FEELING:
        feeling = max(-2, min(2, (moment.feeling or 0) + by)) if moment.feeling is not None else 0
        frame.feeling_requested.emit(moment.phase.id, feeling)
    else:
        faces = max(0, min(99, (moment.faces or 0) + by)) if moment.faces is not None else max(0, by)
        frame.faces_requested.emit(moment.phase.id, faces)
