"""The editor of a step without fields of its own: a break, one's own item."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.parts import PanelEditor
from ui.steps.set_aside import decisions_panel, parking_panel
from ui.style.variants import style
from ui.widgets.buttons import Button
from ui.widgets.forms import Grid
from ui.widgets.labels import Label
from ui.widgets.layouts import column, set_shown
from ui.widgets.panels import Panel
from workshop.document.advising import Line, advice_lines
from workshop.document.timetable import steps_until
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.overriding import override
from workshop.domain.workshop import Workshop

_MOST = 3
"""So many of a step are shown; who goes there sees the others."""


class PlainEditor(PanelEditor):
    """What was set aside and decided so far; in a break also what the steps before it still lack.

    A break is when the facilitator has hands and head free for it.
    """

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self._open: _StillOpen | None = None
        if code is StepCode.BREAK:
            self._open = _StillOpen(self)
            self.add(self._open)
            bridge.session_changed.connect(lambda _: self._follow_session())
        self.add(parking_panel(bridge, self.words("For later")))
        self.add(decisions_panel(bridge))

    @override
    def show_workshop(self, before: Workshop | None, now: Workshop) -> None:
        """See `StepEditor.show_workshop`."""
        if self._open is not None:
            self._open.show_lines(now)

    def _follow_session(self) -> None:
        """A day may have two breaks, with other steps before each."""
        session = self.bridge.session
        if session.step is self.code and self._open is not None and session.item != self._open.item:
            self._open.show_lines(self.bridge.workshop)


class _StillOpen(Panel):
    """Per step before the break what is still missing, each with a click to the place."""

    def __init__(self, editor: PlainEditor) -> None:
        super().__init__(editor.words("Before we go on"), icon="list-checks")
        self._editor = editor
        self.item: RowId | None = None
        """The break that it speaks of."""
        self._shown: tuple[tuple[StepCode, tuple[Line, ...]], ...] | None = None
        self._grid: Grid | None = None

    def show_lines(self, workshop: Workshop) -> None:
        """Say what is missing now; the same again changes nothing."""
        bridge, words = self._editor.bridge, self._editor.words
        self.item = bridge.session.item
        set_shown(self, any(one.id == self.item for one in workshop.agenda))  # or it was removed just now
        steps = steps_until(workshop, self.item)
        found = tuple((step, advice_lines(workshop, step, words)) for step in steps)
        found = tuple((step, lines) for step, lines in found if lines)
        if found == self._shown:
            return
        self._shown = found
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        parts = [self._of_step(bridge.method.steps[step].short, lines) for step, lines in found]
        nothing = Label(words("Nothing is missing in the steps before this."), tone="soft")
        self._grid = Grid(parts or [nothing], column=320, most=2)
        self.column.addWidget(self._grid)

    def _of_step(self, name: str, lines: tuple[Line, ...]) -> QWidget:
        words = self._editor.words
        part = column(Label(name, type="label"), space=0)
        part.setAlignment(Qt.AlignmentFlag.AlignTop)
        for sentence, place in lines[:_MOST]:
            link = Button(sentence, kind="quiet", icon_before="circle-dashed")
            style(link, scale="compact", align="left")
            link.setToolTip(sentence)
            link.clicked.connect(lambda _=False, where=place: self._editor.jump_requested.emit(where))
            part.addWidget(link)
        if len(lines) > _MOST:
            rest = words("… and {n} more", n=words.number(len(lines) - _MOST))
            part.addWidget(Label(rest, type="small", tone="soft"))
        shown = QWidget()
        shown.setLayout(part)
        return shown
