"""Single keys drive the room; whoever types beside a field does not."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from ui.console.offers import Offer

_BREATH = 250
"""Milliseconds that a single key waits for another: within them follows the second letter of a word."""
_PAUSE = 1000
"""Milliseconds without a key after which what was being typed is over."""


class LooseKeys(QObject):
    """Keys that no field takes: one alone does what it offers, a run of them is a text that missed its field.

    A click that just misses, and "We bellen te laat" would make the room's screen white, then black.
    """

    typed_beside = Signal()
    """A text is being typed where no field is; nothing is done by it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._key = ""
        self._offer: Offer | None = None
        self._alone = QTimer(self, singleShot=True, interval=_BREATH)
        self._alone.timeout.connect(self._run)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)

    @property
    def is_waiting(self) -> bool:
        """Whether it is not certain yet what the last keys were, or a text goes on."""
        return self._alone.isActive() or self._typing.isActive()

    def take(self, event: QKeyEvent, offer: Offer | None) -> bool:
        """Take a key press and what it offers; False when it is no letter or sign, and somebody else's."""
        blocking = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        key = event.text()
        if not key.isprintable() or not key or event.modifiers() & blocking:
            return False
        if event.isAutoRepeat():
            return True
        if self._typing.isActive():
            self._typing.start()
        elif self._alone.isActive() and key != self._key:
            self._alone.stop()
            self._typing.start()
            self.typed_beside.emit()
        else:
            if self._alone.isActive():
                self._run()
            self._key, self._offer = key, offer
            self._alone.start()
            if offer is not None and not offer.is_seen:
                self._run()
        return True

    def _run(self) -> None:
        self._alone.stop()
        if self._offer is not None:
            self._offer.run()
