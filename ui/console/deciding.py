"""What two files say differently, side by side, for people to decide; and what both wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.steps.worded import Worded
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice, Option
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, column, set_shown
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import CollapsibleSection, Panel
from workshop.document.doubles import Double
from workshop.document.merging import Conflict, Merging, Side
from workshop.document.speaking import Names
from workshop.document.told_conflicts import side_name, told_conflict
from workshop.document.wording import Pieces, differing, own_words
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.texts.names import thing_name

_ONE, _TWO = "one", "two"


class Deciding(ScrollColumn):
    """Conflicts with a choice each, then the doubles; keeps what was chosen while the rest changes."""

    decided = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__(margin=0, space=SPACE.medium)
        self._words = words
        self._sides: dict[Path, Side] = {}
        self._apart: set[str] = set()
        self._open: dict[Path, Conflict] = {}
        self._choices: dict[Path, Choice] = {}
        self._known: set[str] = set()
        here, there = Button(words("All as in this file")), Button(words("All as in the other"))
        here.clicked.connect(lambda: self._all(Side.OURS))
        there.clicked.connect(lambda: self._all(Side.THEIRS))
        self._head = QWidget()
        self._head.setLayout(
            row_layout(Label(words("Said differently: you decide"), type="strong"), 1, here, there)
        )
        self._both = CollapsibleSection(words("Written in both: kept once"), is_open=False)
        self._conflicts = QWidget()
        self._conflicts.setLayout(column(space=SPACE.small))
        for part in (self._head, self._conflicts, self._both):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def sides(self) -> dict[Path, Side]:
        """What was decided, by place."""
        return dict(self._sides)

    def apart(self) -> frozenset[str]:
        """The rows of the other file that are another thing after all."""
        return frozenset(self._apart)

    def undecided(self) -> int:
        """How many still wait."""
        return sum(path not in self._sides for path in self._open)

    def show_merging(self, found: Merging, theirs: Workshop) -> None:
        """Show what there is to decide; rows that stay keep their place and their choice."""
        names = Names(found.ours, self._words)
        self._open = {one.path: one for one in found.conflicts}
        for path, conflict in self._open.items():
            if path not in self._choices:
                self._add(conflict, found.ours, theirs)
        for path, choice in self._choices.items():
            frame = choice.parentWidget()
            if frame is not None:
                frame.setVisible(path in self._open)
        for pair in found.doubles:
            if pair.theirs.id not in self._known:
                self._known.add(pair.theirs.id)
                self._both.column.addLayout(self._double(names, pair))
        self._head.setVisible(bool(self._open))
        self._both.setVisible(bool(found.doubles))
        set_shown(self, bool(self._open or found.doubles))
        self.setMaximumHeight(theme().px(360))

    def _add(self, conflict: Conflict, ours: Workshop, theirs: Workshop) -> None:
        words = self._words
        told = told_conflict(conflict, ours, theirs, words)
        frame = Panel(role="warn", margin=SPACE.medium)
        options = [Option(side, side_name(side, words)) for side in conflict.choices]
        choice = Choice(told.where, options)
        choice.edited.connect(lambda side: self._decide(conflict.path, Side(side)))
        self._choices[conflict.path] = choice
        heading = Label(told.where, type="strong", wraps=True)
        frame.column.addWidget(heading)
        ours_said, theirs_said = differing(told.here, told.there)
        here = _side(words("In this file"), ours_said, words)
        there = _side(words("In the other file"), theirs_said, words)
        frame.column.addLayout(row_layout(here, there, space=SPACE.medium))
        frame.column.addWidget(choice)
        box = self._conflicts.layout()
        if box is not None:
            box.addWidget(frame)

    def _double(self, names: Names, pair: Double) -> QHBoxLayout:
        words = self._words
        title = names.title(pair.ours)
        thing = thing_name(words, ".".join(pair.pattern))
        choice = Choice(title or thing, (Option(_ONE, words("One thing")), Option(_TWO, words("Two things"))))
        choice.show_value(_ONE)
        choice.edited.connect(lambda code: self._part(pair.theirs.id, is_apart=code == _TWO))
        label = Label(f"{thing}: {title}" if title else thing, wraps=True)
        line = row_layout(label, choice, space=SPACE.medium)
        line.setStretch(0, 1)
        return line

    def _part(self, row_id: str, *, is_apart: bool) -> None:
        (self._apart.add if is_apart else self._apart.discard)(row_id)
        self.decided.emit()

    def _decide(self, path: Path, side: Side) -> None:
        self._sides[path] = side
        self.decided.emit()

    def _all(self, side: Side) -> None:
        for path in self._open:
            self._sides[path] = side
            self._choices[path].show_value(side)
        self.decided.emit()


def _side(name: str, pieces: Pieces, words: Words) -> QWidget:
    """What one file says; the words that the other does not have are marked."""
    panel = Panel(role="panel", margin=SPACE.medium)
    said = Worded(pieces)
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    panel.column.addWidget(Label(name, type="label"))
    panel.column.addWidget(said)
    panel.column.addStretch(1)
    panel.setAccessibleName(f"{name}: {said.plain}")
    if own := own_words(pieces):
        panel.setAccessibleDescription(words("Only here: {words}", words=own))
    return panel
