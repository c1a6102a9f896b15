"""The mouse on the board: a click chooses, a drag begins a gesture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.board.aim import aim_of
from ui.board.carrying import CarryCards
from ui.board.choice import Choice
from ui.board.frame import BoardFrame, Gesture
from ui.board.gestures import DrawHandOff, MoveBorder, MoveFeeling, MoveLane, Pan, SelectStretch
from ui.board.overlay import HANDLE, handle_at
from ui.board.places import card_of
from workshop.drawing.moments import moments
from workshop.drawing.pointing import NOTHING, Part, Spot, handoff_at, is_on_face, spot_at

_LINE_REACH = 5.0  # pixels beside a hand-off's line that still hit it


class Pointer:
    """Turns presses, moves and releases into choices and gestures."""

    def __init__(self, frame: BoardFrame, edit: Callable[[Spot], None], fold: Callable[[str], None]) -> None:
        self._frame = frame
        self._edit = edit
        self._fold = fold
        self._pressed: tuple[QPointF, Spot] | None = None
        self._may_narrow = False

    def spot(self, point: QPointF) -> Spot:
        """What lies under a point of the window; a hand-off where no card does."""
        frame = self._frame
        x, y = frame.point(point)
        layout = frame.scene.layout
        spot = spot_at(layout, frame.scene.style, x, y)
        if spot.part in (Part.CARD, Part.SIGNATURE) or point.y() < frame.view().top:
            return spot
        handoff = handoff_at(layout, x, y, _LINE_REACH / frame.scene.zoom)
        return spot if handoff is NOTHING else handoff

    def press(self, event: QMouseEvent) -> None:
        """Choose what lies there, and be ready for a drag."""
        frame, point = self._frame, event.position()
        if frame.gesture is not None:  # one that was begun by key or menu: this click ends it
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            frame.gesture = Pan(frame, point)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.is_on_handle(point):
            frame.gesture = self._hand_off(point)
            return
        spot = self.spot(point)
        self._pressed = (point, spot)
        self._may_narrow = False
        if spot.part is Part.CARD:
            self._press_card(spot, event.modifiers())
        elif spot.part is Part.FOLD:
            self._fold(spot.id)
        else:
            frame.choose(Choice().aimed(aim_of(frame.scene.layout, spot)))
            frame.gesture = self._immediate(spot, point)

    def _press_card(self, spot: Spot, keys: Qt.KeyboardModifier) -> None:
        frame, scene = self._frame, self._frame.scene
        if keys & Qt.KeyboardModifier.ControlModifier:
            frame.choose(frame.choice.toggled(spot.id, scene.places))
        elif keys & Qt.KeyboardModifier.ShiftModifier:
            frame.choose(frame.choice.stretched(spot.id, scene.layout, scene.places))
        elif spot.id in frame.choice.cards:
            self._may_narrow = True
        else:
            frame.choose(Choice.of_card(spot.id))

    def _immediate(self, spot: Spot, point: QPointF) -> Gesture | None:
        """What begins with the press itself: a face or the signature in the hand."""
        frame, layout = self._frame, self._frame.scene.layout
        if spot.part is Part.SIGNATURE:
            return MoveBorder(frame)
        if spot.part is Part.FEELING:
            is_open = moments(layout.board)[spot.column].feeling is None
            if is_open or is_on_face(layout, spot.column, *frame.point(point)):
                return MoveFeeling(frame, spot.column)
        return None

    def move(self, event: QMouseEvent) -> None:
        """Carry a gesture on, or begin one once the pointer has gone far enough."""
        frame, point = self._frame, event.position()
        if frame.gesture is not None:
            frame.gesture.move(point)
            return
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(point)
            return
        start, spot = self._pressed
        if (point - start).manhattanLength() >= QApplication.startDragDistance():
            frame.gesture = self._drag(spot, start, event.modifiers())
            self._pressed = None
            if frame.gesture is not None:
                frame.viewport().update()  # ring and handle go while the hand is at work
                frame.gesture.move(point)

    def _drag(self, spot: Spot, start: QPointF, keys: Qt.KeyboardModifier) -> Gesture | None:
        frame = self._frame
        if spot.part is Part.CARD and spot.id in frame.choice.cards:
            if spot.row >= 0 and frame.scene.layout.rows[spot.row].is_folded:
                return None
            return CarryCards(frame, frame.choice.cards, spot.id, start)
        if spot.part is Part.PHASE or spot.part is Part.LEADER:
            return MoveBorder(frame, spot.id)
        if spot.part is Part.LANE and len(frame.scene.layout.rows[spot.row].disciplines) == 1:
            return MoveLane(frame, spot.row)
        if spot.part in (Part.CELL, Part.TRAY, Part.NOTHING):
            adds = keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
            return SelectStretch(frame, start, frame.choice.cards if adds else ())
        return None

    def release(self, event: QMouseEvent) -> None:
        """End the gesture; a click on one of several selected cards leaves that one."""
        frame, pressed = self._frame, self._pressed
        self._pressed = None
        if frame.gesture is not None:
            frame.gesture.release(event.position())
        elif pressed is not None and self._may_narrow and pressed[1].part is Part.CARD:
            frame.choose(Choice.of_card(pressed[1].id))

    def double_click(self, event: QMouseEvent) -> None:
        """Type in place."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._edit(self.spot(event.position()))

    def is_on_handle(self, point: QPointF) -> bool:
        """Whether a hand-off would be drawn from here."""
        at = handle_at(self._frame)
        return at is not None and (point - at).manhattanLength() <= HANDLE * 1.5

    def _hand_off(self, point: QPointF) -> Gesture | None:
        card = card_of(self._frame.scene, self._frame.choice.cards[0])
        if card is None or card.phase is None or card.discipline is None:
            return None
        return DrawHandOff(self._frame, (card.phase, card.discipline), handle_at(self._frame) or point)

    def _show_cursor(self, point: QPointF) -> None:
        frame = self._frame
        spot = self.spot(point)
        shape = Qt.CursorShape.ArrowCursor
        if self.is_on_handle(point):
            shape = Qt.CursorShape.CrossCursor
        elif spot.part is Part.SIGNATURE:
            shape = Qt.CursorShape.SizeHorCursor
        elif spot.part is Part.FEELING and is_on_face(frame.scene.layout, spot.column, *frame.point(point)):
            shape = Qt.CursorShape.SizeVerCursor
        elif spot.part in (Part.FOLD, Part.HANDOFF):
            shape = Qt.CursorShape.PointingHandCursor
        frame.viewport().setCursor(shape)
