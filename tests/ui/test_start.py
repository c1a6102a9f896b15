"""What a start does not pay for before its first frame, by name and by number."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication, QProxyStyle
from pytestqt.qtbot import QtBot

from tests.bench.windows import LEFT_AT_THE_BOARD
from ui.style.variants import style
from ui.widgets.labels import Label
from workshop.domain.overriding import override

HOUSE = Path(__file__).parents[2]
EXAMPLE = HOUSE / "resources" / "examples" / "plandaal.json"
START = """
import os, sys
sys.path.insert(0, ".")
import main
from ui.app import run
from ui.arrivals import Arrival
from ui.arrivals.application import Application

def tell(application):
    for window in application.topLevelWidgets():
        window.grab()
    qt = [module for name, module in sys.modules.items() if name.startswith("PySide6.Qt")]
    print(*sys.modules)
    print(*(name for module in qt for name in vars(module)))
    sys.stdout.flush()
    os._exit(0)

Application.exec = tell
if sys.argv[1]:  # on a busy machine the second that the writer leaves to its window is over before the frame
    import workshop.storage.writer
    workshop.storage.writer.WARM_UP = 60
run(main.ports(), Arrival(file=sys.argv[1]))
"""
"""What a start with a window is from within, until its first frame; what waits for that comes later still."""
NOT_FOR_A_WINDOW = {
    "subprocess",
    "platform",
    "shutil",
    "hashlib",
    "workshop.cli.running",
    "workshop.bootstrap.installing",
}
NOT_AT_HOME = {
    "workshop.domain.workshop",
    "workshop.document.ports",
    "workshop.method",
    "workshop.exchange",
    "workshop.storage",
    "workshop.drawing.lettering",
    "ui.console",
    "ui.board",
    "ui.projector",
    "ui.widgets.calendar",
    "PySide6.QtNetwork",
    "sqlite3",
    "hashlib",
    "wave",
}
NOT_AT_THE_BOARD = {
    "ui.projector.room_window",
    "ui.slides.view",
    "ui.steps.fields",
    "ui.steps.sieve_row",
    "ui.widgets.fields",
    "ui.widgets.picker",
    "workshop.document.slides",
    "workshop.exchange",
    "sqlalchemy",
    "hashlib",
    "tomllib",
    "uuid",
    "xml.etree.ElementTree",
}
NOT_SHOWN = {
    "QAccessible",
    "QCalendarWidget",
    "QFileDialog",
    "QIcon",
    "QMessageBox",
    "QProcess",
    "QStyle",
    "QWizard",
}
"""Classes of Qt that PySide makes, with all their names, when asked for one of them or for any widget."""


def brought(file: str) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """The modules that are there, and Qt's classes that were made, when the first window can be painted."""
    command = [sys.executable, "-c", START, file]
    one_screen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        command, cwd=HOUSE, env=one_screen, capture_output=True, text=True, check=True, timeout=60
    )
    modules, classes = told.stdout.splitlines()
    return set(modules.split()), set(classes.split())


@cache
def at_home() -> tuple[AbstractSet[str], AbstractSet[str]]:
    brought("")  # what is worked out at the first start is there for the second
    return brought("")


def at_the_board(file: Path) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """A start with a workshop that was left at its journey."""
    made = ["main.py", "import", str(EXAMPLE), str(file)]
    for command in (made, ["-c", LEFT_AT_THE_BOARD, "0", str(file)]):
        subprocess.run([sys.executable, *command], cwd=HOUSE, capture_output=True, check=True, timeout=60)
    return brought(str(file))


def test_to_find_out_that_a_window_is_wanted_takes_nothing_of_what_commands_and_setting_up_take() -> None:
    code = (
        "import sys, main; from workshop import bootstrap, cli; there = cli.asks_for_window([]);"
        "there = bootstrap.has_screen(); bootstrap.provide_qt(with_window=False);"
        "import workshop.bootstrap.environment; print(*sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=HOUSE, capture_output=True, text=True, check=True)
    modules = set(told.stdout.split())
    assert "workshop.bootstrap.system" in modules
    assert modules & NOT_FOR_A_WINDOW == set()


def test_home_imports_nothing_of_a_plan_a_file_or_a_board() -> None:
    modules, _ = at_home()
    assert "ui.home.start" in modules
    assert modules & NOT_AT_HOME == set()
    assert len({name for name in modules if name.startswith(("ui.", "workshop."))}) <= 88


def test_home_has_only_those_classes_of_qt_made_that_it_shows() -> None:
    _, classes = at_home()
    assert {"QMainWindow", "QScrollArea", "QPainter"} <= classes
    assert classes & NOT_SHOWN == set()


def test_the_board_imports_nothing_of_what_the_room_sees_and_of_what_one_types_in(tmp_path: Path) -> None:
    modules, classes = at_the_board(tmp_path / "example.samenspel")
    assert "ui.board.journey_board" in modules
    assert modules & NOT_AT_THE_BOARD == set()
    assert len({name for name in modules if name.startswith(("ui.", "workshop."))}) <= 275
    assert "QAbstractScrollArea" in classes
    assert classes & (NOT_SHOWN | {"QTextEdit", "QListView"}) - {"QAccessible"} == set()


class _Counting(QProxyStyle):
    """Counts how often a widget is polished."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.polished: list[str] = []

    @override
    def polish(self, what: object) -> None:
        if isinstance(what, Label):
            self.polished.append(what.text())


def test_a_widget_is_polished_when_it_is_first_shown_and_again_when_it_changes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    counting = _Counting()
    qapp.setStyle(counting)
    try:
        label = Label("one", type="title", tone="soft")
        qtbot.addWidget(label)
        assert counting.polished == []
        label.show()
        assert counting.polished == ["one"]
        style(label, tone="accent")
        style(label, tone="accent")
        assert counting.polished == ["one", "one"]
    finally:
        qapp.setStyle("Fusion")
