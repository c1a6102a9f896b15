"""Where two files of one workshop went apart, read from their histories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.document.change import Change
from workshop.document.difference import applied
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop


def common_ancestor(ours: Sequence[Change], theirs: Sequence[Change]) -> Workshop | None:
    """Return the workshop that both logs come from, or None when nothing shows that they share one.

    Copies of a file share the first records of its log. A copy without history begins with the value that
    the other log had at some moment; its facilitator's notes may have been left out.
    """
    shared = _shared(ours, theirs)
    if shared:
        return _led_to(ours[:shared])
    for log, start in ((ours, theirs), (theirs, ours)):
        found = _moment_like(log, _led_to(start[:1]))
        if found is not None:
            return found
    return None


def _shared(ours: Sequence[Change], theirs: Sequence[Change]) -> int:
    count = 0
    for one, other in zip(ours, theirs, strict=False):
        if one != other:
            break
        count += 1
    return count


def _led_to(log: Sequence[Change]) -> Workshop:
    workshop = Workshop()
    for change in log:
        workshop = applied(workshop, change.rows)
    return workshop


def _moment_like(log: Sequence[Change], start: Workshop) -> Workshop | None:
    """Return `start` when the log went through it, the last time if more than once; never an empty plan."""
    wanted = _without_notes(start)
    if wanted == Workshop():
        return None
    workshop, found = Workshop(), None
    for change in log:
        workshop = applied(workshop, change.rows)
        if _without_notes(workshop) == wanted:
            found = start
    return found


def _without_notes(workshop: Workshop) -> Workshop:
    return replace(workshop, facilitator_notes=FrozenMap()) if workshop.facilitator_notes else workshop
