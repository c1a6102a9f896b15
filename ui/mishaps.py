"""What nobody foresaw: the application keeps running, and says so once."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from workshop.texts import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

_LOG = logging.getLogger(__name__)


class Mishaps:
    """What nobody foresaw: logged by type and frames, shown once per distinct traceback, and life goes on."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._seen: set[str] = set()
        self._box: QMessageBox | None = None

    def take(self, kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
        """Handle an exception that reached the top; never logs content."""
        frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
        mark = "\n".join((kind.__name__, *frames))
        _LOG.error("%s", mark)
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        if mark in self._seen:
            return
        self._seen.add(mark)
        from PySide6.QtWidgets import QMessageBox

        words = self._words
        self._box = QMessageBox(
            QMessageBox.Icon.NoIcon,
            "Samenspel",
            words("Something went wrong that should not have. What was saved is safe; you can go on."),
        )
        self._box.setDetailedText(mark)
        self._box.open()
