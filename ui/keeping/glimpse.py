"""A workshop to look at and nothing else: how much it holds, what the room would see, what is different."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.slides.view import SlideView
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import IconButton
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column, row
from workshop.document.comparing import counts_text, difference_text, differences
from workshop.document.session import Session, View
from workshop.document.slides import slide_for
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.method import read_method
from workshop.texts import Words

STEPS = (
    StepCode.CHALLENGES,
    StepCode.VISION,
    StepCode.IDEAL_CUSTOMER,
    StepCode.VALUE_PROPOSITION,
    StepCode.JOURNEY,
    StepCode.GOALS,
    StepCode.PLAN,
)
_ROUNDS = {StepCode.JOURNEY: "lanes"}
"""Of these steps another round than the first shows most."""
MOST_LINES = 200


class Glimpse(QWidget):
    """Shows a workshop that cannot be changed here, beside another one where that is given."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._method = words, read_method(words.language)
        self._workshop: Workshop | None = None
        self._at = dt.datetime.now(dt.UTC)
        self._page = 0
        self._counts = Label("", tone="soft", wraps=True)
        self._steps = Choice(
            words("Step"), [Option(one, self._method.steps[one].short) for one in STEPS], shape="pills"
        )
        self._steps.show_value(StepCode.JOURNEY)
        self._view = SlideView(self._instant)
        self._view.setMinimumSize(QSize(theme().px(400), theme().px(225)))
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._back = IconButton("chevron-left", words("Previous page"))
        self._on = IconButton("chevron-right", words("Next page"))
        self._pages = Label("", tone="soft", type="small")
        self._heading = Label("", type="strong", wraps=True)
        self._lines = ScrollColumn(space=SPACE.tiny, margin=0)
        self._lines.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lines.setFixedHeight(theme().px(150))
        self._lay_out()

    def _lay_out(self) -> None:
        steps = row(self._steps, 1, self._back, self._pages, self._on)
        box = column(self._counts, steps, self._view, self._heading, self._lines, space=SPACE.small)
        box.setStretch(2, 1)
        self.setLayout(box)
        self._steps.edited.connect(lambda _: self._turn_to(0))
        self._back.clicked.connect(lambda: self._turn_to(self._page - 1))
        self._view.paged.connect(self._show_pages)
        self._on.clicked.connect(lambda: self._turn_to(self._page + 1))

    def show_workshop(
        self, workshop: Workshop, at: dt.datetime, now: Workshop | None = None, step: StepCode | None = None
    ) -> None:
        """Show a workshop as it was at an instant; with `now`, what is different since."""
        self._workshop, self._at = workshop, at
        if step in STEPS:
            self._steps.show_value(step)
        words = self._words
        self._counts.setText(counts_text(words, workshop) or words("Nothing has been filled in yet."))
        self._turn_to(0)
        self._show_differences(workshop, now)

    def _instant(self) -> float:
        return self._at.timestamp()

    def show_heading(self, text: str) -> None:
        """Say something in place of what is different."""
        self._heading.setText(text)
        self._heading.setVisible(bool(text))

    def _turn_to(self, page: int) -> None:
        if self._workshop is None:
            return
        self._page = max(page, 0)
        step = StepCode(self._steps.value() or StepCode.JOURNEY)
        code = _ROUNDS.get(step)
        session = Session(step=step, round=code, view=View.CONTENT, page=self._page)
        self._view.show_slide(slide_for(self._workshop, session, self._method, self._words, self._at))
        self._show_pages(self._view.page, self._view.pages)

    def _show_pages(self, page: int, pages: int) -> None:
        """Show where one is; how many pages there are changes with the window's size."""
        self._page = page
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < pages - 1)
        for one in (self._back, self._on, self._pages):
            one.setVisible(pages > 1)
        self._pages.setText(f"{self._page + 1} / {pages}")

    def _show_differences(self, then: Workshop, now: Workshop | None) -> None:
        words = self._words
        clear(self._lines.column)
        self._lines.setVisible(now is not None)
        self._heading.setVisible(now is not None)
        if now is None:
            return
        found = differences(then, now)
        self._heading.setText(
            words.count("{n} thing is different now:", "{n} things are different now:", len(found))
            if found
            else words("The same as now.")
        )
        self._lines.setVisible(bool(found))
        for one in found[:MOST_LINES]:
            self._lines.column.addWidget(Label(difference_text(words, one), wraps=True))
        if len(found) > MOST_LINES:
            rest = len(found) - MOST_LINES
            self._lines.column.addWidget(Label(words("… and {n} more", n=words.number(rest)), tone="soft"))
        self._lines.column.addStretch(1)
        self._lines.setAccessibleName(self._heading.text())
