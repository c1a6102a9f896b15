"""Nobody's own number is told: give the same numbers to other people, and the room sees the very same.

Only what each discipline said together may be seen, from three people up; so the numbers change hands where
all have one discipline, and where none has three.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workshop.document.session import Session, View
from workshop.document.slides import Slide, slide_for
from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.people import Participant
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.texts import speak

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
METHOD = read_method("nl")
WORDS = speak("nl")
NOW = dt.datetime(2026, 9, 24, 10, 0, tzinfo=dt.UTC)
OPEN_VOTE = (StepCode.VISION, "fist")
PEOPLE = [person.id for person in PLAN.participants]
NUMBERS = st.lists(st.integers(1, 10), min_size=len(PEOPLE), max_size=len(PEOPLE))
HANDS = st.permutations(range(len(PEOPLE)))


def named(plan: Workshop) -> Workshop:
    """The people by names that nothing else is called."""
    people = tuple(
        replace(person, name=f"Qwixo{at} Zorvag{at}") for at, person in enumerate(plan.participants)
    )
    return replace(plan, participants=people)


def in_one_discipline(plan: Workshop) -> Workshop:
    """Everybody in the first discipline, which is then shown by itself."""
    first = plan.disciplines[0].id
    return replace(plan, participants=tuple(replace(one, disciplines=(first,)) for one in plan.participants))


def numbered(plan: Workshop, numbers: list[int]) -> Workshop:
    """Everybody's number, the same at each occasion, and as the confidence that it will last."""
    marks = FrozenMap(dict(zip(PEOPLE, numbers, strict=True)))
    fingers = FrozenMap({person: (mark + 1) // 2 for person, mark in marks.items()})
    return replace(
        plan,
        pulse=replace(plan.pulse, start=marks, end=marks),
        close=replace(plan.close, confidence=fingers),
        evaluations=tuple(replace(one, pulse=marks) for one in plan.evaluations),
    )


def seen(plan: Workshop) -> Iterator[tuple[tuple[StepCode, str], Slide]]:
    """Every slide of every round, as question and as content, in the last follow-up session too."""
    for step in StepCode:
        item = next((one.id for one in plan.agenda if one.step is step), None)
        for one in METHOD.steps[step].rounds:
            session = Session().at(step, item).in_round(one.code, 0)
            session = replace(session, evaluation=plan.evaluations[-1].id, view=View.CONTENT)
            yield (step, one.code), slide_for(plan, session, METHOD, WORDS, NOW)


@given(NUMBERS, HANDS)
def test_the_same_numbers_in_other_hands_show_the_same_room(numbers: list[int], hands: list[int]) -> None:
    for plan in (named(PLAN), in_one_discipline(named(PLAN))):
        one, other = numbered(plan, numbers), numbered(plan, [numbers[at] for at in hands])
        assert list(seen(one)) == list(seen(other))


def test_another_number_is_seen_in_the_mean() -> None:
    """The comparison above can fail: the numbers themselves do count."""
    low, high = numbered(PLAN, [3] * len(PEOPLE)), numbered(PLAN, [9] * len(PEOPLE))
    assert list(seen(low)) != list(seen(high))


def test_a_name_stands_only_beside_what_its_owner_does_and_never_beside_a_number() -> None:
    """People without an action, a card or an open vote are named nowhere; nobody is where numbers are."""
    plan = named(PLAN)
    busy = busy_people(plan)
    for place, slide in seen(plan):
        told = repr(slide)
        for person in plan.participants:
            is_counted = place[1] in ("pulse", "confidence", "numbers")
            if is_counted or (place != OPEN_VOTE and person.id not in busy):
                assert person.name.split()[0] not in told, place


def busy_people(plan: Workshop) -> set[str | None]:
    """Those who own, decide or take along something, which is said to all."""
    rows = (*plan.actions, *plan.parking, *plan.decisions, *plan.risks, *plan.goals)
    names = ("owner", "decides", "by", "author", "decided_by")
    return {getattr(row, name, None) for row in rows for name in names} | facilitating(plan.participants)


def facilitating(people: tuple[Participant, ...]) -> set[str | None]:
    return {one.id for one in people if getattr(one, "is_facilitator", False)}
