"""What comes in from elsewhere: text, or a file with text in it, as lines or as a spreadsheet's range."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from workshop.domain.cells import NoTextError, as_range, decoded, file_rows
from workshop.domain.characters import legible

_KINDS = (".csv", ".tsv", ".txt")
_LARGEST = 2_000_000  # bytes


def is_welcome(data: QMimeData) -> bool:
    """Whether it holds text, or is one file that may."""
    return _file(data) is not None if data.hasUrls() else data.hasText()


def text_of(data: QMimeData) -> str | None:
    """The text: lines, or cells by tabs; None for a file that cannot be read as text."""
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
    return text if file.suffix.lower() == ".txt" else as_range(file_rows(text)[1])


def _file(data: QMimeData) -> Path | None:
    urls = [url for url in data.urls() if url.isLocalFile()]
    if len(urls) != 1 or len(data.urls()) != 1:
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() in _KINDS else None
