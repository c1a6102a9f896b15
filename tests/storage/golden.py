"""Writes the golden file of the present version, which every later version must be able to open.

python -m tests.storage.golden

Once a version has been released its golden file never changes; until then, when the plan's shape does.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from tests.domain.plans import full_workshop
from tests.storage.opened import Become, Shelf
from workshop.commands.edits import Write
from workshop.document.session import Screen, Session, Timer
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.storage.schema import VERSION

FOLDER = Path(__file__).parents[1] / "data"
SESSION = Session(
    step=StepCode.JOURNEY,
    timer=Timer(spent=FrozenMap({"item": 61.5}), item="item", since=1.75e9),
    screen=Screen.FROZEN,
    concealed=frozenset({"pulse.start"}),
)


def golden(version: int = VERSION) -> Path:
    """Return where the golden file of a version is."""
    return FOLDER / f"workshop_{version}.samenspel"


def main() -> None:
    """Make a file with every kind of record and edit in it."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        document = shelf.create(full_workshop())
        document.be(SESSION)
        for text in ("One", "One face", "One face — één gezicht 👥"):
            shelf.clock.turn(10)
            document.do(Write(("vision", "statement"), text), field="statement")
        document.do(Become(Workshop()))
        shelf.clock.turn(dt.timedelta(hours=1).total_seconds())
        document.undo()
        document.redo()
        document.undo()
        document.close()
        shutil.copyfile(shelf.path, golden())


if __name__ == "__main__":
    main()
