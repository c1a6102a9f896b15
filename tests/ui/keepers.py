"""A keeper of real files for tests, and a window over which it asks and tells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.standins import HandClock
from ui.keeping.keeper import Keeper
from ui.keeping.sources import Sources
from workshop.exchange import read_plan
from workshop.storage import Files

PLAN = read_plan(
    (Path(__file__).resolve().parents[2] / "resources" / "examples" / "plandaal.json").read_bytes()
)


class Below(QWidget):
    """The window that it is asked from; keeps what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.file = Path()

    def tell(
        self, sentence: str, tone: str, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        self.told.append(sentence)


def shown_below(qtbot: QtBot) -> Below:
    """The window, seen."""
    made = Below()
    qtbot.addWidget(made)
    made.show()
    return made


def files_of(folder: Path) -> Files:
    """The files of a user whose workshops are here."""
    return Files(HandClock(), folder / "own", "0")


def keeper_of(folder: Path, below: Below) -> Keeper:
    """The keeper of a folder in which one workshop lies: Plandaal's."""
    files = files_of(folder)
    below.file = folder / "Plandaal.samenspel"
    files.create(below.file, PLAN).store.close()
    return Keeper(Sources(files, files, HandClock(), lambda: folder), below)
