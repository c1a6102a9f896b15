"""The clock of the present step: large, amber when time gets short, red when it is up, then overtime."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.console.steering import Steering
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column, row, set_shown
from ui.widgets.panels import ProgressTrack
from workshop.document import timing
from workshop.document.slides.values import RoomClock
from workshop.domain.overriding import override
from workshop.texts import Words

_TICK = 250


class ClockPanel(QWidget):
    """Time left, of how much, until when; start, pause, a minute more, five more."""

    ticked = Signal()
    """A minute has begun: what is said about the day may be another now."""
    ran_out = Signal()
    """The time of the present item was up just now."""

    def __init__(self, steering: Steering, words: Words) -> None:
        super().__init__()
        self._steering, self._words = steering, words
        self._left = Figures("", type="clock")
        self._of = Label("", type="small", tone="soft")
        self._until = Figures("", type="small", tone="soft")
        self._track = ProgressTrack(words("Time left"))
        self._start = Button("", kind="primary", icon_before="play")
        self._one = Button("+1")
        self._five = Button("+5")
        self._one.setAccessibleName(words("One minute more"))
        self._five.setAccessibleName(words("Five minutes more"))
        self._elsewhere = Label("", type="small", tone="warn", wraps=True)
        self._lay_out()
        self._start.clicked.connect(steering.start_or_pause)
        self._one.clicked.connect(lambda: steering.give(1))
        self._five.clicked.connect(lambda: steering.give(5))
        self._minute = -1
        self._left_before: tuple[str, float] = ("", 0.0)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.refresh()

    def _lay_out(self) -> None:
        for label in (self._of, self._until):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        side = column(self._of, self._until, space=0)
        self._side = QWidget()
        self._side.setLayout(side)
        head = row(self._left, 1, self._side)
        buttons = row(self._start, self._one, self._five)
        buttons.setStretch(0, 1)
        self.setLayout(column(head, self._track, buttons, self._elsewhere, space=SPACE.small))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the clock has the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._left.sizeHint().width() + self._side.sizeHint().width() + 2 * SPACE.small
        set_shown(self._side, wanted <= self.width())

    def refresh(self) -> None:
        """Show the clock as it is now."""
        words, bridge = self._words, self._steering.bridge
        session, now = bridge.session, bridge.clock.now()
        has_clock = timing.timed_item(session) is not None
        set_shown(self, has_clock)
        if not has_clock:
            return
        whole = timing.whole(bridge.workshop, session)
        left = timing.remaining(bridge.workshop, session, now)
        clock = RoomClock(seconds=whole, elapsed=whole - left)
        tone = clock.tone(0)
        self._left.setText(words.clock(left))
        self._left.set_tone("" if tone == "accent" else tone)
        self._track.show_share(clock.share(0), tone)
        self._of.setText(words("of {duration}", duration=words.duration(round(whole / 60))))
        slot = self._steering.day.slot(session.item)
        runs = timing.is_running(session)
        until = words("until {time}", time=words.time(slot.ends)) if slot and slot.ends and runs else ""
        self._until.setText(until)
        self._fit()
        self._show_start(runs=runs)
        self._show_elsewhere()

    def _show_start(self, *, runs: bool) -> None:
        words = self._words
        self._start.set_icons("pause" if runs else "play")
        self._start.setText(words("Pause") if runs else words("Start"))
        self._start.set_kind("primary" if not runs else "")

    def _show_elsewhere(self) -> None:
        """Say so when the clock runs for another part of the day than the one that is open."""
        bridge, words = self._steering.bridge, self._words
        timer = bridge.session.timer
        slot = self._steering.day.slot(timer.item)
        is_elsewhere = timer.is_running and not timing.is_running(bridge.session) and slot is not None
        self._elsewhere.setVisible(is_elsewhere)
        if is_elsewhere and slot is not None and slot.item.step is not None:
            title = slot.item.title or bridge.method.steps[slot.item.step].short
            left = timer.remaining(slot.item.id, slot.item.minutes or 0, bridge.now())
            self._elsewhere.setText(
                words("The clock runs for “{step}”: {left}", step=title, left=words.clock(left))
            )

    def _tick(self) -> None:
        if self.isVisible() and self._steering.bridge.session.timer.is_running:
            self.refresh()
        self._tell_end()
        minute = int(self._steering.bridge.now() // 60)
        if minute != self._minute:
            self._minute = minute
            self.ticked.emit()

    def _tell_end(self) -> None:
        """Once, when the clock of an item goes through zero while it runs."""
        bridge = self._steering.bridge
        session = bridge.session
        if not timing.is_running(session):
            self._left_before = ("", 0.0)
            return
        item = timing.timed_item(session) or ""
        left = timing.remaining(bridge.workshop, session, bridge.clock.now())
        before, self._left_before = self._left_before, (item, left)
        if before[0] == item and before[1] > 0 >= left:
            self.ran_out.emit()
