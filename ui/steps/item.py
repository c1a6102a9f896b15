"""What an adjustment is about: a goal or an action of the plan, or something in one's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.bridge import Bridge
from ui.steps.binding import bind
from ui.steps.fields import title_of
from ui.style.tokens import SPACE
from ui.widgets.fields import TextField
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.commands.edits import Write
from workshop.document.document import Adopted
from workshop.domain.errors import DomainError
from workshop.domain.paths import Path, read
from workshop.domain.workshop import Workshop


class ItemField(QWidget):
    """A picker of goals and actions, and beside it a field for own words while none is picked."""

    def __init__(self, bridge: Bridge, path: Path) -> None:
        super().__init__()
        words = bridge.words
        self._bridge = bridge
        self._path = path
        self._pick = Picker(words, words("Goal or action"), none_text=words("In our own words"))
        self._own = TextField(words)
        self._own.setAccessibleName(words("What it is about"))
        self._own.setPlaceholderText(words("What it is about"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.small)
        line.addWidget(self._pick, 1)
        line.addWidget(self._own, 1)
        self._pick.edited.connect(lambda item: bridge.do(Write(path, item or "")))
        bind(self._own, bridge, path)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _follow(self, adopted: Adopted) -> None:
        self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        try:
            item = read(workshop, self._path)
        except DomainError:
            return
        rows = [*workshop.goals, *workshop.actions]
        self._pick.show_picks([Pick(row.public_id, title_of(workshop, row)) for row in rows])
        is_known = any(row.public_id == item for row in rows)
        self._pick.show_value(item if is_known else None)
        self._own.setVisible(not is_known)
