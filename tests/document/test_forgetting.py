"""Forgetting a person: out of every list, and out of the texts that people chose, also as agreed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workshop.commands.agreement import Agree
from workshop.commands.edits import Write
from workshop.document.forgetting import mentions, without_person
from workshop.domain.rules import check_workshop
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan

PLAN = read_plan((Path(__file__).parents[2] / "resources" / "examples" / "plandaal.json").read_bytes())
PERSON = PLAN.participants[0]


def told() -> Workshop:
    """A plan with the person in a text, agreed, and a word that only looks like their name."""
    first = PERSON.name.split()[0]
    plan = Write(("vision", "statement"), f"{first} always calls back; {first}x does not").apply(PLAN)
    return Agree().apply(replace(plan, agreed=None))


def test_the_texts_that_name_somebody_are_listed_for_people_to_decide() -> None:
    found = {one.path for one in mentions(told(), PERSON.name)}
    assert ("vision", "statement") in found
    assert ("agreed", "vision", "statement") in found
    assert not any("participants" in path for path in found)


def test_a_forgotten_person_is_nowhere_and_the_plan_holds_together() -> None:
    plan = told()
    paths = [one.path for one in mentions(plan, PERSON.name)]
    after = without_person(plan, PERSON.id, paths, "a colleague")
    check_workshop(after)
    assert PERSON.name not in str(after)
    assert PERSON.id not in {one.id for one in after.participants}
    assert after.vision.statement.startswith("a colleague always calls back; ")
    assert after.agreed is not None
    assert after.agreed.vision.statement == after.vision.statement


def test_a_text_that_nobody_chose_stays_as_it_is() -> None:
    after = without_person(told(), PERSON.id, [], "a colleague")
    assert after.vision.statement == told().vision.statement


def test_nobody_without_a_name_is_mentioned() -> None:
    assert mentions(PLAN, " ") == ()
