"""Nothing but the windows themselves is a window: a part that is shown before it has a place would be one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock, bridge_on
from tests.ui.homes import MORNING
from ui.console.window import ConsoleWindow
from ui.settings import Preferences
from workshop.domain.codes import StepCode
from workshop.domain.overriding import override
from workshop.exchange import read_plan

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"


class Watch(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_opening_a_workshop_and_walking_its_steps_shows_one_window(qtbot: QtBot, tmp_path: Path) -> None:
    application, watch = QApplication.instance(), Watch()
    assert application is not None
    plan = read_plan((EXAMPLES / "plandaal.json").read_bytes())
    application.installEventFilter(watch)
    try:
        console = ConsoleWindow(
            bridge_on(plan, clock=HandClock(MORNING)), Preferences(tmp_path / "settings.json")
        )
        qtbot.addWidget(console)
        console.show()
        for step in StepCode:
            console.steering.open_step(step)
            QApplication.processEvents()
    finally:
        application.removeEventFilter(watch)
    assert set(watch.seen) == {"ConsoleWindow"}
