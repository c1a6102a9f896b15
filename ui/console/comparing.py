"""Any two moments of the plan side by side: as agreed, before an evaluation, at the end of a day, now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge
from ui.steps.comparison_list import ComparisonList
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Icon
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.document.change import Change
from workshop.document.compared import compared
from workshop.document.history import as_it_was
from workshop.document.history import moments as all_moments
from workshop.document.turning_points import Occasion, TurningPoint, turning_points
from workshop.domain.workshop import Plan
from workshop.texts import Words
from workshop.values import dataclass

NOW, AGREED = "now", "agreed"
_CALM = 150  # milliseconds after the last change until the list follows it


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan to compare, and what it is called."""

    code: str
    title: str
    at: int  # the change after which it stood; -1: now


class Comparing(QDialog):
    """Two pickers and the list between them, which follows the plan while people work on."""

    def __init__(self, bridge: Bridge, parent: QWidget | None) -> None:
        super().__init__(parent)
        bridge.flush_fields()
        self._bridge, self._log = bridge, bridge.document.log
        words = bridge.words
        self.setWindowTitle(words("What has changed"))
        self._standings = {one.code: one for one in _standings(bridge, self._log)}
        picks = [Pick(one.code, one.title) for one in self._standings.values()]
        self._from = Picker(words, words("Compare"), picks)
        self._to = Picker(words, words("with"), picks)
        self._list = ComparisonList(words)
        close = Button(words("Close window"))
        close.clicked.connect(self.accept)
        head = row_layout(self._from, Icon("arrow-right"), self._to, space=SPACE.medium)
        parts = (Label(words("What has changed"), type="heading"), head, self._list, row_layout(1, close))
        self.setLayout(column(*parts, space=SPACE.normal, margin=SPACE.wide))
        self._from.show_value(AGREED if AGREED in self._standings else picks[0].id)
        self._to.show_value(NOW)
        self._wait = QTimer(self, singleShot=True, interval=_CALM)
        self._wait.timeout.connect(self._follow)
        bridge.changed.connect(self._expect)
        self._from.edited.connect(self._show)
        self._to.edited.connect(self._show)
        self.resize(theme().px(980), theme().px(720))
        self._show()

    def _show(self, _: object = None) -> None:
        one, other = (self._standings[str(picker.value())] for picker in (self._from, self._to))
        steps = compared(self._plan(one), self._plan(other), self._bridge.words)
        self._list.show_steps(steps, before=one.title, after=other.title)

    def _expect(self, _: object) -> None:
        self._wait.start()

    def _follow(self) -> None:
        """The plan went on: its moments, what was agreed, and now."""
        self._log = self._bridge.document.log
        standings = {one.code: one for one in _standings(self._bridge, self._log)}
        if list(standings) != list(self._standings):
            picks = [Pick(one.code, one.title) for one in standings.values()]
            for picker in (self._from, self._to):
                kept = picker.value()
                picker.show_picks(picks)
                picker.show_value(kept if kept in standings else NOW)
        self._standings = standings
        self._show()

    def _plan(self, standing: Standing) -> Plan:
        if standing.code == AGREED and self._bridge.workshop.agreed is not None:
            return self._bridge.workshop.agreed
        return self._bridge.workshop if standing.at < 0 else as_it_was(self._log, standing.at)


def _standings(bridge: Bridge, log: Sequence[Change]) -> list[Standing]:
    """Moments with a name and those that any workshop has, the earliest first, then as agreed, then now."""
    words, zone = bridge.words, bridge.clock.now().tzinfo
    found = [
        Standing(f"{one.seq} {one.occasion}", _title(words, one, _when(words, one.at, zone)), one.seq)
        for one in turning_points(log)
    ]
    for one in all_moments(log):
        named = [
            Standing(f"{one.seq} {name}", f"“{name}”, {_when(words, one.at, zone)}", one.seq)
            for name in one.names
        ]
        found += named
    found.sort(key=lambda one: one.at)
    agreed = [Standing(AGREED, words("As agreed"), -1)] if bridge.workshop.agreed is not None else []
    return [*found, *agreed, Standing(NOW, words("Now"), -1)]


def _when(words: Words, at: dt.datetime, zone: dt.tzinfo | None) -> str:
    local = at.astimezone(zone)
    return f"{words.date(local.date())}, {words.time(local.time())}"


def _title(words: Words, point: TurningPoint, when: str) -> str:
    said = {
        Occasion.START: words("At the start, {when}", when=when),
        Occasion.SESSION_END: words("At the end of a session, {when}", when=when),
        Occasion.AGREED: words("When it was agreed, {when}", when=when),
        Occasion.EVALUATION: words("Before an evaluation, {when}", when=when),
        Occasion.MERGED: words("Before another file was taken over, {when}", when=when),
    }
    return said[point.occasion]
