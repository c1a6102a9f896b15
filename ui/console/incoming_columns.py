"""What each column of a table is, and which rows of the plan its names stand for: to be said by people."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.steps.fields import offered
from ui.style.tokens import SPACE
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, clear, column
from ui.widgets.panels import Panel
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.document.incoming import Choices, Layout, Sheet, Unknown, heads_of
from workshop.document.incoming.sentences import choice_question
from workshop.document.sentences import quotable
from workshop.domain.kinds import Target
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import field_name

MOST = 40
"""So many names are asked about at once; the next come when these are answered."""
_EMPTY = "\n"
"""What the picker has for "leave it empty"; no id holds a newline."""
_SAMPLES = 3


class IncomingColumns(QWidget):
    """`field_chosen(column, field)` and `row_chosen(Unknown, id or None)` follow the user alone."""

    field_chosen = Signal(int, str)
    row_chosen = Signal(object, object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._names = Panel(words("Not in this plan"), icon="circle-question-mark", role="warn")
        self._asked: dict[tuple[Target, str], QWidget] = {}
        self._shown: tuple[object, ...] = ()
        self._pickers: list[Picker] = []
        page = ScrollColumn(margin=0, space=SPACE.medium)
        self._fields = column(space=SPACE.medium)
        page.column.addWidget(self._names)
        page.column.addLayout(self._fields)
        page.column.addStretch(1)
        self.setLayout(column(page))
        self._names.hide()

    def show_layout(self, sheet: Sheet, layout: Layout) -> None:
        """Show what each column is; the pickers stay while it is the same table."""
        shown = (sheet.name, id(sheet), layout.thing, layout.heading)
        if shown != self._shown:
            self._shown = shown
            self._build(sheet, layout)
        for picker, name in zip(self._pickers, layout.fields, strict=True):
            picker.show_value(name or None)

    def _build(self, sheet: Sheet, layout: Layout) -> None:
        words = self._words
        for part in self._asked.values():
            part.deleteLater()
        self._asked.clear()
        clear(self._fields)
        pattern = ".".join(layout.thing.path)
        picks = [Pick(name, field_name(words, f"{pattern}.{name}")) for name in layout.thing.kinds]
        self._pickers = []
        self._fields.addWidget(Label(words("What each column is"), type="strong"))
        for at, head in enumerate(heads_of(sheet, layout)):
            shown = quotable(head)
            picker = Picker(words, words("Column “{head}”", head=shown), picks, none_text=words("leave out"))
            picker.edited.connect(partial(self._choose_field, at))
            self._pickers.append(picker)
            self._fields.addWidget(_asked(shown, picker, _samples(sheet, layout, at)))

    def _choose_field(self, at: int, name: str | None) -> None:
        self.field_chosen.emit(at, name or "")

    def show_unknown(self, unknown: Sequence[Unknown], choices: Choices, plan: Workshop) -> None:
        """Ask which rows of the plan these names stand for; what was answered can be answered anew."""
        asked = {one.key: one for one in unknown[:MOST]}
        for key, one in asked.items():
            if key not in self._asked:
                self._asked[key] = self._question(one, plan)
                self._names.column.addWidget(self._asked[key])
        for key, part in self._asked.items():
            part.setVisible(key in asked or key in choices)
        self._names.setVisible(any(not one.isHidden() for one in self._asked.values()))

    def _question(self, one: Unknown, plan: Workshop) -> QWidget:
        words = self._words
        picks = [Pick(_EMPTY, words("leave it empty")), *offered(plan, one.target)]
        question = choice_question(one.target, one.text, words)
        picker = Picker(words, question, picks, none_text=words("choose"))
        picker.edited.connect(partial(self._choose_row, one))
        return _asked(question, picker, words.count("in {n} line", "in {n} lines", one.count))

    def _choose_row(self, one: Unknown, row: str | None) -> None:
        if row is not None:
            self.row_chosen.emit(one, None if row == _EMPTY else row)


def _asked(text: str, picker: Picker, note: str) -> QWidget:
    """A picker under what it asks, and above what helps to answer."""
    below = Label(note, type="small", tone="faint")
    below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    holder = QWidget()
    holder.setLayout(column(Label(text, type="label", wraps=True), picker, below, space=SPACE.tiny))
    return holder


def _samples(sheet: Sheet, layout: Layout, column: int) -> str:
    """The first things that stand in a column."""
    found = (str(line.cell(column)).strip() for line in layout.body(sheet)[:50])
    return quotable(" · ".join(list(filter(None, found))[:_SAMPLES]), 40)
