"""The foot of the console: whether everything is saved, what undo would take back, and the counts."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from ui.bridge import Bridge
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import Button
from ui.widgets.labels import Figures, Label
from ui.widgets.layouts import row, set_shown
from ui.widgets.painting import paint_line
from ui.widgets.panels import Icon
from workshop.document.labels import label_text
from workshop.document.ports import Saved
from workshop.document.store_sentences import store_sentence
from workshop.domain.overriding import override
from workshop.texts import Words

_LEAST = 96
"""The width that *Undo* keeps in a narrow window, in pixels at a text size of 100 %."""


class _Counts(Label):
    """One line that ends in an ellipsis where it does not fit."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_line(
                painter,
                QRectF(self.rect()),
                self.text(),
                "ink_soft",
                Qt.AlignmentFlag.AlignRight,
                self.font(),
            )


class BottomBar(QFrame):
    """Tells the truth about saving."""

    undo_requested = Signal()

    def __init__(self, bridge: Bridge, words: Words) -> None:
        super().__init__()
        self._bridge, self._words = bridge, words
        style(self, role="bar")
        self._sign = Icon("circle-check", colour="good")
        self._saved = Figures("", type="small", tone="soft")
        self._undo = Button("", kind="quiet", icon_before="undo-2", key="Ctrl Z")
        style(self._undo, scale="compact")
        self._undo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._undo.setMinimumWidth(theme().px(_LEAST))
        self._counts = _Counts("", type="small", tone="soft")
        self._saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._counts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._counts.setMinimumWidth(1)
        self._box = row(self._sign, self._saved, self._undo, 1, self._counts, space=SPACE.small)
        self.setLayout(self._box)
        self._undo.clicked.connect(self.undo_requested)
        self.refresh()
        self.show_saved(bridge.saved)

    @property
    def saved_text(self) -> str:
        """What is said of saving."""
        return f"{self._saved.text()}."

    def refresh(self) -> None:
        """Show what undo would take back, and that saving is under way."""
        deed = self._bridge.document.undoable
        if deed is not None:
            text = label_text(self._words, deed.label)
            self._undo.setText(text)
            self._undo.setAccessibleName(self._words("Undo: {deed}", deed=text))
            self._undo.setToolTip(self._words("Undo: {deed}", deed=text))
        self.show_saved(self._bridge.saved)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """See `_fit`."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What is said of saving is never cut: in a narrow window undo and the counts go for it."""
        least = theme().px(_LEAST) + SPACE.small
        edge = SPACE.normal if self.width() > 4 * least else SPACE.small
        room = self.width() - 2 * edge - self._sign.sizeHint().width() - self._saved.sizeHint().width()
        self._box.setContentsMargins(edge, SPACE.tiny, edge, SPACE.tiny)
        has_room = room > least + SPACE.small
        stays = self._undo.sizePolicy()
        stays.setRetainSizeWhenHidden(
            has_room
        )  # or the first edit makes the bar higher and all above it lower
        self._undo.setSizePolicy(stays)
        set_shown(self._undo, has_room and self._bridge.document.undoable is not None)
        set_shown(self._counts, room > 2 * least + 2 * SPACE.small)

    def show_summary(self, text: str) -> None:
        """Show the step's counts."""
        self._counts.setText(text)
        self._counts.setToolTip(text)

    def show_saved(self, saved: Saved) -> None:
        """Say since when everything is saved, or since when nothing is, and why."""
        self._say(saved)
        self._fit()

    def _say(self, saved: Saved) -> None:
        words = self._words
        if saved.failure is not None:
            since = self._time(saved.since) if saved.since else ""
            self._sign.show_icon("circle-alert", "bad")
            self._saved.setText(words("Not saved since {time}", time=since))
            self._saved.setAccessibleDescription(store_sentence(saved.failure, words))
            self._saved.setToolTip(store_sentence(saved.failure, words))
            self._saved.set_tone("bad")
            return
        if self._bridge.is_reading:
            at = self._time(saved.at) if saved.at else ""
            self._sign.show_icon("eye", "ink_soft")
            self._saved.setText(words("Reading along; last change at {time}", time=at))
            self._saved.setToolTip(str(self._bridge.store.path))
            return
        is_done = saved.seq >= self._bridge.document.seq
        at = self._time(saved.at) if saved.at else ""
        self._sign.show_icon(
            "circle-check" if is_done else "circle-dashed", "good" if is_done else "ink_soft"
        )
        self._saved.setText(
            (words("Saved at {time}", time=at) if at else words("Saved")) if is_done else words("Saving…")
        )
        self._saved.setToolTip(str(self._bridge.store.path))
        self._saved.set_tone("soft")

    def _time(self, moment: dt.datetime) -> str:
        return self._words.time(moment.astimezone(self._bridge.clock.now().tzinfo))
