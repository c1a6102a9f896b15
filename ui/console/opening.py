"""What opens over the console: palette, keys, parking lot, menu. Each is made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow


def open_palette(window: ConsoleWindow) -> None:
    """Search the plan and everything that can be done."""
    from ui.console.palette import Palette

    palette = Palette(window.bridge, window.offers, window.jump, window)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.open_over(window.top.search)


def open_keys(window: ConsoleWindow) -> None:
    """Show every key."""
    from ui.console.key_overview import KeyOverview

    _open(KeyOverview(window.offers, window.bridge.words, window))


def park(window: ConsoleWindow) -> None:
    """Park something, or note a decision."""
    from ui.console.parking_dialog import ParkingDialog

    _open(ParkingDialog(window.bridge, window))


def open_menu(window: ConsoleWindow) -> None:
    """Show the menu behind the three dots."""
    from ui.console.more_menu import more_menu

    more = window.top.more
    more_menu(window).popup(more.mapToGlobal(more.rect().bottomLeft()))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
