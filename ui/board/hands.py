"""What one can do with a board, however it is asked for: by key, by menu or by mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.board.aim import aim_of, box_of
from ui.board.choice import Choice, in_order
from ui.board.dropping import Rows
from ui.board.editing import Editing, FieldMaker, Target
from ui.board.frame import BoardFrame
from ui.board.gestures import DrawHandOff, cell_names
from ui.board.moving import move_chosen
from ui.board.overlay import focused_spot
from ui.board.places import card_of, cell_index, cell_of_spot, near
from ui.board.scene import LARGEST_ZOOM, SMALLEST_ZOOM, Spotlight
from ui.board.walking import step
from workshop.domain.cells import lines_of, range_of
from workshop.domain.ids import DisciplineId, PhaseId
from workshop.drawing.bands import Box
from workshop.drawing.moments import moments
from workshop.drawing.pointing import Part, Spot
from workshop.texts import Words


class Hands(BoardFrame):
    """A board with everything that can be asked of it, but nobody asking yet.

    Longer than other classes: one method for each thing that one can do.
    """

    def __init__(
        self, words: Words, language: str, make_field: FieldMaker, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, language, parent)
        self.editing = Editing(self, make_field, self._walk_on)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the board at a zoom (1 is full size); what lies at a point of the window stays there."""
        zoom = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
        at = at or QPointF(self.viewport().rect().center())
        size = self.scene.layout.width, self.scene.layout.height
        x, y = self.point(at)
        is_other, self.scene.zoom = zoom != self.scene.zoom, zoom
        self.refit()
        if is_other:
            self.zoom_changed.emit(zoom)
        now = self.scene.layout
        across, down = x * now.width / max(1.0, size[0]), y * now.height / max(1.0, size[1])
        self.horizontalScrollBar().setValue(round(across * zoom - at.x()))
        self.verticalScrollBar().setValue(round(down * zoom - at.y()))
        self.editing.place()

    def fit(self) -> None:
        """Show the whole board at once."""
        self.zoom_to(self.scene.fitting_zoom(QSizeF(self.viewport().size())))

    def aim_at(self, spot: Spot) -> None:
        """Point the keyboard at a spot and bring it into view."""
        self.choose(self.choice.aimed(aim_of(self.scene.layout, spot)))
        self.reveal_spot(spot)

    def reveal_spot(self, spot: Spot) -> None:
        """Scroll until a spot is seen."""
        box = box_of(self.scene.layout, spot)
        if box is not None:
            self.reveal(box)

    def walk(self, across: int, down: int, *, stretches: bool = False) -> None:
        """Go to what lies beside; `stretches` selects the cards on the way."""
        scene = self.scene
        spot = step(scene.layout, focused_spot(self), across, down)
        if stretches and spot.part is Part.CARD:
            self.choose(self.choice.stretched(spot.id, scene.layout, scene.places))
            self.reveal_spot(spot)
        else:
            self.aim_at(spot)
        if isinstance(self.gesture, DrawHandOff):
            self.gesture.move(self._middle(spot))

    def move_by(self, across: int, down: int) -> None:
        """Move what is chosen one place, and keep it in view."""
        move_chosen(self, across, down)
        self.reveal_spot(focused_spot(self))

    def edit(self, spot: Spot) -> None:
        """Type what stands there; on an empty cell, a new card."""
        scene = self.scene
        if spot.part is Part.CARD:
            card = card_of(scene, spot.id)
            if card is not None:
                self.editing.begin(Target(Part.CARD, card.id), card.title)
        elif spot.part in (Part.CELL, Part.TRAY):
            self._new_at(spot)
        elif spot.part is Part.LANE and len(scene.layout.rows[spot.row].disciplines) == 1:
            lane = scene.layout.rows[spot.row]
            self.editing.begin(Target(Part.LANE, lane.key), lane.name)
        elif spot.part in (Part.PHASE, Part.LEADER, Part.DOES, Part.FACES):
            self._edit_column(spot)

    def _edit_column(self, spot: Spot) -> None:
        moment = moments(self.scene.layout.board)[spot.column]
        texts = {
            Part.DOES: moment.does,
            Part.FACES: "" if moment.faces is None else str(moment.faces),
        }
        part = spot.part if spot.part in texts else Part.PHASE
        self.editing.begin(Target(part, moment.phase.id), texts.get(part, moment.phase.name))

    def add_card(self) -> None:
        """Type a new card behind the one that is aimed at, or in the cell."""
        self._new_at(focused_spot(self))

    def _new_at(self, spot: Spot) -> None:
        cell = cell_of_spot(self.scene, spot)
        if cell is not None:
            phase, discipline, index = cell
            self.reveal_spot(spot)
            self.editing.begin(Target(Part.CARD, "", phase, discipline, index))

    def _walk_on(self, target: Target, way: int) -> None:
        """What comes after Enter (0), Tab (1) or Shift+Tab (-1) in a field."""
        if target.part is not Part.CARD:
            self._next_column(target, way)
            return
        phase, discipline, index = target.phase, target.discipline, target.index
        if target.id:
            phase, discipline, index = cell_index(self.scene, target.id)
            if way == 0:
                self.editing.begin(Target(Part.CARD, "", phase, discipline, index + 1))
                return
        beside = near(self.scene, phase, discipline, way) if way else None
        if beside is not None:
            self.aim_at(beside)
            self._new_at(beside)

    def _next_column(self, target: Target, way: int) -> None:
        phases = self.scene.layout.board.phases
        column = next((n for n, phase in enumerate(phases) if phase.id == target.id), -1) + way
        if way and 0 <= column < len(phases) and target.part is not Part.LANE:
            spot = Spot(target.part, column)
            self.aim_at(spot)
            self.edit(spot)

    def remove(self) -> None:
        """Ask for the removal of what is chosen."""
        spot = focused_spot(self)
        if self.choice.cards:
            self.remove_requested.emit(self.choice.cards)
        elif spot.part is Part.HANDOFF:
            self.handoff_removed.emit(spot.id)
        elif spot.part is Part.PHASE:
            self.phase_remove_requested.emit(self.scene.layout.board.phases[spot.column].id)
        elif spot.part is Part.LANE:
            self.lane_remove_requested.emit(self.scene.layout.rows[spot.row].discipline.id)

    def begin_handoff(self) -> None:
        """Draw a hand-off from the aimed card or cell; arrows and Enter, or a click, choose its goal."""
        spot = focused_spot(self)
        if spot.part not in (Part.CARD, Part.CELL) or spot.row < 0:
            return
        start = cell_names(self, spot.column, spot.row)
        box = box_of(self.scene.layout, spot) or Box(0, 0, 0, 0)
        rect = self.window_rect(box)
        self.gesture = DrawHandOff(self, start, QPointF(rect.right(), rect.center().y()))
        self.viewport().update()

    def finish_handoff(self) -> None:
        """End the hand-off in the aimed cell."""
        if isinstance(self.gesture, DrawHandOff):
            self.gesture.release(self._middle(focused_spot(self)))

    def _middle(self, spot: Spot) -> QPointF:
        box = box_of(self.scene.layout, spot) or Box(0, 0, 0, 0)
        return self.window_rect(box).center()

    def select_all(self) -> None:
        """Select the cell's cards; once more: all cards."""
        scene, spot = self.scene, focused_spot(self)
        cards = tuple(scene.places)
        if spot.part is Part.CARD and spot.row >= 0:
            cell = tuple(card.id for card in scene.layout.cell(spot.column, spot.row).cards)
            if set(self.choice.cards) != set(cell):
                cards = cell
        aim = self.choice.aim
        self.choose(Choice(aim, in_order(cards, scene.places), aim.id if aim.part is Part.CARD else ""))

    def copy(self) -> None:
        """Put the titles of the selected cards on the clipboard, a line each."""
        titles = [card.title for name in self.choice.cards if (card := card_of(self.scene, name)) is not None]
        if titles:
            QGuiApplication.clipboard().setText("\n".join(titles))

    def paste(self) -> None:
        """Every line on the clipboard becomes a card."""
        self.take_text(QGuiApplication.clipboard().text(), focused_spot(self))

    def take_text(self, text: str, spot: Spot) -> None:
        """Every line of a text becomes a card where the spot is; a spreadsheet's range is asked about."""
        cell = cell_of_spot(self.scene, spot)
        if cell is not None:
            self.take_in(text, *cell)

    def take_in(
        self, brought: str | Rows, phase: PhaseId | None, discipline: DisciplineId | None, index: int
    ) -> None:
        """Take a text's lines or its range, or a table's rows, into a cell at an index."""
        rows = _rows(brought) if isinstance(brought, str) else brought
        if any(len(row) > 1 for row in rows):
            self.paste_requested.emit(phase, discipline, index, rows)
            return
        titles = (_one_line(cell) for row in rows for cell in row)
        if held := tuple(filter(None, titles)):
            self.add_requested.emit(phase, discipline, index, held)

    def show_in_room(self, path: tuple[str, ...]) -> None:
        """Ask for a lane, a phase or a card alone on the room's screen; for all of it with an empty path."""
        self.room_requested.emit(path)

    def fold(self, key: str) -> None:
        """Fold or unfold a lane or a group."""
        self.folded_changed.emit(self.scene.board.folded ^ {key})

    def focus_on(self, spotlight: Spotlight) -> None:
        """Show a part of the board larger, or the whole again."""
        self.editing.finish()
        self.scene.focus(spotlight)
        self.refit()
        self.choose(self.choice.without_gone(self.scene.places))
        self.spotlight_changed.emit(spotlight)


def _rows(text: str) -> Rows:
    """Lines are no cells, and keep what quotes stand around them; only tabs make a range."""
    lines = lines_of(text)
    return range_of(text) if any("\t" in line for line in lines) else [[line] for line in lines]


def _one_line(cell: str) -> str:
    return " ".join(lines_of(cell.replace("\t", "\n")))
