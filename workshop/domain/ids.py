"""Names of rows.

Every row of every list has an `id` of its own that never changes: undo, comparison and merging go by it. A
plan that came from a file may give a row a public id as well (`key`); see `rows.public_id`.
"""

from __future__ import annotations

import os

from workshop.domain.characters import ID_LIMIT, refused
from workshop.domain.errors import DomainError, Problem

RowId = str
DisciplineId = str
ParticipantId = str
PhaseId = str
CardId = str
HandOffId = str
ClusterId = str
ChallengeId = str
GoalId = str
ActionId = str
PainId = str
GainId = str

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # without l, o, 0 and 1, which people mix up
LENGTH = 12  # 60 bits: a clash within one workshop will not be seen


def new_id() -> RowId:
    """Return a fresh random id; called outside `Command.apply`, which must be a pure function."""
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in os.urandom(LENGTH))


def check_key(key: str) -> None:
    """Raise `DomainError` unless `key` can be a public id: 1 to 64 characters, no line break and no tab."""
    if not 0 < len(key) <= ID_LIMIT or "\n" in key or "\t" in key or refused(key) is not None:
        raise DomainError(Problem.BAD_ID, limit=ID_LIMIT)
