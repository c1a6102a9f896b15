"""What comes in from elsewhere: text, or a file with text in it, as lines or as a spreadsheet's range."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import QMimeData

_KINDS = (".csv", ".tsv", ".txt")
_LARGEST = 2_000_000  # bytes
_SEPARATORS = (";", "\t", ",")


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
        text = _decoded(file.read_bytes())
    except (OSError, UnicodeDecodeError):
        return None
    return text if file.suffix.lower() == ".txt" else _by_tabs(text)


def _file(data: QMimeData) -> Path | None:
    urls = [url for url in data.urls() if url.isLocalFile()]
    if len(urls) != 1 or len(data.urls()) != 1:
        return None
    file = Path(urls[0].toLocalFile())
    return file if file.suffix.lower() in _KINDS else None


def _decoded(content: bytes) -> str:
    """Text as spreadsheets write it: Unicode, else the older European letters."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _by_tabs(text: str) -> str:
    """A table as a spreadsheet puts it on the clipboard, whatever its cells are separated by in the file."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    told = io.StringIO(newline="")
    try:
        csv.writer(told, delimiter="\t", lineterminator="\n").writerows(rows)
    except csv.Error:
        return text
    return told.getvalue()
