"""Under the map: what is missing in words, what is shown alone, and what the marks of the roles mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.style.tokens import SIZE, SPACE
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import row
from ui.widgets.panels import Icon
from workshop.domain.codes import Role
from workshop.domain.overriding import override
from workshop.drawing.icons import ROLE_ICONS
from workshop.texts import Words
from workshop.texts.names import code_name


class MapFoot(QWidget):
    """One line; the legend gives way to the sentence where there is no room for both."""

    make_requested = Signal()
    whole_requested = Signal()
    room_requested = Signal()
    """the room is to see the whole journey again"""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._whole = Button("", icon_before="x")
        self._room = Button("", icon_before="projector")
        self._missing = Label("", type="small", tone="warn", wraps=True)
        self._make = Button(words("Make it"), icon_before="plus")
        self._legend = _legend(words)
        box = row(self._whole, self._room, self._missing, self._make, self._legend)
        box.setStretchFactor(self._missing, 1)
        self.setLayout(box)
        self._make.clicked.connect(self.make_requested)
        self._whole.clicked.connect(self.whole_requested)
        self._room.clicked.connect(self.room_requested)
        self.show_alone("")
        self.show_in_room("")
        self.show_missing("")

    def show_missing(self, sentence: str) -> None:
        """Say what is missing; "" for nothing."""
        if sentence == self._missing.text() and sentence:
            return
        self._missing.setText(sentence)
        self._make.setVisible(bool(sentence))
        self._fit()

    def show_alone(self, name: str) -> None:
        """Name what the map shows alone; "" while it shows everything."""
        self._whole.setVisible(bool(name))
        self._whole.setText(self._words("{name} alone", name=name))
        self._whole.setToolTip(self._words("Show the whole board"))
        self._fit()

    def show_in_room(self, name: str) -> None:
        """Name what the room sees alone; "" while nothing is picked out there."""
        self._room.setVisible(bool(name))
        self._room.setText(self._words("In the room: {name}", name=name))
        self._room.setToolTip(self._words("Show the whole journey in the room"))
        self._fit()

    def _fit(self) -> None:
        others = (self._whole, self._room, self._make)
        taken = sum(one.sizeHint().width() + SPACE.small for one in others if not one.isHidden())
        sentence = min(360, self._missing.fontMetrics().horizontalAdvance(self._missing.text()))
        self._legend.setVisible(taken + sentence + self._legend.sizeHint().width() <= self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the legend has room."""
        super().resizeEvent(event)
        self._fit()


def _legend(words: Words) -> QWidget:
    legend = QWidget()
    parts: list[QWidget | int] = []
    for role in Role:
        parts += [
            Icon(ROLE_ICONS[role], side=SIZE.icon_small),
            Label(code_name(words, role), type="small", tone="soft"),
        ]
    box = row(*parts, space=SPACE.tiny)
    for at in range(3, 0, -1):
        box.insertSpacing(at * 2, SPACE.small)
    legend.setLayout(box)
    return legend
