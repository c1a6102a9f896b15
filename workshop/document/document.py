"""The one place where the next workshop is adopted.

Undo is the value before, saving is the difference of two values, the room's screen and the paper are
functions of the value. Nothing else in the house keeps a second copy, a dirty flag or an inverse command.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from workshop.commands.command import Command, Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import RowChanges, applied, difference, turned
from workshop.document.ports import Clock, Opened
from workshop.document.session import Session
from workshop.document.stacks import Deed, Stacks
from workshop.domain.frozen import FrozenMap
from workshop.domain.workshop import Workshop
from workshop.values import dataclass

BURST = dt.timedelta(seconds=30)
"""Hand-overs in one field, without another edit between, within this time of each other are undone as one."""

Listener = Callable[["Adopted"], None]
SessionListener = Callable[[Session], None]


@dataclass(frozen=True, slots=True)
class Adopted:
    """What listeners are told: the value before, the value now, and the change between them."""

    before: Workshop
    now: Workshop
    change: Change


class Document:
    """A workshop that is open: its value, its session, what can be undone, and who wants to know."""

    def __init__(self, opened: Opened, clock: Clock) -> None:
        """Take over what was opened; `close` gives it back."""
        self._workshop = opened.workshop
        self._session = opened.session
        self._store = opened.store
        self._clock = clock
        self._stacks = Stacks.of(opened.log)
        self._log = list(opened.log)
        self._last = self._log[-1] if self._log else None
        self._field: str | None = None
        self._listeners: list[Listener] = []
        self._session_listeners: list[SessionListener] = []

    @property
    def workshop(self) -> Workshop:
        """The plan as it is now."""
        return self._workshop

    @property
    def session(self) -> Session:
        """What is going on in the room."""
        return self._session

    @property
    def seq(self) -> int:
        """The sequence number of the last change, 0 before any: when it is saved, all is."""
        return self._last.seq if self._last is not None else 0

    @property
    def edited(self) -> dt.date | None:
        """The day of the last change, by the clock that it was made at; None before any."""
        return self._last.at.date() if self._last is not None else None

    @property
    def log(self) -> Sequence[Change]:
        """Every change since the start, the oldest first; not to be changed."""
        return self._log

    @property
    def undoable(self) -> Deed | None:
        """What undo would take back."""
        return self._stacks.done[-1] if self._stacks.done else None

    @property
    def redoable(self) -> Deed | None:
        """What redo would do again."""
        return self._stacks.undone[-1] if self._stacks.undone else None

    def do(self, command: Command, *, field: str | None = None) -> Change | None:
        """Adopt the workshop after `command`; return None, and leave no trace, when that changes nothing.

        `field` names the text field that hands over while someone types: hand-overs of one field in a row
        are one burst. Raise what `command.apply` raises; nothing has changed then.
        """
        after = command.apply(self._workshop)
        rows = difference(self._workshop, after)
        if not rows:
            return None
        burst = self._burst(field)
        change = self._adopt(after, command.label, ChangeKind.DO, rows, burst=burst)
        self._field = field
        return change

    def name(self, text: str, seq: int | None = None) -> None:
        """Give a moment of the history a name, the present one without `seq`; nothing changes in the plan.

        It is a record of the log like any other, so it lasts as long as the history does.
        """
        at = self.seq if seq is None else seq
        self._adopt(self._workshop, Label(Verb.CREATE, text), ChangeKind.DO, (), target=at)
        self._field = None

    def undo(self) -> Deed | None:
        """Take back the last deed; return it, or None when there is none."""
        deed = self.undoable
        if deed is not None:
            self._turn(deed, ChangeKind.UNDO, turned(deed.rows))
        return deed

    def redo(self) -> Deed | None:
        """Do again what was last taken back; return it, or None when there is none."""
        deed = self.redoable
        if deed is not None:
            self._turn(deed, ChangeKind.REDO, deed.rows)
        return deed

    def be(self, session: Session) -> None:
        """Adopt what is going on in the room now."""
        if session == self._session:
            return
        self._session = session
        self._store.put_session(session)
        for listener in tuple(self._session_listeners):
            listener(session)

    def hold(self, drafts: FrozenMap[str]) -> None:
        """Keep what is typed into lines and not entered yet; nobody is told, for it stands there."""
        if drafts != self._session.drafts:
            self._session = replace(self._session, drafts=drafts)
            self._store.put_session(self._session)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called after every adoption; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def subscribe_session(self, listener: SessionListener) -> Callable[[], None]:
        """Have `listener` called whenever the session has changed; return what ends that."""
        self._session_listeners.append(listener)
        return lambda: self._session_listeners.remove(listener)

    def close(self) -> None:
        """Save what is left and let the file go."""
        self._store.close()

    def _turn(self, deed: Deed, kind: ChangeKind, rows: RowChanges) -> None:
        self._adopt(applied(self._workshop, rows), deed.label, kind, rows, target=deed.burst)
        self._field = None

    def _burst(self, field: str | None) -> int | None:
        """Return the burst that a hand-over of `field` goes on with, or None when it begins its own."""
        last = self._last
        if field is None or last is None or last.kind is not ChangeKind.DO or field != self._field:
            return None
        return last.burst if self._clock.now() - last.at <= BURST else None

    def _adopt(
        self,
        after: Workshop,
        label: Label,
        kind: ChangeKind,
        rows: RowChanges,
        *,
        burst: int | None = None,
        target: int | None = None,
    ) -> Change:
        seq = self._last.seq + 1 if self._last is not None else 1
        change = Change(
            seq=seq,
            at=self._clock.now(),
            label=label,
            step=self._session.step,
            burst=seq if burst is None else burst,
            kind=kind,
            target=target,
            rows=rows,
        )
        before, self._workshop = self._workshop, after
        self._last = change
        self._log.append(change)
        self._stacks = self._stacks.after(change)
        self._store.put(change)
        for listener in tuple(self._listeners):
            listener(Adopted(before, after, change))
        return change


def whole(log: Sequence[Change]) -> Workshop:
    """Return the workshop that a log leads to, from its start."""
    return applied(Workshop(), chain.from_iterable(change.rows for change in log))
