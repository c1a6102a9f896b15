"""The edits that every list and every field knows: change, add, move, remove.

They work by path on any part of the plan and hold every rule of the domain; what needs more than that has a
command of its own beside them.
"""

from __future__ import annotations

from typing import Any

from workshop.commands.command import Command, Label, Verb
from workshop.domain import rows, rules
from workshop.domain.deletion import delete
from workshop.domain.errors import DomainError, Problem
from workshop.domain.ids import RowId
from workshop.domain.paths import Path, place_of, read, write
from workshop.domain.rows import Row
from workshop.domain.workshop import Workshop
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Write:
    """Put a value into a field or under a map's key; None takes a map's entry out."""

    path: Path
    value: Any

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.CHANGE, ".".join(place_of(self.path).pattern))

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` for a value that may not stand there; see `Command.apply`."""
        place = place_of(self.path)
        known = rules.known_at(workshop, self.path)
        if not (place.inside and self.value is None):
            rules.check_value(place.kind, self.value, self.path, known)
        if place.inside:
            known.check_key(place.pattern, self.path)
        after: Workshop = write(workshop, self.path, self.value)
        rules.check_whole_lists(after, place.pattern)
        return after


@dataclass(frozen=True, slots=True)
class WriteAll:
    """Put several values in as one edit, named after the first."""

    writes: tuple[Write, ...]

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return self.writes[0].label

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Write.apply`."""
        for one in self.writes:
            workshop = one.apply(workshop)
        return workshop


@dataclass(frozen=True, slots=True)
class Add:
    """Put new rows into a list, together, at an index (past the end means last)."""

    path: Path
    new: tuple[Row, ...]
    index: int

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.ADD, ".".join(place_of(self.path).pattern))

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` for a row that breaks a rule; see `Command.apply`."""
        place = place_of(self.path)
        rules.check_value(place.kind, self.new, self.path, rules.known_at(workshop, self.path))
        present = read(workshop, self.path)
        taken = {row.id for row in present}
        for row in self.new:
            if row.id in taken:
                raise DomainError(Problem.DUPLICATE_ID, (*self.path, row.id), id=row.id)
        keyed = [row for row in (*present, *self.new) if isinstance(row, rows.KeyedRow)]
        rules.check_unique_keys(keyed, self.path)
        after: Workshop = write(workshop, self.path, rows.inserted(present, self.new, self.index))
        rules.check_whole_lists(after, place.pattern)
        return after


@dataclass(frozen=True, slots=True)
class Move:
    """Put a row at another place in its list."""

    path: Path
    index: int  # as the list is once the row has been lifted out; past the end means last

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.MOVE, ".".join(place_of(self.path).pattern))

    def apply(self, workshop: Workshop) -> Workshop:
        """See `Command.apply`."""
        path, row_id = self.path[:-1], self.path[-1]
        after: Workshop = write(workshop, path, rows.moved(read(workshop, path), row_id, self.index))
        rules.check_whole_lists(after, place_of(path).pattern)
        return after


@dataclass(frozen=True, slots=True)
class Remove:
    """Delete rows of one list, with what `domain.deletion` says goes along."""

    path: Path  # of the list
    row_ids: tuple[RowId, ...]

    @property
    def label(self) -> Label:
        """See `Command.label`."""
        return Label(Verb.REMOVE, ".".join(place_of(self.path).pattern))

    def apply(self, workshop: Workshop) -> Workshop:
        """Raise `DomainError` when an evaluation has it on record; see `Command.apply`."""
        for row_id in self.row_ids:
            workshop = delete(workshop, (*self.path, row_id)).workshop
        return workshop


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits that people see as one."""

    commands: tuple[Command, ...]
    label: Label

    def apply(self, workshop: Workshop) -> Workshop:
        """Do all or, when one raises, nothing."""
        for command in self.commands:
            workshop = command.apply(workshop)
        return workshop


def added(path: Path, *new: Row, at: int = 10**9) -> Add:
    """Return the edit that adds rows at the end of a list, or at an index."""
    return Add(path, new, at)


def toggled(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Return a set of references with one switched on (at the end) or off."""
    return tuple(item for item in values if item != value) if value in values else (*values, value)
