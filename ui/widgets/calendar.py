"""A month to pick a day in."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from ui.style.fonts import font
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.style.variants import style
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.layouts import column, row
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override
from workshop.texts import Words

_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_WEEKS = 6


def month_later(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(min(max(at, 12), 9999 * 12 + 11), 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class Calendar(QFrame):
    """Opens over the window; `picked(date or None)` closes it. Arrows go by days, Page Up, Down by months."""

    picked = Signal(object)

    def __init__(self, words: Words, day: date | None, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        style(self, role="popup")
        self._words = words
        self._days = _Days(words, day, today)
        self._title = Label(type="strong")
        back, on = (
            IconButton("chevron-left", words("Month before")),
            IconButton("chevron-right", words("Month after")),
        )
        none, now = Button(words("No date"), kind="quiet"), Button(words("Today"), kind="quiet")
        self.setLayout(
            column(
                row(self._title, 1, back, on),
                self._days,
                row(none, 1, now),
                space=SPACE.tiny,
                margin=SPACE.medium,
            )
        )
        back.clicked.connect(lambda: self._days.go(month_later(self._days.day, -1)))
        on.clicked.connect(lambda: self._days.go(month_later(self._days.day, 1)))
        none.clicked.connect(lambda: self._take(None))
        now.clicked.connect(lambda: self._take(today))
        self._days.moved.connect(self._name_month)
        self._days.taken.connect(self._take)
        self._name_month()

    def open_under(self, place: QPoint, above: int) -> None:
        """Open at a place on the screen, or above it (by `above`) where there is no room."""
        self.adjustSize()
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        if place.y() + self.height() > free.bottom():
            place = QPoint(place.x(), place.y() - above - self.height())
        left = min(max(free.left(), place.x()), free.right() - self.width())
        self.move(left, max(free.top(), place.y()))
        self.show()
        self._days.setFocus()

    def _name_month(self) -> None:
        text = self._words.date(self._days.day.replace(day=1), "long").split(maxsplit=1)[1]
        self._title.setText(text)

    def _take(self, day: date | None) -> None:
        self.close()
        self.picked.emit(day)


class _Days(QWidget):
    """The days of a month, with those around it."""

    moved = Signal()
    taken = Signal(object)

    def __init__(self, words: Words, chosen: date | None, today: date) -> None:
        super().__init__()
        self._words, self._chosen, self._today = words, chosen, today
        self.day = chosen or today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._say()

    def go(self, day: date) -> None:
        """Bring the cursor to a day."""
        self.day = day
        self._say()
        self.moved.emit()
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(self._words.date(self.day, "weekday"))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _cell(self) -> float:
        return theme().tall(SIZE.row)

    @override
    def sizeHint(self) -> QSize:
        """Seven days wide, six weeks and their names high."""
        return QSize(round(7 * self._cell()), round((_WEEKS + 1) * self._cell()))

    @override
    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def _first(self) -> date:
        """The Monday that the page begins with."""
        first = self.day.replace(day=1)
        return first - timedelta(days=min(first.weekday(), first.toordinal() - 1))

    def _place(self, at: int) -> QRectF:
        week, weekday = divmod(at, 7)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            weekday = 6 - weekday
        return QRectF(weekday * self._cell(), (week + 1) * self._cell(), self._cell(), self._cell())

    def _day_at(self, event: QMouseEvent) -> date | None:
        for at in range(7 * _WEEKS):
            if self._place(at).contains(event.position()):
                return _moved(self._first(), at)
        return None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the days and the days."""
        painter = painter_on(self)
        small = font(theme().px(TYPE.small), WEIGHT.medium)
        for weekday in range(7):
            name = self._words.date(date(2024, 1, 1 + weekday), "weekday")[:2]
            room = self._place(weekday).translated(0, -self._cell())
            paint_line(painter, room, name, "ink_faint", Align.AlignHCenter, small)
        for at in range(7 * _WEEKS):
            day = _moved(self._first(), at)
            if day is not None:
                self._paint_day(painter, self._place(at).adjusted(2, 2, -2, -2), day)
        painter.end()

    def _paint_day(self, painter: QPainter, room: QRectF, day: date) -> None:
        is_chosen, is_here = day == self._chosen, day.month == self.day.month
        if is_chosen:
            paint_ground(painter, room, "accent", radius=RADIUS.small)
        elif day == self._today:
            paint_ground(painter, room, "accent_soft", radius=RADIUS.small)
        ink = "on_accent" if is_chosen else "ink" if is_here else "ink_faint"
        weight = WEIGHT.strong if is_chosen or day == self._today else WEIGHT.regular
        given = font(theme().px(TYPE.body), weight, tabular=True)
        paint_line(painter, room, str(day.day), ink, Align.AlignHCenter, given)
        if day == self.day and self.hasFocus():
            paint_focus(painter, room.adjusted(-2, -2, 2, 2), radius=RADIUS.small + 2)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes a day."""
        day = self._day_at(event)
        if day is not None:
            self.taken.emit(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by day, by month; take with Enter."""
        key = Qt.Key(event.key())
        if key in _DAYS:
            self.go(_moved(self.day, _DAYS[key]) or self.day)
        elif key in _MONTHS:
            self.go(month_later(self.day, _MONTHS[key]))
        elif key in _TAKE:
            self.taken.emit(self.day)
        else:
            super().keyPressEvent(event)


def _moved(day: date, days: int) -> date | None:
    """A day so many days later; None outside the calendar."""
    at = day.toordinal() + days
    return date.fromordinal(at) if 1 <= at <= date.max.toordinal() else None
