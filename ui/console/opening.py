"""What opens over the console: palette, keys, parking lot, menu. Each is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ui.console.aside import open_manual
from ui.console.desk import Desk
from ui.widgets.messages import Confirm


def open_palette(desk: Desk) -> None:
    """Search the plan and everything that can be done."""
    from ui.console.palette import Palette
    from ui.console.stops import stops_of

    for there in desk.findChildren(Palette):
        there.close()
    stops = stops_of(desk.steering, desk.bridge.words)
    palette = Palette(desk.bridge, desk.offers, stops, desk.jump, desk)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.open_over(desk.top.search)


def has_palette(desk: Desk) -> bool:
    """Whether somebody is looking for something by name."""
    from ui.console.palette import Palette

    return any(one.isVisible() for one in desk.findChildren(Palette))


def open_keys(desk: Desk) -> None:
    """Show every key."""
    from ui.console.key_overview import KeyOverview

    overview = KeyOverview(desk.offers, desk.bridge.words, desk)
    overview.manual_asked.connect(partial(open_manual, desk))
    _open(overview)


def open_tour(desk: Desk) -> None:
    """Show a newcomer around."""
    from ui.console import tour

    tour.open_tour(desk)


def park(desk: Desk) -> None:
    """Park something, or note a decision."""
    from ui.console.parking_dialog import ParkingDialog

    _open(ParkingDialog(desk.bridge, desk))


def open_menu(desk: Desk) -> None:
    """Show the menu behind the three dots."""
    from ui.console.more_menu import more_menu

    more = desk.top.more
    more_menu(desk, partial(open_keys, desk)).popup(more.mapToGlobal(more.rect().bottomLeft()))


def ask_unsaved(desk: Desk, then: Callable[[], None]) -> None:
    """Ask before a workshop is closed that is not saved: a safe copy is better than a backup."""
    words = desk.bridge.words
    Confirm(
        desk,
        title=words("Not everything is in the file yet"),
        sentence=words(
            "Continue in a safe copy first, with the button above. If you close now, what is missing is "
            "kept as a backup on this computer."
        ),
        verb=words("Close all the same"),
        keep=words("Go on working"),
    ).ask(then)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
