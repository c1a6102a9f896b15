"""What the windows need from the world, handed to them from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workshop.document.export_ports import Exporter
    from workshop.document.incoming import SheetReader
    from workshop.document.keeping import Keeping
    from workshop.document.ports import Clock, Importer, Library
    from workshop.document.shelf import Shelves
    from workshop.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Ports:
    """What the windows need from the world; `main.py` fills it."""

    library: Library
    importer: Importer
    exporter: Exporter
    tables: SheetReader
    clock: Clock
    example: Callable[[str], Workshop]
    keeping: Callable[[], Keeping]
    file_for: Callable[[Workshop, Path], Path]
    """A path that is free in a folder, which is made, for a new workshop's file."""
    shelves: Callable[[], Shelves] | None = None
    """What knows all workshops in a folder; without it, none are looked for."""
