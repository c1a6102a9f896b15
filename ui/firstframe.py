"""What waits until the first window has been painted."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workshop.domain.overriding import override

_AT_LATEST = 5000  # milliseconds: a window may begin as an icon, which nobody paints


class FirstFrame(QObject):
    """A start makes a hundred thousand things that stay; looking for rubbish among them waits for its end.

    `painted` comes once, after the first frame of the window that was watched first.
    """

    painted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        self._at_latest = QTimer(self, singleShot=True, interval=_AT_LATEST)
        self._at_latest.timeout.connect(self._end)
        self._at_latest.start()
        gc.disable()

    def watch(self, window: QWidget | None) -> None:
        """Wait for this window, which is shown already."""
        if self._watched is None and window is not None:
            self._watched = window
            window.installEventFilter(self)
            window.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt paints a window in answer to a request of its own making."""
        if event.type() is QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            self._at_latest.start(0)
        return False

    def _end(self) -> None:
        gc.freeze()
        gc.enable()
        self.painted.emit()
