"""A widget whose value is written by an edit of its own instead of a plain write to one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.bridge import Bridge
from ui.steps.binding import join
from workshop.commands.command import Command
from workshop.document.document import Adopted
from workshop.domain.errors import DomainError
from workshop.domain.workshop import Workshop


class Commanded(QObject):
    """Shows what `value` reads from the workshop, and does what `make` returns for what a person enters."""

    def __init__(
        self,
        widget: Any,
        bridge: Bridge,
        value: Callable[[Workshop], Any],
        make: Callable[[Any], Command],
    ) -> None:
        super().__init__(widget)
        self._widget, self._bridge, self._value, self._make = widget, bridge, value, make
        widget.edited.connect(self._do)
        bridge.changed.connect(self._follow)
        join(widget, bridge)
        self._show(bridge.workshop)

    def _do(self, value: Any) -> None:
        self._bridge.do(self._make(value))

    def _follow(self, adopted: Adopted) -> None:
        self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        try:
            self._widget.show_value(self._value(workshop))
        except DomainError:  # its row is gone, and the widget goes next
            self._widget.setEnabled(False)
