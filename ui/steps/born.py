"""Actions with one click, from wherever something is found; and the way back to where one came from."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.steps.fields import title_of
from ui.steps.step import StepEditor
from ui.steps.tables import PlanTable
from ui.widgets.buttons import Button, IconButton
from ui.widgets.picking import Pick, PickList
from workshop.commands.edits import added
from workshop.commands.origins import born_from
from workshop.document.document import Adopted
from workshop.domain.codes import OriginKind
from workshop.domain.ids import RowId, new_id
from workshop.domain.paths import Path, read
from workshop.domain.rows import find
from workshop.domain.rules import ORIGINS
from workshop.domain.shape import targets
from workshop.domain.workshop import Workshop
from workshop.insight.origins import Source, sources
from workshop.texts.names import code_name


class BornButton(IconButton):
    """On anything that an action can come from: makes one, with its origin, and goes to it."""

    def __init__(self, bridge: Bridge, kind: OriginKind, row: RowId) -> None:
        super().__init__("list-plus", bridge.words("Make an action of this"))
        self._bridge, self._kind, self._row = bridge, kind, row
        self.clicked.connect(self._bear)
        bridge.changed.connect(self._follow)
        self._show(bridge.workshop)

    def _bear(self) -> None:
        bear(self, self._bridge, self._kind, self._row)

    def _follow(self, adopted: Adopted) -> None:
        if adopted.before.actions is not adopted.now.actions:
            self._show(adopted.now)

    def _show(self, workshop: Workshop) -> None:
        """Say how many were born here already."""
        words = self._bridge.words
        here = [one for one in workshop.actions if one.origin.id == self._row]
        name = words("Make an action of this")
        if here:
            name += "\n" + words.count("{n} action came from this", "{n} actions came from this", len(here))
        self.set_name(name)
        self.set_icon("list-checks" if here else "list-plus", "good" if here else "ink_soft")


class FromFindings(Button):
    """A list of all that was found, what asks for an action first; one click makes the action."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge.words("From what we found"), icon_before="list-plus")
        self._bridge = bridge
        self.clicked.connect(self.open_list)

    def open_list(self) -> None:
        """Open the list under the button."""
        bridge = self._bridge
        picks = [self._pick(bridge.workshop, one) for one in sources(bridge.workshop)]
        opened = PickList(bridge.words, picks, (), self)
        opened.picked.connect(self._take)
        place = self.mapToGlobal(QPoint(0, self.height() + 2))
        opened.open_under(place, 520, self.height() + 4)

    def _pick(self, workshop: Workshop, one: Source) -> Pick:
        row = find(read(workshop, targets()[ORIGINS[one.kind]]), one.row)
        kind = code_name(self._bridge.words, one.kind)
        sign = "! " if one.asks else "✓ " if one.born else ""
        return Pick(f"{one.kind} {one.row}", f"{sign}{kind}: {title_of(workshop, row)}")

    def _take(self, chosen: str | None) -> None:
        if chosen:
            kind, _, row = chosen.partition(" ")
            bear(self, self._bridge, OriginKind(kind), row)


def offer_birth(table: PlanTable, bridge: Bridge, kind: OriginKind) -> None:
    """Have the menu of each row make an action of it."""
    name = bridge.words("Make an action of this")
    table.offers = (*table.offers, ("list-plus", name, lambda row: bear(table, bridge, kind, row)))


def bear(widget: QWidget, bridge: Bridge, kind: OriginKind, row: RowId) -> None:
    """Add the action, and go to it: its title is what is asked for next."""
    action = born_from(bridge.workshop, kind, row, new_id())
    if bridge.do(added(("actions",), action)):
        jump_from(widget, ("actions", action.id, "title"))


def jump_from(widget: QWidget, path: Path) -> None:
    """Have the step that a widget stands in ask the console to go to a place."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, StepEditor):
        at = at.parentWidget()
    if at is not None:
        at.jump_requested.emit(path)


class BackButton(IconButton):
    """Goes to where an action was born."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("corner-up-left", bridge.words("Go to where it came from"))
        self.path: Path = ()

    def show_origin(self, kind: OriginKind | None, row: RowId | None) -> None:
        """Lead there from now on; nowhere when it came from nothing."""
        self.path = (*targets()[ORIGINS[kind]], row) if kind is not None and row is not None else ()
        self.setEnabled(bool(self.path))
