"""How a widget says which variant of the style sheet it is.

One that was not shown yet is polished when it is; to polish it twice is a tenth of a window.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def style(widget: W, **properties: str | bool) -> W:
    """Set the properties that the style sheet selects by, polish anew if one changed, return the widget."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
    return widget
