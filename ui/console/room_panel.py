"""What the room sees now, live: its picture, its state, and what to show next."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget

from ui.console.room_switch import room_sentence
from ui.console.steering import Steering
from ui.slides.room import RoomKind, RoomStatus
from ui.slides.view import SlideView
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Pill
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column, row
from workshop.document.session import Screen, View
from workshop.document.slides import Slide, view_of
from workshop.domain.codes import StepCode
from workshop.texts import Words

_SHAPE = QSize(1920, 1080)


class RoomPanel(QWidget):
    """The thumbnail is the very view that the projector shows, in its proportions."""

    def __init__(self, steering: Steering, words: Words) -> None:
        super().__init__()
        self._steering, self._words = steering, words
        self._status = RoomStatus()
        self._state = Pill("", has_dot=True)
        self.view = SlideView(steering.bridge.now)
        self.view.set_shape(_SHAPE)
        self._caption = Label("", type="small", tone="soft", wraps=True)
        self._reveal = Button(words("Reveal to the room"), kind="primary", icon_before="eye")
        self._choice = Choice(
            words("Show the room"),
            (
                Option(View.QUESTION, words("Question")),
                Option(View.SILENCE, words("Silence")),
                Option(View.CONTENT, words("Content")),
            ),
            shape="pills",
        )
        self._back = IconButton("chevron-left", words("Page back"))
        self._on = IconButton("chevron-right", words("Page on"))
        self._page = Figures("", type="small", tone="soft")
        self._pager = QWidget()
        self._pager.setLayout(row(self._back, self._page, self._on, space=0))
        self._lay_out(Label(words("In the room"), type="strong"))
        self._reveal.clicked.connect(steering.reveal)
        self._choice.edited.connect(lambda code: steering.show(View(code)))
        self._back.clicked.connect(lambda: steering.turn_page(-1))
        self._on.clicked.connect(lambda: steering.turn_page(1))
        self.view.paged.connect(self._show_page)
        self._show_page(0, 1)

    def _lay_out(self, title: Label) -> None:
        frame = QFrame()
        style(frame, role="panel")
        frame.setLayout(column(self.view, margin=3))
        heading = row(title, 1, self._state)
        said = row(self._caption, self._pager, space=SPACE.tiny)
        said.setStretch(0, 1)
        parts = (heading, frame, said, self._choice, self._reveal)
        self.setLayout(column(*parts, space=SPACE.small))

    def show_room(self, status: RoomStatus) -> None:
        """Show what the room's screen is; the thumbnail takes its proportions."""
        self._status = status
        self.view.set_shape(status.size if not status.size.isEmpty() else _SHAPE)
        self._show_state()

    def show_slide(self, slide: Slide) -> None:
        """Show what the room sees (when frozen: what it has kept)."""
        bridge = self._steering.bridge
        self.view.show_slide(slide, bridge.session.screen)
        self._choice.show_value(view_of(bridge.session, bridge.method))
        has_views = bool(bridge.method.steps[bridge.session.step].rounds)
        self._choice.setVisible(has_views and bridge.session.step is not StepCode.PREPARATION)
        self._reveal.setVisible(self._steering.has_concealed)
        self._caption.setText(self._sentence())
        self._show_state()

    def _show_page(self, page: int, pages: int) -> None:
        self._steering.pages = pages
        self._pager.setVisible(pages > 1)
        self._page.setText(f"{page + 1} / {pages}")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page + 1 < pages)

    def _show_state(self) -> None:
        words, screen = self._words, self._steering.bridge.session.screen
        if screen is not Screen.LIVE:
            said = {
                Screen.FROZEN: words("Frozen"),
                Screen.BLACK: words("Black"),
                Screen.WHITE: words("White"),
            }
            self._state.show_state(said[screen], tone="warn")
        elif self._status.kind is RoomKind.NONE:
            self._state.show_state(words("No projector"), tone="warn")
        elif self._status.kind is RoomKind.MIRRORED:
            self._state.show_state(words("Mirrored"), tone="warn")
        else:
            self._state.show_state(words("Live"), tone="good")
        self._state.setToolTip(room_sentence(self._status, words))

    def _sentence(self) -> str:
        """Say in words what the room sees, for who cannot look at the thumbnail now."""
        words, bridge = self._words, self._steering.bridge
        if bridge.session.screen is Screen.FROZEN:
            return words("The room keeps this picture while you prepare.")
        if bridge.session.screen is not Screen.LIVE:
            return words("The room sees an empty screen.")
        if bridge.session.step is StepCode.PREPARATION:
            return words("The room sees what this day is called, and when it begins.")
        if self._steering.has_concealed:
            return words("The room does not see yet what is being entered.")
        if bridge.session.step is StepCode.BREAK:
            return words("The room sees how long the break still is.")
        return {
            View.QUESTION: words("The room sees the question."),
            View.SILENCE: words("The room sees the task and the clock."),
            View.CONTENT: words("The room sees the content, letter by letter."),
        }[view_of(bridge.session, bridge.method)]
