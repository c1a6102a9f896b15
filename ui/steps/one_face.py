"""One face: the mark now and wanted, the house rules; and the Mirror beside what the map says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.fields import bare_field, rating
from ui.steps.parts import Answer, PerRow, lines
from ui.style.tokens import SPACE
from ui.widgets.forms import Grid, Labelled
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import ScrollColumn
from ui.widgets.panels import Panel
from ui.widgets.rating import Marks
from workshop.document.document import Adopted
from workshop.domain.ids import DisciplineId
from workshop.domain.kinds import Target
from workshop.domain.workshop import Workshop
from workshop.texts.names import field_name

ONE_FACE = ("journey", "one_face")


def one_face_page(bridge: Bridge) -> QWidget:
    """Return the page of the one face and the Mirror."""
    words = bridge.words
    page = ScrollColumn(space=SPACE.medium, margin=0)
    face = Panel(words("To the customer we have one face"), icon="scan-face")
    marks = Grid((), column=180, most=3)
    for name in ("now", "target"):
        title = field_name(words, f"journey.one_face.{name}")
        marks.add(Labelled(title, rating(bridge, (*ONE_FACE, name), title, Marks.DOTS)))
    face.column.addWidget(marks)
    face.column.addWidget(Label(field_name(words, "journey.one_face.rules"), type="label"))
    face.column.addWidget(lines(bridge, (*ONE_FACE, "rules"), words("Another house rule")))
    mirror = Panel(words("The Mirror: claimed beside mapped"), icon="scan-eye")
    answers = (
        Answer(words("Claimed, percent"), lambda row: bare_field(bridge, ("mirror", row))),
        Answer(words("Leads of all phases"), lambda row: MappedShare(bridge, row)),
    )
    mirror.column.addWidget(PerRow(bridge, Target.DISCIPLINES, answers, words("The Mirror")))
    page.column.addWidget(face)
    page.column.addWidget(mirror)
    page.column.addStretch(1)
    return page


class MappedShare(Figures):
    """The share of the phases that a discipline leads, as the map has it."""

    def __init__(self, bridge: Bridge, discipline: DisciplineId) -> None:
        super().__init__("", type="strong")
        self._words, self._discipline = bridge.words, discipline
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.journey is not adopted.now.journey:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        phases = workshop.journey.phases
        led = sum(phase.lead == self._discipline for phase in phases)
        self.setText(self._words.percent(100 * led / len(phases)) if phases else "–")
