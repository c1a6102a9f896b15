"""What an evaluation is laid beside: the plan as agreed, the pulses and the mark of one face before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge
from ui.steps.comparison_list import ComparisonList
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column, set_shown
from ui.widgets.layouts import row as row_layout
from workshop.document.compared import compared
from workshop.document.document import Adopted
from workshop.domain.ids import ParticipantId, RowId
from workshop.domain.workshop import Workshop


class AgreedButton(Button):
    """Shows the plan as it was agreed, beside the plan of now; away while nothing was agreed."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge.words("As agreed, and now"), kind="quiet", icon_before="git-compare")
        self._bridge = bridge
        self.clicked.connect(self._open)
        bridge.changed.connect(lambda adopted: self._show(adopted.now))
        self._show(bridge.workshop)

    def _show(self, workshop: Workshop) -> None:
        set_shown(self, workshop.agreed is not None)

    def _open(self) -> None:
        workshop = self._bridge.workshop
        if workshop.agreed is None:
            return
        self._bridge.flush_fields()
        words = self._bridge.words
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(words("As agreed, and now"))
        found = ComparisonList(words, before=words("As agreed"), after=words("Now"))
        found.show_steps(compared(workshop.agreed, self._bridge.workshop, words))
        close = Button(words("Close window"))
        close.clicked.connect(dialog.accept)
        heading = Label(words("As agreed, and now"), type="heading")
        parts = (heading, found, row_layout(1, close))
        dialog.setLayout(column(*parts, space=SPACE.normal, margin=SPACE.wide))
        dialog.resize(theme().px(980), theme().px(680))
        dialog.open()


class PulseBefore(Figures):
    """The numbers that somebody gave at start, end and each evaluation before: for the facilitator alone."""

    def __init__(self, bridge: Bridge, evaluation: RowId, person: ParticipantId) -> None:
        super().__init__("", tone="soft")
        self._bridge, self._evaluation, self._person = bridge, evaluation, person
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        marks = [workshop.pulse.start.get(self._person), workshop.pulse.end.get(self._person)]
        for one in workshop.evaluations:
            if one.id == self._evaluation:
                break
            marks.append(one.pulse.get(self._person))
        self.setText(" → ".join("–" if mark is None else str(mark) for mark in marks))


class FaceBefore(QWidget):
    """The mark of one face on its way: then, at each evaluation, and what we want."""

    def __init__(self, bridge: Bridge, evaluation: RowId) -> None:
        super().__init__()
        self._bridge, self._evaluation = bridge, evaluation
        self._said = Label("", tone="soft", wraps=True)
        self.setLayout(column(self._said))
        bridge.changed.connect(lambda adopted: self._show(adopted.now))
        self._show(bridge.workshop)

    def _show(self, workshop: Workshop) -> None:
        face, words = workshop.journey.one_face, self._bridge.words
        marks = [face.now, *(one.one_face for one in workshop.evaluations)]
        way = " → ".join(str(mark) for mark in marks if mark is not None)
        said = words("One face so far: {way}", way=way) if way else ""
        if said and face.target is not None:
            said += " · " + words("we want {mark}", mark=face.target)
        self._said.setText(said)
        set_shown(self, bool(said))
