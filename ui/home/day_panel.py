"""The day of a new workshop: how long, when, along which phases, and how it will run."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from ui.home.strip import Block, Strip
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import column, row
from ui.widgets.panels import Icon
from workshop.commands.beginning import Wish
from workshop.domain.codes import StepCode
from workshop.method.values import Method
from workshop.texts import Words


class DayStrip(QWidget):
    """How the day will run, from its format: a strip, its hours, the minutes that are the close's own."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._hours = Figures("", type="small", tone="soft")
        self._strip = Strip()
        self._kept = Label("", type="small", tone="soft", wraps=True)
        head = row(Label(words("How the day runs"), type="label"), 1, self._hours)
        kept = row(Icon("shield-check", colour="good", side=16), self._kept)
        kept.setStretch(1, 1)
        self.setLayout(column(head, self._strip, kept))

    def show_day(self, wish: Wish, method: Method) -> None:
        """Show the day of a wish."""
        words = self._words
        form = method.format_of(wish.length)
        entries = form.agenda if form else ()
        blocks, number = [], 0
        for entry in entries:
            number += entry.step is not StepCode.BREAK
            name = entry.title or method.steps[entry.step].short
            said = f"{name}, {words.duration(entry.minutes)}"
            blocks.append(Block(0 if entry.step is StepCode.BREAK else number, entry.minutes, said))
        self._strip.show_blocks(words("How the day runs"), blocks)
        minutes = sum(entry.minutes for entry in entries)
        self._hours.setText(hours(words, wish.start, minutes))
        close = next((entry.minutes for entry in entries if entry.step is StepCode.CLOSE), 0)
        self._kept.setText(
            words.count(
                "The last {n} minute is kept for the close.",
                "The last {n} minutes are kept for the close.",
                close,
            )
        )


def hours(words: Words, start: dt.time | None, minutes: int) -> str:
    """Say from when until when, or how long where nobody knows when it begins."""
    if start is None:
        return words.duration(minutes)
    end = dt.datetime.combine(dt.date(2000, 1, 1), start) + dt.timedelta(minutes=minutes)
    return words("{start} to {end}", start=words.time(start), end=words.time(end))
