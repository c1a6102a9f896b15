"""Fields for a number, an amount of money, a date and a time of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from ui.style.tokens import SIZE, SPACE
from ui.widgets.buttons import IconButton
from ui.widgets.value_field import ValueField
from workshop.domain.overriding import override
from workshop.texts import Words
from workshop.texts.reading import MOST_CENTS, read_cents, read_day, read_time, read_within


class NumberField(ValueField[float]):
    """A number, or none. Whole numbers are `int`, also where fractions are allowed."""

    def __init__(
        self,
        words: Words,
        name: str,
        *,
        low: float | None = None,
        high: float | None = None,
        is_whole: bool = False,
    ) -> None:
        super().__init__(words, name)
        self._low, self._high, self._is_whole = low, high, is_whole
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)

    @override
    def read(self, text: str) -> float:
        """A number within its limits."""
        return read_within(
            text, self._words.language, is_whole=self._is_whole, low=self._low, high=self._high
        )

    @override
    def say(self, value: float) -> str:
        """The number with all its digits, as the language writes it."""
        return self._words.number(value)

    @override
    def limits(self) -> tuple[str, str]:
        """The least and the most."""
        low, high = (("" if end is None else self._words.number(end)) for end in (self._low, self._high))
        return low, high


class AmountField(ValueField[int]):
    """An amount of money in cents, or none."""

    def __init__(self, words: Words, name: str, *, currency: str = "EUR") -> None:
        super().__init__(words, name)
        self._currency = currency
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)

    @override
    def read(self, text: str) -> int:
        """Cents, not below zero."""
        return read_cents(text, self._words.language)

    @override
    def say(self, value: int) -> str:
        """With its currency; whole amounts without cents."""
        return self._words.money(value, self._currency)

    @override
    def limits(self) -> tuple[str, str]:
        """From nothing to very much."""
        return self.say(0), self.say(MOST_CENTS)


class DateField(ValueField[date]):
    """A day, or none: typed as people type days, or picked in a calendar (Alt+Down)."""

    def __init__(
        self,
        words: Words,
        name: str,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(words, name)
        self._today = today
        self._pick = IconButton("calendar", words("Pick a day"), self, side=SIZE.target)
        self._pick.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down does the same
        self._pick.setCursor(Qt.CursorShape.ArrowCursor)
        self._pick.clicked.connect(self.open_calendar)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end of the field, and the text clear of it."""
        super().resizeEvent(event)
        side = self._pick.sizeHint().width()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = SPACE.tiny if is_mirrored else self.width() - side - SPACE.tiny
        self._pick.setGeometry(left, (self.height() - side) // 2, side, side)
        self.setTextMargins(side if is_mirrored else 0, 0, 0 if is_mirrored else side, 0)

    @override
    def read(self, text: str) -> date:
        """A day."""
        return read_day(text, self._today())

    @override
    def say(self, value: date) -> str:
        """24 Sept 2026."""
        return self._words.date(value)

    @override
    def set_words(self, words: Words, name: str) -> None:
        """Speak another language from now on."""
        super().set_words(words, name)
        self._pick.set_name(words("Pick a day"))

    def open_calendar(self) -> None:
        """Open the calendar under the field, at its day or at today."""
        from ui.widgets.calendar import Calendar

        calendar = Calendar(self._words, self.value(), self._today(), self)
        calendar.picked.connect(self.choose)
        calendar.open_under(self.mapToGlobal(QPoint(0, self.height() + 4)), self.height() + 8)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down and F4 open the calendar."""
        is_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class TimeField(ValueField[time]):
    """A time of the day to the minute, or none."""

    @override
    def read(self, text: str) -> time:
        """A time."""
        return read_time(text)

    @override
    def say(self, value: time) -> str:
        """09:30."""
        return self._words.time(value)
