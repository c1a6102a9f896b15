"""What is going on in the room right now.

Beside the plan, not in it: never logged, never undone, never exported. Times are instants (seconds since
1970, UTC) and sums, never a ticking number, so that a restart resumes in the right second.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from workshop.domain.codes import StepCode
from workshop.domain.frozen import FrozenMap
from workshop.domain.ids import RowId
from workshop.values import dataclass

NOTHING_SPENT: FrozenMap[float] = FrozenMap()
NOTHING_ADDED: FrozenMap[int] = FrozenMap()
NOTHING_TYPED: FrozenMap[str] = FrozenMap()


class Screen(StrEnum):
    """What the room's screen is told to show."""

    LIVE = "live"
    FROZEN = "frozen"
    BLACK = "black"
    WHITE = "white"


class View(StrEnum):
    """What of a step the room is shown."""

    QUESTION = "question"
    SILENCE = "silence"
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """The clock of the agenda's items: how long each has run, which one runs since when, minutes added.

    The talk tally is one too, with disciplines as its items.
    """

    spent: FrozenMap[float] = NOTHING_SPENT  # seconds per agenda item, without the present run
    added: FrozenMap[int] = NOTHING_ADDED  # minutes given or taken, per agenda item
    item: RowId | None = None
    since: float | None = None  # None: stands still

    def elapsed(self, item: RowId, now: float) -> float:
        """Return the seconds that an agenda item has run at the instant `now`."""
        running = now - self.since if item == self.item and self.since is not None else 0.0
        return self.spent.get(item, 0.0) + max(running, 0.0)

    def remaining(self, item: RowId, minutes: int, now: float) -> float:
        """Return the seconds left of an item of so many minutes; negative is overtime."""
        return (minutes + self.added.get(item, 0)) * 60 - self.elapsed(item, now)

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return self.since is not None

    def started(self, item: RowId, now: float) -> Timer:
        """Return the clock running for `item`; what ran before is added to its sum."""
        return replace(self.stopped(now), item=item, since=now)

    def stopped(self, now: float) -> Timer:
        """Return the clock standing still."""
        if self.item is None or self.since is None:
            return self
        return replace(self, spent=self.spent.with_entry(self.item, self.elapsed(self.item, now)), since=None)

    def given(self, item: RowId, minutes: int) -> Timer:
        """Return the clock with minutes added to an item, or taken from it."""
        return replace(self, added=self.added.with_entry(item, self.added.get(item, 0) + minutes))


NEVER_STARTED = Timer()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where the group is, and what the room may see.

    `item` is the agenda item that is open; None in preparation and evaluation. `concealed` names what was
    entered in a hidden round and is not revealed yet: row ids, or names of single things such as
    "pulse.start".
    """

    step: StepCode = StepCode.PREPARATION
    item: RowId | None = None
    round: str | None = None  # None: the step's first
    round_from: float = 0.0  # how many seconds the item had run when this round was begun
    question: int = 0  # which of the step's questions stands on the room's screen
    timer: Timer = NEVER_STARTED
    talk: Timer = NEVER_STARTED  # who speaks since when, and spoke how long: the facilitator's alone
    screen: Screen = Screen.LIVE
    view: View | None = None  # None: what the round asks for
    spotlight: tuple[str, ...] = ()  # a path into the plan, e.g. of a phase, or empty
    page: int = 0  # of content that does not fit one slide
    concealed: frozenset[str] = frozenset()
    ticks: frozenset[str] = frozenset()  # done-advice that only people can judge, ticked off
    evaluation: RowId | None = None  # the evaluation that is being held
    dots: int = 3  # how many each person has, and at most on one cluster (0: no limit): agreed, never forced
    dots_each: int = 0
    template: str = ""  # the version of the method that the day is led by; "": the method as it comes
    order: tuple[RowId, ...] = ()  # who speaks when, where the facilitator changed it
    drafts: FrozenMap[str] = NOTHING_TYPED  # what lines hold that is not entered yet, by their names

    def at(self, step: StepCode, item: RowId | None) -> Session:
        """Return the session in another step, from its beginning."""
        if step == self.step and item == self.item:
            return self
        fresh = replace(self, step=step, item=item, round=None, round_from=0.0)
        return replace(fresh, question=0, view=None, spotlight=(), page=0)

    def in_round(self, code: str, elapsed: float) -> Session:
        """Return the session in another round of the step; `elapsed` seconds of its item have run."""
        if code == self.round:
            return self
        fresh = replace(self, round=code, round_from=elapsed, question=0)
        return replace(fresh, view=None, spotlight=(), page=0)
