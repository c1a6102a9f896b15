"""What a step still lacks, with the place to go to. Advice, never a lock.

Only what the plan can tell stands here; what else the method asks is for the facilitator to tick. A step
whose lists are empty lacks something to begin with, or nothing in it could ever be unmet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from enum import StrEnum

from workshop.domain.codes import ActionStatus, Length, StepCode
from workshop.domain.ids import RowId
from workshop.domain.paths import Path
from workshop.domain.workshop import Workshop
from workshop.insight.challenges import is_heard
from workshop.insight.goals import is_read
from workshop.insight.journey import leaders, missing_handoffs
from workshop.insight.mirror import is_placed
from workshop.insight.money import pot
from workshop.insight.proposition import fit, heaviest, promises
from workshop.values import dataclass

LEAST_SUPPORT = 3
LEAST_CARDS = 3
LEAST_CONTRIBUTIONS = 3
CLUSTERS = (3, 5)
HEAVIEST = 3


class Lack(StrEnum):
    """What is unmet."""

    NOTHING_YET = "nothing_yet"
    NO_START = "no_start"
    NO_CLAIM = "no_claim"
    FEW_CHALLENGES = "few_challenges"
    NOBODY_HEARD = "nobody_heard"
    FEW_CLUSTERS = "few_clusters"
    MANY_CLUSTERS = "many_clusters"
    NO_SUPPORT = "no_support"
    LOW_SUPPORT = "low_support"
    NO_TRIGGER = "no_trigger"
    FEW_ROLES = "few_roles"
    FEW_DISQUALIFIERS = "few_disqualifiers"
    PAIN_NOT_RELIEVED = "pain_not_relieved"
    BARE_PROMISE = "bare_promise"
    NO_LEADER = "no_leader"
    SEVERAL_LEADERS = "several_leaders"
    NO_HANDOFF = "no_handoff"
    FEW_CARDS = "few_cards"
    FEW_CONTRIBUTIONS = "few_contributions"
    NO_BASELINE = "no_baseline"
    NO_OWNER = "no_owner"
    NO_DUE = "no_due"
    NO_FIRST_STEP = "no_first_step"
    NOT_ACCEPTED = "not_accepted"
    OVERSPENT = "overspent"
    NO_NEXT_DATE = "no_next_date"
    NO_READING = "no_reading"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Advice:
    """One unmet part of a step. `place` is where to mend it; `about` are the rows that the sentence names.

    For FEW_CARDS of a group, `about` are all its disciplines; for NO_HANDOFF the two phases.
    """

    step: StepCode
    lack: Lack
    place: Path
    about: tuple[RowId, ...] = ()


Found = Iterator[tuple[Lack, Path, tuple[RowId, ...]]]


def advice(workshop: Workshop) -> tuple[Advice, ...]:
    """Return everything that is unmet, step by step in the sequence of the method."""
    return tuple(one for step in _PARTS for one in advice_for(workshop, step))


def advice_for(workshop: Workshop, step: StepCode) -> tuple[Advice, ...]:
    """Return what is unmet in one step; nothing for a break or a step of one's own."""
    parts = _PARTS.get(step)
    return tuple(Advice(step, *found) for found in parts(workshop)) if parts else ()


def _welcome(workshop: Workshop) -> Found:
    present = [person for person in workshop.participants if person.present]
    if not present:
        yield Lack.NOTHING_YET, ("participants",), ()
    for person in present:
        if person.id not in workshop.pulse.start:
            yield Lack.NO_START, ("pulse", "start", person.id), (person.id,)
    for discipline in workshop.disciplines:
        if discipline.id not in workshop.mirror:
            yield Lack.NO_CLAIM, ("mirror", discipline.id), (discipline.id,)


def _challenges(workshop: Workshop) -> Found:
    least = 1 if workshop.workshop.length is Length.SHORT else 2
    counts = Counter(challenge.discipline for challenge in workshop.challenges)
    heard = {challenge.discipline for challenge in workshop.challenges if is_heard(challenge)}
    waiting = {challenge.discipline: challenge.id for challenge in reversed(workshop.challenges)}
    for discipline in workshop.disciplines:
        if counts[discipline.id] < least:
            yield Lack.FEW_CHALLENGES, ("challenges",), (discipline.id,)
        if counts[discipline.id] and discipline.id not in heard:
            place = ("challenges", waiting[discipline.id], "heard_by")
            yield Lack.NOBODY_HEARD, place, (discipline.id,)
    fewest, most = CLUSTERS
    if len(workshop.clusters) < fewest:
        yield Lack.FEW_CLUSTERS, ("clusters",), ()
    elif len(workshop.clusters) > most:
        yield Lack.MANY_CLUSTERS, ("clusters",), ()


def _vision(workshop: Workshop) -> Found:
    support = workshop.vision.support
    if not workshop.vision.statement.strip():
        yield Lack.NOTHING_YET, ("vision", "statement"), ()
    for person in workshop.participants:
        place = ("vision", "support", person.id)
        if person.id in support and support[person.id] < LEAST_SUPPORT:
            yield Lack.LOW_SUPPORT, place, (person.id,)
        elif person.present and person.id not in support:
            yield Lack.NO_SUPPORT, place, (person.id,)


def _ideal_customer(workshop: Workshop) -> Found:
    customer = workshop.ideal_customer
    if not customer.trigger.strip():
        yield Lack.NO_TRIGGER, ("ideal_customer", "trigger"), ()
    if sum(bool(buyer.role.strip()) for buyer in customer.buying_team) < 2:
        yield Lack.FEW_ROLES, ("ideal_customer", "buying_team"), ()
    if sum(bool(line.text.strip()) for line in customer.disqualifiers) < 2:
        yield Lack.FEW_DISQUALIFIERS, ("ideal_customer", "disqualifiers"), ()


def _value_proposition(workshop: Workshop) -> Found:
    pains = workshop.value_proposition.pains
    if not pains:
        yield Lack.NOTHING_YET, ("value_proposition", "pains"), ()
    alone = fit(workshop).pains
    for pain in heaviest(pains)[:HEAVIEST]:
        if pain.id in alone:
            yield Lack.PAIN_NOT_RELIEVED, ("value_proposition", "pains", pain.id), (pain.id,)
    for promise in promises(workshop).bare:
        yield Lack.BARE_PROMISE, ("promises", promise, "instead"), (promise,)


def _journey(workshop: Workshop) -> Found:
    if not workshop.journey.phases:
        yield Lack.NOTHING_YET, ("journey", "phases"), ()
    for found in leaders(workshop):
        if len(found.disciplines) != 1:
            lack = Lack.SEVERAL_LEADERS if found.disciplines else Lack.NO_LEADER
            yield lack, ("journey", "phases", found.phase, "lead"), (found.phase,)
    for missing in missing_handoffs(workshop):
        yield Lack.NO_HANDOFF, ("journey", "handoffs"), (missing.from_phase, missing.to_phase)
    counts = Counter(card.discipline for card in workshop.journey.cards if is_placed(card))
    for lane in _lanes(workshop):
        if sum(counts[discipline] for discipline in lane) < LEAST_CARDS:
            yield Lack.FEW_CARDS, ("journey", "cards"), lane


def _lanes(workshop: Workshop) -> list[tuple[RowId, ...]]:
    """Return the disciplines, those of one group together, in the sequence in which they begin."""
    lanes: dict[str, list[RowId]] = defaultdict(list)
    for discipline in workshop.disciplines:
        group = discipline.group.strip()
        lanes[f"group {group}" if group else f"row {discipline.id}"].append(discipline.id)
    return [tuple(lane) for lane in lanes.values()]


def _goals(workshop: Workshop) -> Found:
    if not workshop.goals:
        yield Lack.NOTHING_YET, ("goals",), ()
    for goal in workshop.goals:
        if sum(bool(text.strip()) for text in goal.contributions.values()) < LEAST_CONTRIBUTIONS:
            yield Lack.FEW_CONTRIBUTIONS, ("goals", goal.id, "contributions"), (goal.id,)
        if goal.baseline is None and goal.measure_by is None:
            yield Lack.NO_BASELINE, ("goals", goal.id, "baseline"), (goal.id,)


def _plan(workshop: Workshop) -> Found:
    if not workshop.actions:
        yield Lack.NOTHING_YET, ("actions",), ()
    for action in workshop.actions:
        unmet = {
            "owner": (Lack.NO_OWNER, action.owner is None),
            "due": (Lack.NO_DUE, action.due is None),
            "first_step": (Lack.NO_FIRST_STEP, not action.first_step.strip()),
            "accepted": (Lack.NOT_ACCEPTED, not action.accepted),
        }
        for name, (lack, is_unmet) in unmet.items():
            if is_unmet:
                yield lack, ("actions", action.id, name), (action.id,)
    if pot(workshop).is_overspent:
        yield Lack.OVERSPENT, ("budget", "available"), ()


def _close(workshop: Workshop) -> Found:
    if workshop.close.next_date is None:
        yield Lack.NO_NEXT_DATE, ("close", "next_date"), ()


def _evaluation(workshop: Workshop) -> Found:
    """Only the last session counts; before the first there is nothing to evaluate."""
    for last in workshop.evaluations[-1:]:
        read = {reading.goal for reading in last.readings if is_read(reading)}
        for goal in workshop.goals:
            if goal.id not in read:
                yield Lack.NO_READING, ("evaluations", last.id, "readings"), (goal.id,)
        decided = {adjustment.item for adjustment in last.adjustments}
        for action in workshop.actions:
            if action.status in _GOING_ON and action.public_id not in decided:
                yield Lack.UNDECIDED, ("evaluations", last.id, "adjustments"), (action.id,)


_GOING_ON = (ActionStatus.OPEN, ActionStatus.BUSY, ActionStatus.LATE)

_PARTS: dict[StepCode, Callable[[Workshop], Found]] = {
    StepCode.WELCOME: _welcome,
    StepCode.CHALLENGES: _challenges,
    StepCode.VISION: _vision,
    StepCode.IDEAL_CUSTOMER: _ideal_customer,
    StepCode.VALUE_PROPOSITION: _value_proposition,
    StepCode.JOURNEY: _journey,
    StepCode.GOALS: _goals,
    StepCode.PLAN: _plan,
    StepCode.CLOSE: _close,
    StepCode.EVALUATION: _evaluation,
}
