"""The board's window: what it can ask for, what it shows, and how it keeps its pixels up to date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from ui.board.choice import Choice
from ui.board.layer import StaticLayer
from ui.board.pieces import Pieces
from ui.board.scene import Scene
from ui.board.view import View
from ui.style.viewport import bring_viewport
from workshop.domain.overriding import override
from workshop.drawing.bands import Box
from workshop.drawing.changes import changed_places
from workshop.texts import Words

_MOST_RECTS = 12  # painted one by one; more of them are painted as one


def united(rects: Iterable[QRectF]) -> QRectF:
    """The rectangle around them all."""
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    return whole


class Gesture(Protocol):
    """Something that the mouse is in the middle of: it ends released or cancelled."""

    def move(self, point: QPointF) -> None:
        """The pointer is here now, in pixels of the window."""

    def release(self, point: QPointF) -> None:
        """The button was released: do it."""

    def cancel(self) -> None:
        """Put everything back."""

    def paint(self, painter: QPainter) -> None:
        """Paint what is on its way, above the board."""


class BoardFrame(QAbstractScrollArea):
    """Shows a board and asks for edits. It moves nothing itself: what it asks for comes back as a board.

    Long, because it names everything that a board can be asked, and says when.
    """

    move_requested = Signal(tuple, object, object, int)
    """cards, phase or None, discipline or None, index once the cards are lifted out"""
    add_requested = Signal(object, object, int, tuple)
    """phase or None, discipline or None, index, titles"""
    rename_requested = Signal(str, str)
    """card, title"""
    remove_requested = Signal(tuple)
    """cards"""
    duplicate_requested = Signal(tuple)
    """cards"""
    role_requested = Signal(tuple, object)
    """cards, `Role` or None"""
    move_to_requested = Signal(tuple)
    """cards: ask where to"""
    does_requested = Signal(str, str)
    """phase, what the customer does"""
    feeling_requested = Signal(str, object)
    """phase, -2 to 2 or None"""
    faces_requested = Signal(str, object)
    """phase, number or None"""
    lead_requested = Signal(str, object)
    """phase, discipline or None"""
    handoff_requested = Signal(str, str, str, str)
    """from phase and discipline, to phase and discipline"""
    handoff_removed = Signal(str)
    """hand-off"""
    phase_add_requested = Signal(int)
    """index"""
    phase_rename_requested = Signal(str, str)
    """phase, name"""
    phase_move_requested = Signal(str, int)
    """phase, index once it is lifted out"""
    phase_remove_requested = Signal(str)
    """phase"""
    anonymous_requested = Signal(str, bool)
    """phase, whether the customer is invisible there"""
    signature_requested = Signal(int)
    """how many phases come before the deal"""
    lane_add_requested = Signal(int)
    """index"""
    lane_rename_requested = Signal(str, str)
    """discipline, name"""
    lane_move_requested = Signal(str, int)
    """discipline, index once it is lifted out"""
    lane_remove_requested = Signal(str)
    """discipline"""
    paste_requested = Signal(object, object, int, list)
    """phase or None, discipline or None, index, a spreadsheet's range: cells by tabs, rows by lines"""
    search_requested = Signal()
    refused = Signal(str)
    """A sentence that says what cannot be taken in."""
    room_requested = Signal(tuple)
    """a path into the plan that the room is to see alone; empty: all of it"""
    undo_requested = Signal()
    redo_requested = Signal()
    """from the field that is typed in"""

    selection_changed = Signal(tuple)
    """cards"""
    handoff_selected = Signal(object)
    """hand-off or None"""
    folded_changed = Signal(frozenset)
    """what is folded: disciplines by id, groups by `group_key`"""
    zoom_changed = Signal(float)
    """1 is full size"""
    spotlight_changed = Signal(object)
    """`Spotlight`"""
    announced = Signal(str)
    """a sentence for those who cannot see what moved"""

    def __init__(self, words: Words, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(words, language)
        self.choice = Choice()
        self.gesture: Gesture | None = None
        self.layer = StaticLayer()
        self.pieces = Pieces(self.scene.layout, self.scene.cards, self.scene.style)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        viewport = bring_viewport(self)
        viewport.setMouseTracking(True)
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in self._bars():  # there or not, they keep their room: else an edit lays everything out anew
            bar.setSingleStep(24)

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self.horizontalScrollBar(), self.verticalScrollBar()

    def choose(self, choice: Choice) -> None:
        """Take another choice, and tell what differs."""
        before, self.choice = self.choice, choice
        if choice == before:
            return
        self.viewport().update()
        if choice.cards != before.cards:
            self.selection_changed.emit(choice.cards)
        if choice.handoff != before.handoff:
            self.handoff_selected.emit(choice.handoff or None)

    def view(self) -> View:
        """Where the board lies in the window now."""
        return self.scene.view(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def point(self, at: QPointF) -> tuple[float, float]:
        """The point of the board under a point of the window."""
        return self.view().to_board(at)

    def window_rect(self, box: Box) -> QRectF:
        """Where a box of the board lies in the window."""
        return self.view().to_window(box)

    def refresh(self, rects: Iterable[QRectF]) -> None:
        """Have these rectangles of the window painted again from the pixels that are kept."""
        region = QRegion()
        for rect in rects:
            region += rect.toAlignedRect().adjusted(-1, -1, 1, 1)
        self.viewport().update(region)

    def refit(self) -> None:
        """Lay the board out for the window as it is now, and paint everything."""
        size = self.viewport().size()
        self.scene.fill(float(size.width()))
        if self.isVisible():
            self._scroll_ranges()
        self.redraw()

    def relayout(self) -> None:
        """After another board was shown: paint anew what has changed, no more."""
        if not self.isVisible():
            self.redraw()
            return
        before = self.pieces.layout
        self._scroll_ranges()
        layout = self.scene.layout
        places = changed_places(before, layout) if self._is_painted() else None
        self.pieces.show(layout, self.scene.cards, self.scene.style)
        if places is None:
            self.redraw()
            return
        window = QRectF(self.viewport().rect())
        rects = [self.view().seen(place).intersected(window) for place in places]
        rects = [rect.adjusted(-2, -2, 2, 4) for rect in rects if not rect.isEmpty()]
        rects = [rect for rect in rects if not any(one is not rect and one.contains(rect) for one in rects)]
        if len(rects) > _MOST_RECTS:
            rects = [united(rects)]
        self.layer.paint(self.pieces, self.view(), rects)
        self.refresh(rects)

    def redraw(self) -> None:
        """Have the whole window painted anew, once, when it is next seen."""
        self.layer.forget()
        self.viewport().update()

    def _is_painted(self) -> bool:
        return self.layer.fits(self.viewport().size(), self.viewport().devicePixelRatioF())

    def _scroll_ranges(self) -> None:
        size, layout, zoom = self.viewport().size(), self.scene.layout, self.scene.zoom
        for bar, whole, seen in (
            (self.horizontalScrollBar(), layout.width * zoom, size.width()),
            (self.verticalScrollBar(), layout.height * zoom, size.height()),
        ):
            bar.setRange(0, max(0, round(whole - seen)))
            bar.setEnabled(bar.maximum() > 0)
            bar.setPageStep(seen)

    def reveal(self, box: Box, margin: float = 12.0) -> None:
        """Scroll until a box of the board is seen."""
        view, rect = self.view(), self.window_rect(box)
        size = QSizeF(self.viewport().size())
        for bar, low, high, start, end, fixed in (
            (
                self.horizontalScrollBar(),
                view.left,
                size.width(),
                rect.left(),
                rect.right(),
                box.x < view.edge_x,
            ),
            (
                self.verticalScrollBar(),
                view.top,
                size.height(),
                rect.top(),
                rect.bottom(),
                box.y < view.edge_y,
            ),
        ):
            if fixed:
                continue
            if start - margin < low:
                bar.setValue(round(bar.value() + start - margin - low))
            elif end + margin > high:
                bar.setValue(round(bar.value() + min(end + margin - high, start - margin - low)))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The bars have moved."""
        self.redraw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was put in while nobody looked."""
        super().showEvent(event)
        self._scroll_ranges()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self.refit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the pixels that are kept, and paint above them what moves."""
        if not self._is_painted():
            size = self.viewport().size()
            self.pieces.show(self.scene.layout, self.scene.cards, self.scene.style)
            self.layer.paint_all(self.pieces, self.view(), size, self.viewport().devicePixelRatioF())
        painter = QPainter(self.viewport())
        ratio = self.layer.pixmap.devicePixelRatio()
        for rect in cast("Iterable[QRect]", event.region()):
            source = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
            painter.drawPixmap(QRectF(rect), self.layer.pixmap, source)
        painter.setClipRegion(event.region())
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.paint_above(painter, QRectF(event.region().boundingRect()))
        painter.end()

    def paint_above(self, painter: QPainter, dirty: QRectF) -> None:
        """Paint what moves above the board; a board with hands in it overrides this."""
