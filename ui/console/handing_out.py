"""Handing out: what, for whom, on which paper; the pages before one's eyes, nothing of it in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge
from ui.console.hand_out_form import DRAWN, HandOutForm
from ui.console.hand_out_outcome import Outcome
from ui.console.hand_out_places import ask_folder, ask_target, stem
from ui.console.hand_out_preview import Preview
from ui.console.printing import ask_printer, print_pages
from ui.settings import Preferences
from ui.settings.values import ExportChoice
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task, Work
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, column, row
from workshop.document.export_ports import Exported, Exporter, ExportOrder
from workshop.domain.overriding import override

_QUIET = 200  # milliseconds after the last choice until the pages are made anew


class HandOut(QDialog):
    """Chooses what to write and where, shows it, writes it in a thread, and offers to open it."""

    def __init__(
        self, bridge: Bridge, exporter: Exporter, preferences: Preferences, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._exporter, self._preferences = bridge, exporter, preferences
        self._task: Task | None = None
        self.setWindowTitle(bridge.words("Hand out the plan"))
        self.form = HandOutForm(bridge, preferences.now.export)
        self.preview = Preview(bridge.words, exporter)
        self.outcome = Outcome(bridge.words)
        self._make_buttons()
        self._lay_out()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self._show_pages)
        self.form.changed.connect(self._chosen)
        self.outcome.stop_requested.connect(self._stop)
        self.preview.told.connect(self._tell_remarks)
        self._chosen()

    def _make_buttons(self) -> None:
        words = self._bridge.words
        self._go = Button(words("Save as …"), kind="primary", icon_before="save")
        self._go.clicked.connect(self._choose)
        self._print = Button(words("Print …"), icon_before="printer")
        self._print.clicked.connect(self._ask_printer)
        self._stick = Button(words("Folder for a stick …"), icon_before="usb")
        self._stick.setToolTip(words("The plan, a page for each discipline and a calendar file"))
        self._stick.clicked.connect(self._choose_folder)
        self._leave = Button(words("Close window"))
        self._leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        choices = ScrollColumn(margin=0)
        choices.column.setContentsMargins(0, 0, SPACE.medium, 0)
        self._remarks = Label("", type="small", tone="soft", wraps=True)
        choices.column.addWidget(self.form)
        choices.column.addWidget(self._remarks)
        choices.column.addStretch(1)
        choices.setFixedWidth(theme().px(300))
        above = row(choices, self.preview, space=SPACE.wide)
        below = row(self._print, self._stick, 1, self._leave, self._go)
        whole = column(above, self.outcome, below, space=SPACE.normal, margin=SPACE.wide)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        room = self.screen().availableGeometry()
        self.resize(min(theme().px(1120), room.width() - 80), min(theme().px(760), room.height() - 60))

    def _chosen(self) -> None:
        self.outcome.clear()
        wish = self.form.wish()
        self._print.setVisible(wish.form in DRAWN)
        self._remarks.setText("")
        self._quiet.start()

    def _show_pages(self) -> None:
        self._bridge.flush_fields()
        self.preview.show_wish(self.form.wish(), self._bridge.workshop, self.order(Path("preview.pdf")))

    def _tell_remarks(self, report: tuple[str, ...]) -> None:
        self._remarks.setText("\n".join(report))

    def order(self, target: Path) -> ExportOrder:
        """What is chosen, as an order."""
        bridge = self._bridge
        return replace(
            self.form.wish().order(target),
            reader=bridge.words.language,
            page=self.preview.page + 1 if self.form.wish().form == "png" else None,
            edited=bridge.document.edited,
            concealed=bridge.session.concealed,
        )

    def _choose(self) -> None:
        target = ask_target(self, self.form.wish(), self._bridge, self._preferences)
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write what is chosen to `target`, replacing what is there (the file dialogue has asked)."""
        self._settle()
        workshop, order, exporter = self._bridge.workshop, self.order(target), self._exporter
        self._start(
            lambda progress, is_cancelled: exporter.export(workshop, order, progress, is_cancelled),
            self._bridge.words("Writing {name} …", name=target.name),
        )

    def _choose_folder(self) -> None:
        target = ask_folder(self, self._bridge, self._preferences)
        if target is not None:
            self.hand_out(target)

    def hand_out(self, folder: Path) -> None:
        """Make the folder for a stick."""
        self._settle()
        workshop, order, exporter = self._bridge.workshop, self.order(folder), self._exporter
        self._start(
            lambda progress, is_cancelled: exporter.hand_out(workshop, order, progress, is_cancelled),
            self._bridge.words("Writing {name} …", name=folder.name),
        )

    def _ask_printer(self) -> None:
        pages = self.preview.pages
        if pages is None:
            self.outcome.tell(self._bridge.words("The pages are not ready yet."))
            return
        printer = ask_printer(self, stem(self.form.wish(), self._bridge), len(pages.sizes))
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that are shown."""
        pages = self.preview.pages
        if pages is None:
            return
        words = self._bridge.words

        def work(*course: object) -> Exported:
            count = print_pages(pages, printer, *course)  # type: ignore[arg-type]
            return Exported((), (words.count("{n} page is printed.", "{n} pages are printed.", count),))

        self._start(work, words("Printing …"))

    def _settle(self) -> None:
        """All that was typed is in the plan and on the disk before it leaves."""
        self._bridge.flush_fields()
        self._bridge.store.flush()

    def _start(self, work: Work, sentence: str) -> None:
        self._task = Task(work, self)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.progressed.connect(self.outcome.show_share)
        self._show_busy(is_busy=True)
        self.outcome.begin(sentence)
        self._task.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _done(self, made: Exported) -> None:
        is_cancelled = self._task is not None and self._task.is_cancelled and not made.files
        self._show_busy(is_busy=False)
        if is_cancelled:
            self.outcome.tell(self._bridge.words("Stopped; nothing was written."))
            return
        self.outcome.succeed(made)
        if made.files:
            self._remember(made.files[0])

    def _failed(self, error: Exception) -> None:
        self._show_busy(is_busy=False)
        self.outcome.fail(error)

    def _show_busy(self, *, is_busy: bool) -> None:
        for button in (self._go, self._print, self._stick):
            button.setEnabled(not is_busy)
        self.form.setEnabled(not is_busy)

    def _remember(self, file: Path) -> None:
        wish, now = self.form.wish(), self._preferences.now
        choice = ExportChoice(form=wish.form, paper=wish.paper)
        self._preferences.adopt(replace(now, export_folder=str(file.parent), export=choice))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being written or made."""
        self._stop()
        self.preview.stop()
        super().closeEvent(event)
