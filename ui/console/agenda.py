"""The day at the left: what was done, what is on, what comes and when, and how late it has become."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from ui.bridge import Bridge
from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SPACE, TYPE, WEIGHT
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import ScrollColumn
from ui.widgets.layouts import row as row_layout
from ui.widgets.painting import Align, paint_focus, paint_line, painter_on
from workshop.document.timetable import Slot, Stage, Timetable, caught_up, timetable
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.overriding import override

RAIL = 56
FULL = 236
_EVERY = 15_000  # milliseconds: "four minutes late" needs no second hand


class Stop(QAbstractButton):
    """One stop of the day: a circle with its number, its title, its time. Only the circle on a rail."""

    def __init__(self, name: str, sign: str, *, is_rail: bool) -> None:
        super().__init__()
        self._sign, self._is_rail = sign, is_rail
        self._name, self._when = name, ""
        self._stage, self._is_open = Stage.AHEAD, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_stop(self, name: str, when: str, stage: Stage, *, is_open: bool, state: str) -> None:
        """Show how it stands; `state` says it in words."""
        self._name, self._when, self._stage, self._is_open = name, when, stage, is_open
        self.setAccessibleName(f"{name}, {when}, {state}" if when else f"{name}, {state}")
        self.setToolTip(f"{name} · {when}" if self._is_rail else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """A line of two texts, or a circle."""
        return QSize(RAIL - 8 if self._is_rail else FULL, theme().px(46))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, circle and texts."""
        worn, colours = theme(), theme().colours
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_open or self.underMouse():
            painter.setBrush(QColor(colours.accent_soft if self._is_open else colours.hover))
            painter.drawRoundedRect(box, RADIUS.medium, RADIUS.medium)
        side = worn.px(26)
        left = box.center().x() - side / 2 if self._is_rail else box.left() + SPACE.small
        circle = QRectF(left, box.center().y() - side / 2, side, side)
        self._paint_circle(painter, circle)
        if not self._is_rail:
            self._paint_texts(painter, box, circle.right() + SPACE.medium)
        if self.hasFocus():
            paint_focus(painter, box, radius=RADIUS.medium)
        painter.end()

    def _paint_texts(self, painter: QPainter, box: QRectF, left: float) -> None:
        worn = theme()
        room = QRectF(left, box.top(), box.right() - SPACE.tiny - left, box.height())
        half = room.height() / 2
        weight = WEIGHT.strong if self._is_open else WEIGHT.medium
        ink = "ink_soft" if self._stage in (Stage.DONE, Stage.SKIPPED) and not self._is_open else "ink"
        upper = room.adjusted(0, 3, 0, -half + 2) if self._when else room
        paint_line(painter, upper, self._name, ink, Align.AlignLeft, font(worn.px(TYPE.body), weight))
        lower = room.adjusted(0, half - 2, 0, -3)
        small = font(worn.px(TYPE.small), tabular=True)
        paint_line(painter, lower, self._when, "ink_soft", Align.AlignLeft, small)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        colours = theme().colours
        is_done = self._stage is Stage.DONE and not self._is_open
        fill = colours.accent if self._is_open else colours.good if is_done else colours.surface
        painter.setBrush(QColor(fill))
        edge = colours.edge if fill == colours.surface else fill
        dashed = Qt.PenStyle.DashLine if self._stage is Stage.SKIPPED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(edge), 1.5, dashed))
        painter.drawEllipse(circle)
        ink = colours.on_accent if fill != colours.surface else colours.ink_soft
        if is_done or not self._sign.isdigit():
            inner = circle.adjusted(6, 6, -6, -6)
            paint_icon(painter, "check" if is_done else self._sign, ink, inner)
        else:
            painter.setPen(QColor(ink))
            painter.setFont(font(circle.height() * 0.5, WEIGHT.strong, tabular=True))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._sign)


class AgendaPane(QFrame):
    """All of the day; `folded` makes it a rail. Clicking a stop goes there."""

    chosen = Signal(object)  # an agenda item's id, or a StepCode for preparation and evaluation
    fold_requested = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        style(self, role="bar")
        self._bridge = bridge
        self._is_rail = False
        self._stops: dict[object, Stop] = {}
        words = bridge.words
        self.setAccessibleName(words("Agenda"))
        self._title = Label(words("Agenda"), type="label")
        self._fold = IconButton("panel-left-close", words("Fold the agenda"))
        self._fold.clicked.connect(self.fold_requested)
        self._scroll = ScrollColumn(space=2, margin=0)
        self._late = Figures("", type="strong", tone="warn")
        self._ends = Label("", type="small", tone="soft", wraps=True)
        self._catch_up = Button(words("Catch up …"))
        self._catch_up.setToolTip(words("Share out the minutes that are left; the close keeps its own."))
        self._catch_up.clicked.connect(self._catch)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        bridge.changed.connect(self.refresh)
        bridge.session_changed.connect(self.refresh)
        self.fold(is_rail=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.small, SPACE.medium, SPACE.small, SPACE.medium)
        column.setSpacing(SPACE.small)
        column.addLayout(row_layout(self._title, 1, self._fold))
        column.addWidget(self._scroll, 1)
        for widget in (self._late, self._ends, self._catch_up):
            column.addWidget(widget)

    @property
    def is_rail(self) -> bool:
        """Whether it is folded."""
        return self._is_rail

    def fold(self, *, is_rail: bool) -> None:
        """Fold to a rail of circles, or unfold."""
        self._is_rail = is_rail
        self.setFixedWidth(RAIL if is_rail else theme().px(FULL))
        self._title.setVisible(not is_rail)
        words = self._bridge.words
        self._fold.set_icon("panel-left-open" if is_rail else "panel-left-close")
        self._fold.set_name(words("Unfold the agenda") if is_rail else words("Fold the agenda"))
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        for stop in self._stops.values():
            stop.hide()
            stop.deleteLater()
        self._stops.clear()
        while self._scroll.column.takeAt(0) is not None:
            continue

    def refresh(self) -> None:
        """Show the day as it stands now."""
        bridge = self._bridge
        day = timetable(bridge.workshop, bridge.session, bridge.clock.now())
        wanted = [StepCode.PREPARATION, *(slot.item.id for slot in day.slots), StepCode.EVALUATION]
        if list(self._stops) != wanted:
            self._forget()
            self._make(day)
        words, session = bridge.words, bridge.session
        for code, name in (
            (StepCode.PREPARATION, words("Preparation")),
            (StepCode.EVALUATION, words("Evaluate and adjust")),
        ):
            is_open = session.step is code
            state = words("open") if is_open else ""
            self._stops[code].show_stop(name, "", Stage.AHEAD, is_open=is_open, state=state)
        for slot in day.slots:
            self._show(slot)
        self._show_late(day)

    def _make(self, day: Timetable) -> None:
        signs: dict[object, str] = {StepCode.PREPARATION: "clipboard-list", StepCode.EVALUATION: "repeat"}
        for slot in day.slots:
            signs[slot.item.id] = str(slot.number) if slot.number else "coffee"
        order = [StepCode.PREPARATION, *(slot.item.id for slot in day.slots), StepCode.EVALUATION]
        for key in order:
            stop = Stop("", signs[key], is_rail=self._is_rail)
            stop.clicked.connect(lambda _=False, one=key: self.chosen.emit(one))
            self._stops[key] = stop
            self._scroll.column.addWidget(stop)
        self._scroll.column.addStretch(1)

    def _show(self, slot: Slot) -> None:
        words, session = self._bridge.words, self._bridge.session
        is_open = session.item == slot.item.id
        states = {
            Stage.DONE: words("done"),
            Stage.NOW: words("going on"),
            Stage.SKIPPED: words("skipped"),
            Stage.AHEAD: words("to come"),
        }
        when = words.duration(slot.minutes)
        if slot.begins is not None:
            when = f"{words.time(slot.begins)} · {when}"
        title = self.title_of(slot.item.id)
        self._stops[slot.item.id].show_stop(
            title, when, slot.stage, is_open=is_open, state=states[slot.stage]
        )

    def title_of(self, item: RowId) -> str:
        """Return what an agenda item is called."""
        found = next((one for one in self._bridge.workshop.agenda if one.id == item), None)
        if found is None:
            return ""
        return found.title or self._bridge.method.steps[found.step or StepCode.OWN].short

    def _show_late(self, day: Timetable) -> None:
        words = self._bridge.words
        is_late = day.late > 0
        for widget in (self._late, self._ends, self._catch_up):
            widget.setVisible(is_late or (widget is self._late and day.late < 0))
        short = f"{day.late:+d}"
        late = words.count("{n} minute late", "{n} minutes late", day.late)
        early = words.count("{n} minute ahead", "{n} minutes ahead", -day.late)
        self._late.setText(short if self._is_rail else late if is_late else early)
        self._late.set_tone("warn" if is_late else "good")
        self._ends.setVisible(is_late and not self._is_rail and day.ends is not None)
        self._catch_up.setVisible(is_late and not self._is_rail)
        if day.ends is not None and day.planned_end is not None:
            self._ends.setText(
                words(
                    "Ends at {now} instead of {planned}",
                    now=words.time(day.ends),
                    planned=words.time(day.planned_end),
                )
            )

    def _catch(self) -> None:
        bridge = self._bridge
        bridge.be(caught_up(bridge.workshop, bridge.session, bridge.clock.now()))
