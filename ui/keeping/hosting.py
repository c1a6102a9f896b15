"""What a window that has a workshop open is to the windows of this room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ui.bridge import Bridge

ENDING = ".samenspel"


class Host(Protocol):
    """A window that has a workshop open."""

    @property
    def bridge(self) -> Bridge:
        """The workshop."""

    def tell(
        self, sentence: str, tone: str, action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Say something that stays until it is closed, with one way on."""

    def let_go(self) -> None:
        """Save everything and close, without a question."""


def show(dialog: QDialog) -> None:
    """Open a window that goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
