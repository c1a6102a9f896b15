"""What the room sees: values that have no place for anything else.

No field holds notes, the script, who spoke how long, whose number it was, or what is not revealed yet: what
is not in the value cannot get onto the screen.
"""

from __future__ import annotations

from workshop.document.slides.bodies import Body, Tone
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomClock:
    """Time left as a function of the instant, so that nothing has to tick in the value."""

    seconds: float  # of the whole, with what was given or taken
    elapsed: float  # until `since`, or until now while it stands still
    since: float | None = None  # an instant (seconds since 1970, UTC); None: it stands still
    until: str = ""  # the time of day at which it runs out

    def left(self, now: float) -> float:
        """Return the seconds left at the instant `now`; below zero is overtime."""
        running = 0.0 if self.since is None else max(now - self.since, 0.0)
        return self.seconds - self.elapsed - running

    def share(self, now: float) -> float:
        """Return what is left of the whole, 0 to 1."""
        return min(max(self.left(now) / self.seconds, 0.0), 1.0) if self.seconds > 0 else 0.0

    def tone(self, now: float) -> Tone:
        """Amber at a fifth of the time, red at a twentieth and beyond."""
        if self.seconds <= 0 or self.left(now) / self.seconds <= 0.05:
            return "bad"
        return "warn" if self.left(now) / self.seconds <= 0.2 else "accent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where we are: "Step 6 of 9"."""

    at: int
    of: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something to show, under the sentence that says what it shows; it may take several pages."""

    headline: str
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """The room's screen at one moment; the clock goes on by itself."""

    language: str
    parts: tuple[Part, ...]
    topic: str = ""  # which round, beside the progress
    progress: Progress | None = None
    clock: RoomClock | None = None
    page: int = 0  # of all parts; whoever lays them out knows how many pages there are
