"""Under the participants: each discipline, and whether it has somebody who decides and somebody who does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from ui.home.coverage import GOOD, Cover, cover
from ui.style.marks import LaneMark
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.chips import DisciplineChip
from ui.widgets.forms import Grid
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.panels import Icon
from workshop.commands.beginning import Person
from workshop.domain.codes import Kind
from workshop.texts import Marked, Words, mark

SAID: dict[Cover, Marked] = {
    Cover.NOBODY: mark("nobody yet"),
    Cover.NO_DECIDER: mark("nobody decides"),
    Cover.ONLY_DECIDERS: mark("nobody who does the work"),
    Cover.DECIDES: mark("decides"),
    Cover.COMPLETE: mark("decides and does"),
}


class _Standing(QWidget):
    """One discipline with what is the case."""

    def __init__(self, discipline: LaneMark) -> None:
        super().__init__()
        self._name = discipline.name
        self._sign = Icon("circle-check", side=16)
        self._text = Label("", type="small", wraps=True)
        line = row(self._sign, self._text, space=6)
        line.setStretch(1, 1)
        self.setLayout(column(DisciplineChip(discipline, side=SIZE.mark_small), line, space=2))

    def say(self, state: Cover, said: str) -> None:
        tone = "good" if state in GOOD else "warn"
        is_waiting = state is Cover.NOBODY
        self._sign.show_icon(
            "circle-check" if tone == "good" else "circle-dashed" if is_waiting else "circle-alert",
            "ink_faint" if is_waiting else tone,
        )
        self._text.set_tone("faint" if is_waiting else tone if tone == "warn" else "soft")
        self._text.setText(said)
        self.setAccessibleName(f"{self._name}: {said}")


class CoverBar(QFrame):
    """Keeps telling while people are typed: what is missing is said before the day starts."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        style(self, role="sunken")
        self._words = words
        self._marks: tuple[LaneMark, ...] = ()
        self._standings: list[_Standing] = []
        self._grid = Grid((), column=150, most=5)
        self.setLayout(column(self._grid, margin=SPACE.normal))

    def show_people(self, people: Sequence[Person], marks: Sequence[LaneMark], kinds: Sequence[Kind]) -> None:
        """Show how every discipline is represented by these people."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            for old in self._standings:
                self._grid.take(old)
            self._standings = [_Standing(one) for one in marks]
            for new in self._standings:
                self._grid.add(new)
        for at, (standing, kind) in enumerate(zip(self._standings, kinds, strict=True)):
            state = cover(at, kind, people)
            standing.say(state, self._words.marked(SAID[state]))
