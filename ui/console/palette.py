"""Ctrl+K: type what you look for, or what you want done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.bridge import Bridge
from ui.console.offers import Offer, matching, shown_keys
from ui.console.stops import Stop, matching_stops
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from workshop.document.places import found_places, step_of
from workshop.domain.overriding import override
from workshop.domain.paths import Path
from workshop.values import dataclass

_MOST = 40
_SHOWN = 11
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the palette, and what choosing it does."""

    text: str
    detail: str
    icon: str
    run: Callable[[], object]


class Palette(QDialog):
    """A field and what it finds: steps first, then commands, rounds, and texts of the plan.

    A step comes before a command of the same name: who types "Close" and Enter with the room watching
    goes to that step, and does not close the workshop.
    """

    def __init__(
        self,
        bridge: Bridge,
        offers: Sequence[Offer],
        stops: tuple[Stop, ...],
        jump: Callable[[Path], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._bridge, self._offers, self._stops, self._jump = bridge, offers, stops, jump
        words = bridge.words
        self.setAccessibleName(words("Search or give a command"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(words("Search the plan, or type what you want done"))
        self.field.setAccessibleName(words("Search or give a command"))
        self.list = QListWidget()
        self.list.setAccessibleName(words("Found"))
        self.list.setUniformItemSizes(True)
        self._none = Label(words("Nothing found."), tone="soft")
        self.setLayout(column(self.field, self._none, self.list, space=SPACE.small, margin=SPACE.medium))
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.itemClicked.connect(lambda _: self._choose())
        self.field.installEventFilter(self)
        self._found: list[Finding] = []
        self._search("")

    def open_over(self, anchor: QWidget) -> None:
        """Show the palette under the field that it looks like."""
        width = max(anchor.width(), theme().px(560))
        window = anchor.window()
        self.setFixedWidth(min(width, window.width() - SPACE.huge))
        self.adjustSize()
        place = anchor.mapToGlobal(QPoint(anchor.width() // 2 - self.width() // 2, 0))
        left = window.mapToGlobal(QPoint(0, 0)).x()
        place.setX(
            max(left + SPACE.small, min(place.x(), left + window.width() - self.width() - SPACE.small))
        )
        self.move(place)
        self.show()
        self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move through what is found."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            if event.type() == QEvent.Type.KeyPress:
                self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        self._found = list(self._findings(typed.strip()))[:_MOST]
        self.list.clear()
        for one in self._found:
            text = f"{one.text}   {one.detail}" if one.detail else one.text
            item = QListWidgetItem(icon(one.icon), text)
            item.setSizeHint(QSize(0, theme().px(SIZE.row)))
            self.list.addItem(item)
        self.list.setVisible(bool(self._found))
        self._none.setVisible(not self._found)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(len(self._found), _SHOWN) * theme().px(SIZE.row) + 4)
        self.adjustSize()

    def _findings(self, typed: str) -> Iterator[Finding]:
        words = self._bridge.words
        stops = [
            (stop.is_round, Finding(stop.name, stop.detail, stop.icon, stop.run))
            for stop in matching_stops(self._stops, typed)
        ]
        yield from (finding for is_round, finding in stops if not is_round)
        for offer in matching(self._offers, words, typed):
            yield Finding(words.marked(offer.text), shown_keys(offer), offer.icon, offer.run)
        yield from (finding for is_round, finding in stops if is_round)
        if len(typed) > 1:
            for place in found_places(self._bridge.workshop, typed):
                step = self._bridge.method.steps[step_of(place.path)].short
                yield Finding(place.text, step, "text-search", partial(self._jump, place.path))

    def _choose(self) -> None:
        row = self.list.currentRow()
        self.close()
        if 0 <= row < len(self._found):
            self._found[row].run()
