"""Carrying cards: a card in the hand, tilted; its old place empty; the cell under it makes room."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap

from ui.board import strokes
from ui.board.frame import BoardFrame
from workshop.domain.ids import CardId
from workshop.drawing.bands import Box
from workshop.drawing.pointing import Landing, landing_at, landing_box

_TILT = 2.0  # degrees
_EDGE = 36.0  # pixels from the window's edge within which it scrolls
_FASTEST = 26  # pixels a step
_OUTSIDE = 24.0  # so far beyond the window the cards leave it


class CarryCards:
    """The cards that are dragged, until dropped or put back; long, because a gesture reads best whole."""

    def __init__(self, frame: BoardFrame, cards: tuple[CardId, ...], held: CardId, grip: QPointF) -> None:
        """`held` is the card under the pointer at `grip`."""
        self.frame = frame
        self.cards = cards
        self.lifted = frozenset(cards)
        self.landing: Landing | None = None
        self._box = frame.scene.layout.card_box(*frame.scene.places[held])
        rect = frame.window_rect(self._box)
        self._size = rect.size()
        self._grip = grip - rect.topLeft()
        self._at = grip
        self._ghost = self._hand(held)
        self._room = QPixmap()
        self._room_rect = QRectF()
        self._scrolling = QTimer(frame, interval=16)
        self._scrolling.timeout.connect(self._scroll)
        frame.refresh(self._hole_rects())

    def move(self, point: QPointF) -> None:
        """Carry them on; far outside the window they go to another program as text."""
        window = QRectF(self.frame.viewport().rect())
        if not window.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE).contains(point):
            self._carry_out()
            return
        before = self._ghost_rect()
        self._at = point
        self._look_for_place()
        self.frame.refresh((before, self._ghost_rect()))
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

    def _end(self) -> None:
        self._scrolling.stop()
        self.frame.gesture = None
        self.frame.refresh((*self._hole_rects(), self._ghost_rect(), self._room_rect))

    def _carry_out(self) -> None:
        frame = self.frame
        names = {card.id: card.title for card in frame.scene.board.cards}
        self._end()
        carried = QMimeData()
        carried.setText("\n".join(names[card] for card in self.cards if card in names))
        drag = QDrag(frame)
        drag.setMimeData(carried)
        drag.setPixmap(self._ghost)
        drag.exec(Qt.DropAction.CopyAction)

    def _look_for_place(self) -> None:
        middle = self._at - self._grip + QPointF(self._size.width() / 2, self._size.height() / 2)
        x, y = self.frame.point(middle)
        landing = landing_at(self.frame.scene.layout, x, y, self.lifted)
        if landing == self.landing:
            return
        before = self._room_rect
        self.landing = landing
        self._make_room()
        self.frame.refresh((before, self._room_rect))

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

    def _hole_rects(self) -> tuple[QRectF, ...]:
        layout, places = self.frame.scene.layout, self.frame.scene.places
        boxes = (layout.card_box(*places[card]) for card in self.cards if card in places)
        return tuple(self.frame.window_rect(box).adjusted(-4, -4, 4, 5) for box in boxes)

    def _ghost_rect(self) -> QRectF:
        size = self._ghost.deviceIndependentSize()
        corner = self._at - self._grip
        middle = corner + QPointF(self._size.width() / 2, self._size.height() / 2)
        return QRectF(
            middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()
        )

    def paint(self, painter: QPainter) -> None:
        """The empty places, the cell that makes room, the cards in the hand."""
        scene = self.frame.scene
        radius = scene.layout.manner.card_radius * scene.zoom
        for card, rect in zip(self.cards, self._hole_rects(), strict=False):
            column, row, _ = scene.places[card]
            ground = scene.palette.sunken if row < 0 else scene.style.row_look(scene.layout.rows[row]).tint
            strokes.hole(painter, rect.adjusted(4, 4, -4, -5), ground, scene.palette.edge, radius)
            del column
        if self.landing is not None:
            painter.drawPixmap(self._room_rect.topLeft(), self._room)
        painter.drawPixmap(self._ghost_rect().topLeft(), self._ghost)
        self.frame.pieces.cards_painted += 1

    def _make_room(self) -> None:
        """The cell under the hand as it will be, put together from pixels that are there already."""
        landing, frame = self.landing, self.frame
        self._room_rect = QRectF()
        if landing is None:
            return
        layout, palette = frame.scene.layout, frame.scene.palette
        gap = landing_box(layout, landing, self._box.height, self.lifted)
        if landing.column < 0 or landing.row < 0:
            self._room_rect = frame.window_rect(gap.grown(4))
            self._room = self._blank(self._room_rect)
            painter = _on(self._room)
            strokes.opening(painter, QRectF(self._room.rect()).adjusted(3, 3, -3, -3), palette, 6)
            painter.end()
            return
        moved = self._moved(landing, gap)
        cell = layout.cell_box(landing.column, landing.row)
        foot = max([cell.bottom, gap.bottom, *(box.bottom for _, box in moved)])
        whole = Box(cell.x - 3, cell.y, cell.width + 6, foot + layout.manner.lane_pad * 0.5 - cell.y)
        self._room_rect = frame.window_rect(whole)
        self._room = self._blank(self._room_rect)
        self._paint_room(gap, moved, landing)

    def _moved(self, landing: Landing, gap: Box) -> list[tuple[Box, Box]]:
        """Where the cell's other cards are, and where they will be."""
        layout = self.frame.scene.layout
        cell = layout.cell(landing.column, landing.row)
        top = layout.lanes[landing.row].start + layout.manner.lane_pad
        moved: list[tuple[Box, Box]] = []
        for place, card in enumerate(cell.cards):
            if card.id in self.lifted:
                continue
            if len(moved) == landing.index:
                top = gap.bottom + layout.manner.card_gap
            now = layout.card_box(landing.column, landing.row, place)
            moved.append((now, Box(now.x, top, now.width, now.height)))
            top += now.height + layout.manner.card_gap
        return moved

    def _paint_room(self, gap: Box, moved: list[tuple[Box, Box]], landing: Landing) -> None:
        frame, scene = self.frame, self.frame.scene
        corner, palette = self._room_rect.topLeft(), scene.palette
        radius = scene.layout.manner.card_radius * scene.zoom
        look = scene.style.row_look(scene.layout.rows[landing.row])
        painter = _on(self._room)
        rect = QRectF(QPointF(), self._room_rect.size()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(look.tint))
        painter.setPen(QColor(palette.accent))
        painter.drawRoundedRect(rect, radius + 2, radius + 2)
        strokes.opening(painter, frame.window_rect(gap).translated(-corner), palette, radius)
        window, ratio = QRectF(frame.viewport().rect()), frame.layer.pixmap.devicePixelRatio()
        for now, then in moved:
            source = frame.window_rect(now).adjusted(-2, -2, 2, 3)
            if not window.intersects(source):
                continue
            target = frame.window_rect(then).adjusted(-2, -2, 2, 3).translated(-corner)
            pixels = QRectF(source.topLeft() * ratio, source.size() * ratio)
            painter.drawPixmap(target, frame.layer.pixmap, pixels)
        painter.end()

    def _blank(self, rect: QRectF) -> QPixmap:
        ratio = self.frame.viewport().devicePixelRatioF()
        pixmap = QPixmap((rect.size() * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _hand(self, held: CardId) -> QPixmap:
        """The card under the pointer, tilted, with its shadow; more cards lie under it, and are counted."""
        frame, scene = self.frame, self.frame.scene
        around = 22.0
        whole = QRectF(0, 0, self._size.width() + 2 * around, self._size.height() + 2 * around)
        pixmap = self._blank(whole)
        painter = _on(pixmap)
        painter.translate(whole.center())
        painter.rotate(_TILT)
        painter.translate(-self._size.width() / 2, -self._size.height() / 2)
        rect, radius = QRectF(QPointF(), self._size), scene.layout.manner.card_radius * scene.zoom
        _paint_shadow(painter, rect, radius)
        for under in range(min(2, len(self.cards) - 1), 0, -1):
            painter.setBrush(QColor(scene.palette.surface))
            painter.setPen(QColor(scene.palette.edge))
            painter.drawRoundedRect(rect.translated(under * 4, under * 4), radius, radius)
        painter.drawPixmap(rect, *self._picture(held))
        strokes.edge(painter, rect, scene.palette.accent, 2.2, radius)
        if len(self.cards) > 1:
            _paint_count(painter, rect.topRight(), len(self.cards), frame)
        painter.end()
        return pixmap

    def _picture(self, held: CardId) -> tuple[QPixmap, QRectF]:
        """The pixels of the held card as it lies."""
        frame, scene = self.frame, self.frame.scene
        card = next(card for card in scene.layout.board.cards if card.id == held)
        look = scene.style.discipline_look(scene.layout.board, card.discipline)
        pixmap = self._blank(QRectF(QPointF(), self._size))
        painter = _on(pixmap)
        painter.scale(scene.zoom, scene.zoom)
        frame.pieces.paint_card(painter, card, (0, 0), look, scene.zoom)
        painter.end()
        return pixmap, QRectF(pixmap.rect())


def _on(pixmap: QPixmap) -> QPainter:
    painter = QPainter(pixmap)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def _paint_shadow(painter: QPainter, rect: QRectF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(10, 16, 40, 16))
    for ring in range(7):
        out = ring * 1.8
        painter.drawRoundedRect(rect.adjusted(-out * 0.5, 2, out * 0.5, 5 + out), radius + out, radius + out)


def _paint_count(painter: QPainter, at: QPointF, count: int, frame: BoardFrame) -> None:
    palette = frame.scene.palette
    badge = QRectF(at.x() - 15, at.y() - 11, 26, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(badge, 11, 11)
    painter.setPen(QColor(palette.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
