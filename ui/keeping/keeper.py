"""Opens what is asked of a workshop's file, over the window that asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.bridge import Bridge


class Keeper(QObject):
    """What can be asked of the file that a window has open; goes with that window."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window

    def open(self, asked: str) -> None:
        """Open the window for it."""
        {"history": self._history}[asked]()

    def _history(self) -> None:
        from ui.keeping.history_window import HistoryWindow

        self._show(HistoryWindow(self._bridge, self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
