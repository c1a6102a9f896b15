"""Slides that are drawn: the Mirror, hand-offs, one face, the pot, leverage, the pulse.

Each carries only the part of the plan that its picture shows; of the pulse nothing but means and spreads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.document import decisions
from workshop.document.slides.bodies import Beat, Drawn, LaneBeat, Scene, Slopes, Track, Tracks
from workshop.document.slides.ending import adjustments
from workshop.document.slides.headlines import of_handoffs
from workshop.document.slides.journey import board
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part
from workshop.domain.codes import Light
from workshop.domain.evaluation import Evaluation
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.journey import Journey
from workshop.domain.workshop import Plan, Workshop
from workshop.insight.goals import progress
from workshop.insight.journey import faces, missing_handoffs, one_face
from workshop.insight.mirror import mirror
from workshop.insight.money import leverage, pot
from workshop.insight.pulse import Moment, When, by_discipline, shown_to_all
from workshop.insight.shares import exact
from workshop.insight.trends import trends
from workshop.texts import Words

_SHORT = 3  # letters of a unit that stands behind its number


def mirror_in_two_beats(seen: Seen) -> tuple[Part, ...]:
    """What everybody claims; then what each leads."""
    plan = replace(_of_journey(seen), mirror=seen.plan.mirror)
    if mirror(plan).claimed is None:
        return ()
    claims = Part(headline=seen.method.mirror_question, body=Drawn(scene=Scene.MIRROR_CLAIMS, plan=plan))
    if not plan.journey.phases:
        return (claims,)
    return claims, Part(headline=_surprise(seen, plan), body=Drawn(scene=Scene.MIRROR, plan=plan))


def _surprise(seen: Seen, plan: Plan) -> str:
    """Who leads most beyond their claim."""
    gains = {
        one.discipline: exact(one.phases or 0) - exact(one.claimed)
        for one in mirror(plan).reflections
        if one.claimed is not None
    }
    most = max(gains, key=lambda name: gains[name], default="")
    lane = seen.lane(most)
    if lane is None or gains[most] <= 0:
        return seen.words("What each of us leads")
    return seen.words("{discipline} leads more than thought", discipline=lane.name)


def handoffs_and_faces(seen: Seen) -> tuple[Part, ...]:
    """What is in the spotlight; else the strip of leaders, the faces, and the one face."""
    if seen.spotlight:
        return board(seen)
    parts = (*_strip(seen, _of_journey(seen)), *_faces(seen), *_one_face(seen))
    return parts or board(seen)


def adjusted(seen: Seen) -> tuple[Part, ...]:
    """What changes from now on, and the hand-offs that go another way than they did."""
    return (*adjustments(seen), *(handoffs_since(seen, seen.evaluation) if seen.evaluation else ()))


def handoffs_since(seen: Seen, evaluation: Evaluation) -> tuple[Part, ...]:
    """The hand-offs as they go now, with how they went when the plan was agreed."""
    found = decisions.handoffs_since(seen.plan, evaluation)
    if found is None:
        return ()
    plan, before = found
    return _strip(seen, _bare(plan), tuple(before.items()))


def _strip(seen: Seen, plan: Plan, earlier: tuple[tuple[str, Light | None], ...] = ()) -> tuple[Part, ...]:
    missing = len(missing_handoffs(plan))
    if not plan.journey.handoffs and not missing:
        return ()
    body = Drawn(scene=Scene.HANDOFFS, plan=plan, earlier=earlier)
    now = sum(one.status is Light.GREEN for one in plan.journey.handoffs)
    before = sum(status is Light.GREEN for _, status in earlier)
    if earlier and now > before:
        headline = seen.words.count(
            "From {before} to {n} green hand-off",
            "From {before} to {n} green hand-offs",
            now,
            before=seen.words.number(before),
        )
        return (Part(headline=headline, body=body),)
    return (Part(headline=of_handoffs(seen.words, plan, missing), body=body),)


def _faces(seen: Seen) -> tuple[Part, ...]:
    plan = _of_journey(seen)
    counted = faces(plan)
    if not counted.largest:
        return ()
    phase = plan.journey.phases[counted.counts.index(counted.largest)].name
    headline = seen.words.count(
        "In “{phase}” the customer meets one of us",
        "In “{phase}” the customer meets {n} of us",
        counted.largest,
        phase=phase,
    )
    return (Part(headline=headline, body=Drawn(scene=Scene.FACES, plan=plan)),)


def _one_face(seen: Seen) -> tuple[Part, ...]:
    words, face, marks = seen.words, seen.plan.journey.one_face, one_face(seen.plan)
    now = marks.later[-1][1] if marks.later else marks.now
    if now is None and marks.target is None and not any(rule.text for rule in face.rules):
        return ()
    headline = words("To the customer we have one face")
    if now is not None and marks.target is not None:
        headline = words("One face: now {now}, goal {target}", now=now, target=marks.target)
    plan = Plan(journey=Journey(one_face=replace(face, now=now)))
    return (Part(headline=headline, body=Drawn(scene=Scene.ONE_FACE, plan=plan)),)


def pot_and_leverage(seen: Seen) -> tuple[Part, ...]:
    """What is in the pot and where it goes; which actions help several at once."""
    words, plan = seen.words, seen.plan
    shown = Plan(disciplines=plan.disciplines, actions=plan.actions, budget=plan.budget)
    count, parts = pot(shown), []
    if count.contributed or count.allocated or count.available:
        left = count.left if count.left is not None else count.contributed - count.allocated
        headline = words("The pot is shared out")
        if left:
            money = words.money(abs(left))
            headline = (
                words("{money} still to share out", money=money)
                if left > 0
                else words("{money} more than there is in the pot", money=money)
            )
        parts.append(Part(headline=headline, body=Drawn(scene=Scene.POT, plan=shown)))
    counts = [gaining for _, gaining in leverage(shown).actions]
    if any(counts) and any(action.title for action in shown.actions):
        best = max(counts)
        headline = words.count(
            "One action helps {disciplines} at once",
            "{n} actions help {disciplines} at once",
            counts.count(best),
            disciplines=words.count("{n} discipline", "{n} disciplines", best),
        )
        parts.append(Part(headline=headline, body=Drawn(scene=Scene.LEVERAGE, plan=shown)))
    return tuple(parts)


def pulse_so_far(seen: Seen) -> tuple[Part, ...]:
    """The mean and the spread at every occasion, of the whole and of a discipline from three people up."""
    words, moments = seen.words, shown_to_all(seen.plan)
    if not moments:
        return ()
    beats = tuple(
        Beat(name=_occasion(seen, moment), mean=moment.mean, spread=moment.spread) for moment in moments
    )
    means = [dict(by_discipline(seen.plan, marks)) for marks in _marks(seen, moments)]
    lanes = tuple(
        LaneBeat(lane=lane, means=tuple(given.get(one.id) for given in means))
        for one in seen.plan.disciplines
        if any(one.id in given for given in means) and (lane := seen.lane(one.id)) is not None
    )
    first, last = (words.number(beat.mean, 1) for beat in (beats[0], beats[-1]))
    headline = (
        words("From {first} to {last}", first=first, last=last)
        if len(beats) > 1
        else words("We begin at {mean}", mean=first)
    )
    return (Part(headline=headline, body=Slopes(beats=beats, lanes=lanes)),)


def _occasion(seen: Seen, moment: Moment) -> str:
    words = seen.words
    if moment.when is When.START:
        return words("start")
    if moment.when is When.END:
        return words("end")
    found = next((one for one in seen.plan.evaluations if one.id == moment.evaluation), None)
    return words.date(found.date, "medium") if found and found.date else words("evaluation")


def _marks(seen: Seen, moments: tuple[Moment, ...]) -> Iterator[FrozenMap[int]]:
    evaluations = {one.id: one.pulse for one in seen.plan.evaluations}
    for moment in moments:
        if moment.when is When.EVALUATION:
            yield evaluations[moment.evaluation or ""]
        else:
            yield seen.plan.pulse.start if moment.when is When.START else seen.plan.pulse.end


def numbers(seen: Seen) -> tuple[Part, ...]:
    """Each goal on its way from then to its target, and the pulse."""
    words, plan = seen.words, seen.plan
    states = {one.goal: one for one in progress(plan)}
    tracks = tuple(_track(words, goal, states[goal.id].value, states[goal.id].percent) for goal in plan.goals)
    parts: tuple[Part, ...] = ()
    if any(one.value is not None for one in states.values()):
        ahead = sum((one.percent or 0) > 50 for one in states.values())
        headline = words.count(
            "One of {goals} goals is more than halfway",
            "{n} of {goals} goals are more than halfway",
            ahead,
            goals=words.number(len(tracks)),
        )
        body = Tracks(tracks=tracks, then=words("then"), until=words("goal"))
        parts = (Part(headline=headline, body=body),)
    return (*parts, *_through_time(seen), *pulse_so_far(seen))


def _through_time(seen: Seen) -> tuple[Part, ...]:
    """The goals' numbers over several sessions; of each session no more than those."""
    sessions = seen.plan.evaluations
    shown = Workshop(
        goals=seen.plan.goals,
        evaluations=tuple(
            Evaluation(
                id=one.id,
                order=one.order,
                date=one.date,
                readings=tuple(replace(reading, note="") for reading in one.readings),
            )
            for one in sessions
        ),
    )
    if len(sessions) < 2 or not any(one.is_drawn for one in trends(shown)):
        return ()
    headline = seen.words.count(
        "The goals through {n} session", "The goals through {n} sessions", len(sessions)
    )
    return (Part(headline=headline, body=Drawn(scene=Scene.TRENDS, plan=shown)),)


def _track(words: Words, goal: Goal, value: float | None, share: float | None) -> Track:
    is_short = len(goal.unit) <= _SHORT and not any(letter.isdigit() for letter in goal.unit)

    def told(number: float | None) -> str:
        unit = goal.unit if is_short else ""
        between = "" if unit == "%" else " "
        return "" if number is None else f"{words.number(number)}{between}{unit}".strip()

    return Track(
        title=goal.title,
        then=told(goal.baseline),
        now=told(value),
        target=told(goal.target),
        share=None if share is None else share / 100,
        note="" if is_short else goal.unit,
    )


def _of_journey(seen: Seen) -> Plan:
    """The journey and the disciplines alone."""
    return _bare(Plan(disciplines=seen.plan.disciplines, journey=seen.plan.journey))


def _bare(plan: Plan) -> Plan:
    """The journey without the notes on its cards."""
    cards = tuple(replace(card, note="") for card in plan.journey.cards)
    return replace(plan, journey=replace(plan.journey, cards=cards))
