"""Start here: the environment if need be, what was asked, and then the windows or the command.

The only module that knows all layers: it hands the windows what they need from the world.
"""

from __future__ import annotations

import datetime as dt
import gc
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workshop import bootstrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.app import Ports
    from workshop.document.export_ports import (
        Exported,
        Exporter,
        ExportOrder,
        IsCancelled,
        Pages,
        Progress,
    )
    from workshop.document.incoming import Sheet, SheetReader
    from workshop.document.keeping import Keeping
    from workshop.document.ports import Looked, Opened
    from workshop.document.shelf import Shelves
    from workshop.domain.workshop import Workshop
    from workshop.storage import Files

HOUSE = Path(__file__).resolve().parent
EXAMPLES = HOUSE / "resources" / "examples"
DEFAULT_EXAMPLE = "plandaal"


def answer(argv: list[str]) -> int:
    """Do what was asked and return the exit code."""
    from workshop import cli

    if argv[:1] == [cli.SELFTEST]:
        return _drawing(argv)
    if not cli.asks_for_window(argv):
        return cli.run(argv, sys.stdout, sys.stderr, folder=_workshops)
    if not bootstrap.has_screen():
        return _without_screen(argv)
    bootstrap.provide_qt(with_window=True)
    gc.disable()  # what comes now stays: `ui.firstframe` has rubbish looked for again once there is a window
    name, *rest = argv or [""]
    if name == "example" and not (EXAMPLES / f"{(rest or [DEFAULT_EXAMPLE])[0]}.json").is_file():
        return cli.run(argv, sys.stdout, sys.stderr)  # which says which examples there are
    from ui.arrivals import Arrival, hand_over

    if name == "example":
        asked = Arrival(example=rest[0] if rest else DEFAULT_EXAMPLE)
    else:
        asked = Arrival(file=str(Path(name).resolve()) if name else "")
    if hand_over(asked):
        return 0
    from ui.app import run

    return run(ports(), asked)


def _workshops() -> Path:
    """Where the user's workshops lie, as the windows have it."""
    bootstrap.provide_qt(with_window=False)
    from ui.settings import Preferences, workshops_folder

    return workshops_folder(Preferences().now)


def _without_screen(argv: list[str]) -> int:
    """The example becomes files; all else needs a window, and `cli` says so."""
    from workshop import cli

    if argv[:1] != ["example"]:
        return cli.run(argv, sys.stdout, sys.stderr)
    return _drawing(argv)


def _drawing(argv: list[str]) -> int:
    """What is drawn is drawn offscreen."""
    from workshop import cli

    bootstrap.provide_qt(with_window=False)

    def draw(file: Path, folder: Path) -> None:
        from ui.portraits import draw_windows

        made = ports()
        draw_windows(made.library, made.clock, file, folder)

    return cli.run(argv, sys.stdout, sys.stderr, draw)


def ports() -> Ports:
    """Return what the windows need from the world."""
    from ui.app import Ports

    clock = _Clock()
    library = _Library(clock)

    def file_for(workshop: Workshop, folder: Path) -> Path:
        from workshop.cli.documents import free_file

        return free_file(workshop, clock.now().date(), folder)

    return Ports(
        library=library,
        keeping=library.keeping,
        shelves=library.shelves,
        importer=_Plans(),
        exporter=_Exports(),
        tables=_Tables(),
        clock=clock,
        example=lambda name: _Plans().read((EXAMPLES / f"{name}.json").read_bytes()),
        file_for=file_for,
    )


class _Clock:
    """The machine's own; implements `ports.Clock`."""

    def now(self) -> dt.datetime:
        """See `ports.Clock.now`."""
        return dt.datetime.now().astimezone()


class _Library:
    """Where workshops come from; implements `ports.Library`. SQLite is imported with the first of them."""

    def __init__(self, clock: _Clock) -> None:
        self._clock = clock

    @cached_property
    def _files(self) -> Files:
        from workshop.cli.house import library

        return library(self._clock)

    def keeping(self) -> Keeping:
        """Return all that files keep."""
        return self._files

    def shelves(self) -> Shelves:
        """Return what knows the workshops in a folder."""
        return self._files

    def create(self, path: Path, workshop: Workshop) -> Opened:
        """See `ports.Library.create`."""
        return self._files.create(path, workshop)

    def open(self, path: Path) -> Opened:
        """See `ports.Library.open`."""
        return self._files.open(path)

    def look(self, path: Path) -> Looked:
        """See `ports.Library.look`."""
        return self._files.look(path)


class _Plans:
    """Reads plans; implements `ports.Importer`."""

    def read(self, data: bytes) -> Workshop:
        """See `ports.Importer.read`."""
        from workshop.exchange import read_plan

        return read_plan(data)


class _Tables:
    """Reads tables; implements `incoming.SheetReader`. What that takes is imported with the first."""

    @property
    def _sheets(self) -> SheetReader:
        from workshop.exchange.sheet_reading import Sheets

        return Sheets()

    def read(self, path: Path) -> Sequence[Sheet]:
        """See `SheetReader.read`."""
        return self._sheets.read(path)

    def read_text(self, text: str, name: str) -> Sheet:
        """See `SheetReader.read_text`."""
        return self._sheets.read_text(text, name)


class _Exports:
    """Makes exports; implements `export_ports.Exporter`. What that takes is imported with the first."""

    @property
    def _exports(self) -> Exporter:
        from workshop.cli.exporting import Exports
        from workshop.texts import speak

        return Exports(speak())

    def export(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Exported:
        """See `Exporter.export`."""
        return self._exports.export(workshop, order, progress, is_cancelled)

    def preview(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Pages | None:
        """See `Exporter.preview`."""
        return self._exports.preview(workshop, order, progress, is_cancelled)

    def hand_out(
        self, workshop: Workshop, order: ExportOrder, progress: Progress, is_cancelled: IsCancelled
    ) -> Exported:
        """See `Exporter.hand_out`."""
        return self._exports.hand_out(workshop, order, progress, is_cancelled)


if __name__ == "__main__":
    if not getattr(sys, "frozen", False):  # what was installed as a program brings everything along
        bootstrap.enter(HOUSE)
    sys.exit(answer(sys.argv[1:]))
