"""What is written in silence is seen by nobody until it is revealed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workshop.commands.command import Command
from workshop.commands.edits import Write, added
from workshop.document.concealment import concealed_here, concealing, revealing, seen_by_all
from workshop.document.difference import difference
from workshop.document.session import Session
from workshop.domain.challenges import Challenge
from workshop.domain.codes import StepCode
from workshop.domain.evaluation import Evaluation
from workshop.domain.frozen import FrozenMap
from workshop.domain.goals import Goal
from workshop.domain.people import Discipline, Participant
from workshop.domain.plan import Action
from workshop.domain.rows import Line, appended
from workshop.domain.workshop import Workshop
from workshop.method import read_method

METHOD = read_method("en")
START = Workshop(
    disciplines=appended((), Discipline(id="sales"), Discipline(id="support")),
    participants=appended((), Participant(id="noor"), Participant(id="daan")),
    challenges=appended((), Challenge(id="old", text="Before", votes=3)),
    evaluations=appended((), Evaluation(id="later")),
    facilitator_notes=FrozenMap({"vision": "Mind the director"}),
)
WRITE = Session(step=StepCode.CHALLENGES, round="write")
DOTS = Session(step=StepCode.CHALLENGES, round="dots")
TELL = Session(step=StepCode.CHALLENGES, round="say_back")
NEW = added(("challenges",), Challenge(id="new", text="I wait"))


def after(command: Command, session: Session, workshop: Workshop = START) -> tuple[Workshop, Session]:
    now = command.apply(workshop)
    return now, concealing(session, METHOD, difference(workshop, now))


def test_a_card_written_in_a_hidden_round_is_not_seen_and_an_older_one_is() -> None:
    now, session = after(NEW, WRITE)
    assert [one.id for one in seen_by_all(now, session.concealed).challenges] == ["old"]


def test_a_card_written_in_an_open_round_is_seen() -> None:
    now, session = after(NEW, TELL)
    assert [one.id for one in seen_by_all(now, session.concealed).challenges] == ["old", "new"]


def test_a_step_without_a_chosen_round_is_in_its_first() -> None:
    _, session = after(NEW, Session(step=StepCode.CHALLENGES))
    assert session.concealed == {"new"}


def test_a_correction_of_a_card_that_was_seen_conceals_nothing() -> None:
    _, session = after(Write(("challenges", "old", "text"), "Before, better"), WRITE)
    assert session.concealed == frozenset()


def test_the_first_dot_hides_all_dots_but_not_the_cards() -> None:
    now, session = after(Write(("challenges", "old", "votes"), 4), DOTS)
    seen = seen_by_all(now, session.concealed).challenges
    assert [(one.text, one.votes) for one in seen] == [("Before", None)]


def test_revealing_shows_what_was_hidden() -> None:
    now, session = after(NEW, WRITE)
    session = revealing(session, now, METHOD)
    assert len(seen_by_all(now, session.concealed).challenges) == 2


def test_what_was_hidden_in_one_round_can_be_revealed_from_the_next() -> None:
    now, session = after(NEW, WRITE)
    told = replace(session, round="say_back")
    assert concealed_here(told, now, METHOD) == {"new"}
    assert revealing(told, now, METHOD).concealed == frozenset()


def test_the_mirror_stays_hidden_until_its_reveal_in_the_journey() -> None:
    now, session = after(Write(("mirror", "sales"), 60.0), Session(step=StepCode.WELCOME, round="mirror"))
    assert session.concealed == {"mirror"}
    assert revealing(session, now, METHOD).concealed == {"mirror"}
    journey = replace(session, step=StepCode.JOURNEY, round="mirror")
    assert not seen_by_all(now, journey.concealed).mirror
    assert revealing(journey, now, METHOD).concealed == frozenset()


@pytest.mark.parametrize(
    ("step", "round_code", "path"),
    [
        (StepCode.WELCOME, "pulse", ("pulse", "start", "noor")),
        (StepCode.CLOSE, "pulse", ("pulse", "end", "noor")),
        (StepCode.CLOSE, "confidence", ("close", "confidence", "noor")),
    ],
)
def test_marks_given_in_a_hidden_vote_are_hidden(
    step: StepCode, round_code: str, path: tuple[str, ...]
) -> None:
    now, session = after(Write(path, 4), Session(step=step, round=round_code))
    seen = seen_by_all(now, session.concealed)
    assert not getattr(getattr(seen, path[0]), path[1])


def test_what_is_learned_in_an_evaluation_is_hidden_row_by_row() -> None:
    learned = added(("evaluations", "later", "learned"), Line(id="lesson", text="Ask first"))
    now, session = after(learned, Session(step=StepCode.EVALUATION, round="learn"))
    assert session.concealed == {"lesson"}
    assert not seen_by_all(now, session.concealed).evaluations[0].learned


def test_what_refers_to_a_hidden_row_does_not_betray_it() -> None:
    now = added(("goals",), Goal(id="secret", title="Grow")).apply(START)
    now = added(("actions",), Action(id="act", title="Call", goal="secret")).apply(now)
    seen = seen_by_all(now, {"secret"})
    assert (seen.goals, seen.actions[0].goal) == ((), None)


def test_the_facilitators_notes_are_never_seen() -> None:
    assert not seen_by_all(START, ()).facilitator_notes


def test_names_of_rows_that_have_gone_hide_nothing() -> None:
    assert seen_by_all(START, {"gone"}).challenges == START.challenges
