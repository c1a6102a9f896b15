"""Over the map: what one looks for on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.steps.fields import offered
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.layouts import row
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.domain.codes import Role
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.drawing.sifting import Sieve
from workshop.texts import Words
from workshop.texts.names import code_name, field_name


class SieveRow(QWidget):
    """A word, a discipline, a role; how many cards come through; and a way to select them all."""

    sifted = Signal(object)
    """`Sieve`"""
    selected = Signal()
    closed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(words("Search the cards"))
        self.field.setAccessibleName(words("Search the cards"))
        self.field.setMaxLength(200)
        self._lane = Picker(
            words, field_name(words, "journey.cards.discipline"), none_text=words("All disciplines")
        )
        self._role = Picker(
            words,
            field_name(words, "journey.cards.role"),
            [Pick(role.value, code_name(words, role)) for role in Role],
            none_text=words("All roles"),
        )
        self._count = Label("", type="small", tone="soft")
        self._all = Button(words("Select these"))
        close = IconButton("x", words("Show all cards"))
        self.setLayout(row(self.field, self._lane, self._role, self._count, self._all, close))
        self.field.textChanged.connect(self._tell)
        self._lane.edited.connect(self._tell)
        self._role.edited.connect(self._tell)
        self._all.clicked.connect(self.selected)
        close.clicked.connect(self.closed)

    @property
    def sieve(self) -> Sieve:
        """What is looked for."""
        role = self._role.value()
        return Sieve(self._lane.value(), Role(role) if role else None, self.field.text())

    def show_workshop(self, workshop: Workshop) -> None:
        """Offer the disciplines that there are."""
        self._lane.show_picks(offered(workshop, Target.DISCIPLINES))

    def show_count(self, found: int, cards: int) -> None:
        """Tell how many come through."""
        self._count.setText(self._words("{n} of {total}", n=found, total=cards))
        self._all.setEnabled(found > 0 and not self.sieve.is_open)

    def clear(self) -> None:
        """Look for nothing."""
        self._lane.show_value(None)
        self._role.show_value(None)
        self.field.clear()
        self._tell()

    def _tell(self, _: object = None) -> None:
        self.sifted.emit(self.sieve)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter selects what is found, Esc shows all cards again."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.selected.emit()
        else:
            super().keyPressEvent(event)
