"""Start here: the environment if need be, what was asked, and then the windows or the command.

The only module that knows all layers: it hands the windows what they need from the world.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workshop import bootstrap

if TYPE_CHECKING:
    from ui.app import Ports
    from workshop.domain.workshop import Workshop

HOUSE = Path(__file__).resolve().parent
EXAMPLES = HOUSE / "resources" / "examples"
DEFAULT_EXAMPLE = "plandaal"


def answer(argv: list[str]) -> int:
    """Do what was asked and return the exit code."""
    from workshop import cli

    if not cli.asks_for_window(argv):
        return cli.run(argv, sys.stdout, sys.stderr)
    if not bootstrap.has_screen():
        return _without_screen(argv)
    bootstrap.provide_qt(with_window=True)
    name, *rest = argv or [""]
    if name == "example" and not (EXAMPLES / f"{(rest or [DEFAULT_EXAMPLE])[0]}.json").is_file():
        return cli.run(argv, sys.stdout, sys.stderr)  # which says which examples there are
    from ui.app import run

    if name == "example":
        return run(ports(), example=rest[0] if rest else DEFAULT_EXAMPLE)
    return run(ports(), file=Path(name) if name else None)


def _without_screen(argv: list[str]) -> int:
    """The example becomes files; all else needs a window, and `cli` says so."""
    from workshop import cli

    if argv[:1] != ["example"]:
        return cli.run(argv, sys.stdout, sys.stderr)
    bootstrap.provide_qt(with_window=False)

    def draw(file: Path, folder: Path) -> None:
        from ui.app import draw_windows

        draw_windows(ports(), file, folder)

    return cli.run(argv, sys.stdout, sys.stderr, draw)


def ports() -> Ports:
    """Return what the windows need from the world."""
    from ui.app import Ports
    from workshop.cli.documents import free_file
    from workshop.cli.exporting import Exports
    from workshop.cli.house import SystemClock, library
    from workshop.exchange import read_plan
    from workshop.texts import speak

    clock = SystemClock()
    return Ports(
        library=library(clock),
        importer=_Plans(),
        exporter=Exports(speak()),
        clock=clock,
        example=lambda name: read_plan((EXAMPLES / f"{name}.json").read_bytes()),
        file_for=lambda workshop: free_file(workshop, clock.now().date()),
    )


class _Plans:
    """Reads plans; implements `ports.Importer`."""

    def read(self, data: bytes) -> Workshop:
        """See `ports.Importer.read`."""
        from workshop.exchange import read_plan

        return read_plan(data)


if __name__ == "__main__":
    bootstrap.enter(HOUSE)
    sys.exit(answer(sys.argv[1:]))
