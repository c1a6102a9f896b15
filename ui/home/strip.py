"""The day as a strip: a block a step, as wide as it is long, breaks as cups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_ground, paint_line, painter_on, square
from workshop.domain.overriding import override
from workshop.values import dataclass

_GAP = 3
_LEAST = 15


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the day: `number` 0 is a break; `text` is all there is to say about it."""

    number: int
    minutes: int
    text: str


class Strip(QWidget):
    """Shows the parts of a day; pointing at one tells its name and minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_blocks(self, name: str, blocks: Sequence[Block]) -> None:
        """Show another day, called `name`."""
        self._blocks = tuple(blocks)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(block.text for block in blocks))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """One line, as wide as there is room."""
        return QSize(300, theme().px(SIZE.control + 6))

    @override
    def minimumSizeHint(self) -> QSize:
        """Every block can be seen."""
        return QSize(len(self._blocks) * (_LEAST + _GAP), self.sizeHint().height())

    def _places(self) -> Iterator[tuple[Block, QRectF]]:
        """Each block's place: the least for all, the rest shared out by minutes."""
        total = sum(block.minutes for block in self._blocks) or 1
        free = self.width() - len(self._blocks) * (_LEAST + _GAP) + _GAP
        left = 0.0
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for block in self._blocks:
            width = _LEAST + max(0, free) * block.minutes / total
            x = self.width() - left - width if is_mirrored else left
            yield block, QRectF(x, 0, width, self.height())
            left += width + _GAP

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks."""
        painter = painter_on(self)
        given = font(theme().px(TYPE.small), WEIGHT.strong, tabular=True)
        for block, place in self._places():
            if block.number:
                paint_ground(painter, place, "accent_mid", radius=RADIUS.small)
                paint_line(painter, place, str(block.number), "accent", Align.AlignHCenter, given)
            else:
                paint_ground(painter, place, "surface", "outline", radius=RADIUS.small)
                side = min(theme().px(SIZE.icon_small), place.width() - 2)
                paint_icon(painter, "coffee", "ink_soft", square(place, side))
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        """Tell what is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for block, place in self._places():
                if place.contains(event.pos().toPointF()):
                    QToolTip.showText(event.globalPos(), block.text, self)
        return super().event(event)
