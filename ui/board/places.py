"""Questions about a scene that gestures, keys and fields share."""

from __future__ import annotations

from ui.board.scene import Scene
from workshop.domain.ids import CardId, DisciplineId, PhaseId
from workshop.domain.journey import Card
from workshop.drawing.bands import Box
from workshop.drawing.pointing import Landing, Part, Spot, landing_box


def card_of(scene: Scene, card: CardId) -> Card | None:
    """The card as it stands on the board."""
    place = scene.places.get(card)
    if place is None:
        return None
    column, row, number = place
    if column < 0:
        return scene.layout.tray.cards[number] if scene.layout.tray else None
    return scene.layout.cell(column, row).cards[number]


def cell_cards(scene: Scene, phase: PhaseId | None, discipline: DisciplineId | None) -> list[CardId]:
    """The cards of one cell by the plan, in their order; where the cell is seen, without a look at others."""
    place = cell_place(scene, phase, discipline)
    layout, cards = scene.layout, scene.board.cards
    if place is not None:
        cards = layout.cell(*place).cards if place[0] >= 0 else layout.tray.cards if layout.tray else ()
    return [card.id for card in cards if card.phase == phase and card.discipline == discipline]


def cell_index(scene: Scene, card: CardId) -> tuple[PhaseId | None, DisciplineId | None, int]:
    """A card's phase, discipline, and place among the cards that share both."""
    found = card_of(scene, card)
    if found is None:
        return None, None, 0
    cards = cell_cards(scene, found.phase, found.discipline)
    return found.phase, found.discipline, cards.index(card)


def cell_place(
    scene: Scene, phase: PhaseId | None, discipline: DisciplineId | None
) -> tuple[int, int] | None:
    """The column and row of a cell; (-1, -1) for the tray, None where the cell is not seen."""
    layout = scene.layout
    if phase is None or discipline is None:
        return (-1, -1) if layout.tray is not None else None
    column = next((n for n, known in enumerate(layout.board.phases) if known.id == phase), -1)
    row = next(
        (
            n
            for n, lane in enumerate(layout.rows)
            if any(member[1].id == discipline for member in lane.disciplines)
        ),
        -1,
    )
    return None if column < 0 or row < 0 else (column, row)


def cell_of_spot(scene: Scene, spot: Spot) -> tuple[PhaseId | None, DisciplineId | None, int] | None:
    """Where a new card would go: behind a card, at the end of a cell or of the tray; None elsewhere."""
    layout = scene.layout
    if spot.part is Part.CARD:
        phase, discipline, index = cell_index(scene, spot.id)
        return phase, discipline, index + 1
    if spot.part is Part.TRAY:
        return None, None, len(cell_cards(scene, None, None))
    if spot.part is not Part.CELL or len(layout.rows[spot.row].disciplines) > 1:
        return None
    phase, discipline = layout.board.phases[spot.column].id, layout.rows[spot.row].discipline.id
    return phase, discipline, len(layout.cell(spot.column, spot.row).cards)


def new_card_box(
    scene: Scene, phase: PhaseId | None, discipline: DisciplineId | None, index: int
) -> Box | None:
    """Where the field for a new card lies."""
    cell = cell_place(scene, phase, discipline)
    if cell is None:
        return None
    manner = scene.layout.manner
    box = landing_box(
        scene.layout, Landing(phase, discipline, index, *cell), manner.card_min_height, frozenset()
    )
    return box if box.width else Box(box.x, box.y, manner.card_min_width, manner.card_min_height)


def name_box(scene: Scene, part: Part, id: str) -> Box | None:  # noqa: A002
    """Where the name of a phase or lane, or what the customer does or meets in a phase, is written."""
    layout, manner = scene.layout, scene.layout.manner
    if part is Part.LANE:
        row = next((n for n, lane in enumerate(layout.rows) if lane.key == id), -1)
        if row < 0:
            return None
        top = layout.lanes[row].start + manner.mark + manner.lane_pad
        return Box(2, top, manner.label_width - 4, manner.lane.step * 2)
    column = next((n for n, phase in enumerate(layout.board.phases) if phase.id == id), -1)
    if column < 0:
        return None
    bands = {
        Part.PHASE: (manner.stretches - 2, manner.phase_line + 4),
        Part.DOES: (layout.customer.does.start - 4, layout.customer.does.size + 8),
        Part.FACES: (layout.customer.faces.start - 4, layout.customer.faces.size + 8),
    }
    across = layout.columns[column]
    top, height = bands[part]
    return Box(across.start - 5, top, across.size + 10, height)


def near(scene: Scene, phase: PhaseId | None, discipline: DisciplineId | None, way: int) -> Spot | None:
    """The cell beside another, lane after lane, for Tab (1) and Shift+Tab (-1)."""
    cell = cell_place(scene, phase, discipline)
    columns, rows = len(scene.layout.columns), len(scene.layout.rows)
    if cell is None or cell[0] < 0 or not columns:
        return None
    number = cell[1] * columns + cell[0] + way
    while 0 <= number < columns * rows:
        row, column = divmod(number, columns)
        if not scene.layout.rows[row].is_folded:
            return Spot(Part.CELL, column, row)
        number += way
    return None
