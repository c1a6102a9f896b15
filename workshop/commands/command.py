"""What an edit is: a function from one workshop to the next, with a name for people."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from workshop.domain.workshop import Workshop
from workshop.values import dataclass


class Verb(StrEnum):
    """What was done; `document.labels` makes the sentence."""

    CHANGE = "change"
    ADD = "add"
    MOVE = "move"
    REMOVE = "remove"
    DUPLICATE = "duplicate"
    AGREE = "agree"
    MERGE = "merge"
    RESTORE = "restore"
    CREATE = "create"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Label:
    """The name of an edit: a verb and the field or list it was done to (a pattern of `domain.shape`).

    With `CREATE`, `thing` is the name that was given to a moment; empty, the workshop itself was created.
    With `MERGE` it is the list that rows of a table were brought into; empty, another workshop was taken
    over. The verbs stand in every file's schema: another one makes another version of the file.
    """

    verb: Verb
    thing: str = ""


class Command(Protocol):
    """One edit. It knows what it wants, not what the workshop looks like when it comes to be done."""

    @property
    def label(self) -> Label:
        """How history and undo call this edit."""

    def apply(self, workshop: Workshop) -> Workshop:
        """Return the workshop after the edit, the same object when there is nothing to do.

        A pure function: no randomness, no clock, ids of new rows come in with the command. Raise
        `DomainError` when a rule would be broken, `UnknownRowError` when a row is gone; nothing has changed
        then.
        """
