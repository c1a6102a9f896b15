"""What only the facilitator sees: what to say, what to watch out for, what to do when it gets stuck."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.bridge import Bridge
from ui.steps.binding import bind_text
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.fields import TextArea
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row, set_shown
from ui.widgets.painting import paint_ground, painter_on
from ui.widgets.panels import CollapsibleSection
from workshop.document.concealment import round_of
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.texts import Words


class Sign(QWidget):
    """An icon on a soft square."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme().px(30), theme().px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and icon."""
        from PySide6.QtCore import QRectF

        painter = painter_on(self)
        rect = QRectF(self.rect())
        paint_ground(painter, rect, f"{self._tone}_soft", radius=8)
        inset = rect.height() * 0.22
        paint_icon(painter, self._icon, self._tone, rect.adjusted(inset, inset, -inset, -inset))
        painter.end()


class Hint(QWidget):
    """One part of the script."""

    def __init__(self, icon: str, tone: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label("", tone="soft", wraps=True)
        texts = column(Label(title, type="strong"), self._text, space=0)
        sign = Sign(icon, tone)
        box = row(sign, texts, space=SPACE.medium)
        box.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        box.setStretchFactor(texts, 1)
        self.setLayout(box)

    def show_text(self, text: str) -> None:
        """Show a sentence; nothing at all for an empty one."""
        self._text.setText(text)
        set_shown(self, bool(text))


class ScriptPanel(QWidget):
    """Script and how-to of the present round, the step's other questions, and one's own notes."""

    asked = Signal(int)
    """One of the step's questions was chosen for the room's screen, from 1."""

    def __init__(self, bridge: Bridge, words: Words, *, has_notes: bool = True) -> None:
        super().__init__()
        self._bridge = bridge
        self._step: StepCode | None = None
        self._say = Hint("message-square-quote", "accent", words("Say this"))
        self._watch = Hint("eye", "good", words("Watch out"))
        self._stuck = Hint("life-buoy", "warn", words("Stuck?"))
        self._how = CollapsibleSection(words("How this step goes"), is_open=False)
        self._how_text = Label("", tone="soft", wraps=True)
        self._how.column.addWidget(self._how_text)
        self._notes = CollapsibleSection(words("My notes"), is_open=False)
        self._field = TextArea(words, most_lines=8)
        self._field.setAccessibleName(words("My notes"))
        self._notes.column.addWidget(self._field)
        self._notes.column.addWidget(
            Label(
                words("Only you see these: not the room, not the paper."),
                type="small",
                tone="faint",
                wraps=True,
            )
        )
        self._binding = bind_text(self._field, bridge, None)
        self.setLayout(
            column(self._say, self._watch, self._stuck, self._how, self._notes, space=SPACE.medium)
        )
        self._notes.setVisible(has_notes)
        self.refresh()

    def refresh(self) -> None:
        """Show the script of the round that is on."""
        bridge = self._bridge
        step = bridge.method.steps[bridge.session.step]
        current = round_of(bridge.method, bridge.session)
        script = current.script if current else step.script
        self._say.show_text(script.say_this)
        self._watch.show_text(script.watch_out)
        self._stuck.show_text(script.when_stuck)
        self._how_text.setText(step.how)
        self._how.setVisible(bool(step.how))
        if step.code is not self._step:
            self._step = step.code
            self._binding.aim(("facilitator_notes", str(step.code)))
