"""The same customer in everybody's mind, including the one to decline."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.fields import bare_field, name_of
from ui.steps.parts import Column, PanelEditor, facts_of, lines, row_of
from ui.steps.tables import Field, PlanTable
from ui.style.tokens import SPACE
from ui.widgets.beside import Beside
from ui.widgets.layouts import column
from ui.widgets.panels import Panel
from workshop.domain.codes import StepCode
from workshop.domain.customer import Buyer
from workshop.domain.ids import new_id
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop


class CustomerEditor(PanelEditor):
    """The profile, a persona with a voice, who decides, and to whom we say no."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        profile, best = self._profile(), self._best()
        voice = QWidget()
        voice.setLayout(column(self._persona(), best, space=SPACE.medium))
        self.add(Beside((profile, 3), (voice, 2), fold=760))
        self.bring_in(profile, "profile")
        self.bring_in(best, "best_and_hardest")
        self.add(self._buyers(), "buying_team")
        must = self._edge("must_have", self.words("Must have"), self.words("Another must-have"), "good")
        no = self._edge(
            "disqualifiers", self.words("To whom we say no"), self.words("To whom do we say no?"), "bad"
        )
        self.add(Beside((must, 2), (no, 3), fold=560), "disqualifiers")

    def _profile(self) -> Panel:
        path = ("ideal_customer",)
        panel = Panel(self.words("The profile"), icon="target")
        name = (*path, "name")
        panel.column.addWidget(bare_field(self.bridge, name, size="heading", hint=name_of(self.bridge, name)))
        names = ("sector", "size", "region", "situation", "trigger", "budget", "evidence")
        panel.column.addWidget(facts_of(self.bridge, path, names))
        panel.column.addStretch(1)
        return panel

    def _persona(self) -> Panel:
        path = ("ideal_customer", "persona")
        panel = Panel(self.words("Persona"), icon="quote", role="accent")
        hint = self.words("What this customer would say")
        panel.column.addWidget(bare_field(self.bridge, (*path, "quote"), size="heading", hint=hint))
        panel.column.addWidget(row_of(self.bridge, path, (Column("name", 3), Column("age", 0))))
        return panel

    def _best(self) -> Panel:
        panel = Panel(self.words("Best customers so far"), icon="star")
        hint = self.words("What happened, no names")
        panel.column.addWidget(lines(self.bridge, ("ideal_customer", "best_customers"), hint))
        panel.column.addStretch(1)
        return panel

    def _buyers(self) -> Panel:
        path = ("ideal_customer", "buying_team")
        panel = Panel(self.words("Who decides"), icon="users")
        table = PlanTable(
            self.bridge,
            path,
            (
                Field("role", 130, 2, lines=2),
                Field("wants", 160, 3, lines=2),
                Field("fears", 160, 3, lines=2),
            ),
            lambda text: Buyer(id=new_id(), role=text),
            hint=self.words("Another role: who signs, who uses, who can block?"),
        )
        panel.column.addWidget(table)
        return panel

    def _edge(self, name: str, title: str, hint: str, tone: str) -> Panel:
        icon = "circle-check" if tone == "good" else "ban"
        panel = Panel(title, icon=icon, icon_colour=tone)
        panel.column.addWidget(lines(self.bridge, ("ideal_customer", name), hint, sign=tone))
        panel.column.addStretch(1)
        return panel

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words, customer = self.words, workshop.ideal_customer
        roles = words.count("{n} buying role", "{n} buying roles", len(customer.buying_team))
        noes = words.count("{n} disqualifier", "{n} disqualifiers", len(customer.disqualifiers))
        return f"{roles} · {noes}"
