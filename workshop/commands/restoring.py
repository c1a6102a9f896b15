"""Going back to an earlier moment, as an edit like any other: it is undone with one key."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from workshop.commands.command import Label, Verb
from workshop.domain.workshop import Workshop
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Restore:
    """Make the workshop what it was; what was agreed meanwhile stays agreed."""

    label: ClassVar[Label] = Label(Verb.RESTORE)
    then: Workshop

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        agreed = workshop.agreed if workshop.agreed is not None else self.then.agreed
        after = replace(self.then, agreed=agreed)
        return workshop if after == workshop else after
