"""The questions that a step puts to the room: one a round, and others to choose from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.forms import Labelled
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.method import Method
from workshop.method.templates import Draft
from workshop.texts import Words


class Questions(QWidget):
    """`asked(step, prompts)` and `put(step.round, question)` follow the user alone."""

    asked = Signal(str, tuple)
    put = Signal(str, str)

    def __init__(self, words: Words, method: Method) -> None:
        super().__init__()
        self._words, self._method = words, method
        self._step = StepCode.WELCOME
        self._prompts: tuple[str, ...] = ()
        self._title = Label("", type="lead")
        self._scroll = ScrollColumn(space=SPACE.medium, margin=0)
        self._rows = column(space=SPACE.small)
        self._scroll.column.addLayout(self._rows)
        self._scroll.column.addStretch(1)
        whole = column(self._title, self._scroll, space=SPACE.small)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_step(self, code: str, draft: Draft) -> None:
        """Show the questions of a step as they stand in a draft."""
        words, step = self._words, self._method.steps[code]
        self._step, self._prompts = StepCode(code), draft.prompts[code]
        self._title.setText(words("Questions: {step}", step=step.short))
        clear(self._rows)
        for one in step.rounds:
            key = f"{code}.{one.code}"
            field = self._field(draft.questions[key], one.title)
            field.edited.connect(lambda text, key=key: self.put.emit(key, text.strip()))
            self._add(Labelled(one.title, field))
        if self._prompts:
            self._add(Label(words("Others to choose from"), type="label"))
        for at, text in enumerate(self._prompts):
            field = self._field(text, words("Question {at}", at=at + 1))
            field.edited.connect(lambda text, at=at: self._write(at, text.strip()))
            self._add(field)
        more = Button(words("Another question"), kind="quiet", icon_before="plus")
        more.clicked.connect(lambda: self._more(draft))
        self._add(more)

    def _add(self, widget: QWidget) -> None:
        """In sight at once, for who goes on by keyboard."""
        self._rows.addWidget(widget)
        widget.show()

    def _field(self, text: str, name: str) -> TextField:
        field = TextField(self._words, most_lines=4)
        field.show_value(text)
        field.setAccessibleName(name)
        return field

    def _write(self, at: int, text: str) -> None:
        self._prompts = (*self._prompts[:at], text, *self._prompts[at + 1 :])
        self.asked.emit(str(self._step), self._prompts)

    def _more(self, draft: Draft) -> None:
        prompts = FrozenMap({**draft.prompts, str(self._step): (*self._prompts, "")})
        self.show_step(str(self._step), Draft(draft.length, draft.agenda, prompts, draft.questions))
        fields = self.findChildren(TextField)
        fields[-1].setFocus()
