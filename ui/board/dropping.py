"""What comes in from elsewhere: text, or a file with text or with a table in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from workshop.domain.cells import NoTextError, decoded, file_rows
from workshop.domain.characters import legible

Rows = Sequence[Sequence[str]]

_KINDS = (".csv", ".tsv", ".txt")
_LARGEST = 2_000_000  # bytes


def is_welcome(data: QMimeData) -> bool:
    """Whether it holds text, or is one file that may."""
    return _file(data) is not None if data.hasUrls() else data.hasText()


def brought_by(data: QMimeData) -> str | Rows | None:
    """A text, or a table's rows as they are; None for a file that cannot be read as text."""
    if not data.hasUrls():
        return data.text()
    file = _file(data)
    if file is None:
        return None
    try:
        if file.stat().st_size > _LARGEST:
            return None
        text, _ = legible(decoded(file.read_bytes()))
    except (OSError, NoTextError):
        return None
    return text if file.suffix.lower() == ".txt" else list(file_rows(text)[1])


def _file(data: QMimeData) -> Path | None:
    urls = [url for url in data.urls() if url.isLocalFile()]
    if len(urls) != 1 or len(data.urls()) != 1:
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() in _KINDS else None
