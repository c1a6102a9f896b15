"""What became of a plan, to read: by step, each row with its fate, its fields before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.steps.worded import Worded
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import EmptyHint, Icon, Panel
from workshop.document.compared import ComparedField, ComparedRow, ComparedStep, totals
from workshop.document.wording import differing
from workshop.insight.comparison import Fate
from workshop.texts import Words
from workshop.texts.names import code_name

MOST = 120
"""So many rows are shown at once; more are asked for."""
_ALL = "all"
_SIGNS = {
    Fate.ADDED: ("plus", "good"),
    Fate.CHANGED: ("pencil", "accent"),
    Fate.DROPPED: ("minus", "bad"),
}


class ComparisonList(QWidget):
    """A list of everything that is another than it was; filters by what became of it."""

    def __init__(self, words: Words, *, before: str = "", after: str = "") -> None:
        """`before` and `after` say what the two sides are called."""
        super().__init__()
        self._words = words
        self._sides = (before, after)
        self._steps: tuple[ComparedStep, ...] = ()
        self._most = MOST
        self._filter = Choice(words("What to show"), self._options({}), shape="pills")
        self._filter.show_value(_ALL)
        self._filter.edited.connect(self._choose)
        self._unchanged = Label("", tone="soft")
        self._page = ScrollColumn(margin=0, space=SPACE.medium)
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = row_layout(self._filter, 1, self._unchanged)
        self.setLayout(column(head, self._page, space=SPACE.medium))

    def show_steps(self, steps: Sequence[ComparedStep], *, before: str = "", after: str = "") -> None:
        """Show another comparison; one between the same two is read on from where one was."""
        is_same = (before, after) == self._sides
        place = self._page.verticalScrollBar().value() if is_same else 0
        self._steps = tuple(steps)
        self._sides = (before or self._sides[0], after or self._sides[1])
        self._most = self._most if is_same else MOST
        found = totals(self._steps)
        words = self._words
        self._filter.set_texts(words("What to show"), self._options(found))
        stayed = found[Fate.UNCHANGED]
        self._unchanged.setText(words.count("{n} row is as it was", "{n} rows are as they were", stayed))
        self._fill()
        QTimer.singleShot(0, self, lambda: self._page.verticalScrollBar().setValue(place))

    def _options(self, found: dict[Fate, int]) -> list[Option]:
        words = self._words
        names = {
            Fate.CHANGED: words("Changed"),
            Fate.ADDED: words("Added"),
            Fate.DROPPED: words("Dropped"),
        }
        counted = [Option(fate, f"{name} {words.number(found.get(fate, 0))}") for fate, name in names.items()]
        return [Option(_ALL, words("Everything that changed")), *counted]

    def _choose(self, _: str) -> None:
        self._most = MOST
        self._fill()

    def _shown(self) -> Iterator[tuple[ComparedStep, list[ComparedRow]]]:
        wanted = self._filter.value()
        for step in self._steps:
            rows = [row for row in step.rows if wanted in (_ALL, row.fate)]
            if rows:
                yield step, rows

    def _fill(self) -> None:
        words, box = self._words, self._page.column
        clear(box)
        left = self._most
        rest = 0
        for step, rows in self._shown():
            if left > 0:
                box.addLayout(self._heading(step))
            for one in rows[: max(left, 0)]:
                box.addWidget(self._row(one))
            rest += max(len(rows) - max(left, 0), 0)
            left -= len(rows)
        if left == self._most:
            box.addWidget(EmptyHint(words("Nothing: the two are the same."), icon="equal"))
        if rest:
            more = Button(words.count("Show {n} more", "Show {n} more", rest), kind="quiet")
            more.clicked.connect(self._show_more)
            box.addWidget(more)
        box.addStretch(1)

    def _show_more(self) -> None:
        self._most = 10**6
        self._fill()

    def _heading(self, step: ComparedStep) -> QHBoxLayout:
        stayed = self._words.count("{n} as it was", "{n} as they were", step.unchanged)
        count = Label(stayed, tone="faint") if step.unchanged else None
        return row_layout(Label(code_name(self._words, step.step), type="strong"), 1, count)

    def _row(self, shown: ComparedRow) -> QWidget:
        icon, tone = _SIGNS[shown.fate]
        panel = Panel(role="sunken", margin=SPACE.medium)
        thing = Label(f"{shown.thing[:1].upper()}{shown.thing[1:]}", tone="soft")
        title = Label(shown.title, type="strong", wraps=True)
        fate = Label(self._fate(shown.fate), tone=tone)
        sign = Icon(icon, colour=tone)
        line = row_layout(sign, thing, title, fate, space=SPACE.small)
        line.setStretch(2, 1)
        for part in (sign, thing, fate):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        panel.column.addLayout(line)
        if shown.fields:
            panel.column.addLayout(self._fields(shown))
        panel.setAccessibleName(f"{self._fate(shown.fate)}: {shown.thing} {shown.title}".strip())
        return panel

    def _fate(self, fate: Fate) -> str:
        words = self._words
        said = {Fate.ADDED: words("added"), Fate.CHANGED: words("changed"), Fate.DROPPED: words("dropped")}
        return said[fate]

    def _fields(self, shown: ComparedRow) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.normal)
        grid.setVerticalSpacing(SPACE.tiny)
        is_both = shown.fate is Fate.CHANGED
        for at, one in enumerate(shown.fields):
            grid.addWidget(Label(one.name, tone="soft", wraps=True), at, 0, Qt.AlignmentFlag.AlignTop)
            if is_both:
                self._both(grid, at, one)
            else:
                text = Label(one.before or one.after, wraps=True)
                grid.addWidget(text, at, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 4)
        if is_both:
            grid.setColumnStretch(3, 4)
        return grid

    def _both(self, grid: QGridLayout, at: int, one: ComparedField) -> None:
        was, now = differing(one.before or "–", one.after or "–")
        before, after = Worded(was, tone="soft"), Worded(now)
        before.setAccessibleName(f"{self._sides[0]}: {one.before}")
        after.setAccessibleName(f"{self._sides[1]}: {one.after}")
        grid.addWidget(before, at, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Icon("arrow-right", colour="ink_faint", side=14), at, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(after, at, 3, Qt.AlignmentFlag.AlignTop)
