"""P: what comes up and does not belong here is parked, what was decided is written down, in two seconds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.choice import Choice, Option
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.commands.edits import added
from workshop.domain.codes import StepCode
from workshop.domain.ids import new_id
from workshop.domain.plan import Decision, ParkedItem
from workshop.domain.rows import Row

_PARKED, _DECIDED = "parked", "decided"


class ParkingDialog(QDialog):
    """One line, Enter, and back to the conversation."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        words = bridge.words
        self.setWindowTitle(words("Park something, or note a decision"))
        self._kind = Choice(
            words("What it is"),
            (
                Option(_PARKED, words("For later"), icon="square-parking"),
                Option(_DECIDED, words("Decided"), icon="gavel"),
            ),
        )
        self._kind.show_value(_PARKED)
        self._text = TextField(words)
        self._text.setAccessibleName(words("What it is about"))
        self._who = Picker(
            words,
            words("Who takes it along"),
            tuple(Pick(one.id, one.name) for one in bridge.workshop.participants if one.name),
            none_text=words("nobody yet"),
        )
        self._asked = Label("", tone="soft")
        self._who_row = QWidget()
        self._who_row.setLayout(row(self._asked, self._who, 1))
        self._add = PrimaryButton(words("Write it down"), key="Enter")
        cancel = Button(words("Cancel"))
        self._list = Label("", tone="soft", wraps=True)
        buttons = row(1, cancel, self._add)
        parts = (row(self._kind, 1), self._text, self._who_row, self._list, buttons)
        self.setLayout(column(*parts, space=SPACE.medium, margin=SPACE.wide))
        self.resize(520, self.sizeHint().height())
        cancel.clicked.connect(self.reject)
        self._connect()
        self._show_kind()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        drafts = self._bridge.drafts
        drafts.attend(self._text, "parking")
        self.finished.connect(lambda _: drafts.keep("parking", ""))
        self._kind.edited.connect(lambda _: self._show_kind())
        self._text.entered.connect(self._write)
        self._add.clicked.connect(self._write)

    def _show_kind(self) -> None:
        words, workshop = self._bridge.words, self._bridge.workshop
        is_parked = self._kind.value() == _PARKED
        self._asked.setText(words("Who takes it along") if is_parked else words("Who decided"))
        count = len(workshop.parking) if is_parked else len(workshop.decisions)
        self._list.setText(
            words.count("{n} item is parked.", "{n} items are parked.", count)
            if is_parked
            else words.count("{n} decision is written down.", "{n} decisions are written down.", count)
        )
        self._text.setFocus()

    def _write(self) -> None:
        text = self._text.value().strip()
        if not text:
            self._text.setFocus()
            return
        path, new = self._row(text)
        if self._bridge.do(added((path,), new)):
            self.accept()

    def _row(self, text: str) -> tuple[str, Row]:
        if self._kind.value() == _PARKED:
            return "parking", ParkedItem(id=new_id(), text=text, owner=self._who.value())
        step = self._bridge.session.step
        where = step if step not in (StepCode.BREAK, StepCode.OWN) else None
        who = next(
            (one.name for one in self._bridge.workshop.participants if one.id == self._who.value()), ""
        )
        return "decisions", Decision(id=new_id(), text=text, step=where, decided_by=who)
