"""Ctrl+K: type what you look for, or what you want done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget
from shiboken6 import isValid

from ui.bridge import Bridge
from ui.console.offers import Offer, matching, shown_keys
from ui.console.stops import Stop, matching_stops
from ui.style.icon_engine import icon
from ui.style.look import theme
from ui.style.tokens import SIZE, SPACE
from ui.style.variants import style
from ui.widgets.labels import Label
from ui.widgets.layouts import column
from workshop.document.places import found_places, step_of
from workshop.domain.overriding import override
from workshop.domain.paths import Path
from workshop.values import dataclass

_MOST = 40
_SHOWN = 11
_OURS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape)


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the palette, and what choosing it does."""

    text: str
    detail: str
    icon: str
    run: Callable[[], object]


class Palette(QFrame):
    """A field and what it finds: steps first, then commands, rounds, and texts of the plan.

    It lies in its window, and is no window of its own: what is typed right after Enter would go to one that
    is gone, and nowhere. Whoever clicks or goes elsewhere closes it; after it the keys are where they were.

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
        super().__init__(parent)
        self._before: QWidget | None = parent.focusWidget()
        style(self, role="popup")
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
        self._found: list[Finding] = []
        self._search("")

    def open_over(self, anchor: QWidget) -> None:
        """Show the palette under the field that it looks like."""
        width = max(anchor.width(), theme().px(560))
        window = anchor.window()
        self.setFixedWidth(min(width, window.width() - SPACE.huge))
        self.adjustSize()
        place = anchor.mapTo(window, QPoint(anchor.width() // 2 - self.width() // 2, 0))
        place.setX(max(SPACE.small, min(place.x(), window.width() - self.width() - SPACE.small)))
        self.move(place)
        self.show()
        self.raise_()
        self.field.setFocus()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.installEventFilter(self)
            application.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Somebody goes on elsewhere in the window; who looks at another program comes back to it."""
        if now is not None and now is not self and not self.isAncestorOf(now):
            self._before = None
            self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keys back to who had them."""
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)
        before, self._before = self._before, None
        if before is not None and isValid(before):  # the console may have been put together anew meanwhile
            before.setFocus()
        super().closeEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays in the field: the arrows choose."""
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move through what is found; Esc and a click elsewhere close it."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.close()
        elif watched is self.field and isinstance(event, QKeyEvent) and event.key() in _OURS:
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()  # not the window's own keys, such as PageDown for the next round
            elif kind == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.close()
            elif kind == QEvent.Type.KeyPress:
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
