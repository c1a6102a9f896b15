"""Edits while its folder, and then its file, become read-only; as the superuser it first becomes nobody.

Says whether each edit was saved, what went wrong else, and whether a safe copy has everything.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.storage.opened import Shelf
from workshop.commands.edits import Write
from workshop.document.document import Document
from workshop.document.ports import StoreError
from workshop.storage import ledger  # noqa: F401 (imported while Python may still be read)

NOBODY = 65534
STATEMENT = ("vision", "statement")


def edited(shelf: Shelf, document: Document, text: str) -> str:
    """Edit, and return "saved" or why not."""
    document.do(Write(STATEMENT, text))
    failure = shelf.store(document).flush().failure
    return failure.value if failure else "saved"


def main(folder: Path) -> None:
    """Do it, and say how it went."""
    shelf = Shelf(folder / "day")
    safe = folder / "safe"
    for one in (shelf.folder, safe):
        one.mkdir()
        if os.getuid() == 0:
            os.chown(one, NOBODY, NOBODY)
    folder.chmod(0o755)
    if os.getuid() == 0:
        os.setuid(NOBODY)
    document = shelf.create()
    said = [edited(shelf, document, "before")]
    shelf.folder.chmod(0o555)
    shelf.path.chmod(0o444)
    said.append(edited(shelf, document, "after"))
    try:
        shelf.store(document).go_on_in(safe / "safe.samenspel")
    except StoreError as error:
        said.append(error.problem)
    said.append(edited(shelf, document, "and on"))
    document.close()
    looked = shelf.look(safe / "safe.samenspel")
    sys.stdout.write(" ".join([*said, str(looked.edits), looked.workshop.vision.statement]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
