"""Names of rows.

Every row of every list has an `id` of its own that never changes: undo, comparison and merging go by it. A
plan that came from a file may give a row a public id as well (`key`); see `rows.public_id`.
"""

from __future__ import annotations

import secrets

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
    return "".join(secrets.choice(_LETTERS) for _ in range(LENGTH))
