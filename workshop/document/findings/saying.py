"""Which insight is said in which sentences, in which step it matters, and who may hear it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from workshop.document.findings import journey, mirror, plan, through_time, value
from workshop.document.findings.telling import Finding, Sentences, Telling
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Plan, Workshop
from workshop.texts import Words

__all__ = ["PRIVATE", "Finding", "Insight", "findings", "say"]


class Insight(StrEnum):
    """What a plan can show. What a step still lacks has its own lines, in `advising`."""

    CLAIMS = "claims"
    MIRROR = "mirror"
    PHASES = "phases"
    CARDS = "cards"
    LEADERS = "leaders"
    HANDOFFS = "handoffs"
    AFTER_THE_DEAL = "after_the_deal"
    ANONYMOUS = "anonymous"
    FACES = "faces"
    ONE_FACE = "one_face"
    PROMISES = "promises"
    HEARD = "heard"
    AUTHORITY = "authority"
    VOTES = "votes"
    FIT = "fit"
    LEVERAGE = "leverage"
    POT = "pot"
    KPI_CONFLICTS = "kpi_conflicts"
    PULSE = "pulse"
    STAYS_BEHIND = "stays_behind"
    PROGRESS = "progress"
    SINCE_AGREED = "since_agreed"


PRIVATE = frozenset({Insight.STAYS_BEHIND})
"""For the facilitator alone: neither for the room nor for paper."""

_SAID: Mapping[Insight, Sentences] = {
    Insight.CLAIMS: mirror.claims,
    Insight.MIRROR: mirror.beside_the_map,
    Insight.PHASES: mirror.led_phases,
    Insight.CARDS: mirror.cards,
    Insight.LEADERS: journey.leaders,
    Insight.HANDOFFS: journey.handoffs,
    Insight.AFTER_THE_DEAL: journey.after_the_deal,
    Insight.ANONYMOUS: journey.anonymous,
    Insight.FACES: journey.faces,
    Insight.ONE_FACE: journey.one_face,
    Insight.PROMISES: value.promises,
    Insight.HEARD: value.heard,
    Insight.AUTHORITY: plan.authority,
    Insight.VOTES: value.votes,
    Insight.FIT: value.fit,
    Insight.LEVERAGE: plan.leverage,
    Insight.POT: plan.pot,
    Insight.KPI_CONFLICTS: plan.kpi_conflicts,
    Insight.PULSE: through_time.pulse,
    Insight.STAYS_BEHIND: through_time.behind,
    Insight.PROGRESS: through_time.progress,
    Insight.SINCE_AGREED: through_time.since_agreed,
}

_MATTERS: Mapping[tuple[StepCode, str], tuple[Insight, ...]] = {
    (StepCode.PREPARATION, "people"): (Insight.AUTHORITY,),
    (StepCode.WELCOME, "pulse"): (Insight.PULSE,),
    (StepCode.WELCOME, "mirror"): (Insight.CLAIMS,),
    (StepCode.CHALLENGES, "dots"): (Insight.VOTES, Insight.HEARD),
    (StepCode.CHALLENGES, ""): (Insight.HEARD,),
    (StepCode.VALUE_PROPOSITION, "promises"): (Insight.PROMISES,),
    (StepCode.VALUE_PROPOSITION, ""): (Insight.FIT,),
    (StepCode.JOURNEY, "customer"): (Insight.FACES, Insight.ANONYMOUS),
    (StepCode.JOURNEY, "lanes"): (Insight.CARDS, Insight.ANONYMOUS, Insight.AFTER_THE_DEAL),
    (StepCode.JOURNEY, "leaders"): (Insight.LEADERS, Insight.AFTER_THE_DEAL, Insight.ANONYMOUS),
    (StepCode.JOURNEY, "handoffs"): (Insight.HANDOFFS, Insight.FACES, Insight.ONE_FACE),
    (StepCode.JOURNEY, "mirror"): (
        Insight.CLAIMS,
        Insight.MIRROR,
        Insight.PHASES,
        Insight.CARDS,
        Insight.AFTER_THE_DEAL,
    ),
    (StepCode.GOALS, ""): (Insight.KPI_CONFLICTS, Insight.VOTES),
    (StepCode.PLAN, ""): (Insight.POT, Insight.LEVERAGE, Insight.AUTHORITY),
    (StepCode.CLOSE, "pulse"): (Insight.PULSE, Insight.STAYS_BEHIND),
    (StepCode.EVALUATION, "numbers"): (Insight.PROGRESS, Insight.PULSE, Insight.STAYS_BEHIND),
    (StepCode.EVALUATION, ""): (Insight.SINCE_AGREED, Insight.HANDOFFS, Insight.ONE_FACE),
}
"""By step and round; "" stands for every other round of the step."""


def say(insight: Insight, plan: Plan, words: Words) -> tuple[Finding, ...]:
    """Return the sentences of one insight: none where there is nothing to say yet."""
    return tuple(_SAID[insight](Telling(plan, words)))


def findings(
    workshop: Workshop, step: StepCode, round_code: str, words: Words, *, is_for_all: bool = False
) -> tuple[Finding, ...]:
    """Return what matters in a round, what asks for a word first; for all: nothing that is private."""
    matters = _MATTERS.get((step, round_code), _MATTERS.get((step, ""), ()))
    said = [
        one
        for insight in matters
        if not (is_for_all and insight in PRIVATE)
        for one in say(insight, workshop, words)
    ]
    return tuple(sorted(said, key=lambda one: not one.asks))
