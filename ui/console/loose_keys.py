"""Single keys drive the room; whoever types beside a field does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.console.offers import Offer

_BREATH = 250
"""Milliseconds that a single key waits for another: within them follows the second letter of a word."""
_PAUSE = 1000
"""Milliseconds without a key after which what was being typed is over."""
_BLOCKING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class LooseKeys(QObject):
    """Keys that no field takes: one alone does what it offers, a run of them is a text that missed its field.

    A click that just misses, and "We bellen te laat" would make the room's screen white, then black. A letter
    that offers nothing is a text from the first on, however slow; so is another letter within a breath. The
    same key again may be meant twice: what it offers waits until no other follows.
    """

    typed_beside = Signal()
    """A text is being typed where no field is; nothing is done by it."""

    def __init__(self, parent: QObject, is_ours: Callable[[], bool]) -> None:
        """`is_ours`: whether no field and no dialog has the keys, asked again when a key has waited."""
        super().__init__(parent)
        self._is_ours = is_ours
        self._key = ""
        self._waiting: list[Offer] = []
        self._alone = QTimer(self, singleShot=True, interval=_BREATH)
        self._alone.timeout.connect(self._run)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)

    @property
    def is_waiting(self) -> bool:
        """Whether it is not certain yet what the last keys were, or a text goes on."""
        return self._alone.isActive() or self._typing.isActive()

    def take(self, event: QKeyEvent, offer: Offer | None) -> bool:
        """Take a key press and what it offers; False when it is somebody else's, or no letter or sign."""
        key = event.text()
        if not key.isprintable() or not key or event.modifiers() & _BLOCKING or not self._is_ours():
            self.forget()
            return False
        if event.isAutoRepeat():
            return True
        if self._typing.isActive():
            self._typing.start()
        elif offer is None or (self._alone.isActive() and key != self._key):
            self.forget()
            self._typing.start()
            self.typed_beside.emit()
        else:
            self._key = key
            self._alone.start()
            self._waiting.append(offer)
            if not offer.is_seen:
                self._run()
        return True

    def forget(self) -> None:
        """Do nothing of what waits: something else has begun."""
        self._alone.stop()
        self._waiting.clear()

    def _run(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._alone.stop()
        for offer in waiting if self._is_ours() else ():
            offer.run()
