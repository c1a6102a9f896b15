"""Rows side by side, to compare: as wide as each other, under each other where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from ui.steps.rows import RowStack
from ui.style.look import theme
from workshop.domain.overriding import override
from workshop.domain.rows import Row

_Direction = QBoxLayout.Direction
_LEAST = 150
"""The width of a row in pixels at a text size of 100 %; narrower, they stand under each other."""


class AcrossStack(RowStack):
    """A stack of rows that runs from side to side, with the line to type new ones into at its end."""

    def is_across(self) -> bool:
        """Whether there is room for all of them beside each other now."""
        box = self.layout()
        return isinstance(box, QBoxLayout) and box.direction() is _Direction.LeftToRight

    @override
    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """See `RowStack.show_rows`."""
        super().show_rows(rows)
        self._turn()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        box = self.layout()
        if not isinstance(box, QBoxLayout):
            return
        is_wide = self.width() >= theme().px(_LEAST) * box.count()
        direction = _Direction.LeftToRight if is_wide else _Direction.TopToBottom
        if direction is not box.direction():
            box.setDirection(direction)
        for at in range(box.count()):
            if box.stretch(at) != int(is_wide):
                box.setStretch(at, int(is_wide))

    @override
    def along(self, place: QPoint) -> int:
        """See `RowStack.along`."""
        return place.x() if self.is_across() else place.y()

    @override
    def mark_at(self, along: int) -> QRect:
        """See `RowStack.mark_at`."""
        return QRect(along, 0, 3, self.height()) if self.is_across() else super().mark_at(along)
