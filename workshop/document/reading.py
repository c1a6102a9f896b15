"""A workshop that somebody else has open: read along, change nothing.

What is saved there appears here; where the group is, what was revealed and the clocks come along, and which
step is looked at stays one's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from workshop.commands.command import Command
from workshop.document.change import Change
from workshop.document.difference import applied, difference
from workshop.document.document import Adopted, Document
from workshop.document.ports import Looked, Opened, Saved, StoreError, StoreProblem
from workshop.document.session import NOTHING_TYPED, Session
from workshop.document.stacks import Deed
from workshop.domain.errors import DomainError, Problem
from workshop.domain.overriding import override


class ReadingStore:
    """A file that is not ours; implements `ports.Store`, and writes nothing."""

    def __init__(self, path: Path, looked: Looked) -> None:
        """`looked` is what it held at last."""
        self.path = path
        self.saved = saved_in(looked)

    def put(self, change: Change) -> None:
        """There is none: `Reading` refuses every edit."""

    def put_session(self, session: Session) -> None:
        """Where one looks is nobody else's business."""

    def flush(self, timeout: float = 5.0) -> Saved:  # noqa: ARG002 - a port's
        """There is nothing to wait for."""
        return self.saved

    def watch(self, report: Callable[[Saved], None]) -> None:
        """`Document.follow` tells instead."""

    def go_on_in(self, path: Path) -> None:  # noqa: ARG002 - a port's
        """Refuse: a copy is made of the file, and opened."""
        raise StoreError(StoreProblem.OPEN_ELSEWHERE)

    def back_up(self) -> None:
        """Whoever has it open does."""

    def close(self) -> None:
        """Nothing is held."""


def saved_in(looked: Looked) -> Saved:
    """Return how a file stood when it was looked at."""
    last = looked.log[-1]
    return Saved(last.seq, last.at)


def opened_to_read(path: Path, looked: Looked) -> Opened:
    """Return a workshop that is read along."""
    session = replace(looked.session, drafts=NOTHING_TYPED)
    return Opened(looked.workshop, session, looked.log, ReadingStore(path, looked))


class Reading(Document):
    """A document that refuses every edit and follows another one."""

    @property
    @override
    def undoable(self) -> Deed | None:
        """Nothing: what was done is somebody else's."""
        return None

    @property
    @override
    def redoable(self) -> Deed | None:
        """Nothing."""
        return None

    @override
    def do(self, command: Command, *, field: str | None = None) -> NoReturn:
        """Raise `DomainError`."""
        raise DomainError(Problem.ONLY_READ)

    @override
    def name(self, text: str, seq: int | None = None) -> NoReturn:
        """Raise `DomainError`."""
        raise DomainError(Problem.ONLY_READ)

    @override
    def be(self, session: Session) -> None:
        """Look elsewhere; the clocks, and what is revealed, are not the reader's to change."""
        super().be(_seen_from(session, self._session))

    def follow(self, looked: Looked) -> None:
        """Show what the file holds now; rows that did not change stay the same objects."""
        super().be(_seen_from(self._session, looked.session))
        rows = difference(self._workshop, looked.workshop)
        if not rows and looked.log[-1] == self._last:
            return
        before, self._workshop = self._workshop, applied(self._workshop, rows)
        self._log, self._last = list(looked.log), looked.log[-1]
        for listener in tuple(self._listeners):
            listener(Adopted(before, self._workshop, replace(self._last, rows=rows)))


def _seen_from(own: Session, theirs: Session) -> Session:
    """Return their session as somebody sees it who looks where `own` does."""
    return replace(
        theirs,
        step=own.step,
        item=own.item,
        round=own.round,
        round_from=own.round_from,
        question=own.question,
        screen=own.screen,
        view=own.view,
        spotlight=own.spotlight,
        page=own.page,
        evaluation=own.evaluation,
        drafts=own.drafts,
    )
