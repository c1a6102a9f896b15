"""A day with an installation that is broken: SQLAlchemy, which writes, cannot be imported.

Says what is told after each edit, and whether a safe copy, and at last a backup, has everything.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from tests.storage.opened import Shelf
from workshop.commands.edits import Write
from workshop.document.document import Document
from workshop.document.ports import StoreError

STATEMENT = ("vision", "statement")


def edited(shelf: Shelf, document: Document, text: str) -> str:
    """Edit, and return "saved" or why not."""
    document.do(Write(STATEMENT, text))
    failure = shelf.store(document).flush(60).failure
    return failure.value if failure else "saved"


def unstarted(shelf: Shelf) -> str:
    """Open a file where no thread can be started, and return what is said; it can be opened afterwards."""
    threading.stack_size(2**46)  # more than any machine has room for
    try:
        shelf.open().close()
    except StoreError as error:
        return error.problem.value
    finally:
        threading.stack_size(0)
    return "opened"


def main(folder: Path) -> None:
    """Do it, and say how it went."""
    library = folder / "library"
    library.mkdir()
    (library / "sqlalchemy.py").write_text("from _sqlalchemy_core import engine\n", "utf-8")
    sys.path.insert(0, os.fspath(library))
    shelf = Shelf(folder)
    shelf.create().close()
    said = [unstarted(shelf)]
    document = shelf.open()
    said.append(edited(shelf, document, "One"))
    said.append(edited(shelf, document, "One face"))
    safe = folder / "safe.samenspel"
    shelf.store(document).go_on_in(safe)
    failure = shelf.store(document).saved.failure
    said.append(failure.value if failure else "saved")
    copied = shelf.files.look(safe)
    said.append(edited(shelf, document, "One face for all"))
    document.close()
    (backup, *_) = shelf.files.of(safe)
    kept = shelf.look(backup.path)
    told = [(one.edits, one.workshop.vision.statement) for one in (copied, kept)]
    sys.stdout.write(repr((said, told)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
