"""F1: every key, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui.console.offers import Offer, shown_keys
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.keycap import KeyHint
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, column, row
from workshop.texts import Words


class KeyOverview(QDialog):
    """The keys that work everywhere, and those that work when the background has the focus."""

    manual_asked = Signal()

    def __init__(self, offers: Sequence[Offer], words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("All keys"))
        everywhere = [(shown_keys(one), words.marked(one.text)) for one in offers if one.keys]
        everywhere.append(("Alt 1–9", words("The discipline of a card that is being written")))
        everywhere.append(("Alt O", words("In a table: another order to look at, by this column")))
        everywhere.append(("Esc", words("Out of a field, so that the single keys work")))
        single = [(one.single, words.marked(one.text)) for one in offers if one.single]
        page = ScrollColumn(space=SPACE.normal, margin=0)
        page.column.addWidget(Label(words("Everywhere"), type="lead"))
        page.column.addLayout(_table(everywhere))
        page.column.addWidget(Label(words("When the board or the background has the focus"), type="lead"))
        page.column.addLayout(_table(single))
        page.column.addWidget(Label(words("On the journey map"), type="lead"))
        page.column.addLayout(_table(_on_the_map(words)))
        page.column.addStretch(1)
        close = Button(words("Close"))
        close.clicked.connect(self.accept)
        manual = Button(words("Manual"), icon_before="book-open")
        manual.clicked.connect(self.accept)
        manual.clicked.connect(self.manual_asked)
        self.setLayout(column(page, row(manual, 1, close), space=SPACE.normal, margin=SPACE.wide))
        self.resize(620, 620)


def _on_the_map(words: Words) -> list[tuple[str, str]]:
    return [
        ("N", words("New card")),
        ("Enter", words("Edit the card")),
        ("←↑→↓", words("To what lies beside it")),
        ("Shift ←↑→↓", words("Select several cards")),
        ("Ctrl A", words("Select the cards of the cell, then all")),
        ("Ctrl ←↑→↓", words("Move the card")),
        ("Ctrl M", words("Move to…")),
        ("Alt 1–9", words("To the lane of that discipline; on a phase: who leads it")),
        ("Ctrl D", words("Duplicate")),
        ("Ctrl H", words("Hand over to…")),
        ("Ctrl F", words("Search and filter the cards")),
        ("Ctrl + −", words("Larger, smaller")),
        ("Ctrl 0", words("Full size")),
        ("Ctrl 9", words("Whole map")),
        ("Shift F10", words("The menu of what is aimed at")),
    ]


def _table(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.wide)
    grid.setVerticalSpacing(SPACE.small)
    for at, (key, text) in enumerate(rows):
        grid.addWidget(KeyHint(key), at, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(text), at, 1)
    grid.setColumnStretch(1, 1)
    return grid
