"""Fields for values: what can be read is handed over, what cannot stays and is told; empty means none."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.calendar import Calendar, month_later
from ui.widgets.forms import Labelled
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from ui.widgets.value_field import ValueField
from ui.widgets.value_fields import AmountField, DateField, NumberField, TimeField
from workshop.texts import Words, speak

Key = Qt.Key
TODAY = date(2026, 9, 24)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setGeometry(300, 300, 300, 200)
    qtbot.addWidget(window)
    return window


def placed(field: QWidget, window: QWidget) -> list[object]:
    other = QPushButton()
    window.setLayout(column(field, other))
    window.show()
    window.activateWindow()
    field.setFocus()
    QApplication.processEvents()
    said: list[object] = []
    if isinstance(field, ValueField):
        field.edited.connect(said.append)
    return said


def leave(window: QWidget) -> None:
    window.findChildren(QPushButton)[-1].setFocus()


def refusals(field: ValueField[Any]) -> list[str]:
    told: list[str] = []
    field.problem.connect(told.append)
    return told


def test_a_number_is_handed_over_while_typing_and_written_out_on_leaving(
    qtbot: QtBot, window: QWidget
) -> None:
    field = NumberField(speak("nl"), "Nu")
    said = placed(field, window)
    with qtbot.waitSignal(field.edited):
        QTest.keyClicks(field, "1250,5")
    assert said == [1250.5]
    assert field.text() == "1250,5"
    leave(window)
    assert field.text() == "1.250,5"
    assert said == [1250.5]


def test_whole_numbers_are_whole(window: QWidget, words: Words) -> None:
    field = NumberField(words, "Now")
    said = placed(field, window)
    QTest.keyClicks(field, "38.0\r")
    assert said == [38]
    assert isinstance(said[0], int)


def test_empty_is_none(window: QWidget, words: Words) -> None:
    field = NumberField(words, "Now")
    field.show_value(38)
    said = placed(field, window)
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    QTest.keyClick(field, Key.Key_Return)
    assert said == [None]


def test_what_cannot_be_read_stays_and_is_told_until_it_is_mended(window: QWidget, words: Words) -> None:
    field = NumberField(words, "Now")
    field.show_value(38)
    said, told = placed(field, window), refusals(field)
    field.selectAll()
    QTest.keyClicks(field, "about forty")
    leave(window)
    assert (field.text(), said, told) == ("about forty", [], ["“about forty” is not a number."])
    field.show_value(38)
    assert field.text() == "about forty"
    assert field.accessibleDescription() == told[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "40\r")
    assert (field.text(), said, told[-1]) == ("40", [40], "")


def test_another_value_from_elsewhere_replaces_what_was_wrong(window: QWidget, words: Words) -> None:
    field = NumberField(words, "Now")
    told = refusals(field)
    placed(field, window)
    QTest.keyClicks(field, "x\r")
    field.show_value(7)
    assert (field.text(), told[-1], field.is_wrong()) == ("7", "", False)


def test_limits_are_told_with_their_numbers(window: QWidget) -> None:
    field = NumberField(speak("nl"), "Jaren", low=0, high=1300, is_whole=True)
    said, told = placed(field, window), refusals(field)
    for typed in ("1301\r", "-1\r", "2,5\r"):
        field.selectAll()
        QTest.keyClicks(field, typed)
    assert told == ["Hier hoort een getal van 0 tot en met 1.300."] * 2 + [
        "Hier kunnen alleen hele getallen staan."
    ]
    assert said == []


def test_filling_says_nothing(words: Words, qtbot: QtBot) -> None:
    fields: list[tuple[ValueField[Any], object]] = [
        (NumberField(words, "n"), 7.25),
        (AmountField(words, "a"), 125050),
        (DateField(words, "d"), TODAY),
        (TimeField(words, "t"), time(9, 30)),
    ]
    for field, value in fields:
        qtbot.addWidget(field)
        said: list[object] = []
        field.edited.connect(said.append)
        field.show_value(value)
        field.flush()
        field.show_value(None)
        assert (field.value(), said) == (None, [])


def test_typing_is_not_overwritten(window: QWidget, words: Words) -> None:
    field = NumberField(words, "Now")
    field.show_value(3)
    placed(field, window)
    QTest.keyClicks(field, "8")
    field.show_value(3)
    assert field.text() == "38"


def test_an_amount_is_cents(window: QWidget) -> None:
    field = AmountField(speak("nl"), "Geld")
    said = placed(field, window)
    QTest.keyClicks(field, "1250,50\r")
    assert said == [125050]
    assert field.text() == "€\u00a01.250,50"


def test_a_day_is_typed(window: QWidget) -> None:
    field = DateField(speak("nl"), "Klaar", today=lambda: TODAY)
    said = placed(field, window)
    QTest.keyClicks(field, "29-1\r")
    assert said == [date(2027, 1, 29)]
    assert field.text() == "29 jan 2027"


def calendar() -> Calendar:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, Calendar)
    return popup


def named(name: str, within: QWidget) -> QWidget:
    return next(one for one in within.findChildren(QWidget) if one.accessibleName() == name)


def test_a_day_is_picked_in_the_calendar_by_keys(window: QWidget, words: Words) -> None:
    field = DateField(words, "Due", today=lambda: TODAY)
    said = placed(field, window)
    QTest.keyClick(field, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    days = next(
        one
        for one in calendar().findChildren(QWidget)
        if one.focusPolicy() == Qt.FocusPolicy.StrongFocus and not isinstance(one, QPushButton)
    )
    assert days.accessibleName() == "Thursday 24 September 2026"
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_PageDown):
        QTest.keyClick(days, key)
    assert days.accessibleName() == "Monday 2 November 2026"
    QTest.keyClick(days, Key.Key_Return)
    assert said == [date(2026, 11, 2)]


def test_a_day_is_picked_in_the_calendar_with_the_mouse(window: QWidget) -> None:
    field = DateField(speak("nl"), "Klaar", today=lambda: TODAY)
    said = placed(field, window)
    field.show_value(TODAY)
    QTest.mouseClick(named("Kies een dag", field), Qt.MouseButton.LeftButton)
    opened = calendar()
    assert [one.text() for one in opened.findChildren(Label)] == ["september 2026"]
    days = next(
        one for one in opened.findChildren(QWidget) if one.accessibleName() == "donderdag 24 september 2026"
    )
    cell = days.width() / 7
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=QPoint(round(cell * 1.5), round(cell * 1.5)))
    assert said == [date(2026, 9, 1)]


def test_the_calendar_can_take_the_day_away(window: QWidget, words: Words) -> None:
    field = DateField(words, "Due", today=lambda: TODAY)
    field.show_value(TODAY)
    said = placed(field, window)
    field.open_calendar()
    none = next(one for one in calendar().findChildren(QPushButton) if one.text() == "No date")
    QTest.mouseClick(none, Qt.MouseButton.LeftButton)
    assert said == [None]
    assert field.text() == ""


def test_a_month_later_is_the_same_day_or_the_last() -> None:
    assert month_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert month_later(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert month_later(date(9999, 12, 31), 1) == date(9999, 12, 31)
    assert month_later(date(1, 1, 1), -1) == date(1, 1, 1)


def test_undo_is_asked_for_and_not_done_here(window: QWidget, words: Words) -> None:
    field = TimeField(words, "Start")
    said = placed(field, window)
    asked: list[str] = []
    field.undo_requested.connect(lambda: asked.append("undo"))
    field.redo_requested.connect(lambda: asked.append("redo"))
    QTest.keyClicks(field, "9.30")
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Redo))
    assert (said, asked, field.text()) == ([time(9, 30)], ["undo", "redo"], "09:30")


def test_what_is_wrong_stands_under_the_field(window: QWidget, words: Words) -> None:
    field = NumberField(words, "Employees")
    labelled = Labelled("Employees", field, note="Roughly is enough.")
    placed(labelled, window)
    field.setFocus()
    texts = [one.text() for one in labelled.findChildren(Label) if one.isVisible()]
    assert texts == ["Employees", "Roughly is enough."]
    QTest.keyClicks(field, "many\r")
    texts = [one.text() for one in labelled.findChildren(Label) if one.isVisible()]
    assert texts == ["Employees", "Roughly is enough.", "“many” is not a number."]
