"""Plans in and out.

    workshop = read_plan(path.read_bytes())     # PlanError says what is wrong, and where
    data = write_plan(workshop)

JSON is strict and without loss. Neither function knows a single field of the plan: both follow the kinds that
the domain's fields are declared with. What a plan must obey is the domain's own `check_workshop`; here stands
how each kind of value is written, and how the ids in a file become the ids of rows and back.
"""

from __future__ import annotations

from workshop.exchange.errors import PlanError
from workshop.exchange.plan_reading import read_plan
from workshop.exchange.plan_writing import write_plan

__all__ = ["PlanError", "read_plan", "write_plan"]
