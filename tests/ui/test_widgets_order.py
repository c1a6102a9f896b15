"""A table in another order: to look at alone, by head, key and menu, and back to the plan's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.picking import Pick
from ui.widgets.record_table import RecordTable
from ui.widgets.table_columns import Column, Group, Kind
from workshop.texts import Words

PEOPLE = [Pick("p1", "Tarik", is_person=True), Pick("p2", "Femke", is_person=True)]
STATES = [Pick("open", "Open"), Pick("busy", "Busy"), Pick("done", "Done")]
COLUMNS = (
    Column("title", "Action", stretch=1, width=150),
    Column("owner", "Who", Kind.REFERENCE, picks=PEOPLE),
    Column("due", "Due", Kind.DATE),
    Column("state", "State", Kind.CHOICE, picks=STATES),
)
TITLE, WHO, DUE, STATE = range(4)
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Action:
    id: str
    title: str
    owner: str | None = None
    due: date | None = None
    state: str | None = None


ACTIONS = [
    Action("a", "beta", "p1", date(2026, 11, 1), "done"),
    Action("b", "Alpha", "p2", None, "open"),
    Action("c", "gamma", None, date(2026, 10, 1), "busy"),
]


@pytest.fixture
def table(qtbot: QtBot, words: Words) -> RecordTable:
    table = RecordTable(words, "Actions", COLUMNS, hint="Verb + result")
    qtbot.addWidget(table)
    table.resize(760, 420)
    table.show_rows(ACTIONS)
    table.show()
    table.setFocus()
    QApplication.processEvents()
    return table


def click_head(table: RecordTable, column: int) -> None:
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(column) + 12, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)


def shown(table: RecordTable) -> str:
    return "".join(table.records.records_from(0))


def head(table: RecordTable, column: int) -> str:
    return str(table.records.headerData(column, Qt.Orientation.Horizontal))


@pytest.mark.parametrize(
    ("column", "upwards", "downwards"),
    [(TITLE, "bac", "cab"), (WHO, "bac", "abc"), (DUE, "cab", "acb"), (STATE, "bca", "acb")],
)
def test_a_head_orders_upwards_then_downwards_then_as_the_plan_has_it(
    table: RecordTable, column: int, upwards: str, downwards: str
) -> None:
    """Empty ones stand last both ways; states as the plan has them, people by name."""
    seen = []
    for _ in range(3):
        click_head(table, column)
        seen.append((shown(table), head(table, column)[-1]))
    assert seen == [(upwards, "↑"), (downwards, "↓"), ("abc", COLUMNS[column].title[-1])]


def test_the_plan_hears_nothing_of_another_order_and_no_row_is_moved_in_it(
    table: RecordTable, qtbot: QtBot
) -> None:
    heard: list[object] = []
    table.moved.connect(lambda *said: heard.append(said))
    table.edited.connect(lambda *said: heard.append(said))
    problems: list[str] = []
    table.problem.connect(problems.append)
    click_head(table, DUE)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert heard == [], "a click on a head selects nothing that a key would clear"
    table.setCurrentIndex(table.records.index(0, TITLE))
    QTest.keyClick(table, Qt.Key.Key_Down, ALT)
    assert heard == []
    assert problems == ["The rows stand in another order than the plan’s: go back to it to move one."]


def test_the_key_orders_by_the_cursor_s_column_and_the_cursor_stays_with_its_row(table: RecordTable) -> None:
    table.setCurrentIndex(table.records.index(0, DUE))
    QTest.keyClick(table, Qt.Key.Key_O, ALT)
    assert shown(table) == "cab"
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, DUE)


def test_a_row_stays_where_it_is_while_it_is_typed_in(table: RecordTable) -> None:
    click_head(table, TITLE)
    table.setCurrentIndex(table.records.index(0, TITLE))
    QTest.keyClick(table, Qt.Key.Key_F2)
    changed = [replace(row, title="zeta") if row.id == "b" else row for row in ACTIONS]
    table.show_rows(changed)
    assert shown(table) == "bac"
    table.close_editor()
    table.show_rows(changed)
    assert shown(table) == "acb"


def test_under_headings_each_group_has_the_order_for_itself(table: RecordTable) -> None:
    table.show_rows(ACTIONS, [Group("one", "One", ["b", "a"]), Group("two", "Two", ["c"])])
    assert shown(table) == "bac"
    click_head(table, DUE)
    assert shown(table) == "abc"
