"""The lines of a list that is edited where it stands, and the empty one that adds to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from ui.style.fonts import font
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.buttons import IconButton
from ui.widgets.fields import TextField
from ui.widgets.grip import Grip
from ui.widgets.layouts import row
from ui.widgets.painting import Align, paint_ground, paint_line, painter_on, square
from ui.widgets.panels import Icon
from workshop.domain.overriding import override
from workshop.texts import Words

_SIGN = 20  # the width of a bullet, and of the plus
_ALT = Qt.KeyboardModifier.AltModifier


class LineField(TextField):
    """A field in a list: says when the keys lead out of it."""

    left = Signal(int)  # -1: up, 1: down
    shifted = Signal(int)  # -1: move the line up, 1: down
    emptied = Signal()  # Backspace where nothing is left
    focused = Signal(bool)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows past the first or last line leave; with Alt they move the line; Backspace may remove it."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & _ALT:
            self.flush()
            self.shifted.emit(step)
        elif step and event.modifiers() == Qt.KeyboardModifier.NoModifier and self._is_at_edge(step):
            self.left.emit(step)
        elif event.key() == Qt.Key.Key_Backspace and not self.value():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _is_at_edge(self, step: int) -> bool:
        cursor = self.textCursor()
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(move)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the line is in use."""
        super().focusInEvent(event)
        self.focused.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it no longer is."""
        super().focusOutEvent(event)
        self.focused.emit(False)


class Bullet(QWidget):
    """What stands before a line: a number, a dot in a colour, or nothing."""

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._number = sign, 0

    def show_number(self, number: int) -> None:
        """The line's place, from 1."""
        self._number = number
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """As wide as two figures."""
        return QSize(theme().px(_SIGN), theme().tall(SIZE.compact))

    @override
    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it level with the first line of the text."""
        painter = painter_on(self)
        room = QRectF(0, 0, self.width(), theme().tall(SIZE.compact))
        if self._sign == "number":
            given = font(theme().px(TYPE.body), WEIGHT.strong, tabular=True)
            paint_line(painter, room, str(self._number), "accent", Align.AlignHCenter, given)
        else:
            side = theme().px(7)
            paint_ground(painter, square(room, side), self._sign, radius=side / 2)
        painter.end()


class Line(QWidget):
    """Bullet, text, what stands aside, and in use a grip and a cross."""

    removal_asked = Signal()

    def __init__(self, words: Words, key: str, *, sign: str, aside: QWidget | None) -> None:
        super().__init__()
        self.key = key
        self.aside = aside
        self.field = LineField(words, role="inline")
        self.field.takes_lines = True
        self.grip = Grip("")
        self.bullet = Bullet(sign)
        self._cross = IconButton("x", "", side=SIZE.target)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = row(self.bullet, self.field, self.grip, self._cross, aside, space=SPACE.tiny)
        box.setStretchFactor(self.field, 1)
        if not sign:
            self.bullet.hide()
        for part in (self.grip, self.bullet, self._cross):
            box.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(box)
        for part in (self.grip, self._cross):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._cross.clicked.connect(self.removal_asked)
        self.grip.clicked.connect(self._open_menu)
        self.field.focused.connect(lambda _: self._show_tools())
        self.set_words(words)
        self._show_tools()

    def set_words(self, words: Words) -> None:
        """Speak another language from now on."""
        self._words = words
        self.field.set_words(words)
        self.grip.set_name(words("Move"))
        self._cross.set_name(words("Remove"))

    def _open_menu(self) -> None:
        """Every drag has a way without dragging."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("arrow-up"), self._words("Move up"), lambda: self.field.shifted.emit(-1))
        menu.addAction(icon("arrow-down"), self._words("Move down"), lambda: self.field.shifted.emit(1))
        menu.addSeparator()
        menu.addAction(icon("x"), self._words("Remove"), self.removal_asked.emit)
        menu.popup(self.grip.mapToGlobal(QPoint(0, self.grip.height())))

    def _show_tools(self) -> None:
        is_used = self.underMouse() or self.field.hasFocus()
        self.grip.setVisible(is_used)
        self._cross.setVisible(is_used)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Pointed at: show grip and cross."""
        self._show_tools()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """No longer."""
        self._show_tools()


class Draft(QWidget):
    """The empty line: a plus and a field."""

    def __init__(self, words: Words, *, has_sign: bool) -> None:
        """The plus stands under the lines' bullets, if they have any."""
        super().__init__()
        self.field = LineField(words, role="inline")
        self.field.takes_lines = True
        sign = Icon("plus", colour="ink_faint", side=_SIGN) if has_sign else None
        self.setLayout(row(sign, self.field, space=SPACE.tiny))
