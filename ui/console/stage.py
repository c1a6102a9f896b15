"""The middle of the console: the question over the step's title, its rounds, and its editor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget

from ui.console.one_line import OneLine
from ui.console.steering import Steering
from ui.steps import make_editor
from ui.steps.step import StepEditor
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import IconButton
from ui.widgets.choice import Choice, Option
from ui.widgets.layouts import clear, column, row
from ui.widgets.messages import Banner, Toast
from workshop.document.concealment import round_of
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop
from workshop.method import Step
from workshop.texts import Words

_TITLE = 300
"""So much room, in pixels at a text size of 100 %, a title keeps beside its rounds."""


class Stage(QFrame):
    """One frame for all steps. An editor is made when its step is opened first, and kept."""

    summary_changed = Signal(str)
    inspected = Signal(object)
    jump_requested = Signal(tuple)

    def __init__(
        self, steering: Steering, words: Words, make: Callable[..., StepEditor] = make_editor
    ) -> None:
        super().__init__()
        self._steering, self._words, self._make = steering, words, make
        self._editors: dict[StepCode, StepEditor] = {}
        self._shown: dict[StepCode, Workshop] = {}
        self._step: StepCode | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(words("The step"))
        self._question = OneLine(type="label")
        self._prompts = IconButton("messages-square", words("Other questions for the room"))
        self._title = OneLine(type="heading")
        self._rounds_box = row()
        self._rounds: Choice | None = None
        self.banner = Banner(words)
        self.note = Banner(words)
        self.failure = ""
        self._then: Callable[[], object] | None = None
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)  # in a low window it gives way to what is said above it
        self._lay_out()
        self._prompts.clicked.connect(self._offer_questions)
        self.note.acted.connect(self._go_on)

    def _lay_out(self) -> None:
        above = row(self._question, self._prompts, space=SPACE.tiny)
        above.setStretch(0, 1)
        names = column(above, self._title, space=0)
        self._head = row(names, self._rounds_box, space=SPACE.normal)
        self._head.setStretch(0, 1)
        self._head.setAlignment(self._rounds_box, Qt.AlignmentFlag.AlignVCenter)
        box = column(self._head, self.banner, self.note, self._stack, space=SPACE.medium)
        box.setStretchFactor(self._stack, 1)
        box.setContentsMargins(SPACE.wide, SPACE.normal, SPACE.wide, SPACE.medium)
        self.setLayout(box)

    @property
    def editor(self) -> StepEditor:
        """The editor of the step that is open."""
        return self._editors[self._steering.bridge.session.step]

    def show_failure(self, said: str, action: str) -> None:
        """Say that nothing is saved, as long as that is so; nothing said: it is saved again."""
        if said and said != self.failure:
            self.banner.tell(said, tone="bad", action=action, can_close=False)
        elif self.failure and not said:
            self.banner.hide()
        self.failure = said

    def refuse(self, sentence: str, toast: Toast) -> None:
        """Say why something is not done; that nothing is saved stays in sight meanwhile."""
        if self.failure:
            toast.tell(sentence)
        else:
            self.banner.tell(sentence, tone="warn")

    def tell(self, sentence: str, tone: str, action: str, then: Callable[[], object] | None) -> None:
        """Say something that stays until it is closed, with one way on."""
        self._then = then
        self.note.tell(sentence, tone=tone, action=action)

    def _go_on(self) -> None:
        if self._then is not None:
            self._then()

    def show_session(self) -> None:
        """Show the step and the round that are on."""
        session, method = self._steering.bridge.session, self._steering.bridge.method
        step = method.steps[session.step]
        is_new = session.step is not self._step
        if is_new:
            self._open(step)
        self._show_heading(step)
        code = self._steering.round
        if self._rounds is not None:
            self._rounds.show_value(code)
        if code and not (is_new and session.round is None):  # a step begins at its top
            self.editor.show_round(code)
        if is_new and self.editor.focusProxy() is not None:
            self.editor.setFocus()

    def show_workshop(self, adopted: Adopted) -> None:
        """Have the editor show what changed; the others catch up when they are opened again."""
        code = self._steering.bridge.session.step
        if code in self._editors:
            self._editors[code].show_workshop(self._shown.get(code), adopted.now)
            self._shown[code] = adopted.now
        self._tell_summary()
        self._show_heading(self._steering.bridge.method.steps[code])

    def _open(self, step: Step) -> None:
        self._step = step.code
        workshop = self._steering.bridge.workshop
        if step.code not in self._editors:
            self._add(step.code)
        else:
            self._editors[step.code].show_workshop(self._shown.get(step.code), workshop)
        self._shown[step.code] = workshop
        self._stack.setCurrentWidget(self._editors[step.code])
        self._fill_rounds(step)
        self.inspected.emit(None)
        self._tell_summary()

    def _add(self, code: StepCode) -> None:
        editor = self._make(code, self._steering.bridge)
        editor.inspected.connect(self.inspected)
        editor.jump_requested.connect(self.jump_requested)
        editor.summary_changed.connect(self._tell_summary)
        self._editors[code] = editor
        self._stack.addWidget(editor)

    def _tell_summary(self) -> None:
        workshop = self._steering.bridge.workshop
        code = self._steering.bridge.session.step
        self.summary_changed.emit(self._editors[code].summary(workshop) if code in self._editors else "")

    def _fill_rounds(self, step: Step) -> None:
        clear(self._rounds_box)
        self._rounds = None
        if len(step.rounds) > 1:
            options = tuple(Option(one.code, one.title) for one in step.rounds)
            self._rounds = Choice(self._words("Rounds"), options)
            self._rounds.edited.connect(self._steering.open_round)
            self._rounds_box.addWidget(self._rounds)
            self._rounds.show()
        self._fit()

    def _show_heading(self, step: Step) -> None:
        words, bridge = self._words, self._steering.bridge
        day = self._steering.day
        slot = day.slot(bridge.session.item)
        where = words("Step {at} of {of}", at=slot.number, of=day.steps) if slot and slot.number else ""
        current = round_of(bridge.method, bridge.session)
        asked = bridge.session.question
        question = current.question if current else step.question
        if 0 < asked <= len(step.prompts):
            question = step.prompts[asked - 1]
        text = " · ".join(filter(None, (where, question)))
        self._question.setText(text)
        self._title.setText((slot.item.title if slot else "") or step.title)
        self._prompts.setVisible(bool(step.prompts))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rounds stand beside the title, or under it where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._rounds.sizeHint().width() if self._rounds else 0
        is_narrow = self.width() - wanted < theme().px(_TITLE)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)

    def _offer_questions(self) -> None:
        from ui.console.question_menu import question_menu

        menu = question_menu(self._steering, self._words, self)
        menu.popup(self._prompts.mapToGlobal(self._prompts.rect().bottomLeft()))
