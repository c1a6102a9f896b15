"""From what is going on to what the room sees: one pure function."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from workshop.document import timing
from workshop.document.concealment import round_of, seen_by_all
from workshop.document.session import Session, View
from workshop.document.slides import (
    ending,
    journey,
    listening,
    opening,
    pictures,
    plan,
    purpose,
    value,
)
from workshop.document.slides.bodies import Question, Silence
from workshop.document.slides.scene import Seen
from workshop.document.slides.values import Part, Progress, RoomClock, Slide
from workshop.document.timetable import timetable
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.method import Method, Round, RoundKind
from workshop.texts import Words

Content = Callable[[Seen], tuple[Part, ...]]

CONTENTS: Mapping[tuple[StepCode, str], Content] = {
    (StepCode.WELCOME, "opening"): opening.the_day,
    (StepCode.WELCOME, "check_in"): opening.hopes,
    (StepCode.WELCOME, "pulse"): pictures.pulse_so_far,
    (StepCode.CHALLENGES, "write"): listening.cards,
    (StepCode.CHALLENGES, "say_back"): listening.cards,
    (StepCode.CHALLENGES, "cluster"): listening.clusters,
    (StepCode.CHALLENGES, "dots"): listening.dots,
    (StepCode.VISION, "write"): purpose.drafts,
    (StepCode.VISION, "drafts"): purpose.drafts,
    (StepCode.VISION, "sentence"): purpose.sentence,
    (StepCode.VISION, "fist"): purpose.fist,
    (StepCode.IDEAL_CUSTOMER, "best_and_hardest"): purpose.best_customers,
    (StepCode.IDEAL_CUSTOMER, "profile"): purpose.profile,
    (StepCode.IDEAL_CUSTOMER, "buying_team"): purpose.buying_team,
    (StepCode.IDEAL_CUSTOMER, "disqualifiers"): purpose.disqualifiers,
    (StepCode.VALUE_PROPOSITION, "customer_side"): value.customer_side,
    (StepCode.VALUE_PROPOSITION, "our_side"): value.our_side,
    (StepCode.VALUE_PROPOSITION, "lines"): value.lines,
    (StepCode.VALUE_PROPOSITION, "promises"): value.promises,
    (StepCode.JOURNEY, "customer"): journey.moments,
    (StepCode.JOURNEY, "lanes"): journey.board,
    (StepCode.JOURNEY, "leaders"): journey.leading,
    (StepCode.JOURNEY, "handoffs"): pictures.handoffs_and_faces,
    (StepCode.JOURNEY, "mirror"): pictures.mirror_in_two_beats,
    (StepCode.GOALS, "write"): plan.goals,
    (StepCode.GOALS, "choose"): plan.goals,
    (StepCode.GOALS, "measure"): plan.goals,
    (StepCode.GOALS, "contribute"): plan.contributions,
    (StepCode.PLAN, "actions"): plan.actions,
    (StepCode.PLAN, "pot"): pictures.pot_and_leverage,
    (StepCode.PLAN, "premortem"): plan.risks,
    (StepCode.PLAN, "agreements"): plan.agreements,
    (StepCode.CLOSE, "read_aloud"): ending.read_aloud,
    (StepCode.CLOSE, "parking"): ending.parking,
    (StepCode.CLOSE, "recognition"): ending.recognition,
    (StepCode.CLOSE, "pulse"): pictures.pulse_so_far,
    (StepCode.CLOSE, "date"): ending.next_date,
    (StepCode.EVALUATION, "numbers"): pictures.numbers,
    (StepCode.EVALUATION, "actions"): ending.reviewed_actions,
    (StepCode.EVALUATION, "learn"): ending.learned,
    (StepCode.EVALUATION, "adjust"): pictures.adjusted,
    (StepCode.EVALUATION, "date"): ending.next_date,
}

VIEWS: Mapping[RoundKind, View] = {
    RoundKind.WRITE: View.SILENCE,
    RoundKind.TELL: View.QUESTION,
    RoundKind.VOTE: View.CONTENT,
    RoundKind.REVEAL: View.CONTENT,
    RoundKind.CLUSTER: View.CONTENT,
    RoundKind.DECIDE: View.CONTENT,
    RoundKind.FILL: View.CONTENT,
}
"""What a round shows unless the facilitator chooses otherwise."""


def view_of(session: Session, method: Method) -> View:
    """Return what the room is shown of the step: as chosen, else as the round asks for."""
    current = round_of(method, session)
    if session.view is not None:
        return session.view
    return VIEWS[current.kind] if current else View.QUESTION


def slide_for(workshop: Workshop, session: Session, method: Method, words: Words, now: dt.datetime) -> Slide:
    """Return what the room sees; `method` and `words` are in the room's language, `now` in its time zone."""
    current = round_of(method, session)
    return Slide(
        language=words.language,
        parts=_parts(workshop, session, method, words, now),
        topic=current.title if current else "",
        progress=_progress(workshop, session, method, words, now),
        clock=_clock(workshop, session, method, words, now),
        page=session.page,
    )


def seen_of(workshop: Workshop, session: Session, method: Method, words: Words, now: dt.datetime) -> Seen:
    """Return what contents are made from: the plan without what is concealed."""
    plan = seen_by_all(workshop, session.concealed)
    return Seen(
        plan=plan,
        concealed=session.concealed,
        spotlight=session.spotlight,
        evaluation=next((one for one in plan.evaluations if one.id == session.evaluation), None),
        day=timetable(workshop, session, now),
        now=now,
        step=method.steps[session.step],
        method=method,
        words=words,
    )


def _parts(
    workshop: Workshop, session: Session, method: Method, words: Words, now: dt.datetime
) -> tuple[Part, ...]:
    seen = seen_of(workshop, session, method, words, now)
    if session.step is StepCode.PREPARATION:
        return opening.before_the_day(seen)
    if session.step is StepCode.BREAK:
        return (_break(seen, session),)
    current = round_of(method, session)
    view = view_of(session, method)
    if view is View.CONTENT and current is not None and (session.step, current.code) in CONTENTS:
        parts = CONTENTS[session.step, current.code](seen)
        if parts:
            return parts
    return (_asked(seen, session, current, is_silent=view is View.SILENCE),)


def _asked(seen: Seen, session: Session, current: Round | None, *, is_silent: bool) -> Part:
    """The question: the round's own, or another of the step's."""
    prompts = seen.step.prompts
    text = current.question if current else seen.step.question
    if 0 < session.question <= len(prompts):
        text = prompts[session.question - 1]
    task = current.task if current else seen.step.task
    title = _title(seen, session)
    body = Silence(text=text, task=task) if is_silent else Question(text=text or title, task=task)
    return Part(headline=title, body=body)


def _title(seen: Seen, session: Session) -> str:
    slot = seen.day.slot(session.item)
    return (slot.item.title if slot else "") or seen.step.title


def _break(seen: Seen, session: Session) -> Part:
    words = seen.words
    slot = seen.day.slot(session.item)
    until = words("We go on at {time}", time=words.time(slot.ends)) if slot and slot.ends else ""
    title = _title(seen, session)
    return Part(headline=title, body=Silence(text=title, task=until))


def _progress(
    workshop: Workshop, session: Session, method: Method, words: Words, now: dt.datetime
) -> Progress | None:
    if session.step is StepCode.EVALUATION:
        codes = [one.code for one in method.steps[session.step].rounds]
        current = round_of(method, session)
        at, of = codes.index(current.code) + 1 if current else 0, len(codes)
        return Progress(at=at, of=of, text=words("Part {at} of {of}", at=at, of=of)) if current else None
    day = timetable(workshop, session, now)
    slot = day.slot(session.item)
    if slot is None:
        return None
    at = slot.number or max((one.number or 0 for one in day.slots[: day.slots.index(slot)]), default=0)
    return Progress(
        at=at, of=day.steps, text=words("Step {at} of {of}", at=at, of=day.steps) if slot.number else ""
    )


def _clock(
    workshop: Workshop, session: Session, method: Method, words: Words, now: dt.datetime
) -> RoomClock | None:
    """The time left of the step; while everybody writes, of the round."""
    whole = timing.whole(workshop, session)
    if timing.timed_item(session) is None or not whole:
        return None
    current = round_of(method, session)
    elapsed = session.timer.spent.get(timing.timed_item(session) or "", 0.0)
    since = session.timer.since if timing.is_running(session) else None
    if current is not None and view_of(session, method) is View.SILENCE:
        whole, elapsed = current.seconds_of(round(whole / 60)), elapsed - session.round_from
    clock = RoomClock(seconds=whole, elapsed=elapsed, since=since)
    left = clock.left(now.timestamp())
    if since is None or left <= 0:
        return clock
    return replace(clock, until=words.time(now + dt.timedelta(seconds=left)))
