"""What we add in the customer's words, what we do about it, and what we truly promise."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.born import offer_birth
from ui.steps.fields import bare_field, field
from ui.steps.job_row import JobRow
from ui.steps.parts import PanelEditor, lines
from ui.steps.rows import Entry, RowStack
from ui.steps.tables import Field, PlanTable
from ui.steps.value_map import GAINS, PAINS, VALUE, Cards, ValueMap
from ui.style.tokens import SPACE
from ui.widgets.beside import Beside
from ui.widgets.labels import Label
from ui.widgets.layouts import column as column_layout
from ui.widgets.panels import Panel
from workshop.domain.codes import OriginKind, StepCode
from workshop.domain.ids import new_id
from workshop.domain.overriding import override
from workshop.domain.proposition import Creator, Gain, Job, Pain, Promise, Reliever
from workshop.domain.workshop import Workshop


class PropositionEditor(PanelEditor):
    """The customer's side, our side and the lines between them, one sentence, and the promise ledger."""

    is_wide = True

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        theirs, ours = self._customer(), self._ours()
        self.map = ValueMap(bridge, theirs, ours)
        self.add(self.map, "customer_side", "our_side")
        self.bring_in(self._pains, "lines")
        self.add(self._sentence())
        self.add(self._promises(), "promises")

    def _customer(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("The customer"), icon="user")
        jobs = RowStack(
            bridge,
            (*VALUE, "jobs"),
            lambda row: JobRow(bridge, row),
            lambda text: Job(id=new_id(), text=text, rank=next_rank(bridge.workshop)),
            entry=Entry(words("Jobs"), words("What are they trying to get done?")),
        )
        self._pains = Cards(
            bridge,
            PAINS,
            Entry(words("Pains"), words("What keeps them awake?")),
            lambda text: Pain(id=new_id(), text=text),
            is_ours=False,
        )
        gains = Cards(
            bridge,
            GAINS,
            Entry(words("Gains"), words("What would they miss us for?")),
            lambda text: Gain(id=new_id(), text=text),
            is_ours=False,
        )
        panel.column.addWidget(
            Beside(
                (_stood(Label(words("Jobs"), type="label"), jobs), 2),
                (_stood(self._pains, gains), 3),
                fold=640,
            )
        )
        panel.column.addStretch(1)
        return panel

    def _ours(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("We"), icon="building")
        relievers = Cards(
            bridge,
            PAINS,
            Entry(words("Pain relievers"), words("What do we do about a pain?")),
            lambda text: Reliever(id=new_id(), text=text),
            is_ours=True,
        )
        creators = Cards(
            bridge,
            GAINS,
            Entry(words("Gain creators"), words("What do we do for a gain?")),
            lambda text: Creator(id=new_id(), text=text),
            is_ours=True,
        )
        products = lines(bridge, (*VALUE, "products"), words("Another product or service"))
        panel.column.addWidget(
            Beside(
                (_stood(relievers, creators), 3),
                (_stood(Label(words("What we deliver"), type="label"), products), 2),
                fold=560,
                last_first=True,
            )
        )
        panel.column.addStretch(1)
        return panel

    def _sentence(self) -> Panel:
        panel = Panel(self.words("In one sentence"), icon="quote", role="accent")
        hint = self.words("For … who …, we …")
        panel.column.addWidget(bare_field(self.bridge, (*VALUE, "statement"), size="lead", hint=hint))
        note = self.words("Not on the room’s screen; printed in the detail pages.")
        panel.column.addWidget(field(self.bridge, (*VALUE, "fit_note"), size="area", note=note))
        return panel

    def _promises(self) -> Panel:
        words = self.words
        panel = Panel(words("Promises: who makes them, who must keep them"), icon="scroll-text")
        table = PlanTable(
            self.bridge,
            ("promises",),
            (
                Field("text", 150, 2, lines=2),
                Field("made_by", 120, 0),
                Field("kept_by", 170, 0, lead="arrow-right"),
                Field("realistic", 86),
                Field("instead", 170, 4, lines=3),
            ),
            lambda text: Promise(id=new_id(), text=text),
            hint=words("Which promise do we make that others must keep?"),
        )
        offer_birth(table, self.bridge, OriginKind.PROMISE)
        panel.column.addWidget(table)
        return panel

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words, value = self.words, workshop.value_proposition
        joined = [one.pain for one in value.relievers if one.pain] + [
            one.gain for one in value.creators if one.gain
        ]
        drawn = words.count("{n} line", "{n} lines", len(joined))
        promises = words.count("{n} promise", "{n} promises", len(workshop.promises))
        return f"{drawn} · {promises}"


def next_rank(workshop: Workshop) -> int:
    """Return the rank after the last one."""
    ranks = [job.rank or 0 for job in workshop.value_proposition.jobs]
    return min(max(ranks, default=0) + 1, 99)


def _stood(*parts: QWidget) -> QWidget:
    """Return parts under each other, at the top of their room."""
    shown = QWidget()
    shown.setLayout(column_layout(*parts, 1, space=SPACE.medium))
    return shown
