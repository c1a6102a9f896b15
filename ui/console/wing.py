"""The place at the right of the console, there before what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget

from ui.style.look import theme
from ui.style.variants import style
from ui.widgets.layouts import column

if TYPE_CHECKING:
    from ui.console.desk import Desk
    from ui.console.side_column import SideColumn

WIDTH = 300
_SHARE = 0.36


class Wing(QFrame):
    """Empty in the window's first frame; filled right after it."""

    def __init__(self) -> None:
        super().__init__()
        style(self, role="bar")
        self._place = column(space=0)
        self.setLayout(self._place)

    def fill(self, content: QWidget) -> None:
        """Give the place to what belongs here."""
        self._place.addWidget(content)

    def fit(self, window: QSize) -> None:
        """As wide as the size of the text asks for, yet never more than the window can spare."""
        self.setFixedWidth(min(theme().px(WIDTH), round(window.width() * _SHARE)))


def side_of(desk: Desk) -> SideColumn:
    """Make what stands there; its modules are imported with it."""
    from ui.console.side_column import SideColumn

    side = SideColumn(desk.steering, desk.bridge.words)
    side.advice.jump_requested.connect(desk.jump)
    side.jump_requested.connect(desk.jump)
    side.clock.ran_out.connect(desk.time_up)
    return side
