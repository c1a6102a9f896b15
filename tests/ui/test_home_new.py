"""A new workshop on one page: by keys and mouse, from nothing but a name to a whole room full of people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.homes import focus, found, has, home, key, preferences, press, settings, texts
from ui.home.window import HomeWindow
from ui.settings import Preferences
from workshop.domain.codes import Authority, Language, Length, Setting
from workshop.domain.workshop import Workshop

Key = Qt.Key


@pytest.fixture
def kept(tmp_path: Path) -> Preferences:
    return preferences(tmp_path, settings())


@pytest.fixture
def window(qtbot: QtBot, kept: Preferences) -> HomeWindow:
    made = home(qtbot, kept)
    key(Key.Key_N, control=True)
    return made


def typed(text: str) -> None:
    QTest.keyClicks(focus(), text)


def entry(window: HomeWindow) -> QLineEdit:
    return found(QLineEdit, "Add a participant", window)


def add(window: HomeWindow, *people: str) -> None:
    for person in people:
        line = entry(window)
        line.setFocus()
        QTest.keyClicks(line, person)
        key(Key.Key_Return)


def begun(window: HomeWindow, qtbot: QtBot) -> Workshop:
    with qtbot.waitSignal(window.new_requested) as asked:
        key(Key.Key_Return, control=True)
    assert asked.args is not None
    workshop = asked.args[0]
    assert isinstance(workshop, Workshop)
    return workshop


def test_a_name_and_ctrl_enter_begin_a_workshop(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Bakery Sun")
    with qtbot.waitSignal(window.new_requested) as asked:
        key(Key.Key_Return, control=True)
    workshop, begins, _ = asked.args or (None, None, None)
    assert isinstance(workshop, Workshop)
    assert begins is True
    assert workshop.organisation.name == "Bakery Sun"
    assert workshop.workshop.title == "Workshop Bakery Sun"
    assert (workshop.setting, workshop.workshop.length) == (Setting.SME, Length.HALF_DAY)


def test_one_can_prepare_first(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Bakery Sun")
    with qtbot.waitSignal(window.new_requested) as asked:
        press(window, "Prepare first")
    assert (asked.args or (None, None))[1] is False


@pytest.mark.parametrize("name", ["", "   "])
def test_without_a_name_it_says_what_is_missing_and_where(
    window: HomeWindow, qtbot: QtBot, name: str
) -> None:
    typed(name)
    entry(window).setFocus()
    with qtbot.assertNotEmitted(window.new_requested):
        press(window, "Begin the workshop")
    assert "A workshop needs the company’s name." in texts(window)
    assert focus().accessibleName() == "Company name"
    typed("Sun")
    assert "A workshop needs the company’s name." not in texts(window)


def test_a_person_is_a_line_and_enter(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Sun")
    add(window, "Els Kok, support lead", "Bo")
    assert focus() is entry(window)
    workshop = begun(window, qtbot)
    assert [(one.name, one.role) for one in workshop.participants] == [
        ("Els Kok", "support lead"),
        ("Bo", ""),
    ]
    assert workshop.participants[0].disciplines == (workshop.disciplines[3].id,)


def test_a_list_that_is_pasted_is_a_person_a_line(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Sun")
    QGuiApplication.clipboard().setText("Els\tOwner\nBo\tBaker\n\nCem\tDriver\n")
    entry(window).setFocus()
    key(Key.Key_V, control=True)
    assert entry(window).text() == ""
    press(window, "Paste list")
    assert len(begun(window, qtbot).participants) == 6


def test_an_empty_clipboard_is_said(window: HomeWindow) -> None:
    QGuiApplication.clipboard().setText("  \n")
    press(window, "Paste list")
    assert "There is no list of names on the clipboard: copy one first." in texts(window)


def test_hats_and_mandate_are_given_by_mouse_and_by_key(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Sun")
    add(window, "Els")
    press(window, "Sales")
    press(window, "Decides")
    found(QCheckBox, "Sales", window).setFocus()
    key(Key.Key_5)
    (els,) = begun(window, qtbot).participants
    assert els.authority is Authority.DECIDES
    assert len(els.disciplines) == 2


def test_what_is_missing_is_said_before_the_day_starts(window: HomeWindow) -> None:
    assert has(QWidget, "Support: nobody yet", window)
    add(window, "Els, support")
    assert has(QWidget, "Support: nobody decides", window)
    press(window, "Decides")
    assert has(QWidget, "Support: nobody who does the work", window)
    add(window, "Bo, support")
    assert has(QWidget, "Support: decides and does", window)


def test_a_person_is_renamed_in_place_and_taken_off(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Sun")
    add(window, "Els", "Bo")
    names = [
        one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Name" and one.isVisible()
    ]
    names[0].selectAll()
    QTest.keyClicks(names[0], "Elsa")
    press(window, "Remove Bo")
    assert [one.name for one in begun(window, qtbot).participants] == ["Elsa"]


def test_a_large_company_takes_its_lanes_along_and_people_keep_their_hats(
    window: HomeWindow, qtbot: QtBot
) -> None:
    typed("Sun")
    add(window, "Els, support")
    press(window, "Enterprise")
    workshop = begun(window, qtbot)
    assert len(workshop.disciplines) == 9
    (hat,) = workshop.participants[0].disciplines
    assert next(one.name for one in workshop.disciplines if one.id == hat) == "Support"


def test_tiles_are_chosen_with_the_arrows(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Sun")
    found(QRadioButton, "Small company", window).setFocus()
    key(Key.Key_Right)
    found(QRadioButton, "Half day", window).setFocus()
    key(Key.Key_Right)
    workshop = begun(window, qtbot)
    assert workshop.setting is Setting.ENTERPRISE
    assert workshop.workshop.length is Length.FULL_DAY


def test_the_strip_tells_how_the_day_runs(window: HomeWindow) -> None:
    strip = next(one for one in window.findChildren(QWidget) if one.accessibleName() == "How the day runs")
    assert strip.accessibleDescription().count(";") == 9
    assert "4 hours" in texts(window)
    start = found(QLineEdit, "Start time", window)
    start.setFocus()
    typed("9")
    key(Key.Key_Return)
    assert "09:00 to 13:00" in texts(window)
    press(window, "Short")
    assert "09:00 to 10:30" in texts(window)
    assert "The last 4 minutes are kept for the close." in texts(window)


def test_the_day_goes_into_the_plan_and_a_day_that_is_none_is_mended_first(
    window: HomeWindow, qtbot: QtBot
) -> None:
    typed("Sun")
    date = found(QLineEdit, "Date", window)
    date.setFocus()
    typed("32-13")
    with qtbot.assertNotEmitted(window.new_requested):
        key(Key.Key_Return, control=True)
    assert focus() is date
    date.selectAll()
    typed("24-12-2026")
    assert begun(window, qtbot).workshop.date == dt.date(2026, 12, 24)


def test_the_plan_may_speak_another_language_than_the_facilitator(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Zon")
    press(window, "Nederlands")
    assert "Implementatie" in [one.accessibleName() for one in window.findChildren(QWidget)]
    workshop = begun(window, qtbot)
    assert workshop.language is Language.NL
    assert workshop.disciplines[2].name == "Implementatie"


def test_the_facilitator_is_remembered_for_the_next_time(
    window: HomeWindow, qtbot: QtBot, kept: Preferences
) -> None:
    typed("Sun")
    press(window, "Phases, title, place and facilitator")
    found(QLineEdit, "Facilitator", window).setFocus()
    typed("Marieke Zand")
    found(QLineEdit, "Title", window).setFocus()
    typed("One face")
    workshop = begun(window, qtbot)
    assert (workshop.workshop.facilitator, workshop.workshop.title) == ("Marieke Zand", "One face")
    assert kept.now.facilitator == "Marieke Zand"
    QApplication.processEvents()
    assert "Good morning, Marieke" in texts(window)


def test_escape_goes_back_and_nothing_that_was_filled_in_is_lost(window: HomeWindow, qtbot: QtBot) -> None:
    typed("Sun")
    add(window, "Els")
    key(Key.Key_Escape)
    assert not has(QLineEdit, "Company name", window)
    press(window, "New workshop")
    assert found(QLineEdit, "Company name", window).text() == "Sun"
    begun(window, qtbot)
    QApplication.processEvents()
    press(window, "New workshop")
    assert found(QLineEdit, "Company name", window).text() == ""


def test_characters_that_cannot_be_printed_are_left_out_and_that_is_said(window: HomeWindow) -> None:
    QGuiApplication.clipboard().setText("Su\x07n")
    key(Key.Key_V, control=True)
    assert found(QLineEdit, "Company name", window).text() == "Sun"
    assert "1 character that cannot be shown or printed was left out." in texts(window)


def test_everything_that_can_be_reached_has_a_name(window: HomeWindow) -> None:
    add(window, "Els")
    nameless = []
    for one in window.findChildren(QWidget):
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            said = QAccessible.queryAccessibleInterface(one)
            if not said.text(QAccessible.Text.Name):
                nameless.append(type(one).__name__)
    assert nameless == []


def test_tab_comes_by_every_field_and_round_again(window: HomeWindow) -> None:
    add(window, "Els")
    first = found(QLineEdit, "Company name", window)
    first.setFocus()
    passed = []
    for _ in range(60):
        key(Key.Key_Tab)
        if focus() is first:
            break
        passed.append(focus().accessibleName() or getattr(focus(), "text", str)())
    assert focus() is first
    for name in (
        "Small company",
        "Half day",
        "Date",
        "Start time",
        "Name",
        "Role",
        "Add a participant",
        "Begin the workshop",
    ):
        assert name in passed
