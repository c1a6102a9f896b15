"""The right of the console: clock, room, script, and the one button that goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.console.advice_panel import AdvicePanel
from ui.console.clock_panel import ClockPanel
from ui.console.findings_panel import FindingsPanel
from ui.console.presence_panel import PresencePanel
from ui.console.room_panel import RoomPanel
from ui.console.script_panel import ScriptPanel
from ui.console.steering import Steering
from ui.console.talk_panel import TalkPanel
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import ScrollColumn, column, row
from ui.widgets.panels import Rule
from workshop.document import steering as moves
from workshop.domain.codes import StepCode
from workshop.texts import Words

_ROOM_FOR_BOTH = 900
"""From this height on what is selected is seen below the room's picture, else in its place."""
_TALL = 700
"""From this height on, at a text size of 100 %, what comes next is told in a sentence, too."""


class SideColumn(QFrame):
    """Folds away; what the present step puts beside it stands between the room and the script."""

    hand_out_requested = Signal()
    jump_requested = Signal(tuple)

    def __init__(self, steering: Steering, words: Words) -> None:
        super().__init__()
        self._steering, self._words = steering, words
        style(self, role="bar")
        self.clock = ClockPanel(steering, words)
        self.room = RoomPanel(steering, words)
        self.script = ScriptPanel(steering.bridge, words)
        self.findings = FindingsPanel(steering.bridge, words)
        self.talk = TalkPanel(steering, words)
        self.advice = AdvicePanel(steering.bridge, words)
        self.presence = PresencePanel(steering.bridge, words)
        self._aside = _Asides()
        self._inspector: QWidget | None = None
        self._scroll = ScrollColumn(space=SPACE.normal, margin=SPACE.normal)
        self._own = QWidget()
        self._under_clock, self._under_room = Rule(), Rule()
        self._coming = QWidget()
        self._soon = Label("", type="small", tone="soft", wraps=True)
        self._soon_at = Figures("", type="small", tone="soft")
        self._next = PrimaryButton("", icon_after="arrow-right")
        self._next.clicked.connect(self._go_on)
        self.setAccessibleName(words("Clock, room and script"))
        self._lay_out(Label(words("Coming up"), type="strong"))
        self.refresh()

    def _lay_out(self, coming: Label) -> None:
        for part in (self.clock, self._under_clock, self.room, self._under_room):
            self._scroll.column.addWidget(part)
        own = (self._aside, self.findings, self.talk, self.script, self.advice, self.presence)
        self._own.setLayout(column(*own, space=SPACE.normal))
        self._scroll.column.addWidget(self._own)
        self._scroll.column.addStretch(1)
        said = column(row(coming, 1, self._soon_at), self._soon, space=SPACE.small)
        self._coming.setLayout(said)
        foot = column(Rule(), self._coming, self._next, space=SPACE.small)
        foot.setContentsMargins(SPACE.normal, 0, SPACE.normal, SPACE.normal)
        box = column(self._scroll, space=SPACE.small)
        box.addLayout(foot)
        self.setLayout(box)

    def fit(self, window: QSize) -> None:
        """What comes next is told in a sentence where the window is high enough."""
        self._coming.setVisible(window.height() >= theme().px(_TALL))

    def set_aside(self, aside: QWidget | None) -> None:
        """Show what the step puts beside itself."""
        self._aside.show_one(aside)

    def inspect(self, widget: QWidget | None) -> None:
        """Show what is selected instead of the script, or the script again."""
        if self._inspector is not None and self._inspector is not widget:
            self._scroll.column.removeWidget(self._inspector)
            self._inspector.hide()
        self._inspector = widget
        if widget is not None:
            self._scroll.column.insertWidget(self._scroll.column.indexOf(self._own), widget)
            widget.show()
        self._own.setVisible(widget is None)
        has_room = self.height() >= theme().px(_ROOM_FOR_BOTH) or self._steering.has_concealed
        for part in (self.room, self._under_room):
            part.setVisible(widget is None or has_room)
        if widget is not None and has_room and self.height() < theme().px(_ROOM_FOR_BOTH):
            QTimer.singleShot(0, widget, lambda: self._scroll.verticalScrollBar().setValue(widget.y()))

    def refresh(self) -> None:
        """Show the present step, round and clock."""
        self.clock.refresh()
        self._under_clock.setVisible(not self.clock.isHidden())
        self.talk.refresh()
        self.script.refresh()
        self.findings.refresh()
        self.advice.refresh()
        self.presence.refresh()
        self._show_next()

    def _show_next(self) -> None:
        words, bridge = self._words, self._steering.bridge
        item = moves.following(bridge.session, bridge.workshop)
        slot = self._steering.day.slot(item.id) if item else None
        self._soon_at.setText(words.time(slot.begins) if slot and slot.begins else "")
        if not bridge.workshop.agenda:
            self._next.setText(words("Make the agenda"))
            self._soon.setText(words("The day has no agenda yet."))
            return
        if item is None:
            self._next.setText(words("Hand out the plan"))
            self._soon.setText(words("Everybody takes the plan home on paper."))
            return
        step = bridge.method.steps[item.step or StepCode.OWN]
        self._next.setText(words("Next: {step}", step=_small(item.title or step.short)))
        self._soon.setText(step.task or step.purpose)

    def _go_on(self) -> None:
        bridge = self._steering.bridge
        if not bridge.workshop.agenda:
            self.jump_requested.emit(("agenda",))
        elif moves.following(bridge.session, bridge.workshop) is None:
            self.hand_out_requested.emit()
        else:
            self._steering.begin_next()


def _small(title: str) -> str:
    """A title within a sentence; one that begins with a capitalised word of its own keeps it."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


class _Asides(QWidget):
    """One of several, as high as that one is; a stack would be as high as its highest."""

    def __init__(self) -> None:
        super().__init__()
        self._known: list[QWidget] = []
        self._column = column(space=0)
        self.setLayout(self._column)
        self.hide()

    def show_one(self, aside: QWidget | None) -> None:
        """Show this one, which may be new; or none."""
        if aside is not None and aside not in self._known:
            self._known.append(aside)
            self._column.addWidget(aside)
        for one in self._known:
            one.setVisible(one is aside)
        self.setVisible(aside is not None)
