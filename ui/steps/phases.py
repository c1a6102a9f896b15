"""Phases in full, with the customer's row of each: what they want, ask, do and feel, and whom they meet."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.steps.born import BornButton
from ui.steps.fields import bare_field, name_of
from ui.steps.moments import MomentFields
from ui.steps.parts import Column, grid_of, row_of
from ui.steps.rows import Entry, RowStack
from ui.style.tokens import SPACE
from ui.widgets.layouts import ScrollColumn
from ui.widgets.layouts import row as row_layout
from ui.widgets.panels import Panel
from workshop.commands.journey import CUSTOMER, PHASES, MovePhase
from workshop.domain.codes import OriginKind
from workshop.domain.ids import RowId, new_id
from workshop.domain.journey import Phase


def phase_page(bridge: Bridge) -> QWidget:
    """Return the page of phases."""
    words = bridge.words
    page = ScrollColumn(space=SPACE.medium, margin=0)
    panel = Panel(words("Phases and customer"), icon="user")
    panel.column.addWidget(
        RowStack(
            bridge,
            PHASES,
            lambda row: _editor(bridge, row),
            lambda text: _new(bridge, text),
            entry=Entry(words("Phases"), words("Another phase"), "sunken"),
            move=MovePhase,
        )
    )
    page.column.addWidget(panel)
    if any(moment.phase is None for moment in bridge.workshop.journey.customer):
        page.column.addWidget(_loose(bridge))
    page.column.addStretch(1)
    return page


def _new(bridge: Bridge, text: str) -> Phase:
    phases = bridge.workshop.journey.phases
    return Phase(id=new_id(), name=text, after_deal=bool(phases) and phases[-1].after_deal)


def _editor(bridge: Bridge, row: RowId) -> QWidget:
    path = (*PHASES, row)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE.small)
    name = bare_field(bridge, (*path, "name"), size="lead", hint=name_of(bridge, (*path, "name")))
    line = row_layout(name, BornButton(bridge, OriginKind.PHASE, row))
    line.setStretch(0, 1)
    column.addLayout(line)
    names = ("lead", "anonymous", "after_deal", "customer_goal:area", "customer_question:area")
    column.addWidget(grid_of(bridge, path, names, column=150))
    column.addWidget(MomentFields(bridge, row))
    holder.setFocusProxy(name)
    return holder


def _loose(bridge: Bridge) -> Panel:
    """Customer rows that belong to no phase yet, as a plan from elsewhere may have them."""
    panel = Panel(bridge.words("Not placed yet"), icon="inbox")
    columns = (Column("phase", 2), Column("does", 4), Column("feeling", 0), Column("faces", 0))
    panel.column.addWidget(
        RowStack(
            bridge,
            CUSTOMER,
            lambda row: row_of(bridge, (*CUSTOMER, row), columns),
            entry=Entry(bridge.words("Not placed yet")),
            accepts=lambda row: row.phase is None,
        )
    )
    return panel
