"""The pages that would be written, made in a thread while one chooses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.console.hand_out_form import DRAWN, Wish
from ui.console.hand_out_outcome import sentence_of
from ui.console.page_view import PageView
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop.document.export_ports import Exporter, ExportOrder, Pages
from workshop.domain.workshop import Workshop
from workshop.texts import Words

_ICONS = {
    "pptx": "presentation",
    "xlsx": "sheet",
    "csv": "table-2",
    "ics": "calendar-days",
    "json": "braces",
    "samenspel": "copy",
}


class Preview(QWidget):
    """The pages with their number below; `told(report)` when they are there."""

    told = Signal(object)

    def __init__(self, words: Words, exporter: Exporter) -> None:
        super().__init__()
        self._words, self._exporter = words, exporter
        self._task: Task | None = None
        self.pages: Pages | None = None
        self.view = PageView(words)
        self._number = Label("", type="small", tone="soft")
        self._back = Button("", icon_before="chevron-left", kind="quiet")
        self._on = Button("", icon_before="chevron-right", kind="quiet")
        self._near = Button("", icon_before="zoom-in", kind="quiet")
        self._back.setAccessibleName(words("Previous page"))
        self._on.setAccessibleName(words("Next page"))
        self._near.setAccessibleName(words("Nearer, or the whole page"))
        self._back.clicked.connect(lambda: self.view.go(self.view.page - 1))
        self._on.clicked.connect(lambda: self.view.go(self.view.page + 1))
        self._near.clicked.connect(lambda: self.view.come_near(not self.view.is_near))
        self.view.page_changed.connect(self._show_number)
        self._bar = row(1, self._back, self._number, self._on, self._near, 1, space=SPACE.tiny)
        self.setLayout(column(self.view, self._bar, space=SPACE.tiny))
        self._show_number()

    @property
    def page(self) -> int:
        """The page that is seen, from 0."""
        return self.view.page

    def show_wish(self, wish: Wish, workshop: Workshop, order: ExportOrder) -> None:
        """Make the pages of an order; say what a form holds that has no pages."""
        self.stop()
        self.pages = None
        if wish.form == "svg":
            order = replace(order, pages=("map",), paper="a0", discipline=None, is_blank=False)
        elif wish.form not in DRAWN:
            self.view.show_sentence(self._about(wish.form), _ICONS[wish.form])
            self._show_number()
            return
        exporter = self._exporter
        task = self._task = Task(
            lambda progress, is_cancelled: exporter.preview(workshop, order, progress, is_cancelled), self
        )
        task.progressed.connect(self._show_share)
        task.done.connect(lambda pages: self._made(task, pages))
        task.failed.connect(lambda error: self._failed(task, error))
        if not self.view.count:
            self._show_share(0)
        task.start()

    def stop(self) -> None:
        """Let go of what is being made."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show_share(self, share: float) -> None:
        if self._task is not None and not self.view.count:
            self.view.show_sentence(
                self._words("Making the pages: {share}", share=self._words.percent(round(100 * share)))
            )
            self._show_number()

    def _made(self, task: Task, pages: Pages | None) -> None:
        if task is not self._task or pages is None:
            return
        self._task = None
        self.pages = pages
        self.view.show_pages(pages)
        self._show_number()
        self.told.emit(pages.report)

    def _failed(self, task: Task, error: Exception) -> None:
        if task is not self._task:
            return
        self._task = None
        self.view.show_sentence(sentence_of(error, self._words), "file-question-mark")
        self._show_number()

    def _show_number(self) -> None:
        count = self.view.count
        for widget in (self._back, self._number, self._on, self._near):
            widget.setVisible(count > 0)
        self._number.setText(self._words("{page} of {pages}", page=self.view.page + 1, pages=count))
        self._back.setEnabled(self.view.page > 0)
        self._on.setEnabled(self.view.page < count - 1)
        self._near.set_icons(before="zoom-out" if self.view.is_near else "zoom-in")

    def _about(self, form: str) -> str:
        words = self._words
        return {
            "pptx": words("Slides with the main lines of the plan, to change in PowerPoint or Impress."),
            "xlsx": words("A workbook with a sheet for every list of the plan."),
            "csv": words("One list of the plan, for a spreadsheet."),
            "ics": words("A day for every action with a date, and the next session, for anybody’s calendar."),
            "json": words(
                "The whole plan as data, names beside pulse and confidence too. Not for everybody."
            ),
            "samenspel": words("A workshop file of its own, without the history: to work on elsewhere."),
        }[form]
