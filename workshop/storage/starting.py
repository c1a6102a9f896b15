"""The first record of a log: a whole workshop, as it comes from nothing."""

from __future__ import annotations

import datetime as dt

from workshop.commands.command import Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import flatten
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop


def start_of(workshop: Workshop, at: dt.datetime) -> Change:
    """Return the record that a log begins with."""
    return Change(
        seq=0,
        at=at,
        label=Label(Verb.CREATE),
        step=StepCode.PREPARATION,
        burst=0,
        kind=ChangeKind.START,
        rows=flatten(workshop),
    )
