"""The table: typed in, gone through and pasted into as fast as a spreadsheet, changed by the user alone.

Long, because a table has many ways to be changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.style.look import look
from ui.style.marks import LaneMark
from ui.widgets.layouts import ScrollColumn, column
from ui.widgets.picking import Pick, PickList
from ui.widgets.record_table import RecordTable
from ui.widgets.table_columns import Column, Group, Kind, Pasted
from workshop.texts import Words, speak

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 9, 24)
PEOPLE = [Pick("p1", "Tarik", is_person=True), Pick("p2", "Femke", is_person=True)]
LANES = [Pick(f"d{n}", name, LaneMark(f"d{n}", name, n)) for n, name in enumerate(("Sales", "Support", "PR"))]


@dataclass(frozen=True)
class Action:
    id: str
    title: str = ""
    owner: str | None = None
    disciplines: tuple[str, ...] = ()
    due: date | None = None
    budget: int | None = None
    accepted: bool = False


COLUMNS = (
    Column("title", "Action", stretch=1, width=150, is_strong=True),
    Column("owner", "Who", Kind.REFERENCE, picks=PEOPLE),
    Column("disciplines", "With", Kind.REFERENCES, picks=LANES),
    Column("due", "Due", Kind.DATE),
    Column("budget", "Money", Kind.AMOUNT),
    Column("accepted", "Said yes", Kind.FLAG, width=60),
)
TITLE, WHO, WITH, DUE, MONEY, YES = range(6)


class Plan:
    """Stands for the document: adopts what is asked for and shows the rows anew."""

    def __init__(self, table: RecordTable, *titles: str) -> None:
        self.rows = [Action(f"a{n}", title) for n, title in enumerate(titles)]
        self.groups: Sequence[Group] = ()
        self.said: list[tuple[Any, ...]] = []
        self._table = table
        table.added.connect(self._added)
        table.edited.connect(self._edited)
        table.moved.connect(self._moved)
        table.removed.connect(self._removed)
        table.range_pasted.connect(lambda pasted: self.said.append(("pasted", pasted)))
        self.show()

    def show(self, *rows: Action, groups: Sequence[Group] = ()) -> None:
        if rows:
            self.rows = list(rows)
        self.groups = groups or self.groups
        self._table.show_rows(self.rows, self.groups)
        QApplication.processEvents()

    def titles(self) -> list[str]:
        return [row.title for row in self.rows]

    def _added(self, index: int, texts: list[str]) -> None:
        new = [Action(f"new{len(self.said)}{n}", text) for n, text in enumerate(texts)]
        self.rows[index:index] = new
        self._adopt("added", index, texts)

    def _edited(self, key: str, field: str, value: Any) -> None:
        self.rows = [replace(row, **{field: value}) if row.id == key else row for row in self.rows]
        self._adopt("edited", key, field, value)

    def _moved(self, key: str, index: int) -> None:
        row = next(row for row in self.rows if row.id == key)
        self.rows.remove(row)
        self.rows.insert(index, row)
        self._adopt("moved", key, index)

    def _removed(self, keys: list[str]) -> None:
        self.rows = [row for row in self.rows if row.id not in keys]
        self._adopt("removed", keys)

    def _adopt(self, *said: Any) -> None:
        self.said.append(said)
        self.show()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.setGeometry(300, 300, 760, 420)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def table(window: QWidget, words: Words) -> RecordTable:
    table = RecordTable(words, "Actions", COLUMNS, hint="Verb + result", today=lambda: TODAY)
    window.setLayout(column(table, QPushButton("after"), 1))
    window.show()
    window.activateWindow()
    table.setFocus()
    QApplication.processEvents()
    return table


def at(table: RecordTable, row: int, column: int) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))


def cursor(table: RecordTable) -> tuple[int, int]:
    return table.currentIndex().row(), table.currentIndex().column()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focus(), key)


def write(text: str) -> None:
    for letter in text:
        QTest.keyClicks(focus(), letter)


def copy_in(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(focus(), QKeySequence(QKeySequence.StandardKey.Paste))


def cell(table: RecordTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def texts(table: RecordTable, row: int) -> list[str]:
    return [str(table.model().index(row, at).data()) for at in range(len(COLUMNS))]


# --- typing


def test_typing_replaces_a_cell_and_enter_goes_down(table: RecordTable) -> None:
    plan = Plan(table, "Call", "Visit")
    at(table, 0, TITLE)
    write("Phone\rSee\r")
    assert plan.said == [("edited", "a0", "title", "Phone"), ("edited", "a1", "title", "See")]
    assert cursor(table) == (2, 0)


def test_enter_opens_a_cell_with_what_is_in_it(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, TITLE)
    press(Key.Key_Return)
    write(" back")
    press(Key.Key_Tab)
    assert plan.said == [("edited", "a0", "title", "Call back")]
    assert cursor(table) == (0, WHO)


def test_a_whole_row_is_typed_with_tab_alone(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, TITLE)
    press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    write("16 okt")
    press(Key.Key_Tab)
    write("1200")
    press(Key.Key_Tab, Key.Key_Space, Key.Key_Backtab)
    assert plan.rows == [Action("a0", "Call", due=date(2026, 10, 16), budget=120000, accepted=True)]
    assert cursor(table) == (0, MONEY)
    assert texts(table, 0)[DUE:] == ["16 Oct 2026", "€1,200", "yes"]


def test_escape_leaves_a_cell_as_it_was(qtbot: QtBot, table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, TITLE)
    with qtbot.waitSignal(table.edited):
        write("Something else")
    press(Key.Key_Escape)
    assert plan.titles() == ["Call"]
    assert focus() is table


def test_what_is_typed_is_saved_while_typing(qtbot: QtBot, table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, TITLE)
    with qtbot.waitSignal(table.edited):
        write("Phone")
    assert plan.titles() == ["Phone"]
    editor = focus()
    assert isinstance(editor, QTextEdit)
    write(" now")
    plan.show(replace(plan.rows[0], budget=500), Action("b", "Another"))
    assert focus() is editor
    assert editor.toPlainText() == "Phone now"
    table.flush()
    assert plan.rows[0] == Action("a0", "Phone now", budget=500)


def test_leaving_a_cell_with_the_mouse_hands_it_over(table: RecordTable) -> None:
    plan = Plan(table, "Call", "Visit")
    at(table, 0, TITLE)
    write("Phone")
    QTest.mouseClick(table.viewport(), LEFT, pos=cell(table, 1, TITLE))
    assert plan.titles() == ["Phone", "Visit"]


def test_what_cannot_be_read_stays_and_is_told(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    told: list[str] = []
    table.problem.connect(told.append)
    at(table, 0, DUE)
    write("soon\r")
    assert isinstance(focus(), QLineEdit)
    assert told[-1] == "“soon” is not a date. Type it like 24-9-2026."
    QTest.mouseClick(table.viewport(), LEFT, pos=cell(table, 0, TITLE))
    assert plan.said == []
    assert texts(table, 0)[DUE] == "soon"
    at(table, 0, DUE)
    press(Key.Key_Return)
    editor = focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "soon"
    editor.selectAll()
    write("9-10\r")
    assert plan.rows[0].due == date(2026, 10, 9)
    assert texts(table, 0)[DUE] == "9 Oct 2026"


def test_delete_empties_the_selected_cells(table: RecordTable) -> None:
    plan = Plan(table)
    plan.show(Action("a", "Call", "p1", ("d1",), TODAY, 500, accepted=True))
    at(table, 0, TITLE)
    for _ in COLUMNS[1:]:
        QTest.keyClick(table, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_Delete)
    assert plan.rows == [Action("a")]


def test_a_composition_begins_a_cell(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, TITLE)
    event = QInputMethodEvent("", [])
    event.setCommitString("é")
    QApplication.sendEvent(table, event)
    press(Key.Key_Return)
    assert plan.titles() == ["é"]


# --- picking


def popup() -> PickList:
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, PickList)
    return opened


def search() -> QLineEdit:
    found = popup().findChild(QLineEdit)
    assert found is not None
    return found


def test_an_owner_is_picked_by_typing(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, WHO)
    write("f")
    QTest.keyClicks(search(), "em")
    QTest.keyClick(search(), Key.Key_Return)
    assert plan.said == [("edited", "a0", "owner", "p2")]
    assert texts(table, 0)[WHO] == "Femke"
    table.window().activateWindow()
    QApplication.processEvents()
    assert focus() is table


def test_disciplines_are_picked_by_digits(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    at(table, 0, WITH)
    press(Key.Key_Return)
    for key in (Key.Key_3, Key.Key_1, Key.Key_Return):
        QTest.keyClick(search(), key)
    assert plan.rows[0].disciplines == ("d0", "d2")
    assert texts(table, 0)[WITH] == "Sales, PR"


def test_yes_and_no_turn_with_a_click(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    for _ in range(2):
        QTest.mouseClick(table.viewport(), LEFT, pos=cell(table, 0, YES))
    at(table, 0, YES)
    write("q")
    assert [said[3] for said in plan.said] == [True, False]


# --- the empty line


def test_rows_are_added_one_after_the_other(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    QTest.mouseClick(table.viewport(), LEFT, pos=cell(table, 1, TITLE))
    write("Visit\rWrite\r\r")
    assert plan.said == [("added", 1, ["Visit"]), ("added", 2, ["Write"])]


def test_tab_goes_on_in_the_new_row(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    table.focus_entry()
    write("Visit")
    press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    write("9-10\t")
    assert plan.rows[1:] == [replace(plan.rows[1], title="Visit", due=date(2026, 10, 9))]


def test_a_row_begun_and_left_is_added_not_lost(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    table.focus_entry()
    write("Visit")
    QTest.mouseClick(table.viewport(), LEFT, pos=cell(table, 0, TITLE))
    assert plan.titles() == ["Call", "Visit"]


def test_escape_in_the_empty_line_adds_nothing(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    table.focus_entry()
    write("Visit")
    press(Key.Key_Escape)
    assert plan.said == []


# --- ranges


def test_a_list_pasted_in_the_empty_line_becomes_rows(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    table.focus_entry()
    copy_in("Visit\n\nWrite\n")
    assert plan.said == [("added", 1, ["Visit", "Write"])]


def test_a_range_is_laid_over_the_cells_and_past_the_end(table: RecordTable) -> None:
    plan = Plan(table, "Call", "Visit")
    told: list[str] = []
    table.problem.connect(told.append)
    at(table, 1, TITLE)
    copy_in("See\tTarik\tSales, PR\t16-10\t1.5\tyes\nWrite\tnobody\t\tsoon\t\t\n")
    assert plan.said == [
        (
            "pasted",
            Pasted(
                (
                    ("a1", "title", "See"),
                    ("a1", "owner", "p1"),
                    ("a1", "disciplines", ("d0", "d2")),
                    ("a1", "due", date(2026, 10, 16)),
                    ("a1", "budget", 150),
                    ("a1", "accepted", True),
                ),
                ({"title": "Write", "disciplines": (), "budget": None, "accepted": False},),
                unread=2,
            ),
        )
    ]
    assert told == ["2 cells could not be read."]


def test_what_is_copied_can_be_pasted_back(table: RecordTable) -> None:
    plan = Plan(table)
    row = Action("a", 'Say "yes"\nor no', "p1", ("d1",), TODAY, 125050, accepted=True)
    plan.show(row)
    at(table, 0, TITLE)
    for _ in COLUMNS[1:]:
        QTest.keyClick(table, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    at(table, 0, TITLE)
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Paste))
    ((_, pasted),) = plan.said
    assert replace(Action("a"), **{key: value for _, key, value in pasted.edits}) == row


# --- rows


def test_alt_and_arrows_move_a_row_and_the_cursor_goes_along(table: RecordTable) -> None:
    plan = Plan(table, "one", "two", "three")
    at(table, 2, DUE)
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        QTest.keyClick(table, key, ALT)
    assert plan.said == [("moved", "a2", 1), ("moved", "a2", 0), ("moved", "a2", 1)]
    assert plan.titles() == ["one", "three", "two"]
    assert cursor(table) == (1, DUE)


def handle(table: RecordTable, row: int) -> QPoint:
    handles = table.verticalHeader()
    return QPoint(handles.width() // 2, handles.sectionViewportPosition(row) + handles.sectionSize(row) // 2)


def test_a_row_is_dragged_by_its_handle(table: RecordTable) -> None:
    plan = Plan(table, "one", "two", "three")
    side = table.verticalHeader().viewport()
    below = handle(table, 2) + QPoint(0, 10)
    QTest.mousePress(side, LEFT, pos=handle(table, 0))
    QTest.mouseMove(side, handle(table, 1))
    QTest.mouseMove(side, below)
    QTest.mouseRelease(side, LEFT, pos=below)
    assert plan.said == [("moved", "a0", 2)]


def test_every_drag_has_a_way_without_dragging(table: RecordTable) -> None:
    plan = Plan(table, "one", "two")
    QTest.mouseClick(table.verticalHeader().viewport(), LEFT, pos=handle(table, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    named = {action.text(): action for action in menu.actions() if action.text()}
    assert list(named) == ["Move up", "Move down", "Order by Action\tAlt+O", "Remove"]
    named["Move down"].trigger()
    menu.close()
    assert plan.said == [("moved", "a0", 1)]


def test_control_and_delete_remove_the_selected_rows(table: RecordTable) -> None:
    plan = Plan(table, "one", "two", "three")
    at(table, 0, TITLE)
    QTest.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Key.Key_Delete, CONTROL)
    assert plan.said == [("removed", ["a0", "a1"])]
    assert plan.titles() == ["three"]


def test_the_cursor_tells_whose_row_it_is_in(table: RecordTable) -> None:
    plan = Plan(table, "one", "two")
    heard: list[str | None] = []
    table.chosen.connect(heard.append)
    at(table, 0, TITLE)
    at(table, 0, DUE)
    at(table, 1, DUE)
    at(table, 2, 0)
    assert heard[-3:] == ["a0", "a1", None] or heard == ["a1", None]
    assert plan.said == []


# --- showing


def test_showing_says_nothing_and_the_cursor_stays_with_its_record(table: RecordTable) -> None:
    plan = Plan(table, "one", "two", "three")
    at(table, 1, DUE)
    plan.show(Action("x", "new"), Action("a2", "3"), Action("a1", "2"))
    assert plan.said == []
    assert cursor(table) == (2, DUE)
    assert [texts(table, row)[TITLE] for row in range(4)] == ["new", "3", "2", "Verb + result"]


def test_an_editor_goes_with_its_row(table: RecordTable) -> None:
    plan = Plan(table, "one", "two")
    at(table, 1, TITLE)
    write("half")
    plan.show(Action("a0", "one"))
    assert [one for one in table.findChildren(QTextEdit) if one.isVisible()] == []


def test_headings_stand_over_their_rows_and_are_passed_over(table: RecordTable) -> None:
    plan = Plan(table, "one", "two", "three")
    groups = (Group("g1", "First goal", ("a2", "a0"), {"budget": "€ 2,000"}), Group("g2", "Second goal", ()))
    plan.show(groups=groups)
    shown = [texts(table, row) for row in range(6)]
    assert [row[TITLE] for row in shown] == [
        "two",
        "First goal",
        "three",
        "one",
        "Second goal",
        "Verb + result",
    ]
    assert shown[1][MONEY] == "€ 2,000"
    at(table, 0, DUE)
    press(Key.Key_Down)
    assert cursor(table) == (2, DUE)


def test_the_focus_comes_in_below_the_first_heading(table: RecordTable) -> None:
    table.clearFocus()
    Plan(table, "one", "two").show(groups=(Group("g1", "First", ("a0", "a1")),))
    table.setCurrentIndex(table.records.index(-1, -1))
    table.setFocus()
    assert cursor(table) == (1, TITLE)


def test_a_row_stays_under_its_heading_when_it_is_moved(table: RecordTable) -> None:
    plan = Plan(table, "one", "two", "three", "four")
    plan.show(groups=(Group("g1", "First", ("a0", "a2")), Group("g2", "Second", ("a1", "a3"))))
    at(table, 2, TITLE)
    QTest.keyClick(table, Key.Key_Down, ALT)
    at(table, 1, TITLE)
    QTest.keyClick(table, Key.Key_Down, ALT)
    assert plan.said == [("moved", "a0", 2)]


def test_tab_leaves_the_table_at_its_end_and_control_tab_at_once(table: RecordTable) -> None:
    Plan(table, "one")
    at(table, 1, TITLE)
    press(Key.Key_Tab)
    assert isinstance(focus(), QPushButton)
    at(table, 0, TITLE)
    QTest.keyClick(table, Key.Key_Tab, CONTROL)
    assert isinstance(focus(), QPushButton)


def test_the_clickers_keys_pass_through(table: RecordTable, window: QWidget) -> None:
    Plan(table, *"abcdefgh")
    heard: list[int] = []
    window.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    at(table, 0, TITLE)
    press(Key.Key_PageDown, Key.Key_PageUp)
    assert heard == [Key.Key_PageDown, Key.Key_PageUp]
    assert cursor(table) == (0, TITLE)


def test_undo_in_a_cell_is_the_documents(table: RecordTable) -> None:
    plan = Plan(table, "Call")
    asked: list[str] = []
    table.undo_requested.connect(lambda: asked.append("undo"))
    at(table, 0, TITLE)
    write("x")
    QTest.keySequence(focus(), QKeySequence(QKeySequence.StandardKey.Undo))
    assert (asked, plan.titles()) == (["undo"], ["x"])


def test_the_language_changes_at_run_time(table: RecordTable) -> None:
    plan = Plan(table)
    plan.show(Action("a", "Call", budget=125050, accepted=True))
    dutch = tuple(replace(one, title=one.title.upper()) for one in COLUMNS)
    table.set_texts(speak("nl"), "Acties", dutch, "Werkwoord + resultaat")
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "ACTION"
    assert texts(table, 0)[MONEY:] == ["€\u00a01.250,50", "ja"]
    assert texts(table, 1)[TITLE] == "Werkwoord + resultaat"


def test_rows_grow_with_the_text(table: RecordTable) -> None:
    Plan(table, "one")
    high = table.rowHeight(0)
    look().enlarge(2.0)
    assert table.rowHeight(0) == high + 17
    assert table.sizeHint().height() >= 3 * table.rowHeight(0)


def test_a_screen_reader_finds_a_table_with_names(table: RecordTable) -> None:
    Plan(table, "one")
    spoken = QAccessible.queryAccessibleInterface(table)
    assert spoken.role() == QAccessible.Role.Table
    assert spoken.text(QAccessible.Text.Name) == "Actions"
    parts = [spoken.child(at) for at in range(spoken.childCount())]
    names = [part.text(QAccessible.Text.Name) for part in parts]
    assert {"Action", "one", "Verb + result"} <= set(names)


def test_five_hundred_rows_and_very_long_texts(table: RecordTable, words: Words) -> None:
    plan = Plan(table)
    plan.show(*(Action(f"a{n}", "long " * (4000 if n == 7 else 60)) for n in range(500)))
    table.focus_row("a7")
    press(Key.Key_Return)
    editor = focus()
    assert isinstance(editor, QTextEdit)
    assert editor.toPlainText() == "long " * 4000
    assert editor.height() < 400
    press(Key.Key_Escape)
    assert plan.said == []


def test_the_page_around_scrolls_to_the_cursor(qtbot: QtBot, words: Words) -> None:
    page = ScrollColumn()
    qtbot.addWidget(page)
    table = RecordTable(words, "Actions", COLUMNS)
    page.column.addWidget(table)
    table.show_rows([Action(f"a{n}") for n in range(60)])
    page.resize(800, 300)
    page.show()
    page.activateWindow()
    table.setFocus()
    QApplication.processEvents()
    table.focus_row("a59")
    assert page.verticalScrollBar().value() > 1000
