"""Tries to use a file and a folder that may only be read; as the superuser it first becomes nobody."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.storage.opened import Shelf
from workshop.document.ports import StoreError
from workshop.domain.workshop import Workshop


def main(folder: Path) -> None:
    """Say how looking, opening, creating and archiving end."""
    shelf = Shelf(folder)
    shelf.create().close()
    shelf.path.chmod(0o444)
    folder.chmod(0o555)
    if os.getuid() == 0:
        os.setuid(65534)
    sys.stdout.write("looked " if shelf.look().workshop == Workshop() else "saw something else ")
    for attempt, name in ((shelf.open, shelf.path.name), (shelf.create, "new.samenspel")):
        try:
            attempt(path=folder / name)
        except StoreError as error:
            sys.stdout.write(f"{error.problem} ")
    try:
        shelf.files.move(shelf.path, folder / "Archive" / shelf.path.name)
    except StoreError as error:
        sys.stdout.write(f"{error.problem} {'there' if shelf.path.exists() else 'gone'} ")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
