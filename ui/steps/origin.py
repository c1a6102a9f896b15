"""Where an action came from: a challenge, a hand-off, a promise, a phase, a risk or a goal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.binding import join
from ui.steps.born import BackButton
from ui.steps.fields import NONE, offered
from ui.style.tokens import SPACE
from ui.widgets.picker import Picker
from ui.widgets.picking import Pick
from workshop.commands.edits import Write
from workshop.document.document import Adopted
from workshop.domain.codes import OriginKind
from workshop.domain.ids import ActionId
from workshop.domain.paths import Path
from workshop.domain.plan import Action, Origin
from workshop.domain.rules import ORIGINS
from workshop.texts.names import code_name


class OriginField(QWidget):
    """Two pickers: what kind of thing, and which one; and the way there."""

    def __init__(self, bridge: Bridge, action: ActionId, go: Callable[[Path], object] | None = None) -> None:
        """`go` brings a place of the plan into sight."""
        super().__init__()
        self._back = BackButton(bridge)
        if go is not None:
            self._back.clicked.connect(lambda: go(self._back.path))
        self._bridge = bridge
        self._action = action
        kinds = [Pick(kind, code_name(bridge.words, kind)) for kind in OriginKind]
        self._kind = Picker(bridge.words, bridge.words("Born from"), kinds, none_text=NONE)
        self._row = Picker(bridge.words, bridge.words("Which one"), none_text=NONE)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.small)
        line.addWidget(self._kind, 1)
        line.addWidget(self._row, 2)
        line.addWidget(self._back)
        self._back.setVisible(go is not None)
        self._kind.edited.connect(lambda kind: self._write(Origin(kind=OriginKind(kind) if kind else None)))
        self._row.edited.connect(lambda row: self._write(Origin(kind=self._origin().kind, id=row)))
        for picker in (self._kind, self._row):
            join(picker, bridge)
        bridge.changed.connect(self._follow)
        self._show()

    def _present(self) -> Action | None:
        return next((one for one in self._bridge.workshop.actions if one.id == self._action), None)

    def _origin(self) -> Origin:
        action = self._present()
        return action.origin if action is not None else Origin()

    def _write(self, origin: Origin) -> None:
        if self._present() is not None:
            self._bridge.do(Write(("actions", self._action, "origin"), origin))

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before is not adopted.now:
            self._show()

    def _show(self) -> None:
        origin = self._origin()
        self._kind.show_value(origin.kind)
        self._row.setEnabled(origin.kind is not None)
        self._row.show_picks(offered(self._bridge.workshop, ORIGINS[origin.kind]) if origin.kind else ())
        self._row.show_value(origin.id)
        self._back.show_origin(origin.kind, origin.id)
