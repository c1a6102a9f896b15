"""The same customer in everybody's mind, including the one to decline."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.fields import bare_field, field
from ui.steps.parts import PanelEditor, grid_of, lines
from ui.steps.tables import Field, PlanTable
from ui.widgets.forms import Grid
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
        self.add(self._profile(), "profile")
        self.add(self._persona())
        self.add(self._buyers(), "buying_team")
        edges = Panel(self.words("Where the line runs"), icon="split")
        edges.column.addWidget(self._edges())
        self.add(edges, "disqualifiers")
        best = Panel(self.words("Best customers so far"), icon="star")
        hint = self.words("What happened, without names of people")
        best.column.addWidget(lines(bridge, ("ideal_customer", "best_customers"), hint))
        self.add(best, "best_and_hardest")

    def _profile(self) -> Panel:
        panel = Panel(self.words("The profile"), icon="target")
        panel.column.addWidget(field(self.bridge, ("ideal_customer", "name"), size="heading"))
        names = ("sector", "size", "region", "budget", "situation:area", "trigger:area", "evidence:area")
        panel.column.addWidget(grid_of(self.bridge, ("ideal_customer",), names, column=200))
        return panel

    def _persona(self) -> Panel:
        path = ("ideal_customer", "persona")
        panel = Panel(self.words("Persona"), icon="quote", role="accent")
        hint = self.words("What this customer would say")
        panel.column.addWidget(bare_field(self.bridge, (*path, "quote"), size="heading", hint=hint))
        panel.column.addWidget(grid_of(self.bridge, path, ("name", "age")))
        return panel

    def _buyers(self) -> Panel:
        path = ("ideal_customer", "buying_team")
        panel = Panel(self.words("Who decides"), icon="users")
        table = PlanTable(
            self.bridge,
            path,
            (Field("role", 130, 2), Field("wants", 160, 3), Field("fears", 160, 3)),
            lambda text: Buyer(id=new_id(), role=text),
            hint=self.words("Another role: who signs, who uses, who can block?"),
        )
        panel.column.addWidget(table)
        return panel

    def _edges(self) -> QWidget:
        grid = Grid((), column=320, most=2)
        for name, icon, tone, hint in (
            ("must_have", "circle-check", "good", self.words("Another must-have")),
            ("disqualifiers", "ban", "bad", self.words("To whom do we say no?")),
        ):
            path = ("ideal_customer", name)
            panel = Panel(
                self.words("Must have") if name == "must_have" else self.words("To whom we say no"),
                icon=icon,
                icon_colour=tone,
                role="sunken",
            )
            panel.column.addWidget(lines(self.bridge, path, hint, sign=tone))
            grid.add(panel)
        return grid

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words, customer = self.words, workshop.ideal_customer
        roles = words.count("{n} buying role", "{n} buying roles", len(customer.buying_team))
        noes = words.count("{n} disqualifier", "{n} disqualifiers", len(customer.disqualifiers))
        return f"{roles} · {noes}"
