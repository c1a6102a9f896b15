"""The facilitator's clock: what is left of the step, large, with its buttons."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import ProgressTrack
from workshop.document import timing
from workshop.document.timetable import timetable

AMBER = 0.20
RED = 0.05
_TICK = 200  # milliseconds


class ClockPane(QWidget):
    """Start and pause, one and five minutes more; amber at a fifth, red at a twentieth, then overtime."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        words = bridge.words
        self._left = Figures("", type="clock")
        self._of = Label("", type="small", tone="soft")
        self._until = Label("", type="small", tone="soft")
        self._track = ProgressTrack(words("Time used"))
        self._start = Button(words("Start"), kind="primary", icon_before="play")
        self._start.clicked.connect(self.toggle)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.refresh)
        bridge.session_changed.connect(self.refresh)
        bridge.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        words = self._bridge.words
        buttons = [self._start]
        for minutes in (1, 5):
            more = Button(f"+{minutes}")
            more.setAccessibleName(words.count("{n} minute more", "{n} minutes more", minutes))
            more.setToolTip(more.accessibleName())
            more.clicked.connect(lambda _=False, n=minutes: self.give(n))
            buttons.append(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        aside = QVBoxLayout()
        aside.addWidget(self._of)
        aside.addWidget(self._until)
        column.addLayout(row_layout(self._left, 1, aside))
        column.addWidget(self._track)
        column.addLayout(row_layout(*buttons))

    def toggle(self) -> None:
        """Start, or pause."""
        bridge = self._bridge
        now, session = bridge.clock.now(), bridge.session
        running = timing.is_running(session)
        bridge.be(timing.stopped(session, now) if running else timing.started(session, now))

    def give(self, minutes: int) -> None:
        """Give minutes to the present step, or take them."""
        self._bridge.be(timing.given(self._bridge.session, minutes))

    def refresh(self) -> None:
        """Show the time as it is now."""
        bridge = self._bridge
        words, session, now = bridge.words, bridge.session, bridge.clock.now()
        item = timing.timed_item(session)
        self.setVisible(item is not None)
        if item is None:
            self._timer.stop()
            return
        left, whole = timing.remaining(bridge.workshop, session, now), timing.whole(bridge.workshop, session)
        self._left.setText(words.clock(left))
        share = left / whole if whole else 0.0
        tone = "bad" if share <= RED else "warn" if share <= AMBER else ""
        self._left.set_tone(tone if whole else "")
        self._track.show_share(1 - share if whole else 0.0, tone or "accent")
        self._of.setText(words("of {time}", time=words.duration(round(whole / 60))))
        slot = timetable(bridge.workshop, session, now).slot(session.item)
        ends = slot.ends if slot is not None else None
        self._until.setText(words("until {time}", time=words.time(ends)) if ends else "")
        self._show_button()

    def _show_button(self) -> None:
        words, running = self._bridge.words, timing.is_running(self._bridge.session)
        self._start.setText(words("Pause") if running else words("Start"))
        self._start.set_icons("pause" if running else "play")
        if running and not self._timer.isActive():
            self._timer.start()
        elif not running:
            self._timer.stop()
