"""What was agreed, beside the plan that goes on: which of its rows are the plan's."""

from __future__ import annotations

import json
from typing import Any

from tests.exchange.documents import BY_HAND, as_bytes, example
from workshop.domain.workshop import Plan, Workshop
from workshop.exchange import read_plan, write_plan


def read(**document: Any) -> tuple[Workshop, Plan]:
    workshop = read_plan(as_bytes({"format": "samenspel/1", **document}))
    assert workshop.agreed is not None
    return workshop, workshop.agreed


def test_a_row_with_the_same_id_is_the_same_row() -> None:
    now, then = read(
        goals=[{"id": "a", "title": "One"}, {"id": "b", "title": "Two"}],
        agreed={"goals": [{"id": "b", "title": "One"}, {"id": "a", "title": "Two"}]},
    )
    assert [goal.id for goal in then.goals] == [now.goals[1].id, now.goals[0].id]


def test_otherwise_the_first_row_left_with_the_same_text_is_the_same_row() -> None:
    now, then = read(
        goals=[{"id": "a", "title": "Same"}, {"id": "b", "title": "Same"}, {"id": "c", "title": "Same"}],
        agreed={
            "goals": [
                {"id": "x", "title": "Same"},
                {"id": "a", "title": "Other"},
                {"id": "y", "title": "Same"},
            ]
        },
    )
    a, b, c = (goal.id for goal in now.goals)
    assert [goal.id for goal in then.goals] == [b, a, c]
    assert [goal.public_id for goal in then.goals] == ["x", "a", "y"]


def test_otherwise_it_is_a_row_of_its_own() -> None:
    now, then = read(
        goals=[{"id": "a", "title": "One"}],
        agreed={
            "goals": [
                {"id": "x", "title": "Another"},
                {"id": "y", "title": "One"},
                {"id": "z", "title": "One"},
            ]
        },
    )
    first, second, third = (goal.id for goal in then.goals)
    assert second == now.goals[0].id
    assert len({first, second, third}) == 3


def test_rows_without_an_id_are_matched_by_their_first_text() -> None:
    now, then = read(
        agreements=["one", "two", "one"],
        journey={"handoffs": [{"trigger": "signed", "information": ["who", "what"]}]},
        agreed={
            "agreements": ["one", "one", "one"],
            "journey": {"handoffs": [{"trigger": "signed", "information": ["what", "when"]}]},
        },
    )
    assert [line.id for line in then.agreements[:2]] == [now.agreements[0].id, now.agreements[2].id]
    assert then.agreements[2].id not in {line.id for line in now.agreements}
    what_now, what_then = now.journey.handoffs[0].information[1], then.journey.handoffs[0].information[0]
    assert what_now == what_then.__class__(id=what_then.id, order=what_now.order, text="what")


def test_rows_that_say_nothing_are_matched_in_their_sequence() -> None:
    now, then = read(agenda=[{"step": "welcome"}, {"step": "goals"}], agreed={"agenda": [{"step": "vision"}]})
    assert then.agenda[0].id == now.agenda[0].id


def test_references_inside_lead_to_what_was_agreed() -> None:
    _, then = read(
        participants=[{"id": "p", "name": "Ada"}],
        actions=[{"id": "a", "owner": "p"}],
        agreed={"participants": [{"id": "q", "name": "Bo"}], "actions": [{"id": "a", "owner": "q"}]},
    )
    assert then.actions[0].owner == then.participants[0].id


def test_evaluations_speak_of_the_plan_or_else_of_what_was_agreed() -> None:
    now, then = read(
        goals=[{"id": "a", "title": "Same"}],
        agreed={"goals": [{"id": "a", "title": "x"}, {"id": "old", "title": "Same"}]},
        evaluations=[{"readings": [{"goal": "a"}, {"goal": "old"}]}],
    )
    first, second = now.evaluations[0].readings
    assert first.goal == now.goals[0].id
    assert second.goal == then.goals[1].id


def test_a_row_that_only_what_was_agreed_has_keeps_the_name_that_an_evaluation_uses() -> None:
    document = BY_HAND["agreed with other ids"]
    back = json.loads(write_plan(read_plan(as_bytes(document))))
    assert back["evaluations"] == document["evaluations"]


def test_an_id_is_written_when_something_refers_to_the_row() -> None:
    document: Any = {
        "format": "samenspel/1",
        "promises": [{"id": "b1", "text": "kept"}, {"text": "made"}],
        "risks": [{"text": "rain"}],
    }
    workshop = read_plan(as_bytes(document))
    assert json.loads(write_plan(workshop)) == document
    promise = workshop.promises[1].id
    raw = json.loads(write_plan(workshop))
    raw["actions"] = [{"id": "a", "origin": {"kind": "promise", "id": "b1"}}]
    assert json.loads(write_plan(read_plan(as_bytes(raw)))) == raw
    assert promise not in json.dumps(raw)


def test_a_row_shows_its_id_in_that_plan_in_which_something_refers_to_it() -> None:
    handoff = {"trigger": "signed"}
    document: Any = {
        "format": "samenspel/1",
        "journey": {"handoffs": [{"id": "h", **handoff}]},
        "evaluations": [{"handoffs": [{"handoff": "h", "status": "green"}]}],
        "agreed": {"journey": {"handoffs": [handoff]}},
    }
    assert json.loads(write_plan(read_plan(as_bytes(document)))) == document
    turned = {
        **document,
        "journey": {"handoffs": [handoff]},
        "agreed": {"journey": {"handoffs": [{"id": "h", **handoff}]}},
    }
    assert json.loads(write_plan(read_plan(as_bytes(turned)))) == turned


def test_an_example_that_was_agreed_unchanged_has_the_plans_rows() -> None:
    now = read_plan(as_bytes(example("plandaal")))
    assert now.agreed is not None
    assert [card.id for card in now.agreed.journey.cards] == [card.id for card in now.journey.cards]
    assert [risk.id for risk in now.agreed.risks] == [risk.id for risk in now.risks]
