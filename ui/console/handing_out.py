"""Handing out: what, in which language, on which paper, where to; the window stays usable meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.forms import Labelled
from ui.widgets.labels import Label
from ui.widgets.layouts import row as row_layout
from workshop.document.ports import Exporter, ExportOrder, SaidError
from workshop.domain.codes import Language
from workshop.domain.overriding import override
from workshop.texts.names import code_name


@dataclass(frozen=True, slots=True)
class Handed:
    """What was written, and what its report says."""

    target: Path
    report: tuple[str, ...]


class HandOut(QDialog):
    """Chooses what to write and where, writes it in a thread, and offers to open it."""

    def __init__(self, bridge: Bridge, exporter: Exporter, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        words = bridge.words
        self._bridge, self._exporter, self._folder = bridge, exporter, folder
        self._task: Task | None = None
        self._target: Path | None = None
        self.setWindowTitle(words("Hand out the plan"))
        self.setMinimumWidth(theme().px(480))
        self._form = Choice(
            words("What"),
            [
                Option("pdf", words("The plan as PDF"), icon="file-text"),
                Option("json", words("The plan as data"), icon="braces"),
            ],
        )
        self._form.show_value("pdf")
        self._language = Choice(words("Language"), [Option(one, code_name(words, one)) for one in Language])
        self._language.show_value(bridge.workshop.language or Language(words.language))
        self._paper = Choice(words("Paper"), [Option("a4", "A4"), Option("a3", "A3"), Option("a0", "A0")])
        self._paper.show_value("a4")
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        words = self._bridge.words
        self._note = Label("", tone="soft", wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setAccessibleName(words("Progress"))
        self._bar.hide()
        self._go = Button(words("Choose where …"), kind="primary", icon_before="save")
        self._go.clicked.connect(self._choose)
        self._open = Button(words("Open"), icon_before="external-link")
        self._open.clicked.connect(lambda: self._show(self._target))
        self._reveal = Button(words("Show in folder"), icon_before="folder-open")
        self._reveal.clicked.connect(lambda: self._show(self._target.parent if self._target else None))
        self._leave = Button(words("Close window"))
        self._leave.clicked.connect(self.close)

    def _lay_out(self) -> None:
        words = self._bridge.words
        heading = QLabel(words("Hand out the plan"))
        heading.setProperty("type", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.large)
        column.setSpacing(SPACE.normal)
        column.addWidget(heading)
        for text, field in (
            (words("What"), self._form),
            (words("Language"), self._language),
            (words("Paper"), self._paper),
        ):
            column.addWidget(Labelled(text, field))
        for widget in (self._note, self._bar):
            column.addWidget(widget)
        column.addLayout(row_layout(self._open, self._reveal, 1, self._leave, self._go))
        self._open.hide()
        self._reveal.hide()

    def _choose(self) -> None:
        form = self._form.value() or "pdf"
        words = self._bridge.words
        stem = self._bridge.store.path.stem
        kinds = {"pdf": words("PDF (*.pdf)"), "json": words("Plan as data (*.json)")}
        chosen, _ = QFileDialog.getSaveFileName(
            self, words("Hand out the plan"), str(self._folder / f"{stem}.{form}"), kinds[form]
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write the chosen form to `target`, replacing what is there (the file dialogue has asked)."""
        self._bridge.flush_fields()
        self._bridge.store.flush()
        workshop = self._bridge.workshop
        order = ExportOrder(
            target=target,
            language=self._language.value(),
            paper=self._paper.value() or "a4",
            concealed=self._bridge.session.concealed,
            is_replacing=True,
        )
        exporter = self._exporter
        self._target = target

        def work(progress: Callable[[float], None], is_cancelled: Callable[[], bool]) -> Handed:
            return Handed(target, tuple(exporter.export(workshop, order, progress, is_cancelled)))

        self._task = Task(work, self)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.progressed.connect(lambda share: self._bar.setValue(round(100 * share)))
        self._go.setEnabled(False)
        self._bar.setValue(0)
        self._bar.show()
        self._note.set_tone("soft")
        self._note.setText(self._bridge.words("Writing {name} …", name=target.name))
        self._task.start()

    def _done(self, handed: Handed) -> None:
        words = self._bridge.words
        self._bar.hide()
        self._go.setEnabled(True)
        lines = [words("Written: {name}", name=handed.target.name), *handed.report[:6]]
        self._note.setText("\n".join(lines))
        self._note.set_tone("good")
        self._open.show()
        self._reveal.show()
        self._open.setFocus()

    def _failed(self, error: Exception) -> None:
        self._bar.hide()
        self._go.setEnabled(True)
        said = error.sentence(self._bridge.words) if isinstance(error, SaidError) else str(error)
        self._note.setText(said)
        self._note.set_tone("bad")

    def _show(self, path: Path | None) -> None:
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being written."""
        if self._task is not None:
            self._task.cancel()
        super().closeEvent(event)
