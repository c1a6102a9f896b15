"""The moments of a workshop that are worth comparing, found in its history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from workshop.commands.command import Verb
from workshop.document.change import Change, ChangeKind
from workshop.values import dataclass

PAUSE = dt.timedelta(hours=4)
"""After so long without an edit a new session begins."""


class Occasion(StrEnum):
    """Why a moment is worth it."""

    START = "start"
    SESSION_END = "session_end"
    AGREED = "agreed"
    EVALUATION = "evaluation"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """After the change `seq` the workshop stood like this."""

    occasion: Occasion
    seq: int
    at: dt.datetime


def turning_points(log: Sequence[Change]) -> tuple[TurningPoint, ...]:
    """Return the moments of a log, the earliest first.

    Before a merge and before an evaluation begins is what one wants to look back at.
    """
    return tuple(_points(log))


def _points(log: Sequence[Change]) -> Iterator[TurningPoint]:
    last: Change | None = None
    for change in log:
        if last is None:
            yield TurningPoint(Occasion.START, change.seq, change.at)
        else:
            yield from _between(last, change)
        last = change


def _between(last: Change, change: Change) -> Iterator[TurningPoint]:
    if change.at - last.at >= PAUSE and last.kind is not ChangeKind.START:
        yield TurningPoint(Occasion.SESSION_END, last.seq, last.at)
    if change.kind is not ChangeKind.DO:
        return
    label = change.label
    if label.verb is Verb.AGREE:
        yield TurningPoint(Occasion.AGREED, change.seq, change.at)
    elif label.verb is Verb.MERGE:
        yield TurningPoint(Occasion.MERGED, last.seq, last.at)
    elif label.verb is Verb.ADD and label.thing == "evaluations":
        yield TurningPoint(Occasion.EVALUATION, last.seq, last.at)
