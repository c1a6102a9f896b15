"""One out of many, by name: a discipline, a person, a goal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.style.fonts import font
from ui.style.icons import paint_icon
from ui.style.look import theme
from ui.style.tokens import RADIUS, SIZE, SPACE, TYPE, WEIGHT
from ui.widgets.painting import Align, paint_focus, paint_ground, paint_line, painter_on
from ui.widgets.picking import Pick, PickList, paint_pick
from workshop.domain.overriding import override
from workshop.texts import Words

_OPEN = (Qt.Key.Key_Down, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Picker(QPushButton):
    """Shows what is picked and opens a list that is searched by typing.

    `edited(id or None)` follows the user alone. `none_text` is shown while there is none; empty: there must
    be one. Delete takes it away. `is_bare`: no frame of its own, for the entry line.
    """

    edited = Signal(object)

    def __init__(
        self,
        words: Words,
        name: str,
        picks: Sequence[Pick] = (),
        parent: QWidget | None = None,
        *,
        none_text: str = "",
        is_bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words, self._name, self._none_text = words, name, none_text
        self._picks, self._is_bare = tuple(picks), is_bare
        self._value: str | None = None
        policy = QSizePolicy.Policy.Maximum if is_bare else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(self.open_list)
        self._show()

    def set_words(self, words: Words, name: str, none_text: str) -> None:
        """Speak another language from now on."""
        self._words, self._name, self._none_text = words, name, none_text
        self._show()

    def show_picks(self, picks: Sequence[Pick]) -> None:
        """What there is to pick; what is picked stays."""
        self._picks = tuple(picks)
        self._show()

    def value(self) -> str | None:
        """The id that is picked."""
        return self._value

    def show_value(self, value: str | None) -> None:
        """Show what is picked, without saying so."""
        self._value = value
        self._show()

    def _picked(self) -> Pick | None:
        return next((pick for pick in self._picks if pick.id == self._value), None)

    def _show(self) -> None:
        pick = self._picked()
        self.setAccessibleName(f"{self._name}: {pick.text if pick else self._none_text}")
        self.updateGeometry()
        self.update()

    def choose(self, value: str | None) -> None:
        """What the user picked: shown, and told if it is new."""
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.edited.emit(value)

    def open_list(self) -> PickList:
        """Open the list under the field."""
        chosen = () if self._value is None else (self._value,)
        opened = PickList(self._words, self._picks, chosen, self, none_text=self._none_text)
        opened.picked.connect(self.choose)
        opened.open_under(self.mapToGlobal(QPoint(0, self.height() + 4)), self.width(), self.height() + 8)
        return opened

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down or Enter open the list, typing opens it searched, Delete takes the pick away."""
        if event.key() in _OPEN:
            self.open_list()
        elif event.key() in _CLEAR and self._none_text:
            self.choose(None)
        elif not event.modifiers() & _COMMAND and event.text().isalnum():
            self.open_list().search(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        """The text that is shown, mark and chevron."""
        pick = self._picked()
        text = self.fontMetrics().horizontalAdvance((pick.text if pick else self._none_text)[:40])
        sides = theme().px(SIZE.mark) + SPACE.small + theme().px(SIZE.icon) + 2 * SPACE.medium
        return QSize(text + sides + SPACE.small, theme().tall(SIZE.control))

    @override
    def minimumSizeHint(self) -> QSize:
        """The text may be cut."""
        return QSize(theme().px(72), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, mark, text and chevron."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if not self._is_bare:
            paint_ground(painter, rect, "surface", "edge")
        if self.underMouse():
            paint_ground(painter, rect.adjusted(2, 2, -2, -2), "hover", radius=RADIUS.small)
        margin = SPACE.medium if not self._is_bare else SPACE.small
        side = theme().px(SIZE.icon)
        chevron = QRectF(rect.right() - margin - side, rect.center().y() - side / 2, side, side)
        paint_icon(painter, "chevron-down", "ink_soft", chevron)
        room = QRectF(rect.left() + margin, rect.top(), chevron.left() - SPACE.small - margin, rect.height())
        pick = self._picked()
        if pick:
            weight = WEIGHT.strong if self._is_bare else WEIGHT.regular
            paint_pick(painter, room, pick, theme().px(SIZE.mark), weight=weight)
        else:
            given = font(theme().px(TYPE.body))
            paint_line(painter, room, self._none_text, "ink_faint", Align.AlignLeft, given)
        if self.hasFocus():
            paint_focus(painter, rect)
        painter.end()
