"""One place adopts: what is done is saved, told, undone, and done again."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.commands.agreement import Agree
from workshop.commands.command import Command
from workshop.commands.edits import Move, Remove, Write, added
from workshop.commands.journey import MoveCards
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import applied, assemble, difference, flatten, joined, turned
from workshop.document.document import Adopted, Document, whole
from workshop.document.ports import Opened, Saved
from workshop.document.session import Session
from workshop.document.stacks import Stacks
from workshop.domain.codes import StepCode
from workshop.domain.errors import DomainError
from workshop.domain.goals import Goal
from workshop.domain.journey import Card, HandOff, Journey, Phase
from workshop.domain.people import Discipline
from workshop.domain.rows import appended, lines
from workshop.domain.workshop import Workshop


@dataclass
class Shelf:
    """A store that keeps its changes in memory."""

    log: list[Change] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    path: Path = Path("shelf")

    @property
    def saved(self) -> Saved:
        return Saved(self.log[-1].seq if self.log else 0)

    def put(self, change: Change) -> None:
        self.log.append(change)

    def put_session(self, session: Session) -> None:
        self.sessions.append(session)

    def flush(self, timeout: float = 5.0) -> Saved:
        return self.saved

    def watch(self, report: Callable[[Saved], None]) -> None:
        """Nothing to tell: all is saved at once."""

    def go_on_in(self, path: Path) -> None:
        self.path = path

    def back_up(self) -> None:
        """There is nothing to lose."""

    def close(self) -> None:
        """Nothing to let go."""


@dataclass
class HandClock:
    """A clock turned by hand."""

    time: dt.datetime = dt.datetime(2026, 9, 24, 9, 0, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.time

    def turn(self, seconds: float) -> None:
        self.time += dt.timedelta(seconds=seconds)


START = Workshop(
    disciplines=appended((), Discipline(id="sales"), Discipline(id="support")),
    journey=Journey(
        phases=appended((), Phase(id="a"), Phase(id="b")),
        cards=appended((), *(Card(id=str(n), phase="a", discipline="sales") for n in range(5))),
        handoffs=appended((), HandOff(id="h", from_discipline="sales", information=lines("x", "y"))),
    ),
    goals=appended((), Goal(id="g")),
)


def opened(start: Workshop = START) -> tuple[Document, Shelf, HandClock]:
    shelf, clock = Shelf(), HandClock()
    return Document(Opened(start, Session(), [], shelf), clock), shelf, clock


def replayed(shelf: Shelf, start: Workshop = START) -> Workshop:
    for change in shelf.log:
        start = applied(start, change.rows)
    return start


def test_an_edit_is_adopted_saved_and_told() -> None:
    document, shelf, _ = opened()
    told: list[Adopted] = []
    document.subscribe(told.append)
    change = document.do(Write(("vision", "statement"), "One face"))
    assert document.workshop.vision.statement == "One face"
    assert shelf.log == [change]
    assert [(one.before, one.now) for one in told] == [(START, document.workshop)]


def test_an_edit_that_changes_nothing_leaves_no_trace() -> None:
    document, shelf, _ = opened()
    assert document.do(Write(("vision", "statement"), "")) is None
    assert shelf.log == []
    assert document.undoable is None


def test_an_edit_that_is_refused_changes_nothing() -> None:
    document, shelf, _ = opened()
    with pytest.raises(DomainError):
        document.do(Write(("organisation", "employees"), -1))
    assert document.workshop is START
    assert shelf.log == []


def test_undo_and_redo_are_edits_too_and_are_logged() -> None:
    document, shelf, _ = opened()
    document.do(Remove(("disciplines",), ("sales",)))
    removed = document.workshop
    assert document.undo() is not None
    assert document.workshop == START
    document.redo()
    assert document.workshop == removed
    assert [change.kind for change in shelf.log] == [ChangeKind.DO, ChangeKind.UNDO, ChangeKind.REDO]
    assert replayed(shelf) == removed


def test_nothing_to_undo_is_nothing() -> None:
    document, shelf, _ = opened()
    assert document.undo() is None
    assert document.redo() is None
    assert shelf.log == []


def test_a_new_edit_ends_what_could_be_redone() -> None:
    document, _, _ = opened()
    document.do(Write(("vision", "statement"), "a"))
    document.undo()
    document.do(Write(("vision", "statement"), "b"))
    assert document.redoable is None


def typed(document: Document, clock: HandClock, *texts: str, pause: float = 1.0) -> None:
    for text in texts:
        document.do(Write(("vision", "statement"), text), field="statement")
        clock.turn(pause)


def test_what_is_typed_in_one_go_is_undone_in_one_go() -> None:
    document, shelf, clock = opened()
    typed(document, clock, "O", "One", "One face")
    assert len(shelf.log) == 3
    document.undo()
    assert document.workshop == START


def test_a_pause_or_another_edit_begins_a_new_burst() -> None:
    document, _, clock = opened()
    typed(document, clock, "a", pause=31)
    typed(document, clock, "b")
    document.do(Write(("vision", "horizon"), "2029"))
    typed(document, clock, "c")
    for expected in ("b", "b", "a", ""):
        document.undo()
        assert document.workshop.vision.statement == expected


def test_the_stacks_follow_from_the_log_alone() -> None:
    document, shelf, clock = opened()
    typed(document, clock, "a", "b")
    document.do(added(("goals",), Goal(id="new")))
    document.undo()
    resumed = Document(Opened(document.workshop, Session(), shelf.log, Shelf()), clock)
    assert resumed.undoable == document.undoable
    assert resumed.redoable == document.redoable
    resumed.undo()
    assert resumed.workshop == START


def test_a_log_that_undoes_what_was_not_on_top_is_refused() -> None:
    document, shelf, _ = opened()
    document.do(Write(("vision", "statement"), "a"))
    document.do(Write(("vision", "horizon"), "b"))
    document.undo()
    with pytest.raises(ValueError, match="not on top"):
        Stacks.of([shelf.log[0], shelf.log[2]])


def test_the_session_is_no_edit() -> None:
    document, shelf, _ = opened()
    seen: list[Session] = []
    document.subscribe_session(seen.append)
    document.be(document.session.at(StepCode.VISION, "item"))
    document.be(document.session.at(StepCode.VISION, "item"))
    assert [session.step for session in seen] == [StepCode.VISION]
    assert shelf.log == []
    assert document.undoable is None


def test_a_listener_that_left_hears_nothing() -> None:
    document, _, _ = opened()
    told: list[Adopted] = []
    document.subscribe(told.append)()
    document.do(Write(("vision", "statement"), "a"))
    assert told == []


COMMANDS: list[Command] = [
    Write(("vision", "statement"), "a"),
    Write(("goals", "g", "contributions", "sales"), "calls"),
    Write(("goals", "g", "contributions", "sales"), None),
    Write(("pulse", "question"), "how?"),
    Write(("journey", "handoffs", "h", "within"), "2 days"),
    Write(("mirror", "support"), 12.5),
    Move(("disciplines", "sales"), 1),
    MoveCards(("3", "1"), "b", "support", 0),
    MoveCards(("2",), "a", "sales", 0),
    Remove(("journey", "phases"), ("a",)),
    Remove(("disciplines",), ("sales",)),
    Remove(("journey", "handoffs"), ("h",)),
    Agree(),
    Write(("agreed", "vision", "statement"), "then"),
]
EDITS = st.lists(st.one_of(st.sampled_from(COMMANDS), st.sampled_from(["undo", "redo"])), max_size=25)


def played(document: Document, edits: list[Command | str]) -> None:
    for edit in edits:
        if isinstance(edit, str):
            document.undo() if edit == "undo" else document.redo()
            continue
        with contextlib.suppress(DomainError):  # its row may be gone: refused, as it should be
            document.do(edit)


@given(EDITS)
def test_any_run_of_edits_replays_flattens_and_turns_back(edits: list[Command | str]) -> None:
    document, shelf, _ = opened()
    played(document, edits)
    now = document.workshop
    assert replayed(shelf) == now
    assert assemble(flatten(now)) == now
    back = difference(now, START)
    assert applied(now, back) == START
    assert applied(START, turned(back)) == now
    total = difference(START, START)
    for change in shelf.log:
        total = joined(total, change.rows)
    assert applied(START, total) == now
    while document.undo() is not None:
        pass
    assert document.workshop == START


def test_the_whole_log_is_the_workshop() -> None:
    document, shelf, _ = opened(Workshop())
    document.do(added(("goals",), Goal(id="g", title="Stay")))
    assert whole(shelf.log) == document.workshop
