"""One of a few: a segmented control, a row of words, or tiles with a line of explanation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.layouts import row
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override
from workshop.values import dataclass

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: `hint` is a second line (tiles), `icon` a name of Lucide's."""

    code: str
    text: str
    hint: str = ""
    icon: str = ""


class _Segment(QRadioButton):
    """One option; a radio button to everyone but the eye."""

    def __init__(self, option: Option, shape: str) -> None:
        super().__init__(option.text)
        self._shape = shape
        self.option = option
        self.setAutoExclusive(False)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if shape == "tiles" else QSizePolicy.Policy.Minimum,
            QSizePolicy.Policy.Fixed,
        )
        self.show_option(option)

    def show_option(self, option: Option) -> None:
        self.option = option
        self.setText(option.text)
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(option.hint)
        self.updateGeometry()

    def _weight(self) -> int:
        return WEIGHT.strong if self._shape == "tiles" else WEIGHT.medium

    @override
    def sizeHint(self) -> QSize:
        """The text at its widest, so that choosing moves nothing."""
        size = theme().px(TYPE.body if self._shape != "pills" else TYPE.small)
        width = QFontMetricsF(font(size, WEIGHT.strong)).horizontalAdvance(self.option.text)
        width += theme().px(SIZE.icon) + SPACE.small if self.option.icon else 0
        height = {"segments": SIZE.compact + 4, "pills": SIZE.compact, "tiles": SIZE.control + 2}[self._shape]
        padding = SPACE.normal if self._shape != "pills" else SPACE.medium
        lines = theme().px(TYPE.small * 1.5) if self.option.hint else 0
        return QSize(round(width) + 2 * padding, theme().tall(height) + lines)

    @override
    def minimumSizeHint(self) -> QSize:
        """The text may be cut before the window is."""
        return QSize(min(self.sizeHint().width(), theme().px(72)), self.sizeHint().height())

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
        """Paint ground, icon, text and focus."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        radius = {"segments": 8.0, "pills": 8.0, "tiles": float(RADIUS.medium)}[self._shape]
        self._paint_ground(painter, rect, radius)
        self._paint_text(painter, rect)
        if self.hasFocus():
            paint_focus(painter, rect, radius=radius)
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        is_on = self.isChecked()
        if self._shape == "segments":
            if is_on:
                paint_ground(painter, rect, "surface", "edge", radius=radius)
            elif self.underMouse():
                paint_ground(painter, rect, "hover", radius=radius)
        elif is_on:
            paint_ground(painter, rect, "accent_soft", "accent", radius=radius, width=1.5)
        elif self._shape == "tiles":
            paint_ground(painter, rect, "hover" if self.underMouse() else "surface", "edge", radius=radius)
        elif self.underMouse():
            paint_ground(painter, rect, "hover", radius=radius)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "edge"
        if self._shape == "segments":
            return "ink" if self.isChecked() else "ink_soft"
        return "accent" if self.isChecked() else "ink_soft" if self._shape == "pills" else "ink"

    def _paint_text(self, painter: QPainter, rect: QRectF) -> None:
        is_strong = self.isChecked() or self._shape == "tiles"
        size = theme().px(TYPE.body if self._shape != "pills" else TYPE.small)
        given = font(size, WEIGHT.strong if is_strong else WEIGHT.medium)
        room = rect.adjusted(SPACE.small, 0, -SPACE.small, 0)
        if self.option.hint:
            half = rect.height() / 2
            below = QRectF(room.left(), half, room.width(), half - SPACE.tiny)
            small = font(theme().px(TYPE.small))
            paint_line(painter, below, self.option.hint, "ink_soft", Align.AlignHCenter, small)
            room.setBottom(half + SPACE.tiny)
            room.setTop(SPACE.tiny)
        if self.option.icon:
            side = theme().px(SIZE.icon)
            text = min(QFontMetricsF(given).horizontalAdvance(self.option.text), room.width() - side)
            left = room.center().x() - (side + SPACE.small + text) / 2
            paint_icon(
                painter, self.option.icon, self._ink(), QRectF(left, room.center().y() - side / 2, side, side)
            )
            room.setLeft(left + side + SPACE.small)
            paint_line(painter, room, self.option.text, self._ink(), Align.AlignLeft, given)
            return
        paint_line(painter, room, self.option.text, self._ink(), Align.AlignHCenter, given)


class Choice(QWidget):
    """One of a few, or None where `can_be_none`. `shape`: segments (a track), pills (words), tiles.

    `edited(code)` follows the user alone. Arrows choose, Delete and choosing again take the choice away
    where that is allowed; the group is one stop of the Tab key.
    """

    edited = Signal(object)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        parent: QWidget | None = None,
        *,
        shape: str = "segments",
        can_be_none: bool = False,
        columns: int = 0,
    ) -> None:
        super().__init__(parent)
        self._shape, self._can_be_none = shape, can_be_none
        self._value: str | None = None
        self._segments = [_Segment(option, shape) for option in options]
        self.setAccessibleName(name)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if shape == "tiles" else QSizePolicy.Policy.Maximum,
            QSizePolicy.Policy.Fixed,
        )
        if columns:
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(SPACE.small)
            for at, segment in enumerate(self._segments):
                grid.addWidget(segment, at // columns, at % columns)
            self.setLayout(grid)
        else:
            space = {"segments": 0, "pills": SPACE.tiny, "tiles": SPACE.medium}[shape]
            self.setLayout(row(*self._segments, space=space, margin=3 if shape == "segments" else 0))
        for segment in self._segments:
            segment.clicked.connect(lambda _=False, code=segment.option.code: self._clicked(code))
        self._show()

    def set_texts(self, name: str, options: Sequence[Option]) -> None:
        """The same options in other words."""
        self.setAccessibleName(name)
        for segment, option in zip(self._segments, options, strict=True):
            segment.show_option(option)

    def value(self) -> str | None:
        """The code that is chosen."""
        return self._value

    def show_value(self, code: str | None) -> None:
        """Show a choice without saying so."""
        self._value = code
        self._show()

    def _show(self) -> None:
        stop = self._value if any(one.option.code == self._value for one in self._segments) else None
        for at, segment in enumerate(self._segments):
            is_on = segment.option.code == self._value
            segment.setChecked(is_on)
            is_stop = is_on or (stop is None and at == 0)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _clicked(self, code: str) -> None:
        self._choose(None if code == self._value and self._can_be_none else code)

    def _choose(self, code: str | None) -> None:
        changed = code != self._value
        self.show_value(code)
        if changed:
            self.edited.emit(code)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the option before or after; Delete takes the choice away."""
        at = next((i for i, one in enumerate(self._segments) if one.hasFocus()), 0)
        if event.key() in (*_BACK, *_ON):
            forward = event.key() in _ON
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (_BACK[0], _ON[0]):
                forward = not forward
            target = self._segments[(at + (1 if forward else -1)) % len(self._segments)]
            self._choose(target.option.code)
            target.setFocus()
        elif event.key() in _CLEAR and self._can_be_none:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Segments lie in a track."""
        if self._shape == "segments":
            painter = painter_on(self)
            paint_ground(painter, QRectF(self.rect()), "sunken", radius=RADIUS.medium)
            painter.end()
