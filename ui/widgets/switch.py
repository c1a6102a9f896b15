"""Yes or no."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE, TYPE
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from workshop.domain.overriding import override

_WIDTH, _HEIGHT = 36, 20


class Switch(QCheckBox):
    """A switch with its text before it; `edited(bool)` follows the user alone."""

    edited = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None, *, has_text: bool = True) -> None:
        super().__init__(parent)
        self._has_text = has_text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        self.clicked.connect(self.edited)

    def set_text(self, text: str) -> None:
        """Say it in other words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def value(self) -> bool:
        """Whether it is on."""
        return self.isChecked()

    def show_value(self, is_on: bool) -> None:
        """Show it on or off, without saying so."""
        self.setChecked(is_on)

    @override
    def sizeHint(self) -> QSize:
        """Text and switch."""
        text = QFontMetricsF(font(theme().px(TYPE.body))).horizontalAdvance(self.text()) + SPACE.medium
        width = theme().px(_WIDTH) + 2 * SPACE.tiny
        return QSize(
            width + (round(text) if self._has_text else 0), max(SIZE.target, theme().tall(SIZE.compact))
        )

    @override
    def minimumSizeHint(self) -> QSize:
        """The text may be cut."""
        return QSize(theme().px(_WIDTH) + 2 * SPACE.tiny, self.sizeHint().height())

    @override
    def hitButton(self, position: QPoint) -> bool:
        """Text and switch can be pressed."""
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint text, track, knob, and a tick that says on without colour."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        width, height = theme().px(_WIDTH), theme().px(_HEIGHT)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.left() + SPACE.tiny if is_mirrored else rect.right() - width - SPACE.tiny
        track = QRectF(left, rect.center().y() - height / 2, width, height)
        is_on = self.isChecked()
        paint_ground(
            painter, track, "accent" if is_on else "sunken", "" if is_on else "edge", radius=height / 2
        )
        side = height - 6
        at_end = is_on != is_mirrored
        knob = QRectF(track.right() - side - 3 if at_end else track.left() + 3, track.top() + 3, side, side)
        paint_ground(painter, knob, "on_accent" if is_on else "edge", radius=side / 2)
        if is_on:
            paint_icon(painter, "check", "accent", knob.adjusted(2, 2, -2, -2))
        if self._has_text:
            room = rect.adjusted(0, 0, -width - SPACE.medium, 0)
            if is_mirrored:
                room = rect.adjusted(width + SPACE.medium, 0, 0, 0)
            align = Align.AlignRight if is_mirrored else Align.AlignLeft
            paint_line(painter, room, self.text(), "ink", align, font(theme().px(TYPE.body)))
        if self.hasFocus():
            paint_focus(painter, track.adjusted(-3, -3, 3, 3), radius=height / 2 + 3)
        painter.end()
