"""The moments of a workshop that are worth comparing, found in its history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.commands.command import Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import applied
from workshop.domain.workshop import Workshop

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
class Moment:
    """After the change `seq` the workshop stood like this."""

    occasion: Occasion
    seq: int
    at: dt.datetime


def moments(log: Sequence[Change]) -> tuple[Moment, ...]:
    """Return the moments of a log, the earliest first.

    Before a merge and before an evaluation begins is what one wants to look back at.
    """
    return tuple(_moments(log))


def standing_at(log: Sequence[Change], seq: int) -> Workshop:
    """Return the workshop as it stood after the change `seq`."""
    workshop = Workshop()
    for change in log:
        if change.seq > seq:
            break
        workshop = applied(workshop, change.rows)
    return workshop


def _moments(log: Sequence[Change]) -> Iterator[Moment]:
    last: Change | None = None
    for change in log:
        if last is None:
            yield Moment(Occasion.START, change.seq, change.at)
        else:
            yield from _between(last, change)
        last = change


def _between(last: Change, change: Change) -> Iterator[Moment]:
    if change.at - last.at >= PAUSE and last.kind is not ChangeKind.START:
        yield Moment(Occasion.SESSION_END, last.seq, last.at)
    if change.kind is not ChangeKind.DO:
        return
    label = change.label
    if label.verb is Verb.AGREE:
        yield Moment(Occasion.AGREED, change.seq, change.at)
    elif label.verb is Verb.MERGE:
        yield Moment(Occasion.MERGED, last.seq, last.at)
    elif label.verb is Verb.ADD and label.thing == "evaluations":
        yield Moment(Occasion.EVALUATION, last.seq, last.at)
