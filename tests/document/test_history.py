"""The history as people read it: every moment can be looked at, named, and gone back to in one edit."""

from __future__ import annotations

from pathlib import Path

from tests.standins import HandClock, opened
from workshop.commands.agreement import Agree
from workshop.commands.edits import Remove, Write, added
from workshop.commands.restoring import Restore
from workshop.document.comparing import counts_text, difference_text, differences
from workshop.document.document import Document
from workshop.document.history import as_it_was, moment_text, moments
from workshop.domain.goals import Goal
from workshop.domain.journey import Card
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.texts import speak

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"
PLAN = read_plan((EXAMPLES / "plandaal.json").read_bytes())
WORDS = speak("en")
STATEMENT = ("vision", "statement")


def document(plan: Workshop = PLAN) -> tuple[Document, HandClock]:
    clock = HandClock()
    return Document(opened(plan, clock), clock), clock


def said(one: Document) -> list[str]:
    return [moment_text(WORDS, moment) for moment in moments(one.log)]


def a_day() -> tuple[Document, list[Workshop]]:
    """A document with every kind of record, and the workshop after each."""
    one, clock = document()
    stood = [one.workshop]

    def take(act: object) -> None:
        clock.turn(60)
        stood.append(one.workshop)

    take(one.do(added(("goals",), Goal(id="new", title="Less waiting"))))
    take(one.do(Remove(("disciplines",), (PLAN.disciplines[0].id,))))
    take(one.undo())
    take(one.do(Write(STATEMENT, "One face")))
    take(one.do(Agree()))
    take(one.undo())
    take(one.redo())
    take(one.do(Restore(stood[1])))
    return one, stood


def test_every_moment_can_be_looked_at_as_it_was() -> None:
    one, stood = a_day()
    assert [as_it_was(one.log, seq) for seq in range(len(stood))] == stood


def test_the_history_tells_what_was_changed_the_newest_first() -> None:
    one, _ = a_day()
    assert said(one)[-5:] == [
        "Vision: the sentence changed: One face",
        "Undone: discipline removed: Marketing",
        "Discipline removed: Marketing",
        "Goal added: Less waiting",
        "Workshop created",
    ]
    assert said(one)[0] == "Earlier moment restored"


def test_going_back_is_one_edit_that_is_undone_with_one_key() -> None:
    one, stood = a_day()
    before = one.workshop
    one.do(Restore(stood[0]))
    assert one.workshop.goals == PLAN.goals
    one.undo()
    assert one.workshop == before


def test_what_was_agreed_stays_agreed_when_the_plan_goes_back() -> None:
    one, _ = document()
    one.do(Write(STATEMENT, "One face"))
    one.do(Agree())
    one.do(Restore(as_it_was(one.log, 0)))
    assert one.workshop.vision.statement == PLAN.vision.statement
    assert one.workshop.agreed is not None
    assert one.workshop.agreed.vision.statement == "One face"


def test_a_moment_keeps_its_name_and_nothing_is_undone_by_it() -> None:
    one, _ = document()
    one.do(Write(STATEMENT, "One face"))
    one.name("before lunch")
    one.undo()
    one.do(Write(STATEMENT, "Another"))
    one.name("long before", 0)
    named = {moment.seq: moment.names for moment in moments(one.log) if moment.is_named}
    assert named == {1: ("before lunch",), 0: ("long before",)}
    assert one.undoable is not None
    assert one.undoable.rows


def test_what_was_agreed_is_a_named_moment() -> None:
    one, _ = document()
    one.do(Write(STATEMENT, "One face"))
    one.do(Agree())
    assert [moment_text(WORDS, moment) for moment in moments(one.log) if moment.is_named] == ["Plan agreed"]


def test_a_burst_in_one_field_is_one_moment_and_a_named_one_stays_apart() -> None:
    one, clock = document()
    for text in ("O", "On", "One"):
        one.do(Write(STATEMENT, text), field="vision")
        clock.turn(1)
    assert said(one) == ["Vision: the sentence changed: One", "Workshop created"]
    one.name("short")
    one.do(Write(STATEMENT, "One face"), field="vision")
    assert said(one)[:2] == ["Vision: the sentence changed: One face", "Vision: the sentence changed: One"]


def test_differences_are_told_once_for_each_thing() -> None:
    one, _ = document()
    card = PLAN.journey.cards[0]
    one.do(Write(("journey", "cards", card.id, "title"), "Call back"))
    one.do(
        added(("journey", "cards"), Card(id="x", title="Visit", phase=card.phase, discipline=card.discipline))
    )
    one.do(Write(("organisation", "city"), "Breda"))
    found = [difference_text(WORDS, each) for each in differences(PLAN, one.workshop)]
    assert found == ["Company: city changed: Breda", "Card changed: Call back", "Card added: Visit"]
    assert differences(PLAN, PLAN) == ()


def test_what_a_workshop_holds_is_counted() -> None:
    assert "Cards: 38" in counts_text(WORDS, PLAN)
    assert counts_text(WORDS, Workshop()) == ""
