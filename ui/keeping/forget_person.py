"""Forget a person: who, and in which of the texts that name them; people decide, text by text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from ui.keeping.saying import what_stays
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column, row
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.document.forgetting import Mention, mentions, without_person
from workshop.document.places import step_of
from workshop.domain.characters import cleaned
from workshop.domain.paths import AGREED
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import code_name


class ForgetPerson(QDialog):
    """Chooses; the forgetting is done elsewhere."""

    chosen = Signal(object)
    """The `Workshop` without them."""

    def __init__(self, words: Words, workshop: Workshop, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._words, self._workshop = words, workshop
        self._mentions: list[tuple[QCheckBox, Mention]] = []
        self.setWindowTitle(words("Forget a person"))
        people = [Pick(one.id, one.name) for one in workshop.participants if one.name]
        self.who = Picker(words, words("Who"), people, none_text=words("Choose a person"))
        self.instead = TextField(words, most_lines=1)
        self.instead.setAccessibleName(words("In place of the name"))
        self.instead.show_value(words("a colleague"))
        self._found = Label("", wraps=True)
        self._lines = ScrollColumn(space=SPACE.tiny, margin=0)
        self._go = Button(words("Forget this person"), kind="danger", icon_before="user-x")
        self._go.setEnabled(False)
        self._lay_out()
        self.who.edited.connect(lambda _: self._list())
        self._go.clicked.connect(self._forget)

    def _lay_out(self) -> None:
        words = self._words
        said = words(
            "Their row, their marks and their name with actions and goals go, in the plan, in what was "
            "agreed and in evaluations. The history goes along, for it would still name them."
        )
        keep = Button(words("Keep everything"))
        keep.clicked.connect(self.reject)
        keep.setDefault(True)
        who = row(Label(words("Who")), self.who, Label(words("In place of the name")), self.instead)
        parts = (
            Label(words("Forget a person"), type="heading"),
            Label(said, tone="soft", wraps=True),
            who,
            self._found,
            self._lines,
            Label(what_stays(words), tone="soft", wraps=True),
            row(1, self._go, keep, space=SPACE.medium),
        )
        box = column(*parts, space=SPACE.medium, margin=SPACE.wide)
        box.setStretch(4, 1)
        self.setLayout(box)
        self.resize(QSize(theme().px(680), theme().px(600)))

    def _list(self) -> None:
        """List the texts that may be about the one who is chosen; all are ticked to begin with."""
        words = self._words
        clear(self._lines.column)
        self._mentions = []
        person = self.who.value()
        name = next((one.name for one in self._workshop.participants if one.id == person), "")
        for mention in mentions(self._workshop, name):
            box = QCheckBox(self._line(mention))
            box.setChecked(True)
            self._lines.column.addWidget(box)
            self._mentions.append((box, mention))
        self._lines.column.addStretch(1)
        self._found.setText(
            words.count(
                "{n} text may name them. Ticked ones are changed:",
                "{n} texts may name them. Ticked ones are changed:",
                len(self._mentions),
            )
            if self._mentions
            else words("No text names them.")
            if person
            else ""
        )
        self._go.setEnabled(person is not None)

    def _line(self, mention: Mention) -> str:
        words = self._words
        path = mention.path[1:] if mention.path[:1] == AGREED else mention.path
        where = code_name(words, step_of(path))
        text = " ".join(mention.text.split())
        agreed = f" ({words('as agreed')})" if mention.path[:1] == AGREED else ""
        return f"{where}{agreed}: {text[:110]}{'…' if len(text) > 110 else ''}"

    def _forget(self) -> None:
        person = self.who.value()
        if person is None:
            return
        texts = [mention.path for box, mention in self._mentions if box.isChecked()]
        instead = cleaned(self.instead.value())[0].strip() or "…"
        after = without_person(self._workshop, person, texts, instead)
        self.accept()
        self.chosen.emit(after)
