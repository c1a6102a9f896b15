"""What was decided in a follow-up session, counted in a sentence: the room and the paper say it alike."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.domain.codes import AdjustmentKind
from workshop.domain.evaluation import Adjustment
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
