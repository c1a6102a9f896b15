"""Parts beside each other in proportions of their own, under each other where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.style.look import theme
from ui.style.tokens import SPACE
from workshop.domain.overriding import override

_Direction = QBoxLayout.Direction


class Beside(QWidget):
    """Parts of equal height with a weight each; they fold into a column below a width.

    `fold`: that width, in pixels at a text size of 100 %. `last_first`: folded, the last part comes first.
    """

    def __init__(
        self, *parts: tuple[QWidget, int], fold: int, space: int = SPACE.medium, last_first: bool = False
    ) -> None:
        super().__init__()
        self._fold = fold
        self._folded = _Direction.BottomToTop if last_first else _Direction.TopToBottom
        self._box = QBoxLayout(self._folded, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space)
        self._parts = [part for part, _ in parts]
        self._weights = [weight for _, weight in parts]
        for part, weight in parts:
            self._box.addWidget(part, weight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def is_folded(self) -> bool:
        """Whether the parts stand under each other now."""
        return self._box.direction() is self._folded

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part: they fold."""
        width = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(width, self._box.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is; folded parts are as high as they need, whatever their weight."""
        super().resizeEvent(event)
        is_wide = self.width() >= theme().px(self._fold)
        direction = _Direction.LeftToRight if is_wide else self._folded
        if direction is not self._box.direction():
            self._box.setDirection(direction)
        for at, weight in enumerate(self._weights):
            if self._box.stretch(at) != (weight if is_wide else 0):
                self._box.setStretch(at, weight if is_wide else 0)
