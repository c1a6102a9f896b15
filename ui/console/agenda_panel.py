"""The left of the console: the day's agenda, where it is, and how late it has become."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.console.agenda_row import RAIL, AgendaRow, Line
from ui.console.steering import Steering
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column, row, set_shown
from ui.widgets.panels import Icon
from workshop.document.timetable import Slot, Stage, Timetable
from workshop.domain.codes import StepCode
from workshop.texts import Words

_WIDTH = 216
_LATE = 1
"""From so many minutes on, being late or early is worth a word."""


class AgendaPanel(QFrame):
    """All steps with their hours; a rail of 56 pixels when folded."""

    folded = Signal(bool)
    """The facilitator folded it away, or opened it."""

    def __init__(self, steering: Steering, words: Words) -> None:
        super().__init__()
        self._steering = steering
        self._words = words
        self.is_rail = False
        self._rows: dict[str, AgendaRow] = {}
        style(self, role="bar")
        self._title = Label(words("Agenda"), type="strong")
        self._fold = IconButton("panel-left-close", words("Fold the agenda away"))
        self._fold.clicked.connect(lambda: self._turn(not self.is_rail))
        self._list = ScrollColumn(space=0, margin=0)
        self._late = LateCard(words)
        self._late.catch_up_requested.connect(self._catch_up)
        head = row(self._title, 1, self._fold)
        head.setContentsMargins(SPACE.normal, SPACE.medium, SPACE.medium, SPACE.tiny)
        box = column(head, self._list, space=SPACE.tiny)
        foot = row(self._late)
        foot.setContentsMargins(SPACE.small, 0, SPACE.small, SPACE.medium)
        box.addLayout(foot)
        self.setLayout(box)
        self.setAccessibleName(words("Agenda"))
        self.show_rail(False)
        self.refresh()

    def show_rail(self, is_rail: bool) -> None:
        """Fold to a rail, or open."""
        self.is_rail = is_rail
        self.setFixedWidth(RAIL if is_rail else theme().px(_WIDTH))
        self._title.setVisible(not is_rail)
        words = self._words
        self._fold.set_icon("panel-left-open" if is_rail else "panel-left-close")
        self._fold.set_name(words("Open the agenda") if is_rail else words("Fold the agenda away"))
        for one in self._rows.values():
            one.show_rail(is_rail)
        self._late.show_rail(is_rail)

    def refresh(self) -> None:
        """Show the day as it is now."""
        day = self._steering.day
        lines = list(self._lines(day))
        if [line.id for line in lines] != list(self._rows):
            self._fill(lines)
        for line in lines:
            self._rows[line.id].show_line(line)
        self._late.show_day(day)

    def _turn(self, is_rail: bool) -> None:
        self.show_rail(is_rail)
        self.folded.emit(is_rail)

    def _catch_up(self) -> None:
        self._steering.catch_up()

    def _fill(self, lines: list[Line]) -> None:
        clear(self._list.column)
        self._rows = {}
        for line in lines:
            made = AgendaRow(line)
            made.show_rail(self.is_rail)
            made.clicked.connect(lambda _=False, code=line.id: self._open(code))
            self._list.column.addWidget(made)
            self._rows[line.id] = made
        self._list.column.addStretch(1)

    def _open(self, code: str) -> None:
        if code in (StepCode.PREPARATION, StepCode.EVALUATION):
            self._steering.open_step(StepCode(code))
        else:
            self._steering.open_item(code)

    def _lines(self, day: Timetable) -> Iterator[Line]:
        session, method = self._steering.bridge.session, self._steering.bridge.method
        begun = any(slot.stage is Stage.NOW for slot in day.slots)
        yield Line(
            id=StepCode.PREPARATION,
            title=method.steps[StepCode.PREPARATION].short,
            detail="",
            mark="clipboard-list",
            is_icon=True,
            stage=Stage.DONE if begun else Stage.AHEAD,
            is_open=session.step is StepCode.PREPARATION,
            has_string=(False, bool(day.slots)),
        )
        for slot in day.slots:
            yield self._slot_line(slot, is_open=slot.item.id == session.item)
        yield Line(
            id=StepCode.EVALUATION,
            title=method.steps[StepCode.EVALUATION].short,
            detail="",
            mark="repeat",
            is_icon=True,
            stage=Stage.AHEAD,
            is_open=session.step is StepCode.EVALUATION,
            has_string=(True, False),
        )

    def _slot_line(self, slot: Slot, *, is_open: bool) -> Line:
        words, method = self._words, self._steering.bridge.method
        title = slot.item.title or method.steps[slot.item.step or StepCode.OWN].short
        hour = [words.time(slot.begins)] if slot.begins else []
        busy = {Stage.NOW: words("busy"), Stage.SKIPPED: words("skipped")}
        state = [busy[slot.stage]] if slot.stage in busy else []
        return Line(
            id=slot.item.id,
            title=title,
            detail=" · ".join([*hour, words.duration(slot.minutes), *state]),
            mark="coffee" if slot.number is None else str(slot.number),
            is_icon=slot.number is None,
            stage=slot.stage,
            is_open=is_open,
        )


class LateCard(QFrame):
    """How many minutes late or early it is, when the day will end, and the way to catch up."""

    catch_up_requested = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._is_rail = False
        self._icon = Icon("clock", colour="warn")
        self._text = Label("", type="strong", wraps=True)
        self._end = Label("", type="small", tone="soft", wraps=True)
        self._act = Button(words("Catch up"))
        self._act.clicked.connect(self.catch_up_requested)
        self._short = Label("", type="label", wraps=True)
        self._short.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        head = row(self._icon, self._text, space=SPACE.small)
        head.setStretch(1, 1)
        box = column(head, self._end, self._act, self._short, space=SPACE.small, margin=SPACE.medium)
        self.setLayout(box)

    def show_rail(self, is_rail: bool) -> None:
        """Only the minutes on a rail."""
        self._is_rail = is_rail
        margin = SPACE.tiny if is_rail else SPACE.medium
        box = self.layout()
        if box is not None:
            box.setContentsMargins(margin, SPACE.small, margin, SPACE.small)
        for part in (self._text, self._end, self._icon):
            part.setVisible(not is_rail)
        self._short.setVisible(is_rail)
        self._act.setVisible(not is_rail and bool(self.property("is_late")))

    def show_day(self, day: Timetable) -> None:
        """Show how the day stands; nothing when it is on time."""
        words, late = self._words, day.late
        has_begun = any(slot.stage is Stage.NOW for slot in day.slots)
        is_told = has_begun and abs(late) >= _LATE
        set_shown(self, is_told)
        if not is_told:
            return
        self.setProperty("is_late", late > 0)
        style(self, role="warn" if late > 0 else "good")
        self._icon.show_icon("clock", "warn" if late > 0 else "good")
        behind = words.count("{n} minute behind", "{n} minutes behind", abs(late))
        ahead = words.count("{n} minute ahead", "{n} minutes ahead", abs(late))
        text = behind if late > 0 else ahead
        self._text.setText(text)
        self._text.set_tone("warn" if late > 0 else "good")
        self._short.setText(f"{'+' if late > 0 else '−'}{abs(late)}")
        self._short.set_tone("warn" if late > 0 else "good")
        self.setAccessibleName(text)
        self.setToolTip(text)
        if day.ends and day.planned_end:
            ends, planned = words.time(day.ends), words.time(day.planned_end)
            self._end.setText(words("End {ends}, not {planned}", ends=ends, planned=planned))
        self._act.setVisible(late > 0 and not self._is_rail)
