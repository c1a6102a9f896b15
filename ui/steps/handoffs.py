"""Every hand-off in full: who, when, what travels along, within how long, and how it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.born import BornButton
from ui.steps.fields import field
from ui.steps.parts import Column, More, grid_of, lines, row_of
from ui.steps.rows import Entry, RowStack
from ui.style.tokens import SPACE
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from workshop.commands.journey import HANDOFFS
from workshop.domain.codes import OriginKind
from workshop.domain.ids import RowId, new_id
from workshop.domain.journey import HandOff


def hand_off_page(bridge: Bridge) -> QWidget:
    """Return the page of hand-offs."""
    words = bridge.words
    page = ScrollColumn(space=SPACE.medium, margin=0)
    panel = Panel(words("Hand-offs"), icon="arrow-right-left")
    panel.column.addWidget(
        RowStack(
            bridge,
            HANDOFFS,
            lambda row: _editor(bridge, row),
            lambda text: HandOff(id=new_id(), trigger=text),
            entry=Entry(words("Hand-offs"), words("Another hand-off: what sets it off?"), "sunken"),
        )
    )
    page.column.addWidget(panel)
    page.column.addStretch(1)
    return page


def hand_off_fields(bridge: Bridge, row: RowId) -> QWidget:
    """Return all fields of one hand-off, one below the other, for a narrow column."""
    path = (*HANDOFFS, row)
    ends = ("from_phase", "from_discipline", "to_phase", "to_discipline")
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE.normal)
    column.addWidget(field(bridge, (*path, "status")))
    column.addWidget(grid_of(bridge, path, ends, column=190, most=1))
    for name in ("trigger", "within", "customer_notices", "gap"):
        column.addWidget(field(bridge, (*path, name), size="" if name == "within" else "area"))
    column.addWidget(_travels(bridge, row))
    column.addWidget(BornButton(bridge, OriginKind.HANDOFF, row))
    return holder


def _editor(bridge: Bridge, row: RowId) -> QWidget:
    path = (*HANDOFFS, row)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE.small)
    ends = row_of(
        bridge,
        path,
        (Column("from_discipline"), Column("to_discipline"), Column("from_phase"), Column("to_phase")),
    )
    column.addWidget(ends)
    column.addWidget(
        grid_of(bridge, path, ("status", "trigger:area", "within", "customer_notices:area", "gap:area"))
    )
    more = More(bridge, lambda: _travels(bridge, row), bridge.words("What travels along"))
    born = BornButton(bridge, OriginKind.HANDOFF, row)
    line = row_layout(more, born)
    line.setStretch(0, 1)
    line.setAlignment(born, Qt.AlignmentFlag.AlignTop)
    column.addLayout(line)
    holder.setFocusProxy(ends)
    return holder


def _travels(bridge: Bridge, row: RowId) -> QWidget:
    words = bridge.words
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Label(words("What must travel along?"), type="label"))
    column.addWidget(lines(bridge, (*HANDOFFS, row, "information"), words("Another piece of information")))
    return holder
