"""The rows of an evaluation: what was agreed and how it stood before, how it is now, and what we decide."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.commanded import Commanded
from ui.steps.fields import bare_field, title_of
from ui.steps.parts import Column, row_of
from ui.style.tokens import SPACE
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import clear, column
from ui.widgets.layouts import row as row_layout
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.commands.evaluation import EVALUATIONS, Decide, ReviewAction, ReviewHandOff
from workshop.document.document import Adopted
from workshop.document.reviewed import goal_before, standing_before
from workshop.domain.codes import ActionStatus, AdjustmentKind, Light
from workshop.domain.errors import DomainError
from workshop.domain.ids import RowId, new_id
from workshop.domain.overriding import override
from workshop.domain.paths import read
from workshop.domain.workshop import Workshop
from workshop.texts.names import code_name

_DECISIONS = (AdjustmentKind.KEEP, AdjustmentKind.ADJUST, AdjustmentKind.STOP)


class ReviewRow(QWidget):
    """One row of an evaluation; `part` is readings, actions or handoffs."""

    def __init__(self, bridge: Bridge, evaluation: RowId, part: str, row: RowId) -> None:
        super().__init__()
        self.bridge, self.evaluation, self.part, self.row = bridge, evaluation, part, row
        self.path = (*EVALUATIONS, evaluation, part, row)
        self.about = Label("", type="strong", wraps=True)
        self.before = Label("", tone="soft", wraps=True)
        self.box = column(self.about, self.before, space=SPACE.tiny)
        self.setLayout(self.box)
        bridge.changed.connect(self._follow)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before is not adopted.now:
            self.show_before(adopted.now)

    def show_before(self, workshop: Workshop) -> None:
        """Say what it is about, and how it stood."""
        raise NotImplementedError

    def present(self, workshop: Workshop) -> Any:
        """The row itself, None when it is gone."""
        try:
            return read(workshop, self.path)
        except DomainError:
            return None


class ReadingRow(ReviewRow):
    """A goal's number: as agreed and last time, then now; only then what we make of it."""

    def __init__(self, bridge: Bridge, evaluation: RowId, row: RowId) -> None:
        super().__init__(bridge, evaluation, "readings", row)
        goal = read(bridge.workshop, self.path).goal
        columns = (Column("value", 1), Column("note", 4))
        known = [one for one in bridge.workshop.goals if one.id == goal]
        fields = row_of(bridge, self.path, columns if known else (Column("goal", 3), *columns))
        self.box.addWidget(fields)
        if known:
            self.box.addWidget(Decision(bridge, evaluation, known[0].public_id))
        self.setFocusProxy(fields)
        self.show_before(bridge.workshop)

    @override
    def show_before(self, workshop: Workshop) -> None:
        """The goal, its way as agreed, and the last number."""
        reading = self.present(workshop)
        goal = next((one for one in workshop.goals if reading is not None and one.id == reading.goal), None)
        self.about.setText(goal.title if goal else "")
        self.about.setVisible(goal is not None)
        said = goal_before(workshop, self.evaluation, goal, self.bridge.words) if goal else ""
        self.before.setText(said)
        self.before.setVisible(bool(said))


class ActionRow(ReviewRow):
    """How an action stands, in the evaluation and today; what is decided about it."""

    def __init__(self, bridge: Bridge, evaluation: RowId, row: RowId) -> None:
        super().__init__(bridge, evaluation, "actions", row)
        words = bridge.words
        review = read(bridge.workshop, self.path)
        known = [one for one in bridge.workshop.actions if one.id == review.action]
        picks = [Pick(code, code_name(words, code)) for code in ActionStatus]
        status = Picker(words, words("How it stands"), picks, none_text="–")
        Commanded(
            status,
            bridge,
            lambda now: read(now, self.path).status,
            lambda code: ReviewAction(
                evaluation, row, read(bridge.workshop, self.path).action, ActionStatus(code) if code else None
            ),
        )
        note = bare_field(bridge, (*self.path, "note"), hint=words("Remark"))
        parts: list[QWidget] = [status, note]
        if not known:
            parts.insert(0, bare_field(bridge, (*self.path, "action")))
        line = row_layout(*parts)
        line.setStretch(len(parts) - 1, 3)
        line.setStretch(len(parts) - 2, 1)
        self.box.addLayout(line)
        if known:
            self.box.addWidget(Decision(bridge, evaluation, known[0].public_id))
        self.setFocusProxy(status)
        self.show_before(bridge.workshop)

    @override
    def show_before(self, workshop: Workshop) -> None:
        """The action, who carries it, and how it stood the time before."""
        review = self.present(workshop)
        action = next((one for one in workshop.actions if review and one.id == review.action), None)
        self.about.setText(action.title if action else "")
        self.about.setVisible(action is not None)
        said = standing_before(workshop, self.evaluation, action, self.bridge.words) if action else ""
        self.before.setText(said)
        self.before.setVisible(bool(said))


class HandOffRow(ReviewRow):
    """A hand-off from red to green, in the evaluation and on the journey of today."""

    def __init__(self, bridge: Bridge, evaluation: RowId, row: RowId) -> None:
        super().__init__(bridge, evaluation, "handoffs", row)
        words = bridge.words
        review = read(bridge.workshop, self.path)
        known = any(one.id == review.handoff for one in bridge.workshop.journey.handoffs)
        options = [Option(code, code_name(words, code)) for code in Light]
        light = Choice(words("How it goes"), options, can_be_none=True)
        Commanded(
            light,
            bridge,
            lambda now: read(now, self.path).status,
            lambda code: ReviewHandOff(
                evaluation, row, read(bridge.workshop, self.path).handoff, Light(code) if code else None
            ),
        )
        picker = None if known else bare_field(bridge, (*self.path, "handoff"))
        self.box.addLayout(row_layout(picker, light, 1))
        self.setFocusProxy(light)
        self.show_before(bridge.workshop)

    @override
    def show_before(self, workshop: Workshop) -> None:
        """The hand-off, and how it went the time before."""
        review = self.present(workshop)
        found = next((one for one in workshop.journey.handoffs if review and one.id == review.handoff), None)
        self.about.setText(title_of(workshop, found) if found else "")
        self.about.setVisible(found is not None)
        said = standing_before(workshop, self.evaluation, found, self.bridge.words) if found else ""
        self.before.setText(said)
        self.before.setVisible(bool(said))


class Decision(QWidget):
    """Keep, adjust or stop; what comes in its place and why, once that is chosen."""

    def __init__(self, bridge: Bridge, evaluation: RowId, item: str) -> None:
        super().__init__()
        words = bridge.words
        self._bridge, self._item = bridge, item
        self._path = (*EVALUATIONS, evaluation, "adjustments")
        self._row: RowId | None = None
        options = [Option(kind, code_name(words, kind)) for kind in _DECISIONS]
        choice = Choice(words("What we decide"), options, shape="pills", can_be_none=True)
        Commanded(
            choice,
            bridge,
            self._kind,
            lambda code: Decide(evaluation, item, AdjustmentKind(code) if code else None, new_id()),
        )
        self._inside = column(space=0)
        line = row_layout(choice, space=SPACE.small)
        line.addLayout(self._inside, 1)
        self.setLayout(line)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _present(self, workshop: Workshop) -> Any:
        rows = read(workshop, self._path)
        about = (one for one in rows if one.item == self._item and one.kind is not AdjustmentKind.NEW)
        return next(about, None)

    def _kind(self, workshop: Workshop) -> AdjustmentKind | None:
        found = self._present(workshop)
        return found.kind if found is not None and found.kind in _DECISIONS else None

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.evaluations is not adopted.now.evaluations:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        try:
            found = self._present(workshop)
        except DomainError:
            return
        row = found.id if found is not None and found.kind in _DECISIONS else None
        if row == self._row:
            return
        self._row = row
        clear(self._inside)
        if row is not None:
            columns = (Column("text"), Column("reason"))
            self._inside.addWidget(row_of(self._bridge, (*self._path, row), columns))
