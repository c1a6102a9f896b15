"""What we add in the customer's words, what we do about it, and what we truly promise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.born import offer_birth
from ui.steps.fields import bare_field, field, rating
from ui.steps.parts import Column, PanelEditor, lines, row_of
from ui.steps.rows import Entry, RowStack
from ui.steps.tables import Field, PlanTable
from ui.style.tokens import SPACE
from ui.widgets.forms import Grid
from ui.widgets.labels import Label
from ui.widgets.panels import Panel
from ui.widgets.rating import Marks
from workshop.domain.codes import OriginKind, StepCode
from workshop.domain.ids import RowId, new_id
from workshop.domain.overriding import override
from workshop.domain.paths import Path
from workshop.domain.proposition import Creator, Gain, Job, Pain, Promise, Reliever
from workshop.domain.workshop import Workshop

VALUE: Path = ("value_proposition",)


class PropositionEditor(PanelEditor):
    """The customer's side, our side, one sentence, and the promise ledger."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        sides = Grid((self._customer(), self._ours()), column=400, most=2)
        self.page.column.insertWidget(0, sides)
        self.add(self._sentence())
        self.add(self._promises(), "promises")

    def _customer(self) -> Panel:
        words = self.words
        panel = Panel(words("The customer"), icon="user")
        jobs = RowStack(
            self.bridge,
            (*VALUE, "jobs"),
            lambda row: row_of(
                self.bridge,
                (*VALUE, "jobs", row),
                (Column("rank", 0), Column("text", 4, "inline"), Column("kind", 0, "list")),
            ),
            lambda text: Job(id=new_id(), text=text),
            entry=Entry(words("Jobs"), words("What are they trying to get done?")),
        )
        panel.column.addWidget(Label(words("Jobs"), type="label"))
        panel.column.addWidget(jobs)
        for name, title, hint, make in (
            ("pains", words("Pains"), words("What keeps them awake?"), Pain),
            ("gains", words("Gains"), words("What would they miss us for?"), Gain),
        ):
            panel.column.addWidget(Label(title, type="label"))
            panel.column.addWidget(self._weighed((*VALUE, name), Entry(title, hint), make))
        return panel

    def _weighed(self, path: Path, entry: Entry, make: type[Pain | Gain]) -> RowStack:
        def editor(row: RowId) -> QWidget:
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(SPACE.small)
            text = bare_field(self.bridge, (*path, row, "text"), size="inline")
            line.addWidget(text, 1)
            weight = rating(self.bridge, (*path, row, "weight"), self.words("Weight"), Marks.DOTS)
            line.addWidget(weight, 0, Qt.AlignmentFlag.AlignTop)
            holder.setFocusProxy(text)
            return holder

        return RowStack(self.bridge, path, editor, lambda text: make(id=new_id(), text=text), entry=entry)

    def _ours(self) -> Panel:
        words = self.words
        panel = Panel(words("We"), icon="building")
        panel.column.addWidget(Label(words("What we deliver"), type="label"))
        panel.column.addWidget(lines(self.bridge, (*VALUE, "products"), words("Another product or service")))
        panel.column.addWidget(Label(words("Pain relievers"), type="label"))
        panel.column.addWidget(
            RowStack(
                self.bridge,
                (*VALUE, "relievers"),
                lambda row: row_of(
                    self.bridge, (*VALUE, "relievers", row), (Column("text", 3, "inline"), Column("pain", 2))
                ),
                lambda text: Reliever(id=new_id(), text=text),
                entry=Entry(words("Pain relievers"), words("What do we do about a pain?")),
            )
        )
        panel.column.addWidget(Label(words("Gain creators"), type="label"))
        panel.column.addWidget(
            RowStack(
                self.bridge,
                (*VALUE, "creators"),
                lambda row: row_of(
                    self.bridge, (*VALUE, "creators", row), (Column("text", 3, "inline"), Column("gain", 2))
                ),
                lambda text: Creator(id=new_id(), text=text),
                entry=Entry(words("Gain creators"), words("What do we do for a gain?")),
            )
        )
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
                Field("text", 180, 3),
                Field("made_by", 130, 1),
                Field("kept_by", 130, 1),
                Field("realistic", 80),
                Field("instead", 180, 3),
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
