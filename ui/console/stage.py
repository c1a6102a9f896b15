"""The middle of the console: the step's question above its title, its rounds, and its editor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps import make_editor
from ui.steps.step import StepEditor
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import row as row_layout
from workshop.document import timing
from workshop.document.concealment import concealed_here, revealing, round_of
from workshop.document.document import Adopted
from workshop.document.session import Session
from workshop.document.timetable import timetable
from workshop.domain.codes import StepCode
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop


class Stage(QWidget):
    """Shows the editor of the open step; editors are made when first needed and kept."""

    stepped = Signal()
    jump_requested = Signal(tuple)
    inspected = Signal(object)
    summary_changed = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._editors: dict[StepCode, StepEditor] = {}
        self._shown: dict[StepCode, Workshop] = {}
        self._rounds: Choice | None = None
        self._where: tuple[StepCode, str | None, str | None] | None = None
        words = bridge.words
        self._question = Label("", type="small", tone="soft", wraps=True)
        self._title = Label("", type="heading", wraps=True)
        self._reveal = Button(words("Reveal to the room"), kind="primary", icon_before="eye")
        self._reveal.clicked.connect(self._show_all)
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._tools = QVBoxLayout()
        self._lay_out()
        bridge.changed.connect(self._follow)
        bridge.session_changed.connect(lambda _: self.refresh())
        self.refresh()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._question)
        texts.addWidget(self._title)
        head = row_layout(space=SPACE.normal)
        head.addLayout(texts, 1)
        head.addWidget(self._reveal, 0, Qt.AlignmentFlag.AlignBottom)
        head.addLayout(self._tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.normal, SPACE.wide, SPACE.small)
        column.setSpacing(SPACE.medium)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    @property
    def editor(self) -> StepEditor:
        """The editor that is shown."""
        return self._editors[self._bridge.session.step]

    def refresh(self) -> None:
        """Show the step and round that are open."""
        session = self._bridge.session
        current = round_of(self._bridge.method, session)
        where = (session.step, session.item, current.code if current else None)
        self._say(session)
        here = concealed_here(session, self._bridge.workshop, self._bridge.method)
        self._reveal.setVisible(bool(here))
        if where == self._where:
            return
        step_changed = self._where is None or self._where[:2] != where[:2]
        self._where = where
        editor = self._editor(session.step)
        if step_changed:
            self.inspected.emit(None)
            self._show_rounds(session)
            self._stack.setCurrentWidget(editor)
            self._catch_up(session.step)
        if current is not None:
            if self._rounds is not None:
                self._rounds.show_value(current.code)
            if not step_changed or session.round is not None:
                editor.show_round(current.code)
        if step_changed:
            if editor.focusProxy() is not None:
                editor.setFocus()
            self.stepped.emit()
            self.summary_changed.emit(editor.summary(self._bridge.workshop))

    def focus_place(self, path: Path) -> bool:
        """Bring a place of the open step into sight; False when it is not here."""
        return self.editor.focus_place(path)

    def _editor(self, step: StepCode) -> StepEditor:
        if step not in self._editors:
            editor = make_editor(step, self._bridge)
            editor.jump_requested.connect(self.jump_requested)
            editor.inspected.connect(self.inspected)
            editor.summary_changed.connect(
                lambda: self.summary_changed.emit(editor.summary(self._bridge.workshop))
            )
            self._editors[step] = editor
            self._shown[step] = self._bridge.workshop
            self._stack.addWidget(editor)
        return self._editors[step]

    def _catch_up(self, step: StepCode) -> None:
        """An editor that was out of sight is shown what has changed meanwhile."""
        now = self._bridge.workshop
        if self._shown.get(step) is not now:
            self._editors[step].show_workshop(self._shown.get(step), now)
            self._shown[step] = now

    def _follow(self, adopted: Adopted) -> None:
        step = self._bridge.session.step
        editor = self._editors.get(step)
        if editor is not None:
            editor.show_workshop(adopted.before, adopted.now)
            self._shown[step] = adopted.now
            self.summary_changed.emit(editor.summary(adopted.now))
        self._say(self._bridge.session)

    def _say(self, session: Session) -> None:
        bridge, words = self._bridge, self._bridge.words
        step = bridge.method.steps[session.step]
        day = timetable(bridge.workshop, session, bridge.clock.now())
        slot = day.slot(session.item)
        current = round_of(bridge.method, session)
        question = current.question if current and current.question else step.question
        where = ""
        if slot is not None and slot.number:
            where = words("Step {at} of {of}", at=slot.number, of=day.steps)
        self._question.setText(" · ".join(part for part in (where, question) if part))
        self._title.setText((slot.item.title if slot else "") or step.title)

    def _show_rounds(self, session: Session) -> None:
        if self._rounds is not None:
            self._rounds.hide()
            self._rounds.deleteLater()
            self._rounds = None
        rounds = self._bridge.method.steps[session.step].rounds
        if len(rounds) > 1:
            options = [Option(one.code, one.title) for one in rounds]
            self._rounds = Choice(self._bridge.words("Rounds"), options)
            self._rounds.edited.connect(self._go_to)
            self._tools.addWidget(self._rounds, 0, Qt.AlignmentFlag.AlignBottom)

    def _go_to(self, code: str) -> None:
        bridge = self._bridge
        bridge.flush_fields()
        elapsed = timing.elapsed(bridge.session, bridge.clock.now())
        bridge.be(bridge.session.in_round(code, elapsed))

    def _show_all(self) -> None:
        bridge = self._bridge
        bridge.flush_fields()
        bridge.be(revealing(bridge.session, bridge.workshop, bridge.method))

    def step_round(self, by: int) -> bool:
        """Go a round on or back within the step; False at its ends."""
        bridge = self._bridge
        rounds = bridge.method.steps[bridge.session.step].rounds
        current = round_of(bridge.method, bridge.session)
        at = rounds.index(current) + by if current in rounds else -1
        if current is None or not 0 <= at < len(rounds):
            return False
        self._go_to(rounds[at].code)
        return True

    def ask(self, at: int) -> None:
        """Put another of the step's questions on the room's screen; 0: the round's own."""
        self._bridge.be(replace(self._bridge.session, question=at))
