"""Typing in place: titles, names, what the customer does. Enter begins the next card, Tab the next cell's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, cast

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.board.choice import Choice
from ui.board.frame import BoardFrame
from ui.board.places import cell_index, name_box, new_card_box
from workshop.domain.cells import range_of
from workshop.domain.ids import CardId, DisciplineId, PhaseId
from workshop.domain.overriding import override
from workshop.drawing.bands import Box
from workshop.drawing.pointing import Part
from workshop.values import dataclass

_LEAST_WIDTH = 160.0  # pixels: a few words in one line


class Field(Protocol):
    """A text field as `ui.widgets` has it: it hands over while one types."""

    edited: Any
    """Signal(str)"""
    entered: Any
    """Signal()"""
    undo_requested: Any
    redo_requested: Any
    lines_pasted: Any
    """Signal(list)"""
    takes_lines: bool

    def show_value(self, text: str) -> None:
        """Show a text."""

    def flush(self) -> None:
        """Hand over now."""

    def selectAll(self) -> None:  # noqa: N802  Qt's own name
        """Select the whole text."""


FieldMaker = Callable[[QWidget], QWidget]
"""Makes a widget that is a `Field`, inside another."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is typed: a part of the row `id`; without an id a card to come, in a cell at an index."""

    part: Part
    id: str = ""
    phase: PhaseId | None = None
    discipline: DisciplineId | None = None
    index: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the card is still to come."""
        return self.part is Part.CARD and not self.id


class Editing(QObject):
    """One field over the board, where one is needed."""

    def __init__(
        self, frame: BoardFrame, make_field: FieldMaker, walk_on: Callable[[Target, int], None]
    ) -> None:
        """`walk_on(target, way)` begins the next: 0 the cell's next card, 1 and -1 the cell beside it."""
        super().__init__(frame)
        self._frame = frame
        self._walk_on = walk_on
        self._make_field = make_field
        self._field: QWidget | None = None
        self.target: Target | None = None
        self._known: frozenset[CardId] | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody types."""
        return self.target is not None

    def begin(self, target: Target, text: str = "") -> None:
        """Open the field for a target, with the text that is there."""
        self.finish()
        self.target = target
        field = self._field = self._make_field(self._frame.viewport())
        self._as_field(field).show_value(text)
        self._as_field(field).edited.connect(self._hand_over)
        self._as_field(field).entered.connect(lambda: self._go_on(0))
        self._as_field(field).undo_requested.connect(self._frame.undo_requested)
        self._as_field(field).redo_requested.connect(self._frame.redo_requested)
        if target.part is Part.CARD:
            self._as_field(field).takes_lines = True
            self._as_field(field).lines_pasted.connect(self._take_lines)
        field.installEventFilter(self)
        field.setAccessibleName(self._name(target))
        self.place()
        field.show()
        field.setFocus()
        self._as_field(field).selectAll()

    def finish(self) -> None:
        """Hand over what is typed and close the field."""
        field = self._field
        if field is None:
            return
        self._as_field(field).flush()
        had_focus = field.hasFocus()
        self._field, self.target = None, None
        field.removeEventFilter(self)
        field.hide()
        field.deleteLater()
        if had_focus:
            self._frame.setFocus()
        self._frame.viewport().update()

    def flush(self) -> None:
        """Hand over what is typed; the field stays open."""
        if self._field is not None:
            self._as_field(self._field).flush()

    def place(self) -> None:
        """Lay the field over its place on the board, which may have moved."""
        if self._field is None or self.target is None:
            return
        box = self._box(self.target)
        if box is None:
            self.finish()
            return
        rect = self._frame.window_rect(box)
        height = max(rect.height(), float(self._field.sizeHint().height()))
        least = QRectF(rect.x(), rect.y(), max(rect.width(), _LEAST_WIDTH), height)
        window = QRectF(self._frame.viewport().rect())
        left = max(0.0, min(least.x(), window.width() - least.width()))
        top = max(0.0, min(least.y(), window.height() - least.height()))
        self._field.setGeometry(QRectF(left, top, least.width(), least.height()).toAlignedRect())

    def follow(self) -> None:
        """The board has changed: a card that was typed into being is now a card like any other."""
        target = self.target
        if target is not None and target.is_new and self._known is not None:
            come = [card.id for card in self._frame.scene.board.cards if card.id not in self._known]
            if come:
                self.target = Target(Part.CARD, come[-1])
                self._known = None
        self.place()

    def _hand_over(self, text: str) -> None:
        target, frame = self.target, self._frame
        if target is None:
            return
        text = text.strip()
        if target.is_new:
            if text:
                self._known = frozenset(card.id for card in frame.scene.board.cards)
                frame.add_requested.emit(target.phase, target.discipline, target.index, (text,))
            return
        asked = {
            Part.CARD: frame.rename_requested,
            Part.PHASE: frame.phase_rename_requested,
            Part.LANE: frame.lane_rename_requested,
            Part.DOES: frame.does_requested,
        }
        if target.part in asked:
            asked[target.part].emit(target.id, text)
        elif text.isdecimal() or not text:
            frame.faces_requested.emit(target.id, min(99, int(text)) if text else None)

    def _take_lines(self, lines: list[str]) -> None:
        """Many lines pasted are many cards, behind the one that is typed."""
        target = self.target
        self.flush()
        self.finish()
        if target is None:
            return
        phase, discipline, index = target.phase, target.discipline, target.index
        if not target.is_new:
            phase, discipline, index = cell_index(self._frame.scene, target.id)
            index += 1
        if any("\t" in line for line in lines):
            self._frame.paste_requested.emit(phase, discipline, index, range_of("\n".join(lines)))
        else:
            self._frame.add_requested.emit(phase, discipline, index, tuple(lines))

    def _go_on(self, way: int) -> None:
        self.flush()
        target = self.target
        self.finish()
        if target is not None:
            self._walk_on(target, way)

    def _leave(self) -> None:
        """Stay at the card that was typed, for the keys that come next."""
        self.flush()
        target = self.target
        self.finish()
        if target is not None and target.part is Part.CARD and target.id in self._frame.scene.places:
            self._frame.choose(Choice.of_card(target.id))

    def _box(self, target: Target) -> Box | None:
        scene = self._frame.scene
        if target.is_new:
            return new_card_box(scene, target.phase, target.discipline, target.index)
        if target.part is not Part.CARD:
            return name_box(scene, target.part, target.id)
        place = scene.places.get(target.id)
        return scene.layout.card_box(*place) if place else None

    def _name(self, target: Target) -> str:
        words = self._frame.scene.words
        if target.is_new:
            return words("New card")
        return {
            Part.CARD: words("Title of the card"),
            Part.PHASE: words("Name of the phase"),
            Part.LANE: words("Name of the discipline"),
            Part.DOES: words("What the customer does"),
            Part.FACES: words("How many faces the customer meets"),
        }[target.part]

    @staticmethod
    def _as_field(widget: QWidget) -> Field:
        return cast("Field", widget)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab and Esc end this field; so does leaving it."""
        if watched is not self._field:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._go_on(1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in stays:
                self.finish()
        return False
