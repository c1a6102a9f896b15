"""Who is here: one click on a name for who comes late, leaves early or stays away."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.layouts import FlowLayout, clear, column, set_shown
from ui.widgets.panels import CollapsibleSection
from workshop.commands.edits import Write
from workshop.domain.people import Participant
from workshop.texts import Words


class PresencePanel(QWidget):
    """A name is pressed while its person is here."""

    def __init__(self, bridge: Bridge, words: Words) -> None:
        super().__init__()
        self._bridge, self._words = bridge, words
        self._people: tuple[Participant, ...] | None = None
        self._fold = CollapsibleSection("", is_open=False)
        self._names = QWidget()
        self._flow = FlowLayout(self._names, space=SPACE.tiny)
        self._fold.column.addWidget(self._names)
        self.setLayout(column(self._fold))
        self.refresh()

    def refresh(self) -> None:
        """Show who is here now."""
        people = self._bridge.workshop.participants
        if people is self._people:
            return
        self._people = people
        set_shown(self, bool(people))
        here = sum(person.present for person in people)
        words = self._words
        self._fold.set_title(words("Here: {here} of {all}", here=here, all=len(people)))
        clear(self._flow)
        for person in people:
            self._flow.addWidget(self._name(person))

    def _name(self, person: Participant) -> QPushButton:
        button = QPushButton(person.name or self._words("without a name"))
        button.setCheckable(True)
        button.setChecked(person.present)
        style(button, kind="toggle", scale="compact")
        button.setToolTip(self._words("Here") if person.present else self._words("Not here"))
        button.clicked.connect(
            lambda is_here: self._bridge.do(Write(("participants", person.id, "present"), bool(is_here)))
        )
        return button
