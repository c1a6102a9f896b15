"""Beside the map: how large it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.style.tokens import SPACE
from ui.widgets.buttons import Button, IconButton
from ui.widgets.layouts import row
from workshop.texts import Words


class ViewTools(QWidget):
    """Search, smaller, the zoom in percent (a click: full size), larger, the whole map."""

    search_requested = Signal()
    zoom_requested = Signal(float)
    """so many times as large as now; 0: full size"""
    fit_requested = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        search = IconButton("search", words("Search and filter the cards"))
        search.clicked.connect(self.search_requested)
        smaller, larger = IconButton("zoom-out", words("Smaller")), IconButton("zoom-in", words("Larger"))
        smaller.clicked.connect(lambda: self.zoom_requested.emit(1 / 1.2))
        larger.clicked.connect(lambda: self.zoom_requested.emit(1.2))
        self._percent = Button("", kind="quiet")
        self._percent.setToolTip(words("Full size"))
        self._percent.clicked.connect(lambda: self.zoom_requested.emit(0.0))
        whole = IconButton("maximize", words("Whole map"))
        whole.clicked.connect(self.fit_requested)
        self.setLayout(row(search, smaller, self._percent, larger, whole, space=SPACE.tiny))
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """Tell how large the map is."""
        self._percent.setText(self._words.percent(round(zoom * 100)))
        self._percent.setAccessibleName(
            self._words("Full size; now {percent}", percent=self._words.percent(round(zoom * 100)))
        )
