"""Who does what, when and with which money; what could go wrong; what we agree."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.fields import bare_field
from ui.steps.origin import OriginField
from ui.steps.parts import Answer, Column, More, PanelEditor, PerRow, grid_of, lines, row_of
from ui.steps.rows import Entry, RowStack
from ui.style.tokens import SPACE
from ui.widgets.forms import Labelled
from ui.widgets.labels import Figures
from ui.widgets.panels import Panel
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId, new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.plan import Action, Risk
from workshop.domain.workshop import Workshop


class PlanEditor(PanelEditor):
    """Actions first, the pot beside them live, then risks and agreements."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._left = Figures("", type="lead")
        self.add(self._actions(), "actions")
        self.add(self._pot(), "pot")
        self.add(self._risks(), "premortem")
        agreements = Panel(self.words("Agreements"), icon="handshake")
        agreements.column.addWidget(lines(bridge, ("agreements",), self.words("What else do we agree?")))
        self.add(agreements, "agreements")
        bridge.changed.connect(self._follow)
        self._count(bridge.workshop)

    def _actions(self) -> Panel:
        panel = Panel(self.words("Actions"), icon="list-checks")
        stack = RowStack(
            self.bridge,
            ("actions",),
            self._action,
            lambda text: Action(id=new_id(), title=text),
            entry=Entry(self.words("Actions"), self.words("A verb and a result"), "sunken"),
        )
        panel.column.addWidget(stack)
        return panel

    def _action(self, row: RowId) -> QWidget:
        path = ("actions", row)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        first = row_of(
            self.bridge,
            path,
            (Column("title", 5, "inline"), Column("owner", 2), Column("due", 1), Column("budget", 1)),
        )
        column.addWidget(first)
        column.addWidget(More(self.bridge, lambda: self._details(row)))
        holder.setFocusProxy(first)
        return holder

    def _details(self, row: RowId) -> QWidget:
        path = ("actions", row)
        names = (
            "first_step",
            "done_when",
            "decides",
            "goal",
            "disciplines",
            "hours",
            "accepted",
            "status:list",
        )
        grid = grid_of(self.bridge, path, names, column=180)
        grid.add(Labelled(self.words("Born from"), OriginField(self.bridge, row)), 2)
        return grid

    def _pot(self) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("The pot"), icon="piggy-bank", aside=self._left)
        panel.column.addWidget(grid_of(bridge, ("budget",), ("available", "currency:list", "period")))
        answers = (
            Answer(words("Contribution"), lambda row: bare_field(bridge, ("budget", "contributions", row))),
        )
        panel.column.addWidget(PerRow(bridge, Target.DISCIPLINES, answers, words("The pot")))
        return panel

    def _risks(self) -> Panel:
        words = self.words
        panel = Panel(words("It is half a year later and it failed: why?"), icon="triangle-alert")
        columns = (Column("text", 4), Column("likelihood", 0), Column("measure", 4), Column("owner", 2))
        stack = RowStack(
            self.bridge,
            ("risks",),
            lambda row: row_of(self.bridge, ("risks", row), columns),
            lambda text: Risk(id=new_id(), text=text),
            entry=Entry(words("Risks"), words("Another reason")),
        )
        panel.column.addWidget(stack)
        return panel

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.budget is not now.budget or before.actions is not now.actions:
            self._count(now)

    def _count(self, workshop: Workshop) -> None:
        if workshop.budget.available is None:
            self._left.setText("")
            return
        left = workshop.budget.available - sum(action.budget or 0 for action in workshop.actions)
        words = self.words
        text = (
            words("{money} left", money=words.money(left))
            if left >= 0
            else words("{money} too much", money=words.money(-left))
        )
        self._left.setText(text)
        self._left.set_tone("bad" if left < 0 else "")

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        actions = words.count("{n} action", "{n} actions", len(workshop.actions))
        ready = sum(bool(one.owner and one.due and one.first_step) for one in workshop.actions)
        return f"{actions} · " + words("{n} with owner, date and first step", n=words.number(ready))
