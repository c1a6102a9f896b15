"""What the command line works with: the clock, and the workshop files."""

from __future__ import annotations

import datetime as dt

from platformdirs import user_data_path

from workshop import VERSION
from workshop.document.ports import Clock
from workshop.storage import Files
from workshop.values import dataclass


class SystemClock:
    """The machine's own clock; implements `ports.Clock`."""

    def now(self) -> dt.datetime:
        """See `ports.Clock.now`."""
        return dt.datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that stands still, for writing down what happened earlier."""

    at: dt.datetime

    def now(self) -> dt.datetime:
        """See `ports.Clock.now`."""
        return self.at


def library(clock: Clock | None = None) -> Files:
    """Return the files of this computer."""
    return Files(clock or SystemClock(), user_data_path("Samenspel", appauthor=False), VERSION)
