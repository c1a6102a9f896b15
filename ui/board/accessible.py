"""The painted board for who does not see it: each card, cell, header and hand-off by name, role and state."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.board.aim import Aim, aim_of, box_of, spot_of
from ui.board.hands import Hands
from ui.board.spoken import said, said_more
from workshop.domain.overriding import override
from workshop.drawing.bands import Box
from workshop.drawing.layout import Layout
from workshop.drawing.pointing import Part, Spot

_ROLES = {
    Part.PHASE: QAccessible.Role.ColumnHeader,
    Part.DOES: QAccessible.Role.StaticText,
    Part.FEELING: QAccessible.Role.Slider,
    Part.FACES: QAccessible.Role.SpinBox,
    Part.LANE: QAccessible.Role.RowHeader,
    Part.CELL: QAccessible.Role.Cell,
    Part.CARD: QAccessible.Role.ListItem,
    Part.TRAY: QAccessible.Role.List,
    Part.HANDOFF: QAccessible.Role.Link,
}


def spots(layout: Layout) -> list[Spot]:
    """Everything on a board as one reads it: phases, the customer, lane by lane, hand-offs, the tray."""
    columns = range(len(layout.columns))
    found = [Spot(part, column) for column in columns for part in (Part.PHASE,)]
    found += [Spot(part, column) for column in columns for part in (Part.DOES, Part.FEELING, Part.FACES)]
    for row in range(len(layout.rows)):
        found.append(Spot(Part.LANE, row=row))
        for column in columns:
            cards = layout.cell(column, row).cards
            found += [Spot(Part.CARD, column, row, place, card.id) for place, card in enumerate(cards)]
            if not cards or layout.rows[row].is_folded:
                found.append(Spot(Part.CELL, column, row))
    found += [Spot(Part.HANDOFF, id=arrow.id) for arrow in layout.arrows]
    if layout.tray is not None:
        found += [Spot(Part.CARD, place=place, id=card.id) for place, card in enumerate(layout.tray.cards)]
        found.append(Spot(Part.TRAY))
    return found


class BoardInterface(QAccessibleInterface):
    """The board as a table of parts, in reading order."""

    def __init__(self, board: Hands) -> None:
        super().__init__()
        self.board: Hands | None = board
        self._layout: Layout | None = None
        self._aims: list[Aim] = []
        self._numbers: dict[Aim, int] = {}
        self._parts: dict[Aim, PartInterface] = {}

    def let_go(self) -> None:
        """The board is gone. This object and its parts stay: Qt may still ask, and deletes them itself."""
        self.board, self._layout, self._aims, self._numbers = None, None, [], {}

    def aims(self) -> list[Aim]:
        """The parts, worked out once per layout."""
        if self.board is None:
            return []
        layout = self.board.scene.layout
        if layout is not self._layout:
            self._layout = layout
            self._aims = [aim_of(layout, spot) for spot in spots(layout)]
            self._numbers = {aim: number for number, aim in enumerate(self._aims)}
        return self._aims

    def number(self, aim: Aim) -> int:
        """Which child a part is; -1 for none."""
        self.aims()
        return self._numbers.get(aim, -1)

    @override
    def isValid(self) -> bool:
        return self.board is not None and isValid(self.board)

    @override
    def object(self) -> Any:
        return self.board

    @override
    def window(self) -> Any:
        return self.board.window().windowHandle() if self.board else None

    @override
    def parent(self) -> Any:
        board = self.board
        return QAccessible.queryAccessibleInterface(board.parentWidget() or board.window()) if board else None

    @override
    def childCount(self) -> int:
        return len(self.aims()) + len(self._widgets())

    @override
    def child(self, index: int) -> Any:
        aims = self.aims()
        if 0 <= index < len(aims):
            return self._part(aims[index])
        widgets = self._widgets()
        index -= len(aims)
        return QAccessible.queryAccessibleInterface(widgets[index]) if 0 <= index < len(widgets) else None

    def _part(self, aim: Aim) -> PartInterface:
        """The same object for the same part: Qt does not keep what it is given."""
        if aim not in self._parts:
            self._parts[aim] = PartInterface(self, aim)
        return self._parts[aim]

    def _widgets(self) -> list[QWidget]:
        """The viewport, while somebody types in a field on it."""
        return [self.board.viewport()] if self.board and self.board.editing.is_open else []

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, PartInterface):
            return self.number(child.aim)
        return len(self.aims()) if self._widgets() else -1

    @override
    def childAt(self, x: int, y: int) -> Any:
        for number, aim in enumerate(self.aims()):
            if self._part(aim).rect().contains(x, y):
                return self.child(number)
        return None

    @override
    def focusChild(self) -> Any:
        number = self.number(self.board.choice.aim) if self.board else -1
        return self.child(number) if number >= 0 else None

    @override
    def rect(self) -> QRect:
        return QRect(self.board.mapToGlobal(QPoint()), self.board.size()) if self.board else QRect()

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Table

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.board is not None and self.board.hasFocus()
        state.multiSelectable = True
        return state

    @override
    def text(self, what: QAccessible.Text) -> str:
        return self.board.accessibleName() if self.board and what == QAccessible.Text.Name else ""

    @override
    def setText(self, what: QAccessible.Text, text: str) -> None:
        """Names are not set from outside."""


class PartInterface(QAccessibleInterface):
    """One part of the board."""

    def __init__(self, whole: BoardInterface, aim: Aim) -> None:
        super().__init__()
        self._whole = whole
        self.aim = aim

    def _spot(self, board: Hands) -> Spot:
        return spot_of(board.scene.layout, board.scene.places, self.aim)

    @override
    def isValid(self) -> bool:
        return self._whole.isValid() and self._whole.number(self.aim) >= 0

    @override
    def object(self) -> Any:
        return None

    @override
    def window(self) -> Any:
        return self._whole.window()

    @override
    def parent(self) -> QAccessibleInterface:
        return self._whole

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> Any:
        return None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def childAt(self, x: int, y: int) -> Any:
        return None

    @override
    def rect(self) -> QRect:
        board = self._whole.board
        if board is None:
            return QRect()
        box = box_of(board.scene.layout, self._spot(board)) or Box(0, 0, 0, 0)
        return board.window_rect(box).toAlignedRect().translated(board.viewport().mapToGlobal(QPoint()))

    @override
    def role(self) -> QAccessible.Role:
        return _ROLES.get(self.aim.part, QAccessible.Role.StaticText)

    @override
    def state(self) -> QAccessible.State:
        board, state = self._whole.board, QAccessible.State()
        if board is None:
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.focused = board.hasFocus() and board.choice.aim == self.aim
        state.selected = self.aim.id in board.choice.cards
        state.offscreen = (
            not board.viewport()
            .rect()
            .intersects(self.rect().translated(-board.viewport().mapToGlobal(QPoint())))
        )
        return state

    @override
    def text(self, what: QAccessible.Text) -> str:
        board = self._whole.board
        if board is None or not self.isValid():
            return ""
        if what == QAccessible.Text.Name:
            return said(board.scene, self._spot(board))
        if what == QAccessible.Text.Description:
            return said_more(board.scene, self._spot(board))
        return ""

    @override
    def setText(self, what: QAccessible.Text, text: str) -> None:
        """Names are not set from outside."""


_KEPT: list[BoardInterface] = []


def _made(_key: str, thing: QObject) -> QAccessibleInterface | None:
    """An interface of a board; other widgets have Qt's own.

    Qt asks again when a board's class has grown a slot, and deletes every interface it was given once the
    board is gone. So each time it gets another one, and none is deleted here: each is kept without its board.
    """
    if not isinstance(thing, Hands):
        return None
    made = BoardInterface(thing)
    _KEPT.append(made)
    thing.destroyed.connect(made.let_go)
    return made


@cache
def install() -> None:
    """Have boards speak to assistive technology; once per application."""
    QAccessible.installFactory(_made)


def tell_focus(board: Hands) -> None:
    """Say what the keyboard points at now."""
    if not QAccessible.isActive():
        return
    whole = QAccessible.queryAccessibleInterface(board)
    if isinstance(whole, BoardInterface):
        event = QAccessibleEvent(board, QAccessible.Event.Focus)
        event.setChild(whole.number(board.choice.aim))
        QAccessible.updateAccessibility(event)


def announce(board: Hands, sentence: str) -> None:
    """Say a sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(board, sentence))
