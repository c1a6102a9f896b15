"""What this step still lacks, each with a click to the place: advice, never a lock."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.bridge import Bridge
from ui.style.variants import style
from ui.widgets.buttons import Button
from ui.widgets.layouts import clear, column, set_shown
from ui.widgets.panels import CollapsibleSection
from workshop.document.advising import Line, advice_lines
from workshop.texts import Words

_MOST = 6
"""So many are shown at once; the others follow when these are done."""


class AdvicePanel(QWidget):
    """Unmet parts as links, and what only people can judge as ticks."""

    jump_requested = Signal(tuple)

    def __init__(self, bridge: Bridge, words: Words) -> None:
        super().__init__()
        self._bridge, self._words = bridge, words
        self._shown: tuple[object, ...] = ()
        self._fold = CollapsibleSection("", is_open=False)
        self.setLayout(column(self._fold))
        self.refresh()

    def refresh(self) -> None:
        """Show what is unmet now; nothing at all in a step that asks for nothing."""
        bridge = self._bridge
        step = bridge.method.steps[bridge.session.step]
        unmet = advice_lines(bridge.workshop, step.code, self._words)
        key = (step.code, unmet, step.done, bridge.session.ticks)
        if key == self._shown:
            return
        self._shown = key
        set_shown(self, bool(unmet or step.done))
        clear(self._fold.column)
        words = self._words
        self._fold.set_title(
            words.count("One thing still missing", "{n} things still missing", len(unmet))
            if unmet
            else words("Nothing is missing")
        )
        for one in unmet[:_MOST]:
            self._fold.column.addWidget(self._link(one))
        for at, text in enumerate(step.done):
            self._fold.column.addWidget(self._tick(f"{step.code}.{at}", text))

    def _link(self, one: Line) -> QWidget:
        sentence, place = one
        link = Button(sentence, kind="quiet", icon_before="circle-dashed")
        style(link, scale="compact", align="left")
        link.setToolTip(sentence)
        link.clicked.connect(lambda: self.jump_requested.emit(place))
        return link

    def _tick(self, code: str, text: str) -> QWidget:
        tick = QCheckBox(text)
        tick.setToolTip(text)
        tick.setChecked(code in self._bridge.session.ticks)
        tick.clicked.connect(lambda is_on: self._turn(code, is_on=is_on))
        return tick

    def _turn(self, code: str, *, is_on: bool) -> None:
        ticks = self._bridge.session.ticks
        self._bridge.be(replace(self._bridge.session, ticks=ticks | {code} if is_on else ticks - {code}))
