"""The right: the clock, what the room sees, the script or what is selected, and the way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.console.clock import ClockPane
from ui.console.script import ScriptPane
from ui.slides.view import SlideView
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Pill
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn
from ui.widgets.layouts import row as row_layout
from workshop.document.session import Screen
from workshop.document.slides import Slide
from workshop.document.steering import following
from workshop.domain.codes import StepCode

WIDTH = 300


class Aside(QFrame):
    """For the facilitator alone, except the thumbnail, which shows what everybody sees."""

    next_requested = Signal()
    place_chosen = Signal(tuple)
    paged = Signal(int)

    def __init__(self, bridge: Bridge, shown: Callable[[], Slide]) -> None:
        """`shown` gives the slide that the room sees now (a frozen one stays)."""
        super().__init__()
        style(self, role="bar")
        self._bridge = bridge
        self._shown = shown
        words = bridge.words
        self.clock = ClockPane(bridge)
        self._thumbnail = SlideView(bridge.now)
        self._thumbnail.set_shape(QSize(1920, 1080))
        self._thumbnail.setFixedHeight(round(theme().px(WIDTH - 2 * SPACE.large) * 9 / 16))
        self._state = Pill("", has_dot=True)
        self._script = ScriptPane(bridge)
        self._script.place_chosen.connect(self.place_chosen)
        self._inspected: QWidget | None = None
        self._scroll = ScrollColumn(space=SPACE.normal, margin=0)
        self._scroll.column.addWidget(self._script)
        self._scroll.column.addStretch(1)
        self._next = Button("", kind="primary", icon_after="arrow-right")
        self._next.clicked.connect(self.next_requested)
        self._pages = self._pager()
        self._lay_out(words("In the room"))
        bridge.changed.connect(self.refresh)
        bridge.session_changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self, heading: str) -> None:
        self.setFixedWidth(theme().px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.normal, SPACE.large, SPACE.normal)
        column.setSpacing(SPACE.normal)
        column.addWidget(self.clock)
        column.addLayout(row_layout(Label(heading, type="strong"), 1, self._state))
        column.addWidget(self._thumbnail)
        column.addWidget(self._pages)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._next)

    def _pager(self) -> QWidget:
        words = self._bridge.words
        back = IconButton("chevron-left", words("Page back in the room"))
        on = IconButton("chevron-right", words("Page on in the room"))
        back.clicked.connect(lambda: self.paged.emit(-1))
        on.clicked.connect(lambda: self.paged.emit(1))
        self._page = Label("", type="small", tone="soft")
        pager = QWidget()
        pager.setLayout(row_layout(back, self._page, on, 1))
        return pager

    def inspect(self, widget: QWidget | None) -> None:
        """Show a widget about what is selected instead of the script; None: the script."""
        if self._inspected is not None:
            self._scroll.column.removeWidget(self._inspected)
            self._inspected.hide()
            self._inspected.setParent(None)
        self._inspected = widget
        self._script.setVisible(widget is None)
        if widget is not None:
            self._scroll.column.insertWidget(0, widget)
            widget.show()

    def refresh(self) -> None:
        """Show what the room sees, and what comes next."""
        words, screen = self._bridge.words, self._bridge.session.screen
        self._thumbnail.show_slide(self._shown(), screen)
        states = {
            Screen.LIVE: (words("Live"), "good"),
            Screen.FROZEN: (words("Frozen"), "warn"),
            Screen.BLACK: (words("Black"), ""),
            Screen.WHITE: (words("White"), ""),
        }
        text, tone = states[screen]
        self._state.show_state(text, tone=tone)
        self._pages.setVisible(self._thumbnail.pages > 1)
        self._page.setText(
            words("{page} of {pages}", page=self._thumbnail.page + 1, pages=self._thumbnail.pages)
        )
        self._show_next()

    @property
    def pages(self) -> int:
        """How many pages the slide has."""
        return self._thumbnail.pages

    def _show_next(self) -> None:
        bridge, words = self._bridge, self._bridge.words
        item = following(bridge.session, bridge.workshop)
        if item is not None:
            title = item.title or bridge.method.steps[item.step or StepCode.OWN].short
            is_first = bridge.session.step is StepCode.PREPARATION
            text = words("Begin: {step}", step=title) if is_first else words("Next: {step}", step=title)
            self._next.setText(text)
        else:
            self._next.setText(words("Hand out the plan"))
