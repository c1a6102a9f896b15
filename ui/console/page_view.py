"""Pages one below the other, as they will be on paper; drawn where they are seen, in a thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.console.page_pictures import PagePictures
from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import SPACE, TYPE
from ui.widgets.painting import paint_focus
from workshop.document.export_ports import Pages
from workshop.domain.overriding import override
from workshop.texts import Words

_STEP = 60


class PageView(QAbstractScrollArea):
    """Shows `Pages`, a whole page at a time or as wide as there is room.

    Long, because places, painting and turning pages are about the same few numbers.

    `page_changed(int)` says which page is seen best, from 0. Page Up and Down turn pages, Enter or a click
    comes nearer and goes back.
    """

    page_changed = Signal(int)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._pages: Pages | None = None
        self._sentence, self._icon = "", ""
        self._places: list[QRectF] = []
        self._pictures = PagePictures(self)
        self._pictures.arrived.connect(self.viewport().update)
        self._pictures.failed.connect(self._not_drawn)
        self._is_near, self._page = False, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.setAccessibleName(words("Preview"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def page(self) -> int:
        """The page that is seen best, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are to see."""
        return len(self._places)

    def show_pages(self, pages: Pages) -> None:
        """Show these, from the page that was seen before where there still is one."""
        self._pages, self._sentence = pages, ""
        self._pictures.be_of(pages)
        self._lay_out()
        self.go(self._page)

    def show_sentence(self, sentence: str, icon: str = "") -> None:
        """Say something instead of showing pages."""
        self._pages, self._sentence, self._icon = None, sentence, icon
        self._pictures.be_of(None)
        self._lay_out()
        self.setAccessibleDescription(sentence)

    def go(self, page: int) -> None:
        """Turn to a page."""
        if self._places:
            page = min(max(page, 0), len(self._places) - 1)
            self.verticalScrollBar().setValue(round(self._places[page].top() - self._margin))
            self._scrolled()

    def come_near(self, is_near: bool) -> None:
        """Show pages as wide as there is room, or whole."""
        page, self._is_near = self._page, is_near
        self._lay_out()
        self.go(page)

    @property
    def is_near(self) -> bool:
        """Whether pages are as wide as there is room."""
        return self._is_near

    @property
    def _margin(self) -> int:
        return SPACE.normal

    def _lay_out(self) -> None:
        room, margin = self.viewport().rect(), self._margin
        width, height = max(40, room.width() - 2 * margin), max(40, room.height() - 2 * margin)
        self._places, top = [], float(margin)
        for across, down in self._pages.sizes if self._pages else ():
            scale = width / across if self._is_near else min(width / across, height / down)
            size = (across * scale, down * scale)
            self._places.append(QRectF((room.width() - size[0]) / 2, top, *size))
            top += size[1] + margin
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(top - room.height())) if self._places else 0)
        bar.setPageStep(room.height())
        self.viewport().update()

    def _scrolled(self) -> None:
        if not self._places:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        best = min(range(len(self._places)), key=lambda page: abs(self._places[page].center().y() - middle))
        self._page = best
        self.setAccessibleDescription(
            self._words("Page {page} of {pages}", page=best + 1, pages=len(self._places))
        )
        self.page_changed.emit(best)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages as large as there is room, and the same one before one's eyes."""
        super().resizeEvent(event)
        page = self._page
        self._lay_out()
        self.go(page)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Everything is painted anew."""
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up, Page Down, Home and End turn pages; Enter comes nearer."""
        key = Qt.Key(event.key())
        turns: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageDown: lambda: self.go(self._page + 1),
            Qt.Key.Key_PageUp: lambda: self.go(self._page - 1),
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(len(self._places) - 1),
            Qt.Key.Key_Return: lambda: self.come_near(not self._is_near),
            Qt.Key.Key_Enter: lambda: self.come_near(not self._is_near),
        }
        turn = turns.get(key)
        if turn:
            turn()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click comes nearer to the page under it, and goes back."""
        point = event.position() + QPointF(0, self.verticalScrollBar().value())
        page = next((n for n, place in enumerate(self._places) if place.contains(point)), None)
        if event.button() == Qt.MouseButton.LeftButton and page is not None:
            self._page = page
            self.come_near(not self._is_near)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Paint what is seen."""
        if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self._paint()
            return True
        return super().viewportEvent(event)

    def _paint(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.viewport().rect())
        painter.fillRect(room, QColor(theme().colour("sunken")))
        if self._sentence:
            self._paint_sentence(painter, room)
        for page in self._seen():
            self._paint_page(painter, page)
        if self.hasFocus():
            paint_focus(painter, room, radius=2)
        painter.end()

    def _seen(self) -> list[int]:
        top = self.verticalScrollBar().value()
        window = QRectF(0, top, self.viewport().width(), self.viewport().height())
        return [page for page, place in enumerate(self._places) if place.intersects(window)]

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place = self._places[page].translated(0, -self.verticalScrollBar().value())
        painter.fillRect(place.adjusted(-1, -1, 1, 1), QColor(theme().colour("edge")))
        painter.fillRect(place, Qt.GlobalColor.white)
        picture = self._pictures.picture(page, round(place.width() * self.devicePixelRatioF()))
        if picture is not None:
            painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _paint_sentence(self, painter: QPainter, room: QRectF) -> None:
        side = theme().px(48)
        inner = room.adjusted(SPACE.huge, 0, -SPACE.huge, 0)
        if self._icon:
            place = QRectF(inner.center().x() - side / 2, inner.center().y() - side * 1.4, side, side)
            paint_icon(painter, self._icon, "ink_faint", place)
            inner.setTop(place.bottom() + SPACE.normal)
        painter.setFont(font(theme().px(TYPE.body)))
        painter.setPen(QColor(theme().colour("ink_soft")))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        align = Qt.AlignmentFlag.AlignTop if self._icon else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags | align, self._sentence)

    def _not_drawn(self) -> None:
        self.show_sentence(self._words("This page cannot be shown here."), "file-warning")
