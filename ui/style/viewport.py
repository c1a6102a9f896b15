"""A window on what scrolls, of one's own.

Qt brings one. To ask for that, PySide makes the classes of all of Qt's widgets, seventy with their
enumerations: it might be any of them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def bring_viewport(area: QAbstractScrollArea) -> QWidget:
    """Put a viewport of one's own in a scroll area and return it; it paints nothing itself."""
    made = QWidget()
    made.setObjectName("qt_scrollarea_viewport")  # by which the style sheet knows it
    made.setAutoFillBackground(False)
    area.setViewport(made)
    return made
