"""Pickers that are a sign on a card: chosen with one key, and on to the next card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.marks import paint_mark
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on, square
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.domain.overriding import override
from workshop.texts import Words

_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SignPicker(Picker):
    """One key picks (see `place_of`), and `moved_on` says that the next card may have the focus.

    Down and Enter open the list and Delete takes the pick away, as everywhere.
    """

    moved_on = Signal()

    def __init__(self, words: Words, name: str, *, none_text: str) -> None:
        super().__init__(words, name, none_text=none_text, is_bare=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def place_of(self, key: str) -> int:
        """At which place (from 0) the pick stands that a key asks for; -1: the key asks for nothing."""
        raise NotImplementedError

    def picks(self) -> Sequence[Pick]:
        """What there is to pick."""
        return self._picks

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that stands for a pick picks it; a second time it does so again, and moves on."""
        at = -1 if event.modifiers() & _COMMAND else self.place_of(event.text())
        if 0 <= at < len(self._picks):
            self.choose(self._picks[at].id)
            self.moved_on.emit()
        elif event.text().isalnum() and not event.modifiers() & _COMMAND:
            event.accept()  # a key for a pick that is not there: not a key for the window
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """The tool tip says what the sign means; keys that pick are no shortcuts of the window's."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.accessibleName())
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.text().isalnum()
            and not event.modifiers() & _COMMAND
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def minimumSizeHint(self) -> QSize:
        """The sign is never cut."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the sign and the focus."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            paint_ground(painter, rect, "hover", radius=RADIUS.small)
        self.paint_sign(painter, rect)
        if self.hasFocus():
            paint_focus(painter, rect, radius=RADIUS.small)
        painter.end()

    def paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the sign."""
        raise NotImplementedError


class LetterPicker(SignPicker):
    """In which group a card is, as the group's letter; the letter's key puts it there."""

    @override
    def place_of(self, key: str) -> int:
        """A is the first."""
        return ord(key.upper()) - ord("A") if len(key) == 1 and key.isascii() and key.isalpha() else -1

    @override
    def sizeHint(self) -> QSize:
        """A target."""
        side = theme().tall(SIZE.target) + 4
        return QSize(side, side)

    @override
    def paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        """The letter on a soft ground, or an empty frame."""
        pick = self._picked()
        inner = square(rect, rect.width() - 4)
        if pick is None:
            paint_ground(painter, inner, "", "edge", radius=RADIUS.small, is_dashed=True)
            return
        at = list(self._picks).index(pick)
        paint_ground(painter, inner, "accent_soft", radius=RADIUS.small)
        letter = chr(ord("A") + at) if at < 26 else "…"
        given = font(theme().px(TYPE.body), WEIGHT.strong)
        paint_line(painter, inner, letter, "accent", Align.AlignHCenter, given)


class EarPicker(SignPicker):
    """Which discipline said a card back: an ear and its mark; a digit's key picks it."""

    @override
    def place_of(self, key: str) -> int:
        """1 is the first, as with Alt in the entry line."""
        return int(key) - 1 if len(key) == 1 and key in "123456789" else -1

    def _small(self) -> int:
        return theme().px(SIZE.mark_small)

    @override
    def sizeHint(self) -> QSize:
        """Ear and mark, or ear and what is missing."""
        text = QFontMetricsF(font(theme().px(TYPE.small), WEIGHT.medium))
        said = round(text.horizontalAdvance(self._none_text)) + 2
        width = self._small() if self._picked() else said
        return QSize(self._small() + width + 3 * SPACE.tiny, theme().tall(SIZE.target) + 4)

    @override
    def paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        """Green with who said it back, amber where nobody did."""
        pick, side = self._picked(), self._small()
        room = rect.adjusted(SPACE.tiny, 0, -SPACE.tiny, 0)
        paint_icon(painter, "ear", "good" if pick else "warn", square(room, side, Align.AlignLeft))
        room.setLeft(room.left() + side + SPACE.tiny)
        if pick is not None and pick.mark is not None:
            paint_mark(painter, square(room, side, Align.AlignLeft), pick.mark, theme())
        elif pick is None:
            given = font(theme().px(TYPE.small), WEIGHT.medium)
            paint_line(painter, room, self._none_text, "warn", Align.AlignLeft, given)
