"""Rows from a table come in together: one edit, and one undo takes them all back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from workshop.commands.command import Label, Verb
from workshop.commands.edits import Add
from workshop.commands.journey import CARDS, AddCards
from workshop.domain.journey import Card
from workshop.domain.paths import Path
from workshop.domain.rows import Row
from workshop.domain.workshop import Workshop

_LAST = 10**9


@dataclass(frozen=True, slots=True)
class BringIn:
    """Put rows at the end of a list; cards at the end of the cells that they name."""

    path: Path
    rows: tuple[Row, ...]

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.BRING, ".".join(self.path))

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` for a row that breaks a rule; see `Command.apply`."""
        if not self.rows:
            return workshop
        if self.path == CARDS:
            return AddCards(cast("tuple[Card, ...]", self.rows), _LAST).apply(workshop)
        return Add(self.path, self.rows, _LAST).apply(workshop)
