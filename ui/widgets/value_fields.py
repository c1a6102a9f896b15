"""Fields for a number, an amount, a day and a time: typed freely, read when left, null when empty.

What cannot be read stays in the field, marked, with one sentence; nothing is written then.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.style.icons import icon
from ui.style.variants import style
from ui.widgets.pace import Pace
from ui.widgets.typed_values import read_day, read_number, read_time
from workshop.domain.overriding import override
from workshop.texts import Words


class ValueField(QLineEdit):
    """A line in which a value is typed; `edited` follows the user's own input once it can be read."""

    edited = Signal(object)
    problem = Signal(str)  # a sentence, or empty when all is well
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self._words = words
        self._value: Any = None
        self._pace = Pace(self)
        self._pace.due.connect(self._hand_over)
        self.setAccessibleName(name)
        self.setMaxLength(64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._pace.touch)

    def read(self, text: str) -> Any:
        """Return the value typed, None when empty; raise `ValueError` with a sentence."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """Return how a value reads."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value without saying so; what is being typed is newer and stays."""
        self._value = value
        if not self._pace.is_waiting:
            self.setText("" if value is None else self.write(value))
            self.show_problem("")

    @property
    def value(self) -> Any:
        """The value that was last read or shown."""
        return self._value

    def show_problem(self, sentence: str) -> None:
        """Mark the field as wrong and say why; empty: all is well."""
        style(self, wrong=bool(sentence))
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)
        self.problem.emit(sentence)

    def flush(self) -> None:
        """Hand over what is typed."""
        self._hand_over()

    def _hand_over(self) -> None:
        if not self._pace.is_waiting:
            return
        try:
            value = self.read(self.text())
        except ValueError as error:
            self._pace.settle()
            self.show_problem(str(error))
            return
        self._pace.settle()
        self.show_problem("")
        if value != self._value:
            self._value = value
            self.edited.emit(value)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over, and write the value as it should read."""
        super().focusOutEvent(event)
        self.flush()
        if not self.property("wrong"):
            self.setText("" if self._value is None else self.write(self._value))

    @override
    def event(self, event: QEvent) -> bool:
        """Keep undo and redo from Qt: they are the plan's."""
        is_ours = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        )
        if is_ours:
            event.accept()
        return is_ours or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over; undo and redo are asked for."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.flush()
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.flush()
            self.redo_requested.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.flush()


class NumberField(ValueField):
    """A number; `is_whole` refuses fractions, `low` and `high` bound it (both included, None: no end)."""

    def __init__(
        self,
        words: Words,
        name: str,
        *,
        is_whole: bool = False,
        low: float | None = None,
        high: float | None = None,
    ) -> None:
        super().__init__(words, name)
        self._is_whole, self._low, self._high = is_whole, low, high
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(64)

    @override
    def read(self, text: str) -> int | float | None:
        """See `ValueField.read`."""
        number = self._number(text)
        if number is None:
            return None
        if self._is_whole and number != number.to_integral_value():
            raise ValueError(self._words("A whole number belongs here."))
        if (self._low is not None and number < Decimal(str(self._low))) or (
            self._high is not None and number > Decimal(str(self._high))
        ):
            raise ValueError(self._range())
        return int(number) if number == number.to_integral_value() else float(number)

    def _number(self, text: str) -> Decimal | None:
        try:
            return read_number(text, self._words.language)
        except ValueError:
            raise ValueError(self._words("A number belongs here.")) from None

    def _range(self) -> str:
        low = "" if self._low is None else self._words.number(self._low)
        high = "" if self._high is None else self._words.number(self._high)
        if low and high:
            return self._words("A number from {low} to {high} belongs here.", low=low, high=high)
        if low:
            return self._words("A number from {low} on belongs here.", low=low)
        return self._words("A number up to {high} belongs here.", high=high)

    @override
    def write(self, value: Any) -> str:
        """See `ValueField.write`."""
        return self._words.number(value)


class AmountField(NumberField):
    """Money: typed in units, kept in whole cents."""

    def __init__(self, words: Words, name: str) -> None:
        super().__init__(words, name, low=0, high=10**12)

    @override
    def read(self, text: str) -> int | None:
        """See `ValueField.read`."""
        super().read(text)
        number = self._number(text)
        if number is None:
            return None
        cents = number * 100
        if cents != cents.to_integral_value():
            raise ValueError(self._words("An amount has two decimals at most."))
        return int(cents)

    @override
    def write(self, value: Any) -> str:
        """See `ValueField.write`."""
        return self._words.money(value)


class TimeField(ValueField):
    """A time of day."""

    @override
    def read(self, text: str) -> dt.time | None:
        """See `ValueField.read`."""
        try:
            return read_time(text)
        except ValueError:
            raise ValueError(self._words("A time belongs here, such as 9:30.")) from None

    @override
    def write(self, value: Any) -> str:
        """See `ValueField.write`."""
        return self._words.time(value)


class DateField(ValueField):
    """A day, typed or picked from a calendar."""

    def __init__(self, words: Words, name: str, today: Callable[[], dt.date] = dt.date.today) -> None:
        super().__init__(words, name)
        self._today = today
        self.setMinimumWidth(128)
        pick = self.addAction(icon("calendar", "ink_soft"), QLineEdit.ActionPosition.TrailingPosition)
        pick.setText(words("Pick a day"))
        pick.setToolTip(words("Pick a day"))
        pick.triggered.connect(self._pick)

    @override
    def read(self, text: str) -> dt.date | None:
        """See `ValueField.read`."""
        try:
            return read_day(text, self._words.language, self._today())
        except ValueError:
            raise ValueError(self._words("A day belongs here, such as 24-9-2026.")) from None

    @override
    def write(self, value: Any) -> str:
        """See `ValueField.write`."""
        return self._words.date(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._pick()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(self.accessibleName())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        day = self._value or self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(lambda picked: self._picked(popup, picked))
        calendar.activated.connect(lambda picked: self._picked(popup, picked))
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        calendar.setFocus()

    def _picked(self, popup: QWidget, picked: QDate) -> None:
        popup.close()
        self.setText(self.write(dt.date(picked.year(), picked.month(), picked.day())))
        self._pace.touch()
        self.flush()
