"""Who does what, when and with which money; what could go wrong; what we agree."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.fields import bare_field, field
from ui.steps.origin import OriginField
from ui.steps.parts import Answer, PanelEditor, PerRow, grid_of, lines
from ui.steps.tables import Field, PlanTable
from ui.style.tokens import SPACE
from ui.widgets.forms import Labelled
from ui.widgets.labels import Figures
from ui.widgets.panels import Panel
from ui.widgets.table_columns import Group
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
        self._inspected: RowId | None = None
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
        self._table = PlanTable(
            self.bridge,
            ("actions",),
            (
                Field("title", 200, 4),
                Field("owner", 130, 1),
                Field("disciplines", 150),
                Field("due", 104),
                Field("budget", 84),
                Field("first_step", 150, 2),
            ),
            lambda text: Action(id=new_id(), title=text),
            hint=self.words("A verb and a result"),
            groups=self._by_goal,
        )
        self._table.chosen.connect(self._inspect)
        panel.column.addWidget(self._table)
        return panel

    def _by_goal(self, workshop: Workshop) -> list[Group]:
        """Actions under their goals, in the goals' order, each with its money; those without one last."""
        words = self.words
        goals = [(goal.id, goal.title) for goal in workshop.goals]
        groups = []
        for goal, title in [*goals, (None, words("Without a goal"))]:
            rows = [one for one in workshop.actions if one.goal == goal]
            if rows and goals:
                total = words.money(sum(one.budget or 0 for one in rows))
                groups.append(Group(goal or "", title, [one.id for one in rows], {"budget": total}))
        return groups

    def _inspect(self, row: RowId | None) -> None:
        """Show the rest of an action beside the table."""
        if row is None or all(one.id != row for one in self.bridge.workshop.actions):
            self.inspected.emit(None)
            return
        if self._inspected == row:
            return
        self._inspected = row
        self.inspected.emit(self.details(row))

    def details(self, row: RowId) -> QWidget:
        """Return the fields of an action that the table has no column for."""
        path = ("actions", row)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(bare_field(self.bridge, (*path, "title"), size="lead"))
        for name in ("goal", "done_when", "decides", "hours", "accepted", "status:list"):
            plain, _, size = name.partition(":")
            column.addWidget(field(self.bridge, (*path, plain), size=size))
        column.addWidget(Labelled(self.words("Born from"), OriginField(self.bridge, row)))
        return holder

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
        table = PlanTable(
            self.bridge,
            ("risks",),
            (
                Field("text", 180, 3),
                Field("likelihood", 80),
                Field("measure", 180, 3),
                Field("owner", 140, 1),
            ),
            lambda text: Risk(id=new_id(), text=text),
            hint=words("Another reason"),
        )
        panel.column.addWidget(table)
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
