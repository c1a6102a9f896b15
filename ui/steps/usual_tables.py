"""Tables that more than one step shows."""

from __future__ import annotations

from ui.bridge import Bridge
from ui.steps.tables import Field, PlanTable
from workshop.domain.ids import new_id
from workshop.domain.people import TeamKpi


def kpi_table(bridge: Bridge) -> PlanTable:
    """Return what each team is measured by on its own."""
    return PlanTable(
        bridge,
        ("team_kpis",),
        (
            Field("kpi", 160, 3, lines=2),
            Field("discipline", 130, 1),
            Field("budget", 96),
            Field("conflict", 160, 3, lines=2),
        ),
        lambda text: TeamKpi(id=new_id(), kpi=text),
        hint=bridge.words("A team’s own target"),
    )
