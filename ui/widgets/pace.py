"""When typed text is handed over: after a short quiet, and soon even when nobody pauses."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

QUIET_MS = 300
LATEST_MS = 700


class Pace(QObject):
    """Says `due` 300 ms after the last key and at latest 700 ms after the first that is not saved.

    While a composition of an input method is open (`hold`) it waits, and speaks as soon as that ends.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_waiting = False
        self._is_held = False
        self._is_late = False
        self._quiet = self._timer(QUIET_MS)
        self._latest = self._timer(LATEST_MS)

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(self._speak)
        return timer

    def touch(self) -> None:
        """Something was typed."""
        self.is_waiting = True
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def settle(self) -> None:
        """What was typed has been handed over."""
        self.is_waiting = self._is_late = False
        self._quiet.stop()
        self._latest.stop()

    def hold(self, is_held: bool) -> None:
        """A composition is open, or no longer."""
        self._is_held = is_held
        if self._is_late and not is_held:
            self._speak()

    def _speak(self) -> None:
        self._is_late = self._is_held
        if not self._is_held:
            self.due.emit()
