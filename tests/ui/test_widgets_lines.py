"""The entry line and the list of lines: written as one writes a list, changed by nobody but the user."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.style.marks import LaneMark
from ui.widgets.entry_line import EntryLine
from ui.widgets.fields import TextField
from ui.widgets.layouts import column
from ui.widgets.line_list import LineList
from ui.widgets.picking import Pick
from ui.widgets.rating import Marks, Rating
from workshop.texts import Words, speak

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
PICKS = [Pick(f"d{n}", name, LaneMark(f"d{n}", name, n)) for n, name in enumerate(("Sales", "Support"))]


def paste(text: str, into: QWidget) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(into, QKeySequence(QKeySequence.StandardKey.Paste))


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


# --- the entry line


@pytest.fixture
def entry(qtbot: QtBot, words: Words) -> EntryLine:
    entry = EntryLine(words, "Challenge")
    entry.resize(700, 60)
    qtbot.addWidget(entry)
    entry.show_picks(PICKS)
    entry.show()
    entry.activateWindow()
    entry.setFocus()
    return entry


def test_one_line_is_one_card_and_enter_makes_the_next(entry: EntryLine) -> None:
    added: list[list[str]] = []
    entry.added.connect(added.append)
    QTest.keyClicks(focus(), "I hear it late\r\r  I explain it twice \r")
    assert added == [["I hear it late"], ["I explain it twice"]]
    assert entry.text() == ""


def test_forty_pasted_lines_are_forty_cards_and_the_line_keeps_what_was_in_it(entry: EntryLine) -> None:
    pasted: list[list[str]] = []
    entry.added.connect(pasted.append)
    QTest.keyClicks(focus(), "half a")
    paste("\n".join(f"I see {n}" for n in range(40)), focus())
    assert pasted == [[f"I see {n}" for n in range(40)]]
    assert entry.text() == "half a"


def test_alt_and_a_digit_set_the_discipline_before_the_window_hears_it(entry: EntryLine) -> None:
    order: list[object] = []
    QShortcut(QKeySequence("Alt+2"), entry).activated.connect(lambda: order.append("window"))
    entry.picked.connect(order.append)
    QTest.keyClick(focus(), Key.Key_2, ALT)
    QTest.keyClick(focus(), Key.Key_9, ALT)
    assert order == ["d1"]
    assert entry.discipline() == "d1"
    assert entry.text() == ""


def test_showing_a_discipline_or_a_text_says_nothing(entry: EntryLine) -> None:
    said: list[object] = []
    entry.picked.connect(said.append)
    entry.added.connect(said.append)
    entry.show_picked("d1")
    entry.show_text("half a thought")
    assert (entry.discipline(), entry.text(), said) == ("d1", "half a thought", [])


def test_without_disciplines_the_line_has_no_chip(entry: EntryLine) -> None:
    entry.show_picks([])
    buttons = [one for one in entry.findChildren(QPushButton) if one.isVisible()]
    assert buttons == []


# --- the list


@dataclass(frozen=True)
class Row:
    id: str
    text: str


class Plan:
    """Stands for the document: adopts what is asked for and shows the list anew."""

    def __init__(self, lines: LineList, *texts: str) -> None:
        self.rows = [Row(f"r{n}", text) for n, text in enumerate(texts)]
        self.said: list[tuple[object, ...]] = []
        self._lines = lines
        lines.added.connect(self._added)
        lines.edited.connect(self._edited)
        lines.moved.connect(self._moved)
        lines.removed.connect(self._removed)
        lines.show_rows(self.rows)

    def texts(self) -> list[str]:
        return [row.text for row in self.rows]

    def _added(self, index: int, texts: list[str]) -> None:
        self.rows[index:index] = [Row(f"new{len(self.said)}{n}", text) for n, text in enumerate(texts)]
        self._adopt("added", index, texts)

    def _edited(self, key: str, field: str, text: str) -> None:
        self.rows = [replace(row, **{field: text}) if row.id == key else row for row in self.rows]
        self._adopt("edited", key, text)

    def _moved(self, key: str, index: int) -> None:
        row = next(row for row in self.rows if row.id == key)
        self.rows.remove(row)
        self.rows.insert(index, row)
        self._adopt("moved", key, index)

    def _removed(self, keys: list[str]) -> None:
        self.rows = [row for row in self.rows if row.id not in keys]
        self._adopt("removed", *keys)

    def _adopt(self, *said: object) -> None:
        self.said.append(said)
        self._lines.show_rows(self.rows)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setGeometry(300, 300, 400, 300)  # away from where the pointer rests
    qtbot.addWidget(window)
    return window


@pytest.fixture
def lines(window: QWidget, words: Words) -> LineList:
    lines = LineList(words, "Must haves", hint="Another")
    window.setLayout(column(lines, 1))
    window.show()
    window.activateWindow()
    return lines


def field(lines: LineList, name: str) -> TextField:
    return next(one for one in lines.findChildren(TextField) if one.accessibleName() == name)


def shown(lines: LineList) -> list[str]:
    QApplication.processEvents()
    fields = [one for one in lines.findChildren(TextField) if one.isVisible()]
    return [one.value() for one in sorted(fields, key=lambda one: one.mapTo(lines, QPoint()).y())]


def test_lines_are_added_one_after_the_other(lines: LineList) -> None:
    plan = Plan(lines)
    lines.focus_draft()
    QTest.keyClicks(focus(), "one\rtwo\r\r")
    assert plan.said == [("added", 0, ["one"]), ("added", 1, ["two"])]
    assert shown(lines) == ["one", "two", ""]


def test_enter_in_a_line_opens_the_next_right_there(lines: LineList) -> None:
    plan = Plan(lines, "one", "three")
    lines.focus_row("r0")
    QTest.keyClicks(focus(), "\r")
    assert shown(lines) == ["one", "", "three"]
    QTest.keyClicks(focus(), "two\rtwo and a half\r")
    assert plan.texts() == ["one", "two", "two and a half", "three"]
    assert shown(lines) == ["one", "two", "two and a half", "", "three"]
    lines.focus_row("r1")
    assert shown(lines) == ["one", "two", "two and a half", "three", ""]


def test_a_line_begun_and_left_is_added_not_lost(lines: LineList) -> None:
    plan = Plan(lines, "one")
    lines.focus_draft()
    QTest.keyClicks(focus(), "two")
    lines.focus_row("r0")
    assert plan.texts() == ["one", "two"]


def test_a_line_is_edited_in_place_and_the_caret_stays(qtbot: QtBot, lines: LineList) -> None:
    plan = Plan(lines, "Call the customer", "two")
    lines.focus_row("r0")
    here = focus()
    QTest.keyClick(here, Key.Key_Home)
    with qtbot.waitSignal(lines.edited):
        QTest.keyClicks(here, "Re")
    assert plan.said == [("edited", "r0", "ReCall the customer")]
    assert focus() is here
    assert field(lines, "Must haves, line 1").textCursor().position() == 2


def test_backspace_in_an_empty_line_takes_it_away_and_goes_to_the_one_before(lines: LineList) -> None:
    plan = Plan(lines, "one", "", "three")
    lines.focus_row("r1")
    QTest.keyClick(focus(), Key.Key_Backspace)
    assert plan.said == [("removed", "r1")]
    assert focus() is field(lines, "Must haves, line 1")
    QTest.keyClicks(focus(), "!")
    lines.focus_row("r2")
    assert plan.texts() == ["one!", "three"]


def test_what_is_typed_in_the_empty_line_is_handed_over_when_asked(lines: LineList) -> None:
    plan = Plan(lines, "one")
    lines.focus_draft()
    QTest.keyClicks(focus(), "two")
    lines.flush()
    assert plan.texts() == ["one", "two"]


def test_alt_and_arrows_move_a_line_and_the_focus_goes_along(lines: LineList) -> None:
    plan = Plan(lines, "one", "two", "three")
    lines.focus_row("r2")
    here = focus()
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        QTest.keyClick(focus(), key, ALT)
    assert plan.said == [("moved", "r2", 1), ("moved", "r2", 0), ("moved", "r2", 1)]
    assert focus() is here
    assert shown(lines)[:3] == ["one", "three", "two"]


def test_arrows_lead_from_line_to_line_and_to_the_empty_one(lines: LineList) -> None:
    Plan(lines, "one", "two")
    lines.focus_row("r0")
    seen = []
    for _ in range(3):
        QTest.keyClick(focus(), Key.Key_Down)
        seen.append(focus().accessibleName())
    QTest.keyClick(focus(), Key.Key_Up)
    seen.append(focus().accessibleName())
    assert seen == ["Must haves, line 2", "Must haves: add", "Must haves: add", "Must haves, line 2"]


def test_a_pasted_list_goes_after_the_line_it_was_pasted_in(lines: LineList) -> None:
    plan = Plan(lines, "one", "four")
    lines.focus_row("r0")
    paste("two\nthree\n", focus())
    lines.focus_draft()
    paste("five\nsix", focus())
    assert plan.said == [("added", 1, ["two", "three"]), ("added", 4, ["five", "six"])]
    assert plan.texts() == ["one", "two", "three", "four", "five", "six"]


def buttons(lines: LineList, name: str) -> list[QPushButton]:
    return [
        one for one in lines.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()
    ]


def test_a_line_is_taken_away_with_its_cross_which_shows_in_use(lines: LineList) -> None:
    plan = Plan(lines, "one", "two")
    lines.focus_draft()
    assert buttons(lines, "Remove") == []
    lines.focus_row("r1")
    (cross,) = buttons(lines, "Remove")
    QTest.mouseClick(cross, LEFT)
    assert plan.said == [("removed", "r1")]


def test_a_line_is_dragged_by_its_grip(lines: LineList) -> None:
    plan = Plan(lines, "one", "two", "three")
    lines.focus_row("r0")
    QApplication.processEvents()
    (grip,) = buttons(lines, "Move")
    middle = grip.rect().center()
    below = field(lines, "Must haves, line 3").mapTo(lines, QPoint(5, 25))
    QTest.mousePress(grip, LEFT, pos=middle)
    for part in (0.3, 0.6, 1.0):
        way = (below - grip.mapTo(lines, middle)) * part
        QTest.mouseMove(grip, middle + way)
    QTest.mouseRelease(grip, LEFT, pos=grip.mapFrom(lines, below))
    assert plan.said == [("moved", "r0", 2)]


def test_a_drag_that_ends_where_it_began_moves_nothing(lines: LineList) -> None:
    plan = Plan(lines, "one", "two")
    lines.focus_row("r0")
    QApplication.processEvents()
    (grip,) = buttons(lines, "Move")
    QTest.mousePress(grip, LEFT, pos=QPoint(4, 4))
    QTest.mouseMove(grip, QPoint(4, 24))
    QTest.mouseMove(grip, QPoint(4, 5))
    QTest.mouseRelease(grip, LEFT, pos=QPoint(4, 5))
    assert plan.said == []


def test_every_drag_has_a_way_without_dragging(lines: LineList) -> None:
    plan = Plan(lines, "one", "two")
    lines.focus_row("r0")
    (grip,) = buttons(lines, "Move")
    QTest.mouseClick(grip, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == ["Move up", "Move down", "Remove"]
    menu.actions()[1].trigger()
    menu.close()
    assert plan.said == [("moved", "r0", 1)]


def test_filling_says_nothing_and_keeps_the_widgets_of_what_stays(lines: LineList) -> None:
    plan = Plan(lines, "one", "two", "three")
    before = field(lines, "Must haves, line 3")
    lines.show_rows([Row("r2", "3"), Row("r0", "1"), Row("x", "new")])
    assert field(lines, "Must haves, line 1") is before
    assert shown(lines) == ["3", "1", "new", ""]
    assert plan.said == []


def test_a_line_that_goes_elsewhere_gives_the_focus_to_its_neighbour(lines: LineList) -> None:
    Plan(lines, "one", "two", "three")
    lines.focus_row("r2")
    lines.show_rows([Row("r0", "one"), Row("r1", "two")])
    assert focus() is field(lines, "Must haves, line 2")
    lines.show_rows([])
    assert focus() is field(lines, "Must haves: add")


def test_what_stands_at_the_end_of_a_line_is_made_once(qtbot: QtBot, words: Words) -> None:
    lines = LineList(words, "Pains", aside=lambda key: Rating(f"Weight {key}", Marks.DOTS))
    qtbot.addWidget(lines)
    lines.show_rows([Row("a", "one")])
    rating = lines.aside("a")
    lines.show_rows([Row("b", "two"), Row("a", "one")])
    assert isinstance(rating, Rating)
    assert lines.aside("a") is rating
    assert lines.aside("gone") is None


def test_the_language_changes_at_run_time(lines: LineList) -> None:
    Plan(lines, "one")
    lines.set_texts(speak("nl"), "Moet hebben", "Nog één")
    assert field(lines, "Moet hebben, regel 1").value() == "one"
    assert field(lines, "Moet hebben: toevoegen").placeholderText() == "Nog één"
    lines.focus_row("r0")
    assert len(buttons(lines, "Verwijderen")) == 1


def test_undo_is_passed_on(lines: LineList) -> None:
    Plan(lines, "one")
    asked: list[str] = []
    lines.undo_requested.connect(lambda: asked.append("undo"))
    lines.focus_row("r0")
    field(lines, "Must haves, line 1").moveCursor(QTextCursor.MoveOperation.End)
    QTest.keySequence(focus(), QKeySequence(QKeySequence.StandardKey.Undo))
    assert asked == ["undo"]


def test_a_list_of_very_long_lines_is_shown_whole(lines: LineList) -> None:
    plan = Plan(lines, "a" * 300, "words " * 3300, "שלום")
    assert shown(lines)[:3] == plan.texts()
    assert lines.minimumSizeHint().width() < 300
