"""On paper, too, nobody's own number is told: in other hands, the same numbers print the same pages."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.handout.tag_reader import read
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.handout import make_pdf

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
PEOPLE = [person.id for person in PLAN.participants]
NUMBERS = [2, 9, 4, 7, 5, 8, 3, 6]
PRINTED = ["cover", "summary", "vision", "roles", "agreements", "people", "evaluation", "details"]


def numbered(plan: Workshop, numbers: list[int]) -> Workshop:
    """Everybody's number, as pulse, as confidence and as support for the vision."""
    marks = FrozenMap(dict(zip(PEOPLE, numbers, strict=True)))
    fingers = FrozenMap({person: (mark + 1) // 2 for person, mark in marks.items()})
    return replace(
        plan,
        pulse=replace(plan.pulse, start=marks, end=marks),
        vision=replace(plan.vision, support=fingers),
        close=replace(plan.close, confidence=fingers),
        evaluations=tuple(replace(one, pulse=marks) for one in plan.evaluations),
    )


def printed(plan: Workshop) -> bytes:
    out = io.BytesIO()
    make_pdf(plan, out, language="nl", pages=PRINTED, date=datetime(2026, 9, 24, tzinfo=UTC).date())
    return out.getvalue()


@pytest.mark.parametrize("turn", [1, 3, 7])
def test_the_same_numbers_in_other_hands_print_the_same_bytes(turn: int) -> None:
    assert printed(numbered(PLAN, NUMBERS)) == printed(numbered(PLAN, NUMBERS[turn:] + NUMBERS[:turn]))


def test_another_number_is_seen_in_the_mean() -> None:
    """The comparison above can fail: the numbers themselves do count."""
    assert printed(numbered(PLAN, NUMBERS)) != printed(numbered(PLAN, [9, *NUMBERS[1:]]))


def test_names_stand_on_paper_among_those_who_took_part_and_with_what_they_own_alone() -> None:
    """By names that nothing else is called; nobody owns anything here, so the list of people has them all."""
    people = tuple(
        replace(person, name=f"Qwixo{at} Zorvag{at}") for at, person in enumerate(PLAN.participants)
    )
    plan = replace(
        PLAN,
        participants=people,
        actions=tuple(replace(one, owner=None, decides="") for one in PLAN.actions),
        decisions=(),
        parking=(),
        risks=(),
        agreed=None,
    )
    heard = read(printed(plan)).text
    assert [heard.count(person.name) for person in people] == [1] * len(people)
