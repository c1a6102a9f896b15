"""Looking at a workshop that is open elsewhere, and at two files that are the same workshop, side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.keeping.glimpse import Glimpse
from ui.keeping.when import day_and_time
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.tasks import Task
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from workshop.document.ports import Clock, Library, Looked, StoreError
from workshop.document.store_sentences import store_sentence
from workshop.domain.workshop import Workshop
from workshop.texts import Words

AGAIN = 5000
"""Milliseconds after which it is looked again."""


class LookWindow(QDialog):
    """A workshop as it was last saved, for reading; it follows what is saved elsewhere."""

    open_requested = Signal(Path)
    along_requested = Signal(Path)

    def __init__(
        self, words: Words, path: Path, library: Library, clock: Clock, why: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._words, self._path, self._library, self._clock = words, path, library, clock
        self._shown: Workshop | None = None
        self._task: Task | None = None
        self.setWindowTitle(words("{name}: only to look at", name=path.stem))
        self._why = Label(why, type="lead", wraps=True)
        self._when = Label(words("Reading …"), tone="soft", wraps=True)
        self._glimpse = Glimpse(words)
        again = Button(words("Look again"), icon_before="refresh-cw")
        again.clicked.connect(self.look)
        deeds = row(self._when, *self._ways_on(again), space=SPACE.medium)
        deeds.setStretch(0, 1)
        box = column(self._why, self._glimpse, deeds, space=SPACE.medium, margin=SPACE.wide)
        box.setStretch(1, 1)
        self.setLayout(box)
        room = self.screen().availableGeometry().size() - QSize(24, 64)
        self.resize(QSize(theme().px(860), theme().px(680)).boundedTo(room))
        self._soon = QTimer(self, singleShot=True, interval=AGAIN)
        self._soon.timeout.connect(self.look)
        self.look()

    def _ways_on(self, again: Button) -> tuple[QWidget, ...]:
        words = self._words
        close = Button(words("Close"))
        close.clicked.connect(self.reject)
        attempt = Button(words("Try to open it"), icon_before="folder-open")
        attempt.clicked.connect(self._ask)
        along = PrimaryButton(words("Read along"), icon_before="eye")
        along.clicked.connect(self._read_along)
        return close, again, attempt, along

    def look(self) -> None:
        """Read the file as it is now; nothing waits meanwhile."""
        if self._task is not None:
            return
        self._task = Task(lambda _, __: self._library.look(self._path), self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self._tell)
        self._task.start()

    def _show(self, looked: Looked) -> None:
        self._task = None
        words, now = self._words, self._clock.now()
        at = looked.log[-1].at.astimezone(now.tzinfo)
        self._when.set_tone("soft")
        self._when.setText(words("Last change: {when}", when=day_and_time(words, at)))
        if looked.workshop != self._shown:
            step = looked.session.step if self._shown is None else None
            self._shown = looked.workshop
            self._glimpse.show_workshop(looked.workshop, at, step=step)
        self._soon.start()

    def _tell(self, error: Exception) -> None:
        self._task = None
        self._when.set_tone("bad")
        said = store_sentence(error.problem, self._words) if isinstance(error, StoreError) else str(error)
        self._when.setText(said)
        self._soon.start()

    def _ask(self) -> None:
        self.accept()
        self.open_requested.emit(self._path)

    def _read_along(self) -> None:
        self.accept()
        self.along_requested.emit(self._path)


class TwinsWindow(QDialog):
    """One workshop and another file of it beside each other; nothing is merged, people choose."""

    open_requested = Signal(Path)

    def __init__(
        self,
        words: Words,
        here: tuple[Path, Workshop],
        others: Sequence[tuple[Path, Looked]],
        now: dt.datetime,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("The same workshop in two files"))
        path, workshop = here
        said = words(
            "A cloud folder, or somebody, has made another file of this workshop. Nothing was merged: look "
            "which one you need, and put the other one away."
        )
        mine = Glimpse(words)
        mine.show_workshop(workshop, now)
        sides = row(column(Label(path.name, type="lead", wraps=True), mine), space=SPACE.wide)
        sides.setStretch(0, 1)
        for other, looked in others[:2]:
            at = looked.log[-1].at.astimezone(now.tzinfo)
            theirs = Glimpse(words)
            theirs.show_workshop(looked.workshop, at, workshop)
            last = words("Last change: {when}", when=day_and_time(words, at))
            go = Button(words("Open this one"), icon_before="folder-open")
            go.clicked.connect(lambda _=False, chosen=other: self._ask(chosen))
            head = row(Label(other.name, type="lead", wraps=True), 1, go)
            sides.addLayout(column(head, Label(last, tone="soft"), theirs), 1)
        close = Button(words("Close"))
        close.clicked.connect(self.reject)
        box = column(Label(said, wraps=True), sides, row(1, close), space=SPACE.medium, margin=SPACE.wide)
        box.setStretch(1, 1)
        self.setLayout(box)
        room = self.screen().availableGeometry().size() - QSize(24, 64)
        self.resize(QSize(theme().px(1280), theme().px(760)).boundedTo(room))

    def _ask(self, path: Path) -> None:
        self.accept()
        self.open_requested.emit(path)
