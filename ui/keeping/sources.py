"""Where the windows of this room get what they show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workshop.document.keeping import Keeping
from workshop.document.ports import Clock, Library
from workshop.values import dataclass


@dataclass(frozen=True, slots=True)
class Sources:
    """The files, what they keep, and the time of day."""

    library: Library
    keeping: Keeping
    clock: Clock
    folder: Callable[[], Path]
    """Where workshops are kept, and their templates with them."""
