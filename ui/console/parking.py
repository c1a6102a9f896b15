"""Parking something, or noting a decision, from any step with one key."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.fields import NONE, offered
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.fields import TextField
from ui.widgets.forms import Labelled
from ui.widgets.layouts import row as row_layout
from ui.widgets.picker import Picker
from workshop.commands.edits import added
from workshop.domain.ids import new_id
from workshop.domain.kinds import Target
from workshop.domain.plan import Decision, ParkedItem

PARK = "park"
DECIDE = "decide"


class ParkDialog(QDialog):
    """One line and a taker; Enter parks it and leaves."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        words = bridge.words
        self._bridge = bridge
        self.setWindowTitle(words("Parking lot and decisions"))
        self.setMinimumWidth(theme().px(460))
        self._what = Choice(
            words("What it is"),
            [
                Option(PARK, words("For later"), icon="circle-parking"),
                Option(DECIDE, words("Decided"), icon="gavel"),
            ],
        )
        self._what.show_value(PARK)
        self._text = TextField(words)
        self._text.setAccessibleName(words("What it is about"))
        self._text.entered.connect(self._keep)
        self._who = Picker(words, words("Who"), offered(bridge.workshop, Target.PARTICIPANTS), none_text=NONE)
        keep = Button(words("Note it"), kind="primary")
        keep.clicked.connect(self._keep)
        leave = Button(words("Cancel"))
        leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.large)
        column.setSpacing(SPACE.normal)
        column.addWidget(self._what)
        column.addWidget(Labelled(words("What it is about"), self._text))
        column.addWidget(Labelled(words("Who takes it, or who decided"), self._who))
        column.addLayout(row_layout(1, leave, keep))
        self._text.setFocus()

    def _keep(self) -> None:
        text = self._text.value().strip()
        if not text:
            self._text.setFocus()
            return
        bridge, who = self._bridge, self._who.value()
        if self._what.value() == DECIDE:
            names = {one.id: one.name for one in bridge.workshop.participants}
            decision = Decision(
                id=new_id(), text=text, step=bridge.session.step, decided_by=names.get(who or "", "")
            )
            kept = bridge.do(added(("decisions",), decision))
        else:
            kept = bridge.do(added(("parking",), ParkedItem(id=new_id(), text=text, owner=who)))
        if kept:
            self.accept()
