"""Choosing: one of a few, several disciplines, one of many, a mark, yes or no; by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.style.marks import LaneMark
from ui.widgets.chip_set import ChipSet
from ui.widgets.choice import Choice, Option
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick, PickList
from ui.widgets.rating import Marks, Rating
from ui.widgets.stepper import DotsVote, MinutesStepper
from ui.widgets.switch import Switch
from workshop.texts import Words, speak

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
MANDATE = [Option("decides", "Decides"), Option("advises", "Advises"), Option("executes", "Executes")]
MARKS = [LaneMark(f"d{n}", name, n, None, "") for n, name in enumerate(("Marketing", "Sales", "Support"))]
PICKS = [Pick(mark.id, mark.name, mark) for mark in MARKS]


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    room = QWidget()
    QVBoxLayout(room)
    qtbot.addWidget(room)
    return room


def placed(widget: QWidget, room: QWidget) -> list[object]:
    """Show a widget with the focus on it, and return what it says from now on."""
    layout = room.layout()
    assert layout is not None
    layout.addWidget(widget)
    room.show()
    room.activateWindow()
    said: list[object] = []
    widget.edited.connect(said.append)  # type: ignore[attr-defined]  # every widget here has it
    QApplication.processEvents()
    widget.focusNextChild() if widget.focusPolicy() == Qt.FocusPolicy.NoFocus else widget.setFocus()
    return said


def named(kind: type[QWidget], name: str, within: QWidget) -> QWidget:
    return next(one for one in within.findChildren(kind) if one.accessibleName() == name)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


# --- one of a few


def test_a_choice_is_made_with_a_click(room: QWidget) -> None:
    choice = Choice("Mandate", MANDATE)
    said = placed(choice, room)
    QTest.mouseClick(named(QRadioButton, "Advises", choice), LEFT)
    QTest.mouseClick(named(QRadioButton, "Advises", choice), LEFT)
    assert said == ["advises"]
    assert choice.value() == "advises"


def test_a_choice_is_one_stop_of_tab_and_arrows_choose(room: QWidget) -> None:
    choice = Choice("Mandate", MANDATE)
    said = placed(choice, room)
    choice.show_value("advises")
    named(QRadioButton, "Advises", choice).setFocus()
    QTest.keyClick(focus(), Key.Key_Right)
    QTest.keyClick(focus(), Key.Key_Right)
    assert said == ["executes", "decides"]
    stops = [
        one for one in choice.findChildren(QRadioButton) if one.focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]
    assert [one.accessibleName() for one in stops] == ["Decides"]
    assert focus() is stops[0]


def test_a_choice_is_taken_away_only_where_that_is_allowed(room: QWidget) -> None:
    free, firm = Choice("Mandate", MANDATE, can_be_none=True), Choice("Mandate", MANDATE)
    said = placed(free, room)
    free.show_value("advises")
    QTest.mouseClick(named(QRadioButton, "Advises", free), LEFT)
    assert said == [None]
    said = placed(firm, room)
    firm.show_value("advises")
    named(QRadioButton, "Advises", firm).setFocus()
    QTest.keyClick(focus(), Key.Key_Delete)
    assert said == []
    assert firm.value() == "advises"


def test_showing_a_choice_says_nothing_and_other_words_keep_it(room: QWidget) -> None:
    choice = Choice("Mandate", MANDATE)
    said = placed(choice, room)
    choice.show_value("executes")
    choice.set_texts(
        "Mandaat",
        [Option("decides", "Beslist"), Option("advises", "Adviseert"), Option("executes", "Voert uit")],
    )
    assert said == []
    assert choice.value() == "executes"
    assert [one.text() for one in choice.findChildren(QRadioButton) if one.isChecked()] == ["Voert uit"]


# --- several disciplines


def test_a_hat_is_put_on_and_taken_off_with_a_click(room: QWidget) -> None:
    hats = ChipSet("Hats", MARKS)
    said = placed(hats, room)
    QTest.mouseClick(named(QCheckBox, "Support", hats), LEFT)
    QTest.mouseClick(named(QCheckBox, "Marketing", hats), LEFT)
    QTest.mouseClick(named(QCheckBox, "Support", hats), LEFT)
    assert said == [("d2",), ("d0", "d2"), ("d0",)]


def test_hats_go_by_digits_and_arrows(room: QWidget) -> None:
    hats = ChipSet("Hats", MARKS)
    said = placed(hats, room)
    named(QCheckBox, "Marketing", hats).setFocus()
    QTest.keyClick(focus(), Key.Key_3)
    QTest.keyClick(focus(), Key.Key_Right)
    QTest.keyClick(focus(), Key.Key_Space)
    QTest.keyClick(focus(), Key.Key_9)
    assert said == [("d2",), ("d1", "d2")]


def test_hats_stay_on_when_a_discipline_is_added_or_goes(room: QWidget) -> None:
    hats = ChipSet("Hats", MARKS)
    said = placed(hats, room)
    hats.show_value(("d1", "d2"))
    hats.show_marks([*MARKS, LaneMark("d3", "Finance", 3)])
    assert hats.value() == ("d1", "d2")
    hats.show_marks(MARKS[1:])
    assert hats.value() == ("d1", "d2")
    hats.show_marks([])
    assert hats.value() == ()
    assert said == []


# --- one of many


def opened() -> PickList:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, PickList)
    return popup


def test_a_pick_is_searched_by_typing_and_taken_with_enter(room: QWidget, words: Words) -> None:
    picker = Picker(words, "Discipline", PICKS, none_text="Choose")
    said = placed(picker, room)
    QTest.keyClicks(picker, "s")
    field = opened().findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "up")
    QTest.keyClick(field, Key.Key_Return)
    assert said == ["d2"]
    assert picker.accessibleName() == "Discipline: Support"


def test_a_pick_goes_with_the_arrows_and_escape_changes_nothing(room: QWidget, words: Words) -> None:
    picker = Picker(words, "Discipline", PICKS, none_text="Choose")
    said = placed(picker, room)
    picker.show_value("d0")
    for last in (Key.Key_Escape, Key.Key_Return):
        QTest.mouseClick(picker, LEFT)
        field = opened().findChild(QLineEdit)
        assert field is not None
        QTest.keyClick(field, Key.Key_Down)
        QTest.keyClick(field, last)
    assert said == ["d1"]


def test_a_pick_can_be_none_only_where_there_are_words_for_it(room: QWidget, words: Words) -> None:
    free, firm = Picker(words, "Goal", PICKS, none_text="No goal"), Picker(words, "Goal", PICKS)
    said = placed(free, room) + placed(firm, room)
    for picker in (free, firm):
        picker.show_value("d1")
        QTest.keyClick(picker, Key.Key_Delete)
    assert (free.value(), firm.value(), said) == (None, "d1", [])


def test_several_are_picked_without_closing(room: QWidget, words: Words, qtbot: QtBot) -> None:
    room.show()
    picking = PickList(words, PICKS, ["d1"], room, is_many=True)
    said: list[object] = []
    picking.changed.connect(said.append)
    picking.open_under(QPoint(10, 10), 200)
    field = picking.findChild(QLineEdit)
    assert field is not None
    QTest.keyClick(field, Key.Key_3)
    QTest.keyClick(field, Key.Key_Space)
    QTest.keyClick(field, Key.Key_2)
    assert said == [("d1", "d2"), ("d0", "d1", "d2"), ("d0", "d2")]
    with qtbot.waitSignal(picking.closed):
        QTest.keyClick(field, Key.Key_Return)


# --- marks and numbers


def test_a_mark_is_given_by_a_click_and_taken_back_by_another(room: QWidget) -> None:
    rating = Rating("Weight", Marks.DOTS)
    said = placed(rating, room)
    at = QPoint(rating.width() - 10, rating.height() // 2)
    QTest.mouseClick(rating, LEFT, pos=at)
    QTest.mouseClick(rating, LEFT, pos=at)
    assert said == [5, None]


@pytest.mark.parametrize(
    ("marks", "keys", "wanted"),
    [
        (Marks.DOTS, "4", [4]),
        (Marks.DOTS, "07", []),
        (Marks.FINGERS, "0", [0]),
        (Marks.FACES, "-2", [-2]),
        (Marks.FACES, "2", [2]),
        (Marks.PULSE, "10", [1, 10]),
        (Marks.PULSE, "73", [7, 3]),
    ],
)
def test_a_mark_is_typed(room: QWidget, marks: Marks, keys: str, wanted: list[int]) -> None:
    rating = Rating("Mark", marks)
    said = placed(rating, room)
    QTest.keyClicks(rating, keys)
    assert said == wanted


@pytest.mark.parametrize(("keys", "turns"), [("1", 0), ("10", 1), ("7", 1), ("77", 2), ("0", 0)])
def test_a_digit_that_none_can_follow_gives_the_turn_away(room: QWidget, keys: str, turns: int) -> None:
    rating = Rating("Pulse", Marks.PULSE)
    placed(rating, room)
    heard: list[str] = []
    rating.moved_on.connect(lambda: heard.append("next"))
    QTest.keyClicks(rating, keys)
    assert len(heard) == turns


def test_arrows_change_a_mark_and_stop_at_its_ends(room: QWidget) -> None:
    rating = Rating("Fingers", Marks.FINGERS)
    said = placed(rating, room)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_Delete):
        QTest.keyClick(rating, key)
    assert said == [0, 1, 0, None]


def test_a_mark_below_none_of_the_fingers_is_zero(room: QWidget) -> None:
    rating = Rating("Fingers", Marks.FINGERS)
    said = placed(rating, room)
    QTest.mouseClick(rating, LEFT, pos=QPoint(6, rating.height() // 2))
    assert said == [0]


def test_the_clickers_keys_pass_through_a_mark(room: QWidget) -> None:
    rating = Rating("Weight", Marks.DOTS)
    said = placed(rating, room)
    heard: list[int] = []
    room.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    QTest.keyClick(rating, Key.Key_PageDown)
    assert (heard, said) == ([Key.Key_PageDown], [])


def test_turning_the_wheel_in_passing_changes_nothing(room: QWidget) -> None:
    rating = Rating("Weight", Marks.DOTS)
    said = placed(rating, room)
    middle = QPointF(rating.rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, 120),
        LEFT.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(rating, event)
    assert said == []


def test_a_screen_reader_hears_a_mark_as_a_slider(room: QWidget) -> None:
    rating = Rating("Weight of this pain", Marks.DOTS, none_text="not given yet")
    placed(rating, room)
    spoken = QAccessible.queryAccessibleInterface(rating)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Weight of this pain"
    assert spoken.text(QAccessible.Text.Description) == "not given yet"
    rating.show_value(4)
    assert spoken.valueInterface().currentValue() == 4


def test_minutes_go_by_five_with_the_mouse_and_are_typed(room: QWidget) -> None:
    minutes = MinutesStepper(speak("en"), "Minutes")
    minutes.show_value(35)
    said = placed(minutes, room)
    QTest.mouseClick(minutes, LEFT, pos=QPoint(minutes.width() - 8, 12))
    QTest.mouseClick(minutes, LEFT, pos=QPoint(8, 12))
    QTest.keyClick(minutes, Key.Key_Up)
    QTest.keyClicks(minutes, "90")
    assert said == [40, 35, 36, 9, 90]


def test_dots_are_put_and_taken_but_never_below_none(room: QWidget) -> None:
    dots = DotsVote("Dots")
    said = placed(dots, room)
    for key in (Key.Key_Minus, Key.Key_Plus, Key.Key_Plus, Key.Key_Delete):
        QTest.keyClick(dots, key)
    assert said == [1, 2]


def test_a_switch_turns_by_click_and_space(room: QWidget) -> None:
    switch = Switch("Customer sees it")
    said = placed(switch, room)
    QTest.mouseClick(switch, LEFT)
    QTest.keyClick(switch, Key.Key_Space)
    switch.show_value(True)
    assert said == [True, False]


@pytest.mark.parametrize("mirrored", [False, True])
def test_every_target_is_at_least_24_pixels(room: QWidget, words: Words, mirrored: bool) -> None:
    room.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    for widget in (
        Choice("Mandate", MANDATE, shape="pills"),
        ChipSet("Hats", MARKS),
        Picker(words, "Goal", PICKS),
        Rating("Weight", Marks.DOTS),
        Switch("Yes"),
        DotsVote("Dots"),
    ):
        placed(widget, room)
        targets = [widget, *widget.findChildren(QRadioButton), *widget.findChildren(QCheckBox)]
        assert all(one.width() >= 24 and one.height() >= 24 for one in targets)
