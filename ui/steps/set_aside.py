"""What is parked and what was decided, as lists on a page: in a break, in one's own item, at the close."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.tables import Field, PlanTable
from ui.widgets.panels import Panel
from workshop.domain.ids import new_id
from workshop.domain.plan import Decision, ParkedItem


def parking_panel(bridge: Bridge, title: str) -> Panel:
    """Return the parking lot under a title: what, who takes it along, what follows."""
    panel = Panel(title, icon="circle-parking")
    table = PlanTable(
        bridge,
        ("parking",),
        (Field("text", 200, 4, lines=2), Field("owner", 140, 1), Field("follow_up", 160, 3, lines=2)),
        lambda text: ParkedItem(id=new_id(), text=text),
        hint=bridge.words("Something for later"),
    )
    panel.column.addWidget(table)
    return panel


def decisions_panel(bridge: Bridge) -> Panel:
    """Return what was decided today: what, in which step, by whom."""
    panel = Panel(bridge.words("What was decided today"), icon="gavel")
    table = PlanTable(
        bridge,
        ("decisions",),
        (Field("text", 200, 4, lines=2), Field("step", 160, 1), Field("decided_by", 140, 1)),
        lambda text: Decision(id=new_id(), text=text),
        hint=bridge.words("A decision"),
    )
    panel.column.addWidget(table)
    return panel
