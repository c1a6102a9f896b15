"""What the file keeps, in windows: a tired facilitator looks back, and nothing changes by looking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, bridge_on, memory
from tests.ui.consoles import shown_console
from tests.ui.finding import named
from ui.bridge import Bridge
from ui.keeping.earlier_window import EarlierWindow
from ui.keeping.forget_person import ForgetPerson
from ui.keeping.history_window import HistoryWindow
from ui.keeping.keeper import Keeper
from ui.keeping.look_window import LookWindow, TwinsWindow
from ui.keeping.sources import Sources
from ui.widgets.messages import Confirm
from workshop.commands.edits import Write
from workshop.document.ports import StoreProblem
from workshop.exchange import read_plan
from workshop.storage import Files
from workshop.texts import speak

T = TypeVar("T", bound=QDialog)

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
STATEMENT = ("vision", "statement")


@pytest.fixture
def bridge() -> Bridge:
    return bridge_on(PLAN)


def press(window: QWidget, name: str) -> None:
    QTest.mouseClick(named(window, name, QPushButton), Qt.MouseButton.LeftButton)


def history(qtbot: QtBot, bridge: Bridge) -> HistoryWindow:
    window = HistoryWindow(bridge, None)
    qtbot.addWidget(window)
    window.show()
    return window


def listed(window: HistoryWindow) -> list[str]:
    return [window.list.item(at).text() for at in range(window.list.count())]


def test_going_back_in_the_history_window_is_undone_with_one_key(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    window = history(qtbot, bridge)
    window.choose(0)
    press(window, "Go back to this moment")
    assert bridge.workshop == PLAN
    bridge.undo()
    assert bridge.workshop.vision.statement == "One face"


def test_looking_at_a_moment_changes_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    before, records = bridge.workshop, len(bridge.document.log)
    window = history(qtbot, bridge)
    for seq in (0, 1):
        window.choose(seq)
    assert bridge.workshop is before
    assert len(bridge.document.log) == records


def test_a_named_moment_is_found_among_the_named(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    window = history(qtbot, bridge)
    window.choose(0)
    QTest.keyClicks(window.name, "before lunch")
    QTest.keyClick(window.name, Qt.Key.Key_Return)
    assert any("“before lunch”" in line for line in listed(window))


def test_agreeing_at_the_close_fills_what_was_agreed(qtbot: QtBot, bridge: Bridge) -> None:
    bridge.do(Write(STATEMENT, "One face"))
    window = history(qtbot, bridge)
    press(window, "Agreed at the close")
    assert bridge.workshop.agreed is not None
    assert bridge.workshop.agreed.vision.statement == "One face"


class Desk:
    """A workshop in a real file, open as the application opens it; what is said is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = HandClock()
        self.files = Files(self.clock, folder / "own", "0")
        self.path = folder / "Plandaal.samenspel"
        self.bridge = Bridge(self.files.create(self.path, PLAN), self.clock, speak("en"))
        self.keeper = Keeper(Sources(self.files, self.files, self.clock, lambda: self.folder), None)
        self.window = QWidget()
        self.said: list[str] = []
        self.opened: list[Path] = []
        self.keeper.open_requested.connect(self.opened.append)

    def tell(self, said: str, tone: str, action: str = "", then: Callable[[], object] | None = None) -> None:
        self.said.append(said)
        self.then = then

    def let_go(self) -> None:
        self.bridge.close()

    def ask(self, asked: str) -> None:
        self.keeper.ask(asked, self, self.window)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    made = Desk(tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.bridge.close()


def dialog_of(desk: Desk, kind: type[T]) -> T:
    return desk.window.findChildren(kind)[0]


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_a_safe_copy_is_elsewhere_with_everything_and_its_history(desk: Desk) -> None:
    desk.bridge.do(Write(STATEMENT, "One face"))
    desk.ask("safe_copy")
    desk.bridge.do(Write(STATEMENT, "Going on"))
    desk.bridge.store.flush()
    new = desk.bridge.store.path
    assert new != desk.path
    assert str(new) in desk.said[-1]
    assert desk.files.look(new).edits == 2
    assert desk.files.look(desk.path).workshop.vision.statement != "Going on"


def test_a_person_is_forgotten_in_the_file_and_its_backups(qtbot: QtBot, desk: Desk) -> None:
    desk.bridge.store.flush()
    name = PLAN.participants[0].name
    desk.ask("forget_person")
    dialog = dialog_of(desk, ForgetPerson)
    dialog.who.edited.emit(None)
    dialog.who.show_value(PLAN.participants[0].id)
    dialog.who.edited.emit(PLAN.participants[0].id)
    press(dialog, "Forget this person")
    assert desk.opened == [desk.path]
    left = b"".join(path.read_bytes() for path in desk.folder.rglob("*.samenspel"))
    assert name.encode() not in left
    assert desk.files.look(desk.path).edits == 0


def test_a_copy_to_share_says_what_is_not_in_it(desk: Desk) -> None:
    target = desk.folder / "shared.samenspel"
    desk.keeper.privacy.share(desk, target)
    assert "your notes" in desk.said[-1]
    desk.keeper.privacy.share(desk, target)
    assert "file of this name" in desk.said[-1]


def test_deleting_asks_first_and_takes_the_backups_along(desk: Desk) -> None:
    desk.ask("delete")
    question = dialog_of(desk, Confirm)
    assert desk.path.exists()
    press(question, "Delete for ever")
    assert not desk.path.exists()
    assert not list((desk.folder / "own").rglob("*.samenspel"))


def test_a_workshop_that_is_open_elsewhere_can_be_looked_at(qtbot: QtBot, desk: Desk) -> None:
    desk.bridge.do(Write(STATEMENT, "One face"))
    desk.bridge.store.flush()
    assert desk.keeper.cannot_open(desk.path, StoreProblem.OPEN_ELSEWHERE, speak("en"), desk.window)
    window = dialog_of(desk, LookWindow)
    qtbot.waitUntil(lambda: any(text.startswith("Last change") for text in texts(window)))
    assert any("open elsewhere" in text for text in texts(window))
    window.close()


def test_a_damaged_file_becomes_a_new_one_and_stays_as_it_is(qtbot: QtBot, desk: Desk) -> None:
    desk.bridge.do(Write(STATEMENT, "One face"))
    desk.bridge.close()
    damaged = bytearray(desk.path.read_bytes())
    damaged[-3000:-2000] = bytes(1000)
    desk.path.write_bytes(damaged)
    assert desk.keeper.cannot_open(desk.path, StoreProblem.DAMAGED, speak("en"), desk.window)
    window = dialog_of(desk, EarlierWindow)
    qtbot.waitUntil(lambda: window.chosen is not None)
    press(window, "Make a new file of it")
    (made,) = desk.opened
    assert made.name == "Plandaal (recovered 2026-09-24).samenspel"
    assert desk.path.read_bytes() == bytes(damaged)
    assert desk.files.look(made).workshop.vision.statement == "One face"


def test_another_file_of_the_same_workshop_is_told_of_and_shown_beside_it(qtbot: QtBot, desk: Desk) -> None:
    desk.files.copy(desk.path, desk.folder / "Plandaal (conflict).samenspel")
    desk.keeper.arrive(desk, desk.window)
    qtbot.waitUntil(lambda: bool(desk.said))
    assert "Plandaal (conflict).samenspel" in desk.said[-1]
    assert desk.then is not None
    desk.then()
    window = dialog_of(desk, TwinsWindow)
    press(window, "Open this one")
    assert desk.opened == [desk.folder / "Plandaal (conflict).samenspel"]


def test_a_backup_is_gone_back_to_in_one_edit(qtbot: QtBot, desk: Desk) -> None:
    desk.bridge.store.back_up()
    desk.bridge.do(Write(STATEMENT, "One face"))
    desk.bridge.store.flush()
    desk.ask("backups")
    window = dialog_of(desk, EarlierWindow)
    qtbot.waitUntil(lambda: window.chosen is not None)
    press(window, "Go back to this version")
    assert desk.bridge.workshop == PLAN
    desk.bridge.undo()
    assert desk.bridge.workshop.vision.statement == "One face"


def test_closing_asks_first_while_something_is_not_saved(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = bridge_on(PLAN)
    console = shown_console(qtbot, bridge, tmp_path)
    closed: list[bool] = []
    console.closing.connect(lambda: closed.append(True))
    memory(bridge).fail(StoreProblem.DISK_FULL)
    console.close()
    assert closed == []
    assert any("Not saved since" in text and "disk is full" in text for text in texts(console))
    press(console.findChildren(Confirm)[0], "Go on working")
    memory(bridge).heal()
    console.close()
    assert closed == [True]


def test_the_button_of_the_state_line_asks_for_a_safe_copy(qtbot: QtBot, tmp_path: Path) -> None:
    bridge = bridge_on(PLAN)
    console = shown_console(qtbot, bridge, tmp_path)
    asked: list[str] = []
    console.keeping_requested.connect(asked.append)
    memory(bridge).fail(StoreProblem.FILE_GONE)
    qtbot.waitUntil(lambda: bool(console.stage.failure))
    press(console.stage.banner, "Continue in a safe copy")
    assert asked == ["safe_copy"]
    bridge.refused.emit("That cannot be.")
    assert any("Not saved since" in text for text in texts(console.stage.banner))
