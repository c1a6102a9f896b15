"""The journey board: mouse, keys, menus and drops meet here."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.board import accessible
from ui.board.aim import NO_AIM, Aim, aim_of
from ui.board.choice import Choice
from ui.board.dropping import brought_by, is_welcome
from ui.board.editing import FieldMaker
from ui.board.hands import Hands
from ui.board.hints import hint, where
from ui.board.keys import Keys
from ui.board.menus import menu_for
from ui.board.overlay import focus_rect, focused_spot, paint_choice
from ui.board.places import card_of, cell_index
from ui.board.pointer import Pointer
from ui.board.walking import first
from ui.style.look import look
from workshop.domain.overriding import override
from workshop.drawing.bands import Box
from workshop.drawing.board import Board
from workshop.drawing.pointing import Part, Spot, landing_at
from workshop.texts import Words

_ZOOM_STEP = 1.12


class JourneyBoard(Hands):
    """Phases, lanes and cards to work with. `show_board` puts values in, signals ask for edits.

    `language` is the plan's, by which words are broken; `make_field` makes the field that is typed in.
    Long, because mouse, keys and menus end in the same few requests.
    """

    def __init__(
        self, words: Words, language: str, make_field: FieldMaker, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, language, make_field, parent)
        self.keys = Keys(self)
        self._pointer = Pointer(self, self.edit, self.fold)
        self.setAcceptDrops(True)
        self.setAccessibleName(words("Journey board"))
        accessible.install()
        look().changed.connect(self.restyle)

    def show_board(self, board: Board) -> None:
        """Show a new state. What is the same is not painted again; choice and field stay where they were."""
        scene = self.scene
        if board == scene.board:
            return
        before = {card: cell_index(scene, card) for card in self.choice.cards}
        aimed = self.choice.aim.part is Part.CARD and focused_spot(self)
        if self.gesture is not None:
            self.gesture.cancel()
        scene.show(board)
        self.relayout()
        if self.choice != Choice():
            self.choose(self.choice.without_gone(scene.places))
        if aimed and self.choice.aim == NO_AIM:
            self._aim_where_it_was(aimed)
        self.editing.follow()
        moved = [
            card for card in self.choice.cards if card in before and cell_index(scene, card) != before[card]
        ]
        if moved:
            self._announce_move(moved[0])

    def _aim_where_it_was(self, spot: Spot) -> None:
        """A card that is gone leaves the keyboard at its cell."""
        layout = self.scene.layout
        if 0 <= spot.column < len(layout.columns) and spot.row < len(layout.rows):
            self.choose(Choice(aim_of(layout, Spot(Part.CELL, spot.column, spot.row))))

    @override
    def choose(self, choice: Choice) -> None:
        """Tell assistive technology, too."""
        is_other = choice.aim != self.choice.aim
        super().choose(choice)
        if is_other:
            accessible.tell_focus(self)

    def _announce_move(self, card: str) -> None:
        found = card_of(self.scene, card)
        if found is not None:
            sentence = f"{found.title}: {where(self.scene, card)}"
            accessible.announce(self, sentence)
            self.announced.emit(sentence)

    def set_words(self, words: Words) -> None:
        """Speak another language from now on."""
        self.scene.words = words
        self.setAccessibleName(words("Journey board"))
        self.restyle()

    def restyle(self) -> None:
        """Follow the theme, the size of text and the language."""
        self.scene.restyle()
        self.refit()
        self.editing.place()

    def flush(self) -> None:
        """Hand over what is being typed."""
        self.editing.flush()

    def select(self, cards: tuple[str, ...]) -> None:
        """Select cards and bring the first of them into view."""
        known = tuple(card for card in cards if card in self.scene.places)
        if not known:
            self.choose(Choice(self.choice.aim))
            return
        self.choose(Choice(Choice.of_card(known[0]).aim, known, known[0]))
        self.reveal(self.scene.layout.card_box(*self.scene.places[known[0]]))

    def select_nothing(self) -> None:
        """Select neither cards nor a hand-off."""
        self.choose(Choice())

    def select_handoff(self, handoff: str) -> None:
        """Select a hand-off and bring its number into view."""
        for arrow in self.scene.layout.arrows:
            if arrow.id == handoff:
                self.choose(Choice(Aim(Part.HANDOFF, id=handoff), handoff=handoff))
                self.reveal(Box(*arrow.badge, 0, 0).grown(24))

    @override
    def paint_above(self, painter: QPainter, dirty: QRectF) -> None:
        """The choice, and what the hand holds."""
        paint_choice(painter, self, dirty)
        if self.gesture is not None:
            self.gesture.paint(painter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field that is typed in moves along."""
        super().resizeEvent(event)
        self.editing.place()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The field that is typed in moves along."""
        super().scrollContentsBy(dx, dy)
        self.editing.place()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `Pointer`."""
        self.editing.finish()
        self._pointer.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `Pointer`."""
        self._pointer.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `Pointer`."""
        self._pointer.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `Pointer`."""
        self._pointer.double_click(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See `Keys`."""
        if not self.keys.press(event):
            event.ignore()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl zoom, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120
            self.zoom_to(self.scene.zoom * _ZOOM_STEP**turns, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what lies under the pointer, or of what the keyboard points at."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            spot = self._pointer.spot(QPointF(self.viewport().mapFromGlobal(at)))
            if spot.part is not Part.CARD or spot.id not in self.choice.cards:
                self.choose(self.choice.aimed(aim_of(self.scene.layout, spot)))
        else:
            rect = focus_rect(self)
            at = self.viewport().mapToGlobal(rect.center().toPoint() if rect else QPoint())
        menu = menu_for(self)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Hints under the pointer; the field grows with what is typed in it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.editing.place()
        if isinstance(event, QNativeGestureEvent) and self._pinch(event):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = hint(self.scene, self._pointer.spot(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad zoom around the point between them."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom_to(self.scene.zoom * (1 + event.value()), event.position())
        return True

    @override
    def event(self, event: QEvent) -> bool:
        """Ctrl with plus, minus, 0 or 9 are the board's own while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and self.keys.is_zoom(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at something, so that the keyboard has where to begin."""
        super().focusInEvent(event)
        if self.choice.aim.part is Part.NOTHING and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.aim_at(first(self.scene.layout))
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text may come in."""
        self._weigh(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Text may come in where a card may lie."""
        self._weigh(event)

    def _weigh(self, event: QDragMoveEvent) -> None:
        """All the rules for a drop; the drop itself only obeys."""
        x, y = self.point(event.position())
        is_inside = landing_at(self.scene.layout, x, y, frozenset()) is not None
        if is_welcome(event.mimeData()) and event.source() is not self and is_inside:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Every line becomes a card where it was dropped; a file as its lines or its table do."""
        x, y = self.point(event.position())
        landing = landing_at(self.scene.layout, x, y, frozenset())
        if landing is None:
            return
        brought = brought_by(event.mimeData())
        if brought is None:
            self.refused.emit(self.scene.words("This file cannot be read as text."))
            return
        event.acceptProposedAction()
        self.take_in(brought, landing.phase, landing.discipline, landing.index)
