"""The history as people read it: what was changed, when, in which step, and which moments have a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from workshop.commands.command import Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.comparing import text_of
from workshop.document.document import whole
from workshop.document.labels import label_text
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.texts import Words
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """How the workshop stood after an edit, or after a burst of them in one field.

    `seq` is the record that it was reached with; `text` tells which card, goal or sentence it was about;
    `names` are those that somebody gave to it.
    """

    seq: int
    at: dt.datetime
    step: StepCode
    kind: ChangeKind
    label: Label
    text: str = ""
    names: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether it is one to come back to: it has a name, or the plan was agreed then."""
        return bool(self.names) or (self.label.verb is Verb.AGREE and self.kind is ChangeKind.DO)


def moments(log: Sequence[Change]) -> tuple[Moment, ...]:
    """Return the moments of a log, the newest first."""
    found: list[Moment] = []
    bursts: list[int | None] = []
    given: dict[int, tuple[str, ...]] = {}
    for change in log:
        if _is_naming(change):
            at = change.seq if change.target is None else change.target
            given[at] = (*given.get(at, ()), change.label.thing)
            continue
        moment = Moment(change.seq, change.at, change.step, change.kind, change.label, _about(change))
        burst = change.burst if change.kind is ChangeKind.DO else None
        if burst is not None and bursts and bursts[-1] == burst and found[-1].seq not in given:
            found[-1] = moment
        else:
            found.append(moment)
            bursts.append(burst)
    named = _with_names(found, given)
    return tuple(reversed(named))


def as_it_was(log: Sequence[Change], seq: int) -> Workshop:
    """Return the workshop as it stood after the record `seq`."""
    return whole([change for change in log if change.seq <= seq])


def moment_text(words: Words, moment: Moment) -> str:
    """Say what was done: "card added: Call the customer"."""
    said = label_text(words, moment.label)
    if moment.text:
        said = f"{said}: {moment.text}"
    if moment.kind is ChangeKind.UNDO:
        return words("Undone: {deed}", deed=said)
    if moment.kind is ChangeKind.REDO:
        return words("Done again: {deed}", deed=said)
    return said[:1].upper() + said[1:]


def _is_naming(change: Change) -> bool:
    return change.kind is ChangeKind.DO and change.label.verb is Verb.CREATE


def _about(change: Change) -> str:
    if change.kind is ChangeKind.START or change.label.verb in (Verb.AGREE, Verb.RESTORE, Verb.FORGET):
        return ""
    return next(filter(None, map(text_of, change.rows)), "")


def _with_names(found: Sequence[Moment], given: dict[int, tuple[str, ...]]) -> list[Moment]:
    """Give each name to the last moment at or before the record that it was given to."""
    named = list(found)
    for seq, names in given.items():
        at = max((n for n, moment in enumerate(named) if moment.seq <= seq), default=None)
        if at is not None:
            named[at] = replace(named[at], names=(*named[at].names, *names))
    return named
