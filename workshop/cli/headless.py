"""`example` where there is no screen: the same job as the window's, as files to look at."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from workshop.cli.exporting import Exports
from workshop.cli.files import make_workshop
from workshop.cli.refusals import MendableError, about
from workshop.cli.usage import Asked
from workshop.document.export_ports import ExportOrder
from workshop.exchange import read_plan
from workshop.storage.troubles import as_store_error
from workshop.texts import Words, mark

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
DEFAULT = "plandaal"
FOLDER = "samenspel-example"

Draw = Callable[[Path, Path], None]
"""Draws both windows for a workshop file into a folder; `main.py` has it, for no window is known here."""


def example(asked: Asked, words: Words, draw: Draw | None) -> list[str]:
    """Make the example's workshop file, its PDF and the pictures, in a folder here.

    What an earlier run left there under the same names is replaced once all is made, and nothing else.
    """
    name = asked.files[0] if asked.files else DEFAULT
    plan = EXAMPLES / f"{name}.json"
    known = sorted(path.stem for path in EXAMPLES.glob("*.json"))
    if name not in known:
        listed = ", ".join(known)
        raise MendableError(mark("There is no example “{name}”: {known} are."), name=name, known=listed)
    folder = Path(FOLDER)
    if folder.exists() and not folder.is_dir():
        raise MendableError(mark("{file} is there already and is no folder."), file=FOLDER)
    with about(folder), as_store_error():
        beside = tempfile.TemporaryDirectory(prefix=".samenspel-", dir=".")
    with beside as made:
        _make(plan, Path(made), words, draw)
        files = _move(Path(made), folder)
    first = words("There is no screen here, so the example is in files:")
    return [first, *(f"{FOLDER}/{file}" for file in files)]


def _make(plan: Path, folder: Path, words: Words, draw: Draw | None) -> None:
    workshop = read_plan(plan.read_bytes())
    file = folder / f"{plan.stem}.samenspel"
    make_workshop(file, workshop)
    order = ExportOrder(target=file.with_suffix(".pdf"), day=workshop.workshop.date)
    Exports(words).export(workshop, order, lambda _: None, lambda: False)
    if draw is not None:
        draw(file, folder)


def _move(made: Path, folder: Path) -> list[str]:
    with about(folder), as_store_error():
        folder.mkdir(exist_ok=True)
        files = sorted(path.name for path in made.iterdir())
        for file in files:
            shutil.move(made / file, folder / file)
    return files
