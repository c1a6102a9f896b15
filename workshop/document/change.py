"""One edit as history knows it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from workshop.commands.command import Label
from workshop.document.difference import RowChanges
from workshop.domain.codes import StepCode
from workshop.values import dataclass


class ChangeKind(StrEnum):
    """What sort of record of the edit log."""

    START = "start"
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record of the edit log, and what the store is handed.

    `seq` counts from 0 (the start). `burst` is the `seq` of the first of a run of hand-overs in one field
    that is undone as one; for any other edit its own. `target` is the burst that an undo or redo turned
    round. A `do` without rows gave the moment `target` the name that its label holds.
    """

    seq: int
    at: dt.datetime  # with UTC
    label: Label
    step: StepCode
    burst: int
    kind: ChangeKind
    target: int | None = None
    rows: RowChanges = ()
