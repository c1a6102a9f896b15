"""Files that hold tables, as they are dropped and chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent

ENDINGS = (".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt")


def _table_file(held: QMimeData) -> Path | None:
    """Return the one file that is held over a window, where it may hold a table."""
    files = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in ENDINGS else None


def welcome(event: QDragEnterEvent) -> None:
    """Let a table be let go on the window over which it is held, and nothing else."""
    if _table_file(event.mimeData()) is not None:
        event.acceptProposedAction()


def let_go(event: QDropEvent) -> Path | None:
    """Take the file with a table that was let go, and return it."""
    path = _table_file(event.mimeData())
    if path is not None:
        event.acceptProposedAction()
    return path
