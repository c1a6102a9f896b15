"""What the parts of the console may ask of the window they stand in; it knows none of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from ui.bridge import Bridge
from ui.console.offers import Offer
from ui.console.steering import Steering
from ui.console.table_files import let_go, welcome
from ui.console.top_bar import TopBar
from ui.settings import Preferences
from workshop.domain.overriding import override
from workshop.domain.paths import Path


class Desk(QMainWindow):
    """The facilitator's window as menus, palette and keys see it; `ConsoleWindow` puts it together."""

    home_requested = Signal()
    hand_out_requested = Signal()
    keeping_requested = Signal(object)
    """`Keeping`: what is asked of the file."""
    room_requested = Signal()
    swap_requested = Signal()
    over_requested = Signal()
    method_requested = Signal(str, object)
    """(template, `Length`): the method is to be changed."""
    numbers_requested = Signal()
    """A test picture on every screen."""
    time_up = Signal()
    take_over_requested = Signal()
    """Another file of this workshop is to become part of this one."""
    bring_in_requested = Signal(object)
    """A table is to come in: the `Path` of its file, or None for one that is to be chosen."""
    paste_table_requested = Signal()
    """A table on the clipboard is to come in."""
    compare_requested = Signal()
    """Two moments of the plan are to be laid side by side."""

    top: TopBar
    offers: tuple[Offer, ...]

    def __init__(self, bridge: Bridge, preferences: Preferences) -> None:
        super().__init__()
        self.bridge, self.preferences = bridge, preferences
        self.steering = Steering(bridge)
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file with a table may be let go anywhere on the window."""
        welcome(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was let go, before anything of it comes in."""
        path = let_go(event)
        if path is not None:
            self.bring_in_requested.emit(path)

    def jump(self, path: Path) -> None:
        """Go to a place of the plan, in whatever step it is."""
        raise NotImplementedError

    def fold_side(self) -> None:
        """Fold clock, room and script away, or open them."""
        raise NotImplementedError

    def fold_agenda(self) -> None:
        """Fold the agenda away, or open it."""
        raise NotImplementedError
