"""The parts that step editors are put together from: a row of fields, lists of lines, a field per person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.binding import bind_lines
from ui.steps.fields import bare_field, field, marks, name_of
from ui.steps.step import StepEditor
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.buttons import IconButton
from ui.widgets.chips import DisciplineChip
from ui.widgets.forms import Grid
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn
from ui.widgets.line_list import LineList
from ui.widgets.panels import Rule
from ui.widgets.picker import Picker
from ui.widgets.sentences import refusal_sentence
from ui.widgets.value_fields import NumberField
from workshop.document.document import Adopted
from workshop.domain.codes import StepCode
from workshop.domain.ids import RowId
from workshop.domain.kinds import Target
from workshop.domain.overriding import override
from workshop.domain.paths import Path, read
from workshop.domain.shape import targets
from workshop.domain.workshop import Workshop

NARROW = 64
"""The width of a field for a small number in a row of fields, in pixels at a text size of 100 %."""


WORD = 124
"""The width of a list of short words, likewise."""


class PanelEditor(StepEditor):
    """An editor that is a page of panels; choosing a round brings its panel into sight."""

    def __init__(self, bridge: Bridge, code: StepCode) -> None:
        super().__init__(bridge, code)
        self.page = ScrollColumn(space=SPACE.medium, margin=0)
        self.page.column.addStretch(1)
        self._of_round: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def add(self, panel: QWidget, *rounds: str) -> None:
        """Put a panel below what is there; it is the one to look at in these rounds."""
        self.page.column.insertWidget(self.page.column.count() - 1, panel)
        self.bring_in(panel, *rounds)

    def bring_in(self, part: QWidget, *rounds: str) -> None:
        """Bring a part of the page into sight in these rounds."""
        for code in rounds:
            self._of_round[code] = part

    @override
    def show_round(self, code: str) -> None:
        """See `StepEditor.show_round`."""
        panel = self._of_round.get(code)
        if panel is not None:
            QTimer.singleShot(0, self, lambda: self._bring(panel))

    def _bring(self, part: QWidget) -> None:
        """Scroll to the head of a part; one that is whole in sight stays where it is."""
        top = part.mapTo(self.page.widget() or self.page, QPoint()).y()
        bar, room = self.page.verticalScrollBar(), self.page.viewport().height()
        if not bar.value() <= top <= top + part.height() <= bar.value() + room:
            bar.setValue(max(0, top - SPACE.small))


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a row: which, how wide beside the others, and in which size."""

    name: str
    stretch: int = 1
    size: str = ""


def row_of(bridge: Bridge, path: Path, columns: Sequence[Column]) -> QWidget:
    """Return the fields of a row side by side, each with its name as the hint in it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE.small)
    for column in columns:
        where = (*path, column.name)
        widget = bare_field(bridge, where, size=column.size, hint=name_of(bridge, where))
        if not column.stretch and isinstance(widget, NumberField | Picker):
            widget.setFixedWidth(theme().px(NARROW if isinstance(widget, NumberField) else WORD))
        line.addWidget(widget, column.stretch, Qt.AlignmentFlag.AlignTop)
    first = _first(row)
    if first is not None:
        row.setFocusProxy(first)
    return row


def grid_of(bridge: Bridge, path: Path, names: Sequence[str], *, column: int = 170, most: int = 4) -> Grid:
    """Return labelled fields of a row or record in columns of equal width."""
    grid = Grid((), column=column, most=most)
    for name in names:
        plain, _, size = name.partition(":")
        grid.add(field(bridge, (*path, plain), size=size), 2 if size == "area" else 1)
    return grid


def facts_of(bridge: Bridge, path: Path, names: Sequence[str]) -> QWidget:
    """Return a record as one reads it: each field on a line of its own, its name before it."""
    shown = QWidget()
    grid = QGridLayout(shown)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.normal)
    grid.setVerticalSpacing(SPACE.tiny)
    grid.setColumnStretch(1, 1)
    for at, name in enumerate(names):
        where = (*path, name)
        label = Label(name_of(bridge, where), type="label")
        written = bare_field(bridge, where, size="inline")
        label.setBuddy(written)
        grid.addWidget(Rule(), 2 * at, 0, 1, 2)
        grid.addWidget(label, 2 * at + 1, 0, Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, SPACE.tiny, 0, 0)
        grid.addWidget(written, 2 * at + 1, 1)
    return shown


def lines(bridge: Bridge, path: Path, hint: str, *, sign: str = "edge") -> LineList:
    """Return a list of plain texts: type and Enter, paste many, drag, Alt+arrows, remove.

    `sign` stands before each: the name of a colour (a dot), "number" or nothing.
    """
    made = LineList(bridge.words, name_of(bridge, path), hint=hint, sign=sign)
    made.refused.connect(
        lambda code, amount: bridge.refused.emit(refusal_sentence(bridge.words, code, amount))
    )
    bind_lines(made, bridge, path)
    bridge.drafts.attend(made.entry, ".".join(path))
    return made


class More(QWidget):
    """Further fields of a row, made when they are asked for."""

    def __init__(
        self,
        bridge: Bridge,
        make: Callable[[], QWidget],
        about: str = "",
        *,
        button: IconButton | None = None,
    ) -> None:
        """`button`: what opens them, where it stands elsewhere on the row."""
        super().__init__()
        self._make = make
        self._inner: QWidget | None = None
        self._sign = button
        self._button = button or QPushButton(about or bridge.words("More"))
        if button is None:
            style(self._button, kind="quiet", scale="compact")
        self._show_sign("chevron-down")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._show)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.small)
        if button is None:
            self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_sign(self, name: str) -> None:
        if self._sign is not None:
            self._sign.set_icon(name)
        else:
            self._button.setIcon(icon(name, "ink_soft", SIZE.icon_small))

    def open(self) -> None:
        """Show the further fields."""
        self._button.setChecked(True)

    def _show(self, is_open: bool) -> None:
        self._show_sign("chevron-up" if is_open else "chevron-down")
        if self._inner is None:
            self._inner = self._make()
            self._column.addWidget(self._inner)
        self._inner.setVisible(is_open)


@dataclass(frozen=True, slots=True)
class Answer:
    """A field that everyone gets: its heading, and what makes it for a row's id."""

    heading: str
    make: Callable[[RowId], QWidget]
    stretch: int = 0


class PerRow(QWidget):
    """A line of fields for each person or each discipline, kept up with who there is."""

    def __init__(self, bridge: Bridge, target: Target, answers: Sequence[Answer], name: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._target = target
        self._answers = answers
        self._lines: dict[RowId, list[QWidget]] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE.normal)
        self._grid.setVerticalSpacing(SPACE.small)
        for at, answer in enumerate(answers):
            self._grid.addWidget(Label(answer.heading, type="label"), 0, at + 2)
            self._grid.setColumnStretch(at + 2, answer.stretch)
        if not any(answer.stretch for answer in answers):
            self._grid.setColumnStretch(len(answers) + 2, 1)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        slices = (targets()[self._target][0], "disciplines")
        if any(getattr(adopted.before, one) is not getattr(adopted.now, one) for one in slices):
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        rows: Any = read(workshop, targets()[self._target])
        wanted = {row.id for row in rows}
        for row_id in [row_id for row_id in self._lines if row_id not in wanted]:
            for widget in self._lines.pop(row_id):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for at, row in enumerate(rows, start=1):
            widgets = self._lines.get(row.id) or self._new(row)
            self._place(workshop, row, widgets, at)

    def _new(self, row: Any) -> list[QWidget]:
        widgets: list[QWidget] = [QWidget(), Label("")]
        widgets.extend(answer.make(row.id) for answer in self._answers)
        self._lines[row.id] = widgets
        self._chain(widgets)
        return widgets

    def _chain(self, widgets: list[QWidget]) -> None:
        """After a digit the focus goes to the same field of the next row."""
        for at, widget in enumerate(widgets):
            if hasattr(widget, "moved_on"):
                widget.moved_on.connect(lambda column=at, line=widgets: self._next(line, column))

    def _next(self, line: list[QWidget], column: int) -> None:
        order = sorted(self._lines.values(), key=lambda one: one[1].y())
        at = order.index(line) + 1
        if at < len(order):
            order[at][column].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self, workshop: Workshop, row: Any, widgets: list[QWidget], at: int) -> None:
        marks = self._marks(workshop, row)
        self._grid.removeWidget(widgets[0])
        widgets[0].hide()
        widgets[0].deleteLater()
        widgets[0] = marks
        name = widgets[1]
        if isinstance(name, Label):
            name.setText(row.name)
            name.set_tone("" if getattr(row, "present", True) else "faint")
        for column, widget in enumerate(widgets):
            self._grid.addWidget(widget, at, column, Qt.AlignmentFlag.AlignVCenter)
        for answer, widget in zip(self._answers, widgets[2:], strict=True):
            widget.setAccessibleName(f"{answer.heading}: {row.name}")

    def _marks(self, workshop: Workshop, row: Any) -> QWidget:
        known = marks(workshop)
        shown = QWidget()
        line = QHBoxLayout(shown)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        hats = [row.id] if self._target is Target.DISCIPLINES else list(row.disciplines)
        for hat in hats:
            line.addWidget(DisciplineChip(known[hat], has_name=False, side=SIZE.mark_small))
        line.addStretch(1)
        return shown


def _first(row: QWidget) -> QWidget | None:
    return next(
        (child for child in row.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus), None
    )
