"""Reading along: nothing can be changed, and what somebody else saves comes in as their edits would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.domain.plans import full_workshop
from tests.standins import HandClock, opened
from workshop.commands.edits import Write
from workshop.document.document import Adopted, Document
from workshop.document.ports import Looked
from workshop.document.reading import Reading, ReadingStore, opened_to_read
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.errors import DomainError, Problem
from workshop.domain.frozen import FrozenMap

STATEMENT = ("vision", "statement")
FULL = full_workshop()


@pytest.fixture
def theirs() -> Document:
    """The workshop as somebody else has it open."""
    return Document(opened(FULL, HandClock(), Session(step=StepCode.VISION)), HandClock())


def looked(document: Document) -> Looked:
    return Looked(document.workshop, document.session, tuple(document.log), 1)


@pytest.fixture
def reading(theirs: Document) -> Reading:
    return Reading(opened_to_read(Path("day.samenspel"), looked(theirs)), HandClock())


def test_one_begins_where_they_are(reading: Reading) -> None:
    assert reading.workshop == FULL
    assert reading.session.step is StepCode.VISION


def test_every_edit_is_refused_and_nothing_can_be_undone(theirs: Document, reading: Reading) -> None:
    theirs.do(Write(STATEMENT, "One face"))
    reading.follow(looked(theirs))
    with pytest.raises(DomainError) as caught:
        reading.do(Write(STATEMENT, "Mine"))
    assert caught.value.problem is Problem.ONLY_READ
    with pytest.raises(DomainError):
        reading.name("noon")
    assert reading.undo() is None
    assert reading.redo() is None
    assert reading.workshop == theirs.workshop


def test_what_is_saved_comes_in_and_leaves_the_rest_the_same_objects(
    theirs: Document, reading: Reading
) -> None:
    told: list[Adopted] = []
    reading.subscribe(told.append)
    cards = reading.workshop.journey.cards
    theirs.do(Write(STATEMENT, "One face"))
    copies = tuple(replace(card) for card in cards)
    copied = replace(theirs.workshop, journey=replace(theirs.workshop.journey, cards=copies))
    reading.follow(replace(looked(theirs), workshop=copied))
    assert reading.workshop == theirs.workshop
    assert reading.seq == theirs.seq
    assert all(one is other for one, other in zip(reading.workshop.journey.cards, cards, strict=True))
    (adopted,) = told
    assert [change.path for change in adopted.change.rows] == [STATEMENT]
    reading.follow(looked(theirs))
    assert len(told) == 1


def test_one_looks_where_one_likes_while_their_clock_runs_and_their_secrets_stay(
    theirs: Document, reading: Reading
) -> None:
    reading.be(reading.session.at(StepCode.GOALS, None))
    running = theirs.session.timer.started("item", 5.0)
    theirs.be(replace(theirs.session, timer=running, concealed=frozenset({"pulse.start"})))
    theirs.hold(FrozenMap({"goals": "half a"}))
    reading.follow(looked(theirs))
    seen = reading.session
    assert (seen.step, seen.timer, seen.concealed) == (StepCode.GOALS, running, frozenset({"pulse.start"}))
    reading.be(
        replace(reading.session.at(StepCode.PLAN, None), timer=running.stopped(9.0), concealed=frozenset())
    )
    seen = reading.session
    assert (seen.step, seen.timer, seen.concealed) == (StepCode.PLAN, running, frozenset({"pulse.start"}))
    assert not seen.drafts


def test_nothing_is_written(reading: Reading, theirs: Document) -> None:
    store = ReadingStore(Path("day.samenspel"), looked(theirs))
    store.put_session(reading.session)
    assert store.flush() == store.saved
    assert store.saved.seq == theirs.seq
    reading.close()
