"""A few goals that nobody can reach alone, each with one number and everybody's share."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.born import BornButton
from ui.steps.fields import bare_field, name_of
from ui.steps.goal_seeds import GoalSeeds
from ui.steps.parts import Answer, More, PanelEditor, PerRow, grid_of
from ui.steps.rows import Entry, RowStack
from ui.steps.usual_tables import kpi_table
from ui.style.tokens import SPACE
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from workshop.domain.codes import OriginKind, StepCode
from workshop.domain.goals import Goal
from workshop.domain.ids import RowId, new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop


class GoalsEditor(PanelEditor):
    """Goals as cards; in an enterprise each team's own target stands beside them."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        panel = Panel(self.words("Shared goals"), icon="flag")
        self._stack = RowStack(
            bridge,
            ("goals",),
            self._goal,
            lambda text: Goal(id=new_id(), title=text),
            entry=Entry(self.words("Shared goals"), self.words("A goal that nobody reaches alone"), "sunken"),
        )
        panel.column.addWidget(self._stack)
        self.add(GoalSeeds(bridge), "choose")
        self.add(panel, "write", "measure", "contribute")
        self.add(self._conflicts())

    def _goal(self, row: RowId) -> QWidget:
        path = ("goals", row)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        title = bare_field(
            self.bridge, (*path, "title"), size="lead", hint=name_of(self.bridge, (*path, "title"))
        )
        line = row_layout(title, BornButton(self.bridge, OriginKind.GOAL, row))
        line.setStretch(0, 1)
        column.addLayout(line)
        names = ("kpi", "baseline", "target", "unit", "direction", "due", "measure_by", "source")
        column.addWidget(grid_of(self.bridge, path, names, column=130, most=4))
        column.addWidget(
            More(self.bridge, lambda: self._shares(row), self.words("What each discipline adds"))
        )
        holder.setFocusProxy(title)
        return holder

    def _shares(self, row: RowId) -> QWidget:
        words, bridge = self.words, self.bridge
        answers = (
            Answer(
                words("Their part, in one sentence"),
                lambda discipline: bare_field(bridge, ("goals", row, "contributions", discipline)),
                stretch=1,
            ),
        )
        return PerRow(bridge, Target.DISCIPLINES, answers, words("What each discipline adds"))

    def _conflicts(self) -> Panel:
        panel = Panel(self.words("Which own target works against this?"), icon="git-compare")
        panel.column.addWidget(kpi_table(self.bridge))
        return panel

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        words = self.words
        goals = words.count("{n} goal", "{n} goals", len(workshop.goals))
        measured = sum(goal.baseline is not None for goal in workshop.goals)
        return f"{goals} · " + words.count(
            "{n} with a number for today", "{n} with a number for today", measured
        )
