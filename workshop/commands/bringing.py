"""Rows from a table come in together: one edit, and one undo takes them all back."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.commands.command import Label, Verb
from workshop.commands.edits import added
from workshop.domain.paths import Path
from workshop.domain.rows import Row
from workshop.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class BringIn:
    """Put rows at the end of a list; cards come so at the end of the cells that they name."""

    path: Path
    rows: tuple[Row, ...]

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.MERGE, ".".join(self.path))

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` for a row that breaks a rule; see `Command.apply`."""
        return added(self.path, *self.rows).apply(workshop) if self.rows else workshop
