"""The parts of a day: which, called what, how many minutes, in what order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import TextField
from ui.widgets.layouts import ScrollColumn, clear, column, row
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.stepper import MinutesStepper
from workshop.domain.codes import AGENDA_STEPS, StepCode
from workshop.method import AgendaEntry, Method
from workshop.texts import Words

_USUAL = 15


class PartsList(QWidget):
    """`edited(entries)` is the whole new order; `chosen(step)` what is being looked at."""

    edited = Signal(tuple)
    chosen = Signal(str)

    def __init__(self, words: Words, method: Method) -> None:
        super().__init__()
        self._words, self._method = words, method
        self._entries: tuple[AgendaEntry, ...] = ()
        self._scroll = ScrollColumn(space=SPACE.small, margin=0)
        self._rows = column(space=SPACE.small)
        self._scroll.column.addLayout(self._rows)
        self._scroll.column.addStretch(1)
        add = Button(words("Another part"), icon_before="plus")
        add.clicked.connect(self._add)
        whole = column(self._scroll, row(add, 1), space=SPACE.small)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_entries(self, entries: tuple[AgendaEntry, ...]) -> None:
        """Show a day."""
        self._entries = entries
        clear(self._rows)
        for at, entry in enumerate(entries):
            made = self._row(at, entry)
            self._rows.addWidget(made)
            made.show()

    def _row(self, at: int, entry: AgendaEntry) -> QWidget:
        words, step = self._words, self._method.steps[entry.step]
        title = TextField(words, most_lines=2)
        title.show_value(entry.title)
        title.setPlaceholderText(step.short)
        title.setAccessibleName(words("What part {at} is called", at=at + 1))
        title.edited.connect(lambda text: self._put(at, title=text.strip()))
        part = Picker(
            words,
            words("What part {at} is made of", at=at + 1),
            [Pick(str(code), self._method.steps[code].short) for code in AGENDA_STEPS],
        )
        part.show_value(str(entry.step))
        part.edited.connect(lambda code: self._take(at, StepCode(code)) if code else None)
        minutes = MinutesStepper(words, words("Minutes of part {at}", at=at + 1), low=1, high=600)
        minutes.show_value(entry.minutes)
        minutes.edited.connect(lambda value: self._put(at, minutes=int(value or 1)))
        line = row(title, part, minutes, *self._keys(at, entry), space=SPACE.tiny)
        line.setStretch(0, 3)
        line.setStretch(1, 3)
        held = QWidget()
        held.setLayout(line)
        return held

    def _keys(self, at: int, entry: AgendaEntry) -> tuple[QWidget, ...]:
        words = self._words
        ask = IconButton("messages-square", words("The questions of part {at}", at=at + 1))
        ask.clicked.connect(lambda: self.chosen.emit(str(entry.step)))
        up = IconButton("chevron-up", words("Part {at} earlier", at=at + 1))
        up.setEnabled(at > 0)
        up.clicked.connect(lambda: self._move(at, at - 1))
        down = IconButton("chevron-down", words("Part {at} later", at=at + 1))
        down.setEnabled(at + 1 < len(self._entries))
        down.clicked.connect(lambda: self._move(at, at + 1))
        gone = IconButton("trash", words("Leave part {at} out", at=at + 1))
        gone.setEnabled(len(self._entries) > 1)
        gone.clicked.connect(lambda: self._rebuild(self._entries[:at] + self._entries[at + 1 :]))
        return ask, up, down, gone

    def _put(self, at: int, **changes: object) -> None:
        entry = replace(self._entries[at], **changes)  # type: ignore[arg-type]
        self._entries = (*self._entries[:at], entry, *self._entries[at + 1 :])
        self.edited.emit(self._entries)

    def _take(self, at: int, step: StepCode) -> None:
        self._put(at, step=step)
        self.show_entries(self._entries)
        self.chosen.emit(str(step))

    def _move(self, at: int, to: int) -> None:
        entries = list(self._entries)
        entries.insert(to, entries.pop(at))
        self._rebuild(tuple(entries))

    def _add(self) -> None:
        """Before the close, which stays last."""
        at = len(self._entries)
        while at and self._entries[at - 1].step is StepCode.CLOSE:
            at -= 1
        new = AgendaEntry(StepCode.OWN, self._words("A part of our own"), _USUAL)
        self._rebuild((*self._entries[:at], new, *self._entries[at:]))

    def _rebuild(self, entries: tuple[AgendaEntry, ...]) -> None:
        self.show_entries(entries)
        self.edited.emit(entries)
