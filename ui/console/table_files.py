"""Files that hold tables, as they are dropped and chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".txt")


def table_file(held: QMimeData) -> Path | None:
    """Return the one file that is held over a window, where it may hold a table."""
    files = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in ENDINGS else None
