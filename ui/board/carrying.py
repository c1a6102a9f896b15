"""Carrying cards: in the hand, their old places empty, the cell under them making room."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QDrag, QPainter

from ui.board import strokes
from ui.board.frame import BoardFrame
from ui.board.inhand import cards_in_hand
from ui.board.room import Room
from workshop.domain.ids import CardId
from workshop.drawing.pointing import Landing, landing_at

_EDGE = 36.0  # pixels from the window's edge within which it scrolls
_FASTEST = 26  # pixels a step
_OUTSIDE = 24.0  # so far beyond the window the cards leave it


class CarryCards:
    """The cards that are dragged, until they are dropped or put back."""

    def __init__(self, frame: BoardFrame, cards: tuple[CardId, ...], held: CardId, grip: QPointF) -> None:
        """`held` is the card under the pointer at `grip`."""
        self.frame = frame
        self.cards = cards
        self.lifted = frozenset(cards)
        self.landing: Landing | None = None
        self._box = frame.scene.layout.card_box(*frame.scene.places[held])
        self._middle = frame.window_rect(self._box).center() - grip
        self._at = grip
        self._hand = cards_in_hand(frame, held, len(cards))
        self._room = Room(frame, None, 0, self.lifted)
        self._scrolling = QTimer(frame, interval=16)
        self._scrolling.timeout.connect(self._scroll)
        frame.refresh(self._holes())

    def move(self, point: QPointF) -> None:
        """Carry them on; far outside the window they go to another program as text."""
        window = QRectF(self.frame.viewport().rect())
        if not window.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE).contains(point):
            self._carry_out()
            return
        before = self._hand_rect()
        self._at = point
        self._look_for_place()
        self.frame.refresh((before, self._hand_rect()))
        if not window.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE).contains(point):
            self._scrolling.start()

    def release(self, point: QPointF) -> None:
        """Ask for the move; where they cannot lie they go back."""
        self.move(point)
        landing = self.landing
        self._end()
        if landing is not None:
            self.frame.move_requested.emit(self.cards, landing.phase, landing.discipline, landing.index)

    def cancel(self) -> None:
        """Put them back."""
        self._end()

    def paint(self, painter: QPainter) -> None:
        """The empty places, the cell that makes room, the cards in the hand."""
        scene = self.frame.scene
        radius = scene.layout.manner.card_radius * scene.zoom
        for card, rect in zip(self.cards, self._holes(), strict=True):
            row = scene.places[card][1]
            ground = scene.palette.sunken if row < 0 else scene.style.row_look(scene.layout.rows[row]).tint
            strokes.hole(painter, rect.adjusted(4, 4, -4, -5), ground, scene.palette.edge, radius)
        self._room.paint(painter)
        painter.drawPixmap(self._hand_rect().topLeft(), self._hand)
        self.frame.pieces.cards.painted += 1

    def _end(self) -> None:
        self._scrolling.stop()
        self.frame.gesture = None
        self.frame.refresh((*self._holes(), self._hand_rect(), self._room.rect))

    def _carry_out(self) -> None:
        frame = self.frame
        names = {card.id: card.title for card in frame.scene.board.cards}
        self._end()
        carried = QMimeData()
        carried.setText("\n".join(names[card] for card in self.cards if card in names))
        drag = QDrag(frame)
        drag.setMimeData(carried)
        drag.setPixmap(self._hand)
        drag.exec(Qt.DropAction.CopyAction)

    def _look_for_place(self) -> None:
        frame = self.frame
        x, y = frame.point(self._at + self._middle)
        landing = landing_at(frame.scene.layout, x, y, self.lifted)
        if landing == self.landing:
            return
        before = self._room.rect
        self.landing = landing
        self._room = Room(frame, landing, self._box.height, self.lifted)
        frame.refresh((before, self._room.rect))

    def _scroll(self) -> None:
        """Near an edge the board moves on under the hand."""
        frame, view = self.frame, self.frame.view()
        size = frame.viewport().size()
        is_moved = False
        for bar, place, low, high in (
            (frame.horizontalScrollBar(), self._at.x(), view.left, float(size.width())),
            (frame.verticalScrollBar(), self._at.y(), view.top, float(size.height())),
        ):
            push = max(0.0, place - (high - _EDGE)) - max(0.0, low + _EDGE - place)
            before = bar.value()
            bar.setValue(before + round(max(-_EDGE, min(_EDGE, push)) / _EDGE * _FASTEST))
            is_moved = is_moved or bar.value() != before
        if not is_moved:
            self._scrolling.stop()
            return
        self.landing = None
        self._look_for_place()

    def _holes(self) -> tuple[QRectF, ...]:
        """Where the cards were, with what they painted beside them."""
        layout, places = self.frame.scene.layout, self.frame.scene.places
        boxes = (layout.card_box(*places[card]) for card in self.cards)
        return tuple(self.frame.window_rect(box).adjusted(-4, -4, 4, 5) for box in boxes)

    def _hand_rect(self) -> QRectF:
        size = self._hand.deviceIndependentSize()
        middle = self._at + self._middle
        return QRectF(
            middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()
        )
