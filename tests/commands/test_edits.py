"""Edits by path: they hold the rules, touch one thing, and leave no trace where nothing changes."""

from __future__ import annotations

from typing import Any

import pytest

from workshop.commands.agreement import Agree
from workshop.commands.command import Command
from workshop.commands.edits import Add, Move, Remove, Together, Write, WriteAll, added, toggled
from workshop.domain.codes import Role
from workshop.domain.errors import DomainError, Problem, UnknownRowError
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, CustomerMoment, Journey, Phase
from workshop.domain.people import Discipline, Participant
from workshop.domain.plan import Origin
from workshop.domain.rows import Line, appended
from workshop.domain.workshop import Workshop

START = Workshop(
    disciplines=appended((), Discipline(id="sales", name="Sales"), Discipline(id="support", name="Support")),
    participants=appended((), Participant(id="p1", name="Els")),
    journey=Journey(
        phases=appended((), Phase(id="choose"), Phase(id="start", after_deal=True)),
        cards=appended((), Card(id="c1", phase="choose", discipline="sales")),
    ),
    goals=appended((), Goal(id="g1"), Goal(id="g2"), Goal(id="g3")),
)


def after(*commands: Command) -> Workshop:
    workshop = START
    for command in commands:
        workshop = command.apply(workshop)
    return workshop


def problem(command: Command) -> Problem:
    with pytest.raises(DomainError) as caught:
        command.apply(START)
    return caught.value.problem


def test_a_field_of_a_record_is_written() -> None:
    assert after(Write(("vision", "statement"), "One face")).vision.statement == "One face"


def test_a_field_of_a_row_is_written_and_the_other_rows_stay_the_same_objects() -> None:
    now = after(Write(("goals", "g2", "title"), "Stay"))
    assert [goal.title for goal in now.goals] == ["", "Stay", ""]
    assert now.goals[0] is START.goals[0]
    assert now.journey is START.journey


def test_an_entry_of_a_map_comes_and_goes() -> None:
    given = Write(("pulse", "start", "p1"), 7)
    assert dict(after(given).pulse.start) == {"p1": 7}
    assert after(given, Write(("pulse", "start", "p1"), None)).pulse.start == START.pulse.start


def test_what_changes_nothing_returns_the_same_workshop() -> None:
    assert Write(("vision", "statement"), "").apply(START) is START
    assert Write(("journey", "cards", "c1", "phase"), "choose").apply(START) is START
    assert Move(("goals", "g2"), 1).apply(START) is START


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("vision", "statement"), None, Problem.NOT_TEXT),
        (("vision", "statement"), "bell\a", Problem.FORBIDDEN_CHARACTER),
        (("vision", "statement"), "x" * 20_001, Problem.TOO_LONG),
        (("organisation", "employees"), -1, Problem.OUT_OF_RANGE),
        (("organisation", "employees"), True, Problem.NOT_WHOLE),
        (("goals", "g1", "target"), float("nan"), Problem.NOT_FINITE),
        (("pulse", "start", "p1"), 11, Problem.OUT_OF_RANGE),
        (("pulse", "start", "nobody"), 5, Problem.DANGLING),
        (("journey", "cards", "c1", "discipline"), "nobody", Problem.DANGLING),
        (("journey", "cards", "c1", "role"), "leads", Problem.NOT_CODE),
        (("participants", "p1", "disciplines"), ("sales", "sales"), Problem.REPEATED),
        (("journey", "phases", "choose", "after_deal"), "yes", Problem.NOT_FLAG),
        (("journey", "phases", "start", "nonsense"), 1, Problem.UNKNOWN_PLACE),
        (("disciplines", "sales", "color"), "red", Problem.NOT_COLOR),
        (("facilitator_notes", "lunch"), "x", Problem.NOT_CODE),
    ],
)
def test_a_value_that_may_not_stand_there_is_refused(
    path: tuple[str, ...], value: Any, expected: Problem
) -> None:
    assert problem(Write(path, value)) is expected


def test_a_row_that_is_gone_is_named() -> None:
    assert problem(Write(("goals", "g9", "title"), "x")) is Problem.UNKNOWN_ROW
    with pytest.raises(UnknownRowError):
        Remove(("goals",), ("g9",)).apply(START)


def test_the_signature_cannot_end_up_in_the_middle() -> None:
    with_third = added(("journey", "phases"), Phase(id="use"))
    assert problem(with_third) is Problem.AFTER_DEAL_NOT_LAST
    assert problem(Move(("journey", "phases", "start"), 0)) is Problem.AFTER_DEAL_NOT_LAST


def test_a_phase_has_one_customer_row() -> None:
    rows = (CustomerMoment(id="a", phase="choose"), CustomerMoment(id="b", phase="choose"))
    assert problem(Add(("journey", "customer"), rows, 0)) is Problem.DUPLICATE_PHASE


def test_several_writes_are_one_edit_or_none() -> None:
    good = Write(("journey", "cards", "c1", "role"), Role.LEADS)
    bad = Write(("journey", "cards", "c1", "phase"), "nowhere")
    assert after(WriteAll((good,))).journey.cards[0].role is Role.LEADS
    assert problem(WriteAll((good, bad))) is Problem.DANGLING
    assert problem(Together((good, bad), good.label)) is Problem.DANGLING


def test_rows_are_added_where_they_were_asked_for() -> None:
    now = after(Add(("goals",), (Goal(id="x"), Goal(id="y")), 1))
    assert [goal.id for goal in now.goals] == ["g1", "x", "y", "g2", "g3"]
    assert [goal.order for goal in now.goals] == sorted(goal.order for goal in now.goals)


def test_a_row_cannot_be_added_twice_nor_share_its_id_with_an_action() -> None:
    assert problem(added(("goals",), Goal(id="g1"))) is Problem.DUPLICATE_ID
    assert problem(added(("goals",), Goal(id="new", key="g1"))) is Problem.DUPLICATE_ID


def test_a_move_changes_one_row() -> None:
    now = after(Move(("goals", "g3"), 0))
    assert [goal.id for goal in now.goals] == ["g3", "g1", "g2"]
    assert now.goals[1] is START.goals[0]


def test_a_line_of_a_row_is_reached_by_its_path() -> None:
    now = after(
        added(("vision", "drafts"), Line(id="d", text="a")), Write(("vision", "drafts", "d", "text"), "b")
    )
    assert [line.text for line in now.vision.drafts] == ["b"]


def test_what_is_agreed_does_not_change_with_the_plan() -> None:
    agreed = after(Write(("goals", "g1", "title"), "Before"), Agree())
    now = Remove(("goals",), ("g1",)).apply(Write(("goals", "g1", "title"), "After").apply(agreed))
    assert now.agreed is not None
    assert now.agreed.goals[0].title == "Before"
    assert Agree().apply(agreed) is agreed


def test_an_agreed_plan_resolves_its_references_inside_itself() -> None:
    agreed = after(Agree(), added(("disciplines",), Discipline(id="new")))
    with pytest.raises(DomainError) as caught:
        Write(("agreed", "journey", "cards", "c1", "discipline"), "new").apply(agreed)
    assert caught.value.problem is Problem.DANGLING


def test_an_origin_must_name_its_kind() -> None:
    with pytest.raises(DomainError):
        Origin(id="g1")


def test_a_reference_is_switched_on_and_off() -> None:
    assert toggled(("a", "b"), "a") == ("b",)
    assert toggled(("b",), "a") == ("b", "a")
