"""A number on a short scale, or none yet: what rating, votes and minutes have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from workshop.domain.overriding import override

_UP = (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Plus)
_DOWN = (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Minus)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class Scale(QSlider):
    """A slider to a screen reader, painted by its subclasses. `edited(int or None)` follows the user alone.

    `moved_on`: a digit was typed that no other can follow, so that the next person's turn has come.
    A slider cannot be without a value: the description says so while there is none.
    """

    edited = Signal(object)
    moved_on = Signal()

    def __init__(
        self, name: str, low: int, high: int, parent: QWidget | None = None, *, none_text: str = "–"
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._given: int | None = None
        self._none_text = none_text
        self._typed = ""
        self.setRange(low, high)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.show_value(None)

    def set_texts(self, name: str, none_text: str) -> None:
        """Say it in other words; `none_text` is said while there is no value."""
        self._none_text = none_text
        self.setAccessibleName(name)
        self.show_value(self._given)

    @override
    def value(self) -> int | None:  # type: ignore[override]  # a slider of Qt's is never without a value
        """The value, or None while there is none."""
        return self._given

    def show_value(self, value: int | None) -> None:
        """Show a value without saying so; one outside the scale shows as its end."""
        self._given = value
        self.setValue(self.minimum() if value is None else value)
        self.setAccessibleDescription(self._none_text if value is None else "")
        self.updateGeometry()
        self.update()

    def choose(self, value: int | None) -> None:
        """What the user chose: shown, and told if it is new. One outside the scale becomes its end."""
        kept = value if value is None else min(self.maximum(), max(self.minimum(), value))
        changed = kept != self._given
        self.show_value(kept)
        if changed:
            self.edited.emit(kept)

    def can_clear(self) -> bool:
        """Whether the value may be taken away again."""
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits type the value, arrows change it, Delete takes it away; the rest goes on to the window."""
        if event.modifiers() & _COMMAND:
            event.ignore()
        elif event.text().isdecimal() or (event.text() == "-" and self.minimum() < 0):
            self._type(event.text())
        else:
            self._typed = ""
            if not self._change_by(event.key()):
                event.ignore()

    def _change_by(self, key: int) -> bool:
        if key in _UP:
            self.choose(self.minimum() if self._given is None else self._given + 1)
        elif key in _DOWN:
            self.choose(self.maximum() if self._given is None else self._given - 1)
        elif key in _CLEAR and self.can_clear():
            self.choose(None)
        else:
            return False
        return True

    def _type(self, sign: str) -> None:
        """A digit goes on with what was typed while that is still on the scale, else it begins anew."""
        if sign == "-":
            self._typed = sign
            return
        for typed in (self._typed + sign, sign):
            if self.minimum() <= int(typed) <= self.maximum():
                self._typed = typed
                self.choose(int(typed))
                if int(typed) * 10 > self.maximum() or int(typed) == 0:
                    self._typed = ""
                    self.moved_on.emit()
                return

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel scrolls the page, it never changes a value in passing."""
        event.ignore()
