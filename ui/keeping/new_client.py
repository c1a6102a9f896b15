"""Asks whom a workshop like this one is for next, says what travels along, and what stays behind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.forms import Labelled
from ui.widgets.labels import Label
from ui.widgets.layouts import column, grow, row
from ui.widgets.panels import Icon
from ui.widgets.switch import Switch
from workshop.document.another_client import Travelled, for_client
from workshop.domain.characters import TEXT_LIMIT
from workshop.domain.ids import new_id
from workshop.domain.workshop import Workshop
from workshop.texts import Words


class NewClient(QDialog):
    """`begun(Workshop)`: it is to be begun."""

    begun = Signal(object)

    def __init__(self, words: Words, workshop: Workshop, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._workshop = words, workshop
        self.setWindowTitle(words("For a new client"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.field = QLineEdit()
        self.field.setMaxLength(TEXT_LIMIT)
        self.field.setMinimumHeight(theme().tall(SIZE.control))
        self.field.setAccessibleName(words("Name of the new company"))
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._begin)
        self._named = Labelled(words("Name of the new company"), self.field)
        self.cards = Switch(words("Take the cards of the journey along"))
        self.cards.edited.connect(self._show)
        self._told = Label("", type="small", tone="soft", wraps=True)
        go, cancel = PrimaryButton(words("Make the workshop")), Button(words("Cancel"))
        go.clicked.connect(self._begin)
        cancel.clicked.connect(self.reject)
        heading = words(
            "A new client, set up like {title}", title=workshop.workshop.title or former_of(workshop)
        )
        buttons = row(1, cancel, go, space=SPACE.medium)
        parts = (Label(heading, type="lead", wraps=True), self._named, self.cards, *self._lists(), self._told)
        self.setLayout(column(*parts, buttons, space=SPACE.normal, margin=SPACE.wide))
        self.setMinimumWidth(theme().px(480))
        self._show()

    def _lists(self) -> tuple[QWidget, ...]:
        words = self._words
        travels = words("Along: disciplines and their colours, phases, agenda and minutes, rules, language.")
        stays = words(
            "Behind: people, notes, dots, numbers, what was said and decided, and the whole history. It "
            "becomes a file of its own."
        )
        return tuple(_line(sign, text) for sign, text in (("check", travels), ("minus", stays)))

    def _show(self) -> None:
        count = self._made("").left_behind
        self._told.setText(
            self._words.count(
                "{n} text names somebody of {company} and stays behind.",
                "{n} texts name somebody of {company} and stay behind.",
                count,
                company=former_of(self._workshop),
            )
            if count
            else ""
        )
        self._told.setVisible(bool(count))
        grow(self)
        self._named.show_problem("")
        style(self.field, wrong=False)

    def _made(self, company: str) -> Travelled:
        return for_client(self._workshop, company, new_id, with_cards=self.cards.value())

    def _begin(self) -> None:
        company = " ".join(self.field.text().split())
        if not company:
            self._named.show_problem(self._words("A workshop needs the company’s name."))
            style(self.field, wrong=True)
            grow(self)
            self.field.setFocus()
            return
        self.accept()
        self.begun.emit(self._made(company).workshop)


def former_of(workshop: Workshop) -> str:
    """Return what to call the company that it was made for."""
    return workshop.organisation.name or workshop.workshop.title


def _line(sign: str, text: str) -> QWidget:
    line = QWidget()
    box = row(Icon(sign, side=16), Label(text, type="small", tone="soft", wraps=True), space=SPACE.small)
    box.setStretch(1, 1)
    line.setLayout(box)
    return line
