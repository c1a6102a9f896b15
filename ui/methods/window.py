"""Make the method one's own: minutes, order, questions, parts of one's own; kept under a name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.methods.parts_list import PartsList
from ui.methods.questions import Questions
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.choice import Choice, Option
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.writing import flush_all
from workshop.document.method_sentences import method_sentence
from workshop.domain.codes import Language, Length
from workshop.domain.frozen import FrozenMap
from workshop.method import AgendaEntry, MethodError
from workshop.method.templates import (
    Draft,
    at_length,
    draft_of,
    keep,
    method_of,
    template_names,
    usable_name,
)
from workshop.texts import Words


class MethodWindow(QDialog):
    """`kept(name)`: a template stands on the disk, for the next new workshop."""

    kept = Signal(str)

    def __init__(self, words: Words, template: str, length: Length, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._base = words, template
        self._method = method_of(words.language, template)
        self._draft: Draft = draft_of(self._method, length)
        self.setWindowTitle(words("The method, as you lead it"))
        self._length = Choice(
            words("Length"), [Option(one.length, one.title) for one in self._method.formats]
        )
        self._length.show_value(length)
        self._total = Label("", type="strong")
        self._parts = PartsList(words, self._method)
        self._questions = Questions(words, self._method)
        self._name = TextField(words, most_lines=1)
        self._name.setAccessibleName(words("Name of your template"))
        self._name.setPlaceholderText(words("Name of your template"))
        self._name.show_value(template)
        self._said = Label("", type="small", tone="soft", wraps=True)
        self._lay_out()
        self._parts.edited.connect(self._order)
        self._parts.chosen.connect(lambda code: self._questions.show_step(code, self._draft))
        self._questions.asked.connect(self._ask)
        self._questions.put.connect(self._put)
        self._length.edited.connect(lambda code: self._switch(Length(code)))
        self._name.entered.connect(self._keep)
        self._switch(length)

    def _lay_out(self) -> None:
        words = self._words
        about = words(
            "Change minutes, order and questions; what you keep under a name is offered by New workshop."
        )
        sides = row(self._parts, self._questions, space=SPACE.wide)
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        keeps = PrimaryButton(words("Keep as own template"))
        keeps.clicked.connect(self._keep)
        cancel = Button(words("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = row(self._name, cancel, keeps, space=SPACE.small)
        foot.setStretch(0, 1)
        head = row(self._length, 1, self._total)
        whole = column(
            Label(about, tone="soft", wraps=True),
            head,
            sides,
            self._said,
            foot,
            space=SPACE.normal,
            margin=SPACE.wide,
        )
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.resize(1120, 720)

    def _switch(self, length: Length) -> None:
        self._draft = at_length(self._draft, self._method, length)
        self._parts.show_entries(self._draft.agenda)
        first = self._draft.agenda[0].step if self._draft.agenda else "welcome"
        self._questions.show_step(str(first), self._draft)
        self._add_up()

    def _order(self, entries: tuple[AgendaEntry, ...]) -> None:
        self._draft = replace(self._draft, agenda=entries)
        self._add_up()

    def _add_up(self) -> None:
        words = self._words
        self._total.setText(words("{time} in all", time=words.duration(self._draft.minutes)))

    def _ask(self, step: str, prompts: tuple[str, ...]) -> None:
        self._draft = replace(self._draft, prompts=FrozenMap({**self._draft.prompts, step: prompts}))

    def _put(self, key: str, question: str) -> None:
        self._draft = replace(self._draft, questions=FrozenMap({**self._draft.questions, key: question}))

    def _keep(self) -> None:
        flush_all(self)
        words, name = self._words, usable_name(self._name.value())
        if not name:
            self._say(words("A template needs a name."))
            self._name.setFocus()
            return
        if name in template_names() and name != self._base:
            self._say(words("There is a template of that name already."))
            return
        try:
            keep(self._draft, Language(words.language), name, self._base)
        except MethodError as error:
            self._say(method_sentence(error, words))
        except OSError as error:
            self._say(words("It could not be kept: {reason}", reason=error.strerror or str(error)))
        else:
            self.kept.emit(name)
            self.accept()

    def _say(self, sentence: str) -> None:
        self._said.set_tone("bad")
        self._said.setText(sentence)
