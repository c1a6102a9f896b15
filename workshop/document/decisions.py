"""What a follow-up session found and decided, for the room and the paper alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from workshop.domain.codes import AdjustmentKind, Light
from workshop.domain.evaluation import Adjustment, Evaluation
from workshop.domain.ids import HandOffId
from workshop.domain.workshop import Plan, Workshop
from workshop.texts import Words


def decided(adjustments: Sequence[Adjustment], words: Words) -> str:
    """How many stay, change, stop and are new, as a sentence without a full stop; empty for none.

    Dutch writes "één" as "Eén" where a sentence begins.
    """
    counts = {kind: sum(one.kind is kind for one in adjustments) for kind in AdjustmentKind}
    said = {
        AdjustmentKind.KEEP: words.count("one stays", "{n} stay", counts[AdjustmentKind.KEEP]),
        AdjustmentKind.ADJUST: words.count("one changes", "{n} change", counts[AdjustmentKind.ADJUST]),
        AdjustmentKind.STOP: words.count("one stops", "{n} stop", counts[AdjustmentKind.STOP]),
        AdjustmentKind.NEW: words.count("one is new", "{n} are new", counts[AdjustmentKind.NEW]),
    }
    joined = words.join([text for kind, text in said.items() if counts[kind]])
    return f"Eén{joined[3:]}" if joined.startswith("één") else joined[:1].upper() + joined[1:]


def next_session(workshop: Workshop) -> dt.date | None:
    """Return when the group meets again: the last evaluation knows best; before the first one, the close."""
    last = workshop.evaluations[-1].next_date if workshop.evaluations else None
    return last or workshop.close.next_date


def handoffs_since(
    workshop: Workshop, evaluation: Evaluation
) -> tuple[Plan, dict[HandOffId, Light | None]] | None:
    """The journey with its hand-offs as a session found them, and how they went when all was agreed.

    None where the session did not look at them.
    """
    now = {review.handoff: review.status for review in evaluation.handoffs if review.handoff}
    if not now:
        return None
    journey = workshop.journey
    agreed = workshop.agreed.journey if workshop.agreed else journey
    found = tuple(replace(one, status=now.get(one.id, one.status)) for one in journey.handoffs)
    plan = Plan(disciplines=workshop.disciplines, journey=replace(journey, handoffs=found))
    return plan, {one.id: one.status for one in agreed.handoffs}
