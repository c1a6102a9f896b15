"""`--selftest`: whether what was installed can do its job here, tried in a folder that is gone afterwards."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from workshop.cli.exporting import Exports
from workshop.cli.house import SystemClock
from workshop.commands.edits import Write
from workshop.document.document import Document
from workshop.document.export_ports import ExportOrder
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.exchange.sheet_reading import Sheets
from workshop.storage import Files
from workshop.texts import Words

EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json"
ENDINGS = ("pdf", "json", "xlsx", "csv", "pptx", "ics", "svg")
SENTENCE = "Efficiënt samen: 日本語 и кириллица"

Draw = Callable[[Path, Path], None]


def selftest(words: Words, draw: Draw | None = None) -> list[str]:
    """Make a workshop, edit it, open it again, export it in every form and draw both windows.

    Return what was done, a line each; whatever fails raises, and is our fault.
    """
    with tempfile.TemporaryDirectory(prefix="samenspel-selftest-") as folder:
        return list(_tried(Path(folder), words, draw))


def _tried(folder: Path, words: Words, draw: Draw | None) -> Iterator[str]:
    file, clock = folder / "selftest.samenspel", SystemClock()
    files = Files(clock, folder / "data", "selftest")
    document = Document(files.create(file, read_plan(EXAMPLE.read_bytes())), clock)
    document.do(Write(("vision", "statement"), SENTENCE))
    document.close()
    again = files.look(file)
    if again.workshop.vision.statement != SENTENCE or again.edits != 1:
        raise RuntimeError("the edit is not in the file")
    yield words("A workshop is made, edited, saved and read again.")
    for ending in ENDINGS:
        target = folder / f"plan.{ending}"
        order = ExportOrder(target=target, day=dt.date(2026, 9, 24))
        Exports(words).export(again.workshop, order, lambda _: None, lambda: False)
        yield words(
            "{ending}: {size} kB", ending=ending.upper(), size=words.number(target.stat().st_size / 1000, 0)
        )
    yield _read_again(folder / "plan.xlsx", again.workshop, words)
    if draw is not None:
        draw(file, folder)
        pictures = len(list(folder.glob("*.png")))
        yield words.count("{n} window is drawn.", "{n} windows are drawn.", pictures)
    yield words("All is well.")


def _read_again(book: Path, workshop: Workshop, words: Words) -> str:
    """What goes out as a workbook comes in as one: every card must be in it."""
    cells = {cell for sheet in Sheets().read(book) for line in sheet.lines for cell in line.cells}
    if not cells >= {card.title for card in workshop.journey.cards}:
        raise RuntimeError("the workbook does not hold every card")
    return words("The workbook is read again.")
