"""What tests of windows stand on instead of a file and the time of day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ui.bridge import Bridge
from workshop.commands.command import Label, Verb
from workshop.document.change import Change, ChangeKind
from workshop.document.difference import applied, flatten
from workshop.document.export_ports import Exported
from workshop.document.ports import Opened, Saved, StoreProblem
from workshop.document.session import Session
from workshop.domain.codes import StepCode
from workshop.domain.workshop import Workshop
from workshop.exchange import read_plan
from workshop.texts import speak


@dataclass
class HandClock:
    """A clock turned by hand."""

    time: dt.datetime = dt.datetime(2026, 9, 24, 9, 0, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.time

    def turn(self, seconds: float) -> None:
        self.time += dt.timedelta(seconds=seconds)


@dataclass
class MemoryStore:
    """A store that keeps everything in memory; `fail` makes saving fail until `heal`."""

    clock: HandClock
    start: Workshop = field(default_factory=Workshop)
    path: Path = Path("Plandaal.samenspel")
    log: list[Change] = field(default_factory=list)
    session: Session = field(default_factory=Session)
    is_closed: bool = False

    def __post_init__(self) -> None:
        self._saved = Saved(0, at=self.clock.now())
        self._listeners: list[Callable[[Saved], None]] = []

    @property
    def saved(self) -> Saved:
        return self._saved

    def put(self, change: Change) -> None:
        self.log.append(change)
        if self._saved.failure is None:
            self._tell(Saved(change.seq, at=self.clock.now()))

    def put_session(self, session: Session) -> None:
        self.session = session

    def flush(self, timeout: float = 5.0) -> Saved:
        return self._saved

    def watch(self, report: Callable[[Saved], None]) -> None:
        self._listeners.append(report)

    def go_on_in(self, path: Path) -> None:
        self.path = path

    def back_up(self) -> None:
        """There is nothing to lose."""

    def close(self) -> None:
        self.is_closed = True

    def fail(self, problem: StoreProblem) -> None:
        self._tell(Saved(self._saved.seq, at=self._saved.at, failure=problem, since=self.clock.now()))

    def heal(self) -> None:
        self._tell(Saved(self.log[-1].seq if self.log else 0, at=self.clock.now()))

    def load(self) -> Workshop:
        """The workshop as the log says it is."""
        workshop = applied(Workshop(), flatten(self.start))
        for change in self.log:
            workshop = applied(workshop, change.rows)
        return workshop

    def _tell(self, saved: Saved) -> None:
        self._saved = saved
        for report in self._listeners:
            report(saved)


def opened(workshop: Workshop, clock: HandClock, session: Session | None = None) -> Opened:
    """A workshop as the library opens one."""
    store = MemoryStore(clock, workshop)
    start = Change(
        seq=0,
        at=clock.now(),
        label=Label(Verb.CREATE),
        step=StepCode.PREPARATION,
        burst=0,
        kind=ChangeKind.START,
        rows=flatten(workshop),
    )
    return Opened(workshop, session or Session(), (start,), store)


class Silent:
    """Reads what plans say, for home keeps what its examples show; writes nothing."""

    def read(self, data: bytes) -> Workshop:
        return read_plan(data)

    def export(self, *_: object) -> Exported:
        return Exported()

    def preview(self, *_: object) -> None:
        return None

    def hand_out(self, *_: object) -> Exported:
        return Exported()


def bridge_on(
    workshop: Workshop,
    *,
    language: str = "en",
    session: Session | None = None,
    clock: HandClock | None = None,
) -> Bridge:
    """A bridge on a workshop that lies in memory."""
    clock = clock or HandClock()
    return Bridge(opened(workshop, clock, session), clock, speak(language))


def memory(bridge: Bridge) -> MemoryStore:
    """The store of such a bridge."""
    store = bridge.store
    assert isinstance(store, MemoryStore)
    return store


__all__ = ["HandClock", "MemoryStore", "Silent", "bridge_on", "memory", "opened"]
