"""One of two or three, each explained in a sentence that wraps: the small company or the large one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import colour, theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.choice import Option
from ui.widgets.layouts import row
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on, square
from workshop.domain.overriding import override

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_MARGIN = SPACE.medium + 2


class _Tile(QRadioButton):
    """One option; a radio button to everyone but the eye."""

    def __init__(self, option: Option) -> None:
        super().__init__(option.text)
        self.option = option
        self.setAutoExclusive(False)
        self.setAccessibleDescription(option.hint)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _head(self) -> float:
        return theme().px(SIZE.icon) + SPACE.small

    @override
    def heightForWidth(self, width: int) -> int:
        """The title, and as many lines as the sentence needs."""
        metrics = QFontMetricsF(font(theme().px(TYPE.small)))
        room = QRectF(0, 0, max(40, width - 2 * _MARGIN), 10_000)
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, self.option.hint)
        return round(self._head() + text.height() + 2 * _MARGIN)

    @override
    def sizeHint(self) -> QSize:
        """About three words a line."""
        width = theme().px(200)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """No narrower than its title."""
        title = QFontMetricsF(font(theme().px(TYPE.body), WEIGHT.strong)).horizontalAdvance(self.option.text)
        width = round(title) + 2 * theme().px(SIZE.icon) + 2 * SPACE.small + 2 * _MARGIN
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses it; all other keys are the group's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def hitButton(self, position: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, title, the mark of the choice, and the sentence."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        is_on = self.isChecked()
        if is_on:
            paint_ground(painter, rect, "accent_soft", "accent", width=1.5)
        else:
            paint_ground(painter, rect, "hover" if self.underMouse() else "surface", "edge")
        room = rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        head = QRectF(room.left(), room.top(), room.width(), theme().px(SIZE.icon))
        self._paint_head(painter, head, is_on=is_on)
        painter.setFont(font(theme().px(TYPE.small)))
        painter.setPen(colour("ink_soft"))
        below = room.adjusted(0, self._head(), 0, 0)
        painter.drawText(below, Qt.TextFlag.TextWordWrap.value | Align.AlignTop.value, self.option.hint)
        if self.hasFocus():
            paint_focus(painter, rect, radius=RADIUS.medium)
        painter.end()

    def _paint_head(self, painter: QPainter, head: QRectF, *, is_on: bool) -> None:
        side = theme().px(SIZE.icon)
        paint_icon(
            painter, self.option.icon, "accent" if is_on else "ink", square(head, side, Align.AlignLeft)
        )
        mark = square(head, side, Align.AlignRight)
        if is_on:
            paint_ground(painter, mark, "accent", radius=side / 2)
            paint_icon(painter, "check", "on_accent", mark.adjusted(3, 3, -3, -3))
        else:
            paint_ground(painter, mark, line="edge", radius=side / 2)
        title = head.adjusted(side + SPACE.small, -2, -side - SPACE.small, 2)
        given = font(theme().px(TYPE.body), WEIGHT.strong)
        paint_line(painter, title, self.option.text, "ink", Align.AlignLeft, given)


class Tiles(QWidget):
    """One of a few, side by side. `edited(code)` follows the user alone; arrows choose, Tab comes once."""

    edited = Signal(str)

    def __init__(self, name: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = [_Tile(option) for option in options]
        self.setAccessibleName(name)
        self.setLayout(row(*self._tiles, space=SPACE.medium))
        for tile in self._tiles:
            tile.clicked.connect(lambda _=False, code=tile.option.code: self._choose(code))
        self._value = options[0].code
        self.show_value(self._value)

    def value(self) -> str:
        """The code that is chosen."""
        return self._value

    def show_value(self, code: str) -> None:
        """Show a choice without saying so; a code of none of them is no choice."""
        self._value = code
        is_none = not any(tile.option.code == code for tile in self._tiles)
        for at, tile in enumerate(self._tiles):
            is_on = tile.option.code == code
            is_stop = is_on or (is_none and at == 0)
            tile.setChecked(is_on)
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _choose(self, code: str) -> None:
        changed = code != self._value
        self.show_value(code)
        if changed:
            self.edited.emit(code)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the tile before or after."""
        if event.key() not in (*_BACK, *_ON):
            super().keyPressEvent(event)
            return
        at = next((i for i, tile in enumerate(self._tiles) if tile.hasFocus()), 0)
        is_on = (event.key() in _ON) != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        target = self._tiles[(at + (1 if is_on else -1)) % len(self._tiles)]
        self._choose(target.option.code)
        target.setFocus()
