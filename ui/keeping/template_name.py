"""What a template is to be called, and whether the cards go into it; asked anew while that cannot be done."""

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
from ui.widgets.switch import Switch
from workshop.method.templates import LONGEST_NAME, usable_name
from workshop.texts import Words


class TemplateName(QDialog):
    """`named(name, with_cards)`; who listens says how it went: `accept`, or `refuse` with a sentence."""

    named = Signal(str, bool)

    def __init__(
        self, words: Words, parent: QWidget, *, title: str, said: str, verb: str, name: str, asks_cards: bool
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setMinimumHeight(theme().tall(SIZE.control))
        self.field.setAccessibleName(words("Name of the template"))
        self.field.selectAll()
        self.field.textChanged.connect(lambda: self._mark(""))
        self.field.returnPressed.connect(self._go)
        self._named = Labelled(words("Name of the template"), self.field)
        self.cards = Switch(words("Take the cards of the journey along"))
        self.cards.setVisible(asks_cards)
        go, cancel = PrimaryButton(verb), Button(words("Cancel"))
        go.clicked.connect(self._go)
        cancel.clicked.connect(self.reject)
        buttons = row(1, cancel, go, space=SPACE.medium)
        parts = (Label(title, type="lead", wraps=True), Label(said, type="small", tone="soft", wraps=True))
        self.setLayout(
            column(*parts, self._named, self.cards, buttons, space=SPACE.normal, margin=SPACE.wide)
        )
        self.setMinimumWidth(theme().px(460))

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be called so, and ask again."""
        self._mark(sentence)
        grow(self)
        self.field.setFocus()

    def _mark(self, sentence: str) -> None:
        self._named.show_problem(sentence)
        style(self.field, wrong=bool(sentence))

    def _go(self) -> None:
        name = usable_name(self.field.text())
        if name:
            self.named.emit(name, self.cards.value())
        else:
            self.refuse(self._words("A template needs a name."))
