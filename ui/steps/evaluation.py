"""Meeting again: numbers before opinions, then what we keep, adjust, stop, and begin."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.before import AgreedButton, FaceBefore, PulseBefore
from ui.steps.fields import bare_field, rating
from ui.steps.item import ItemField
from ui.steps.parts import Answer, Column, PanelEditor, PerRow, grid_of, lines, row_of
from ui.steps.removal import remove_rows
from ui.steps.reviewing import ActionRow, HandOffRow, ReadingRow
from ui.steps.roll_line import Roll, RollLine
from ui.steps.rows import Entry, RowStack
from ui.steps.tables import Field, PlanTable
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import EmptyHint, Panel
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from ui.widgets.rating import Marks
from workshop.commands.evaluation import EVALUATIONS, BeginEvaluation, fresh_evaluation
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.evaluation import ActionReview, Adjustment, HandOffReview, Reading
from workshop.domain.ids import RowId, new_id
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.paths import Path
from workshop.domain.plan import ParkedItem
from workshop.domain.workshop import Workshop


class EvaluationEditor(PanelEditor):
    """One evaluation at a time; the newest first.

    Long, because its panels are built anew together whenever another evaluation is chosen.
    """

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._shown: RowId | None = None
        self._inside: QWidget | None = None
        self._parts: dict[str, Panel] = {}
        self._which = Picker(self.words, self.words("Evaluation"))
        self._which.edited.connect(self._choose)
        self._remove = Button(self.words("Remove"), kind="quiet", icon_before="trash")
        self._remove.clicked.connect(self._let_go)
        begin = Button(self.words("New evaluation"), kind="primary", icon_before="plus")
        begin.clicked.connect(self._begin)
        self._empty = EmptyHint(
            self.words("Meet again after six to twelve weeks: numbers first, then what changes."),
            icon="calendar-clock",
        )
        head = Panel(self.words("Evaluate and adjust together"), icon="repeat")
        head.column.addLayout(row_layout(self._which, self._remove, 1, begin))
        head.column.addWidget(self._empty)
        self.add(head)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _begin(self) -> None:
        today = self.bridge.clock.now().date()
        evaluation = fresh_evaluation(self.bridge.workshop, today, new_id)
        self._shown = evaluation.id
        self.bridge.do(BeginEvaluation(evaluation))

    def _choose(self, evaluation: RowId | None) -> None:
        self._shown = evaluation
        self._show(self.bridge.workshop)

    def _let_go(self) -> None:
        if self._shown is not None:
            remove_rows(self, self.bridge, EVALUATIONS, (self._shown,))

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.evaluations is not adopted.now.evaluations:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        ids = [one.id for one in workshop.evaluations]
        if self._shown not in ids:
            self._shown = ids[-1] if ids else None
        self._which.show_picks([Pick(one.id, self._title(workshop, one.id)) for one in workshop.evaluations])
        self._which.show_value(self._shown)
        self._which.setVisible(bool(ids))
        self._remove.setVisible(bool(ids))
        self._empty.setVisible(not ids)
        if self._inside is None or self._inside.property("evaluation") != self._shown:
            self._replace()

    def _title(self, workshop: Workshop, row: RowId) -> str:
        at = [one.id for one in workshop.evaluations].index(row)
        date = workshop.evaluations[at].date
        return self.words.date(date, "long") if date else self.words("Evaluation {n}", n=at + 1)

    def _replace(self) -> None:
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        if self._shown is None:
            return
        self._inside = QWidget()
        self._inside.setProperty("evaluation", self._shown)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        path = (*EVALUATIONS, self._shown)
        panels = {
            "session": self._session(path),
            "numbers": self._numbers(path),
            "actions": self._walk(path),
            "pulse": self._pulse(path),
            "learn": self._learned(path),
            "adjust": self._adjust(path),
            "parked": self._parked(),
        }
        for panel in panels.values():
            column.addWidget(panel)
        self._parts = {**panels, "date": panels["session"]}
        self.page.column.insertWidget(1, self._inside)

    def _session(self, path: Path) -> Panel:
        panel = Panel(self.words("This session"), icon="calendar-days")
        panel.column.addWidget(grid_of(self.bridge, path, ("date", "minutes", "one_face", "next_date")))
        panel.column.addWidget(FaceBefore(self.bridge, path[-1]))
        return panel

    def _numbers(self, path: Path) -> Panel:
        panel = Panel(self.words("Numbers before opinions"), icon="gauge", aside=AgreedButton(self.bridge))
        evaluation = path[-1]
        panel.column.addWidget(
            RowStack(
                self.bridge,
                (*path, "readings"),
                lambda row: ReadingRow(self.bridge, evaluation, row),
                lambda text: Reading(id=new_id(), note=text),
                entry=Entry(self.words("Readings"), self.words("Another reading"), "sunken"),
            )
        )
        return panel

    def _walk(self, path: Path) -> Panel:
        panel = Panel(self.words("Walk the actions and the hand-offs"), icon="list-checks")
        evaluation = path[-1]
        panel.column.addWidget(
            RowStack(
                self.bridge,
                (*path, "actions"),
                lambda row: ActionRow(self.bridge, evaluation, row),
                lambda text: ActionReview(id=new_id(), note=text),
                entry=Entry(self.words("Actions"), self.words("Another action"), "sunken"),
            )
        )
        panel.column.addWidget(Label(self.words("Hand-offs"), type="label"))
        panel.column.addWidget(
            RowStack(
                self.bridge,
                (*path, "handoffs"),
                lambda row: HandOffRow(self.bridge, evaluation, row),
                lambda _: HandOffReview(id=new_id()),
                entry=Entry(self.words("Hand-offs"), self.words("Another hand-off"), "sunken"),
            )
        )
        return panel

    def _parked(self) -> Panel:
        """What was parked travels along until somebody has taken it."""
        words = self.words
        panel = Panel(words("What was parked"), icon="square-parking")
        panel.column.addWidget(
            PlanTable(
                self.bridge,
                ("parking",),
                (Field("text", 180, 3), Field("owner", 140, 1), Field("follow_up", 180, 3)),
                lambda text: ParkedItem(id=new_id(), text=text),
                hint=words("Something for later"),
            )
        )
        return panel

    def _pulse(self, path: Path) -> Panel:
        words, bridge = self.words, self.bridge
        panel = Panel(words("The pulse again"), icon="activity")
        answers = (
            Answer(words("Before"), lambda row: PulseBefore(bridge, path[-1], row)),
            Answer(
                words("Now, 1 to 10"),
                lambda row: rating(bridge, (*path, "pulse", row), words("Pulse"), Marks.PULSE),
            ),
        )
        panel.column.addWidget(RollLine(bridge, Roll((*path, "pulse"), words("Pulse"), 1, 10)))
        panel.column.addWidget(PerRow(bridge, Target.PARTICIPANTS, answers, words("Pulse")))
        return panel

    def _learned(self, path: Path) -> Panel:
        panel = Panel(self.words("What did we learn?"), icon="lightbulb")
        panel.column.addWidget(lines(self.bridge, (*path, "learned"), self.words("Another lesson")))
        return panel

    def _adjust(self, path: Path) -> Panel:
        words = self.words
        where = (*path, "adjustments")
        panel = Panel(words("Keep, adjust, stop, new"), icon="sliders-horizontal")

        def editor(row: RowId) -> QWidget:
            holder = QWidget()
            box = QVBoxLayout(holder)
            box.setContentsMargins(0, 0, 0, 0)
            box.addLayout(
                row_layout(
                    bare_field(self.bridge, (*where, row, "kind")),
                    ItemField(self.bridge, (*where, row, "item")),
                )
            )
            box.addWidget(row_of(self.bridge, (*where, row), (Column("text"), Column("reason"))))
            return holder

        stack = RowStack(
            self.bridge,
            where,
            editor,
            lambda text: Adjustment(id=new_id(), text=text),
            entry=Entry(words("Adjustments"), words("Another change"), "sunken"),
        )
        panel.column.addWidget(stack)
        return panel

    @override
    def show_round(self, code: str) -> None:
        """See `StepEditor.show_round`."""
        inside, part = self._inside, self._parts.get(code)
        if inside is not None and part is not None:
            QTimer.singleShot(0, inside, lambda: self._come_to(inside, part))

    def _come_to(self, inside: QWidget, part: Panel) -> None:
        self.page.verticalScrollBar().setValue(max(0, inside.y() + part.y() - SPACE.small))

    @override
    def summary(self, workshop: Workshop) -> str:
        """See `StepEditor.summary`."""
        return self.words.count("{n} evaluation", "{n} evaluations", len(workshop.evaluations))
