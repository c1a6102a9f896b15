"""Who does what, when and with which money; what could go wrong; what we agree."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.arranging import By, grouped
from ui.steps.born import FromFindings, offer_birth
from ui.steps.fields import bare_field, field
from ui.steps.origin import OriginField
from ui.steps.parts import Answer, PanelEditor, PerRow, grid_of, lines
from ui.steps.pot_aside import PotAside
from ui.steps.tables import Field, PlanTable
from ui.style.tokens import SPACE
from ui.widgets.buttons import IconButton
from ui.widgets.choice import Choice, Option
from ui.widgets.forms import Labelled
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from ui.widgets.table_columns import Group
from workshop.document.document import Adopted
from workshop.domain.codes import OriginKind, StepCode
from workshop.domain.ids import RowId, new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.plan import Action, Risk
from workshop.domain.workshop import Workshop
from workshop.insight.money import pot


class PlanEditor(PanelEditor):
    """Actions first, the pot beside them live, then risks and agreements."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._left = Figures("", type="lead")
        self._inspected: RowId | None = None
        self._by = By.GOAL
        self._aside: PotAside | None = None
        self.add(self._actions(), "actions")
        self.add(self._pot(), "pot")
        self.add(self._risks(), "premortem")
        agreements = Panel(self.words("Agreements"), icon="handshake")
        agreements.column.addWidget(lines(bridge, ("agreements",), self.words("What else do we agree?")))
        self.add(agreements, "agreements")
        bridge.changed.connect(self._follow)
        self._count(bridge.workshop)

    def _actions(self) -> Panel:
        panel = Panel(self.words("Actions"), icon="list-checks", aside=FromFindings(self.bridge))
        panel.column.addWidget(self._arranging())
        self._table = PlanTable(
            self.bridge,
            ("actions",),
            (
                Field("title", 180, 5),
                Field("owner", 116, 1),
                Field("accepted", 56, title=self.words("Yes?")),
                Field("disciplines", 104),
                Field("due", 100),
                Field("budget", 80),
                Field("first_step", 110, 2),
            ),
            lambda text: Action(id=new_id(), title=text),
            hint=self.words("A verb and a result"),
            groups=self._grouped,
        )
        self._table.chosen.connect(self._inspect)
        panel.column.addWidget(self._table)
        return panel

    def _arranging(self) -> QWidget:
        """What the actions are put together by; moving a row within its group goes on as before."""
        words = self.words
        names = {
            By.GOAL: words("Goal"),
            By.OWNER: words("Owner"),
            By.DISCIPLINE: words("Discipline"),
            By.DUE: words("Date"),
            By.STATUS: words("State"),
        }
        choice = Choice(
            words("Put together by"), [Option(by, name) for by, name in names.items()], shape="pills"
        )
        choice.show_value(self._by)
        choice.edited.connect(self._arrange)
        holder = QWidget()
        holder.setLayout(row_layout(Label(words("Put together by"), tone="soft"), choice, 1))
        return holder

    def _arrange(self, by: str) -> None:
        self._by = By(by)
        self._table.refresh()

    def _grouped(self, workshop: Workshop) -> list[Group]:
        return grouped(workshop, self._by, self.words, self.bridge.clock.now().date())

    def _inspect(self, row: RowId | None) -> None:
        """Show the rest of an action beside the table."""
        if row is None or all(one.id != row for one in self.bridge.workshop.actions):
            self._leave()
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
        close = IconButton("x", self.words("Back to the script"))
        close.clicked.connect(self._leave)
        column.addLayout(row_layout(Label(self.words("Action"), type="label"), 1, close))
        column.addWidget(bare_field(self.bridge, (*path, "title"), size="lead"))
        for name in ("goal", "done_when", "decides", "hours", "budget", "accepted", "status:list"):
            plain, _, size = name.partition(":")
            column.addWidget(field(self.bridge, (*path, plain), size=size))
        column.addWidget(
            Labelled(self.words("Born from"), OriginField(self.bridge, row, self.jump_requested.emit))
        )
        return holder

    def _leave(self) -> None:
        self._inspected = None
        self.inspected.emit(None)

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
        offer_birth(table, self.bridge, OriginKind.RISK)
        panel.column.addWidget(table)
        return panel

    def _follow(self, adopted: Adopted) -> None:
        before, now = adopted.before, adopted.now
        if before.budget is not now.budget or before.actions is not now.actions:
            self._count(now)

    def _count(self, workshop: Workshop) -> None:
        self._left.setText(self._left_in(workshop))
        self._left.set_tone("bad" if pot(workshop).is_overspent else "")

    def _left_in(self, workshop: Workshop) -> str:
        left, words = pot(workshop).left, self.words
        if left is None:
            return ""
        money = words.money(abs(left), workshop.budget.currency or "EUR")
        return words("{money} left", money=money) if left >= 0 else words("{money} too much", money=money)

    @override
    def aside(self) -> QWidget:
        """See `StepEditor.aside`: the pot, live while somebody types."""
        if self._aside is None:
            self._aside = PotAside(self.bridge)
        return self._aside

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        actions = words.count("{n} action", "{n} actions", len(workshop.actions))
        ready = sum(bool(one.owner and one.due and one.first_step) for one in workshop.actions)
        parts = [actions, words("{n} with owner, date and first step", n=words.number(ready))]
        return " · ".join([*parts, *filter(None, (self._left_in(workshop),))])
