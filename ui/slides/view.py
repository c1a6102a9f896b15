"""A slide on screen: projector, preview and thumbnail are this one view at their own sizes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.slides.clocks import clock_area, clock_items
from ui.slides.layout import Page, page_of, sheet_of
from ui.slides.painting import paint_items
from workshop.document.session import Screen
from workshop.document.slides.values import Slide
from workshop.domain.overriding import override
from workshop.texts import speak

_TICK = 200  # milliseconds: a clock is never more than a fifth of a second behind


class SlideView(QWidget):
    """Shows a slide scaled to its own height; black or white when the room's screen is.

    `shape` is the width and height whose proportions it keeps: the projector's own for a thumbnail of it;
    None: its own. `now` gives the instant in seconds since 1970.
    """

    paged = Signal(int, int)
    """(the page that is on, from 0; how many there are) whenever that has changed."""

    def __init__(self, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._slide: Slide | None = None
        self._screen = Screen.LIVE
        self._shape: QSize | None = None
        self._page: Page | None = None
        self._clock_text = ""
        self.page, self.pages = 0, 1
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_slide(self, slide: Slide, screen: Screen = Screen.LIVE) -> None:
        """Show a slide, or nothing but black or white; repaint only when something is different."""
        if slide == self._slide and screen is self._screen:
            return
        self._slide, self._screen = slide, screen
        self._lay_out()

    @property
    def slide(self) -> Slide | None:
        """The slide that is shown, or would be but for black and white."""
        return self._slide

    def set_shape(self, shape: QSize | None) -> None:
        """Keep the proportions of a screen of that size."""
        if shape != self._shape:
            self._shape = shape
            self.updateGeometry()
            self._lay_out()

    def sheet(self) -> tuple[float, float]:
        """The width and height of the sheet that is laid out."""
        shape = self._shape or self.size()
        return sheet_of(shape.width(), shape.height())

    def _lay_out(self) -> None:
        if self._slide is not None:
            width, height = self.sheet()
            before = self.page, self.pages
            self._page, self.page, self.pages = page_of(self._slide, width, height)
            self.setAccessibleName(self._page.picture.alt)
            if (self.page, self.pages) != before:
                self.paged.emit(self.page, self.pages)
            runs = self._slide.clock is not None and self._slide.clock.since is not None
            self._timer.start() if runs else self._timer.stop()
        self.update()

    def _tick(self) -> None:
        if self._clock_now() != self._clock_text and self.isVisible() and self._page is not None:
            self.update(self._place(clock_area(self._page.clock, *self.sheet())).toAlignedRect())

    def _clock_now(self) -> str:
        if self._slide is None or self._slide.clock is None:
            return ""
        return speak(self._slide.language).clock(self._slide.clock.left(self._now()))

    def _scale(self) -> float:
        width, height = self.sheet()
        return min(self.width() / width, self.height() / height)

    def _place(self, area: tuple[float, float, float, float]) -> QRectF:
        """A part of the sheet in the widget's own pixels."""
        scale, (left, top) = self._scale(), self._corner()
        x, y, width, height = area
        return QRectF(left + x * scale, top + y * scale, width * scale, height * scale)

    def _corner(self) -> tuple[float, float]:
        width, height = self.sheet()
        scale = self._scale()
        return (self.width() - width * scale) / 2, (self.height() - height * scale) / 2

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another shape."""
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is asked for of the page, and the clock on top; Qt keeps the pixels, nobody else."""
        painter = QPainter(self)
        if self._screen in (Screen.BLACK, Screen.WHITE):
            painter.fillRect(event.rect(), QColor("black" if self._screen is Screen.BLACK else "white"))
        elif self._page is not None and self._slide is not None:
            painter.fillRect(event.rect(), QColor("white"))
            self._paint_page(painter, self._page, self._slide)
        else:
            painter.fillRect(event.rect(), QColor("white"))
        painter.end()

    def _paint_page(self, painter: QPainter, page: Page, slide: Slide) -> None:
        self._clock_text = self._clock_now()
        painter.translate(*self._corner())
        painter.scale(self._scale(), self._scale())
        paint_items(painter, page.picture.items)
        width, height = self.sheet()
        paint_items(painter, clock_items(slide.clock, page.clock, self._now(), width, height, slide.language))

    @override
    def sizeHint(self) -> QSize:
        """A small picture in its proportions."""
        width, height = self.sheet()
        return QSize(320, round(320 * height / width))

    @override
    def hasHeightForWidth(self) -> bool:
        """A thumbnail keeps its proportions."""
        return self._shape is not None

    @override
    def heightForWidth(self, width: int) -> int:
        """The height that goes with a width."""
        wide, high = self.sheet()
        return round(width * high / wide)
