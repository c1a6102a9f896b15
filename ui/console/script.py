"""What only the facilitator sees: what to say, what to watch, what to do when it gets stuck."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.fields import bare_field
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import clear
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import CollapsibleSection, Icon
from workshop.document.advising import advice_lines
from workshop.document.concealment import round_of
from workshop.domain.codes import StepCode


class ScriptPane(QWidget):
    """The script of the round, what the step still lacks (a click goes there), and private notes."""

    place_chosen = Signal(tuple)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        words = bridge.words
        self._shown: tuple[StepCode, str | None] | None = None
        self._lines: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._script = QVBoxLayout()
        self._script.setSpacing(SPACE.medium)
        self._lacking = CollapsibleSection(words("Still to do here"))
        self._notes = CollapsibleSection(words("My notes: only you see them"), is_open=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.normal)
        column.addLayout(self._script)
        column.addWidget(self._lacking)
        column.addWidget(self._notes)
        bridge.changed.connect(self._refresh_lacking)
        bridge.session_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the script of what is open."""
        bridge = self._bridge
        step = bridge.method.steps[bridge.session.step]
        current = round_of(bridge.method, bridge.session)
        key = (step.code, current.code if current else None)
        if key != self._shown:
            is_same_step = self._shown is not None and self._shown[0] is step.code
            self._shown = key
            self._show_script()
            if not is_same_step:
                self._show_notes(step.code)
        self._refresh_lacking()

    def _show_script(self) -> None:
        bridge, words = self._bridge, self._bridge.words
        step = bridge.method.steps[bridge.session.step]
        current = round_of(bridge.method, bridge.session)
        script = current.script if current else step.script
        clear(self._script)
        for icon, colour, heading, text in (
            ("message-square-quote", "accent", words("Say this"), script.say_this),
            ("eye", "good", words("Watch out"), script.watch_out),
            ("life-buoy", "warn", words("Stuck?"), script.when_stuck),
        ):
            if text:
                self._script.addWidget(_line(icon, colour, heading, text))

    def _show_notes(self, step: StepCode) -> None:
        clear(self._notes.column)
        hint = self._bridge.words("Never on the room’s screen, never on paper")
        self._notes.column.addWidget(
            bare_field(self._bridge, ("facilitator_notes", step), size="area", hint=hint)
        )

    def _refresh_lacking(self) -> None:
        bridge = self._bridge
        lines = advice_lines(bridge.workshop, bridge.session.step, bridge.words)
        if lines == self._lines and self._lacking.isVisibleTo(self) == bool(lines):
            return
        self._lines = lines
        self._lacking.setVisible(bool(lines))
        clear(self._lacking.column)
        for text, place in lines[:8]:
            link = Button(text, kind="quiet", icon_before="arrow-right")
            link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            link.setToolTip(text)
            link.clicked.connect(lambda _=False, where=place: self.place_chosen.emit(where))
            self._lacking.column.addWidget(link)


def _line(icon: str, colour: str, heading: str, text: str) -> QWidget:
    line = QWidget()
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(Label(heading, type="strong"))
    texts.addWidget(Label(text, tone="soft", wraps=True))
    sign = QVBoxLayout()
    sign.addWidget(Icon(icon, colour=colour))
    sign.addStretch(1)
    box = row_layout(sign, space=SPACE.medium)
    box.addLayout(texts, 1)
    line.setLayout(box)
    return line
