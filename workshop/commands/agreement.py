"""The plan as it is agreed at the close."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import ClassVar

from workshop.commands.command import Label, Verb
from workshop.domain.workshop import Plan, Workshop
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Agree:
    """Keep the plan as it is now beside the plan that goes on; agreeing again replaces what was kept."""

    label: ClassVar[Label] = Label(Verb.AGREE, "agreed")

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        agreed = plan_of(workshop)
        return workshop if agreed == workshop.agreed else replace(workshop, agreed=agreed)


@dataclass(frozen=True, slots=True)
class Disagree:
    """Take back what was kept as agreed."""

    label: ClassVar[Label] = Label(Verb.REMOVE, "agreed")

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        return replace(workshop, agreed=None) if workshop.agreed is not None else workshop


def plan_of(workshop: Workshop) -> Plan:
    """Return the plan alone, without evaluations, what was agreed before, and the facilitator's notes."""
    return Plan(**{field.name: getattr(workshop, field.name) for field in dataclasses.fields(Plan)})
