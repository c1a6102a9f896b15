"""A table is chosen or pasted, looked at, corrected and brought in; one undo takes it back."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.exchange.test_opendocument_read import packed
from tests.insight.worked_examples import example
from tests.storage.opened import Shelf
from tests.ui.finding import has_named, named
from ui.bridge import Bridge
from ui.console.bringing_in import BringingIn
from ui.console.desk import Desk
from ui.console.window import ConsoleWindow
from ui.settings import Preferences
from ui.widgets.picker import Picker
from workshop.document.incoming import Sheet
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.exchange.sheet_reading import Sheets
from workshop.exchange.tables import whole_plan
from workshop.exchange.xlsx_file import xlsx_bytes
from workshop.texts import speak

ACTIONS = "Action;Owner;Due;Money\nCall;Femke;2026-10-16;1.250,00\nVisit;Nobody;;\nSend;Tarik;soon;\n"


@pytest.fixture
def bridge(tmp_path: Path) -> Iterator[Bridge]:
    shelf = Shelf(tmp_path)
    shelf.create(example("plandaal"))
    shelf.close()
    made = Bridge(shelf.files.open(shelf.path), shelf.clock, speak("en"))
    yield made
    made.close()


@pytest.fixture
def window(bridge: Bridge, qtbot: QtBot) -> BringingIn:
    made = BringingIn(bridge, Sheets(), None)
    qtbot.addWidget(made)
    made.show()
    return made


def read(window: BringingIn, qtbot: QtBot, path: Path, data: bytes | str) -> None:
    """Choose a file, and wait until what is in it or wrong with it is told."""
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    window.read_file(path)
    qtbot.waitUntil(lambda: path.name in said(window) and "Reading" not in said(window))
    QApplication.processEvents()  # what was just made is shown in the next round


def said(widget: QWidget) -> str:
    found = [one.text().replace("\u200b", "") for one in widget.findChildren(QLabel) if one.isVisible()]
    return "\n".join(found)


def shown(window: BringingIn) -> list[list[str]]:
    """The lines of the preview, as text."""
    model = lines(window).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def lines(window: BringingIn) -> QTableView:
    return named(window, "Lines of the table; Space ticks", QTableView)


def press(window: QWidget, name: str) -> None:
    QTest.mouseClick(named(window, name, QAbstractButton), Qt.MouseButton.LeftButton)


def pick(window: QWidget, name: str, wanted: str) -> None:
    """Type what is wanted in a picker's list, and Enter."""
    picker = named(window, name, Picker)
    opened = picker.open_list()
    opened.search(wanted)
    QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Return)


def test_a_file_is_shown_brought_in_and_undone(
    window: BringingIn, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    before = bridge.workshop
    read(window, qtbot, tmp_path / "list.csv", ACTIONS)
    assert [row[:3] for row in shown(window)] == [
        ["2", "Comes in", "Call"],
        ["3", "Owner: “Nobody” is not in this plan", "Visit"],
        ["4", "Due: “soon” is not a date", "Send"],
    ]
    assert "1 action comes in, 2 cannot" in said(window)
    assert bridge.workshop == before
    with qtbot.waitSignal(window.brought) as told:
        press(window, "Bring in")
    assert told.args == ["1 action came in. One undo takes that back."]
    action = bridge.workshop.actions[-1]
    assert (action.title, action.due, action.budget) == ("Call", dt.date(2026, 10, 16), 125000)
    bridge.undo()
    assert bridge.workshop == before


def test_a_name_is_answered_and_can_be_answered_anew(
    window: BringingIn, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, qtbot, tmp_path / "list.csv", ACTIONS)
    pick(window, "Who is “Nobody”?: choose", "Noor")
    assert shown(window)[1][1:3] == ["Comes in", "Visit"]
    assert "2 actions come in, 1 cannot" in said(window)
    pick(window, "Who is “Nobody”?: Noor Smit", "leave it")
    press(window, "Bring in")
    assert [(one.title, one.owner) for one in bridge.workshop.actions[-2:]][1] == ("Visit", None)


def test_a_column_is_something_else_or_nothing(window: BringingIn, qtbot: QtBot, tmp_path: Path) -> None:
    read(window, qtbot, tmp_path / "list.csv", ACTIONS)
    named(window, "Column “Due”: Due", Picker).choose(None)
    assert shown(window)[2][1] == "Comes in"
    pick(window, "Column “Due”: leave out", "First step")
    headings = [lines(window).model().headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert headings == ["Line", "What becomes of it", "Action", "Owner", "Money", "First step"]
    assert shown(window)[2][5] == "soon"


def test_lines_are_ticked_with_space_and_by_mouse(
    window: BringingIn, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    title = bridge.workshop.actions[0].title
    read(window, qtbot, tmp_path / "list.csv", f"Action\nCall\nVisit\n{title}\n")
    assert "2 actions come in, 1 is there already" in said(window)
    table = lines(window)
    table.setFocus()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert "3 actions come in" in said(window)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert "2 actions come in, 1 is left out" in said(window)
    assert [row[1] for row in shown(window)] == ["Left out", "Comes in", "Comes in"]
    assert "Line 2: Left out" in said(window)
    box = table.visualRect(table.model().index(1, 0))
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=box.center() - QPointF(box.width() / 2 - 16, 0).toPoint(),
    )
    assert "1 action comes in, 2 are left out" in said(window)
    press(window, "Bring in")
    assert bridge.workshop.actions[-1].title == title


def test_what_was_unticked_stays_so_when_a_column_changes(
    window: BringingIn, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, qtbot, tmp_path / "list.csv", "Action;Owner\nCall;Femke\nVisit;Tarik\n")
    lines(window).selectRow(0)
    QTest.keyClick(lines(window), Qt.Key.Key_Space)
    named(window, "Column “Owner”: Owner", Picker).choose(None)
    assert [row[1] for row in shown(window)] == ["Left out", "Comes in"]
    press(window, "Line 1 holds the headings")
    press(window, "Line 1 holds the headings")
    assert [row[1] for row in shown(window)] == ["Comes in", "Comes in"]


def test_the_reason_of_a_line_is_told_in_full(window: BringingIn, qtbot: QtBot, tmp_path: Path) -> None:
    read(window, qtbot, tmp_path / "list.csv", ACTIONS)
    lines(window).selectRow(2)
    assert "Line 4: Due: “soon” is not a date" in said(window)


def test_only_the_lines_of_one_kind_are_shown(window: BringingIn, qtbot: QtBot, tmp_path: Path) -> None:
    read(window, qtbot, tmp_path / "list.csv", ACTIONS)
    press(window, "Cannot 2")
    assert [row[0] for row in shown(window)] == ["3", "4"]
    press(window, "All lines")
    assert len(shown(window)) == 3


def test_what_was_copied_is_pasted(window: BringingIn, bridge: Bridge) -> None:
    QApplication.clipboard().setText("Card\tPhase\tDiscipline\nWelcome call\tOnboarden\tSupport\nOther\t\t\n")
    press(window, "Paste a table")
    assert [row[2] for row in shown(window)] == ["Welcome call", "Other"]


def test_what_was_copied_is_pasted_by_its_key(window: BringingIn) -> None:
    QApplication.clipboard().setText("Card\nWelcome call\n")
    window.activateWindow()
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Paste))
    assert [row[2] for row in shown(window)] == ["Welcome call"]


def test_an_empty_clipboard_is_told(window: BringingIn) -> None:
    QApplication.clipboard().setText(" \n")
    press(window, "Paste a table")
    assert "There is no table to paste" in said(window)
    assert not named(window, "Bring in", QAbstractButton).isEnabled()


def test_a_workbook_has_its_sheets_and_each_list_finds_its_own(
    window: BringingIn, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    data = xlsx_bytes(whole_plan(bridge.workshop, speak("nl")), dt.date(2026, 9, 24)).data
    read(window, qtbot, tmp_path / "plan.xlsx", data)
    assert has_named(window, "Sheet: Deelnemers", Picker)
    press(window, "Cards")
    assert has_named(window, "Sheet: Kaarten", Picker)
    assert "0 cards come in, 38 are there already" in said(window)
    assert not named(window, "Bring in", QAbstractButton).isEnabled()
    press(window, "Actions")
    assert has_named(window, "Sheet: Acties", Picker)
    pick(window, "Sheet: Acties", "Deelnemers")
    assert "0 participants come in, 8 are there already" in said(window)


def test_the_line_of_headings_can_be_a_line_like_others(
    window: BringingIn, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, qtbot, tmp_path / "list.csv", "Action\nCall\n")
    press(window, "Line 1 holds the headings")
    assert [row[2] for row in shown(window)] == ["Action", "Call"]
    press(window, "Line 1 holds the headings")
    assert [row[2] for row in shown(window)] == ["Call"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "This is a workbook of an old kind (.xls)"),
        (b"PK\x03\x04nothing", "This workbook is damaged"),
        (b"", "There is nothing in this table."),
    ],
)
def test_a_file_without_a_table_is_refused_in_a_sentence(
    window: BringingIn, bridge: Bridge, qtbot: QtBot, tmp_path: Path, data: bytes, sentence: str
) -> None:
    before = bridge.workshop
    read(window, qtbot, tmp_path / "odd.xlsx", data)
    assert sentence in said(window)
    assert not named(window, "Bring in", QAbstractButton).isEnabled()
    assert bridge.workshop == before


def test_a_second_file_takes_the_place_of_the_first(window: BringingIn, qtbot: QtBot, tmp_path: Path) -> None:
    read(window, qtbot, tmp_path / "list.csv", ACTIONS)
    read(window, qtbot, tmp_path / "people.csv", "Name,Role\nEls Kok,Director\n")
    assert "1 participant comes in" in said(window)
    assert not has_named(window, "Who is “Nobody”?: choose", Picker)
    read(window, qtbot, tmp_path / "bad.xlsx", b"PK\x03\x04")
    assert "bad.xlsx: This workbook is damaged" in said(window)
    assert "1 participant comes in" in said(window)


class Patient(Sheets):
    """Reads a file called slow only once it may."""

    def __init__(self) -> None:
        self.may = threading.Event()
        self.is_over = threading.Event()

    @override
    def read(self, path: Path) -> Sequence[Sheet]:
        """See `Sheets`."""
        if path.stem != "slow":
            return super().read(path)
        self.may.wait(10)
        try:
            return super().read(path)
        finally:
            self.is_over.set()


@pytest.mark.parametrize("slow", [b"Action\nSlow\n", b"PK\x03\x04"], ids=["read", "refused"])
@pytest.mark.parametrize("is_pasted", [False, True])
def test_a_slow_file_does_not_take_the_place_of_what_was_asked_for_after_it(
    bridge: Bridge, qtbot: QtBot, tmp_path: Path, slow: bytes, is_pasted: bool
) -> None:
    reader = Patient()
    window = BringingIn(bridge, reader, None)
    qtbot.addWidget(window)
    window.show()
    (tmp_path / "slow.csv").write_bytes(slow)
    window.read_file(tmp_path / "slow.csv")
    if is_pasted:
        QApplication.clipboard().setText("Card\nQuick\n")
        window.paste()
    else:
        read(window, qtbot, tmp_path / "quick.csv", "Action\nQuick\n")
    QApplication.processEvents()
    before = said(window)
    reader.may.set()
    qtbot.waitUntil(lambda: reader.is_over.is_set() and not has_task())
    QApplication.processEvents()
    assert [row[2] for row in shown(window)] == ["Quick"]
    assert said(window) == before


def has_task() -> bool:
    """Whether work beside the window goes on; what it came to is queued before it ends."""
    return any(one.name == "task" for one in threading.enumerate())


def test_a_workbook_without_any_sheet_is_an_empty_table(
    window: BringingIn, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, qtbot, tmp_path / "none.ods", packed(""))
    assert "There is nothing in this table." in said(window)


def test_five_thousand_lines_come_in_as_one_edit(
    window: BringingIn, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    before = bridge.workshop
    read(window, qtbot, tmp_path / "long.csv", "Card\n" + "".join(f"Card {at}\n" for at in range(5000)))
    assert "5,000 cards come in" in said(window)
    press(window, "Bring in")
    assert len(bridge.workshop.journey.cards) == len(before.journey.cards) + 5000
    bridge.undo()
    assert bridge.workshop == before


def test_a_table_that_is_let_go_over_the_window_is_looked_at(
    window: BringingIn, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(ACTIONS)
    drop(window, file)
    qtbot.waitUntil(lambda: "1 action comes in" in said(window))


def test_a_table_that_is_let_go_over_the_console_is_asked_for(
    bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(bridge, Preferences(tmp_path / "settings.json"))
    qtbot.addWidget(desk)
    asked: list[object] = []
    desk.bring_in_requested.connect(asked.append)
    drop(desk, tmp_path / "notes.docx")
    drop(desk, tmp_path / "list.xlsx")
    assert asked == [tmp_path / "list.xlsx"]


def test_it_opens_with_what_people_bring_in_where_they_are(bridge: Bridge, qtbot: QtBot) -> None:
    for step, name in (
        (StepCode.PLAN, "Actions"),
        (StepCode.JOURNEY, "Cards"),
        (StepCode.PREPARATION, "Participants"),
    ):
        bridge.be(replace(bridge.session, step=step))
        made = BringingIn(bridge, Sheets(), None)
        qtbot.addWidget(made)
        made.show()
        assert named(made, name, QAbstractButton).isChecked()


def drop(over: QWidget, file: Path) -> None:
    """Hold a file over a window and let it go."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, held, left, none)
    QApplication.sendEvent(over, enter)
    if enter.isAccepted():
        QApplication.sendEvent(over, QDropEvent(QPointF(5, 5), copy, held, left, none))


@pytest.mark.parametrize("step", [StepCode.PREPARATION, StepCode.JOURNEY, StepCode.PLAN])
def test_a_workbook_may_be_let_go_anywhere_on_the_console(
    bridge: Bridge, qtbot: QtBot, tmp_path: Path, step: StepCode
) -> None:
    bridge.be(replace(bridge.session, step=step))
    console = ConsoleWindow(bridge, Preferences(tmp_path / "settings.json"))
    qtbot.addWidget(console)
    console.resize(1280, 720)
    with qtbot.waitExposed(console):
        console.show()
    asked: list[object] = []
    console.bring_in_requested.connect(asked.append)
    for x, y in ((500, 120), (500, 350), (500, 560), (1180, 300)):
        over = console.childAt(x, y)
        assert over is not None
        drop(over, tmp_path / "list.xlsx")
    assert asked == 4 * [tmp_path / "list.xlsx"]
