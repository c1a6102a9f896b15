"""What waits until the first window has been painted."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workshop.domain.overriding import override

_AT_LATEST = 5000  # milliseconds: a window may begin as an icon, which nobody paints


def after_first_frame(window: QWidget, then: Callable[[], object]) -> None:
    """Call `then` once, when a window that is to be shown has been painted; never when it goes before."""
    watch = _Watch(window)
    watch.painted.connect(then)
    window.installEventFilter(watch)


class _Watch(QObject):
    """Qt paints a window in answer to a request of its own making."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._then = QTimer(self, singleShot=True, interval=_AT_LATEST)
        self._then.timeout.connect(self._end)
        self._then.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See `QObject.eventFilter`."""
        if event.type() is QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            self._then.start(0)
        return False

    def _end(self) -> None:
        self.painted.emit()
        self.deleteLater()


class FirstFrame(QObject):
    """A start makes a hundred thousand things that stay; looking for rubbish among them waits for its end.

    `painted` comes once, after the first frame of the window that was watched first.
    """

    painted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        gc.disable()

    def watch(self, window: QWidget | None) -> None:
        """Wait for this window, which is shown already; without one, for nothing."""
        if window is None:
            self._end()
        elif self._watched is None:
            self._watched = window
            after_first_frame(window, self._end)
            window.update()

    def _end(self) -> None:
        gc.enable()
        self.painted.emit()
